"""`kith refresh` and `kith demo`, as seen from the terminal."""

from datetime import UTC, date, datetime
from pathlib import Path

from rich.console import Console

from kith.beginning import copy_sample
from kith.book import BookFolder
from kith.running import terminal_runner
from kith.stages import Refreshed, Request, newest_day, refresh
from kith.telling import print_account, print_status, print_strongest, tell


def run_refresh(book: BookFolder, as_of: date | None, *, is_full: bool) -> Refreshed:
    """Refresh the book and print its account; today in UTC is the usual day T."""
    now = datetime.now(UTC).replace(tzinfo=None)
    with terminal_runner() as runner:
        refreshed = refresh(
            Request(book, as_of or now.date(), now, is_full=is_full), runner
        )
    with book.open_warehouse() as warehouse:
        print_account(tell(warehouse))
    return refreshed


def run_demo(folder: Path) -> None:
    """Copy the sample book, refresh it as of its newest day, show what it says."""
    console = Console(soft_wrap=True)
    book = copy_sample(folder)
    now = datetime.now(UTC).replace(tzinfo=None)
    console.print(f"Copied the sample book, invented people all, to {folder}")
    with terminal_runner() as runner:
        day = newest_day(book, runner) or now.date()
        refresh(Request(book, day, now), runner)
    console.print(f"Refreshed as of the sample's newest day, {day}", highlight=False)
    print_status(book, is_json=False)
    with book.open_warehouse() as warehouse:
        print_strongest(warehouse)
    console.print(
        f"Next: {folder / 'README.md'} says what to look for;"
        f' ask with: kith sql -b {folder} "FROM tie_strength LIMIT 5"',
        highlight=False,
        markup=False,
    )
