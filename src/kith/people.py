"""The stages between the files and the tables: whose book it is, and who is who."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from identity import (
    Book,
    Decision,
    Evidence,
    KnownName,
    LoggedRow,
    Outsider,
    Owner,
    Participant,
    Typed,
    decide_all,
    find_owner,
    mention_id,
    person_id,
    same_meetings,
)
from ingest import Reading, source_files
from models import (
    Mention,
    OutsidePerson,
    OwnerPerson,
    PersonId,
    PersonKey,
    Run,
    SameMeeting,
    Settings,
    SourceFile,
    Table,
)
from models.frames import frame_of
from warehouse import Connection, fill_scratch, load


@dataclass(frozen=True)
class Occasion:
    """When and for which day a warehouse is built."""

    as_of: date
    built_at: datetime


def load_sources(
    connection: Connection,
    readings: Sequence[Reading],
    settings: Settings,
    occasion: Occasion,
) -> None:
    """Load what was read, the numbers of the score, the owner and the run itself."""
    files = list(source_files(tuple(readings)))
    _load(connection, SourceFile, files, "source_file")
    owner = _find_owner(connection, settings)
    _load(connection, OwnerPerson, [owner], "owner")
    rows: dict[type[Table], list[Table]] = {}
    for row in settings.rows():
        rows.setdefault(type(row), []).append(row)
    for table, numbers in rows.items():
        _load(connection, table, numbers)
    run = Run(
        as_of=occasion.as_of,
        built_at=occasion.built_at,
        version=version("kithbook"),
        config_hash=sha256(settings.model_dump_json().encode()).hexdigest(),
        input_hash=_hash_of(files),
        owner_person_id=owner.person_id,
    )
    _load(connection, Run, [run])


def know_people(connection: Connection) -> None:
    """Work out which rows tell of one message and which keys of one person."""
    for name in ("invitation_row", "message_row", "meeting_row", "appearance"):
        fill_scratch(connection, name)
    seen = _rows(connection, "SELECT DISTINCT person_key FROM scratch.appearance")
    own: dict[str, str] = dict(_rows(connection, "FROM scratch.own_key"))
    known = {key: person_id(key) for (key,) in seen} | own
    rows = (PersonKey(person_key=k, person_id=who) for k, who in sorted(known.items()))
    _load(connection, PersonKey, rows, "person_key")


def decide_mentions(connection: Connection) -> None:
    """Find whom every hand-typed mention means, and which rows tell of one meeting."""
    book = Book(_known_names(connection), _owner(connection))
    typed = {mention_id(mention): mention for mention in _typed(connection)}
    decided = decide_all(list(typed.values()), book)
    mentions = [
        _mention(id_, mention, decision)
        for (id_, mention), decision in zip(typed.items(), decided, strict=True)
    ]
    _load(connection, Mention, mentions)
    _load(connection, OutsidePerson, _outside(decided), "outside_person")
    _load(connection, PersonId, _aliases(connection, decided), "alias")
    _load(connection, SameMeeting, _same_meetings(connection), "same_meeting")


def _load(
    connection: Connection,
    table: type[Table],
    rows: Iterable[Table],
    target: str = "",
) -> None:
    load(connection, table, frame_of(table, rows), target)


def _rows(connection: Connection, query: str) -> list[tuple[Any, ...]]:
    return connection.execute(query).fetchall()


def _scratch(connection: Connection, name: str) -> list[tuple[Any, ...]]:
    fill_scratch(connection, name)
    return _rows(connection, f"FROM scratch.{name}")


def _find_owner(connection: Connection, settings: Settings) -> OwnerPerson:
    evidence = Evidence(
        settings=settings.owner.keys,
        own_side=tuple(key for (key,) in _scratch(connection, "own_side")),
        names=tuple(name for (name,) in _scratch(connection, "owner_name")),
        emails=tuple(email for (email,) in _scratch(connection, "owner_address")),
        participants=[Participant(*p) for p in _scratch(connection, "participant")],
    )
    owner = find_owner(evidence)
    own_keys = (
        PersonKey(person_key=key, person_id=owner.person_id)
        for key in (owner.person_key, *owner.former_keys)
    )
    _load(connection, PersonKey, own_keys, "own_key")
    return OwnerPerson(
        person_key=owner.person_key,
        person_id=owner.person_id,
        full_name=owner.names[0] if owner.names else None,
        email=owner.emails[0] if owner.emails else None,
    )


def _owner(connection: Connection) -> Owner:
    [(key,)] = _rows(connection, "SELECT person_key FROM scratch.owner")
    names = tuple(name for (name,) in _rows(connection, "FROM scratch.owner_name"))
    emails = tuple(e for (e,) in _rows(connection, "FROM scratch.owner_address"))
    return Owner(key, names, emails)


def _known_names(connection: Connection) -> Iterable[KnownName]:
    return (KnownName(*row) for row in _scratch(connection, "known_name"))


def _typed(connection: Connection) -> Iterable[Typed]:
    return (Typed(*row) for row in _scratch(connection, "typed_mention"))


def _mention(id_: str, typed: Typed, decision: Decision) -> Mention:
    return Mention(
        mention_id=id_,
        text=typed.text,
        source_id=typed.source_id,
        source_row=typed.source_row,
        status=decision.status,
        person_id=decision.person_id,
        rule=decision.rule,
        confidence=decision.confidence,
        candidates=list(decision.candidates),
    )


def _aliases(connection: Connection, decided: Iterable[Decision]) -> Iterable[PersonId]:
    """Every id that finds a person: a bare name's id gives way to a person's own."""
    ids: dict[str, str] = {}
    for decision in decided:
        if decision.person_id:
            for alias in (decision.alias, decision.person_id):
                if alias:
                    ids[alias] = decision.person_id
    keys: dict[str, str] = dict(_rows(connection, "FROM scratch.person_key"))
    ids |= {person_id(key): who for key, who in keys.items()}
    return (PersonId(alias_id=i, person_id=who) for i, who in sorted(ids.items()))


def _outside(decided: Iterable[Decision]) -> Iterable[OutsidePerson]:
    """The people outside the book, with what any mention of them tells."""
    told: dict[str, list[Outsider]] = {}
    for decision in decided:
        if decision.outsider:
            told.setdefault(decision.outsider.person_key, []).append(decision.outsider)
    return (
        OutsidePerson(
            person_key=key,
            person_id=outsiders[0].person_id,
            full_name=outsiders[0].full_name,
            email=next((o.email for o in outsiders if o.email), None),
            company=next((o.company for o in outsiders if o.company), None),
        )
        for key, outsiders in sorted(told.items())
    )


def _same_meetings(connection: Connection) -> Iterable[SameMeeting]:
    logged = [
        LoggedRow(row_id, source_id, line, met_on, kind, frozenset(people))
        for row_id, source_id, line, met_on, kind, people in _scratch(
            connection, "attended_row"
        )
    ]
    meetings = same_meetings(logged)
    return (
        SameMeeting(
            source_id=row.source_id,
            source_row=row.source_row,
            row_id=row.row_id,
            meeting_id=meetings[row.row_id],
        )
        for row in logged
    )


def _hash_of(files: Iterable[SourceFile]) -> str:
    read = sorted(f"{file.path}:{file.sha256}" for file in files if file.sha256)
    return sha256("\n".join(read).encode()).hexdigest()
