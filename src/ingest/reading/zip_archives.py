"""The members of a zip, and of zips within it, held to what an export can be."""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from io import BytesIO
from itertools import pairwise
from pathlib import PurePosixPath
from typing import IO

from ingest.errors import UnreadableFileError
from models import Limits

MEGABYTE = 1 << 20
RATIO_FROM = 16 * MEGABYTE
"""What unpacks to less fills no memory, however tightly it is packed."""
DEEPEST = 3
LITTER = {"thumbs.db", "desktop.ini"}
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""LinkedIn packs in the second; others are not on every machine."""
LOCAL_HEADER = 30
"""Bytes before a member's name and data, at the least."""
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
"""What opening or unpacking a damaged file raises."""

LINK = "a symbolic link; put the file itself in its place"
RAISE = "if LinkedIn made it, raise limits.{} in kith.toml"
TOO_LARGE = f"it unpacks to more than {{:g}} MB; {RAISE}"
TOO_TIGHT = f"it is packed more than {{:g}} to 1; {RAISE}"


class Inventory:
    """Lists the members of one archive, and counts what they unpack to."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.unpacked = 0

    def members(
        self, stream: IO[bytes], path: str, depth: int = 1
    ) -> Iterator[tuple[str, ...]]:
        """Every file in the archive: its path, after those of the zips around it.

        Raises:
            UnreadableFileError: the archive is damaged, or none that LinkedIn makes.
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
                    held = BytesIO(_unpacking(archive, name).read())
                for members in self.members(held, inner, depth + 1):
                    yield (name, *members)

    def _names(self, archive: zipfile.ZipFile, path: str) -> list[str]:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        _check_places(infos)
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
        """Why an archive with this member is refused; empty if it is not."""
        limits = self.limits
        if stat.S_ISLNK(info.external_attr >> 16):
            return LINK
        if info.file_size > limits.member_mb * MEGABYTE:
            return TOO_LARGE.format(limits.member_mb, "member_mb")
        if info.file_size > max(RATIO_FROM, limits.ratio * info.compress_size):
            return TOO_TIGHT.format(limits.ratio, "ratio")
        return ""

    def _count(self, infos: list[zipfile.ZipInfo], path: str) -> None:
        self.unpacked += sum(info.file_size for info in infos)
        limit = self.limits.archive_mb
        if self.unpacked > limit * MEGABYTE:
            raise UnreadableFileError(path, TOO_LARGE.format(limit, "archive_mb"))


@contextmanager
def reporting_damage(path: str) -> Iterator[None]:
    """Turn what a damaged file raises into one line that names it."""
    try:
        yield
    except UNREADABLE as error:
        raise UnreadableFileError(path, problem_of(error)) from None


@contextmanager
def unpacking(stream: IO[bytes], members: Sequence[str]) -> Iterator[IO[bytes]]:
    """The bytes of the last member, each lying in the one before; of the stream if
    there are none. A zip within a zip is held in memory."""
    with ExitStack() as opened:
        for member in members:
            archive = opened.enter_context(zipfile.ZipFile(stream))
            stream = opened.enter_context(_unpacking(archive, member))
            if is_archive(member):
                stream = BytesIO(stream.read())
        yield stream


def is_archive(path: str) -> bool:
    """By its name."""
    return PurePosixPath(path).suffix.casefold() == ".zip"


def is_litter(path: str) -> bool:
    """Resource forks, hidden files and folders' pictures, which no export holds."""
    parts = [part.casefold() for part in re.split(r"[/\\]", path)]
    return any(p.startswith((".", "__macosx")) or p in LITTER for p in parts)


def problem_of(error: Exception) -> str:
    """What is wrong, in words without the path of this machine."""
    if isinstance(error, RuntimeError):
        return "it is encrypted or cannot be unpacked; download it again"
    if isinstance(error, OSError):
        return (error.strerror or "it cannot be read").lower()
    return "a damaged zip archive; download it again"


def _unpacking(archive: zipfile.ZipFile, member: str) -> IO[bytes]:
    """The member's bytes, never more than the directory declares: the library stops
    there."""
    info = archive.getinfo(member)
    if info.compress_type not in METHODS:
        raise zipfile.BadZipFile
    return archive.open(info)


def _check_places(infos: list[zipfile.ZipInfo]) -> None:
    """Members that share bytes are a bomb, or damage; older libraries read them."""
    placed = sorted(infos, key=lambda info: info.header_offset)
    for one, next_one in pairwise(placed):
        end = one.header_offset + LOCAL_HEADER + one.compress_size
        if end > next_one.header_offset:
            raise zipfile.BadZipFile


def _leads_out(path: str) -> bool:
    """Articles of 2018 have colons in their names; a drive has one letter."""
    is_absolute = re.match(r"[/\\]|[A-Za-z]:", path) is not None
    return is_absolute or ".." in re.split(r"[/\\]", path)
