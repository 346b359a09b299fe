import os
import zipfile
from pathlib import Path

import duckdb
import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith, run_kith

MEETINGS = "date,who\n2026-01-02,Ann Able\n"


def test_a_folder_that_is_not_there_is_named_with_what_to_do(kith: Kith) -> None:
    line = kith("refresh", "--book", "nowhere").refused()
    assert line == "nowhere: no such folder; `kith init nowhere` makes a book"


def test_a_folder_that_is_no_book_is_refused_with_what_a_book_has(
    kith: Kith, tmp_path: Path
) -> None:
    assert "no kith.toml, linkedin, meetings or groups" in kith("status").refused()
    assert str(tmp_path) in kith("status", "-b", tmp_path).refused()


def test_a_file_is_no_book(kith: Kith, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "name the folder" in kith("status", "-b", "file").refused()


@pytest.mark.parametrize(
    ("path", "content", "complaint"),
    [
        ("linkedin/export.zip", b"no zip", "damaged zip archive"),
        ("linkedin/Connections.csv", b"PK\x03\x04rest", "save it from Excel as CSV"),
        ("linkedin/Connections.csv", b"A,B\n1,2\n", "First Name, Connected On"),
    ],
    ids=["zip", "workbook", "header of an export"],
)
def test_a_file_that_cannot_be_read_is_named_with_what_to_do(
    kith: Kith, book: Folder, path: str, content: bytes, complaint: str
) -> None:
    book.write(path, content)
    line = kith("refresh", "-b", book.folder).refused()
    assert line.startswith((f"{path}: ", f"{path}, line 1: "))
    assert complaint in line


def test_a_member_of_an_archive_is_named_with_its_archive(
    kith: Kith, book: Folder
) -> None:
    with zipfile.ZipFile(book.folder / "linkedin" / "e.zip", "w") as archive:
        archive.writestr("Connections.csv", "A,B\n1,2\n")
    line = kith("refresh", "-b", book.folder).refused()
    assert line.startswith("linkedin/e.zip!Connections.csv: expected the columns")


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ("[owner\n", "at line 1"),
        ("[scores]\n", "scores: no such setting"),
        ("[owner]\nname = 'x'\n", "owner.name: no such setting"),
        ("[owner]\nprofile_url = 'x'\n", "owner.profile_url: not a profile address"),
        ("score = 3\n", "score: should be a table"),
        ("[score.meet]\ncap = 'much'\n", "score.meet.cap: should be a number"),
        ("[score.meet]\ncap = 90\n", "caps add up to 144"),
        ("[kinds.karaoke]\nquality = 1\n", "kinds.karaoke: should be 'coffee'"),
        ("[kinds.tea]\nquality = 1\n", "kinds.tea: "),
        ("[tiers.strong]\nfloor = 1\n", "tiers.strong.floor: should be above 25"),
        ("[sizes]\nhuge = 3\n", "sizes.huge: no such size"),
        ("[privacy]\nbodies = 'burn'\n", "privacy.bodies: should be 'keep' or 'drop'"),
        ("[reports]\nbom = 'maybe'\n", "reports.bom: should be true or false"),
        ("[headers.coffees]\nwho = 'Wer'\n", "headers.coffees: not one of"),
        ("[headers.meetings]\nwhom = 'Wer'\n", "headers.meetings.whom: not one of"),
        (b"\xff\xfe", "not UTF-8"),
    ],
)
def test_a_wrong_setting_is_named_by_its_key(
    kith: Kith, book: Folder, settings: str | bytes, complaint: str
) -> None:
    book.write("kith.toml", settings)
    line = kith("refresh", "-b", book.folder).refused()
    assert line.startswith("kith.toml: ")
    assert complaint in line


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["refresh", "--as-of", "tomorrow"], "YYYY-MM-DD"),
        (["refresh", "--as-of", "2026-02-30"], "YYYY-MM-DD"),
        (["refresh", "--fast"], "--fast"),
        (["refresh", "--book"], "--book"),
        (["refreshen"], "refreshen"),
        (["sql", "--format", "xml", "SELECT 1"], "table, csv, json, parquet"),
        (["status"], "not refreshed yet; run `kith refresh`"),
        (["sql", "SELECT 1"], "not refreshed yet; run `kith refresh`"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_command_is_refused_in_one_line(
    kith: Kith, tmp_path: Path, words: list[str], complaint: str
) -> None:
    (tmp_path / "kith.toml").touch()
    assert complaint in kith(*words).refused()


def test_no_command_at_all_prints_the_help_and_nothing_else(kith: Kith) -> None:
    said = kith()
    assert (said.code, said.error) == (2, "")
    assert "refresh" in said.out


@pytest.mark.parametrize("content", [b"", b"junk", b"junk" * 9_999])
def test_a_damaged_warehouse_asks_for_a_refresh(
    kith: Kith, book: Folder, content: bytes
) -> None:
    book.write("warehouse.duckdb", content)
    line = kith("status", "-b", book.folder).refused()
    assert line == "warehouse.duckdb is no warehouse that can be read; run kith refresh"


def test_a_database_of_another_program_asks_for_a_refresh(
    kith: Kith, book: Folder
) -> None:
    duckdb.connect(book.book.warehouse).execute("CREATE TABLE a (n INTEGER)").close()
    for words in (["status"], ["sql", "FROM a"]):
        line = kith(*words, "-b", book.folder).refused()
        assert line == (
            "warehouse.duckdb is not one of this version of Kithbook; run kith refresh"
        )


def test_a_refresh_replaces_a_damaged_warehouse(kith: Kith, book: Folder) -> None:
    book.write("warehouse.duckdb", b"junk")
    assert kith("refresh", "-b", book.folder).code == 0
    assert kith("status", "-b", book.folder).code == 0


@pytest.mark.parametrize("name", [".kith", "reports"])
def test_a_file_in_the_place_of_a_folder_is_named(
    kith: Kith, book: Folder, name: str
) -> None:
    book.write(name, "in the way")
    assert kith("refresh", "-b", book.folder).refused().startswith(f"{name}: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write to read-only folders")
def test_a_read_only_folder_is_refused(book: Folder) -> None:
    book.folder.chmod(0o500)
    said = run_kith("refresh", "-b", book.folder)
    book.folder.chmod(0o700)
    assert "permission denied" in said.refused()


def test_a_failed_refresh_leaves_the_earlier_warehouse_and_reports(
    kith: Kith, book: Folder
) -> None:
    book.write("meetings/log.csv", MEETINGS)
    book.refresh()
    before = [
        p.read_bytes() for p in (book.book.warehouse, *book.book.reports.iterdir())
    ]
    book.write("linkedin/export.zip", "no zip")
    kith("refresh", "-b", book.folder).refused()
    after = [
        p.read_bytes() for p in (book.book.warehouse, *book.book.reports.iterdir())
    ]
    assert before == after


def test_the_installed_script_refuses_like_this(tmp_path: Path) -> None:
    said = run_kith("refresh", "-b", "nowhere", folder=tmp_path)
    assert said.refused().startswith("nowhere: no such folder")
