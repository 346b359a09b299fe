"""What the rows of all sources share, and how a column says where it is read from."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from inspect import get_annotations

from pydantic import ValidationError

from models import MeetingKindName, Table, WarningCode

HeaderMap = Mapping[str, Sequence[str]]
"""The user's own map: a name of ours → the names that the column has in the files."""


@dataclass(frozen=True)
class Column:
    """Marks a field as read from the file: the names its column goes by."""

    names: tuple[str, ...]
    is_required: bool = True
    is_several: bool = False
    """Of a roster: every column that goes by one of the names is read."""


def column(*names: str) -> Column:
    """A column without which the file is not of this kind."""
    return Column(names)


def optional(*names: str) -> Column:
    """A column that only some vintages have."""
    return Column(names, is_required=False)


def several(*names: str) -> Column:
    """A column that a roster may have under many names and numbers at once."""
    return Column(names, is_required=False, is_several=True)


class Row(Table):
    """One record of a source file."""

    source_row: int
    """Line of the file on which the record begins, counted from 1."""

    def dated_on(self) -> date | None:
        """The day the row speaks of, if it has one that lies in the past."""
        return None

    def set_aside(self) -> str | None:
        """Why the row says nothing about ties, as a code; None if it does."""
        return None


@dataclass
class ReadContext:
    """What was doubtful in a file's cells, counted; it never holds a cell's text."""

    of_file: list[str] = field(default_factory=list)
    """Doubts about the file as a whole."""
    until: date | None = None
    """No day in the file can be later, and no rule is followed further; None = any."""
    titles: Mapping[MeetingKindName, Sequence[str]] = field(default_factory=dict)
    """Words in titles that tell a kind of meeting."""
    line: int = 0
    """Line of the record being read."""
    counts: Counter[str] = field(default_factory=Counter)
    first_lines: dict[str, int] = field(default_factory=dict)

    def note(self, code: WarningCode) -> None:
        """Count one doubt about the record being read."""
        self.counts[code] += 1
        self.first_lines.setdefault(code, self.line)

    def sentences(self) -> list[str]:
        """One sentence a doubt, those about cells in order of the words."""
        return self.of_file + [
            f"{code}: {count} {'row' if count == 1 else 'rows'},"
            f" first on line {self.first_lines[code]}"
            for code, count in sorted(self.counts.items())
        ]


@cache
def columns_read(row: type[Row]) -> dict[str, Column]:
    """Field → its column, for the fields that are read from the file: in the order in
    which the class has them, then its bases."""
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

    Case, spaces and punctuation do not matter. `renamed` is the user's own map:
    a name of ours → the column's names in the files.
    """
    own_names = {normalise_header(ours): theirs for ours, theirs in header_map.items()}
    places = _places(tuple(cells))
    found = {}
    for name, mark in columns_read(row).items():
        own = [
            theirs
            for n in mark.names
            for theirs in own_names.get(normalise_header(n), ())
        ]
        known = [
            normalise_header(n)
            for n in (*own, *mark.names)
            if normalise_header(n) in places
        ]
        if known:
            found[name] = places[known[0]]
        elif mark.is_required:
            return None
    return found


@lru_cache(maxsize=256)
def _places(cells: tuple[str, ...]) -> dict[str, int]:
    """Plain name → index of its first cell; every kind asks for the same lines."""
    return {
        normalise_header(cell): index
        for index, cell in reversed(list(enumerate(cells)))
    }


@lru_cache(maxsize=1024)
def normalise_header(header: str) -> str:
    """A column's name without case, spaces and punctuation."""
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
"""What the library says of a cell, as its writer would; the rest are our own words."""


def reason_of(error: ValidationError, row: type[Row]) -> str:
    """What is wrong with a record, by column, without any cell's text."""
    columns = columns_read(row)
    texts = []
    for problem in error.errors(include_input=False, include_url=False):
        field = str(next(iter(problem["loc"]), ""))
        name = columns[field].names[0] if field in columns else field
        known = ERROR_TEXTS.get(problem["type"])
        words = known.format(**problem.get("ctx", {})) if known else problem["msg"]
        texts.append(f"{name}: {words}" if name else words)
    return "; ".join(dict.fromkeys(texts))
