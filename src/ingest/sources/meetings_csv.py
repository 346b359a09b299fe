"""meetings/*.csv: a table of meetings, written by the user."""

import re
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import Body, LoggedDay, Text, clean
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat
from models import MeetingKindName

SYNONYMS = {
    "": "other",
    "call": "phone",
    "phone_call": "phone",
    "telephone": "phone",
    "video_call": "video",
    "zoom": "video",
    "drinks": "happy_hour",
    "meeting": "work_meeting",
    "breakfast": "coffee",
    "tea": "coffee",
    "brunch": "lunch",
    "conference": "event",
    "meetup": "event",
    "party": "event",
}
HOURS = r"(\d{1,3}(?:\.\d+)?) ?h(?:(?:ou)?rs?)?"
MINUTES = r" ?(\d{1,4}) ?m(?:in(?:ute)?s?)?|(?<=h)(\d\d)"
LENGTH = re.compile(
    rf"(?<!\S)(?=\d)(?:{HOURS})?(?:{MINUTES})?(?![^\s,;])", re.IGNORECASE
)
"""`45m`, `90 minutes`, `1h`, `1.5 hours`, `1h 30m`, `1h30`."""


def _kind(value: Any) -> Any:
    word = re.sub(r"[\s_-]+", "_", clean(value or "").casefold())
    word = SYNONYMS.get(word, word)
    if word not in get_args(MeetingKindName):
        known = ", ".join(get_args(MeetingKindName))
        raise PydanticCustomError("kind", f"not one of {known}")
    return word


def _people(value: Any) -> Any:
    who = [name for part in (value or "").split(";") if (name := clean(part))]
    if not who:
        raise PydanticCustomError("who", "names nobody")
    return who


def _labels(value: Any) -> Any:
    return [clean(part) for part in (value or "").split(";") if clean(part)]


def _minutes(value: Any) -> Any:
    text = clean(value or "").casefold()
    if not text or text.isdecimal():
        return text or None
    found = LENGTH.fullmatch(text)
    if not found:
        raise PydanticCustomError("minutes", "not a length such as 45, 45m or 1h 30m")
    return round(float(found[1] or 0) * 60) + int(found[2] or found[3] or 0)


def _count(value: Any) -> Any:
    return clean(value or "") or None


def _started_by(value: Any) -> Any:
    return clean(value or "").casefold() or None


MeetingDay = Annotated[
    LoggedDay, column("date", "day", "when", "met on", "on", "met", "meeting date")
]
Who = Annotated[
    list[str],
    BeforeValidator(_people),
    column(
        "who",
        "with",
        "people",
        "person",
        "name",
        "names",
        "attendees",
        "met with",
        "participants",
        "guests",
        "contact",
        "contacts",
        "full name",
    ),
]
Labels = Annotated[list[str], BeforeValidator(_labels)]


class LoggedMeeting(Row):
    """One meeting or call in a file of the user."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    met_on: MeetingDay
    """Day of the meeting."""
    who: Who
    """Texts of the mentions of people, as typed."""
    kind: Annotated[
        MeetingKindName,
        BeforeValidator(_kind),
        optional("kind", "type", "meeting type"),
    ] = "other"
    """Kind of meeting."""
    minutes: Annotated[
        int | None,
        Field(ge=1, le=1440),
        BeforeValidator(_minutes),
        optional("minutes", "duration", "length", "mins", "min", "duration (minutes)"),
    ] = None
    """Duration in minutes; None if not logged."""
    place: Annotated[Text, optional("place", "location", "where", "venue")] = None
    """Place."""
    others: Annotated[
        int | None,
        Field(ge=1, le=100_000),
        BeforeValidator(_count),
        optional("others", "people there", "others present"),
    ] = None
    """Number of people present besides the owner; None if not logged."""
    started_by: Annotated[
        Literal["me", "them"] | None,
        BeforeValidator(_started_by),
        optional("started_by", "initiated by", "initiator"),
    ] = None
    """Who initiated it; None if not logged."""
    note: Annotated[
        Body, optional("note", "notes", "comment", "comments", "remarks", "details")
    ] = None
    """The user's note."""
    tags: Annotated[Labels, optional("tags", "tag", "labels")] = Field(default=[])
    """Tags."""

    def dated_on(self) -> date | None:
        """Day of the meeting."""
        return self.met_on


MEETINGS = SourceFormat(
    kind="meetings",
    row=LoggedMeeting,
    place="meetings",
    becomes="`meetings`, `mentions` and `interactions`",
    is_general=True,
)
