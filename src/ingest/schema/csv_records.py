"""Split the lines of a CSV file into records, each with its line number and text."""

import csv
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

# LinkedIn writes cells of 150 kB (Private_identity_asset.csv); the default limit is
# 128 KiB. On Windows the limit has to fit into a C long.
csv.field_size_limit(2**31 - 1)

DELIMITERS = (",", ";", "\t")
LONGEST_HEADER = 20_000
"""Characters; a longer line is not tried as a header."""
MOST_LINES = 10_000
"""Lines per record; a quote still open after these counts as never closed."""
BROKEN_QUOTE = "a quote is opened and never rightly closed"


@dataclass(frozen=True)
class CsvRecord:
    """One record of a CSV file."""

    line: int
    """Number of its first line, from 1."""
    raw: str
    """Its lines as in the file."""
    cells: Sequence[str]
    fault: str = ""
    """Why it could not be split; empty if it could."""


@lru_cache(maxsize=256)
def split_line(line: str, delimiter: str) -> tuple[str, ...]:
    """Split a line into cells; empty if it is not a whole record, or too long to be a
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
    """Split lines into records.

    Blank lines are skipped, and so are the rows of bare delimiters that spreadsheets
    leave at the end. A broken quote costs its own line only: reading resumes on the
    next line, so one cell never swallows the rest of the file.

    Args:
        lines: with their line ends.
        before: number of lines already read from the file.
        delimiter: between the cells.
    """
    source = _Lines(lines)
    is_ended = False
    while not is_ended:
        try:
            for cells in csv.reader(source.read(), delimiter=delimiter, strict=True):
                raw, count = source.end_record()
                if any(map(str.strip, cells)):
                    yield CsvRecord(before + 1, raw, cells)
                before += count
            is_ended = True
        except csv.Error:
            line = source.push_back()
            trimmed = _without_blanks_after_quotes(line, delimiter)
            fault = "" if trimmed else BROKEN_QUOTE
            yield CsvRecord(before + 1, line, trimmed, fault)
            before += 1


def _without_blanks_after_quotes(line: str, delimiter: str) -> Sequence[str]:
    """The cells of a line with blanks between a closing quote and the next delimiter,
    as hands and some programs write them; empty if something else is wrong."""
    trimmed = re.sub(rf'"[ \t]+(?={delimiter}|\r?\n?$)', '"', line)
    try:
        return next(csv.reader([trimmed], delimiter=delimiter, strict=True))
    except (csv.Error, StopIteration):
        return ()


class _Lines:
    """A line iterator that remembers the current record and can push lines back."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.pushed_back: deque[str] = deque()
        self.record: list[str] = []

    def read(self) -> Iterator[str]:
        """Yield lines, those pushed back first, and remember them."""
        while self.pushed_back:
            yield self._remember(self.pushed_back.popleft())
        for line in self.lines:
            yield self._remember(line)

    def end_record(self) -> tuple[str, int]:
        """Text and number of the lines since the last record; start a new one."""
        raw, count = "".join(self.record), len(self.record)
        self.record.clear()
        return raw, count

    def push_back(self) -> str:
        """Return the first line of the record; the others will be read again."""
        first, *others = self.record
        self.pushed_back.extendleft(reversed(others))
        self.record.clear()
        return first

    def _remember(self, line: str) -> str:
        self.record.append(line)
        if len(self.record) > MOST_LINES:
            raise csv.Error
        return line
