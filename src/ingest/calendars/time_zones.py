"""Time zones by the names that calendars give them."""

import warnings
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Timezone
from icalendar.timezone import tzp
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

BROKEN = (
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    OSError,
)
"""What the library raises about a component that it cannot read."""


@lru_cache(maxsize=1024)
def known_zone(name: str) -> tzinfo | None:
    """The zone that the world knows by this name: that of the zone database, of
    Windows, or either behind the name of a program; None if there is none."""
    for candidate in _spellings(name.strip().strip('"').strip("/")):
        try:
            return ZoneInfo(candidate)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _spellings(name: str) -> Iterator[str]:
    yield WINDOWS_TO_OLSON.get(name, name)
    parts = name.split("/")
    yield from ("/".join(parts[start:]) for start in range(1, len(parts)))


def zone_of(lines: Sequence[str]) -> dict[str, tzinfo]:
    """Name → the zone that a VTIMEZONE explains; empty if it need not or cannot be
    used."""
    # Rules of seconds would be followed from 1970 on, one by one.
    rules = (line.upper() for line in lines if line.upper().startswith("RRULE"))
    if not all("FREQ=YEARLY" in rule for rule in rules):
        return {}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            component = Timezone.from_ical("\r\n".join([*lines, ""]))
            name = str(component["TZID"])
            if known_zone(name) or not isinstance(component, Timezone):
                return {}
            zone = component.to_tz(tzp, lookup_tzid=False)
            zone.utcoffset(datetime(2026, 1, 1))  # noqa: DTZ001 - a first try
    except BROKEN:
        return {}
    return {name: zone}
