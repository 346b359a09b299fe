"""Lines → records, each with the lines it stands on."""

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

# LinkedIn writes cells of 150 kB; the library's own limit is 128 KiB.
# Windows takes no more than a C long.
csv.field_size_limit(2**31 - 1)

DELIMITERS = (",", ";", "\t")
LONGEST_HEADER = 20_000
"""Characters of a line that may still be a header."""
MOST_LINES = 10_000
"""Lines of one record; a quote that is open for longer is never closed."""
BROKEN_QUOTE = "a quote is opened and never rightly closed"


@dataclass(frozen=True)
class CsvRecord:
    """One record, and the line on which it begins, counted from 1."""

    line: int
    raw: str
    """Its lines as they stand in the file."""
    cells: Sequence[str]
    fault: str = ""
    """Why it could not be split, if it could not."""


@lru_cache(maxsize=256)
def split_line(line: str, delimiter: str) -> tuple[str, ...]:
    """The cells of one line; none if it is no record by itself, or too long for a
    header."""
    if len(line) > LONGEST_HEADER:
        return ()
    try:
        return tuple(next(csv.reader([line], delimiter=delimiter, strict=True), ()))
    except csv.Error:
        return ()


def split_records(
    lines: Iterator[str], before: int, delimiter: str
) -> Iterator[CsvRecord]:
    """The records in the lines, of which the first follows `before` others; blank
    lines, and the rows of bare delimiters that spreadsheets leave at the end, are none.

    A broken quote costs its own line only: reading resumes on the next, so that the
    rest of the file is never swallowed by one cell.
    """
    source = _Lines(lines)
    is_ended = False
    while not is_ended:
        try:
            for cells in csv.reader(source.taking(), delimiter=delimiter, strict=True):
                raw, count = source.taken()
                if any(map(str.strip, cells)):
                    yield CsvRecord(before + 1, raw, cells)
                before += count
            is_ended = True
        except csv.Error:
            yield CsvRecord(before + 1, source.give_back(), (), BROKEN_QUOTE)
            before += 1


class _Lines:
    """Lines that are taken for one record at a time, and can be given back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.back: deque[str] = deque()
        self.record: list[str] = []

    def taking(self) -> Iterator[str]:
        """The lines, of which those of one record are remembered."""
        while self.back:
            yield self._remembered(self.back.popleft())
        for line in self.lines:
            yield self._remembered(line)

    def taken(self) -> tuple[str, int]:
        """The lines of the record, and their number; the next record begins."""
        raw, count = "".join(self.record), len(self.record)
        self.record.clear()
        return raw, count

    def give_back(self) -> str:
        """The first line of the record; its others are taken once more."""
        first, *others = self.record
        self.back.extendleft(reversed(others))
        self.record.clear()
        return first

    def _remembered(self, line: str) -> str:
        self.record.append(line)
        if len(self.record) > MOST_LINES:
            raise csv.Error
        return line
