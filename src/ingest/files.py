"""A book's folder → its input files, members of archives included."""

import re
import struct
import zipfile
import zlib
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

LARGEST_MEMBER = 1 << 30
"""Bytes of a member; the largest ever seen had some tens of megabytes."""
HIGHEST_RATIO, RATIO_FROM = 250, 16 << 20
"""Texts shrink to a tenth, rarely a twentieth; what shrinks more, and is not small, was
made to fill a memory."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
UNREADABLE = (
    OSError,
    EOFError,
    KeyError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What opening or unpacking a damaged file raises."""


@dataclass(frozen=True)
class InputFile:
    """One file of a book, or one member of an archive in it."""

    book: Path
    whole: str
    """Path within the book."""
    member: str = ""
    """Path within the archive, if the file is one."""

    @property
    def path(self) -> str:
        """Path within the book; the member of an archive stands after `!`."""
        return f"{self.whole}!{self.member}" if self.member else self.whole

    @property
    def name(self) -> str:
        """The file's own name; some zips have the separators of Windows."""
        return PurePosixPath((self.member or self.whole).replace("\\", "/")).name

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
        folder = self.whole.rpartition("/")[0]
        return self.whole if self.member else folder or self.whole

    @property
    def suffix(self) -> str:
        """Suffix in lower case, with its dot."""
        return PurePosixPath(self.name).suffix.casefold()

    def read(self) -> bytes:
        """All bytes of the file.

        Raises:
            UnreadableFileError: it cannot be opened or unpacked.
        """
        try:
            if not self.member:
                return (self.book / self.whole).read_bytes()
            with zipfile.ZipFile(self.book / self.whole) as archive:
                return _unpacked(archive, self.member)
        except UNREADABLE as error:
            raise UnreadableFileError(self.path, problem_of(error)) from None


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
    files = (file for name in shown for file in _files_in(book, name))
    return tuple(sorted(files, key=lambda file: file.path))


def archive_day(archive: str) -> date | None:
    """The day in an archive's path, which LinkedIn writes as MM-DD-YYYY."""
    for month, day, year in reversed(re.findall(r"(\d\d)-(\d\d)-(\d{4})", archive)):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None


def is_litter(path: str) -> bool:
    """Resource forks and hidden files, which no export holds."""
    return any(p.startswith((".", "__MACOSX")) for p in re.split(r"[/\\]", path))


def problem_of(error: Exception) -> str:
    """What is wrong, in words without the path of this machine."""
    if isinstance(error, RuntimeError):
        return "it is encrypted or cannot be unpacked; download it again"
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return "a damaged zip archive; download it again"


def _files_in(book: Path, name: str) -> Iterator[InputFile]:
    """The file itself or, for an archive, its members."""
    suffix = PurePosixPath(name).suffix.casefold()
    if not name.startswith("linkedin/") or suffix in NO_ARCHIVES:
        yield InputFile(book, name)
    elif suffix == ".zip" or zipfile.is_zipfile(book / name):
        yield from (InputFile(book, name, member) for member in _members(book, name))
    else:
        yield InputFile(book, name)


def _unpacked(archive: zipfile.ZipFile, member: str) -> bytes:
    """The member's bytes; LinkedIn knows one method of compression."""
    info = archive.getinfo(member)
    if info.compress_type not in METHODS:
        raise zipfile.BadZipFile
    # More than the directory declares is never unpacked: the library stops there.
    return archive.read(info)


def _fault_of(info: zipfile.ZipInfo) -> str:
    """Why an archive with this member is refused; empty if it is not."""
    parts = re.split(r"[/\\]", info.filename)
    if ".." in parts or not parts[0] or ":" in parts[0]:
        return "a member's path leads out of the archive"
    if info.filename.casefold().endswith(".zip"):
        return "it holds another zip; unpack it once"
    is_bomb = info.file_size > max(RATIO_FROM, HIGHEST_RATIO * info.compress_size)
    if is_bomb or info.file_size > LARGEST_MEMBER:
        return "a member is too large, or packed too tightly, to be an export's"
    return ""


def _members(book: Path, name: str) -> list[str]:
    try:
        with zipfile.ZipFile(book / name) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except UNREADABLE as error:
        raise UnreadableFileError(name, problem_of(error)) from None
    for info in infos:
        if fault := _fault_of(info):
            raise UnreadableFileError(name, fault)
    entries = [info.filename for info in infos]
    members = [entry for entry in entries if not is_litter(entry)]
    if len(set(members)) < len(members):
        raise UnreadableFileError(name, "it holds two files of one name")
    return members
