"""The folder of a book: its paths and its settings."""

import os
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from models import BOOK_LAYOUT, TABLES, Settings, name_of
from pipeline.errors import KithError
from warehouse import OTHER_VERSION, Warehouse

MARKS = tuple(entry.name for entry in BOOK_LAYOUT if entry.is_marker)
"""A folder with one of these is a book."""

PLAIN_WORDS = {
    "extra_forbidden": "no such setting",
    "dict_type": "should be a table of settings",
    "model_type": "should be a table of settings",
    "float_parsing": "should be a number",
    "float_type": "should be a number",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "int_type": "should be a whole number",
    "bool_parsing": "should be true or false",
    "bool_type": "should be true or false",
    "string_type": "should be a text in quotes",
    "tuple_type": "should be a list in square brackets",
}
"""Plain-language messages for wrong settings, by the type of Pydantic's error."""


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

    def refuse_links(self) -> None:
        """Refuse links in place of what a refresh makes, which would then be written,
        or removed, wherever they lead.

        Raises:
            KithError: it names the first one.
        """
        for path in self._made():
            if path.is_symlink():
                name = path.relative_to(self.path).as_posix()
                raise KithError(
                    f"{name}: a symbolic link; remove it, and `kith refresh` makes its"
                    " own; nothing was changed"
                )

    def _made(self) -> Iterator[Path]:
        """What a refresh has made or left behind, folders before what is in them."""
        yield from (self.reports, self.private, self.warehouse)
        yield from self.path.glob(f"{self.warehouse.name}.*")
        for folder, folders, files in os.walk(self.private):
            yield from (Path(folder) / name for name in (*folders, *files))

    @contextmanager
    def open_warehouse(self) -> Iterator[Warehouse]:
        """The warehouse, for reading.

        Raises:
            KithError: it does not exist yet, or another version made it.
        """
        if not self.warehouse.exists():
            raise KithError(f"{self.path.name}: not refreshed yet; run `kith refresh`")
        with Warehouse.open(self.warehouse) as warehouse:
            if not warehouse.table_names().issuperset(map(name_of, TABLES)):
                raise KithError(OTHER_VERSION)
            yield warehouse

    def settings(self) -> Settings:
        """The settings of kith.toml over the defaults.

        Raises:
            KithError: the file is no TOML, or a setting is wrong; it names the key.
        """
        path = self.path / "kith.toml"
        try:
            given = tomllib.loads(path.read_text("utf-8-sig")) if path.exists() else {}
            return Settings.model_validate(given)
        except UnicodeDecodeError:
            raise KithError("kith.toml: not UTF-8; save it as UTF-8") from None
        except tomllib.TOMLDecodeError as error:
            raise KithError(f"kith.toml: {error}") from None
        except ValidationError as error:
            raise KithError(f"kith.toml: {_complaint(error)}") from None


def _complaint(error: ValidationError) -> str:
    """The first wrong setting: its key, and what is wrong with it."""
    first = error.errors(include_input=False, include_url=False)[0]
    key = ".".join(str(part) for part in first["loc"] if part != "[key]")
    words = PLAIN_WORDS.get(first["type"], first["msg"])
    words = words.removeprefix("Value error, ").removeprefix("Input ")
    return f"{key}: {words}" if key else words


def find_book(asked: Path | None) -> BookFolder:
    """The book asked for, else that of $KITH_BOOK, else the current folder.

    Raises:
        KithError: there is no such folder, or it is no book.
    """
    named = asked or (Path(p) if (p := os.environ.get("KITH_BOOK")) else None)
    book = BookFolder((named or Path()).absolute())
    if book.path.is_file():
        raise KithError(f"{named}: a file; name the folder that is the book")
    if not book.path.is_dir():
        raise KithError(f"{named}: no such folder; `kith init {named}` makes a book")
    if not book.is_book():
        where = named or "the current folder"
        raise KithError(
            f"{where}: not a book (it has no {', '.join(MARKS[:-1])} or {MARKS[-1]});"
            " name one with --book, or make one with `kith init`"
        )
    return book
