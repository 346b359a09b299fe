"""`kith demo`: copy, refresh and show the sample book."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from kith.commands.status import print_status
from kith.summary import read_summary, strongest_ties
from kith.terminal.console import TerminalConsole
from kith.terminal.options import JsonOption
from kith.terminal.progress import terminal_runner
from kith.terminal.tables import print_json, print_table
from models import BOOK_LAYOUT
from pipeline.book import BookFolder
from pipeline.errors import KithError, as_one_line
from pipeline.read_book import newest_day
from pipeline.refresh import Request
from pipeline.refresh import refresh as run_stages


def demo(
    folder: Annotated[Path, typer.Argument(help="Where to put it.")] = Path(
        "kith-demo"
    ),
    json: JsonOption = False,
) -> None:
    """Run `kith demo`."""
    run_demo(folder, is_json=json)


def run_demo(folder: Path, *, is_json: bool) -> None:
    """Copy the sample book, refresh it as of its newest day, print its status."""
    book = copy_sample(folder)
    now = datetime.now(UTC).replace(tzinfo=None)
    with terminal_runner() as runner:
        day = newest_day(book, now.date(), runner) or now.date()
        run_stages(Request(book, day, now), runner)
    if is_json:
        with book.open_warehouse() as warehouse:
            ties = list(strongest_ties(warehouse).dicts())
            print_json(read_summary(warehouse).as_json() | {"strongest": ties})
        return
    console = TerminalConsole(soft_wrap=True)
    console.print(
        f"Copied the sample book, invented people all, to {folder}, and refreshed it"
        f" as of the sample's newest day, {day}",
    )
    print_status(book, is_json=False)
    with book.open_warehouse() as warehouse:
        print_table(strongest_ties(warehouse), "The ten strongest ties")
    console.print(
        f"Next: {folder / 'README.md'} says what to look for;"
        f" ask with: kith sql -b {folder}"
        ' "SELECT full_name, strength, due FROM tie_strength LIMIT 5"',
    )


def copy_sample(folder: Path) -> BookFolder:
    """Copy the sample book.

    Raises:
        KithError: the folder holds something other than an earlier demo.
    """
    sample = _sample()
    with as_one_line():
        if folder.exists() and any(folder.iterdir()) and not _is_demo(folder, sample):
            raise KithError(
                f"{folder}: is not empty; name another folder: kith demo DIR"
            )
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in (entry.name for entry in BOOK_LAYOUT):
            if (sample / name).is_dir():
                shutil.copytree(sample / name, folder / name, dirs_exist_ok=True)
            elif (sample / name).is_file():
                shutil.copy(sample / name, folder / name)
    return BookFolder(folder.absolute())


def _sample() -> Path:
    """The sample book: next to the code in a wheel, in data/ in a checkout."""
    here = Path(__file__).parents[1]
    return next(
        path
        for path in (here / "sample", here.parents[1] / "data" / "sample")
        if (path / "linkedin").is_dir()
    )


def _is_demo(folder: Path, sample: Path) -> bool:
    """Whether the folder is an earlier demo, which may be overwritten."""
    names = {path.name for path in (sample / "linkedin").iterdir()}
    own = folder / "linkedin"
    return own.is_dir() and {path.name for path in own.iterdir()} == names
