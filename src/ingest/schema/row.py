"""Row, the base class of all source rows, and how its fields are mapped to columns."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from inspect import get_annotations
from itertools import chain

from pydantic import ValidationError

from ingest.schema.day_order import DayOrder
from models import MeetingKindName, Table, WarningCode

HeaderMap = Mapping[str, Sequence[str]]
"""The user's mapping in kith.toml: our column name → the column names in the files."""


@dataclass(frozen=True)
class Column:
    """Annotation of a field that is read from a column of the file."""

    names: tuple[str, ...]
    """Known names of the column; the first one is ours."""
    is_required: bool = True
    """Whether a file without the column is of another kind."""
    is_several: bool = False
    """Whether every column with one of the names is read; rosters only."""


def column(*names: str) -> Column:
    """Mark a required column; a file without it is of another kind."""
    return Column(names)


def optional(*names: str) -> Column:
    """Mark a column that only some vintages have."""
    return Column(names, is_required=False)


def several(*names: str) -> Column:
    """Mark a field that a roster may spread over several columns, such as phones."""
    return Column(names, is_required=False, is_several=True)


class Row(Table):
    """One record of a source file."""

    source_row: int
    """Number of the line on which the record begins, from 1."""

    def dated_on(self) -> date | None:
        """Day of what the row records, if it must lie before the export; else None."""
        return None

    def set_aside(self) -> str | None:
        """Code of the reason why the row is no evidence of a tie; None if it is."""
        return None


@dataclass
class ReadContext:
    """Pydantic's validation context for one file: limits, and warnings counted.

    Warnings never contain the text of a cell.
    """

    file_warnings: list[str] = field(default_factory=list)
    """Warnings about the file as a whole."""
    until: date | None = None
    """Latest day that is possible in the file, and end of the expansion of recurring
    entries; None = no limit."""
    titles: Mapping[MeetingKindName, Sequence[str]] = field(default_factory=dict)
    """Kind of meeting → the words in titles that indicate it."""
    days: DayOrder = field(default_factory=DayOrder)
    """Whether the month or the day comes first in the file."""
    line: int = 0
    """Line of the record being read."""
    counts: Counter[str] = field(default_factory=Counter)
    """Warning code → number of records."""
    first_lines: dict[str, int] = field(default_factory=dict)
    """Warning code → line of the first of them."""

    def warn(self, code: WarningCode) -> None:
        """Count a warning about the record being read."""
        self.counts[code] += 1
        self.first_lines.setdefault(code, self.line)

    def warnings(self) -> list[str]:
        """One sentence per warning: the file's first, then by code."""
        return self.file_warnings + [
            f"{code}: {count} {'row' if count == 1 else 'rows'},"
            f" first on line {self.first_lines[code]}"
            for code, count in sorted(self.counts.items())
        ]


@cache
def columns_read(row: type[Row]) -> dict[str, Column]:
    """Field → its column, for fields read from the file.

    Fields of the class come before those of its bases; docs/formats.md and refusals
    list them in this order.
    """
    declared = dict.fromkeys(
        name for cls in row.__mro__ for name in get_annotations(cls)
    )
    return {
        name: mark
        for name in declared
        if name in row.model_fields
        for mark in row.model_fields[name].metadata
        if isinstance(mark, Column)
    }


def match_header(
    row: type[Row], cells: Sequence[str], header_map: HeaderMap
) -> dict[str, int] | None:
    """Field → index of its cell; None if a required column is missing.

    Case, spaces and punctuation are ignored; names in the user's map take precedence.
    """
    found, missing = match_columns(row, cells, header_map)
    return None if missing else found


def match_columns(
    row: type[Row], cells: Sequence[str], header_map: HeaderMap
) -> tuple[dict[str, int], list[str]]:
    """Field → index of its cell, and the names of missing required columns."""
    mapped = {normalise_header(ours): theirs for ours, theirs in header_map.items()}
    positions = _positions(tuple(cells))
    found: dict[str, int] = {}
    missing = []
    for field_name, mark in columns_read(row).items():
        ours = map(normalise_header, mark.names)
        own = chain.from_iterable(mapped.get(name, ()) for name in ours)
        names = map(normalise_header, (*own, *mark.names))
        at = next((positions[name] for name in names if name in positions), None)
        if at is not None:
            found[field_name] = at
        elif mark.is_required:
            missing.append(mark.names[0])
    return found, missing


@lru_cache(maxsize=256)
def _positions(cells: tuple[str, ...]) -> dict[str, int]:
    """Normalised name → index of its first cell.

    Cached, because every source format is tried on the same lines.
    """
    return {
        normalise_header(cell): index
        for index, cell in reversed(list(enumerate(cells)))
    }


@lru_cache(maxsize=1024)
def normalise_header(header: str) -> str:
    """Strip case, spaces and punctuation from a column's name."""
    return re.sub(r"[\W_]+", "", header).casefold()


ERROR_TEXTS = {
    "int_parsing": "not a whole number",
    "int_from_float": "not a whole number",
    "greater_than_equal": "less than {ge}",
    "less_than_equal": "more than {le}",
    "literal_error": "not one of {expected}",
    "value_error": "{error}",
    "string_type": "is empty",
}
"""Pydantic error type → message in plain language; other messages are our own."""


def reason_of(error: ValidationError, row: type[Row]) -> str:
    """Say what is wrong with a record, column by column, without the text of cells."""
    columns = columns_read(row)
    texts = []
    for problem in error.errors(include_input=False, include_url=False):
        place = str(next(iter(problem["loc"]), ""))
        name = columns[place].names[0] if place in columns else place
        known = ERROR_TEXTS.get(problem["type"])
        words = known.format(**problem.get("ctx", {})) if known else problem["msg"]
        texts.append(f"{name}: {words}" if name else words)
    return "; ".join(dict.fromkeys(texts))
