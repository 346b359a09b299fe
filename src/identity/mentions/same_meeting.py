"""One meeting told by several files."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

CALLS = {"phone", "video"}
"""One call may go by either name."""


@dataclass(frozen=True)
class MeetingRow:
    """One meeting as one file tells it, and who was there as far as that is known."""

    row_id: str
    source_id: str
    met_on: date
    kind: str
    people: frozenset[str]
    """Ids of people; a question that stands for somebody is as good."""
    is_kind_certain: bool = True
    """False if the kind is only the usual one, or a guess."""


def same_meetings(rows: Iterable[MeetingRow]) -> dict[str, str]:
    """row_id → row_id of the row that stands for the meeting.

    Rows of different files tell of one meeting if they share the day and a person and
    their kinds agree, `other` and a kind that is not told agreeing with all; the row of
    the very kind is taken first. Every row stands for at most one row of each other
    file, so two coffees on one day stay two. The first row in the order given stands
    for the rest.
    """
    standing: defaultdict[tuple[date, str], list[MeetingRow]] = defaultdict(list)
    files_told: defaultdict[str, set[str]] = defaultdict(set)
    meetings = {}
    for row in rows:
        days = [(row.met_on, person) for person in sorted(row.people)]
        fitting = [
            kept
            for day in days
            for kept in standing[day]
            if row.source_id not in files_told[kept.row_id] and _agree(kept, row)
        ]
        kept = min(fitting, key=lambda kept: kept.kind != row.kind, default=row)
        meetings[row.row_id] = kept.row_id
        files_told[kept.row_id].add(row.source_id)
        if kept is row:
            for day in days:
                standing[day].append(row)
    return meetings


def _agree(one: MeetingRow, other: MeetingRow) -> bool:
    kinds = {one.kind, other.kind}
    is_told = one.is_kind_certain and other.is_kind_certain
    return not is_told or len(kinds) == 1 or "other" in kinds or kinds == CALLS
