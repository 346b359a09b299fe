"""Decode the bytes of a file into lines: find its encoding and its line ends."""

import codecs
import re
from collections.abc import Generator
from dataclasses import dataclass
from io import BufferedReader, TextIOWrapper

from ingest.errors import UnreadableFileError
from ingest.reading.input_files import InputFile
from ingest.reading.line_unfolding import RejoinedStream
from models import WarningCode

EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""First bytes of Excel workbooks, new and old."""
BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
LAST_RESORT = "cp1252"
"""Encoding of CSV files saved by Excel; any bytes can be decoded with it."""
FOLDED = (".ics", ".ical", ".vcf", ".vcard")
"""Suffixes of files with folded lines."""
LOST = ("\0", "\ufffd")
"""Characters that show that text was damaged before."""
LONE_CR = re.compile(r"\r(?!\n)")


class WrongEncodingError(UnreadableFileError):
    """The bytes are not in the encoding that was tried."""


@dataclass(frozen=True)
class DecodedText:
    """A file, its encoding and its line ends; the text itself is not kept in memory."""

    file: InputFile
    encoding: str
    newline: str
    """As in open(): `\\n`, or empty if a CR alone ends lines too."""
    line_count: int = 0
    warnings: tuple[str, ...] = ()
    """Warnings about the file as a whole."""

    def lines(self) -> Generator[str, None, None]:
        """Yield lines with their ends.

        Only LF, CRLF and CR end lines; U+2028 and the like are data. A CR alone ends
        lines if the first line ends with one; otherwise it becomes a space.

        Raises:
            UnreadableFileError: the bytes are not in the encoding, for instance
                because the file has changed since.
        """
        errors = "replace" if self.encoding == LAST_RESORT else "strict"
        with self.file.open() as stream:
            is_folded = self.file.suffix in FOLDED and "utf-8" in self.encoding
            rejoined = BufferedReader(RejoinedStream(stream)) if is_folded else stream
            text = TextIOWrapper(rejoined, self.encoding, errors, self.newline)
            try:
                for line in text:
                    has_cr = self.newline and "\r" in line
                    yield LONE_CR.sub(" ", line) if has_cr else line
            except UnicodeDecodeError as error:
                problem = f"not the {error.encoding} that its first bytes announce"
                raise WrongEncodingError(self.file.path, problem) from None


def decode_text(file: InputFile) -> DecodedText:
    """Find a file's encoding: by byte order mark, else UTF-8 if valid, else cp1252.

    Raises:
        UnreadableFileError: the bytes are a workbook, or broken UTF-16.
    """
    with file.open() as stream:
        start = stream.read(len(EXCEL[0]))
    if start in EXCEL:
        raise UnreadableFileError(
            file.path,
            f"this is an Excel workbook named {file.suffix}; save it from Excel as CSV",
        )
    announced = next(
        (name for mark, name in BOMS.items() if start.startswith(mark)), ""
    )
    try:
        return _surveyed(file, announced or "utf-8")
    except WrongEncodingError:
        if announced:
            raise
    return _surveyed(file, LAST_RESORT)


def _surveyed(file: InputFile, encoding: str) -> DecodedText:
    """Read the whole file once, to try the encoding, count lines and see damage."""
    first = next(DecodedText(file, encoding, newline="").lines(), "")
    newline = "" if first.endswith("\r") else "\n"
    count, is_damaged = 0, False
    for line in DecodedText(file, encoding, newline).lines():
        count += 1
        is_damaged = is_damaged or any(lost in line for lost in LOST)
    found = {
        WarningCode.GUESSED: encoding == LAST_RESORT,
        WarningCode.DAMAGED: is_damaged,
    }
    warnings = tuple(str(code) for code, is_found in found.items() if is_found)
    return DecodedText(file, encoding, newline, count, warnings)
