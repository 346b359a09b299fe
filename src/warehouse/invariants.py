"""Invariants of a warehouse, checked before it is published."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from models import TABLES, RefusalError, Table, TieStrength, columns_of, name_of
from warehouse.build_file import Connection

ADVICE = "a fault of Kithbook, please report it"
MEANWHILE = "without the line the rest may load; what was published stays"
PLACE = ("source_id", "source_row")
TRACED = ("person_id", "favor_id", "event_id", "company")
"""Columns of keys that lead from a derived row to source rows."""
NO_OUTCOME = {"interactions", "mentions", "questions"}
"""Tables whose source rows do not count as loaded."""


class InvariantError(RefusalError):
    """The build contradicts itself: a bug in Kithbook, not bad data."""

    def __init__(self, complaint: str, places: Sequence[str] = ()) -> None:
        if places:
            super().__init__(
                f"{' and '.join(places)}: {complaint}; {ADVICE}; {MEANWHILE}"
            )
        else:
            super().__init__(f"{complaint}; {ADVICE}; what was published stays")


def check_invariants(connection: Connection) -> None:
    """Check that every source row has one outcome, keys are unique, and the parts of a
    tie add up to its strength.

    Raises:
        InvariantError: names the table, and the file and line it comes from.
    """
    _check_keys(connection)
    _check_outcomes(connection)
    _check_strengths(connection)


def _check_keys(connection: Connection) -> None:
    """Check all tables in one query, as every refresh runs it."""
    keyed = {name_of(table): table for table in TABLES if table.key}
    query = " UNION ALL ".join(
        f"SELECT '{name}' WHERE EXISTS ({_doubled(table)})"
        for name, table in keyed.items()
    )
    for (name,) in connection.execute(query).fetchall():
        table = keyed[name]
        raise InvariantError(
            f"two rows of {name} have the same {', '.join(table.key)}",
            _places_behind(connection, table, _doubled(table), table.key),
        )


def _doubled(table: type[Table]) -> str:
    key = ", ".join(table.key)
    query = f"SELECT {key} FROM {name_of(table)} GROUP BY {key} HAVING count(*) > 1"
    return f"{query} ORDER BY {key} LIMIT 1"


WRONG_ROW_COUNT = """
SELECT source_id, path FROM sources
WHERE rows_read <> rows_loaded + rows_merged + rows_set_aside + rows_rejected
ORDER BY path
"""


def _check_outcomes(connection: Connection) -> None:
    for source_id, path in connection.execute(WRONG_ROW_COUNT).fetchall():
        lost = f"({_rows_read(connection)}) EXCEPT ({_rows_told()})"
        rows = f"FROM ({lost}) WHERE source_id = ?"
        raise InvariantError(
            "rows read and outcomes differ",
            _places(connection, rows, [source_id]) or [path],
        )


def _rows_told() -> str:
    """A query for the places of all rows with an outcome."""
    return " UNION ".join(
        f"SELECT source_id, source_row FROM {name_of(table)}"
        for table in TABLES
        if _has(table, PLACE) and name_of(table) not in NO_OUTCOME
    )


VIEWS = """
SELECT table_name FROM duckdb_columns()
WHERE database_name = 'temp' AND column_name = 'source_row'
ORDER BY table_name
"""
"""Views of the rows that were read."""


def _rows_read(connection: Connection) -> str:
    """A query for the places of all rows that were read."""
    nothing = ["SELECT source_id, source_row FROM row_audit WHERE FALSE"]
    views = connection.execute(VIEWS).fetchall()
    return " UNION ".join(
        nothing + [f"SELECT source_id, source_row FROM {view}" for (view,) in views]
    )


WRONG_STRENGTH = """
SELECT person_id FROM tie_strength AS t
LEFT JOIN (SELECT person_id, sum(points) AS total FROM tie_parts GROUP BY ALL) AS p
    USING (person_id)
WHERE t.strength <> coalesce(p.total, 0)
ORDER BY person_id
"""


def _check_strengths(connection: Connection) -> None:
    for (person_id,) in connection.execute(WRONG_STRENGTH).fetchall():
        first = f"{WRONG_STRENGTH} LIMIT 1"
        raise InvariantError(
            f"parts and strength differ for {person_id}",
            _places_behind(connection, TieStrength, first, TieStrength.key),
        )


def _places_behind(
    connection: Connection, table: type[Table], keys: str, key: Collection[str]
) -> list[str]:
    """Places of the source rows with the keys of a query: those of the table itself,
    else those of a table with one of the key's columns."""
    if _has(table, PLACE):
        asked = [(table, key)]
    else:
        asked = [
            (other, [column])
            for column in TRACED
            for other in TABLES
            if column in key and _has(other, [column, *PLACE])
        ]
    for other, columns in asked:
        rows = f"FROM {name_of(other)} JOIN ({keys}) USING ({', '.join(columns)})"
        if found := _places(connection, rows):
            return found
    return []


def _places(connection: Connection, rows: str, values: Sequence[Any] = ()) -> list[str]:
    """File and line of the first two source rows of a query."""
    query = (
        f"SELECT DISTINCT path, source_row FROM (SELECT source_id, source_row {rows})"
        " JOIN sources USING (source_id) ORDER BY path, source_row LIMIT 2"
    )
    found = connection.execute(query, values).fetchall()
    return [f"{path}, line {row}" for path, row in found]


def _has(table: type[Table], columns: Iterable[str]) -> bool:
    return {column.name for column in columns_of(table)}.issuperset(columns)
