"""Calendars as CSV: what Outlook exports, and Google's form for imports.

Outlook on Windows: File → Open & Export → Import/Export → Export to a file → CSV →
Calendar. Those asked stand by display name, between semicolons, often family name
first; their answers are not told. Days are in the form of the machine, so that 4/5/2026
is either of two: both are kept, and the file as a whole settles which.
"""

import re
from datetime import date
from hashlib import sha256
from typing import Annotated, Any

from pydantic import ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from ingest.calendars.attendees import mention_of
from ingest.calendars.calendar_entry import CalendarEntry
from ingest.calendars.meeting_kind import (
    CALLED_OFF,
    is_online,
    kind_of,
    names_in_title,
    place_of,
)
from ingest.schema.cell_types import RequiredText, Text, clean
from ingest.schema.row import ReadContext, column, optional
from ingest.schema.source_format import SourceFormat
from models import EMAIL

CENTURY = 2000
NOON = 12
HOUR = 60
NUMBERS = re.compile(r"(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})\.?")
IN_BRACKETS = re.compile(rf"[<(\[]?\s*{EMAIL.pattern}\s*[>)\]]?")
"""An address with the brackets around it."""
CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?\s*(?:([ap])\.?\s?m\.?)?")
YES = {"true", "yes", "1", "wahr", "ja"}


class CalendarLine(CalendarEntry):
    """One entry of a calendar as a CSV file tells it."""

    title: Annotated[Text, column("Subject", "Betreff")]
    """Title."""
    start_date: Annotated[RequiredText, column("Start Date", "Beginnt am")]
    """Day as written."""
    start_time: Annotated[Text, optional("Start Time", "Beginnt um")] = None
    """Time of the beginning as written."""
    end_date: Annotated[Text, optional("End Date", "Endet am")] = None
    """Last day as written."""
    end_time: Annotated[Text, optional("End Time", "Endet um")] = None
    """Time of the end as written."""
    whole_day: Annotated[Text, optional("All Day Event", "Ganztägiges Ereignis")] = None
    """Whether it has no hour."""
    place: Annotated[Text, optional("Location", "Ort")] = None
    """Where, without links."""
    has_link: Annotated[bool, optional("Description", "Beschreibung")] = False
    """Its text holds the link of a video conference."""
    organizer: Annotated[
        Text, optional("Meeting Organizer", "Besprechungsplanung", "Organizer")
    ] = None
    """Who asked the others, as written."""
    who: Annotated[
        list[str],
        optional("Required Attendees", "Erforderliche Teilnehmer", "Attendees"),
    ]
    """All who were asked, the organizer among them, each by name as people say it."""
    optional_who: Annotated[
        list[str], optional("Optional Attendees", "Optionale Teilnehmer")
    ]
    """Those of them who need not come."""
    rooms: Annotated[list[str], optional("Meeting Resources", "Besprechungsressourcen")]
    """Rooms, which are nobody."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        told = {k: clean(v) if isinstance(v, str) else v for k, v in cells.items()}
        title, location = (told.get(name, "") for name in ("title", "place"))
        written = [told["start_date"], told.get("start_time", "")]
        has_link = is_online(told.get("has_link", ""))
        words = info.context.titles if isinstance(info.context, ReadContext) else {}
        kind, is_kind_certain = kind_of(title, location, words, has_link=has_link)
        return {
            **told,
            "uid": sha256("|".join([*written, title]).encode()).hexdigest()[:20],
            "place": place_of(location),
            "has_link": has_link,
            "kind": kind,
            "is_kind_certain": is_kind_certain,
            "minutes": _minutes(told),
            "named": names_in_title(title),
            "is_off": CALLED_OFF.match(title) is not None,
            **_people(told),
            **_days(told),
        }


def _people(told: dict[str, Any]) -> dict[str, list[str]]:
    """Who was asked, rooms left out."""
    who, optional_who, rooms = (
        [" ".join(part.split()) for part in told.get(name, "").split(";")]
        for name in ("who", "optional_who", "rooms")
    )
    asked = [name for name in (*who, *optional_who) if name and name not in rooms]
    everybody = [*asked, told.get("organizer", "")] if asked else []
    people: dict[str, str] = {}
    for name in filter(None, everybody):
        found = EMAIL.search(name)
        address = found[0].lower() if found else ""
        bare = IN_BRACKETS.sub("", name).strip(" <>")
        people.setdefault(mention_of(bare, address), address)
    return {
        "who": list(people),
        "addresses": list(people.values()),
        "optional_who": list(filter(None, optional_who)),
        "rooms": list(filter(None, rooms)),
    }


def _days(told: dict[str, Any]) -> dict[str, Any]:
    """Both readings of the day, and whether all days of the row can be read so."""
    written = [told["start_date"], *filter(None, [told.get("end_date")])]
    readings = [_readings(text) for text in written]
    if not any(readings[0]):
        raise PydanticCustomError("day", "start date: not a day")
    month_first, day_first = zip(*readings, strict=True)
    return {
        "month_first": month_first[0],
        "day_first": day_first[0],
        "is_month_first": all(month_first),
        "is_day_first": all(day_first),
    }


def _readings(text: str) -> tuple[date | None, date | None]:
    """The day with the month first, and with the day first; one that begins with the
    year, and one with points between, can be read in one way only."""
    found = NUMBERS.fullmatch(text)
    if not found:
        return None, None
    one, between, two, three = found.groups()
    if len(one) > 2:  # noqa: PLR2004 - a year
        day = _day(one, two, three)
        return day, day
    day_first = _day(three, two, one)
    return day_first if between == "." else _day(three, one, two), day_first


def _day(year: str, month: str, day: str) -> date | None:
    full = int(year) + (CENTURY if len(year) < 3 else 0)  # noqa: PLR2004 - digits
    try:
        return date(full, int(month), int(day))
    except ValueError:
        return None


def _minutes(told: dict[str, Any]) -> int | None:
    """Length of what begins and ends on one day."""
    is_whole = told.get("whole_day", "").casefold() in YES
    if is_whole or told.get("end_date") != told["start_date"]:
        return None
    begin, end = (_clock(told.get(name, "")) for name in ("start_time", "end_time"))
    if begin is None or end is None:
        return None
    if end < begin:
        raise PydanticCustomError("entry", "it ends before it begins")
    return end - begin or None


def _clock(text: str) -> int | None:
    """Minutes since midnight; None if it is no time."""
    found = CLOCK.fullmatch(text.casefold())
    if not found:
        return None
    hour, half = int(found[1]), found[3]
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    is_time = hour < 2 * NOON and int(found[2]) < HOUR
    return hour * HOUR + int(found[2]) if is_time else None


CALENDAR_CSV = SourceFormat(
    kind="calendar_csv",
    row=CalendarLine,
    place="meetings",
    becomes=(
        "what a calendar becomes; where nothing in the file settles whether the month"
        " or the day is written first, its rows are set aside"
    ),
    private=("title",),
)
"""Outlook's headers in English and German; kith.toml maps those of other languages."""
