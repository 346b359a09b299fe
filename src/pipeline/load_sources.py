"""The stage that loads what was read, and the run itself."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from importlib.metadata import version

from ingest import Reading, source_files
from models import OwnEmail, OwnerPerson, Run, Settings, SourceFile, Table, ViewFile
from pipeline.intermediate import load_rows
from pipeline.owner import determine_owner
from warehouse import Connection


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
    owner = determine_owner(connection, settings)
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


def input_hash(readings: Iterable[Reading], views: Iterable[ViewFile]) -> str:
    """Hash over the paths and contents of the files that were read, views included."""
    files: list[SourceFile | ViewFile] = [*source_files(tuple(readings)), *views]
    read = sorted(f"{file.path}:{file.sha256}" for file in files if file.sha256)
    return sha256("\n".join(read).encode()).hexdigest()
