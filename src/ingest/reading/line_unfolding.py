"""Rejoin characters that were split when lines of a calendar or vCard were folded.

RFC 5545 allows folding after any octet. Some programs fold in the middle of a
multi-byte character, so the file is not valid UTF-8 until the bytes are rejoined.
"""

import re
from collections.abc import Iterator
from io import RawIOBase
from typing import IO, Any

BEGUN = re.compile(
    rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})$"
)
"""First bytes of an unfinished UTF-8 character at the end of a line."""
REST = re.compile(rb"[ \t]([\x80-\xbf]{1,3})")
"""The fold, and the other bytes of the character."""


class RejoinedStream(RawIOBase):
    """A byte stream in which characters split by a fold are moved before the fold."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.parts = _rejoined(stream)
        self.left = b""

    def readable(self) -> bool:
        """Return True: only reading is supported."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Copy at most the rest of the current line into the buffer."""
        while not self.left:
            part = next(self.parts, None)
            if part is None:
                return 0
            self.left = part
        size = min(len(buffer), len(self.left))
        buffer[:size], self.left = self.left[:size], self.left[size:]
        return size


def _rejoined(stream: IO[bytes]) -> Iterator[bytes]:
    before = b""
    for line in stream:
        text = before.rstrip(b"\r\n")
        if BEGUN.search(text) and (rest := REST.match(line)):
            end = before[len(text) :]
            yield text + rest[1] + end
            before = line[:1] + line[rest.end() :]
            continue
        yield before
        before = line
    yield before
