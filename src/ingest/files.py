"""A book's folder → its input files, members of archives included."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath

from ingest.failure import UnreadableFileError

FOLDERS = ("linkedin", "meetings", "groups")
SINGLE_FILES = ("favors.csv", "people.csv", "events.csv", "decisions.csv")
NO_ARCHIVES = {".csv", ".xlsx", ".docx"}
"""Suffixes that are never taken for an archive, whatever the bytes say."""


@dataclass(frozen=True)
class InputFile:
    """One file of a book, or one member of an archive in it."""

    book: Path
    path: str
    """Path within the book; the member of an archive stands after `!`."""

    @property
    def place(self) -> str:
        """The book's folder or single file that it belongs to."""
        return self.path.partition("/")[0]

    @property
    def source_id(self) -> str:
        """Id of the path."""
        return "s" + sha256(self.path.encode()).hexdigest()[:12]

    @property
    def archive(self) -> str:
        """What was exported as one: the zip, or the unpacked folder."""
        whole, _, member = self.path.partition("!")
        return whole if member else "/".join(whole.split("/")[:-1][:2]) or whole

    @property
    def suffix(self) -> str:
        """Suffix in lower case, with its dot."""
        return PurePosixPath(self.path.rpartition("!")[2]).suffix.casefold()

    def read(self) -> bytes:
        """All bytes of the file.

        Raises:
            UnreadableFileError: it cannot be opened or unpacked.
        """
        whole, _, member = self.path.partition("!")
        try:
            if not member:
                return (self.book / whole).read_bytes()
            with zipfile.ZipFile(self.book / whole) as archive:
                return archive.read(member)
        except (OSError, zipfile.BadZipFile, RuntimeError, EOFError, ValueError) as e:
            raise UnreadableFileError(self.path, problem_of(e)) from None
        except (NotImplementedError, zipfile.zlib.error):  # type: ignore[attr-defined]
            raise UnreadableFileError(self.path, "it cannot be unpacked") from None


def find_files(book: Path) -> tuple[InputFile, ...]:
    """The book's input files, in order of their paths.

    Raises:
        UnreadableFileError: an archive is damaged.
    """
    names = [name for name in SINGLE_FILES if (book / name).is_file()]
    for folder in FOLDERS:
        found = (path for path in (book / folder).rglob("*") if path.is_file())
        names += [path.relative_to(book).as_posix() for path in found]
    shown = (name for name in sorted(names) if not is_litter(name))
    files = (InputFile(book, path) for name in shown for path in _paths(book, name))
    return tuple(sorted(files, key=lambda file: file.path))


def archive_day(archive: str) -> date | None:
    """The day in an archive's name, which LinkedIn writes as MM-DD-YYYY."""
    found = re.search(r"(\d\d)-(\d\d)-(\d{4})", PurePosixPath(archive).name)
    try:
        return date(int(found[3]), int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None


def is_litter(path: str) -> bool:
    """Resource forks and hidden files, which no export holds."""
    return any(p.startswith((".", "__MACOSX")) for p in re.split("[/!]", path))


def problem_of(error: Exception) -> str:
    """What is wrong, in words without the path of this machine."""
    if isinstance(error, RuntimeError):
        return "it is encrypted or cannot be unpacked; download it again"
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return "a damaged zip archive; download it again"


def _paths(book: Path, name: str) -> Iterator[str]:
    """The file itself or, for an archive, its members."""
    suffix = PurePosixPath(name).suffix.casefold()
    if not name.startswith("linkedin/") or suffix in NO_ARCHIVES:
        yield name
    elif suffix == ".zip" or zipfile.is_zipfile(book / name):
        yield from (f"{name}!{member}" for member in _members(book, name))
    else:
        yield name


def _members(book: Path, name: str) -> list[str]:
    try:
        with zipfile.ZipFile(book / name) as archive:
            entries = [i.filename for i in archive.infolist() if not i.is_dir()]
    except (OSError, zipfile.BadZipFile) as error:
        raise UnreadableFileError(name, problem_of(error)) from None
    members = [entry for entry in entries if not is_litter(entry)]
    if twice := [entry for entry, n in Counter(members).items() if n > 1]:
        raise UnreadableFileError(name, f"it holds {twice[0]} twice")
    return members
