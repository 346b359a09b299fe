"""SourceFormat, the declaration of one kind of file: place, header, row class."""

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
"""Number of lines in which the header is looked for; preambles have two to five."""


@dataclass(frozen=True)
class Vintage:
    """A header that LinkedIn used for some time."""

    label: str
    """When, as shown in docs/formats.md and in the table `sources`."""
    header: str
    """Column names, with commas between."""

    @property
    def names(self) -> frozenset[str]:
        """Normalised column names."""
        return frozenset(map(normalise_header, self.header.split(",")))


@dataclass(frozen=True)
class RawRecord:
    """One record before validation."""

    line: int
    """Number of its first line, from 1."""
    raw: str
    """Its lines as in the file."""
    cells: Mapping[str, Any]
    """Field → unvalidated value; empty if there is a fault."""
    fault: str = ""
    """Why the record could not be split into fields; empty if it could."""


@dataclass(frozen=True)
class RecordStream:
    """The records of a file whose kind is known."""

    records: Iterator[RawRecord]
    vintage: str | None = None
    """Label of the vintage; None if the kind has none."""
    header_at: int = 0
    """Index of the header line."""
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Rosters only: our column name → the file's columns read as it."""
    passed_over: Sequence[str] = ()
    """Rosters only: columns that are not read."""
    missing: Sequence[str] = ()
    """Rosters only: our names of columns that the user mapped but the file lacks."""


@dataclass(frozen=True)
class SourceFormat:
    """One kind of file and how it is read."""

    kind: str
    """Name of the kind, as in the table `sources` and under [headers] in kith.toml."""
    row: type[Row]
    """Class of its validated rows."""
    place: str
    """Folder or file of the book that it is read from, one of models.BOOK_LAYOUT."""
    becomes: str
    """What its rows become, for docs/formats.md."""
    stems: tuple[str, ...] = ()
    """LinkedIn's names for the file, without suffix, as fnmatch patterns."""
    is_lookalike: bool = False
    """Whether it shares the header of another kind, so that the file's name decides."""
    is_essential: bool = True
    """Whether an unknown header in a file of this name stops a refresh, because ties
    would be missing; otherwise it is only a warning."""
    is_general: bool = False
    """Whether its few columns also occur in other kinds, which then take precedence."""
    suffixes: tuple[str, ...] = (".csv",)
    """File name suffixes in lower case."""
    vintages: tuple[Vintage, ...] = ()
    """Known headers, oldest first; empty for files that are not LinkedIn's."""
    private: tuple[str, ...] = ()
    """Fields left empty under `[privacy] bodies = "drop"`."""
    layout: str = ""
    """The file's layout for docs/formats.md, where a list of columns is not enough."""
    preamble: str = ""
    """First line of the text that may precede the header; a file with nothing else
    counts as empty."""
    split: Callable[[Iterator[str]], Iterator[RawRecord]] | None = None
    """Splits a file without a header into records; None = CSV with a header."""
    opens: Callable[[Sequence[str]], bool] | None = None
    """Whether the first lines of a file without a header are of this kind; None = any
    are."""

    def stream(
        self, head: Sequence[str], rest: Iterator[str], header_map: HeaderMap
    ) -> RecordStream | None:
        """Open the file's records; None if the file is not of this kind.

        Args:
            head: the lines in which the header is looked for.
            rest: the other lines, read as the records are.
            header_map: the user's mapping of column names.
        """
        if self.split:
            fits = not self.opens or self.opens(head)
            return RecordStream(self.split(chain(head, rest))) if fits else None
        for index, line in enumerate(head):
            for delimiter in DELIMITERS:
                header = split_line(line, delimiter)
                if (found := match_header(self.row, header, header_map)) is not None:
                    lines = chain(head[index + 1 :], rest)
                    split = split_records(lines, index + 1, delimiter)
                    records = self._by_field(split, len(header), partial(_pick, found))
                    return RecordStream(records, self._vintage_of(header), index)
        return None

    def required_columns(self) -> tuple[str, ...]:
        """Our names of the required columns."""
        columns = columns_read(self.row).values()
        return tuple(column.names[0] for column in columns if column.is_required)

    def column_names(self) -> tuple[str, ...]:
        """Our names of all columns, which kith.toml can map."""
        return tuple(column.names[0] for column in columns_read(self.row).values())

    def reads_column(self, name: str) -> bool:
        """Whether the name, once normalised, is a known name of a column."""
        known = (n for c in columns_read(self.row).values() for n in c.names)
        return normalise_header(name) in map(normalise_header, known)

    def is_named_like(self, stem: str) -> bool:
        """Whether LinkedIn uses this file name for this kind."""
        patterns = (normalise_stem(pattern) for pattern in self.stems)
        return any(fnmatchcase(stem, pattern) for pattern in patterns)

    def is_blank(self, lines: Iterable[str]) -> bool:
        """Whether the file is empty, or has a preamble and no header."""
        first = ""
        for line in lines:
            cells = max((split_line(line, d) for d in DELIMITERS), key=len)
            filled = [cell for cell in cells if cell.strip()]
            if filled or (line.strip() and not cells):
                first = first or "".join(filled)
                # A header has several filled cells, lines of a preamble have one.
                if len(filled) != 1 or first != self.preamble:
                    return False
        return True

    def _vintage_of(self, header: Sequence[str]) -> str | None:
        names = frozenset(map(normalise_header, header))
        labels = (v.label for v in self.vintages if v.names == names)
        return next(labels, "header not seen before" if self.vintages else None)

    def _by_field(
        self,
        records: Iterator[CsvRecord],
        width: int,
        pick: Callable[[Sequence[str]], Mapping[str, str]],
    ) -> Iterator[RawRecord]:
        """Assign the cells to fields; `width` is the number of cells in the header."""
        for record in records:
            cells, fault = list(record.cells), record.fault
            if self.place != "linkedin":
                # Lines typed by hand often lack the last commas, or have more.
                cells += [""] * (width - len(cells))
                while len(cells) > width and not cells[-1].strip():
                    cells.pop()
            if not fault and len(cells) != width:
                fault = f"{len(cells)} fields, but the header has {width}"
            picked = {} if fault else pick(cells)
            yield RawRecord(record.line, record.raw, picked, fault)


def _pick(positions: Mapping[str, int], cells: Sequence[str]) -> dict[str, str]:
    return {name: cells[at] for name, at in positions.items()}


def stem_of(name: str) -> str:
    """The normalised name of a file, without suffix, ` (1)` and `_123`."""
    stem = PurePosixPath(name).stem
    return normalise_stem(re.sub(r"(?:_\d+| ?\(\d+\))+$", "", stem))


def normalise_stem(stem: str) -> str:
    """Lower the case and replace underscores by spaces: LinkedIn has used both."""
    return stem.casefold().replace("_", " ").strip()
