"""Expand a calendar entry into the days on which it takes place."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # it has none
from icalendar import vRecur

from ingest.calendars.components import ZONE_NAME, Properties
from ingest.calendars.ics_records import Calendar

MOST_INSTANCES = 50_000
"""Limit per series; a daily one reaches it after 137 years."""
TO_THE_END = 19 * 400
"""Years by which a rule is shifted before it is expanded.

dateutil searches a rule that never matches, such as 30 February, up to the year 9999.
The Gregorian calendar repeats every 400 years, so rules are expanded 7,600 years later,
where that search is short."""
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
"""Parts of a recurrence rule that dateutil supports."""
OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
NO_RULE = "RRULE: not a rule that can be followed"


@dataclass(frozen=True)
class Instance:
    """One instance of an entry."""

    day: str
    """Local day, YYYY-MM-DD."""
    start: str
    """Start time in UTC, ISO format; exceptions refer to the instance by it."""


@dataclass(frozen=True)
class Clock:
    """The time zone of one entry, to convert its times."""

    calendar: Calendar
    zone: tzinfo | None
    """Zone of the entry; None = floating times, the same wherever one is."""
    is_utc: bool
    """Whether the entry is written in UTC, without a zone of its own."""

    def local(self, value: Any, name: str | None) -> datetime:
        """Convert a date or time to the entry's zone, as a naive datetime.

        Args:
            value: as parsed.
            name: of the zone that it is written in, if any.
        """
        if not isinstance(value, datetime):
            return datetime.combine(value, time())
        bare = value.replace(tzinfo=None)
        zone = self.calendar.zone(name) or (value.tzinfo and UTC)
        if not zone or not self.zone:
            return bare
        return bare.replace(tzinfo=zone).astimezone(self.zone).replace(tzinfo=None)

    def utc(self, local: datetime) -> datetime:
        """Convert a naive local time to naive UTC; floating times stay as they are."""
        if not self.zone:
            return local
        return local.replace(tzinfo=self.zone).astimezone(UTC).replace(tzinfo=None)

    def shown(self, local: datetime) -> datetime:
        """A naive local time as the calendar shows it: for UTC, in the owner's zone."""
        # Google writes single entries in UTC, and the owner's zone in X-WR-TIMEZONE.
        if self.is_utc and self.calendar.home:
            at = local.replace(tzinfo=UTC).astimezone(self.calendar.home)
            return at.replace(tzinfo=None)
        return local


def clock_of(event: Properties, calendar: Calendar) -> Clock:
    """The clock of the entry's start."""
    start = event["DTSTART"]
    zone = calendar.zone(start.params.get(ZONE_NAME))
    is_utc = not zone and isinstance(start.dt, datetime) and bool(start.dt.tzinfo)
    return Clock(calendar, UTC if is_utc else zone, is_utc)


def local_time(event: Properties, name: str, clock: Clock) -> datetime:
    """A time property of the entry, in the entry's zone, naive."""
    return clock.local(event[name].dt, event[name].params.get(ZONE_NAME))


def instances(event: Properties, clock: Clock, until: date) -> list[Instance]:
    """The instances of an entry, in order; a rule is expanded up to the day `until`.

    Raises:
        ValueError: the rule is not supported; the message does not quote it.
    """
    first = local_time(event, "DTSTART", clock)
    times = {first} if "RRULE" not in event else set(_by_rule(event, clock, until))
    times |= {at for at, _ in _listed(event, "RDATE", clock)}
    excluded = list(_listed(event, "EXDATE", clock))
    times -= {at for at, is_day in excluded if not is_day}
    excluded_days = {at.date() for at, is_day in excluded if is_day}
    return [
        Instance(clock.shown(at).date().isoformat(), clock.utc(at).isoformat())
        for at in sorted(times)
        if at.date() not in excluded_days
    ]


def recurs_within_a_day(event: Properties) -> bool:
    """Whether the entry recurs hourly or more often, as reminders do."""
    rule = event.get("RRULE")
    return isinstance(rule, vRecur) and rule.get("FREQ", [""])[0].upper() in OFTEN


def _listed(
    event: Properties, name: str, clock: Clock
) -> Iterator[tuple[datetime, bool]]:
    """The times in an RDATE or EXDATE property, and whether each is a whole day."""
    lists = event.get(name, [])
    for values in lists if isinstance(lists, list) else [lists]:
        for value in values.dts:
            at = value.dt[0] if isinstance(value.dt, tuple) else value.dt
            if not isinstance(at, date):
                continue
            local = clock.local(at, value.params.get(ZONE_NAME))
            yield local, not isinstance(at, datetime)


def _by_rule(event: Properties, clock: Clock, until: date) -> Iterator[datetime]:
    rule = _supported(event["RRULE"])
    first = local_time(event, "DTSTART", clock)
    ends = [_end_of(end, clock) for end in rule.pop("UNTIL", [])]
    last = min([*ends, datetime.combine(until, time.max)])
    if first.year + TO_THE_END > date.max.year:
        return
    shifted = first.replace(year=first.year + TO_THE_END)
    try:
        text = rule.to_ical().decode()  # type: ignore[no-untyped-call]  # it has none
        for number, at in enumerate(rrulestr(text, dtstart=shifted)):
            original = at.replace(year=at.year - TO_THE_END)
            if original > last:
                return
            if number == MOST_INSTANCES:
                raise ValueError("RRULE: it recurs too often to be followed")
            yield original
    except (TypeError, LookupError, ArithmeticError):
        raise ValueError(NO_RULE) from None


def _supported(parsed: Any) -> vRecur:
    """A copy of the rule without vendor extensions.

    Raises:
        ValueError: the rule is not supported.
    """
    if not isinstance(parsed, vRecur):
        raise ValueError("RRULE: given more than once")  # noqa: TRY004 - bad data
    rule = vRecur({k: v for k, v in parsed.items() if not k.upper().startswith("X-")})
    if not UNDERSTOOD.issuperset(rule) or len(rule.get("FREQ", [])) != 1:
        raise ValueError(NO_RULE)
    if any(step < 1 for step in rule.get("INTERVAL", [])):
        raise ValueError("RRULE: its interval is less than 1")
    return rule


def _end_of(until: date, clock: Clock) -> datetime:
    """The last moment of a rule, in the entry's zone; a day includes all its times."""
    if isinstance(until, datetime):
        return clock.local(until, None)
    return datetime.combine(until, time.max)
