"""The days of one calendar entry: its own, and those that it recurs on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # it has none
from icalendar import vRecur

from ingest.calendars.components import ZONE_NAME, Properties
from ingest.calendars.ics_records import Calendar

MOST_INSTANCES = 50_000
"""Of one series; a daily one reaches it after 137 years."""
TO_THE_END = 19 * 400
"""Years. The calendar repeats itself every 400; rules that never fall due are followed
to the year 9999, so that all are followed there."""
UNDERSTOOD = {
    "FREQ",
    "INTERVAL",
    "COUNT",
    "UNTIL",
    "WKST",
    "BYDAY",
    "BYMONTH",
    "BYMONTHDAY",
    "BYSETPOS",
    "BYWEEKNO",
    "BYYEARDAY",
    "BYHOUR",
    "BYMINUTE",
    "BYSECOND",
}
OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
NO_RULE = "RRULE: not a rule that can be followed"


@dataclass(frozen=True)
class Instance:
    """One time at which an entry takes place."""

    day: str
    """Local day, as YYYY-MM-DD."""
    start: str
    """Time of the beginning in UTC, by which an exception names it."""


@dataclass(frozen=True)
class Clock:
    """How the times of one entry are to be read."""

    calendar: Calendar
    zone: tzinfo | None
    """Of the entry; None = its times are those of wherever one is."""
    is_utc: bool

    def local(self, value: Any, name: str | None) -> datetime:
        """The time on the entry's own clock; `name` is the zone it is written in."""
        if not isinstance(value, datetime):
            return datetime.combine(value, time())
        bare = value.replace(tzinfo=None)
        zone = self.calendar.zone(name) or (value.tzinfo and UTC)
        if not zone or not self.zone:
            return bare
        return bare.replace(tzinfo=zone).astimezone(self.zone).replace(tzinfo=None)

    def utc(self, local: datetime) -> datetime:
        """The time in UTC, without a zone; as it is where there is no zone."""
        if not self.zone:
            return local
        return local.replace(tzinfo=self.zone).astimezone(UTC).replace(tzinfo=None)

    def day(self, local: datetime) -> date:
        """The day on the owner's clock, for a time that names no other."""
        if self.is_utc and self.calendar.home:
            at = local.replace(tzinfo=UTC).astimezone(self.calendar.home)
            return at.date()
        return local.date()


def clock_of(event: Properties, calendar: Calendar) -> Clock:
    """The clock by which the entry begins."""
    start = event["DTSTART"]
    zone = calendar.zone(start.params.get(ZONE_NAME))
    is_utc = not zone and isinstance(start.dt, datetime) and bool(start.dt.tzinfo)
    return Clock(calendar, UTC if is_utc else zone, is_utc)


def local_time(event: Properties, name: str, clock: Clock) -> datetime:
    """A time of the entry on its own clock."""
    return clock.local(event[name].dt, event[name].params.get(ZONE_NAME))


def instances(event: Properties, clock: Clock, until: date) -> list[Instance]:
    """When the entry takes place, a rule followed up to the day `until`.

    Raises:
        ValueError: the rule cannot be followed, in words without its text.
    """
    first = local_time(event, "DTSTART", clock)
    times = {first} if "RRULE" not in event else set(_by_rule(event, clock, until))
    times |= {at for at, _ in _listed(event, "RDATE", clock)}
    dropped = list(_listed(event, "EXDATE", clock))
    times -= {at for at, is_day in dropped if not is_day}
    days = {at.date() for at, is_day in dropped if is_day}
    return [
        Instance(clock.day(at).isoformat(), clock.utc(at).isoformat())
        for at in sorted(times)
        if at.date() not in days
    ]


def recurs_within_a_day(event: Properties) -> bool:
    """An entry of every hour is a reminder, and no meeting."""
    rule = event.get("RRULE")
    return isinstance(rule, vRecur) and rule.get("FREQ", [""])[0].upper() in OFTEN


def _listed(
    event: Properties, name: str, clock: Clock
) -> Iterator[tuple[datetime, bool]]:
    """The times of a list, and whether a whole day is meant."""
    lists = event.get(name, [])
    for values in lists if isinstance(lists, list) else [lists]:
        for value in values.dts:
            at = value.dt[0] if isinstance(value.dt, tuple) else value.dt
            local = clock.local(at, value.params.get(ZONE_NAME))
            yield local, not isinstance(at, datetime)


def _by_rule(event: Properties, clock: Clock, until: date) -> Iterator[datetime]:
    rule = _followable(event["RRULE"])
    first = local_time(event, "DTSTART", clock)
    ends = [_end_of(told, clock) for told in rule.pop("UNTIL", [])]
    last = min(ends, default=datetime.combine(until, time.max))
    last = min(last, datetime.combine(until, time.max))
    if first.year + TO_THE_END > date.max.year:
        return
    begun = first.replace(year=first.year + TO_THE_END)
    try:
        text = rule.to_ical().decode()  # type: ignore[no-untyped-call]  # it has none
        for number, at in enumerate(rrulestr(text, dtstart=begun)):
            back = at.replace(year=at.year - TO_THE_END)
            if back > last:
                return
            if number == MOST_INSTANCES:
                raise ValueError("RRULE: it recurs too often to be followed")
            yield back
    except (TypeError, LookupError, ArithmeticError):
        raise ValueError(NO_RULE) from None


def _followable(told: Any) -> vRecur:
    """A copy of the rule, if it is one."""
    if not isinstance(told, vRecur):
        raise ValueError("RRULE: given more than once")  # noqa: TRY004 - bad data
    rule = vRecur({k: v for k, v in told.items() if not k.upper().startswith("X-")})
    if not UNDERSTOOD.issuperset(rule) or len(rule.get("FREQ", [])) != 1:
        raise ValueError(NO_RULE)
    if any(step < 1 for step in rule.get("INTERVAL", [])):
        raise ValueError("RRULE: its interval is less than 1")
    return rule


def _end_of(told: date, clock: Clock) -> datetime:
    """The last moment that a rule reaches; a bare day is meant as a whole."""
    if isinstance(told, datetime):
        return clock.local(told, None)
    return datetime.combine(told, time.max)
