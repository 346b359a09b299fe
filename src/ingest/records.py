"""Text → records, each with the lines it stands on."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

# LinkedIn writes cells of 150 kB; the library's own limit is 128 KiB.
# Windows takes no more than a C long.
csv.field_size_limit(2**31 - 1)

DELIMITERS = (",", ";", "\t")
LINE_END = re.compile(r"\r\n?|\n")
LONE_CR = re.compile(r"\r(?!\n)")
LONGEST_HEADER = 20_000
"""Characters of a line that may still be a header."""
BROKEN_QUOTE = "a quote is opened and never rightly closed"


@dataclass(frozen=True)
class Record:
    """One record, from its first line to its last, counted from 1."""

    line: int
    last_line: int
    cells: Sequence[str]
    fault: str = ""
    """Why it could not be split, if it could not."""


def lines_of(text: str) -> list[str]:
    """Lines with their ends: LF, CRLF and CR only, for U+2028 and the like are data.

    A lone CR ends lines only where the first line ends so; elsewhere it is a space.
    """
    first = LINE_END.search(text)
    if first and first[0] != "\r":
        text = LONE_CR.sub(" ", text)
    return list(io.StringIO(text, newline=""))


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


def records_of(lines: list[str], start: int, delimiter: str) -> Iterator[Record]:
    """The records from line index `start` on; blank lines, and
    the rows of bare delimiters that spreadsheets leave at the end, are none.

    A broken quote costs its own line only: reading resumes on the next, so that the
    rest of the file is never swallowed by one cell.
    """
    while start < len(lines):
        rest = map(lines.__getitem__, range(start, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        begin = start
        try:
            for cells in reader:
                end = start + reader.line_num
                if any(map(str.strip, cells)):
                    yield Record(begin + 1, end, cells)
                begin = end
        except csv.Error:
            yield Record(begin + 1, begin + 1, (), BROKEN_QUOTE)
            start = begin + 1
        else:
            return
