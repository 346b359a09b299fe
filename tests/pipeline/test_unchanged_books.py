"""A refresh of the same files, settings and day makes nothing anew."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from pipeline.refresh import Request, refresh
from tests.support.books import AS_OF, OPENED, DirectRunner, Folder
from tests.support.input_builders import connection, write_connections

ANN = "Ann Able"
NOW = datetime(2026, 12, 1)  # noqa: DTZ001 - times are UTC without a zone
LINE = "2026-10-20 coffee with Ann Able\n"


@pytest.fixture
def small(book: Folder) -> Folder:
    """A refreshed book of one connection and one meeting."""
    write_connections(book, connection(ANN))
    book.write("meetings/log.txt", LINE)
    book.refresh()
    return book


def was_built(book: Folder, as_of: date = AS_OF, *, full: bool = False) -> bool:
    """Refresh the book; whether a warehouse was built for it."""
    OPENED.close()
    runner = DirectRunner()
    request = Request(book.book, as_of, NOW, is_full=full)
    assert refresh(request, runner).rows_read == 2
    return "publish" in runner.stages


def test_nothing_is_built_of_the_same(small: Folder) -> None:
    before = small.rows("FROM run")
    assert not was_built(small)
    assert small.rows("FROM run") == before


def test_full_builds_anew(small: Folder) -> None:
    assert was_built(small, full=True)
    assert not was_built(small)


def test_another_day_builds_anew(small: Folder) -> None:
    assert was_built(small, AS_OF + timedelta(days=1))
    assert was_built(small, AS_OF)


CHANGES: dict[str, Callable[[Folder], object]] = {
    "a line is another": lambda b: b.write("meetings/log.txt", LINE + "\n"),
    "a file has another name": lambda b: (b.folder / "meetings/log.txt").rename(
        b.folder / "meetings/notes.txt"
    ),
    "a setting": lambda b: b.write("kith.toml", "[tiers.strong]\nfloor = 50\n"),
    "a view": lambda b: b.write("sql/mine.sql", "SELECT 1 AS one"),
    "a report is gone": lambda b: (b.book.reports / "tie_strength.csv").unlink(),
    "a report was edited": lambda b: b.write("reports/dormant.csv", "mine"),
    "the warehouse is gone": lambda b: b.book.warehouse.unlink(),
    "the warehouse was written to": lambda b: b.book.warehouse.write_bytes(
        b.book.warehouse.read_bytes() + b"\0"
    ),
    "the note of it is broken": lambda b: b.write(".kith/published.json", "{"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_differs_builds_anew(small: Folder, change: str) -> None:
    OPENED.close()
    CHANGES[change](small)
    assert was_built(small)
    assert not was_built(small)
