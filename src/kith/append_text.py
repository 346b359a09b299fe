"""Append to a file of the user what can still be corrected afterwards."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import KithError, as_one_line

PRIVATE_FILE = 0o600


@dataclass(frozen=True)
class AppendedText:
    """Text at the end of a file that was just written there."""

    path: Path
    encoding: str
    start: int
    """Size of the file before, in bytes."""
    lead: str
    """Line end that the last line lacked."""
    text: str

    def replace(self, text: str) -> "AppendedText":
        """Write another text in its place; empty to leave the file as it was before.

        If the file has been changed since, or cannot hold the text, nothing happens.
        """
        try:
            before, new = (self._encoded(one) for one in (self.text, text))
        except UnicodeEncodeError:
            return self
        with as_one_line("the line stays as it is"), self.path.open("r+b") as file:
            file.seek(self.start)
            if file.read() != before:
                return self
            file.seek(self.start)
            file.write(new)
            file.truncate()
        return replace(self, text=text)

    def _encoded(self, text: str) -> bytes:
        return (self.lead + text).encode(self.encoding) if text else b""


def append_text(
    path: Path, text: str, encoding: str = "utf-8", line_end: str = "\n"
) -> AppendedText:
    """Append the text on a line of its own; create the file if there is none.

    Raises:
        KithError: the file cannot be read or written, or cannot hold the text.
    """
    with as_one_line(), open(path, "a+b", opener=_private) as file:
        start = file.seek(0, os.SEEK_END)
        file.seek(max(start - 1, 0))
        lead = "" if file.read(1) in {b"", b"\n", b"\r"} else line_end
        try:
            data = (lead + text).encode(encoding)
        except UnicodeEncodeError:
            raise KithError(
                f"{path.name}: not UTF-8; save it as CSV UTF-8, then try again"
            ) from None
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return AppendedText(path, encoding, start, lead, text)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, PRIVATE_FILE)
