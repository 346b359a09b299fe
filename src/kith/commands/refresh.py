"""`kith refresh`: run the stages and print the account."""

from datetime import UTC, date, datetime
from typing import Annotated

import typer

from kith.summary import print_account, print_next_steps, read_summary
from kith.terminal.options import BookOption, JsonOption, parse_date
from kith.terminal.progress import terminal_runner
from kith.terminal.tables import print_json
from pipeline.book import BookFolder, find_book
from pipeline.refresh import Refreshed, Request
from pipeline.refresh import refresh as run_stages

INCOMPLETE = 1
"""Exit code: done, but rows were rejected or files of the user skipped."""


def refresh(
    book: BookOption = None,
    as_of: Annotated[
        date | None,
        typer.Option(
            parser=parse_date, metavar="DATE", help="The day T; today if absent."
        ),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Read every file anew.")] = False,
    json: JsonOption = False,
) -> None:
    """Run `kith refresh`."""
    refreshed = run_refresh(find_book(book), as_of, is_full=full, is_json=json)
    if not refreshed.is_complete:
        raise typer.Exit(INCOMPLETE)


def run_refresh(
    book: BookFolder, as_of: date | None, *, is_full: bool, is_json: bool
) -> Refreshed:
    """Refresh the book and print its account; as_of defaults to today in UTC."""
    now = datetime.now(UTC).replace(tzinfo=None)
    with terminal_runner() as runner:
        refreshed = run_stages(
            Request(book, as_of or now.date(), now, is_full=is_full), runner
        )
    with book.open_warehouse() as warehouse:
        summary = read_summary(warehouse)
    if is_json:
        print_json(summary.as_json())
    else:
        print_account(summary)
        print_next_steps(summary)
    return refreshed
