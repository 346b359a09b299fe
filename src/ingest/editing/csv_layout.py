"""A file of the user's own that lines are added to: its records, and how it is laid
out."""

import csv
import io
import re
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ingest.errors import UnreadableFileError
from ingest.reading.input_files import InputFile
from ingest.reading.text_decoding import decode_text
from ingest.schema.csv_records import DELIMITERS, split_line
from ingest.schema.row import Row, columns_read, match_header
from ingest.schema.source_format import HEADER_WITHIN, RawRecord, SourceFormat
from ingest.sources.decisions_csv import FORMULA
from models import Settings


@dataclass(frozen=True)
class CsvLayout:
    """How the lines of a file are written."""

    row: type[Row]
    """What a line holds."""
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
        columns = columns_read(self.row).items()
        return [mark.names[0] for name, mark in columns if name not in self.columns]

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

    def line(self, row: Row) -> str:
        """The row as a line, its end included."""
        cells = row.model_dump(mode="json")
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="")
        writer.writerow([_guarded(cells[n]) if n else "" for n in self.columns])
        return text.getvalue() + self.line_end


def _guarded(value: str | None) -> str:
    """A cell that no spreadsheet takes for a formula; the reader takes the mark off."""
    return re.sub(f"^(?={FORMULA})", "'", value or "")


def records_in(source: SourceFormat, book: Path, settings: Settings) -> list[RawRecord]:
    """The records of the book's file of that kind, none if there is no such file.

    Raises:
        UnreadableFileError: the file cannot be read at all, or has lines, but no
            header that is known.
    """
    if not (book / source.place).is_file():
        return []
    header_map = settings.headers.get(source.kind, {})
    with closing(decode_text(InputFile(book, source.place)).lines()) as lines:
        head = list(islice(lines, HEADER_WITHIN))
        if stream := source.stream(head, lines, header_map):
            return list(stream.entries)
    if any(line.strip() for line in head):
        raise _without_header(source)
    return []


def layout_of(source: SourceFormat, book: Path, settings: Settings) -> CsvLayout:
    """How the lines of the book's file of that kind are written.

    Raises:
        UnreadableFileError: it has lines, but no header that is known, or an encoding
            that lines cannot be added in.
    """
    if not (book / source.place).is_file():
        return CsvLayout(source.row)
    text = decode_text(InputFile(book, source.place))
    with closing(text.lines()) as lines:
        head = list(islice(lines, HEADER_WITHIN))
    if text.encoding == "utf-16":
        raise UnreadableFileError(source.place, "it is UTF-16; save it as CSV UTF-8")
    encoding = "utf-8" if text.encoding == "utf-8-sig" else text.encoding
    if not any(line.strip() for line in head):
        return CsvLayout(source.row, encoding)
    header_map = settings.headers.get(source.kind, {})
    for index, line in enumerate(head):
        for delimiter in DELIMITERS:
            cells = split_line(line, delimiter)
            if (found := match_header(source.row, cells, header_map)) is not None:
                fields = {place: name for name, place in found.items()}
                columns = tuple(fields.get(place) for place in range(len(cells)))
                end = line[len(line.rstrip("\r\n")) :] or "\n"
                return CsvLayout(source.row, encoding, delimiter, end, columns, index)
    raise _without_header(source)


def _without_header(source: SourceFormat) -> UnreadableFileError:
    needed = ", ".join(source.required_columns())
    return UnreadableFileError(
        source.place, f"it has no line with the columns {needed}"
    )
