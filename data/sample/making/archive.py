"""Zips as the site sends them: flat, deflated, with data descriptors."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import IO, TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

CONNECTION_NOTES = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email '
    "addresses are missing. You will only see email addresses for connections who "
    "have allowed their connections to see or download their email address using "
    "this setting https://www.linkedin.com/psettings/privacy/email. You can learn "
    'more here https://www.linkedin.com/help/linkedin/answer/261"\n'
    "\n"
)


class _OneWay:
    """A stream that cannot be rewound: makes zipfile write data descriptors."""

    def __init__(self) -> None:
        self.written = bytearray()

    def write(self, data: bytes) -> int:
        self.written += data
        return len(data)

    def flush(self) -> None:
        pass


def csv_text(
    header: str, rows: Iterable[Sequence[str]], *, quote_all: bool = False
) -> str:
    """A header, as one line with commas, and rows of as many cells."""
    columns = header.split(",")
    out = io.StringIO()
    if quote_all:
        writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    else:
        writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"{len(row)} cells for the {len(columns)} of {header}")
        writer.writerow(row)
    return out.getvalue()


def write_zip(path: Path, files: Mapping[str, str], made: datetime) -> None:
    """Pack `files`, name to text, in the order given."""
    stream = _OneWay()
    with zipfile.ZipFile(cast("IO[bytes]", stream), "w") as packed:
        for name, text in files.items():
            stamp = (made.year, made.month, made.day, made.hour, made.minute, 0)
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            packed.writestr(entry, text.encode())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(stream.written))
