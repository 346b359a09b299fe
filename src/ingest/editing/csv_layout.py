"""The records and the CSV layout of a user's own file, so that lines can be added."""

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
    """How the lines of a CSV file are written."""

    row: type[Row]
    """Class of the rows."""
    encoding: str = "utf-8"
    delimiter: str = ","
    line_end: str = "\n"
    columns: tuple[str | None, ...] = ()
    """Field of each cell in a line, None for columns that are not ours; empty if the
    file has no header yet."""
    header_at: int = 0
    """Index of the header line."""

    @property
    def missing(self) -> list[str]:
        """Our columns that the header lacks."""
        columns = columns_read(self.row).items()
        return [mark.names[0] for name, mark in columns if name not in self.columns]

    def widened(self, data: bytes) -> bytes:
        """Add the missing columns to the end of the header in the file's bytes.

        The other lines stay as they are, because short lines are accepted.
        """
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
        """Format the row as a line, including the line end."""
        cells = row.model_dump(mode="json")
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="")
        writer.writerow([_guarded(cells[n]) if n else "" for n in self.columns])
        return text.getvalue() + self.line_end


def _guarded(value: str | None) -> str:
    """Put a quote mark before a cell that a spreadsheet would run as a formula.

    The validators of the row remove it.
    """
    return re.sub(f"^(?={FORMULA})", "'", value or "")


def records_in(source: SourceFormat, book: Path, settings: Settings) -> list[RawRecord]:
    """The records of the book's single file of this kind; empty if it does not exist.

    Raises:
        UnreadableFileError: the file cannot be read at all, or has lines but no known
            header.
    """
    if not (book / source.place).is_file():
        return []
    header_map = settings.headers.get(source.kind, {})
    with closing(decode_text(InputFile(book, source.place)).lines()) as lines:
        head = list(islice(lines, HEADER_WITHIN))
        if stream := source.stream(head, lines, header_map):
            return list(stream.records)
    if any(line.strip() for line in head):
        raise _without_header(source)
    return []


def layout_of(source: SourceFormat, book: Path, settings: Settings) -> CsvLayout:
    """Find the CSV layout of the book's single file of this kind.

    Raises:
        UnreadableFileError: it has lines but no known header, or an encoding in which
            lines cannot be added.
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
