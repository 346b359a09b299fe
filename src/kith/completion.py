"""Shell completion of people and companies, strongest ties first."""

import re
from collections.abc import Iterator
from pathlib import Path

from typer import Context

from kith.terminal.output import harmless
from models import RefusalError

BEFORE_NAME = re.compile(r"(.*(?:\bwith |; ?))([^;]*)", re.IGNORECASE)
"""A line of the log up to the name being typed, and that name."""

BEFORE_FAVORED = re.compile(r"(.*?\b(?:to|for|from|by) )(.*)", re.IGNORECASE)
"""A favor line up to the name being typed, and that name."""


def complete_person(context: Context, incomplete: str) -> list[str]:
    """Complete the name of a person."""
    return list(_names(context, incomplete))


def complete_company(context: Context, incomplete: str) -> list[str]:
    """Complete the name of a company."""
    return list(_names(context, incomplete, "call/names"))


def complete_line(context: Context, incomplete: str) -> list[str]:
    """Complete the last name in a line of the log."""
    return _completed(context, BEFORE_NAME.fullmatch(incomplete))


def complete_favor(context: Context, incomplete: str) -> list[str]:
    """Complete the name in a favor line."""
    return _completed(context, BEFORE_FAVORED.fullmatch(incomplete))


def _completed(context: Context, found: re.Match[str] | None) -> list[str]:
    if not found:
        return []
    return [f"{found[1]}{name}" for name in _names(context, found[2])]


def _names(context: Context, begun: str, query: str = "met/names") -> Iterator[str]:
    # Imported here because every command loads this module for its options.
    from pipeline.book import find_book  # noqa: PLC0415

    asked = context.params.get("book")
    try:
        book = find_book(Path(asked) if asked else None)
        with book.open_warehouse() as warehouse:
            rows = warehouse.named_query(query, begun=begun).rows
    except RefusalError:
        return  # a shell must not show errors while the user types
    # Shells drop completions that do not start with exactly what was typed.
    yield from (f"{begun}{harmless(name[len(begun) :])}" for (name,) in rows)
