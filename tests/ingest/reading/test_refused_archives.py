import os
import re
import stat
import struct
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import UnreadableFileError, find_files
from models import Limits
from tests.support.archives import LIMITS, content_of, limits, pack, paths, zipped
from tests.support.cases import case
from tests.support.examples import example
from tests.support.reader import read_book, refusal_of, write_file

HEADER = b"First Name,Last Name,Connected On\n"
MEGABYTE = 1 << 20
TIGHT = b"0123456789abcdef" * (20 * MEGABYTE // 16)
"""20 MB that shrink to less than a three-hundredth."""
DAMAGED = "linkedin/a.zip: a damaged zip archive; download it again"


def refused(book: Path, limits: Limits = LIMITS) -> str:
    """The line with which the book's files are refused."""
    with pytest.raises(UnreadableFileError) as refusal:
        find_files(book, limits)
    return str(refusal.value)


def of_mode(data: bytes, mode: int) -> bytes:
    """A zip of one member, whose directory gives it another mode."""
    at = data.index(b"PK\x01\x02") + 38
    return data[:at] + struct.pack("<L", mode << 16) + data[at + 4 :]


def declared(data: bytes, size: int) -> bytes:
    """A zip of one member, whose directory gives it another size."""
    at = data.index(b"PK\x01\x02") + 24
    return data[:at] + struct.pack("<L", size) + data[at + 4 :]


@pytest.mark.parametrize(
    "content", [b"", b"<html>expired</html>", b"PK\x03\x04 cut off"]
)
def test_a_damaged_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    write_file(tmp_path, "linkedin/a.zip", content)
    assert refused(tmp_path) == DAMAGED


def test_a_damaged_zip_in_a_zip_is_named(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"b.zip": b"no zip"})
    assert refused(tmp_path) == DAMAGED.replace("a.zip", "a.zip!b.zip")


def test_a_damaged_member_is_refused(tmp_path: Path) -> None:
    target = pack(tmp_path, "linkedin/a.zip", **{"messages.csv": example("messages")})
    data = bytearray(target.read_bytes())
    data[60] ^= 0xFF
    target.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=r"linkedin/a\.zip!messages\.csv: "):
        read_book(tmp_path)


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    target = pack(tmp_path, "linkedin/a.zip", **{"messages.csv": example("messages")})
    data = bytearray(target.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    data[6] |= 1
    target.write_bytes(data)
    with pytest.raises(
        UnreadableFileError, match="it is encrypted or cannot be unpacked"
    ):
        read_book(tmp_path)


def test_an_unknown_method_of_compression_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "linkedin/a.zip"
    target.parent.mkdir()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("messages.csv", example("messages"))
    with pytest.raises(UnreadableFileError, match="a damaged zip archive"):
        read_book(tmp_path)


def test_every_flipped_bit_of_an_archive_gives_rows_or_a_refusal(
    tmp_path: Path,
) -> None:
    target = pack(tmp_path, "linkedin/a.zip", **{"favors.csv": "a,b\n1,2\n"})
    whole = target.read_bytes()
    for place in range(len(whole)):
        for bit in range(8):
            data = bytearray(whole)
            data[place] ^= 1 << bit
            target.write_bytes(data)
            with suppress(UnreadableFileError):
                [content_of(file) for file in find_files(tmp_path, LIMITS)]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_changed_bytes_of_a_zip_in_a_zip_give_rows_or_a_refusal(
    data: st.DataObject,
) -> None:
    inner = zipped({"caf\u00e9/Connections.csv": example("connections")})
    content = bytearray(zipped({"b.zip": inner, "Logins.csv": "x"}))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
        content[place] = data.draw(st.integers(0, 255))
    length = data.draw(st.just(len(content)) | st.integers(0, len(content)))
    refusal = refusal_of("linkedin/a.zip", bytes(content[:length]))
    assert refusal is None or re.fullmatch(r"linkedin/a\.zip.*: .*", refusal)


@case("A4")
@pytest.mark.parametrize(
    "member",
    [
        "../../evil/Connections.csv",
        "a/..\\..\\Connections.csv",
        "/abs/Connections.csv",
        "\\\\host\\Connections.csv",
        "C:\\x\\Connections.csv",
        "c:Connections.csv",
    ],
)
def test_a_path_that_leads_out_of_the_archive_is_refused(
    tmp_path: Path, member: str
) -> None:
    pack(tmp_path, "linkedin/a.zip", **{member: HEADER})
    assert refused(tmp_path) == "linkedin/a.zip: a member's path leads out of it"


@case("A4")
def test_a_name_that_stands_twice_in_an_archive_is_refused(tmp_path: Path) -> None:
    target = pack(tmp_path, "linkedin/a.zip", **{"One.csv": "x", "Two.csv": "y"})
    target.write_bytes(target.read_bytes().replace(b"Two.csv", b"One.csv"))
    assert refused(tmp_path) == "linkedin/a.zip: it holds two files of one name"


@case("A4")
def test_entries_that_overlap_are_refused(tmp_path: Path) -> None:
    target = pack(tmp_path, "linkedin/a.zip", **{"One.csv": HEADER, "Two.csv": HEADER})
    data = bytearray(target.read_bytes())
    # The second entry of the directory is placed where the first one lies.
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = bytes(4)
    target.write_bytes(data)
    assert refused(tmp_path) == DAMAGED


@case("A4")
def test_a_member_that_is_packed_too_tightly_is_refused(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"messages.csv": TIGHT})
    assert refused(tmp_path) == (
        "linkedin/a.zip!messages.csv: it is packed more than 250 to 1;"
        " if LinkedIn made it, raise limits.ratio in kith.toml"
    )
    assert len(find_files(tmp_path, limits(ratio=2000))) == 1


@case("A4")
def test_a_member_that_is_too_large_is_refused(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"messages.csv": os.urandom(MEGABYTE + 1)})
    assert refused(tmp_path, limits(member_mb=1)) == (
        "linkedin/a.zip!messages.csv: it unpacks to more than 1 MB;"
        " if LinkedIn made it, raise limits.member_mb in kith.toml"
    )


@case("A4")
def test_an_archive_that_is_too_large_with_its_zips_is_refused(
    tmp_path: Path,
) -> None:
    inner = zipped({"a.csv": b"a" * (MEGABYTE // 2), "b.csv": b"b" * (MEGABYTE // 2)})
    pack(tmp_path, "linkedin/a.zip", **{"b.zip": inner, "c.zip": inner})
    assert refused(tmp_path, limits(archive_mb=2)) == (
        "linkedin/a.zip!c.zip: it unpacks to more than 2 MB;"
        " if LinkedIn made it, raise limits.archive_mb in kith.toml"
    )
    assert len(find_files(tmp_path, limits(archive_mb=3))) == 4


@case("A4")
def test_a_bomb_within_a_zip_is_not_unpacked(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"b.zip": zipped({"messages.csv": TIGHT})})
    assert refused(tmp_path).startswith(
        "linkedin/a.zip!b.zip!messages.csv: it is packed"
    )


@case("A4")
@pytest.mark.parametrize("size", [0, 1, 10, 4_000])
def test_a_member_never_unpacks_to_more_than_is_declared(
    tmp_path: Path, size: int
) -> None:
    write_file(
        tmp_path, "linkedin/a.zip", declared(zipped({"a.csv": b"x" * 5_000}), size)
    )
    [file] = find_files(tmp_path, LIMITS)
    unpacked = b""
    with suppress(UnreadableFileError), file.open() as stream:
        while piece := stream.read(7):
            unpacked += piece
    assert len(unpacked) <= size


def test_a_text_that_shrinks_well_is_no_bomb(tmp_path: Path) -> None:
    rows = b"".join(b"Ann,Able %d,05 Jan 2024\n" % n for n in range(900_000))
    pack(tmp_path, "linkedin/a.zip", **{"Connections.csv": HEADER + rows})
    [file] = find_files(tmp_path, LIMITS)
    assert len(content_of(file)) == len(HEADER + rows) > 16 * MEGABYTE


def test_a_symbolic_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    data = zipped({"export/Connections.csv": "/etc/passwd"})
    write_file(tmp_path, "linkedin/a.zip", of_mode(data, stat.S_IFLNK | 0o777))
    assert refused(tmp_path) == (
        "linkedin/a.zip!export/Connections.csv:"
        " a symbolic link; put the file itself in its place"
    )


@pytest.mark.parametrize(
    "path", ["linkedin/a/Connections.csv", "meetings/a.csv", "groups/b", "people.csv"]
)
@pytest.mark.parametrize("target", ["file.csv", "folder", "nowhere"])
def test_a_symbolic_link_in_a_book_is_refused(
    tmp_path: Path, path: str, target: str
) -> None:
    write_file(tmp_path, "elsewhere/file.csv", HEADER)
    write_file(tmp_path, "elsewhere/folder/Connections.csv", HEADER)
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).symlink_to(tmp_path / "elsewhere" / target)
    assert refused(tmp_path) == (
        f"{path}: a symbolic link; put the file itself in its place"
    )


def test_a_folder_of_the_book_may_be_a_link_itself(tmp_path: Path) -> None:
    write_file(tmp_path, "elsewhere/Connections.csv", HEADER)
    book = tmp_path / "book"
    book.mkdir()
    (book / "linkedin").symlink_to(tmp_path / "elsewhere")
    assert paths(book) == ["linkedin/Connections.csv"]
    (book / "meetings").symlink_to(tmp_path / "not mounted")
    assert refused(book) == "meetings: no such file or directory"


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "meetings").mkdir()
    try:
        (tmp_path / os.fsdecode(b"meetings/caf\xe9.csv")).touch()
    except OSError:
        pytest.skip("names are text on this disk")
    assert refused(tmp_path) == "meetings/caf?.csv: its name is not UTF-8; rename it"


def test_a_members_name_never_breaks_the_line(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"a\nb\x1b[2J.zip": "no zip"})
    assert refused(tmp_path).startswith("linkedin/a.zip!a?b?[2J.zip: a damaged")


def test_every_problem_can_be_reported_and_hides_no_other_file(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"Connections.csv": HEADER})
    pack(tmp_path, "linkedin/b.zip", **{"/Connections.csv": HEADER})
    write_file(tmp_path, "linkedin/c.zip", b"no zip")
    (tmp_path / "people.csv").symlink_to("favors.csv")
    problems: list[UnreadableFileError] = []
    files = find_files(tmp_path, LIMITS, problems.append)
    assert [file.path for file in files] == ["linkedin/a.zip!Connections.csv"]
    assert [re.split("[:;]", str(problem))[0] for problem in problems] == [
        "people.csv",
        "linkedin/b.zip",
        "linkedin/c.zip",
    ]
