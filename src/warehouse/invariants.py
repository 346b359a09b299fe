"""Invariants of a warehouse, checked before it is published."""

from models import TABLES, RefusalError, name_of
from warehouse.build_file import Connection


class InvariantError(RefusalError):
    """The build contradicts itself: a bug in Kithbook, not bad data."""


def check_invariants(connection: Connection) -> None:
    """Check that every source row has one outcome, keys are unique, and the parts of a
    tie add up to its strength.

    Raises:
        InvariantError: names the table, file or person where this is not so.
    """
    _check_keys(connection)
    _expect_none(connection, WRONG_ROW_COUNT, "rows read and outcomes differ in {}")
    _expect_none(connection, WRONG_STRENGTH, "parts and strength differ for {}")


WRONG_ROW_COUNT = """
SELECT path FROM sources
WHERE rows_read <> rows_loaded + rows_merged + rows_set_aside + rows_rejected
ORDER BY path
"""

WRONG_STRENGTH = """
SELECT person_id FROM tie_strength AS t
LEFT JOIN (SELECT person_id, sum(points) AS total FROM tie_parts GROUP BY ALL) AS p
    USING (person_id)
WHERE t.strength <> coalesce(p.total, 0)
ORDER BY person_id
"""


def _check_keys(connection: Connection) -> None:
    """Check all tables in one query, as every refresh runs it."""
    keys = [(name_of(table), ", ".join(table.key)) for table in TABLES if table.key]
    duplicates = " UNION ALL ".join(
        f"SELECT '{table} have the same {key}' WHERE EXISTS"
        f" (SELECT 1 FROM {table} GROUP BY {key} HAVING count(*) > 1)"
        for table, key in keys
    )
    _expect_none(connection, duplicates, "two rows of {}")


def _expect_none(connection: Connection, query: str, complaint: str) -> None:
    if found := connection.execute(query).fetchall():
        raise InvariantError(complaint.format(found[0][0]))
