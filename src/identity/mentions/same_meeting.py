"""Find rows of several files that describe one meeting."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

CALLS = {"phone", "video"}
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
    is_kind_certain: bool = True
    """False if the kind is a default or a guess."""


def same_meetings(rows: Iterable[MeetingRow]) -> dict[str, str]:
    """Map every row_id to the row_id that represents its meeting.

    Rows of different files describe one meeting if they share the day and a person and
    their kinds agree; `other` and uncertain kinds agree with all, but a row of the same
    kind is preferred. A row represents at most one row of every other file, so two
    coffees on one day stay two. The first row in input order represents the others.
    """
    representatives: defaultdict[tuple[date, str], list[MeetingRow]] = defaultdict(list)
    files_of: defaultdict[str, set[str]] = defaultdict(set)
    meetings = {}
    for row in rows:
        days = [(row.met_on, person) for person in sorted(row.people)]
        fitting = [
            kept
            for day in days
            for kept in representatives[day]
            if row.source_id not in files_of[kept.row_id] and _agree(kept, row)
        ]
        kept = min(fitting, key=lambda kept: kept.kind != row.kind, default=row)
        meetings[row.row_id] = kept.row_id
        files_of[kept.row_id].add(row.source_id)
        if kept is row:
            for day in days:
                representatives[day].append(row)
    return meetings


def _agree(one: MeetingRow, other: MeetingRow) -> bool:
    kinds = {one.kind, other.kind}
    are_certain = one.is_kind_certain and other.is_kind_certain
    return not are_certain or len(kinds) == 1 or "other" in kinds or kinds == CALLS
