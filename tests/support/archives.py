"""Zips of invented members, in memory and in books."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from ingest import InputFile, find_files
from models import Limits, Settings
from tests.support.reader import write_file


def limits(**given: float) -> Limits:
    """The limits, the given ones set."""
    return Settings.model_validate({"limits": given}).limits


LIMITS = limits()


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """A zip with these members."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


def pack(book: Path, path: str, **members: str | bytes) -> Path:
    """A zip in a book, with the members named."""
    return write_file(book, path, zipped({**members}))


def paths(book: Path) -> list[str]:
    """Paths of a book's input files."""
    return [file.path for file in find_files(book, LIMITS)]


def content_of(file: InputFile) -> bytes:
    """All bytes of a file."""
    with file.open() as stream:
        return stream.read()
