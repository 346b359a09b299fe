"""Calendars (.ics) of Google, Outlook, Apple and their like.

Google: calendar.google.com → Settings → Import & export → Export. Outlook: Calendar →
Save Calendar. Apple: File → Export. Every entry has a UID; an exception of a series has
that of the series and RECURRENCE-ID, the time that it replaces. Google writes single
entries in UTC and the zone that the owner looks from as X-WR-TIMEZONE; it adds the link
of a video conference to everything, unless it is told not to.
"""

import re
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from pydantic import ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from ingest.calendars.attendees import attendees_of
from ingest.calendars.calendar_entry import CalendarEntry
from ingest.calendars.components import LINKS, Properties
from ingest.calendars.ics_records import Calendar, calendar_records, opens_calendar
from ingest.calendars.meeting_kind import (
    CALLED_OFF,
    LINK,
    is_online,
    kind_of,
    names_in_title,
    place_of,
)
from ingest.calendars.recurrence import (
    Clock,
    Instance,
    clock_of,
    instances,
    local_time,
    recurs_within_a_day,
)
from ingest.schema.cell_types import clean
from ingest.schema.row import ReadContext
from ingest.schema.source_format import SourceFormat
from models import WarningCode

LONGEST = timedelta(days=1)
"""Of a meeting; what is longer is a stay, of which the kind's usual minutes count."""
NOT_A_TIME = "a day or time in it is something else"
OUT_OF_TIME = "a time before the year 1 or after 9999"
SINGLE = ("DTSTART", "DTEND", "DURATION", "RECURRENCE-ID")


class CalendarEvent(CalendarEntry):
    """One VEVENT: a single entry, a series, or an exception of one."""

    @model_validator(mode="before")
    @classmethod
    def _of_event(cls, cells: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        event, calendar = cells["event"], cells["calendar"]
        doubts = (
            info.context if isinstance(info.context, ReadContext) else ReadContext()
        )
        try:
            told = _told(event, calendar, doubts)
        except OverflowError:
            raise PydanticCustomError("entry", OUT_OF_TIME) from None
        except (TypeError, AttributeError):
            # The library gives a value of the type that the entry names, such as a time
            # of day where a day belongs.
            raise PydanticCustomError("entry", NOT_A_TIME) from None
        return {"source_row": cells["source_row"], **told}


def _told(event: Properties, calendar: Calendar, doubts: ReadContext) -> dict[str, Any]:
    """The fields of a row."""
    _check(event)
    clock = clock_of(event, calendar)
    return {
        **_identity(event, clock, doubts),
        **_substance(event, doubts),
        **_people(event),
        **_times(event, clock, doubts),
        "minutes": _minutes(event, clock),
        "calendar_of": calendar.address,
        "is_off": _is_off(event, calendar),
    }


def _text(event: Properties, name: str) -> str:
    """The first value of a property as shown."""
    told = event.get(name, "")
    return clean(str(told[0] if isinstance(told, list) and told else told))


def _check(event: Properties) -> None:
    if "DTSTART" not in event:
        raise PydanticCustomError("entry", "DTSTART: is missing")
    if any(isinstance(event.get(name), list) for name in SINGLE):
        raise PydanticCustomError("entry", "it has two beginnings, ends or lengths")


def _identity(event: Properties, clock: Clock, doubts: ReadContext) -> dict[str, Any]:
    """Which entry it is, in which version."""
    replaces, is_rest = None, False
    if "RECURRENCE-ID" in event:
        value = event["RECURRENCE-ID"]
        at = clock.utc(local_time(event, "RECURRENCE-ID", clock))
        is_time = isinstance(value.dt, datetime)
        replaces = at.isoformat() if is_time else value.dt.isoformat()
        is_rest = str(value.params.get("RANGE", "")).upper() == "THISANDFUTURE"
    if is_rest:
        doubts.note(WarningCode.REST_OF_SERIES)
    begins = local_time(event, "DTSTART", clock).isoformat()
    made = sha256(f"{begins} {_text(event, 'SUMMARY')}".encode()).hexdigest()[:20]
    sequence = _text(event, "SEQUENCE")
    changes = [_moment(event, name) for name in ("LAST-MODIFIED", "DTSTAMP")]
    return {
        "uid": _text(event, "UID") or made,
        "replaces": replaces,
        "is_rest": is_rest,
        "sequence": int(sequence) if re.fullmatch(r"\d{1,8}", sequence) else 0,
        "changed_at": max(filter(None, changes), default=None),
    }


def _moment(event: Properties, name: str) -> datetime | None:
    """A time in UTC; None if it is none."""
    at = getattr(event.get(name), "dt", None)
    if not isinstance(at, datetime):
        return None
    return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at


def _substance(event: Properties, doubts: ReadContext) -> dict[str, Any]:
    """What it was, and where."""
    title, location = _text(event, "SUMMARY"), _text(event, "LOCATION")
    body = " ".join([_text(event, "DESCRIPTION"), _text(event, "URL")])
    has_link = bool(LINKS.intersection(event)) or is_online(body)
    kind, is_told = kind_of(title, location, doubts.titles, has_link=has_link)
    link = LINK.fullmatch(_text(event, "URL"))
    return {
        "title": title or None,
        "place": place_of(location),
        "url": link[0] if link and not is_online(link[0]) else None,
        "kind": kind,
        "is_kind_certain": is_told,
    }


def _people(event: Properties) -> dict[str, Any]:
    """Who was asked, and whom the title names."""
    asked = attendees_of(event)
    return {
        "who": [attendee.text for attendee in asked],
        "addresses": [attendee.address for attendee in asked],
        "absent": [attendee.text for attendee in asked if not attendee.is_coming],
        "guests": sum(attendee.guests for attendee in asked if attendee.is_coming),
        "named": names_in_title(_text(event, "SUMMARY")),
    }


def _times(event: Properties, clock: Clock, doubts: ReadContext) -> dict[str, Any]:
    """When it takes place."""
    is_too_often = recurs_within_a_day(event)
    found: list[Instance] = []
    if not is_too_often:
        try:
            found = instances(event, clock, doubts.until or date.max)
        except ValueError as error:
            raise PydanticCustomError("entry", "{why}", {"why": str(error)}) from None
    return {
        "days": [instance.day for instance in found],
        "starts": [instance.start for instance in found],
        "is_series": "RRULE" in event,
        "is_too_often": is_too_often,
    }


def _minutes(event: Properties, clock: Clock) -> int | None:
    """Length in minutes; None for whole days, and where it is not told."""
    begin = clock.utc(local_time(event, "DTSTART", clock))
    if "DTEND" in event:
        length = clock.utc(local_time(event, "DTEND", clock)) - begin
    elif "DURATION" in event:
        length = event["DURATION"].dt
    else:
        length = timedelta()
    if length < timedelta():
        raise PydanticCustomError("entry", "it ends before it begins")
    if length > LONGEST or not isinstance(event["DTSTART"].dt, datetime):
        return None
    return round(length / timedelta(minutes=1)) or None


def _is_off(event: Properties, calendar: Calendar) -> bool:
    is_off = _text(event, "STATUS").upper() == "CANCELLED" or calendar.is_cancelling
    return is_off or CALLED_OFF.match(_text(event, "SUMMARY")) is not None


CALENDAR = SourceFormat(
    kind="calendar",
    row=CalendarEvent,
    place="meetings",
    becomes=(
        "`meetings`, `mentions` and `interactions`; what lies ahead, `events`; what was"
        " cancelled or declined, and what names nobody else, is set aside"
    ),
    suffixes=(".ics", ".ical"),
    private=("title",),
    split=calendar_records,
    opens=opens_calendar,
    layout=(
        "An iCalendar file: each VEVENT is one row, even if it recurs. Its day is that"
        " in its own zone."
    ),
)
