"""Calendars as CSV files, as exported by Outlook and accepted by Google's import.

Outlook on Windows: File → Open & Export → Import/Export → Export to a file → CSV →
Calendar.
"""

import re
from hashlib import sha256
from typing import Annotated, Any

from pydantic import ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from ingest.calendars.attendees import person_of
from ingest.calendars.calendar_entry import CalendarEntry
from ingest.calendars.called_off import is_called_off
from ingest.calendars.meeting_kind import (
    is_online,
    kind_of,
    names_in_title,
    place_of,
    possible_kinds,
)
from ingest.schema.cell_types import RequiredText, Text, clean
from ingest.schema.day_order import day_readings
from ingest.schema.row import ReadContext, column, optional
from ingest.schema.source_format import SourceFormat
from models import EMAIL

NOON = 12
HOUR = 60
"""Minutes."""
LAST_MINUTE = 24 * HOUR - 1
"""Some programs end a whole day at 23:59."""
IN_BRACKETS = re.compile(rf"[<(\[]?\s*{EMAIL.pattern}\s*[>)\]]?")
"""An e-mail address, with brackets around it if there are any."""
CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?\s*(?:([ap])\.?\s?m\.?)?")
YES = {"true", "yes", "1", "wahr", "ja"}
"""Outlook writes them in its own language."""


class CalendarLine(CalendarEntry):
    """One entry of a calendar in a CSV file."""

    title: Annotated[Text, column("Subject", "Betreff")]
    """Title."""
    start_date: Annotated[RequiredText, column("Start Date", "Beginnt am")]
    """First day, as written."""
    start_time: Annotated[Text, optional("Start Time", "Beginnt um")] = None
    """Start time, as written."""
    end_date: Annotated[Text, optional("End Date", "Endet am")] = None
    """Last day, as written."""
    end_time: Annotated[Text, optional("End Time", "Endet um")] = None
    """End time, as written."""
    whole_day: Annotated[Text, optional("All Day Event", "Ganztägiges Ereignis")] = None
    """True or False, as written, in the program's language."""
    place: Annotated[Text, optional("Location", "Ort")] = None
    """Place, without links."""
    has_link: Annotated[bool, optional("Description", "Beschreibung")] = False
    """Whether its text contains the link of a video conference."""
    organizer: Annotated[
        Text, optional("Meeting Organizer", "Besprechungsplanung", "Organizer")
    ] = None
    """Organizer, as written."""
    who: Annotated[
        list[str],
        optional("Required Attendees", "Erforderliche Teilnehmer", "Attendees"),
    ]
    """Mention texts of all invited people, including the organizer."""
    optional_who: Annotated[
        list[str], optional("Optional Attendees", "Optionale Teilnehmer")
    ]
    """Optional attendees, as written."""
    rooms: Annotated[list[str], optional("Meeting Resources", "Besprechungsressourcen")]
    """Rooms, as written; they may be listed as attendees too."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        texts = {k: clean(v) if isinstance(v, str) else v for k, v in cells.items()}
        title, location = (texts.get(name, "") for name in ("title", "place"))
        start = [texts["start_date"], texts.get("start_time", "")]
        has_link = is_online(texts.get("has_link", ""))
        words = info.context.titles if isinstance(info.context, ReadContext) else {}
        kind, is_certain = kind_of(title, location, words, has_link=has_link)
        return {
            **texts,
            "uid": sha256("|".join([*start, title]).encode()).hexdigest()[:20],
            "place": place_of(location),
            "has_link": has_link,
            "kind": kind,
            "is_kind_certain": is_certain,
            "kinds": possible_kinds(kind, title, words, is_certain=is_certain),
            "minutes": _minutes(texts),
            "named": names_in_title(title),
            "is_off": is_called_off(title),
            **_people(texts),
            **_days(texts),
        }


def _people(texts: dict[str, Any]) -> dict[str, list[str]]:
    """The invited people, without rooms.

    They are listed by display name, with semicolons between, often family name first.
    Whether they accepted is not in the file.
    """
    who, optional_who, rooms = (
        [" ".join(part.split()) for part in texts.get(name, "").split(";")]
        for name in ("who", "optional_who", "rooms")
    )
    invited = [name for name in (*who, *optional_who) if name and name not in rooms]
    everybody = [*invited, texts.get("organizer", "")] if invited else []
    people: dict[str, str] = {}
    for name in filter(None, everybody):
        found = EMAIL.search(name)
        address = found[0].lower() if found else ""
        bare = IN_BRACKETS.sub("", name).strip(" <>")
        text, own_address = person_of(bare, address)
        if text:
            people.setdefault(text, own_address)
    return {
        "who": list(people),
        "addresses": list(people.values()),
        "optional_who": list(filter(None, optional_who)),
        "rooms": list(filter(None, rooms)),
    }


def _days(texts: dict[str, Any]) -> dict[str, Any]:
    """Both readings of the first day, and which of them all days of the row allow.

    Outlook writes days in the machine's local format, so 4/5/2026 is ambiguous. Both
    readings are kept until the file as a whole decides.
    """
    names = ("start_date", "end_date")
    begin, end = (day_readings(texts.get(name, "")) for name in names)
    if not any(begin):
        raise PydanticCustomError("day", "start date: not a day")
    month_first, day_first = zip(begin, end if any(end) else begin, strict=True)
    return {
        "month_first": month_first[0],
        "day_first": day_first[0],
        "is_month_first": all(month_first),
        "is_day_first": all(day_first),
    }


def _minutes(texts: dict[str, Any]) -> int | None:
    """Duration in minutes; None for whole days, several days, and times that are
    missing or in the wrong order."""
    is_whole = texts.get("whole_day", "").casefold() in YES
    if is_whole or texts.get("end_date") != texts["start_date"]:
        return None
    begin, end = (_clock(texts.get(name, "")) for name in ("start_time", "end_time"))
    if begin is None or end is None or end <= begin:
        return None
    return None if begin == 0 and end >= LAST_MINUTE else end - begin


def _clock(text: str) -> int | None:
    """Parse a time to minutes since midnight; None if it is not a time."""
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
"""Headers are Outlook's in English and German; kith.toml maps other languages."""
