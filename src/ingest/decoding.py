"""Bytes → text, in the order in which real files are met."""

import codecs

from ingest.failure import UnreadableFileError

GUESSED = "not UTF-8; read as cp1252"
DAMAGED = "some characters were lost before the file came here"
EXCEL = b"PK\x03\x04"
BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def decode(data: bytes, path: str) -> tuple[str, list[str]]:
    """The text, and what is doubtful about it as a whole.

    A byte order mark decides; else UTF-8; else cp1252, which Excel writes.

    Raises:
        UnreadableFileError: the bytes are a workbook, or broken UTF-16.
    """
    if data.startswith(EXCEL):
        raise UnreadableFileError(
            path, "this is an Excel workbook named .csv; save it from Excel as CSV"
        )
    for mark, encoding in BOMS.items():
        if data.startswith(mark):
            return _with_doubts(_strictly(data, encoding, path))
    try:
        return _with_doubts(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _with_doubts(data.decode("cp1252", errors="replace"), GUESSED)


def _with_doubts(text: str, *doubts: str) -> tuple[str, list[str]]:
    is_damaged = "\0" in text or "\ufffd" in text
    return text, [*doubts, *([DAMAGED] if is_damaged else [])]


def _strictly(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            path, f"not the {error.encoding} that its first bytes announce"
        ) from None
