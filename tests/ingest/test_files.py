import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from ingest import (
    InputFile,
    Shelf,
    UnreadableFileError,
    find_files,
    read_file,
    source_files,
)
from ingest.files import archive_day
from models import Settings
from tests.ingest.examples import example
from tests.ingest.reader import found_in, ignore, read_book, write

ARCHIVE = "linkedin/Basic_LinkedInDataExport_07-03-2026.zip"


def pack(book: Path, path: str, **members: str) -> Path:
    """An archive with the members named."""
    target = book / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return target


def paths(book: Path) -> list[str]:
    return [file.path for file in find_files(book)]


def kinds(book: Path) -> list[str]:
    return [found.account.kind for found in read_book(book)]


@pytest.mark.parametrize(
    "name",
    [
        "Basic_LinkedInDataExport_07-03-2026.zip",
        "Complete_LinkedInDataExport_07-03-2026 (1).zip",
        "Basic.zip.zip",
        "EXPORT.ZIP",
        "export",
        "old/one!.zip",
    ],
)
def test_archives_are_opened_whatever_their_name(tmp_path: Path, name: str) -> None:
    pack(tmp_path, f"linkedin/{name}", **{"Connections.csv": example("connections")})
    assert paths(tmp_path) == [f"linkedin/{name}!Connections.csv"]
    assert kinds(tmp_path) == ["connections"]


@pytest.mark.parametrize(
    "folder", ["Basic.zip", "export", "a/b/c", "wow!", "caf\u00e9 [1]"]
)
def test_unpacked_folders_are_read_whatever_their_name(
    tmp_path: Path, folder: str
) -> None:
    write(tmp_path, f"linkedin/{folder}/Connections.csv", example("connections"))
    assert paths(tmp_path) == [f"linkedin/{folder}/Connections.csv"]
    assert kinds(tmp_path) == ["connections"]


@pytest.mark.parametrize(
    "member",
    [
        "Connections.csv",
        "export/connections.CSV",
        "a/b/Connections (1).csv",
        "e\\Connections.csv",
        "x!/Connections.csv",
    ],
)
def test_a_file_is_found_in_any_folder_of_an_archive(
    tmp_path: Path, member: str
) -> None:
    pack(tmp_path, "linkedin/a.zip", **{member: example("connections")})
    assert kinds(tmp_path) == ["connections"]


def test_coaches_stay_closed_behind_the_separators_of_windows(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"e\\guide_messages.csv": example("messages")})
    assert kinds(tmp_path) == ["closed"]


def test_sizes_after_the_data_are_read_from_the_central_directory(
    tmp_path: Path,
) -> None:
    target = tmp_path / "linkedin/a.zip"
    target.parent.mkdir()
    with target.open("wb") as file:
        # A stream that cannot be wound back makes zipfile write data descriptors.
        file.seekable = lambda: False  # type: ignore[method-assign]
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("Connections.csv", example("connections"))
    assert kinds(tmp_path) == ["connections"]


def test_resource_forks_and_hidden_files_are_no_input(tmp_path: Path) -> None:
    fork = {"__MACOSX/._Connections.csv": "x", ".DS_Store": "x", "Connections.csv": "y"}
    pack(tmp_path, "linkedin/a.zip", **{"Connections.csv": "y"})
    with zipfile.ZipFile(tmp_path / "linkedin/a.zip", "w") as archive:
        for name, text in fork.items():
            archive.writestr(name, text)
    write(tmp_path, "linkedin/__MACOSX/Connections.csv", "x")
    write(tmp_path, "meetings/.hidden.csv", "x")
    assert paths(tmp_path) == ["linkedin/a.zip!Connections.csv"]


def test_files_are_found_in_order_of_their_paths(tmp_path: Path) -> None:
    for name in (
        "people.csv",
        "meetings/b.csv",
        "favors.csv",
        "meetings/a.csv",
        "notes.csv",
    ):
        write(tmp_path, name, "")
    assert paths(tmp_path) == [
        "favors.csv",
        "meetings/a.csv",
        "meetings/b.csv",
        "people.csv",
    ]


def test_an_empty_book_has_no_files(tmp_path: Path) -> None:
    assert paths(tmp_path) == []


@pytest.mark.parametrize(
    "content", [b"", b"<html>expired</html>", b"PK\x03\x04 cut off"]
)
def test_a_damaged_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, "linkedin/a.zip", content)
    with pytest.raises(UnreadableFileError) as refusal:
        find_files(tmp_path)
    assert str(refusal.value) == (
        "linkedin/a.zip: a damaged zip archive; download it again"
    )


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
                assert all(file.read() is not None for file in find_files(tmp_path))


def test_a_name_that_stands_twice_in_an_archive_is_refused(tmp_path: Path) -> None:
    target = pack(tmp_path, "linkedin/a.zip", **{"One.csv": "x", "Two.csv": "y"})
    target.write_bytes(target.read_bytes().replace(b"Two.csv", b"One.csv"))
    with pytest.raises(UnreadableFileError, match="two files of one name"):
        find_files(tmp_path)


def test_a_file_that_has_gone_is_refused_without_the_machine_s_path(
    tmp_path: Path,
) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        InputFile(tmp_path, "favors.csv").read()
    assert str(refusal.value) == "favors.csv: no such file or directory"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("linkedin/Basic_LinkedInDataExport_07-03-2026.zip", date(2026, 7, 3)),
        ("linkedin/LinkedInDataExport_12-31-2015", date(2015, 12, 31)),
        ("linkedin/Basic_LinkedInDataExport_07-03-2026 (1).zip.zip", date(2026, 7, 3)),
        ("linkedin/Basic_LinkedInDataExport_07-03-2026.zip/inner", date(2026, 7, 3)),
        ("linkedin/Basic_LinkedInDataExport_31-12-2025.zip", None),
        ("linkedin/export.zip", None),
    ],
)
def test_the_day_of_an_archive_stands_in_its_name_month_first(
    name: str, day: date | None
) -> None:
    assert archive_day(name) == day


def days_of(book: Path) -> dict[str, date | None]:
    """Path → day of the export."""
    settings = Settings.model_validate({})
    shelf = Shelf(book / ".kith", settings)
    readings = [read_file(file, shelf, settings, ignore) for file in find_files(book)]
    assert all(found_in(reading) for reading in readings)
    return {file.path: file.snapshot_on for file in source_files(tuple(readings))}


def test_files_of_one_archive_share_the_day_of_its_name(tmp_path: Path) -> None:
    for folder in (ARCHIVE, ARCHIVE.removesuffix(".zip").replace("07-03", "07-04")):
        write(tmp_path, f"{folder}/Connections.csv", example("connections"))
        write(tmp_path, f"{folder}/Skills.csv", "Name\nBaking\n")
    assert sorted(str(day) for day in days_of(tmp_path).values()) == [
        "2026-07-03",
        "2026-07-03",
        "2026-07-04",
        "2026-07-04",
    ]


def test_without_a_name_the_newest_day_inside_is_the_day(tmp_path: Path) -> None:
    pack(
        tmp_path,
        "linkedin/a.zip",
        **{
            "Connections.csv": example("connections"),
            "Invitations.csv": example("invitations"),
            "Profile.csv": example("profile"),
        },
    )
    assert set(days_of(tmp_path).values()) == {date(2024, 1, 6)}


def test_folders_within_a_folder_are_exports_of_their_own(tmp_path: Path) -> None:
    write(tmp_path, "linkedin/old/one/Connections.csv", example("connections"))
    newer = example("connections").replace("05 Jan 2024", "05 Jan 2026")
    write(tmp_path, "linkedin/old/two/Connections.csv", newer)
    assert list(days_of(tmp_path).values()) == [date(2024, 1, 5), date(2026, 1, 5)]
