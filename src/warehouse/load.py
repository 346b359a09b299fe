"""Load rows from Python, and fill derived and scratch tables by SQL."""

from typing import Protocol

from models import Table, name_of, scratch_statement, statement
from warehouse.build_file import Connection


class ArrowFrame(Protocol):
    """Anything that streams Arrow data, such as a Polars frame."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Export the data as a PyCapsule."""
        ...


def load_rows(
    connection: Connection,
    table: type[Table],
    frame: ArrowFrame,
    target: str = "",
) -> None:
    """Insert the rows into their table, or into a new scratch table named `target`."""
    connection.register("incoming", _ArrowOnly(frame))
    if target:
        connection.execute(f"CREATE TABLE scratch.{target} AS FROM incoming")
    else:
        connection.execute(f"INSERT INTO {name_of(table)} BY NAME FROM incoming")
    connection.unregister("incoming")


OUTCOMES = """
SELECT table_name FROM duckdb_tables()
WHERE database_name = 'scratch' AND table_name LIKE '%\\_outcome' ESCAPE '\\'
ORDER BY table_name
"""
"""Names of the scratch tables with outcomes of source rows, found by their suffix."""


OUTCOME_COLUMNS = (
    "['source_id', 'source_row', 'outcome', 'reason', 'merged_into', 'raw']"
)


def collect_outcomes(connection: Connection) -> None:
    """Create the view `scratch.row_outcomes` over all `*_outcome` tables."""
    union = " UNION ALL BY NAME ".join(
        f"SELECT COLUMNS(lambda c: c IN {OUTCOME_COLUMNS}) FROM scratch.{name}"
        for (name,) in connection.execute(OUTCOMES).fetchall()
    )
    connection.execute(f"CREATE OR REPLACE VIEW scratch.row_outcomes AS {union}")


def fill_table(connection: Connection, name: str) -> None:
    """Fill a published table by its SQL file."""
    query = statement(f"tables/{name}")
    connection.execute(f"INSERT INTO {name} BY NAME {query}")


def make_scratch_table(connection: Connection, name: str) -> None:
    """Create a scratch table by its SQL file."""
    query = scratch_statement(name)
    connection.execute(f"CREATE OR REPLACE TABLE scratch.{name} AS {query}")


class _ArrowOnly:
    """A frame with its Arrow interface only, so that DuckDB needs no PyArrow."""

    def __init__(self, frame: ArrowFrame) -> None:
        self.frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.frame.__arrow_c_stream__(requested_schema)
