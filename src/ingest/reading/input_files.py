"""Find the input files of a book, including the members of zip archives."""

import hashlib
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import IO
from unicodedata import normalize

from ingest.errors import UnreadableFileError
from ingest.reading.zip_archives import (
    LINK,
    Inventory,
    is_archive,
    is_litter,
    problem_of,
    reporting_damage,
    unpacking,
)
from models import BOOK_LAYOUT, Limits

NO_ARCHIVES = {
    ".crdownload",
    ".csv",
    ".docx",
    ".download",
    ".numbers",
    ".ods",
    ".odt",
    ".pages",
    ".part",
    ".pptx",
    ".xlsm",
    ".xlsx",
}
"""Suffixes never treated as archives, although some of these files are zips inside."""

NAMED_DAY = re.compile(
    r"(?<!\d)(?:(20\d\d)[-_. ]?(\d\d)[-_. ]?(\d\d)"
    r"|(\d\d)[-_](\d\d)[-_](20\d\d)|(\d\d)\.(\d\d)\.(20\d\d))(?!\d)"
)

OnProblem = Callable[[UnreadableFileError], object]
"""Called with each problem; it may raise to stop the search."""


@dataclass(frozen=True)
class InputFile:
    """One file of a book, or one member of an archive in the book."""

    book: Path
    """Folder of the book."""
    whole: str
    """Path of the file or archive within the book."""
    members: tuple[str, ...] = ()
    """Path within the archive, after those of nested zips from the outside in; empty
    if the file is not in an archive."""

    @property
    def path(self) -> str:
        """Path within the book, with `!` before each member of an archive."""
        return "!".join((self.whole, *self.members))

    @property
    def name(self) -> str:
        """File name without folders."""
        *_, path = (self.whole, *self.members)
        # Some zips have the path separators of Windows.
        return PurePosixPath(path.replace("\\", "/")).name

    @property
    def place(self) -> str:
        """First part of the path: a folder of the book, or a single file."""
        return self.path.partition("/")[0]

    @property
    def group(self) -> str | None:
        """Group of a roster: the folder within groups/, or else the file's stem.

        None outside of groups/.
        """
        if self.place != "groups":
            return None
        _, first, *below = PurePosixPath(self.path).parts
        return normalize("NFC", first if below else PurePosixPath(first).stem)

    @property
    def source_id(self) -> str:
        """Stable id, a hash of the path."""
        return "s" + hashlib.sha256(self.path.encode()).hexdigest()[:12]

    @property
    def archive(self) -> str:
        """Path of the export that the file belongs to: innermost zip, or folder."""
        if self.members:
            return "!".join((self.whole, *self.members[:-1]))
        return self.whole.rpartition("/")[0] or self.whole

    @property
    def suffix(self) -> str:
        """Suffix in lower case, with the dot."""
        return PurePosixPath(self.name).suffix.casefold()

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file for reading bytes.

        Only read within the block; exceptions in it are reported as a damaged file.

        Raises:
            UnreadableFileError: it cannot be opened or unpacked.
        """
        with (
            reporting_damage(self.path),
            unpacking(self.book / self.whole, self.members) as stream,
        ):
            yield stream

    def sha256(self) -> str:
        """SHA-256 of the bytes, in hex.

        Raises:
            UnreadableFileError: it cannot be opened or unpacked.
        """
        with self.open() as stream:
            # IO[bytes] lacks methods that all streams opened here have.
            digest = hashlib.file_digest(stream, "sha256")  # type: ignore[arg-type]
            return digest.hexdigest()


def refuse(problem: UnreadableFileError) -> None:
    """Stop at the first problem."""
    raise problem


def find_files(
    book: Path, limits: Limits, on_problem: OnProblem = refuse
) -> tuple[InputFile, ...]:
    """List the book's input files, in order of their paths.

    Args:
        book: folder of the book.
        limits: on the size of archives.
        on_problem: called for every file that is unusable; unless it raises, the file
            is left out.

    Raises:
        UnreadableFileError: by default, if an archive is damaged or too large, a
            folder cannot be read, or a file is a symbolic link.
    """
    places = [entry for entry in BOOK_LAYOUT if entry.has_sources]
    single = [place.name for place in places if not place.is_folder]
    names = [name for name in single if _is_input(book / name)]
    for place in places:
        if place.is_folder:
            names += _names_in(book, place.name, on_problem)
    files: list[InputFile] = []
    for name in names:
        try:
            files += _files_in(book, name, limits)
        except UnreadableFileError as problem:
            on_problem(problem)
    return tuple(sorted(files, key=lambda file: file.path))


def archive_day(archive: str) -> date | None:
    """The day in an archive's path, MM-DD-YYYY as LinkedIn writes it; else None."""
    for month, day, year in reversed(re.findall(r"(\d\d)-(\d\d)-(20\d\d)", archive)):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def named_day(path: str) -> date | None:
    """The last day in the path of a file that is not of LinkedIn; None if it has none.

    The year comes first, or else last: `2026-01-15`, `20260115`, `15.01.2026`, or
    `01-15-2026` as LinkedIn writes it.
    """
    day = None
    for found in NAMED_DAY.finditer(path):
        year, month, number, month_first, day_second, last, *german = found.groups()
        if year is None:
            year, month, number = last, month_first, day_second
        if year is None:
            number, month, year = german
        with suppress(ValueError):
            day = date(int(year), int(month), int(number))
    return day


def _is_input(path: Path) -> bool:
    """Whether it is a file or a symbolic link; a link is refused later.

    Pipes are excluded, because opening one would block.
    """
    return path.is_file() or path.is_symlink()


def _names_in(book: Path, folder: str, on_problem: OnProblem) -> Iterator[str]:
    """Paths within the book of the files and links below a folder."""

    def report(error: OSError) -> None:
        path = Path(error.filename).relative_to(book).as_posix()
        on_problem(UnreadableFileError(path, problem_of(error)))

    if not os.path.lexists(book / folder):
        return
    for place, folders, files in os.walk(book / folder, onerror=report):
        within = Path(place).relative_to(book)
        folders[:] = [name for name in folders if not is_litter(name)]
        # os.walk does not follow links to folders, so they are listed like files.
        for name in (*files, *folders):
            path = within / name
            if not is_litter(name) and _is_input(book / path):
                yield path.as_posix()


def _files_in(book: Path, name: str, limits: Limits) -> list[InputFile]:
    """The file itself, or the members of an archive.

    Archives are recognised by content too, because browsers and users rename them.
    """
    path = book / name
    if path.is_symlink():
        raise UnreadableFileError(name, LINK)
    if name != name.encode(errors="replace").decode():
        raise UnreadableFileError(name, "its name is not UTF-8; rename it")
    has_members = is_archive(name) or zipfile.is_zipfile(path)
    suffix = PurePosixPath(name).suffix.casefold()
    if not name.startswith("linkedin/") or suffix in NO_ARCHIVES or not has_members:
        return [InputFile(book, name)]
    with reporting_damage(name), path.open("rb") as stream:
        inventory = Inventory(limits).members(stream, name)
        return [InputFile(book, name, members) for members in inventory]
