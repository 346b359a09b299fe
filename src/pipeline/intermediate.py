"""Rows between Python and the tables of a warehouse being built."""

from collections.abc import Iterable
from typing import Any

from models import Table
from models.frames import frame_of
from warehouse import Connection, fill_scratch, load


def load_rows(
    connection: Connection,
    table: type[Table],
    rows: Iterable[Any],
    target: str = "",
) -> None:
    """Put the rows, or whatever has their attributes, into their table, or into a
    scratch table named `target`."""
    load(connection, table, frame_of(table, rows), target)


def rows_of(connection: Connection, query: str) -> list[tuple[Any, ...]]:
    """The rows that answer a query."""
    return connection.execute(query).fetchall()


def scratch_rows(connection: Connection, name: str) -> list[tuple[Any, ...]]:
    """Make a scratch table by its statement; its rows."""
    fill_scratch(connection, name)
    return rows_of(connection, f"FROM scratch.{name}")
