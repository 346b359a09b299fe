"""What a source declares: where its files lie, how they are told, what a row is."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import partial
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from ingest.schema.csv_records import DELIMITERS, CsvRecord, split_line, split_records
from ingest.schema.row import (
    HeaderMap,
    Row,
    columns_read,
    match_header,
    normalise_header,
)

HEADER_WITHIN = 30
"""Lines among which the header is looked for: preambles have two to five."""


@dataclass(frozen=True)
class Vintage:
    """A header that LinkedIn is known to have written, and when."""

    label: str
    header: str

    @property
    def names(self) -> frozenset[str]:
        """The columns, without case, spaces and punctuation."""
        return frozenset(map(normalise_header, self.header.split(",")))


@dataclass(frozen=True)
class RawRecord:
    """One record by field, or why it could not be split into fields."""

    line: int
    raw: str
    """Its lines as they stand in the file."""
    cells: Mapping[str, Any]
    fault: str = ""


@dataclass(frozen=True)
class RecordStream:
    """A file's records, once its kind is known."""

    entries: Iterator[RawRecord]
    vintage: str | None = None
    header_at: int = 0
    """Index of the line that is the header."""
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Of a roster: name of ours → the columns of the file that are read as it."""
    passed_over: Sequence[str] = ()
    """Of a roster: the columns that are not read."""
    missing: Sequence[str] = ()
    """Of a roster: names of ours whose column, by the user's map, is not there."""


@dataclass(frozen=True)
class SourceFormat:
    """One kind of file."""

    kind: str
    row: type[Row]
    place: str
    """The folder or file of a book where its files are, by models.BOOK_LAYOUT."""
    becomes: str
    """What its rows become, for the reader of docs/formats.md."""
    stems: tuple[str, ...] = ()
    """Names under which LinkedIn writes the file, as patterns of fnmatch."""
    is_lookalike: bool = False
    """It has the header of another kind: only a file's name tells it."""
    is_essential: bool = True
    """An unknown header under its name stops a refresh, for ties would be missing; of
    the other kinds it is only told."""
    is_general: bool = False
    """Its few columns may stand in files of other kinds, which go before it."""
    suffixes: tuple[str, ...] = (".csv",)
    vintages: tuple[Vintage, ...] = ()
    private: tuple[str, ...] = ()
    """Fields left empty under `[privacy] bodies = "drop"`."""
    layout: str = ""
    """How its files are laid out, where no list of columns says it."""
    preamble: str = ""
    """How its files may begin before their header, with nothing else in them."""
    split: Callable[[Iterator[str]], Iterator[RawRecord]] | None = None
    """Splits files that have no header; None = a CSV file with one."""
    opens: Callable[[Sequence[str]], bool] | None = None
    """Whether the first lines of a file without header are those of its kind; None =
    any are."""

    def stream(
        self, head: Sequence[str], rest: Iterator[str], header_map: HeaderMap
    ) -> RecordStream | None:
        """The file's records; None if it is not of this kind. `head` are the lines
        among which the header is looked for; the others are read with the records."""
        if self.split:
            is_one = not self.opens or self.opens(head)
            return RecordStream(self.split(chain(head, rest))) if is_one else None
        for index, line in enumerate(head):
            for delimiter in DELIMITERS:
                header = split_line(line, delimiter)
                if (found := match_header(self.row, header, header_map)) is not None:
                    lines = chain(head[index + 1 :], rest)
                    records = split_records(lines, index + 1, delimiter)
                    cells = partial(_picked, found)
                    entries = self._entries(records, len(header), cells)
                    return RecordStream(entries, self._vintage_of(header), index)
        return None

    def required_columns(self) -> tuple[str, ...]:
        """First names of the columns without which a file is not of this kind."""
        columns = columns_read(self.row).values()
        return tuple(column.names[0] for column in columns if column.is_required)

    def column_names(self) -> tuple[str, ...]:
        """The first names of the columns that are read, which kith.toml can map."""
        return tuple(column.names[0] for column in columns_read(self.row).values())

    def reads_column(self, name: str) -> bool:
        """Whether one of the columns goes by this name, near enough."""
        known = (n for c in columns_read(self.row).values() for n in c.names)
        return normalise_header(name) in map(normalise_header, known)

    def is_named_like(self, stem: str) -> bool:
        """The file bears a name that LinkedIn gives to this kind."""
        patterns = (normalise_stem(pattern) for pattern in self.stems)
        return any(fnmatchcase(stem, pattern) for pattern in patterns)

    def is_blank(self, lines: Iterable[str]) -> bool:
        """The file is blank, or holds a preamble and no header."""
        said = ""
        for line in lines:
            cells = split_line(line, DELIMITERS[0])
            told = [cell for cell in cells if cell.strip()]
            if told or (line.strip() and not cells):
                said = said or "".join(told)
                if len(told) != 1 or said != self.preamble:
                    return False
        return True

    def _vintage_of(self, header: Sequence[str]) -> str | None:
        names = frozenset(map(normalise_header, header))
        labels = (v.label for v in self.vintages if v.names == names)
        return next(labels, "header not seen before" if self.vintages else None)

    def _entries(
        self,
        records: Iterator[CsvRecord],
        width: int,
        by_field: Callable[[Sequence[str]], Mapping[str, str]],
    ) -> Iterator[RawRecord]:
        for record in records:
            cells, fault = list(record.cells), record.fault
            if not fault and len(cells) < width and self.place != "linkedin":
                # Who types a line by hand leaves the last commas out.
                cells += [""] * (width - len(cells))
            if not fault and len(cells) != width:
                fault = f"{len(cells)} fields, but the header has {width}"
            told = {} if fault else by_field(cells)
            yield RawRecord(record.line, record.raw, told, fault)


def _picked(found: Mapping[str, int], cells: Sequence[str]) -> dict[str, str]:
    return {name: cells[at] for name, at in found.items()}


def stem_of(name: str) -> str:
    """The name of a file without suffix, ` (1)` and `_123`, as `spaced` leaves it."""
    stem = PurePosixPath(name).stem
    return normalise_stem(re.sub(r"(?:_\d+| ?\(\d+\))+$", "", stem))


def normalise_stem(stem: str) -> str:
    """In lower case, with spaces for underscores: LinkedIn has written both."""
    return stem.casefold().replace("_", " ").strip()
