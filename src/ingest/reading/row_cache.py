"""The shelf of validated rows: a cache by content that can be deleted at any time."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Self

from ingest.schema.audited_row import AuditedRow
from ingest.schema.row import Row
from models import RefusalError, Settings, Shard, name_of

ACCOUNT = "account.json"
"""Written last and removed first: an entry without it is none."""
BATCH = 10_000
"""Rows held in memory before they are written."""


@dataclass(frozen=True)
class FileAccount:
    """What a file was recognised as, and what was counted while reading it."""

    kind: str
    vintage: str | None = None
    rows_read: int = 0
    newest_on: date | None = None
    warnings: list[str] = field(default_factory=list)
    columns: dict[str, list[str]] = field(default_factory=dict)
    """Of a roster: name of ours → the columns that were read as it."""
    passed_over: list[str] = field(default_factory=list)
    """Of a roster: the columns that were not read."""
    missing: list[str] = field(default_factory=list)
    """Of a roster: names of ours whose column, by the user's map, is not there."""

    def to_json(self) -> str:
        """As JSON, the day in ISO form."""
        return json.dumps(asdict(self), default=date.isoformat)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """From what to_json gave."""
        values = json.loads(text)
        if values["newest_on"]:
            values["newest_on"] = date.fromisoformat(values["newest_on"])
        return cls(**values)


@dataclass
class CachedRows:
    """The rows of one file's content, on the shelf or on their way to it."""

    folder: Path
    account: FileAccount | None = None
    waiting: dict[type[Row], list[Row]] = field(default_factory=dict)
    written: int = 0

    def add(self, row: Row) -> None:
        """Take one row; every BATCH rows of a class are written."""
        rows = self.waiting.setdefault(type(row), [])
        rows.append(row)
        if len(rows) == BATCH:
            self._write(type(row))

    def finish(self) -> None:
        """Write the rows still waiting."""
        for row in self.waiting:
            self._write(row)

    def shards(self, source_id: str, row: type[Row] | None) -> Iterator[Shard]:
        """The rows by class, as files that the warehouse reads."""
        for table in (row, AuditedRow):
            if table and any(self.folder.glob(f"{name_of(table)}-*.parquet")):
                pattern = self.folder / f"{name_of(table)}-*.parquet"
                yield Shard(source_id, table, str(pattern))

    def _write(self, row: type[Row]) -> None:
        # Polars is slow to import, and not every command reads files.
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
    """Rows by the content they were read from, the code and the settings."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        self.folder = folder
        self.used: set[str] = set()
        asked = settings.model_dump_json(include={"headers", "privacy", "titles"})
        self.reader = sha256(f"{_code()}{asked}".encode()).hexdigest()

    def find(self, *content: str) -> CachedRows:
        """The rows read from this content before, else an empty place for them."""
        name = sha256("|".join([*content, self.reader]).encode()).hexdigest()[:32]
        self.used.add(name)
        folder = self.folder / name
        if account := _account_in(folder):
            return CachedRows(folder, account)
        building = self.folder / f"{name}.building"
        _remove(folder)
        _remove(building)
        building.mkdir(parents=True)
        return CachedRows(building)

    def keep(self, stored: CachedRows, account: FileAccount) -> CachedRows:
        """Finish the rows and put them in their place, whole or not at all."""
        stored.finish()
        (stored.folder / ACCOUNT).write_text(account.to_json(), "utf-8")
        folder = stored.folder.with_suffix("")
        stored.folder.rename(folder)
        return CachedRows(folder, account)

    def clear(self) -> None:
        """Forget everything."""
        for folder in self._folders():
            _remove(folder)

    def tidy(self) -> None:
        """Forget what no file of the book has asked for since this shelf was opened."""
        for folder in self._folders():
            if folder.name not in self.used:
                _remove(folder)

    def _folders(self) -> list[Path]:
        return [path for path in self.folder.glob("*") if path.is_dir()]


def _account_in(folder: Path) -> FileAccount | None:
    """The account of a whole entry; None if there is none, or it is half written."""
    try:
        return FileAccount.from_json((folder / ACCOUNT).read_text("utf-8"))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _remove(folder: Path) -> None:
    """Remove an entry, its account first: killed half-way, it is no entry any more."""
    (folder / ACCOUNT).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def _code() -> str:
    """Hash of the code that makes rows, so that no change of it meets old rows."""
    code = sha256()
    for package in ("models", "ingest"):
        folder = Path(str(files(package)))
        paths = {
            path.relative_to(folder).as_posix(): path for path in folder.rglob("*.py")
        }
        for name, path in sorted(paths.items()):
            code.update(f"{package}/{name}\0".encode())
            code.update(path.read_bytes())
    return code.hexdigest()
