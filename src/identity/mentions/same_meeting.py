"""Find rows of several files that describe one meeting."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

CALLS = frozenset({"phone", "video"})
"""Kinds that agree with each other: one call may be logged as either."""


@dataclass(frozen=True)
class MeetingRow:
    """One meeting as described by one file, with the known attendees."""

    row_id: str
    source_id: str
    met_on: date
    kind: str
    people: frozenset[str]
    """Ids of people, or of the questions that stand for them."""
    kinds: frozenset[str] | None = None
    """Kinds that it may be, empty if any; None = its kind, any if that is `other`."""
    start: str | None = None
    """Time at which it begins, UTC; None if unknown."""

    @property
    def possible(self) -> frozenset[str]:
        """Kinds that it may be; empty if it may be any."""
        if self.kinds is not None:
            return self.kinds
        return frozenset({self.kind} - {"other"})


@dataclass
class _Meeting:
    """A meeting as the rows added so far describe it."""

    first: MeetingRow
    files: set[str]
    kinds: frozenset[str]
    start: str | None

    def fits(self, row: MeetingRow) -> bool:
        """Whether the row may describe this meeting."""
        is_new = row.source_id not in self.files
        is_one_time = None in (row.start, self.start) or row.start == self.start
        return is_new and is_one_time and _common(self.kinds, row.possible) is not None

    def add(self, row: MeetingRow) -> None:
        """Add a row that describes this meeting."""
        self.files.add(row.source_id)
        self.kinds = _common(self.kinds, row.possible) or frozenset()
        self.start = self.start or row.start


def same_meetings(rows: Iterable[MeetingRow]) -> dict[str, str]:
    """Map every row_id to the row_id that represents its meeting.

    Rows of different files describe one meeting if they share the day and a person, no
    two of them begin at different times, and there is a kind that all of them may be; a
    row of the same kind is preferred. A row represents at most one row of every other
    file, so two coffees on one day stay two. The first row in input order represents
    the others.
    """
    meetings_of: defaultdict[tuple[date, str], list[_Meeting]] = defaultdict(list)
    represented_by = {}
    for row in rows:
        days = [(row.met_on, person) for person in sorted(row.people)]
        fitting = [m for day in days for m in meetings_of[day] if m.fits(row)]
        if fitting:
            meeting = min(fitting, key=lambda m: m.first.kind != row.kind)
            meeting.add(row)
        else:
            meeting = _Meeting(row, {row.source_id}, row.possible, row.start)
            for day in days:
                meetings_of[day].append(meeting)
        represented_by[row.row_id] = meeting.first.row_id
    return represented_by


def _common(one: frozenset[str], other: frozenset[str]) -> frozenset[str] | None:
    """The kinds that both may be, empty if any; None if they exclude each other."""
    if not one or not other:
        return one or other
    shared = one & other
    if CALLS & one and CALLS & other:
        shared |= CALLS & (one | other)
    return shared or None
