"""Look up time zones by the names that calendar programs use."""

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
"""Exceptions that icalendar raises for components that it cannot parse."""


@lru_cache(maxsize=1024)
def known_zone(name: str) -> tzinfo | None:
    """Find a zone by its IANA or Windows name, also with a program's prefix before it.

    `/citadel.org/20210210_1/Europe/Berlin` is Europe/Berlin. None if there is none.
    """
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
    """Name → zone defined by a VTIMEZONE; empty if the name is known or the definition
    is not usable."""
    # The library expands rules one by one from 1970 on, even one per second.
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
            zone.utcoffset(datetime(2026, 1, 1))  # noqa: DTZ001 - a trial call
    except BROKEN:
        return {}
    return {name: zone}
