"""Bytes → lines of text, in the order in which real files are met."""

import codecs
import re
from collections.abc import Generator
from dataclasses import dataclass
from io import BufferedReader, TextIOWrapper

from ingest.errors import UnreadableFileError
from ingest.reading.input_files import InputFile
from ingest.reading.line_unfolding import RejoinedStream
from models import WarningCode

EXCEL = b"PK\x03\x04"
BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
LAST_RESORT = "cp1252"
"""What Excel writes; every byte is taken for something."""
FOLDED = (".ics", ".ical", ".vcf", ".vcard")
"""Suffixes of files whose lines may be folded anywhere."""
LOST = ("\0", "\ufffd")
LONE_CR = re.compile(r"\r(?!\n)")


class WrongEncodingError(UnreadableFileError):
    """The bytes are not in the encoding that was tried."""


@dataclass(frozen=True)
class Text:
    """How the bytes of a file are read as lines, once all of them were seen."""

    file: InputFile
    encoding: str
    newline: str
    """What ends a line, as streams of text are told: LF, or empty for CR as well."""
    line_count: int = 0
    doubts: tuple[str, ...] = ()
    """What is doubtful about the file as a whole."""

    def lines(self) -> Generator[str, None, None]:
        """Lines with their ends: LF, CRLF and CR only, for U+2028 and the like are
        data. A lone CR ends lines only where the first line ends so; elsewhere it is
        a space.

        Raises:
            UnreadableFileError: the file has changed since.
        """
        errors = "replace" if self.encoding == LAST_RESORT else "strict"
        with self.file.open() as stream:
            is_folded = self.file.suffix in FOLDED and "utf-8" in self.encoding
            whole = BufferedReader(RejoinedStream(stream)) if is_folded else stream
            text = TextIOWrapper(whole, self.encoding, errors, self.newline)
            try:
                for line in text:
                    has_cr = self.newline and "\r" in line
                    yield LONE_CR.sub(" ", line) if has_cr else line
            except UnicodeDecodeError as error:
                problem = f"not the {error.encoding} that its first bytes announce"
                raise WrongEncodingError(self.file.path, problem) from None


def decode_text(file: InputFile) -> Text:
    """The text of a file, held nowhere: a byte order mark decides how it is read; else
    it is UTF-8; else cp1252.

    Raises:
        UnreadableFileError: the bytes are a workbook, or broken UTF-16.
    """
    with file.open() as stream:
        start = stream.read(len(EXCEL))
    if start == EXCEL:
        raise UnreadableFileError(
            file.path, "this is an Excel workbook named .csv; save it from Excel as CSV"
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


def _surveyed(file: InputFile, encoding: str) -> Text:
    first = next(Text(file, encoding, newline="").lines(), "")
    newline = "" if first.endswith("\r") else "\n"
    count, is_damaged = 0, False
    for line in Text(file, encoding, newline).lines():
        count += 1
        is_damaged = is_damaged or any(lost in line for lost in LOST)
    found = {
        WarningCode.GUESSED: encoding == LAST_RESORT,
        WarningCode.DAMAGED: is_damaged,
    }
    doubts = tuple(str(warn) for warn, is_so in found.items() if is_so)
    return Text(file, encoding, newline, count, doubts)
