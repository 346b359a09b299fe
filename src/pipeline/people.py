"""The stages that work out who is who, and which rows tell of the same."""

from collections.abc import Iterable
from dataclasses import replace

from identity import (
    Face,
    Holders,
    Named,
    continue_people,
    why_alike,
)
from models import (
    Holding,
    ListedKey,
    PersonId,
    PossibleDuplicate,
)
from pipeline.answers import note_ids, sameness_of
from pipeline.intermediate import load_rows, scratch_rows
from pipeline.owner import owner_of
from warehouse import Connection, fill_scratch

ROWS_TOLD = (
    "message_party",
    "invitation_outcome",
    "message_occurrence",
    "message_duplicate",
    "message_outcome",
    "endorsement_outcome",
    "recommendation_outcome",
    "chapter_outcome",
    "event_outcome",
    "detail_outcome",
    "dated_calendar_entry",
    "calendar_version",
    "calendar_day",
    "guest_event",
    "guest_attendance",
    "meeting_occurrence",
    "upcoming_event",
    "roster_mention",
    "person_observation",
    "file_warning",
)
"""Scratch tables, each from those before it."""


def know_people(connection: Connection) -> None:
    """Work out who goes by which key in which export, over all exports."""
    for name in ("connection_key", "person_reference"):
        fill_scratch(connection, name)
    faces = (Face(*row) for row in scratch_rows(connection, "listing_variant"))
    plainly = Holders(
        continue_people(faces),
        owner_of(connection),
        [Named(*row) for row in scratch_rows(connection, "reference_name")],
        dict(scratch_rows(connection, "closed_account_match")),
    )
    note_ids(connection, plainly)
    sameness = sameness_of(connection, plainly.owner)
    holders = replace(plainly, sameness=sameness)
    load_rows(connection, Holding, holders.all(), "key_owner")
    load_rows(connection, ListedKey, holders.listings(), "key_in_file")
    aliases = holders.aliases().items()
    known = (PersonId(alias_id=i, person_id=who) for i, who in sorted(aliases))
    load_rows(connection, PersonId, known, "person_id_by_export")
    load_rows(
        connection, PossibleDuplicate, _likenesses(holders), "duplicate_candidate"
    )
    fill_scratch(connection, "person_key")


def tell_rows_apart(connection: Connection) -> None:
    """Work out which rows tell of one message, invitation, favor or chapter."""
    for name in ROWS_TOLD:
        fill_scratch(connection, name)


def join_members(connection: Connection) -> None:
    """Work out which rows of rosters tell of one person in one group."""
    fill_scratch(connection, "member_outcome")


def _likenesses(holders: Holders) -> Iterable[PossibleDuplicate]:
    """The pairs that are a question still, each by the first rule that names it."""
    asked: set[frozenset[str]] = set()
    for question in holders.continuity.questions:
        one, other = sorted(
            (question.one, question.other),
            key=lambda p: min(f.first_on for f in p.faces),
        )
        pair = holders.id_of(one), holders.id_of(other)
        if frozenset(pair) in asked or holders.sameness.is_closed(*pair):
            continue
        asked.add(frozenset(pair))
        yield PossibleDuplicate(
            person_id=pair[0],
            other_person_id=pair[1],
            rule=question.rule,
            why=why_alike(question.rule),
        )
