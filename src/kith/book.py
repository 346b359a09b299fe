"""The folder of a book: its paths and its settings."""

import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kith.failure import KithError
from models import Settings
from warehouse import Warehouse

MARKS = ("kith.toml", "linkedin", "meetings", "groups")
"""A folder with one of these is a book."""

INPUTS = (
    *MARKS,
    "favors.csv",
    "people.csv",
    "events.csv",
    "decisions.csv",
    "sql",
    "README.md",
)
"""What a book holds besides what a refresh makes."""


@dataclass(frozen=True)
class BookFolder:
    """One book on the disk."""

    path: Path

    @property
    def warehouse(self) -> Path:
        """Made by refresh."""
        return self.path / "warehouse.duckdb"

    @property
    def reports(self) -> Path:
        """Made by refresh."""
        return self.path / "reports"

    @property
    def private(self) -> Path:
        """Cache and scratch files, safe to delete."""
        return self.path / ".kith"

    def is_book(self) -> bool:
        """Whether the folder holds anything of a book."""
        return any((self.path / mark).exists() for mark in MARKS)

    @contextmanager
    def open_warehouse(self) -> Iterator[Warehouse]:
        """The warehouse, for reading.

        Raises:
            KithError: there is none yet.
        """
        if not self.warehouse.exists():
            raise KithError(f"{self.path.name}: not refreshed yet; run `kith refresh`")
        with Warehouse.open(self.warehouse) as warehouse:
            yield warehouse

    def settings(self) -> Settings:
        """The settings of kith.toml over the defaults.

        Raises:
            KithError: the file is no TOML, or a setting is wrong; it names the key.
        """
        path = self.path / "kith.toml"
        try:
            given = tomllib.loads(path.read_text("utf-8")) if path.exists() else {}
            return Settings.model_validate(given)
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise KithError(f"kith.toml: {error}") from None
        except ValidationError as error:
            first = error.errors(include_input=False, include_url=False)[0]
            key = ".".join(map(str, first["loc"]))
            message = first["msg"].removeprefix("Value error, ")
            raise KithError(
                f"kith.toml: {key + ': ' if key else ''}{message}"
            ) from None


def find_book(asked: Path | None) -> BookFolder:
    """The book asked for, else that of $KITH_BOOK, else the current folder.

    Raises:
        KithError: there is no such folder, or it is no book.
    """
    named = asked or (Path(p) if (p := os.environ.get("KITH_BOOK")) else None)
    book = BookFolder((named or Path()).absolute())
    if not book.path.is_dir():
        raise KithError(f"{named}: no such folder; `kith init {named}` makes a book")
    if not book.is_book():
        where = named or "the current folder"
        raise KithError(
            f"{where}: not a book (it has no {', '.join(MARKS[:-1])} or {MARKS[-1]});"
            " name one with --book, or make one with `kith init`"
        )
    return book
