"""Ask a published warehouse, reading only."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import duckdb

from models import RefusalError
from warehouse.building import CONFIG

HARDENED = CONFIG | {
    "enable_external_access": "false",
    "memory_limit": "2GB",
    "lock_configuration": "true",
}
"""Read-only protects the file alone; this keeps SQL from all other files too."""

LONGEST_COMPLAINT = 300


class RefusedQueryError(RefusalError):
    """The query is wrong, or is none that only reads."""


@dataclass(frozen=True)
class Answer:
    """The rows of one query."""

    columns: Sequence[str]
    rows: Sequence[tuple[Any, ...]]

    def dicts(self) -> Iterator[dict[str, Any]]:
        """The rows by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


@dataclass(frozen=True)
class Warehouse:
    """A published warehouse, opened for reading."""

    connection: duckdb.DuckDBPyConnection

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Self]:
        """Open the file; SQL can reach nothing else.

        Raises:
            RefusedQueryError: the file is no warehouse.
        """
        try:
            connection = duckdb.connect(path, read_only=True, config=HARDENED)
        except duckdb.Error:
            raise RefusedQueryError(
                f"{path.name} is no warehouse that can be read; run kith refresh"
            ) from None
        with connection:
            yield cls(connection)

    def ask(self, query: str, **parameters: Any) -> Answer:
        """The answer to a query of our own or of the user.

        Raises:
            RefusedQueryError: it is no single SELECT, or DuckDB refuses it.
        """
        with _refusing():
            _check_that_it_reads(query)
            self.connection.execute(query, parameters or None)
            columns = [column[0] for column in self.connection.description or []]
            return Answer(columns, self.connection.fetchall())

    def stream(self, query: str) -> duckdb.DuckDBPyRelation:
        """The answer with DuckDB's own types, as Arrow, while the warehouse is open.

        Raises:
            RefusedQueryError: as for ask.
        """
        with _refusing():
            _check_that_it_reads(query)
            return self.connection.sql(query)


READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except duckdb.Error as error:
        raise RefusedQueryError(_one_line(error)) from None


def _check_that_it_reads(query: str) -> None:
    statements = duckdb.extract_statements(query)
    if not statements:
        raise RefusedQueryError("there is no query")
    if any(s.type not in READING for s in statements) or len(statements) > 1:
        raise RefusedQueryError("only one SELECT at a time; the warehouse is read-only")


def _one_line(error: duckdb.Error) -> str:
    text = " ".join(str(error).split())
    return text if len(text) < LONGEST_COMPLAINT else f"{text[:LONGEST_COMPLAINT]}…"
