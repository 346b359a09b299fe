"""`kith init`: a book to begin with."""

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from pipeline.book import BookFolder
from pipeline.errors import KithError, as_one_line

EXPORT = """Get your export: linkedin.com → Me → Settings & Privacy → Data privacy →
Get a copy of your data → "Download larger data archive". LinkedIn mails a link within
24 hours; put the zip, as it is, into {linkedin}.
Meanwhile note whom you meet in {log}, one line each.
Then run: kith refresh --book {folder}"""

FOLDERS = ("linkedin", "meetings", "groups", "sql")
TEMPLATES = (
    "README.md",
    "kith.toml",
    "favors.csv",
    "people.csv",
    "events.csv",
    "meetings/log.txt",
    "sql/quiet_ties.sql",
)


def init(
    folder: Annotated[Path, typer.Argument(help="Where to make it.")] = Path(),
) -> None:
    """Make an empty book whose files explain themselves."""
    typer.echo(make_book(folder))


def make_book(folder: Path) -> str:
    """Make an empty book whose files explain themselves; what to do next.

    Raises:
        KithError: the folder is a book already.
    """
    if BookFolder(folder).is_book():
        raise KithError(f"{folder}: is a book already; nothing was changed")
    template = files("kith") / "template"
    with as_one_line():
        for name in FOLDERS:
            (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in TEMPLATES:
            text = (template / Path(name).name).read_text("utf-8")
            if not (folder / name).exists():
                (folder / name).write_text(text, "utf-8")
    linkedin, log = folder / "linkedin", folder / "meetings" / "log.txt"
    return EXPORT.format(folder=folder, linkedin=linkedin, log=log)
