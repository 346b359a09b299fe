"""A CSV file of the user as it is now: its rows, and how one more is written."""

import csv
import io
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from ingest.decoding import text_of
from ingest.failure import UnreadableFileError
from ingest.files import InputFile
from ingest.records import DELIMITERS, split_line
from ingest.row import Row, columns_read, match_header
from ingest.source import HEADER_WITHIN, Source
from models import Settings

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Layout:
    """How the lines of a file are written."""

    row: type[Row]
    encoding: str = "utf-8"
    delimiter: str = ","
    line_end: str = "\n"
    columns: tuple[str | None, ...] = ()
    """Field of every cell of a line, None for one that is not ours; empty where the
    file has no header yet."""
    header_at: int = 0
    """Index of the line that is the header."""

    @property
    def missing(self) -> dict[str, str]:
        """Field → first name of its column, for those that the header lacks."""
        marks = columns_read(self.row).items()
        return {name: m.names[0] for name, m in marks if name not in self.columns}

    def widened(self, data: bytes) -> bytes:
        """The file with the missing columns at the end of its header; its lines need
        not be filled up."""
        more = self.delimiter.join(self.missing.values()).encode()
        if not self.columns:
            return data.rstrip() + more + self.line_end.encode()
        lines = data.splitlines(keepends=True)
        header = lines[self.header_at]
        bare = header.rstrip(b"\r\n")
        between = self.delimiter.encode()
        lines[self.header_at] = bare + between + more + header[len(bare) :]
        return b"".join(lines)

    def line(self, cells: Mapping[str, str]) -> str:
        """Field → cell, as a line, its end included; what has no column is left out."""
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="")
        writer.writerow([cells.get(name or "", "") for name in self.columns])
        return text.getvalue() + self.line_end


def rows_in(
    book: Path, source: Source, row: type[R], settings: Settings
) -> list[R | None]:
    """The records of the book's one file of this kind, None for those that cannot be
    read; none where there is no such file.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    if not (book / source.place).is_file():
        return []
    renamed = settings.headers.get(source.kind, {})
    with closing(text_of(InputFile(book, source.place)).lines()) as lines:
        sheet = source.sheet(list(islice(lines, HEADER_WITHIN)), lines, renamed)
        entries = sheet.entries if sheet else ()
        return [_read(row, entry.cells, entry.line) for entry in entries]


def _read(row: type[R], cells: Mapping[str, str], line: int) -> R | None:
    try:
        return row.model_validate({**cells, "source_row": line})
    except ValidationError:
        return None


def layout_in(book: Path, source: Source, settings: Settings) -> Layout:
    """How the lines of the book's one file of this kind are written.

    Raises:
        UnreadableFileError: it has lines, but no header that is known, or an encoding
            that lines cannot be added in.
    """
    name = source.place
    if not (book / name).is_file():
        return Layout(source.row)
    text = text_of(InputFile(book, name))
    with closing(text.lines()) as lines:
        head = list(islice(lines, HEADER_WITHIN))
    if text.encoding == "utf-16":
        raise UnreadableFileError(name, "it is UTF-16; save it as CSV UTF-8")
    encoding = "utf-8" if text.encoding == "utf-8-sig" else text.encoding
    if not any(line.strip() for line in head):
        return Layout(source.row, encoding)
    renamed = settings.headers.get(source.kind, {})
    for index, line in enumerate(head):
        for delimiter in DELIMITERS:
            cells = split_line(line, delimiter)
            if (found := match_header(source.row, cells, renamed)) is not None:
                fields = {place: name for name, place in found.items()}
                columns = tuple(fields.get(place) for place in range(len(cells)))
                end = line[len(line.rstrip("\r\n")) :] or "\n"
                return Layout(source.row, encoding, delimiter, end, columns, index)
    columns_told = ", ".join(source.required_columns())
    raise UnreadableFileError(name, f"it has no line with the columns {columns_told}")
