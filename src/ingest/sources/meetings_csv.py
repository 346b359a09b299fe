"""Meetings logged by hand in a CSV file."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import Body, LoggedDay, Text, clean
from ingest.schema.row import Row, column, optional, reason_of
from ingest.schema.source import Entry, Source
from models import Kind, RefusalError

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
"""45m, 90 minutes, 1h, 1.5 hours, 1h 30m, 1h30."""


def _kind(value: Any) -> Any:
    word = re.sub(r"[\s_-]+", "_", clean(value or "").casefold())
    word = SYNONYMS.get(word, word)
    if word not in get_args(Kind):
        known = ", ".join(get_args(Kind))
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


Day = Annotated[
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
    """One meeting or call as a file of the user tells it."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    met_on: Day
    """Day of the meeting."""
    who: Who
    """The people as typed."""
    kind: Annotated[
        Kind,
        BeforeValidator(_kind),
        optional("kind", "type", "meeting type"),
    ] = "other"
    """What it was."""
    minutes: Annotated[
        int | None,
        Field(ge=1, le=1440),
        BeforeValidator(_minutes),
        optional("minutes", "duration", "length", "mins", "min", "duration (minutes)"),
    ] = None
    """Length, if logged."""
    place: Annotated[Text, optional("place", "location", "where", "venue")] = None
    """Where."""
    others: Annotated[
        int | None,
        Field(ge=1, le=100_000),
        BeforeValidator(_count),
        optional("others", "people there", "others present"),
    ] = None
    """People there besides the owner, if logged."""
    started_by: Annotated[
        Literal["me", "them"] | None,
        BeforeValidator(_started_by),
        optional("started_by", "initiated by", "initiator"),
    ] = None
    """Whose idea it was."""
    note: Annotated[
        Body, optional("note", "notes", "comment", "comments", "remarks", "details")
    ] = None
    """The user's words."""
    tags: Annotated[Labels, optional("tags", "tag", "labels")] = Field(default=[])
    """Labels."""

    def dated_on(self) -> date | None:
        """Day of the meeting."""
        return self.met_on


LINE = re.compile(
    r"(?:[-*+] +)?(?P<met_on>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[,:]?"
    r"(?P<kind>(?: +[^\s;]+){0,2}?) +(?:with|w/) +(?P<rest>.+)",
    re.IGNORECASE,
)
TAG = re.compile(r"(?<!\S)#([\w-]+)")
# The `at` of a place stands outside brackets, for companies have one in their names,
# and is written small, for `At` is a name.
PLACE = re.compile(r"((?:\([^()]*\)|[^()])*?)(?<!\S)(?:at|@) +(.+)")
# Phones turn two hyphens into a dash.
BEFORE_NOTE = re.compile(r"\s(?:--|\u2014)(?:\s|$)")
NO_LINE = (
    "not a line like: 2026-11-20 coffee with Ann Able; Bob Baker 45m at Blue Bottle"
)


def log_entries(lines: Iterator[str]) -> Iterator[Entry]:
    """The lines of a log; empty ones and those that begin with # are comments."""
    for number, line in enumerate(lines, start=1):
        text = clean(line)
        if text and not text.startswith("#"):
            cells = log_cells(text)
            yield Entry(number, line, cells or {}, "" if cells else NO_LINE)


def log_cells(text: str) -> dict[str, str] | None:
    """The cells of one line: date, kind, `with`, people, then in any order minutes,
    place and tags; a note after `--`. None if it is no such line."""
    told, *note = BEFORE_NOTE.split(text, maxsplit=1)
    found = LINE.fullmatch(told.strip())
    if not found:
        return None
    rest = found["rest"]
    tags = TAG.findall(rest)
    rest = TAG.sub(" ", rest)
    length = LENGTH.search(rest)
    rest = LENGTH.sub(" ", rest, count=1)
    placed = PLACE.match(rest)
    who, place = placed.groups() if placed else (rest, "")
    return {
        "met_on": found["met_on"],
        "kind": found["kind"].strip(),
        "who": who.strip(" ,"),
        "minutes": length[0].strip() if length else "",
        "place": " ".join(place.split()).strip(" ,"),
        "tags": ";".join(tags),
        "note": note[0].strip() if note else "",
    }


MEETINGS = Source(
    kind="meetings",
    row=LoggedMeeting,
    place="meetings",
    becomes="`meetings`, `mentions` and `interactions`",
    is_general=True,
)
MEETING_LOG = Source(
    kind="meeting_log",
    row=LoggedMeeting,
    place="meetings",
    becomes="`meetings`, `mentions` and `interactions`",
    suffixes=(".txt", ".md"),
    split=log_entries,
    layout="One line a meeting, without a header.",
)


def log_line(text: str) -> LoggedMeeting:
    """The meeting that one line of a log tells.

    Raises:
        RefusalError: it is no such line; without any of its words.
    """
    cells = log_cells(clean(text))
    if cells is None:
        raise RefusalError(NO_LINE)
    try:
        return LoggedMeeting.model_validate({**cells, "source_row": 1})
    except ValidationError as error:
        raise RefusalError(reason_of(error, LoggedMeeting)) from None
