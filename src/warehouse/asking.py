"""Ask a published warehouse, reading only."""

import re
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
            self._check_that_it_reads(query, parameters)
            self.connection.execute(query, parameters or None)
            columns = [column[0] for column in self.connection.description or []]
            return Answer(columns, self.connection.fetchall())

    def stream(self, query: str) -> duckdb.DuckDBPyRelation:
        """The answer with DuckDB's own types, as Arrow, while the warehouse is open.

        Raises:
            RefusedQueryError: as for ask.
        """
        with _refusing():
            self._check_that_it_reads(query, {})
            return self.connection.sql(query)

    def _check_that_it_reads(self, query: str, parameters: dict[str, Any]) -> None:
        statements = duckdb.extract_statements(query)
        if not statements:
            raise RefusedQueryError("there is no query")
        if [s.type for s in statements] != [duckdb.StatementType.SELECT]:
            raise RefusedQueryError(
                "only one SELECT at a time (or SHOW, DESCRIBE, SUMMARIZE): the"
                " warehouse is read-only"
            )
        [(_, steps)] = self.connection.execute(
            PLAN + query, parameters or None
        ).fetchall()
        if acting := ACTING.intersection(STEP.findall(steps)):
            raise RefusedQueryError(f"{min(acting).lower()} does more than read")


# Table functions that change the process from within a SELECT, however it is written:
# logging to a file, for one, ends it. EXPLAIN ANALYZE would run even a CALL of them.
ACTING = {
    "CHECKPOINT",
    "DISABLE_LOGGING",
    "ENABLE_LOGGING",
    "ENABLE_PROFILING",
    "FORCE_CHECKPOINT",
    "JSON_EXECUTE_SERIALIZED_SQL",
    "TRUNCATE_DUCKDB_LOGS",
}
PLAN = "EXPLAIN (FORMAT json) "
STEP = re.compile(r'"name": "(\w+)')


@contextmanager
def _refusing() -> Iterator[None]:
    try:
        yield
    except duckdb.Error as error:
        raise RefusedQueryError(_one_line(error)) from None


def _one_line(error: duckdb.Error) -> str:
    if isinstance(error, duckdb.ConversionException):
        return "a value of a column cannot be converted as the query asks"
    text = " ".join(str(error).partition("LINE 1:")[0].split())
    return text if len(text) < LONGEST_COMPLAINT else f"{text[:LONGEST_COMPLAINT]}…"
