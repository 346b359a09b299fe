"""Days such as 4/5/2026, in which the month or the day may come first.

Spreadsheets rewrite ISO days so when a file is saved, each in the order of its country.
One cell may not tell which; the other cells of the file often do.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeVar

from pydantic_core import PydanticCustomError

CENTURY = 2000
"""First year of the century that two-digit years belong to."""
NUMBERS = re.compile(r"(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})\.?")

R = TypeVar("R")
S = TypeVar("S")


def day_readings(text: str) -> tuple[date | None, date | None]:
    """The day read with the month first, and with the day first; None if impossible.

    Forms that begin with the year, or have points between, allow one reading only.
    """
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


@dataclass
class DayOrder:
    """Which comes first in the days of one file: by the settings, else by the file."""

    order: Literal["dmy", "mdy"] | None = None
    """None while it is not known."""
    possible: set[str] = field(default_factory=lambda: {"dmy", "mdy"})
    """The orders in which all days read so far exist."""
    is_open: bool = True
    """Whether days still to be read may decide."""
    is_undecided: bool = False
    """Whether the record being read has a day that waits for others."""

    def choose(self, month_first: date | None, day_first: date | None) -> date | None:
        """The reading in the file's order; None if there is no such day.

        Raises:
            PydanticCustomError: the order is not known, or not yet.
        """
        readings = {"mdy": month_first, "dmy": day_first}
        if self.order:
            return readings[self.order]
        self.possible &= {order for order, day in readings.items() if day}
        self.is_undecided = self.is_open
        raise PydanticCustomError(
            "day_order",
            "month or day first? write it as YYYY-MM-DD, or say which in kith.toml:"
            ' [log] dates = "mdy" or "dmy"',
        )

    def apply(self, read: Callable[[R], S], records: Iterable[R]) -> Iterator[S]:
        """Read records; those with an undecided day come last, once all are seen."""
        waiting = []
        for record in records:
            self.is_undecided = False
            result = read(record)
            if self.is_undecided:
                waiting.append(record)
            else:
                yield result
        self.is_open = self.is_undecided = False
        if len(self.possible) == 1:
            [self.order] = self.possible  # type: ignore[assignment]
        yield from map(read, waiting)
