"""Create an empty warehouse: tables, comments and macros."""

import duckdb

from models import (
    MACROS,
    TABLES,
    VIEW_SCHEMA,
    comments_of,
    ddl_of,
    macro_meaning,
    sql_literal,
    statement,
)
from warehouse.build_file import CONFIG, BuildFile, Connection, refusing_disk_errors


def create_empty(building: BuildFile) -> None:
    """Create the file of the warehouse being built, with its tables and without rows.

    It is the same for every book, so a process builds it once and then copies it.
    """
    with refusing_disk_errors():
        if not _EMPTY:
            with duckdb.connect(building.path, config=CONFIG) as connection:
                create_schema(connection)
            _EMPTY.append(building.path.read_bytes())
        building.path.write_bytes(_EMPTY[0])


_EMPTY: list[bytes] = []
"""Content of the file, once it was built; at most one item."""


def create_schema(connection: Connection) -> None:
    """Create the empty tables with their comments, the macros, and the schema of the
    user's views."""
    connection.execute("BEGIN")
    for table in TABLES:
        connection.execute(ddl_of(table))
        connection.execute(";\n".join(comments_of(table)))
    for macro in MACROS:
        definition = statement(f"macros/{macro}")
        meaning = sql_literal(macro_meaning(macro))
        connection.execute(definition)
        kind = "MACRO TABLE" if " AS TABLE" in definition else "MACRO"
        connection.execute(f"COMMENT ON {kind} {macro} IS {meaning}")
    connection.execute(f"CREATE SCHEMA {VIEW_SCHEMA}")
    connection.execute("COMMIT")
