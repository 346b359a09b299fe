"""One build on its way, and the parts of which its steps are made."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from identity import AnswerLine, BookOwner, KeyOwners
from ingest import FileResult
from models import TABLES, PossibleDuplicate, Settings, Table, name_of
from models.frames import frame_of
from warehouse import Connection, fill_table, load_rows, make_scratch_table

PUBLISHED = frozenset(map(name_of, TABLES))


@dataclass(frozen=True)
class Occasion:
    """When, for which day and from what a warehouse is built."""

    as_of: date
    built_at: datetime
    input_hash: str


@dataclass
class Build:
    """What a warehouse is made from, and what the steps have found so far.

    Values go from one Python part to the next through here; only what SQL needs is in
    tables.
    """

    connection: Connection
    readings: Sequence[FileResult]
    settings: Settings
    occasion: Occasion
    owner: BookOwner = field(init=False)
    """The member whose book this is."""
    answer_lines: Sequence[AnswerLine] = field(init=False)
    """decisions.csv, in the order of the file."""
    holders: KeyOwners = field(init=False)
    """Who goes by which key, with the user's answers about people applied."""
    duplicates: list[PossibleDuplicate] = field(default_factory=list)
    """Pairs of people who may be one."""

    def load(
        self, table: type[Table], rows: Iterable[Any], scratch_name: str = ""
    ) -> None:
        """Put rows, or anything with their attributes, into their table, or into a
        scratch table of the given name."""
        load_rows(self.connection, table, frame_of(table, rows), scratch_name)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The rows that answer a query."""
        return self.connection.execute(query).fetchall()

    def scratch(self, name: str) -> list[tuple[Any, ...]]:
        """The rows of a scratch table."""
        return self.rows(f"FROM scratch.{name}")


@dataclass(frozen=True)
class PythonPart:
    """A part of a step that decides in Python what SQL cannot."""

    run: Callable[[Build], None]
    reads: str = ""
    """Tables that it reads, with spaces between; `*_x` is every one made so far whose
    name ends so."""
    makes: str = ""
    """Tables that it fills, with spaces between."""


class Step:
    """One step of a build; its parts run in order."""

    def __init__(self, name: str, title: str, *parts: str | PythonPart) -> None:
        """Take the parts as tables that SQL files make, with spaces between, and as
        Python parts.

        Args:
            name: the folder of the step's intermediate tables in models/sql.
            title: shown while the step runs.
            parts: in the order in which they run.
        """
        self.name = name
        self.title = title
        self.parts = tuple(_split(parts))


def _split(parts: Iterable[str | PythonPart]) -> Iterator[str | PythonPart]:
    for part in parts:
        yield from part.split() if isinstance(part, str) else [part]


def run_part(build: Build, part: str | PythonPart) -> None:
    """Make one table by its SQL file, or run a Python part."""
    if isinstance(part, PythonPart):
        part.run(build)
    else:
        make_table(build.connection, part)


def make_table(connection: Connection, name: str) -> None:
    """Fill a published table, or make a scratch table, by its SQL file."""
    make = fill_table if name in PUBLISHED else make_scratch_table
    make(connection, name)
