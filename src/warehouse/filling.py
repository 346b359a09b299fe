"""Fill the tables: rows from Python, derived tables and scratch tables from SQL."""

from typing import Protocol

from models import (
    MACROS,
    TABLES,
    VIEW_SCHEMA,
    Table,
    comments_of,
    ddl_of,
    macro_meaning,
    name_of,
    sql_text,
    statement,
)
from warehouse.building import Connection

SCRATCH = "scratch/"
"""Before the name of a table that is not published."""


class ArrowFrame(Protocol):
    """Anything that streams Arrow data, such as a Polars frame."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The data."""
        ...


def settle(connection: Connection) -> None:
    """Create every table of the warehouse, empty and explained, the macros, and the
    schema of the user's views."""
    connection.execute("BEGIN")
    for table in TABLES:
        connection.execute(ddl_of(table))
        connection.execute(";\n".join(comments_of(table)))
    for macro in MACROS:
        definition, meaning = statement(macro), sql_text(macro_meaning(macro))
        connection.execute(definition)
        kind = "MACRO TABLE" if " AS TABLE" in definition else "MACRO"
        connection.execute(f"COMMENT ON {kind} {macro} IS {meaning}")
    connection.execute(f"CREATE SCHEMA {VIEW_SCHEMA}")
    connection.execute("COMMIT")


def load(
    connection: Connection,
    table: type[Table],
    frame: ArrowFrame,
    target: str = "",
) -> None:
    """Put the rows into their table, or into a scratch table named `target`."""
    connection.register("incoming", _Arrow(frame))
    if target:
        connection.execute(f"CREATE TABLE scratch.{target} AS FROM incoming")
    else:
        connection.execute(f"INSERT INTO {name_of(table)} BY NAME FROM incoming")
    connection.unregister("incoming")


def fill(connection: Connection, name: str) -> int:
    """Fill a derived table by its statement, or make `scratch/NAME` by its own; the
    number of its rows."""
    if name.startswith(SCRATCH):
        return fill_scratch(connection, name.removeprefix(SCRATCH))
    connection.execute(f"INSERT INTO {name} BY NAME {statement(name)}")
    return _count(connection, name)


def fill_scratch(connection: Connection, name: str) -> int:
    """Make a scratch table by its statement; the number of its rows."""
    query = statement(f"{SCRATCH}{name}")
    connection.execute(f"CREATE OR REPLACE TABLE scratch.{name} AS {query}")
    return _count(connection, f"scratch.{name}")


def _count(connection: Connection, table: str) -> int:
    [(count,)] = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(count)


class _Arrow:
    """Shows DuckDB a frame by the Arrow interface alone, which needs no PyArrow."""

    def __init__(self, frame: ArrowFrame) -> None:
        self.frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.frame.__arrow_c_stream__(requested_schema)
