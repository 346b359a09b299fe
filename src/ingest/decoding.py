"""Bytes → text, in the order in which real files are met."""

import codecs

from ingest.failure import UnreadableFileError

EXCEL = b"PK\x03\x04"
BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def decode(data: bytes, path: str) -> tuple[str, bool]:
    """The text, and whether its encoding was guessed.

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
            return _strictly(data, encoding, path), False
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), True


def _strictly(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            path, f"not the {error.encoding} that its first bytes announce"
        ) from None
