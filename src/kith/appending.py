"""More lines for a file of the user's own, written as its other lines are."""

import os
from collections.abc import Sequence

from ingest import Row, Source, layout_of
from kith.book import BookFolder
from kith.failure import KithError, as_one_line
from kith.reporting import write_whole


def append_rows(book: BookFolder, source: Source, rows: Sequence[Row]) -> None:
    """Append the rows to the book's file of that kind, which is made if there is none.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    path, settings = book.path / source.place, book.settings()
    layout = layout_of(source, book.path, settings)
    with as_one_line():
        before = path.read_bytes() if path.exists() else b""
        if layout.missing:
            before = layout.widened(before)
            write_whole(path, before)
            layout = layout_of(source, book.path, settings)
        end = "" if before.endswith((b"\n", b"\r")) else layout.line_end
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
            f"{name}: not UTF-8; save it as CSV UTF-8, then answer again"
        ) from None
