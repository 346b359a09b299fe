"""`kith refresh`, as seen from the terminal."""

from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console

from kith.commands.init import copy_sample
from kith.summary import print_account, print_next, print_status, strongest, tell
from kith.terminal.progress import terminal_runner
from kith.terminal.tables import print_json, show
from pipeline.book import BookFolder
from pipeline.refresh import Refreshed, Request, newest_day, refresh


def run_refresh(
    book: BookFolder, as_of: date | None, *, is_full: bool, is_json: bool
) -> Refreshed:
    """Refresh the book and print its account; today in UTC is the usual day T."""
    now = datetime.now(UTC).replace(tzinfo=None)
    with terminal_runner() as runner:
        refreshed = refresh(
            Request(book, as_of or now.date(), now, is_full=is_full), runner
        )
    with book.open_warehouse() as warehouse:
        telling = tell(warehouse)
    if is_json:
        print_json(telling.parts())
    else:
        print_account(telling)
        print_next(telling)
    return refreshed


def run_demo(folder: Path, *, is_json: bool) -> None:
    """Copy the sample book, refresh it as of its newest day, show what it says."""
    book = copy_sample(folder)
    now = datetime.now(UTC).replace(tzinfo=None)
    with terminal_runner() as runner:
        day = newest_day(book, now.date(), runner) or now.date()
        refresh(Request(book, day, now), runner)
    if is_json:
        with book.open_warehouse() as warehouse:
            ties = list(strongest(warehouse).dicts())
            print_json(tell(warehouse).parts() | {"strongest": ties})
        return
    console = Console(soft_wrap=True, highlight=False)
    console.print(
        f"Copied the sample book, invented people all, to {folder}, and refreshed it"
        f" as of the sample's newest day, {day}",
        markup=False,
    )
    print_status(book, is_json=False)
    with book.open_warehouse() as warehouse:
        show(strongest(warehouse), "The ten strongest ties")
    console.print(
        f"Next: {folder / 'README.md'} says what to look for;"
        f" ask with: kith sql -b {folder}"
        ' "SELECT full_name, strength, due FROM tie_strength LIMIT 5"',
        markup=False,
    )
