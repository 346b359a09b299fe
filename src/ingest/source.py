"""What a source declares: where its files lie, how they are told, what a row is."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from ingest.records import DELIMITERS, records_of, split_line
from ingest.row import Row, columns_read, match_header, plain

Place = Literal["linkedin", "meetings", "favors.csv", "people.csv"]

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
        return frozenset(map(plain, self.header.split(",")))


@dataclass(frozen=True)
class Entry:
    """One record by field, or why it could not be split into fields."""

    line: int
    last_line: int
    cells: Mapping[str, str]
    fault: str = ""


@dataclass(frozen=True)
class Sheet:
    """A file's records, once its kind is known."""

    lines: list[str]
    entries: Iterator[Entry]
    vintage: str | None = None
    header_at: int = 0
    """Index of the line that is the header."""


@dataclass(frozen=True)
class Source:
    """One kind of file."""

    kind: str
    row: type[Row]
    place: Place
    stems: tuple[str, ...] = ()
    """Names under which LinkedIn writes the file."""
    suffixes: tuple[str, ...] = (".csv",)
    vintages: tuple[Vintage, ...] = ()
    private: tuple[str, ...] = ()
    """Fields left empty under `[privacy] bodies = "drop"`."""
    preamble: str = ""
    """How its files may begin before their header, with nothing else in them."""
    split: Callable[[list[str]], Iterator[Entry]] | None = None
    """Splits files that have no header; None = a CSV file with one."""

    def sheet(self, lines: list[str], renamed: Mapping[str, str]) -> Sheet | None:
        """The file's records; None if it is not of this kind."""
        if self.split:
            return Sheet(lines, self.split(lines))
        for index, line in enumerate(lines[:HEADER_WITHIN]):
            for delimiter in DELIMITERS:
                header = split_line(line, delimiter)
                if (found := match_header(self.row, header, renamed)) is not None:
                    entries = self._entries(lines, index + 1, delimiter, header, found)
                    return Sheet(lines, entries, self._vintage_of(header), index)
        return None

    def expected(self) -> str:
        """The columns without which a file is not of this kind, and the remedy."""
        columns = columns_read(self.row).values()
        needed = [column.names[0] for column in columns if column.is_required]
        return (
            f"the columns {', '.join(needed)}; map others in kith.toml under"
            f' [headers.{self.kind}], as in "{needed[0]}" = "the column\'s name"'
        )

    def column_names(self) -> tuple[str, ...]:
        """The first names of the columns that are read, which kith.toml can map."""
        return tuple(column.names[0] for column in columns_read(self.row).values())

    def reads_column(self, name: str) -> bool:
        """Whether one of the columns goes by this name, near enough."""
        known = (n for c in columns_read(self.row).values() for n in c.names)
        return plain(name) in map(plain, known)

    def is_named_like(self, stem: str) -> bool:
        """The file bears a name that LinkedIn gives to this kind."""
        return stem in self.stems

    def says_nothing(self, lines: list[str]) -> bool:
        """The file is blank, or holds a preamble and no header."""
        cells = [split_line(line, DELIMITERS[0]) for line in lines]
        told = [cell for row in cells for cell in row if cell.strip()]
        is_bare = all(sum(map(bool, row)) <= 1 for row in cells)
        return not told or (is_bare and told[0] == self.preamble)

    def _vintage_of(self, header: Sequence[str]) -> str | None:
        names = frozenset(map(plain, header))
        labels = (v.label for v in self.vintages if v.names == names)
        return next(labels, "header not seen before" if self.vintages else None)

    def _entries(
        self,
        lines: list[str],
        start: int,
        delimiter: str,
        header: Sequence[str],
        found: Mapping[str, int],
    ) -> Iterator[Entry]:
        width = len(header)
        for record in records_of(lines, start, delimiter):
            cells, fault = list(record.cells), record.fault
            if not fault and len(cells) < width and self.place != "linkedin":
                # Who types a line by hand leaves the last commas out.
                cells += [""] * (width - len(cells))
            if not fault and len(cells) != width:
                fault = f"{len(cells)} fields, but the header has {width}"
            by_field = {} if fault else {n: cells[at] for n, at in found.items()}
            yield Entry(record.line, record.last_line, by_field, fault)


def stem_of(name: str) -> str:
    """The name of a file without suffix, ` (1)` and `_123`, in lower case."""
    name = PurePosixPath(name).stem.casefold()
    return re.sub(r"(?:_\d+| ?\(\d+\))+$", "", name).strip()
