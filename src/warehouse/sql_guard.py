"""What keeps SQL that the user wrote to the warehouse."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import duckdb

from warehouse.build_file import CONFIG, Connection

SANDBOX = CONFIG | {
    "enable_external_access": "false",
    "memory_limit": "2GB",
    "lock_configuration": "true",
}
"""Read-only protects the file alone; this keeps SQL from all other files too."""

# Table functions that change the process from within a SELECT, however it is written:
# logging to a file, for one, ends it. EXPLAIN ANALYZE would run even a CALL of them.
ACTING = {
    "CHECKPOINT",
    "DISABLE_LOGGING",
    "ENABLE_LOGGING",
    "ENABLE_PROFILING",
    "FORCE_CHECKPOINT",
    "JSON_EXECUTE_SERIALIZED_SQL",
    "TRUNCATE_DUCKDB_LOGS",
}
PLAN = "EXPLAIN (FORMAT json) "
STEP = re.compile(r'"name": "(\w+)')

LONGEST_COMPLAINT = 300
OF_NAMES = (
    duckdb.BinderException,
    duckdb.CatalogException,
    duckdb.NotImplementedException,
    duckdb.OutOfMemoryException,
    duckdb.ParserException,
    duckdb.PermissionException,
)
"""Errors that quote the statement and names in it; others quote values of the data,
which may be personal."""
HARMLESS = ("More than one row returned by a subquery", "Values were not provided for")
"""Sentences of others that quote none."""
PLACE = re.compile(r"\n\s*LINE (\d+): ")


def plan_steps(
    connection: Connection, query: str, parameters: Mapping[str, Any] | None = None
) -> list[str]:
    """The steps of a statement's plan, the last one first; nothing is run."""
    plan = connection.execute(PLAN + query, dict(parameters or {}) or None)
    [(_, steps)] = plan.fetchall()
    return STEP.findall(steps)


def find_side_effect(steps: list[str]) -> str:
    """What of the steps does more than read; empty if nothing does."""
    acting = ACTING.intersection(steps)
    return f"{min(acting).lower()} does more than read" if acting else ""


@dataclass(frozen=True)
class SafeMessage:
    """What DuckDB says is wrong with a statement."""

    words: str
    """One line, without the statement's own text and without values of the data."""
    line: int | None
    """Line of the statement, if it is said."""


def safe_message(error: duckdb.Error) -> SafeMessage:
    """The error in one line."""
    said, *place = PLACE.split(str(error), maxsplit=1)
    words = " ".join(said.split())
    if isinstance(error, duckdb.ConversionException):
        words = "a value of a column cannot be converted as the query asks"
    elif not isinstance(error, OF_NAMES) and not any(h in words for h in HARMLESS):
        words = f"{words.partition(':')[0]}, perhaps in a value"
    if len(words) > LONGEST_COMPLAINT:
        words = f"{words[:LONGEST_COMPLAINT]}…"
    return SafeMessage(words, int(place[0]) if place else None)
