"""decisions.csv between two refreshes: what stands in it, and one more line for it."""

import csv
import io
import re
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from ingest.decisions import DECISIONS, FORMULA, GivenAnswer
from ingest.decoding import text_of
from ingest.failure import UnreadableFileError
from ingest.files import InputFile
from ingest.records import DELIMITERS, split_line
from ingest.row import match_header, reason_of
from ingest.source import HEADER_WITHIN
from models import RefusalError, Settings

NAME = DECISIONS.place
COLUMNS = ("mention", "answer", "scope", "answered_on")


@dataclass(frozen=True)
class Layout:
    """How the lines of a decisions.csv are written."""

    encoding: str = "utf-8"
    delimiter: str = ","
    line_end: str = "\n"
    columns: tuple[str | None, ...] = ()
    """Field of every cell of a line, None for one that is not ours; empty where the
    file has no header yet."""
    header_at: int = 0
    """Index of the line that is the header."""

    @property
    def missing(self) -> list[str]:
        """Columns that the header lacks."""
        return [name for name in COLUMNS if name not in self.columns]

    def widened(self, data: bytes) -> bytes:
        """The file with the missing columns at the end of its header; its lines need
        not be filled up."""
        more = self.delimiter.join(self.missing).encode()
        if not self.columns:
            return data.rstrip() + more + self.line_end.encode()
        lines = data.splitlines(keepends=True)
        header = lines[self.header_at]
        bare = header.rstrip(b"\r\n")
        between = self.delimiter.encode()
        lines[self.header_at] = bare + between + more + header[len(bare) :]
        return b"".join(lines)

    def line(self, answer: GivenAnswer) -> str:
        """The answer as a line, its end included."""
        cells = answer.model_dump(mode="json")
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="")
        writer.writerow([_guarded(cells[n]) if n else "" for n in self.columns])
        return text.getvalue() + self.line_end


def _guarded(value: str | None) -> str:
    """A cell that no spreadsheet takes for a formula; the reader takes the mark off."""
    return re.sub(f"^(?={FORMULA})", "'", value or "")


def answer_of(
    mention: str, answer: str, scope: str | None, answered_on: date
) -> GivenAnswer:
    """One answer, validated as the file's own lines are.

    Raises:
        RefusalError: the answer is none of those that there are.
    """
    cells = {"mention": mention, "answer": answer, "scope": scope or ""}
    day = {"answered_on": answered_on.isoformat(), "source_row": 1}
    try:
        return GivenAnswer.model_validate(cells | day)
    except ValidationError as error:
        raise RefusalError(reason_of(error, GivenAnswer)) from None


def answers_in(book: Path, settings: Settings) -> list[GivenAnswer | None]:
    """The records of the book's decisions.csv, None for those that cannot be read.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    if not (book / NAME).is_file():
        return []
    renamed = settings.headers.get(DECISIONS.kind, {})
    with closing(text_of(InputFile(book, NAME)).lines()) as lines:
        sheet = DECISIONS.sheet(list(islice(lines, HEADER_WITHIN)), lines, renamed)
        return (
            [_read(entry.cells, entry.line) for entry in sheet.entries] if sheet else []
        )


def _read(cells: Mapping[str, str], line: int) -> GivenAnswer | None:
    try:
        return GivenAnswer.model_validate({**cells, "source_row": line})
    except ValidationError:
        return None


def layout_in(book: Path, settings: Settings) -> Layout:
    """How the lines of the book's decisions.csv are written.

    Raises:
        UnreadableFileError: it has lines, but no header that is known, or an encoding
            that lines cannot be added in.
    """
    if not (book / NAME).is_file():
        return Layout()
    text = text_of(InputFile(book, NAME))
    with closing(text.lines()) as lines:
        head = list(islice(lines, HEADER_WITHIN))
    if text.encoding == "utf-16":
        raise UnreadableFileError(NAME, "it is UTF-16; save it as CSV UTF-8")
    encoding = "utf-8" if text.encoding == "utf-8-sig" else text.encoding
    if not any(line.strip() for line in head):
        return Layout(encoding)
    renamed = settings.headers.get(DECISIONS.kind, {})
    for index, line in enumerate(head):
        for delimiter in DELIMITERS:
            cells = split_line(line, delimiter)
            if (found := match_header(GivenAnswer, cells, renamed)) is not None:
                fields = {place: name for name, place in found.items()}
                columns = tuple(fields.get(place) for place in range(len(cells)))
                end = line[len(line.rstrip("\r\n")) :] or "\n"
                return Layout(encoding, delimiter, end, columns, index)
    raise UnreadableFileError(NAME, "it has no line with the columns mention, answer")
