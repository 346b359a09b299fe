"""List and open the members of zip archives, nested ones too, within safe limits."""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import IO

from ingest.errors import UnreadableFileError
from models import Limits

MEGABYTE = 1 << 20
RATIO_FROM = 16 * MEGABYTE
"""Bytes; smaller members do no harm, so their compression ratio is not checked."""
DEEPEST = 3
"""Levels of zips within zips."""
LITTER = {"thumbs.db", "desktop.ini"}
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""LinkedIn uses deflate; other methods are not supported by every Python build."""
LOCAL_HEADER = 30
"""Smallest number of bytes before a member's name and data."""
UNREADABLE = (
    OSError,
    EOFError,
    LookupError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""Exceptions raised by opening or unpacking a damaged file."""

LINK = "a symbolic link; put the file itself in its place"
RAISE = "if LinkedIn made it, raise limits.{} in kith.toml"
TOO_LARGE = f"it unpacks to more than {{:g}} MB; {RAISE}"
TOO_TIGHT = f"it is packed more than {{:g}} to 1; {RAISE}"


class Inventory:
    """Lists the members of one archive and adds up their unpacked size."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.unpacked_bytes = 0

    def members(
        self, stream: IO[bytes], path: str, depth: int = 1
    ) -> Iterator[tuple[str, ...]]:
        """Every file in the archive: its path, after those of the zips around it.

        Args:
            stream: bytes of the archive.
            path: of the archive, for messages.
            depth: 1 for the outermost archive.

        Raises:
            UnreadableFileError: the archive is damaged or exceeds the limits, or its
                contents cannot be an export.
        """
        if depth > DEEPEST:
            raise UnreadableFileError(path, "zips within zips; unpack them once")
        with reporting_damage(path), zipfile.ZipFile(stream) as archive:
            for name in self._names(archive, path):
                if not is_archive(name):
                    yield (name,)
                    continue
                inner = f"{path}!{name}"
                with reporting_damage(inner):
                    nested = BytesIO(_open_member(archive, name).read())
                for members in self.members(nested, inner, depth + 1):
                    yield (name, *members)

    def _names(self, archive: zipfile.ZipFile, path: str) -> list[str]:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        _check_overlap(infos)
        for info in infos:
            if _leads_out(info.filename):
                raise UnreadableFileError(path, "a member's path leads out of it")
            if fault := self._fault_of(info):
                raise UnreadableFileError(f"{path}!{info.filename}", fault)
        self._count(infos, path)
        names = [info.filename for info in infos if not is_litter(info.filename)]
        if len(set(names)) < len(names):
            raise UnreadableFileError(path, "it holds two files of one name")
        return names

    def _fault_of(self, info: zipfile.ZipInfo) -> str:
        """Why an archive with this member is refused; empty if it is accepted."""
        limits = self.limits
        if stat.S_ISLNK(info.external_attr >> 16):
            return LINK
        if info.file_size > limits.member_mb * MEGABYTE:
            return TOO_LARGE.format(limits.member_mb, "member_mb")
        if info.file_size > max(RATIO_FROM, limits.ratio * info.compress_size):
            return TOO_TIGHT.format(limits.ratio, "ratio")
        return ""

    def _count(self, infos: list[zipfile.ZipInfo], path: str) -> None:
        self.unpacked_bytes += sum(info.file_size for info in infos)
        limit = self.limits.archive_mb
        if self.unpacked_bytes > limit * MEGABYTE:
            raise UnreadableFileError(path, TOO_LARGE.format(limit, "archive_mb"))


@contextmanager
def reporting_damage(path: str) -> Iterator[None]:
    """Turn the exceptions of a damaged file into an UnreadableFileError with its path.

    The block must do nothing else that may raise them.
    """
    try:
        yield
    except UNREADABLE as error:
        raise UnreadableFileError(path, problem_of(error)) from None


@contextmanager
def unpacking(path: Path, members: Sequence[str]) -> Iterator[IO[bytes]]:
    """Open the last member, each one lying in the one before; nested zips are held in
    memory.

    Args:
        path: the outermost archive, or the file itself.
        members: paths from the outside in; empty to open the file itself.
    """
    with _opened(path, tuple(members)) as stream:
        yield stream


def _opened(path: Path, members: tuple[str, ...]) -> IO[bytes]:
    if not members:
        return path.open("rb")
    found = path.stat()
    state = (found.st_ino, found.st_mtime_ns, found.st_size)
    return _open_member(_archive(path, state, members[:-1]), members[-1])


@lru_cache(maxsize=DEEPEST)
def _archive(
    path: Path, state: tuple[int, ...], around: tuple[str, ...]
) -> zipfile.ZipFile:
    """The archive at the path, or the one nested in it.

    It stays open for the members that are read next: to open it again for each would
    list all members each time.

    Args:
        path: the outermost archive.
        state: of the file; a changed file is opened again.
        around: paths of the nested archives from the outside in.
    """
    if not around:
        return zipfile.ZipFile(path)
    outer = _archive(path, state, around[:-1])
    with _open_member(outer, around[-1]) as inner:
        return zipfile.ZipFile(BytesIO(inner.read()))


@contextmanager
def closing_archives() -> Iterator[None]:
    """Close at the end the archives that were opened, and free their memory."""
    try:
        yield
    finally:
        _archive.cache_clear()


def is_archive(path: str) -> bool:
    """Whether the file is a zip archive by its name."""
    return PurePosixPath(path).suffix.casefold() == ".zip"


def is_litter(path: str) -> bool:
    """Whether it is a resource fork, hidden file or thumbnail cache, never an export's.

    Archivers and file managers add these.
    """
    parts = [part.casefold() for part in re.split(r"[/\\]", path)]
    return any(p.startswith((".", "__macosx")) or p in LITTER for p in parts)


def problem_of(error: Exception) -> str:
    """Describe the exception for the user, without paths of this machine."""
    if isinstance(error, RuntimeError):
        return "it is encrypted or cannot be unpacked; download it again"
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return "a damaged zip archive; download it again"


def _open_member(archive: zipfile.ZipFile, member: str) -> IO[bytes]:
    """Open a member; zipfile reads no more bytes than the central directory declares,
    so the limits checked there hold."""
    info = archive.getinfo(member)
    if info.compress_type not in METHODS:
        raise zipfile.BadZipFile
    return archive.open(info)


def _check_overlap(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse members that overlap: a zip bomb, or damage.

    Older versions of zipfile do not notice.
    """
    placed = sorted(infos, key=lambda info: info.header_offset)
    for one, next_one in pairwise(placed):
        end = one.header_offset + LOCAL_HEADER + one.compress_size
        if end > next_one.header_offset:
            raise zipfile.BadZipFile


def _leads_out(path: str) -> bool:
    """Whether a member's path points outside of the archive."""
    # LinkedIn's articles of 2018 have colons in their names, but not after one letter.
    is_absolute = re.match(r"[/\\]|[A-Za-z]:", path) is not None
    return is_absolute or ".." in re.split(r"[/\\]", path)
