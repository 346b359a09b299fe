"""Lines of calendars and cards that were folded within a character.

RFC 5545 lets a line be folded after any octet, and some programs do so in the middle of
a letter, which is no UTF-8 then.
"""

import re
from collections.abc import Iterator
from io import RawIOBase
from typing import IO, Any

BEGUN = re.compile(
    rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})$"
)
REST = re.compile(rb"[ \t]([\x80-\xbf]{1,3})")


class RejoinedStream(RawIOBase):
    """The bytes of a stream, characters cut by a fold put before it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.parts = _rejoined(stream)
        self.left = b""

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Fill the buffer as far as the next line goes."""
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
