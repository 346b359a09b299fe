"""What was published last, so that a refresh of the same makes nothing anew."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import requires, version
from pathlib import Path

from packaging.requirements import Requirement

from ingest import FileResult
from models import Settings, ViewFile, code_hash
from pipeline.book import BookFolder
from pipeline.load_sources import config_hash, input_hash
from pipeline.private_files import write_whole
from warehouse import wal_of

PACKAGES = ("models", "ingest", "identity", "warehouse", "reports", "pipeline")
"""Packages whose code decides what a build makes."""


def build_hash(
    results: Sequence[FileResult],
    views: Iterable[ViewFile],
    settings: Settings,
    as_of: date,
    today: date,
) -> str:
    """Hash of everything that a warehouse depends on: files, settings, day and code.

    Of today only the year counts: no row of an export of an unknown day is later than
    the end of it.
    """
    paths = sorted(result.file.path for result in results)
    parts = [
        _program(),
        config_hash(settings),
        input_hash(results, views),
        as_of.isoformat(),
        str(today.year),
        *paths,
    ]
    return sha256("\n".join(parts).encode()).hexdigest()


@cache
def _program() -> str:
    """The code, and the versions of the libraries that it uses."""
    needed = (Requirement(line) for line in requires("kithbook") or ())
    names = sorted({r.name for r in needed if not r.marker or r.marker.evaluate()})
    return " ".join([code_hash(*PACKAGES), *(f"{n}={version(n)}" for n in names)])


def note_published(book: BookFolder, made_from: str, files: Iterable[Path]) -> None:
    """Note what was published, from what, and how the files were left."""
    left = {path.name: _state(path) for path in files}
    text = json.dumps({"made_from": made_from, "files": left})
    write_whole(book.private / "published.json", text.encode())


def is_published(book: BookFolder, made_from: str, files: Iterable[Path]) -> bool:
    """Whether the files are those that a build of the same made, unchanged since."""
    try:
        noted = json.loads((book.private / "published.json").read_text("utf-8"))
        return noted["made_from"] == made_from and all(
            noted["files"][path.name] == _state(path) for path in files
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _state(path: Path) -> list[int]:
    """Size and time of the last change, and whether there are changes that are not in
    the file yet: one of them is different whenever somebody writes."""
    found = path.stat()
    return [found.st_size, found.st_mtime_ns, wal_of(path).exists()]
