"""What decisions.csv says, between the stages."""

from collections.abc import Iterable

from identity import (
    AnswerLine,
    Given,
    Holders,
    KnownSince,
    LineOutcome,
    Newcomers,
    Owner,
    Sameness,
)
from models import AnswerOutcome, KnownId
from pipeline.intermediate import load_rows, rows_of, scratch_rows
from warehouse import Connection


def note_ids(connection: Connection, holders: Holders) -> None:
    """Keep the ids of everybody in LinkedIn's files as they are before any answer."""
    listed_on = holders.listed_on()
    known = (
        KnownId(alias_id=alias, person_id=who, listed_on=listed_on.get(who))
        for alias, who in sorted(holders.aliases().items())
    )
    load_rows(connection, KnownId, known, "person_id_by_rule")


def sameness_of(connection: Connection, owner: Owner) -> Sameness:
    """Who is one by the user's word; needs note_ids."""
    lines = [AnswerLine(*row) for row in scratch_rows(connection, "answer_line")]
    return _sameness(connection, lines, owner)


def given_answers(connection: Connection, owner: Owner) -> Given:
    """All answers, and what tells whether they still hold; needs sameness_of."""
    lines = [
        AnswerLine(*row) for row in rows_of(connection, "FROM scratch.answer_line")
    ]
    people = (KnownSince(*row) for row in scratch_rows(connection, "known_since"))
    return Given(lines, _sameness(connection, lines, owner), Newcomers(people))


def _sameness(
    connection: Connection, lines: Iterable[AnswerLine], owner: Owner
) -> Sameness:
    known = rows_of(connection, "FROM scratch.person_id_by_rule")
    ids = {alias: who for alias, who, _ in known}
    listed_on = {who: day for _, who, day in known if day}
    return Sameness(lines, ids, listed_on, owner.person_id)


def note_outcomes(connection: Connection, outcomes: Iterable[LineOutcome]) -> None:
    """Keep what became of every line."""
    rows = (
        AnswerOutcome(
            source_id=line.source_id,
            source_row=line.source_row,
            outcome="merged" if reason == "answer" else "set_aside",
            reason=reason,
            merged_into=merged_into,
        )
        for line, reason, merged_into in outcomes
    )
    load_rows(connection, AnswerOutcome, rows, "answer_outcome")
