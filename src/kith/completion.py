"""Names for the shell to complete, strongest ties first."""

import re
from collections.abc import Iterator
from pathlib import Path

from typer import Context

from models import RefusalError

BEFORE_NAME = re.compile(r"(.*(?:\bwith |; ?))([^;]*)", re.IGNORECASE)
"""A line of the log up to the name that is being typed."""

BEFORE_FAVORED = re.compile(r"(.*?\b(?:to|for|from|by) )(.*)", re.IGNORECASE)
"""A line that tells a favor, up to the name that is being typed."""


def complete_person(context: Context, incomplete: str) -> list[str]:
    """Names of people that begin so."""
    return list(_names(context, incomplete))


def complete_company(context: Context, incomplete: str) -> list[str]:
    """Companies that begin so."""
    return list(_names(context, incomplete, "call/names"))


def complete_line(context: Context, incomplete: str) -> list[str]:
    """The line of a log, its last name completed."""
    return _completed(context, BEFORE_NAME.fullmatch(incomplete))


def complete_favor(context: Context, incomplete: str) -> list[str]:
    """The line that tells a favor, its name completed."""
    return _completed(context, BEFORE_FAVORED.fullmatch(incomplete))


def _completed(context: Context, found: re.Match[str] | None) -> list[str]:
    if not found:
        return []
    return [f"{found[1]}{name}" for name in _names(context, found[2])]


def _names(context: Context, begun: str, query: str = "met/names") -> Iterator[str]:
    # What serves the shell must not be imported by every command.
    from pipeline.book import find_book  # noqa: PLC0415

    asked = context.params.get("book")
    try:
        book = find_book(Path(asked) if asked else None)
        with book.open_warehouse() as warehouse:
            rows = warehouse.look_up(query, begun=begun).rows
    except RefusalError:
        return  # a shell shows no errors while somebody types
    # The shell takes only what goes on exactly as it was begun.
    yield from (f"{begun}{name[len(begun) :]}" for (name,) in rows)
