"""The order of the stages, written once; a runner decides how each is run."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import partial
from typing import Protocol, TypeVar

from filelock import FileLock, Timeout

from ingest import (
    ROWS,
    InputFile,
    Reading,
    Shelf,
    UnreadableFileError,
    find_files,
    read_file,
    view_files,
)
from models import BUILDING, Settings
from pipeline.book import BookFolder
from pipeline.companies import know_companies
from pipeline.errors import AlreadyRunningError, as_one_line
from pipeline.header_maps import check_headers
from pipeline.load_sources import Occasion, input_hash, load_sources
from pipeline.mentions import decide_mentions
from pipeline.people import join_members, know_people, tell_rows_apart
from pipeline.reports import write_reports
from warehouse import (
    Building,
    Connection,
    Staging,
    check,
    collect_outcomes,
    create,
    fill,
    make_views,
    publish,
)

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


@dataclass(frozen=True)
class Request:
    """What a refresh is asked for."""

    book: BookFolder
    as_of: date
    built_at: datetime
    is_full: bool = False


@dataclass(frozen=True)
class Refreshed:
    """What came of a refresh, in numbers."""

    rows_read: int
    rows_loaded: int
    rows_merged: int
    rows_set_aside: int
    rows_rejected: int


def refresh(request: Request, runner: Runner) -> Refreshed:
    """Read the book, build the warehouse, publish it, write the reports.

    Raises:
        KithError: something stops the whole refresh; what was published stays.
    """
    with _alone_in(request.book):
        return _refresh(request, runner)


def newest_day(book: BookFolder, today: date, runner: Runner) -> date | None:
    """The newest day that any file of the book tells of."""
    with _alone_in(book):
        settings = book.settings()
        shelf = Shelf(book.private / "rows", settings)
        readings = _read(book, shelf, settings, today, runner)
    return max((d for r in readings if (d := r.account.newest_on)), default=None)


def survey(
    book: BookFolder, today: date, runner: Runner
) -> tuple[tuple[Reading, ...], tuple[UnreadableFileError, ...]]:
    """Read whatever can be read, and tell of every file that cannot."""
    problems: list[UnreadableFileError] = []
    readings: list[Reading] = []
    with _alone_in(book):
        settings = book.settings()
        shelf = Shelf(book.private / "rows", settings)
        for file in find_files(book.path, settings.limits, problems.append):
            read = partial(read_file, file, shelf, settings, today)
            try:
                readings.append(runner.run("read", file.path, read))
            except UnreadableFileError as problem:
                problems.append(problem)
    return tuple(readings), tuple(problems)


def _refresh(request: Request, runner: Runner) -> Refreshed:
    book = request.book
    settings = book.settings()
    check_headers(settings)
    shelf = Shelf(book.private / "rows", settings)
    if request.is_full:
        shelf.clear()
    today = max(request.built_at.date(), request.as_of)
    readings = _read(book, shelf, settings, today, runner)
    views = runner.run("find the views", "", lambda _: view_files(book.path))
    building = Building(book.warehouse, book.private / "scratch.duckdb")
    try:
        made_from = input_hash(readings, views)
        occasion = Occasion(request.as_of, request.built_at, made_from)
        refreshed = _build(building, readings, settings, occasion, runner)
        runner.run("make the views", "", lambda _: make_views(building, views))
        runner.run("publish", "", lambda _: publish(building))
    finally:
        building.clear()
    shelf.tidy()
    runner.run("write the reports", "", lambda _: write_reports(book, settings))
    return refreshed


def _read(
    book: BookFolder, shelf: Shelf, settings: Settings, today: date, runner: Runner
) -> tuple[Reading, ...]:
    files = runner.run(
        "find the files", "", lambda _: find_files(book.path, settings.limits)
    )

    def read(file: InputFile, progress: Progress) -> Reading:
        return read_file(file, shelf, settings, today, progress)

    return tuple(runner.run("read", f.path, partial(read, f)) for f in files)


def _build(
    building: Building,
    readings: tuple[Reading, ...],
    settings: Settings,
    occasion: Occasion,
    runner: Runner,
) -> Refreshed:
    staging = Staging(ROWS, [shard for r in readings for shard in r.shards])
    building.clear()
    runner.run("create the tables", "", lambda _: create(building))
    with building.open(staging) as connection:

        def stage(name: str, work: Callable[..., object], *arguments: object) -> None:
            runner.run(name, "", lambda _: work(connection, *arguments))

        stage("load the sources", load_sources, readings, settings, occasion)
        stage("know the people", know_people)
        stage("tell the rows apart", tell_rows_apart)
        stage("find the mentioned", decide_mentions, settings)
        stage("join the members", join_members)
        stage("know the companies", know_companies, settings.company_aliases)
        for name, tables in BUILDING.items():
            stage(name, _fill, tables)
        stage("check the sums", check)
        return _counted(connection)


def _fill(connection: Connection, tables: Sequence[str]) -> None:
    for table in tables:
        if table == "row_audit":
            collect_outcomes(connection)
        fill(connection, table)


def _counted(connection: Connection) -> Refreshed:
    names = [field.name for field in fields(Refreshed)]
    sums = ", ".join(f"coalesce(sum({name}), 0)::BIGINT" for name in names)
    [row] = connection.execute(f"SELECT {sums} FROM sources").fetchall()
    return Refreshed(*row)


@contextmanager
def _alone_in(book: BookFolder) -> Iterator[None]:
    """Keep other refreshes out, and what is written from other users.

    The lock is the system's: it is free the moment its holder dies.
    """
    before = os.umask(PRIVATE)
    lock = FileLock(book.private / "lock", timeout=0, mode=0o600)
    try:
        with as_one_line("what was published stays"):
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
