"""What a warehouse tells, whatever its files are called and in whatever order."""

from typing import Any

from tests.books import Folder

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


def told(book: Folder, *tables: str) -> dict[str, Rows]:
    """The rows of the tables, all if none are named, but for where they come from."""
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
    """Outcome, reason and count of the rows that are none of a table."""
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
