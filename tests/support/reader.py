"""Read one file as a refresh does, and show what became of its records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl

from ingest import FileResult, RowCache, UnreadableFileError, find_files, read_file
from ingest.reading.row_cache import FileAccount
from ingest.schema.audited_row import AuditedRow
from models import Settings

Cells = dict[str, Any]
TODAY = date(2098, 12, 31)
"""No day in a file of a test is later."""


@dataclass(frozen=True)
class Found:
    """What one file gave."""

    account: FileAccount
    rows: list[Cells]
    unread: list[Cells]

    @property
    def row(self) -> Cells:
        """The only row of a file that was read in full."""
        assert not self.unread, self.unread
        [row] = self.rows
        return row

    @property
    def outcomes(self) -> tuple[list[Cells], list[Cells]]:
        """What became of every record of a file that has some, all of them good."""
        assert self.rows or self.unread
        assert not [u for u in self.unread if u["outcome"] == "rejected"], self.unread
        return self.rows, self.unread

    @property
    def rejection(self) -> str:
        """Why the only record was rejected."""
        assert not self.rows, self.rows
        [unread] = self.unread
        assert unread["outcome"] == "rejected"
        return str(unread["reason"])

    def values(self, name: str) -> list[Any]:
        """One column of the rows."""
        return [row[name] for row in self.rows]


def read(path: str, content: str | bytes, given: Mapping[str, Any] = {}) -> Found:
    """Read the one file of a book, under the settings given."""
    with TemporaryDirectory() as folder:
        book = Path(folder)
        write_file(book, path, content)
        [found] = read_book(book, given)
        return found


def refusal_of(path: str, content: bytes) -> str | None:
    """The sentence with which the file is refused; None if it gives rows."""
    with TemporaryDirectory() as folder:
        write_file(Path(folder), path, content)
        try:
            read_book(Path(folder))
        except UnreadableFileError as refusal:
            return str(refusal)
        return None


def write_file(book: Path, path: str, content: str | bytes) -> Path:
    """Put a file into a book."""
    target = book / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)
    return target


def read_book(book: Path, given: Mapping[str, Any] = {}) -> list[Found]:
    """Read all files of a book; every record has exactly one outcome."""
    return [found_in(reading) for reading in readings_of(book, given)]


def readings_of(book: Path, given: Mapping[str, Any] = {}) -> list[FileResult]:
    """Read all files of a book, on a day that is not before theirs."""
    settings = Settings.model_validate(dict(given))
    shelf = RowCache(book / ".kith", settings)
    files = find_files(book, settings.limits)
    return [read_file(file, shelf, settings, TODAY, ignore) for file in files]


def found_in(reading: FileResult) -> Found:
    """The rows that a reading has shelved."""
    rows: list[Cells] = []
    unread: list[Cells] = []
    for shard in reading.shards:
        place = unread if shard.table is AuditedRow else rows
        place += pl.concat(
            [
                pl.read_parquet(p)
                for p in sorted(
                    Path(shard.pattern).parent.glob(Path(shard.pattern).name)
                )
            ]
        ).to_dicts()
    assert reading.account.rows_read == len(rows) + len(unread)
    return Found(reading.account, rows, unread)


def without_lines(rows: Iterable[Cells]) -> list[Cells]:
    """The rows without the lines on which they stand."""
    return [{k: v for k, v in row.items() if k != "source_row"} for row in rows]


def ignore(done: int, total: int) -> None:
    """Takes progress and shows nothing."""
