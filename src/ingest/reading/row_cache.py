"""A content-addressed cache of validated rows, safe to delete at any time."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Self

from ingest.schema.audited_row import AuditedRow
from ingest.schema.row import Row
from models import RefusalError, Settings, Shard, code_hash, name_of

ACCOUNT = "account.json"
"""Written last and removed first: a cache entry without this file is incomplete."""
BATCH = 10_000
"""Number of rows held in memory before they are written."""


@dataclass(frozen=True)
class FileAccount:
    """What a file was recognised as, and counts from reading it."""

    kind: str
    """Kind of its source format; `other`, `closed`, `unread` or `unreadable` if it has
    none."""
    vintage: str | None = None
    """Label of its vintage; None if the kind has none."""
    rows_read: int = 0
    """Number of records, including those rejected or set aside."""
    newest_on: date | None = None
    """Newest day that a row records; None if no row has a day."""
    warnings: list[str] = field(default_factory=list)
    """One sentence each."""
    columns: dict[str, list[str]] = field(default_factory=dict)
    """Rosters only: our column name → the file's columns read as it."""
    passed_over: list[str] = field(default_factory=list)
    """Rosters only: columns that were not read."""
    missing: list[str] = field(default_factory=list)
    """Rosters only: our names of columns that the user mapped but the file lacks."""

    def to_json(self) -> str:
        """Serialise to JSON, the day in ISO format."""
        return json.dumps(asdict(self), default=date.isoformat)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Parse the output of to_json."""
        values = json.loads(text)
        if values["newest_on"]:
            values["newest_on"] = date.fromisoformat(values["newest_on"])
        return cls(**values)


@dataclass
class CachedRows:
    """One cache entry: the rows of one file's content, complete or being written."""

    folder: Path
    account: FileAccount | None = None
    """None while the entry is being written."""
    waiting: dict[type[Row], list[Row]] = field(default_factory=dict)
    """Row class → rows not written yet."""
    written: int = 0
    """Number of Parquet files written."""

    def add(self, row: Row) -> None:
        """Add a row; every BATCH rows of a class are written to disk."""
        rows = self.waiting.setdefault(type(row), [])
        rows.append(row)
        if len(rows) == BATCH:
            self._write(type(row))

    def finish(self) -> None:
        """Write the remaining rows to disk."""
        for row in self.waiting:
            self._write(row)

    def shards(self, source_id: str, row: type[Row] | None) -> Iterator[Shard]:
        """The rows by class, as Parquet files for the warehouse to load."""
        for table in (row, AuditedRow):
            if table and any(self.folder.glob(f"{name_of(table)}-*.parquet")):
                pattern = self.folder / f"{name_of(table)}-*.parquet"
                yield Shard(source_id, table, str(pattern))

    def _write(self, row: type[Row]) -> None:
        # Importing Polars is slow, and not every command reads files.
        from polars.exceptions import PolarsError  # noqa: PLC0415

        from models.frames import frame_of  # noqa: PLC0415

        if rows := self.waiting[row]:
            path = self.folder / f"{name_of(row)}-{self.written:05}.parquet"
            try:
                frame_of(row, rows).write_parquet(path)
            except PolarsError:
                raise RefusalError(
                    "the rows read cannot be kept: the disk is full or the folder"
                    " read-only; what was published stays"
                ) from None
            self.written += 1
            rows.clear()


class RowCache:
    """Validated rows by the content, code and settings that they were made from."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.used: set[str] = set()
        """Names of the entries asked for."""
        # Other settings do not change rows; a group's columns are passed to find.
        sections = {"headers", "log", "privacy", "titles"}
        relevant = settings.model_dump_json(include=sections)
        code = code_hash("models", "ingest")
        self.version = sha256(f"{code}{relevant}".encode()).hexdigest()

    def find(self, *content: str) -> CachedRows:
        """The entry for this content; without an account if it has to be written."""
        name = sha256("|".join([*content, self.version]).encode()).hexdigest()[:32]
        self.used.add(name)
        folder = self.folder / name
        if account := _account_in(folder):
            return CachedRows(folder, account)
        building = self.folder / f"{name}.building"
        _remove(folder)
        _remove(building)
        building.mkdir(parents=True)
        return CachedRows(building)

    def keep(self, cached: CachedRows, account: FileAccount) -> CachedRows:
        """Complete an entry atomically: by renaming its folder once all is written."""
        cached.finish()
        (cached.folder / ACCOUNT).write_text(account.to_json(), "utf-8")
        folder = cached.folder.with_suffix("")
        cached.folder.rename(folder)
        return CachedRows(folder, account)

    def clear(self) -> None:
        """Remove all entries."""
        for folder in self._folders():
            _remove(folder)

    def tidy(self) -> None:
        """Remove the entries that no file has asked for since this cache was opened."""
        for folder in self._folders():
            if folder.name not in self.used:
                _remove(folder)

    def _folders(self) -> list[Path]:
        return [path for path in self.folder.glob("*") if path.is_dir()]


def _account_in(folder: Path) -> FileAccount | None:
    """The account of a complete entry; None if the entry is missing or incomplete."""
    try:
        return FileAccount.from_json((folder / ACCOUNT).read_text("utf-8"))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _remove(folder: Path) -> None:
    """Remove an entry, its account first, so that an interruption leaves it invalid."""
    (folder / ACCOUNT).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
