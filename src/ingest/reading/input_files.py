"""A book's folder → its input files, members of archives included."""

import hashlib
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
"""Suffixes that are never taken for an archive, whatever the bytes say."""

OnProblem = Callable[[UnreadableFileError], object]


@dataclass(frozen=True)
class InputFile:
    """One file of a book, or one member of an archive in it."""

    book: Path
    whole: str
    """Path within the book."""
    members: tuple[str, ...] = ()
    """Path within the archive, if the file lies in one; before it, those of the zips
    within the archive that it lies in."""

    @property
    def path(self) -> str:
        """Path within the book; the member of an archive stands after `!`."""
        return "!".join((self.whole, *self.members))

    @property
    def name(self) -> str:
        """The file's own name; some zips have the separators of Windows."""
        *_, path = (self.whole, *self.members)
        return PurePosixPath(path.replace("\\", "/")).name

    @property
    def place(self) -> str:
        """The book's folder or single file that it belongs to."""
        return self.path.partition("/")[0]

    @property
    def group(self) -> str | None:
        """Group whose roster it is: the name of its folder in groups/, or its own."""
        if self.place != "groups":
            return None
        _, first, *below = PurePosixPath(self.path).parts
        return normalize("NFC", first if below else PurePosixPath(first).stem)

    @property
    def source_id(self) -> str:
        """Id of the path."""
        return "s" + hashlib.sha256(self.path.encode()).hexdigest()[:12]

    @property
    def archive(self) -> str:
        """What was exported as one: the innermost zip, or the unpacked folder."""
        if self.members:
            return "!".join((self.whole, *self.members[:-1]))
        return self.whole.rpartition("/")[0] or self.whole

    @property
    def suffix(self) -> str:
        """Suffix in lower case, with its dot."""
        return PurePosixPath(self.name).suffix.casefold()

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """The file's bytes; only reading them belongs into the block.

        Raises:
            UnreadableFileError: it cannot be opened or unpacked.
        """
        with (
            reporting_damage(self.path),
            (self.book / self.whole).open("rb") as whole,
            unpacking(whole, self.members) as stream,
        ):
            yield stream

    def sha256(self) -> str:
        """Hash of the bytes.

        Raises:
            UnreadableFileError: it cannot be opened or unpacked.
        """
        with self.open() as stream:
            # The type promises less than the streams opened here can do.
            digest = hashlib.file_digest(stream, "sha256")  # type: ignore[arg-type]
            return digest.hexdigest()


def refuse(problem: UnreadableFileError) -> None:
    """Stop at the first problem."""
    raise problem


def find_files(
    book: Path, limits: Limits, on_problem: OnProblem = refuse
) -> tuple[InputFile, ...]:
    """The book's input files, in order of their paths; of what on_problem is told of
    and does not raise, nothing is among them.

    Raises:
        UnreadableFileError: an archive is damaged or too large, a folder cannot be
            read, or a file is a symbolic link.
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
    """The day in an archive's path, which LinkedIn writes as MM-DD-YYYY."""
    for month, day, year in reversed(re.findall(r"(\d\d)-(\d\d)-(20\d\d)", archive)):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def _is_input(path: Path) -> bool:
    """Not a pipe, which would be waited for; a link, so that it is told."""
    return path.is_file() or path.is_symlink()


def _names_in(book: Path, folder: str, on_problem: OnProblem) -> Iterator[str]:
    """Paths within the book of what lies in a folder, which may be a link itself."""

    def tell(error: OSError) -> None:
        path = Path(error.filename).relative_to(book).as_posix()
        on_problem(UnreadableFileError(path, problem_of(error)))

    if not os.path.lexists(book / folder):
        return
    for place, folders, files in os.walk(book / folder, onerror=tell):
        within = Path(place).relative_to(book)
        folders[:] = [name for name in folders if not is_litter(name)]
        # A linked folder is not walked into, so it is told like a file.
        for name in (*files, *folders):
            path = within / name
            if not is_litter(name) and _is_input(book / path):
                yield path.as_posix()


def _files_in(book: Path, name: str, limits: Limits) -> list[InputFile]:
    """The file itself or, for an archive, its members."""
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
