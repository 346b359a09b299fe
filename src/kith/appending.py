"""Lines that are added to a CSV file of the user."""

import os
from collections.abc import Mapping, Sequence

from ingest import Layout, Source, layout_in
from kith.book import BookFolder
from kith.failure import KithError, as_one_line
from kith.reporting import write_whole


def widen(book: BookFolder, source: Source) -> None:
    """Give the file a header with all columns; one that is not there is made.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    layout, path = (
        layout_in(book.path, source, book.settings()),
        book.path / source.place,
    )
    if layout.missing:
        with as_one_line():
            before = path.read_bytes() if path.exists() else b""
            write_whole(path, layout.widened(before))


def append(
    book: BookFolder, source: Source, rows: Sequence[Mapping[str, str]]
) -> Sequence[str]:
    """Write rows, given as field → cell, behind what stands in the file; the lines.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    path = book.path / source.place
    layout = layout_in(book.path, source, book.settings())
    lines = [layout.line(row) for row in rows]
    with as_one_line():
        is_whole = path.read_bytes().endswith((b"\n", b"\r"))
        text = ("" if is_whole else layout.line_end) + "".join(lines)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND), "wb") as file:
            file.write(_encoded(text, layout, source))
            file.flush()
            os.fsync(file.fileno())
    return [line.rstrip("\r\n") for line in lines]


def _encoded(text: str, layout: Layout, source: Source) -> bytes:
    try:
        return text.encode(layout.encoding)
    except UnicodeEncodeError:
        raise KithError(
            f"{source.place}: not UTF-8; save it as CSV UTF-8, then try again"
        ) from None
