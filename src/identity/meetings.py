"""One meeting told by two files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class LoggedRow:
    """One row of a meetings file, and who was there as far as that is known."""

    row_id: str
    source_id: str
    source_row: int
    met_on: date
    kind: str
    people: frozenset[str]


def same_meetings(rows: Iterable[LoggedRow]) -> dict[str, str]:
    """row_id → row_id of the row that stands for the meeting.

    Rows of different files tell of one meeting if they share the day and a person and
    their kinds agree, `other` agreeing with all. Every row stands for at most one row
    of each other file, so two coffees on one day stay two. The first row in the order
    given stands for the rest.
    """
    standing: defaultdict[tuple[date, str], list[LoggedRow]] = defaultdict(list)
    files_told: defaultdict[str, set[str]] = defaultdict(set)
    meetings = {}
    for row in rows:
        days = [(row.met_on, person) for person in sorted(row.people)]
        known = (kept for day in days for kept in standing[day])
        kept = next(
            (
                kept
                for kept in known
                if row.source_id not in files_told[kept.row_id]
                and (kept.kind == row.kind or "other" in (kept.kind, row.kind))
            ),
            row,
        )
        meetings[row.row_id] = kept.row_id
        files_told[kept.row_id].add(row.source_id)
        if kept is row:
            for day in days:
                standing[day].append(row)
    return meetings
