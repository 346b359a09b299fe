"""Append rows to a file of the user, in the format of its other lines."""

import os
from collections.abc import Sequence

from ingest import Row, SourceFormat, layout_of
from pipeline.book import BookFolder
from pipeline.errors import KithError, as_one_line
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


def add_rows(book: BookFolder, source: SourceFormat, rows: Sequence[Row]) -> None:
    """Append the rows to a file that has a header; fields without a column are dropped.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    path = book.path / source.place
    layout = layout_of(source, book.path, book.settings())
    with as_one_line():
        end = "" if path.read_bytes().endswith((b"\n", b"\r")) else layout.line_end
        lines = end + "".join(map(layout.line, rows))
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND), "wb") as file:
            file.write(_encoded(lines, layout.encoding, source.place))
            file.flush()
            os.fsync(file.fileno())


def _encoded(lines: str, encoding: str, name: str) -> bytes:
    try:
        return lines.encode(encoding)
    except UnicodeEncodeError:
        raise KithError(
            f"{name}: not UTF-8; save it as CSV UTF-8, then try again"
        ) from None
