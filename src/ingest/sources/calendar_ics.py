"""Calendars in iCalendar format (.ics) from Google, Outlook, Apple and others.

Google: calendar.google.com → Settings → Import & export → Export. Outlook: Calendar →
Save Calendar. Apple: File → Export.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from pydantic import ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from ingest.calendars.attendees import attendees_of
from ingest.calendars.calendar_entry import CalendarEntry
from ingest.calendars.called_off import is_called_off
from ingest.calendars.components import LINKS, Properties
from ingest.calendars.ics_records import Calendar, calendar_records, opens_calendar
from ingest.calendars.meeting_kind import (
    LINK,
    is_online,
    kind_of,
    names_in_title,
    place_of,
    possible_kinds,
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

REPEATING = {"RRULE", "RDATE", "EXDATE"}
"""Properties that say nothing in an exception, which is one instance of its series."""
LONGEST = timedelta(days=1)
"""An entry of this length or longer is a stay, counted with its kind's usual
minutes."""
NOT_A_TIME = "a day or time in it is something else"
OUT_OF_TIME = "a time before the year 1 or after 9999"
FIRST = date(2000, 1, 1)
"""First day of a stamp that is believed; some programs write a fixed one."""
NO_TIME = (TypeError, AttributeError)
"""Exceptions for a value of another type: icalendar returns whatever type the entry
declares, such as a time of day where a day is expected."""


class CalendarEvent(CalendarEntry):
    """One VEVENT: a single event, a series, or an exception to one."""

    @model_validator(mode="before")
    @classmethod
    def _of_event(cls, cells: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        event, calendar = cells["event"], cells["calendar"]
        context = (
            info.context if isinstance(info.context, ReadContext) else ReadContext()
        )
        if event.is_partial:
            context.warn(WarningCode.PARTIAL_ENTRY)
        try:
            values = _fields(event.properties, calendar, context)
        except OverflowError:
            raise PydanticCustomError("entry", OUT_OF_TIME) from None
        except NO_TIME:
            raise PydanticCustomError("entry", NOT_A_TIME) from None
        return {"source_row": cells["source_row"], **values}


def _fields(
    event: Properties, calendar: Calendar, context: ReadContext
) -> dict[str, Any]:
    """Field → value."""
    _check(event)
    clock = clock_of(event, calendar)
    return {
        **_identity(event, clock, context),
        **_content(event, context),
        **_people(event),
        **_times(event, clock, context),
        "minutes": _minutes(event, clock, context),
        "calendar_of": calendar.address,
        "is_off": _is_off(event, calendar),
    }


def _text(event: Properties, name: str) -> str:
    """The first value of a text property, cleaned; empty if there is none."""
    value = event.get(name, "")
    return clean(str(value[0] if isinstance(value, list) and value else value))


def _check(event: Properties) -> None:
    if "DTSTART" not in event:
        raise PydanticCustomError("entry", "DTSTART: is missing")
    if any(isinstance(event.get(name), list) for name in ("DTSTART", "RECURRENCE-ID")):
        raise PydanticCustomError("entry", "it has two beginnings")


def _identity(event: Properties, clock: Clock, context: ReadContext) -> dict[str, Any]:
    """Which entry it is, in which version.

    An exception to a series has the UID of the series, and in RECURRENCE-ID the start
    time that it replaces.
    """
    replaces, is_rest = None, False
    if "RECURRENCE-ID" in event:
        value = event["RECURRENCE-ID"]
        at = clock.utc(local_time(event, "RECURRENCE-ID", clock))
        is_time = isinstance(value.dt, datetime)
        replaces = at.isoformat() if is_time else value.dt.isoformat()
        is_rest = str(value.params.get("RANGE", "")).upper() == "THISANDFUTURE"
    if is_rest:
        context.warn(WarningCode.REST_OF_SERIES)
    begins = local_time(event, "DTSTART", clock).isoformat()
    made = sha256(f"{begins} {_text(event, 'SUMMARY')}".encode()).hexdigest()[:20]
    sequence = _text(event, "SEQUENCE")
    changes = [_moment(event, name) for name in ("LAST-MODIFIED", "DTSTAMP")]
    stamps = filter(None, [*changes, _moment(event, "CREATED")])
    days = [
        at.date() for at in stamps if FIRST <= at.date() <= (context.until or date.max)
    ]
    return {
        "uid": _text(event, "UID") or made,
        "replaces": replaces,
        "is_rest": is_rest,
        "sequence": int(sequence) if re.fullmatch(r"\d{1,8}", sequence) else 0,
        "changed_at": max(filter(None, changes), default=None),
        "stamped_on": max(days, default=None),
    }


def _moment(event: Properties, name: str) -> datetime | None:
    """A time property in UTC, naive; None if missing or not a time."""
    at = getattr(event.get(name), "dt", None)
    if not isinstance(at, datetime):
        return None
    return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at


def _content(event: Properties, context: ReadContext) -> dict[str, Any]:
    """Title, place and kind of meeting."""
    title, location = _text(event, "SUMMARY"), _text(event, "LOCATION")
    body = " ".join([_text(event, "DESCRIPTION"), _text(event, "URL")])
    has_link = bool(LINKS.intersection(event)) or is_online(body)
    kind, is_certain = kind_of(title, location, context.titles, has_link=has_link)
    link = LINK.fullmatch(_text(event, "URL"))
    return {
        "title": title or None,
        "place": place_of(location),
        "url": link[0] if link and not is_online(link[0]) else None,
        "kind": kind,
        "is_kind_certain": is_certain,
        "kinds": possible_kinds(kind, title, context.titles, is_certain=is_certain),
    }


def _people(event: Properties) -> dict[str, Any]:
    """The invited people, and those named in the title."""
    invited = attendees_of(event)
    return {
        "who": [attendee.text for attendee in invited],
        "addresses": [attendee.address for attendee in invited],
        "absent": [attendee.text for attendee in invited if not attendee.is_coming],
        "accepted": [attendee.text for attendee in invited if attendee.has_accepted],
        "guests": sum(attendee.guests for attendee in invited if attendee.is_coming),
        "named": names_in_title(_text(event, "SUMMARY")),
    }


def _times(event: Properties, clock: Clock, context: ReadContext) -> dict[str, Any]:
    """Days and start times of all instances; of the first one alone, where the rule of
    a series cannot be followed."""
    if "RECURRENCE-ID" in event:
        event = {name: event[name] for name in event if name not in REPEATING}
    is_too_often = recurs_within_a_day(event)
    found: list[Instance] = []
    if not is_too_often:
        try:
            found = instances(event, clock, context.until or date.max)
        except ValueError:
            context.warn(WarningCode.PARTIAL_ENTRY)
            event = {name: event[name] for name in event if name != "RRULE"}
            found = instances(event, clock, date.max)
    return {
        "days": [instance.day for instance in found],
        "starts": [instance.start for instance in found],
        "is_timed": clock.zone is not None
        and isinstance(event["DTSTART"].dt, datetime),
        "is_series": "RRULE" in event,
        "is_too_often": is_too_often,
    }


def _minutes(event: Properties, clock: Clock, context: ReadContext) -> int | None:
    """Duration in minutes; None for whole days, stays, and entries without an end, or
    with one that cannot be right."""
    try:
        length = _length(event, clock)
        is_whole_day = _is_whole_day(event, clock, length)
    except (OverflowError, *NO_TIME):
        length, is_whole_day = -LONGEST, False
    if length < timedelta():
        context.warn(WarningCode.PARTIAL_ENTRY)
        return None
    if is_whole_day or length >= LONGEST:
        return None
    return round(length / timedelta(minutes=1)) or None


def _length(event: Properties, clock: Clock) -> timedelta:
    """Time from beginning to end; zero without an end."""
    if "DTEND" in event:
        begin = clock.utc(local_time(event, "DTSTART", clock))
        return clock.utc(local_time(event, "DTEND", clock)) - begin
    if "DURATION" in event:
        length: timedelta = event["DURATION"].dt
        return length
    return timedelta()


def _is_whole_day(event: Properties, clock: Clock, length: timedelta) -> bool:
    """Whether it is written as a day, or lasts from midnight to midnight.

    A day on which the clocks go forward has 23 hours; some programs end at 23:59.
    """
    is_time = isinstance(event["DTSTART"].dt, datetime)
    if not is_time or _text(event, "X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE":
        return True
    begin = local_time(event, "DTSTART", clock)
    end = local_time(event, "DTEND", clock) if "DTEND" in event else begin + length
    first, last = clock.shown(begin), clock.shown(end + timedelta(minutes=1))
    is_midnight = first.time() == time() and last.time() < time(0, 2)
    return is_midnight and last.date() > first.date()


def _is_off(event: Properties, calendar: Calendar) -> bool:
    is_off = _text(event, "STATUS").upper() in {"CANCELLED", "CANCELED"}
    title = _text(event, "SUMMARY")
    return is_off or calendar.is_cancelling or is_called_off(title)


CALENDAR = SourceFormat(
    kind="calendar",
    row=CalendarEvent,
    place="meetings",
    becomes=(
        "`meetings`, `mentions` and `interactions` up to the day of its export; what"
        " lies ahead, `events`; what was cancelled or declined, and what names nobody"
        " else, is set aside"
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
