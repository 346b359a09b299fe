"""The promises of a warehouse, checked before it is published."""

from models import TABLES, RefusalError, name_of
from warehouse.build_file import Connection


class InvariantError(RefusalError):
    """The build contradicts itself: a fault of Kithbook, not of the data."""


def check_invariants(connection: Connection) -> None:
    """Every source row has one outcome, every key is unique, parts make the strength.

    Raises:
        InvariantError: naming the table or the file where the sums disagree.
    """
    _check_keys(connection)
    _expect_none(connection, UNBALANCED, "rows read and outcomes differ in {}")
    _expect_none(connection, UNEQUAL, "parts and strength differ for {}")


UNBALANCED = """
SELECT path FROM sources
WHERE rows_read <> rows_loaded + rows_merged + rows_set_aside + rows_rejected
ORDER BY path
"""

UNEQUAL = """
SELECT person_id FROM tie_strength AS t
LEFT JOIN (SELECT person_id, sum(points) AS total FROM tie_parts GROUP BY ALL) AS p
    USING (person_id)
WHERE t.strength <> coalesce(p.total, 0)
ORDER BY person_id
"""


def _check_keys(connection: Connection) -> None:
    """One query for all tables, for it is asked in every refresh."""
    keyed = [(name_of(table), ", ".join(table.key)) for table in TABLES if table.key]
    doubles = " UNION ALL ".join(
        f"SELECT '{table} have the same {key}' WHERE EXISTS"
        f" (SELECT 1 FROM {table} GROUP BY {key} HAVING count(*) > 1)"
        for table, key in keyed
    )
    _expect_none(connection, doubles, "two rows of {}")


def _expect_none(connection: Connection, query: str, complaint: str) -> None:
    if found := connection.execute(query).fetchall():
        raise InvariantError(complaint.format(found[0][0]))
