"""Append rows to a file of the user, in the format of its other lines."""

from collections.abc import Sequence

from ingest import Row, SourceFormat, layout_of
from kith.append_text import AppendedText, append_text
from pipeline.book import BookFolder
from pipeline.errors import as_one_line
from pipeline.private_files import write_whole


def append_rows(book: BookFolder, source: SourceFormat, rows: Sequence[Row]) -> None:
    """Append the rows; create the file and add missing columns to its header first.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    widen(book, source)
    add_rows(book, source, rows)


def widen(book: BookFolder, source: SourceFormat) -> None:
    """Add the missing columns to the file's header; create the file if there is none.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    path = book.path / source.place
    layout = layout_of(source, book.path, book.settings())
    if layout.missing:
        with as_one_line():
            before = path.read_bytes() if path.exists() else b""
            write_whole(path, layout.widened(before))


def add_rows(
    book: BookFolder, source: SourceFormat, rows: Sequence[Row]
) -> AppendedText:
    """Append the rows to a file that has a header; fields without a column are dropped.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    layout = layout_of(source, book.path, book.settings())
    lines = "".join(map(layout.line, rows))
    path = book.path / source.place
    return append_text(path, lines, layout.encoding, layout.line_end)
