"""`kith init`: a book to begin with."""

import shutil
from importlib.resources import files
from pathlib import Path

from pipeline.book import INPUTS, BookFolder
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


def copy_sample(folder: Path) -> BookFolder:
    """Copy the sample book.

    Raises:
        KithError: the folder has something else in it.
    """
    sample = _sample()
    with as_one_line():
        if folder.exists() and any(folder.iterdir()) and not _is_demo(folder, sample):
            raise KithError(
                f"{folder}: is not empty; name another folder: kith demo DIR"
            )
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in INPUTS:
            if (sample / name).is_dir():
                shutil.copytree(sample / name, folder / name, dirs_exist_ok=True)
            elif (sample / name).is_file():
                shutil.copy(sample / name, folder / name)
    return BookFolder(folder.absolute())


def _sample() -> Path:
    """The sample book: beside the code in a wheel, in data/ in a checkout."""
    here = Path(__file__).parent
    return next(
        path
        for path in (here / "sample", here.parents[1] / "data" / "sample")
        if (path / "linkedin").is_dir()
    )


def _is_demo(folder: Path, sample: Path) -> bool:
    """An earlier demo may be made anew: its exports are the sample's."""
    names = {path.name for path in (sample / "linkedin").iterdir()}
    own = folder / "linkedin"
    return own.is_dir() and {path.name for path in own.iterdir()} == names
