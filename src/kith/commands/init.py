"""`kith init`: make an empty book."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from kith.terminal.output import say
from models import BOOK_LAYOUT, defaults_text
from pipeline.book import BookFolder
from pipeline.errors import KithError, as_one_line

EXPORT = """Get your export: linkedin.com → Me → Settings & Privacy → Data privacy →
Get a copy of your data → "Download larger data archive". LinkedIn mails a link within
24 hours; put the zip, as it is, into {linkedin}.
Meanwhile note whom you meet in {log}, one line each.
Then run: kith refresh --book {folder}"""


def init(
    folder: Annotated[Path, typer.Argument(help="Where to make it.")] = Path(),
) -> None:
    """Run `kith init`."""
    say(make_book(folder))


def make_book(folder: Path) -> str:
    """Make an empty book and return the text on what to do next.

    Raises:
        KithError: the folder is already a book.
    """
    if BookFolder(folder).is_book():
        raise KithError(f"{folder}: is a book already; nothing was changed")
    with as_one_line():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for entry in BOOK_LAYOUT:
            path = folder / entry.name
            if entry.is_folder:
                path.mkdir(mode=0o700, exist_ok=True)
                path /= entry.template
            if entry.template and not path.exists():
                path.write_text(_template(entry.template), "utf-8")
    linkedin, log = folder / "linkedin", folder / "meetings" / "log.txt"
    return EXPORT.format(folder=folder, linkedin=linkedin, log=log)


def _template(name: str) -> str:
    """The initial text of a file; kith.toml lists every default, commented out."""
    if name == "kith.toml":
        lines = defaults_text().splitlines(keepends=True)
        return "".join(x if x[0] in "#\n" else f"# {x}" for x in lines)
    return (files("kith") / "template" / name).read_text("utf-8")
