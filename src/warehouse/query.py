"""Query a published warehouse, read-only."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import duckdb

from models import RefusalError, statement
from warehouse.sql_guard import SANDBOX, find_side_effect, plan_steps, safe_message


class RefusedQueryError(RefusalError):
    """The query is invalid, or is not read-only."""


OTHER_VERSION = (
    "warehouse.duckdb is not one of this version of Kithbook; run kith refresh"
)
NO_SUCH = (duckdb.BinderException, duckdb.CatalogException)
"""Errors about tables, columns and macros that do not exist or are different."""
LOCKED = re.compile(r"set lock on file|used by another process")
"""DuckDB's words for a file that another program writes, on Unix and on Windows."""
HOLDER = re.compile(
    r"(?:held|open) in\s+(?P<program>[^\n]*?)\s*\(?PID (?P<pid>[1-9]\d*)"
)
"""The other program in the same message; PID 0 is one on another machine."""
TABLE_NAMES = "SELECT table_name FROM duckdb_tables()"


@dataclass(frozen=True)
class QueryResult:
    """The rows of one query."""

    columns: Sequence[str]
    rows: Sequence[tuple[Any, ...]]

    def dicts(self) -> Iterator[dict[str, Any]]:
        """Each row as column → value."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


@dataclass(frozen=True)
class Warehouse:
    """A published warehouse, opened for reading."""

    connection: duckdb.DuckDBPyConnection

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Self]:
        """Open the file; SQL can reach no other file.

        Raises:
            RefusedQueryError: the file is not a warehouse, or another program has it
                open for writing.
        """
        try:
            connection = duckdb.connect(path, read_only=True, config=SANDBOX)
        except duckdb.Error as error:
            raise RefusedQueryError(_cannot_open(path.name, str(error))) from None
        with connection:
            yield cls(connection)

    def table_names(self) -> set[str]:
        """The names of the tables."""
        return {name for (name,) in self.connection.execute(TABLE_NAMES).fetchall()}

    def named_query(self, name: str, **parameters: Any) -> QueryResult:
        """Run one of our own queries, `COMMAND/NAME` in models/sql/queries.

        Raises:
            RefusedQueryError: DuckDB reports an error.
        """
        with _refusing_errors():
            try:
                return self._run(statement(f"queries/{name}"), parameters)
            except NO_SUCH as error:
                raise RefusedQueryError(OTHER_VERSION) from error

    def query(self, query: str, **parameters: Any) -> QueryResult:
        """Run a query of the user.

        Raises:
            RefusedQueryError: it is not a single SELECT, or DuckDB reports an error.
        """
        with _refusing_errors():
            self._check_read_only(query, parameters)
            return self._run(query, parameters)

    def _run(self, query: str, parameters: dict[str, Any]) -> QueryResult:
        self.connection.execute(query, parameters or None)
        columns = [column[0] for column in self.connection.description or []]
        return QueryResult(columns, self.connection.fetchall())

    def stream(self, query: str) -> duckdb.DuckDBPyRelation:
        """A lazy result with DuckDB's own types, to read while the warehouse is open.

        Raises:
            RefusedQueryError: as for query.
        """
        with _refusing_errors():
            self._check_read_only(query, {})
            return self.connection.sql(query)

    def _check_read_only(self, query: str, parameters: dict[str, Any]) -> None:
        statements = duckdb.extract_statements(query)
        if not statements:
            raise RefusedQueryError("there is no query")
        if [s.type for s in statements] != [duckdb.StatementType.SELECT]:
            raise RefusedQueryError(
                "only one SELECT at a time (or SHOW, DESCRIBE, SUMMARIZE): the"
                " warehouse is read-only"
            )
        if refusal := find_side_effect(plan_steps(self.connection, query, parameters)):
            raise RefusedQueryError(refusal)


def _cannot_open(name: str, message: str) -> str:
    """Why the file cannot be opened and what to do, from a message of DuckDB; without
    the paths in it."""
    if not LOCKED.search(message):
        return f"{name} is no warehouse that can be read; run kith refresh"
    holder = HOLDER.search(message)
    program = re.split(r"[/\\]", holder["program"])[-1] if holder else ""
    who = ", ".join(filter(None, (program, f"PID {holder['pid']}" if holder else "")))
    return (
        f"{name} is open for writing in another program{f' ({who})' if who else ''};"
        " close it there, or open it there for reading only"
    )


@contextmanager
def _refusing_errors() -> Iterator[None]:
    try:
        yield
    except duckdb.Error as error:
        message = safe_message(error)
        line = f"line {message.line}: " if (message.line or 1) > 1 else ""
        raise RefusedQueryError(f"{line}{message.text}") from None
