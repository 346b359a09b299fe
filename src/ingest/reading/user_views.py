"""Read the user's own views from the book's sql/ folder."""

import os
from pathlib import Path

from ingest.errors import UNPRINTABLE, UnreadableFileError
from ingest.reading.zip_archives import LINK, is_litter, problem_of
from models import ViewFile

FOLDER = "sql"
SUFFIX = ".sql"
LONGEST = 1 << 20
"""Largest size in bytes; far more than a view written by hand."""


def view_files(book: Path) -> tuple[ViewFile, ...]:
    """The files of sql/, in order of their names.

    A file that cannot be read, or a folder, becomes a ViewFile with a problem: it does
    not stop a refresh.
    """
    folder = book / FOLDER
    if not os.path.lexists(folder):
        return ()
    try:
        names = sorted(path.name for path in folder.iterdir() if _is_listed(path))
    except OSError as error:
        return (ViewFile(FOLDER, "", problem_of(error)),)
    return tuple(_file(book, name) for name in names)


def _is_listed(path: Path) -> bool:
    return not is_litter(path.name) and (
        path.suffix.casefold() == SUFFIX or path.is_dir()
    )


def _file(book: Path, name: str) -> ViewFile:
    path = f"{FOLDER}/{name}"
    try:
        return ViewFile(path, _text(book, path))
    except UnreadableFileError as error:
        return ViewFile(error.path, "", error.problem)


def _text(book: Path, path: str) -> str:
    """The file's text.

    Raises:
        UnreadableFileError: it is not a file, or not UTF-8 text.
    """
    try:
        if problem := _problem_of_place(book / path):
            raise UnreadableFileError(path, problem)
        text = (book / path).read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFileError(path, "not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise UnreadableFileError(path, problem_of(error)) from None
    # DuckDB would silently end the statement at a zero byte.
    if "\0" in text:
        raise UnreadableFileError(path, "it holds a zero byte, so it is no text")
    return text


def _problem_of_place(file: Path) -> str:
    """What is wrong with the path itself; empty if nothing is."""
    if UNPRINTABLE.search(file.name):
        return "its name has characters that cannot be shown; rename it"
    if file.is_symlink():
        return LINK
    if file.is_dir():
        return "a folder, which is not read; put its files into sql/ itself"
    if not file.is_file():
        return "neither a file nor a folder; take it out"
    if file.stat().st_size > LONGEST:
        return "longer than 1 MB; no view is"
    return ""
