import os
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ingest import (
    InputFile,
    UnreadableFileError,
    closing_archives,
    find_files,
    source_files,
)
from ingest.reading.input_files import archive_day
from tests.support.archives import LIMITS, content_of, pack, paths, zipped
from tests.support.cases import case
from tests.support.examples import PATHS, example
from tests.support.reader import found_in, read, read_book, readings_of, write_file

ARCHIVE = "linkedin/Basic_LinkedInDataExport_07-03-2026.zip"
CONNECTIONS = {"Connections.csv": example("connections")}


def kinds(book: Path) -> list[str]:
    return [found.account.kind for found in read_book(book)]


@case("A1")
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
def test_an_archive_is_opened_whatever_its_name(tmp_path: Path, name: str) -> None:
    pack(tmp_path, f"linkedin/{name}", **CONNECTIONS)
    assert paths(tmp_path) == [f"linkedin/{name}!Connections.csv"]
    assert kinds(tmp_path) == ["connections"]


@case("A1")
@pytest.mark.parametrize(
    "folder", ["Basic.zip", "export", "a/b/c", "wow!", "caf\u00e9 [1]"]
)
def test_an_unpacked_folder_is_read_whatever_its_name(
    tmp_path: Path, folder: str
) -> None:
    write_file(tmp_path, f"linkedin/{folder}/Connections.csv", example("connections"))
    assert paths(tmp_path) == [f"linkedin/{folder}/Connections.csv"]
    assert kinds(tmp_path) == ["connections"]


@case("A1")
@pytest.mark.parametrize("inner", ["Basic.zip", "export/BASIC (1).ZIP", "a\\b.zip"])
def test_a_zip_in_a_zip_is_read(tmp_path: Path, inner: str) -> None:
    pack(tmp_path, "linkedin/Basic.zip.zip", **{inner: zipped(CONNECTIONS)})
    [found] = read_book(tmp_path)
    plainly = read(PATHS["connections"], example("connections"))
    assert paths(tmp_path) == [f"linkedin/Basic.zip.zip!{inner}!Connections.csv"]
    assert (found.account, found.rows) == (plainly.account, plainly.rows)


@case("A1")
def test_zips_lie_three_deep_at_most(tmp_path: Path) -> None:
    third = {"c.zip": zipped(CONNECTIONS)}
    pack(tmp_path, "linkedin/a.zip", **{"b.zip": zipped(third)})
    assert paths(tmp_path) == ["linkedin/a.zip!b.zip!c.zip!Connections.csv"]
    pack(tmp_path, "linkedin/a.zip", **{"b.zip": zipped({"b.zip": zipped(third)})})
    with pytest.raises(UnreadableFileError) as refusal:
        find_files(tmp_path, LIMITS)
    assert str(refusal.value) == (
        "linkedin/a.zip!b.zip!b.zip!c.zip: zips within zips; unpack them once"
    )


@case("A1")
def test_two_exports_in_one_zip_are_two(tmp_path: Path) -> None:
    newer = example("connections").replace("05 Jan 2024", "05 Jan 2026")
    both = {"Basic_01-06-2024.zip": zipped(CONNECTIONS)}
    both |= {"Basic_01-06-2026.zip": zipped({"Connections.csv": newer})}
    pack(tmp_path, "linkedin/exports_10-30-2026.zip", **both)
    assert [str(day) for day in days_of(tmp_path).values()] == [
        "2024-01-06",
        "2026-01-06",
    ]


@case("A6")
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
def test_a_file_is_found_in_any_folder_and_spelling(
    tmp_path: Path, member: str
) -> None:
    pack(tmp_path, "linkedin/a.zip", **{member: example("connections")})
    assert kinds(tmp_path) == ["connections"]


def test_a_name_is_known_behind_the_separators_of_windows(tmp_path: Path) -> None:
    pack(tmp_path, "linkedin/a.zip", **{"e\\Logins.csv": "x"})
    assert kinds(tmp_path) == ["closed"]


@case("A2")
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


@case("A3")
def test_leading_folders_are_entered_and_litter_is_no_input(tmp_path: Path) -> None:
    litter = ["__MACOSX/._Connections.csv", ".DS_Store", "export/Thumbs.db"]
    members = {**dict.fromkeys(litter, "x"), "export/Connections.csv": "y"}
    pack(tmp_path, "linkedin/a.zip", **members)
    for name in ("__MACOSX/Connections.csv", ".git/Connections.csv", "desktop.ini"):
        write_file(tmp_path, f"linkedin/{name}", "x")
    write_file(tmp_path, "meetings/.hidden.csv", "x")
    assert paths(tmp_path) == ["linkedin/a.zip!export/Connections.csv"]


@case("A5")
def test_sub_folders_accents_and_colons_are_no_obstacle(tmp_path: Path) -> None:
    members = [
        "2018-11-05 12:00:00.html",
        "Articles/2018-11-05 12:00:00.html",
        "Articles/Articles/caf\u00e9.html",
        "Jobs/Saved Jobs.csv",
    ]
    pack(tmp_path, "linkedin/a.zip", **dict.fromkeys(members, "x"))
    assert paths(tmp_path) == [f"linkedin/a.zip!{name}" for name in sorted(members)]
    assert set(kinds(tmp_path)) == {"closed"}


@pytest.mark.parametrize("suffix", [".xlsx", ".ods", ".numbers", ".crdownload"])
def test_a_zip_of_another_program_is_not_entered(tmp_path: Path, suffix: str) -> None:
    pack(tmp_path, f"linkedin/a{suffix}", **{"content.xml": "x"})
    assert kinds(tmp_path) == ["unread"]


def test_files_are_found_in_order_of_their_paths(tmp_path: Path) -> None:
    names = ["people.csv", "meetings/b.csv", "favors.csv", "meetings/a.csv"]
    for name in (*names, "not asked for.csv"):
        write_file(tmp_path, name, "")
    assert paths(tmp_path) == [
        "favors.csv",
        "meetings/a.csv",
        "meetings/b.csv",
        "people.csv",
    ]


def test_an_empty_book_has_no_files(tmp_path: Path) -> None:
    assert paths(tmp_path) == []


def test_a_file_that_has_gone_is_refused_without_the_machines_path(
    tmp_path: Path,
) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        content_of(InputFile(tmp_path, "favors.csv"))
    assert str(refusal.value) == "favors.csv: no such file or directory"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("linkedin/Basic_LinkedInDataExport_07-03-2026.zip", date(2026, 7, 3)),
        ("linkedin/LinkedInDataExport_12-31-2015", date(2015, 12, 31)),
        ("linkedin/Basic_LinkedInDataExport_07-03-2026 (1).zip.zip", date(2026, 7, 3)),
        ("linkedin/Basic_LinkedInDataExport_07-03-2026.zip/inner", date(2026, 7, 3)),
        ("linkedin/Basic_LinkedInDataExport_31-12-2025.zip", None),
        ("linkedin/a_07-03-2026.zip!Basic_07-02-2026.zip", date(2026, 7, 2)),
        ("linkedin/Basic_LinkedInDataExport_12-31-9999.zip", None),
        ("linkedin/export.zip", None),
    ],
)
def test_the_day_of_an_archive_stands_in_its_name_month_first(
    name: str, day: date | None
) -> None:
    assert archive_day(name) == day


def days_of(book: Path) -> dict[str, date | None]:
    """Path → day of the export."""
    readings = readings_of(book)
    assert all(found_in(reading) for reading in readings)
    return {file.path: file.snapshot_on for file in source_files(tuple(readings))}


def test_files_of_one_archive_share_the_day_of_its_name(tmp_path: Path) -> None:
    for folder in (ARCHIVE, ARCHIVE.removesuffix(".zip").replace("07-03", "07-04")):
        write_file(tmp_path, f"{folder}/Connections.csv", example("connections"))
        write_file(tmp_path, f"{folder}/Skills.csv", "Name\nBaking\n")
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
    write_file(tmp_path, "linkedin/old/one/Connections.csv", example("connections"))
    newer = example("connections").replace("05 Jan 2024", "05 Jan 2026")
    write_file(tmp_path, "linkedin/old/two/Connections.csv", newer)
    assert list(days_of(tmp_path).values()) == [date(2024, 1, 5), date(2026, 1, 5)]


def test_what_is_neither_file_nor_folder_is_not_waited_for(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no such pipes")
    (tmp_path / "meetings").mkdir()
    os.mkfifo(tmp_path / "meetings" / "pipe.csv")
    assert paths(tmp_path) == []


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The archives that are opened, which lists all of their members each time."""
    found: list[object] = []
    before = zipfile.ZipFile.__init__

    def count(self: zipfile.ZipFile, file: Any, *args: Any, **more: Any) -> None:
        found.append(file)
        before(self, file, *args, **more)

    monkeypatch.setattr(zipfile.ZipFile, "__init__", count)
    return found


@pytest.mark.parametrize("number", [1, 5, 30])
def test_an_archive_is_opened_twice_however_many_files_it_holds(
    tmp_path: Path, opened: list[object], number: int
) -> None:
    nested = {f"{n}a.csv": b"Some,Thing\n1,2\n" for n in range(number)}
    inner = {f"{n}b.zip": zipped(nested) for n in range(3)}
    pack(tmp_path, ARCHIVE, **nested, **inner)
    opened.clear()
    files = find_files(tmp_path, LIMITS)
    with closing_archives():
        contents = [content_of(file) for file in files for _ in range(3)]
    assert contents == 3 * 4 * number * [b"Some,Thing\n1,2\n"]
    assert len(opened) == 2 * 4, "each to list it and to read it"


def test_an_archive_that_was_replaced_is_opened_again(tmp_path: Path) -> None:
    pack(tmp_path, ARCHIVE, **CONNECTIONS)
    [file] = find_files(tmp_path, LIMITS)
    assert content_of(file).decode() == example("connections")
    pack(tmp_path, ARCHIVE, **{"Connections.csv": "another"})
    assert content_of(file) == b"another"
