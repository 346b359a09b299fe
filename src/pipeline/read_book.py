"""Read every file of a book; one refresh at a time."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Protocol, TypeVar

from filelock import FileLock, Timeout

from ingest import (
    FileResult,
    InputFile,
    RowCache,
    UnreadableFileError,
    closing_archives,
    find_files,
    read_file,
)
from models import Settings
from pipeline.book import BookFolder
from pipeline.errors import AlreadyRunningError, as_one_line

T = TypeVar("T")
PRIVATE = 0o077
PRIVATE_FOLDER = 0o700
Progress = Callable[[int, int], None]
"""Takes what is done and what there is to do."""


class Runner(Protocol):
    """Runs one stage."""

    def run(self, stage: str, detail: str, work: Callable[[Progress], T]) -> T:
        """Run the work of a stage; detail may name a file, and is for the user only."""
        ...


def newest_day(book: BookFolder, today: date, runner: Runner) -> date | None:
    """The newest day in any file of the book."""
    with alone_in(book):
        settings = book.settings()
        shelf = RowCache(book.private / "rows", settings)
        readings = read_all(book, shelf, settings, today, runner)
    return max((d for r in readings if (d := r.account.newest_on)), default=None)


@closing_archives()
def survey(
    book: BookFolder, today: date, runner: Runner
) -> tuple[tuple[FileResult, ...], tuple[UnreadableFileError, ...]]:
    """Read whatever can be read, and name every file that cannot."""
    problems: list[UnreadableFileError] = []
    readings: list[FileResult] = []
    with alone_in(book):
        settings = book.settings()
        shelf = RowCache(book.private / "rows", settings)
        for file in find_files(book.path, settings.limits, problems.append):
            read = partial(read_file, file, shelf, settings, today)
            try:
                readings.append(runner.run("read", file.path, read))
            except UnreadableFileError as problem:
                problems.append(problem)
    return tuple(readings), tuple(problems)


@closing_archives()
def read_all(
    book: BookFolder, shelf: RowCache, settings: Settings, today: date, runner: Runner
) -> tuple[FileResult, ...]:
    """Read all files of the book, in order of their paths.

    Raises:
        UnreadableFileError: a file cannot be read.
    """
    files = runner.run(
        "find the files", "", lambda _: find_files(book.path, settings.limits)
    )

    def read(file: InputFile, progress: Progress) -> FileResult:
        return read_file(file, shelf, settings, today, progress)

    return tuple(runner.run("read", f.path, partial(read, f)) for f in files)


@contextmanager
def alone_in(book: BookFolder) -> Iterator[None]:
    """Keep other refreshes out, and what is written from other users.

    The lock is the system's: it is free the moment its holder dies.
    """
    before = os.umask(PRIVATE)
    lock = FileLock(book.private / "lock", timeout=0, mode=0o600)
    try:
        with as_one_line("what was published stays"):
            book.refuse_links()
            book.private.mkdir(exist_ok=True)
            book.private.chmod(PRIVATE_FOLDER)
            _take(lock)
            yield
    finally:
        lock.release()
        os.umask(before)


def _take(lock: FileLock) -> None:
    # Timeout is an OSError, so it must be told before as_one_line sees it.
    try:
        lock.acquire()
    except Timeout:
        raise AlreadyRunningError from None
