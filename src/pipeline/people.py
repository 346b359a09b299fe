"""The stages that work out who is who, and which rows tell of the same."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from importlib.metadata import version

from identity import (
    Claim,
    Evidence,
    Face,
    Holders,
    Named,
    Owner,
    Participant,
    continue_people,
    find_owner,
    why_alike,
)
from ingest import Reading, source_files
from models import (
    Holding,
    ListedKey,
    OwnEmail,
    OwnerPerson,
    PersonId,
    PersonKey,
    PossibleDuplicate,
    Run,
    Settings,
    SourceFile,
    Table,
    ViewFile,
)
from pipeline.answers import note_ids, sameness_of
from pipeline.intermediate import load_rows, rows_of, scratch_rows
from warehouse import Connection, fill_scratch

OWN_NAMES = """
SELECT DISTINCT full_name FROM scratch.keyed
JOIN scratch.own_key USING (person_key)
WHERE full_name IS NOT NULL
ORDER BY full_name
"""

ROWS_TOLD = (
    "part",
    "invitation_outcome",
    "message_told",
    "retold",
    "message_outcome",
    "endorsement_outcome",
    "recommendation_outcome",
    "chapter_outcome",
    "event_outcome",
    "detail_outcome",
    "calendar_told",
    "calendar_row",
    "calendar_day",
    "guest_event",
    "guest_row",
    "meeting_row",
    "ahead_row",
    "roster_row",
    "appearance",
    "file_doubt",
)
"""Scratch tables, each from those before it."""


@dataclass(frozen=True)
class Occasion:
    """When, for which day and from what a warehouse is built."""

    as_of: date
    built_at: datetime
    input_hash: str


def load_sources(
    connection: Connection,
    readings: Sequence[Reading],
    settings: Settings,
    occasion: Occasion,
) -> None:
    """Load what was read, the numbers of the score, the owner and the run itself."""
    files = list(source_files(tuple(readings)))
    load_rows(connection, SourceFile, files, "source_file")
    own_emails = (OwnEmail(email=email) for email in settings.owner.emails)
    load_rows(connection, OwnEmail, own_emails, "own_email")
    owner = _find_owner(connection, settings)
    load_rows(connection, OwnerPerson, [owner], "owner")
    rows: dict[type[Table], list[Table]] = {}
    for row in settings.rows():
        rows.setdefault(type(row), []).append(row)
    for table, numbers in rows.items():
        load_rows(connection, table, numbers)
    run = Run(
        as_of=occasion.as_of,
        built_at=occasion.built_at,
        version=version("kithbook"),
        config_hash=sha256(_in_order(settings).encode()).hexdigest(),
        input_hash=occasion.input_hash,
        owner_person_id=owner.person_id,
    )
    load_rows(connection, Run, [run])


def _in_order(settings: Settings) -> str:
    """The settings, whatever the order in which kith.toml has them."""
    return json.dumps(settings.model_dump(mode="json"), sort_keys=True)


def know_people(connection: Connection) -> None:
    """Work out who goes by which key in which export, over all exports."""
    for name in ("connection_row", "keyed"):
        fill_scratch(connection, name)
    faces = (Face(*row) for row in scratch_rows(connection, "face"))
    plainly = Holders(
        continue_people(faces),
        owner_of(connection),
        [Named(*row) for row in scratch_rows(connection, "named_key")],
        dict(scratch_rows(connection, "counterpart")),
    )
    note_ids(connection, plainly)
    sameness = sameness_of(connection, plainly.owner)
    holders = replace(plainly, sameness=sameness)
    load_rows(connection, Holding, holders.all(), "holding")
    load_rows(connection, ListedKey, holders.listings(), "listing")
    aliases = holders.aliases().items()
    known = (PersonId(alias_id=i, person_id=who) for i, who in sorted(aliases))
    load_rows(connection, PersonId, known, "known_id")
    load_rows(connection, PossibleDuplicate, _likenesses(holders), "likeness")
    fill_scratch(connection, "person_key")


def tell_rows_apart(connection: Connection) -> None:
    """Work out which rows tell of one message, invitation, favor or chapter."""
    for name in ROWS_TOLD:
        fill_scratch(connection, name)


def join_members(connection: Connection) -> None:
    """Work out which rows of rosters tell of one person in one group."""
    fill_scratch(connection, "member_outcome")


def _find_owner(connection: Connection, settings: Settings) -> OwnerPerson:
    evidence = Evidence(
        settings=settings.owner.keys,
        own_side=tuple(key for (key,) in scratch_rows(connection, "own_side")),
        names=tuple(name for (name,) in scratch_rows(connection, "owner_name")),
        emails=tuple(email for (email,) in scratch_rows(connection, "owner_address")),
        participants=[Participant(*p) for p in scratch_rows(connection, "participant")],
        claims=[Claim(*claim) for claim in scratch_rows(connection, "owner_claim")],
    )
    owner = find_owner(evidence)
    own_keys = (
        PersonKey(person_key=key, person_id=owner.person_id)
        for key in (owner.person_key, *owner.former_keys)
    )
    load_rows(connection, PersonKey, own_keys, "own_key")
    return OwnerPerson(
        person_key=owner.person_key,
        person_id=owner.person_id,
        full_name=owner.names[0] if owner.names else None,
        email=owner.emails[0] if owner.emails else None,
    )


def owner_of(connection: Connection) -> Owner:
    """The owner with all addresses, and all names in the exports."""
    [(key,)] = rows_of(connection, "SELECT person_key FROM scratch.owner")
    own = [k for (k,) in rows_of(connection, "SELECT person_key FROM scratch.own_key")]
    profile = [name for (name,) in rows_of(connection, "FROM scratch.owner_name")]
    written = [name for (name,) in rows_of(connection, OWN_NAMES)]
    emails = tuple(e for (e,) in rows_of(connection, "FROM scratch.owner_address"))
    names = tuple(dict.fromkeys([*profile, *written]))
    return Owner(key, names, emails, tuple(k for k in own if k != key))


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


def input_hash(readings: Iterable[Reading], views: Iterable[ViewFile]) -> str:
    """Hash over the paths and contents of the files that were read, views included."""
    files: list[SourceFile | ViewFile] = [*source_files(tuple(readings)), *views]
    read = sorted(f"{file.path}:{file.sha256}" for file in files if file.sha256)
    return sha256("\n".join(read).encode()).hexdigest()
