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
    refuse,
    skipped_file,
)
from models import BOOK_LAYOUT, Settings
from pipeline.book import BookFolder
from pipeline.errors import AlreadyRunningError, as_one_line

T = TypeVar("T")
PRIVATE = 0o077
PRIVATE_FOLDER = 0o700
Progress = Callable[[int, int], None]
"""Takes what is done and what there is to do."""

OnProblem = Callable[[UnreadableFileError], object]


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
    with alone_in(book):
        settings = book.settings()
        shelf = RowCache(book.private / "rows", settings)
        readings = read_all(
            book, shelf, settings, today, runner, on_problem=problems.append
        )
    return readings, tuple(problems)


@closing_archives()
def read_all(  # noqa: PLR0913 - what a file is read with
    book: BookFolder,
    shelf: RowCache,
    settings: Settings,
    today: date,
    runner: Runner,
    *,
    on_problem: OnProblem = refuse,
) -> tuple[FileResult, ...]:
    """Read all files of the book, in order of their paths.

    A file of the user's own that cannot be read is left out, and its result says why:
    a mistake in one must not stop the others. Without a folder or a file of an export
    too much would be missing.

    Raises:
        UnreadableFileError: by default, if a folder or a file of an export cannot be
            read.
    """
    skipped: dict[str, FileResult] = {}

    def leave_out(problem: UnreadableFileError) -> None:
        file = InputFile(book.path, problem.path)
        if file.place == "linkedin" or _is_folder(book, problem.path):
            on_problem(problem)
        else:
            skipped[file.path] = skipped_file(file, problem)

    def read(file: InputFile, progress: Progress) -> FileResult:
        try:
            return read_file(file, shelf, settings, today, progress)
        except UnreadableFileError as problem:
            if file.place == "linkedin":
                raise
            return skipped_file(file, problem)

    files = runner.run(
        "find the files",
        "",
        lambda _: find_files(book.path, settings.limits, leave_out),
    )
    results = []
    for file in files:
        try:
            results.append(runner.run("read", file.path, partial(read, file)))
        except UnreadableFileError as problem:
            on_problem(problem)
    return tuple(
        sorted([*results, *skipped.values()], key=lambda result: result.file.path)
    )


def _is_folder(book: BookFolder, path: str) -> bool:
    """Whether it is a folder within the book, or one of the book's own, which may be a
    link."""
    place = book.path / path
    is_own = any(entry.is_folder and entry.name == path for entry in BOOK_LAYOUT)
    return is_own or (place.is_dir() and not place.is_symlink())


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
