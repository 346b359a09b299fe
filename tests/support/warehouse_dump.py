"""The contents of a warehouse, in a form that can be compared."""

from collections.abc import Mapping
from typing import Any

from models import TABLES as CLASSES
from models import name_of
from tests.support.books import Folder

TABLES = (
    "people",
    "person_changes",
    "messages",
    "invitations",
    "favors",
    "chapters",
    "interactions",
    "tie_parts",
    "tie_strength",
)
Rows = list[tuple[Any, ...]]


def facts(book: Folder, *tables: str) -> dict[str, Rows]:
    """The rows of the tables, by default of all, without where they come from: they do
    not depend on the names and the order of the files."""
    return {
        table: book.rows(
            "SELECT COLUMNS(lambda name: name NOT IN ('source_id', 'source_row'))"
            f" FROM {table} ORDER BY ALL"
        )
        for table in tables or TABLES
    }


def accounts(book: Folder) -> dict[str, tuple[int, ...]]:
    """Path → rows read, loaded, merged, set aside and rejected."""
    rows = book.rows(
        "SELECT path, rows_read, rows_loaded, rows_merged, rows_set_aside,"
        " rows_rejected FROM sources ORDER BY path"
    )
    return {path: tuple(numbers) for path, *numbers in rows}


def outcomes(book: Folder) -> Rows:
    """Outcome, reason and count of the rows that are not loaded."""
    return book.rows(
        "SELECT outcome, reason, count(*) FROM row_audit GROUP BY ALL ORDER BY ALL"
    )


def known(book: Folder) -> list[str]:
    """The names of all people but the owner."""
    rows = book.rows("SELECT full_name FROM people WHERE NOT is_owner ORDER BY ALL")
    return [name for (name,) in rows]


def interactions(book: Folder) -> Rows:
    """Name, channel, kind and day of every interaction."""
    return book.rows(
        "SELECT full_name, channel, kind, occurred_on::TEXT FROM interactions"
        " JOIN people USING (person_id) ORDER BY ALL"
    )


def met(book: Folder) -> list[tuple[object, ...]]:
    """Day, kind and minutes of every meeting."""
    return book.rows("SELECT met_on::TEXT, kind, minutes FROM meetings ORDER BY ALL")


def changes(book: Folder) -> Rows:
    """Name, kind, old and new value of every change between exports."""
    return book.rows(
        "SELECT full_name, kind, old_value, new_value FROM person_changes"
        " JOIN people USING (person_id) ORDER BY ALL"
    )


def everything(book: Folder) -> Mapping[str, Rows]:
    """Every row of every table in its order, except for the time of the build."""
    hidden = {"run": "* EXCLUDE (built_at)"}
    with book.book.open_warehouse() as warehouse:
        return {
            name: list(
                warehouse.query(f"SELECT {hidden.get(name, '*')} FROM {name}").rows
            )
            for name in map(name_of, CLASSES)
        }
