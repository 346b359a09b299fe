"""The fixed days of the sample, and the clocks that its files are written in."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

SEED = "sample book, first edition"
FIRST_DAY = date(2023, 11, 2)
OLDER_DAY = date(2026, 7, 3)
NEWER_DAY = date(2026, 10, 31)
OLDER_MOMENT = datetime(2026, 7, 3, 13, 20, 0, tzinfo=UTC)
NEWER_MOMENT = datetime(2026, 10, 31, 17, 45, 0, tzinfo=UTC)
MONTHS = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


def stream(purpose: str) -> random.Random:
    """One stream of chance for each purpose: changing one leaves the others alone."""
    return random.Random(f"{SEED}: {purpose}")


def spread(
    rng: random.Random, start: date, end: date, every: float, jitter: int = 0
) -> list[date]:
    """Distinct days from `start` to `end`, about `every` days apart, in order."""
    steps = int((end - start).days / every)
    days: list[date] = []
    for step in range(steps + 1):
        shift = rng.randint(-jitter, jitter) if jitter else 0
        day = start + timedelta(days=round(step * every) + shift)
        days.append(min(max(day, start), end))
    return sorted(dict.fromkeys(days))


def moment_on(
    rng: random.Random, day: date, earliest: int = 7, latest: int = 20
) -> datetime:
    """Some second of `day`, UTC, in waking hours."""
    return datetime(
        day.year,
        day.month,
        day.day,
        rng.randint(earliest, latest),
        rng.randint(0, 59),
        rng.randint(0, 59),
        tzinfo=UTC,
    )


def connected_text(day: date) -> str:
    """A day as Connections.csv writes it."""
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"


def message_text(moment: datetime) -> str:
    """A moment as messages.csv writes it."""
    return moment.strftime("%Y-%m-%d %H:%M:%S UTC")


def endorsement_text(moment: datetime) -> str:
    """A moment as the endorsement files write it."""
    return moment.strftime("%Y/%m/%d %H:%M:%S UTC")


def clock_text(moment: datetime, padded: bool = False) -> str:
    """Month first, two-digit year, twelve-hour clock; `padded` for recommendations."""
    half = "AM" if moment.hour < 12 else "PM"
    hour = moment.hour % 12 or 12
    year = moment.year % 100
    if padded:
        return (
            f"{moment.month:02d}/{moment.day:02d}/{year:02d}, "
            f"{hour:02d}:{moment.minute:02d} {half}"
        )
    return f"{moment.month}/{moment.day}/{year:02d}, {hour}:{moment.minute:02d} {half}"


def to_pacific(moment: datetime) -> datetime:
    """The wall clock of the US west coast, which dates the invitations."""
    winter = (moment - timedelta(hours=8)).replace(tzinfo=None)
    opens = _sunday(moment.year, 3, 2).replace(hour=2)
    closes = _sunday(moment.year, 11, 1).replace(hour=1)
    return winter + timedelta(hours=1) if opens <= winter < closes else winter


def _sunday(year: int, month: int, nth: int) -> datetime:
    first = datetime(year, month, 1)  # noqa: DTZ001  a wall clock
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))
