"""A book to fill and refresh, and golden files."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

from pipeline.book import BookFolder
from pipeline.read_book import Progress
from pipeline.refresh import Refreshed, Request, refresh
from tests.support.reader import ignore, write_file
from warehouse import QueryResult, Warehouse

ROOT = Path(__file__).parent.parent.parent
AS_OF = date(2026, 10, 31)
T = TypeVar("T")


class DirectRunner:
    """Call the stages, and remember their names."""

    def __init__(self) -> None:
        self.stages: list[str] = []

    def run(self, stage: str, detail: str, work: Callable[[Progress], T]) -> T:
        """Run the work of a stage."""
        self.stages.append(f"{stage} {detail}".strip())
        return work(ignore)


class Opened:
    """The warehouse that was asked last, kept open: opening one takes as long as asking
    it ten times. It must be closed before a command opens it, for DuckDB shares what is
    open in a process even if the file has been replaced since."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.seen: tuple[object, ...] = ()
        self.open: Warehouse

    def warehouse_of(self, book: BookFolder) -> Warehouse:
        """The published warehouse, opened if it is another one than before."""
        path = book.warehouse
        found = path.stat() if path.exists() else None
        seen = (path, found and (found.st_ino, found.st_mtime_ns, found.st_size))
        if seen != self.seen:
            self.close()
            self.open = self.stack.enter_context(book.open_warehouse())
            self.seen = seen
        return self.open

    def close(self) -> None:
        """Close it."""
        self.stack.close()
        self.seen = ()


OPENED = Opened()


@dataclass(frozen=True)
class Folder:
    """A book in a folder of its own."""

    folder: Path

    @property
    def book(self) -> BookFolder:
        return BookFolder(self.folder)

    def write(self, path: str, text: str | bytes) -> Path:
        """Put a file into the book."""
        return write_file(self.folder, path, text)

    def refresh(self, as_of: date = AS_OF, *, full: bool = False) -> Refreshed:
        """Refresh the book as of a fixed day."""
        OPENED.close()
        now = datetime.now(UTC).replace(tzinfo=None)
        return refresh(Request(self.book, as_of, now, is_full=full), DirectRunner())

    def ask(self, query: str) -> QueryResult:
        """Ask the published warehouse."""
        return OPENED.warehouse_of(self.book).query(query)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """The rows that answer a query."""
        return list(self.ask(query).rows)


@dataclass(frozen=True)
class Golden:
    """Compares a text with a file that is kept with the tests or the documents."""

    is_updating: bool

    def check(self, path: Path, text: str) -> None:
        """The text is what the file says."""
        if self.is_updating:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert path.read_text("utf-8") == text, f"{path.name} is stale; --update-golden"
