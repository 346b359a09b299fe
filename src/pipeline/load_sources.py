"""The step that loads what was read, and the run itself."""

import json
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version

from ingest import FileResult, source_files
from models import OwnEmail, Run, Settings, SourceFile, Table, ViewFile
from pipeline.build import Build


def load_files(build: Build) -> None:
    """Load the account of every file, and the owner's own addresses in kith.toml."""
    build.load(SourceFile, source_files(tuple(build.readings)), "source_file")
    emails = (OwnEmail(email=email) for email in build.settings.owner.emails)
    build.load(OwnEmail, emails, "own_email")


def load_run(build: Build) -> None:
    """Load the numbers of the score and the run itself; the owner must be known."""
    rows: dict[type[Table], list[Table]] = {}
    for row in build.settings.rows():
        rows.setdefault(type(row), []).append(row)
    for table, numbers in rows.items():
        build.load(table, numbers)
    run = Run(
        as_of=build.occasion.as_of,
        built_at=build.occasion.built_at,
        version=version("kithbook"),
        config_hash=config_hash(build.settings),
        input_hash=build.occasion.input_hash,
        owner_person_id=build.owner.person_id,
    )
    build.load(Run, [run])


def config_hash(settings: Settings) -> str:
    """Hash over the settings, whatever the order in which kith.toml has them."""
    in_order = json.dumps(settings.model_dump(mode="json"), sort_keys=True)
    return sha256(in_order.encode()).hexdigest()


def input_hash(readings: Iterable[FileResult], views: Iterable[ViewFile]) -> str:
    """Hash over the paths and contents of the files that were read, views included."""
    files: list[SourceFile | ViewFile] = [*source_files(tuple(readings)), *views]
    read = sorted(f"{file.path}:{file.sha256}" for file in files if file.sha256)
    return sha256("\n".join(read).encode()).hexdigest()
