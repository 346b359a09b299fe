"""Sandbox for SQL that the user wrote."""

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
"""Configuration for the user's SQL. Read-only protects the warehouse alone; this blocks
all other files too."""

# Table functions that change the process from within a SELECT; one that turns on
# logging to a file, for example, ends it. EXPLAIN ANALYZE would even run a CALL.
SIDE_EFFECTS = {
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

MAX_LENGTH = 300
SAFE_ERRORS = (
    duckdb.BinderException,
    duckdb.CatalogException,
    duckdb.NotImplementedException,
    duckdb.OutOfMemoryException,
    duckdb.ParserException,
    duckdb.PermissionException,
)
"""Errors that quote the statement and its names only; others quote values of the data,
which may be personal."""
SAFE_TEXTS = (
    "More than one row returned by a subquery",
    "Values were not provided for",
)
"""Messages of other errors that quote no value either."""
LINE = re.compile(r"\n\s*LINE (\d+): ")


def plan_steps(
    connection: Connection, query: str, parameters: Mapping[str, Any] | None = None
) -> list[str]:
    """Names of the steps in a statement's plan, the last one first; nothing is run."""
    plan = connection.execute(PLAN + query, dict(parameters or {}) or None)
    [(_, steps)] = plan.fetchall()
    return STEP.findall(steps)


def find_side_effect(steps: list[str]) -> str:
    """A refusal naming a step that does more than read; empty if none does."""
    found = SIDE_EFFECTS.intersection(steps)
    return f"{min(found).lower()} does more than read" if found else ""


@dataclass(frozen=True)
class SafeMessage:
    """An error of DuckDB without anything personal."""

    text: str
    """One line, without the statement itself and without values of the data."""
    line: int | None
    """Line of the statement; None if DuckDB names none."""


def safe_message(error: duckdb.Error) -> SafeMessage:
    """The error in one line, without values that may be personal."""
    message, *line = LINE.split(str(error), maxsplit=1)
    words = " ".join(message.split())
    if isinstance(error, duckdb.ConversionException):
        words = "a value of a column cannot be converted as the query asks"
    elif not isinstance(error, SAFE_ERRORS) and not any(s in words for s in SAFE_TEXTS):
        words = f"{words.partition(':')[0]}, perhaps in a value"
    if len(words) > MAX_LENGTH:
        words = f"{words[:MAX_LENGTH]}…"
    return SafeMessage(words, int(line[0]) if line else None)
