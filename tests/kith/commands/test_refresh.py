import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith, run_kith

HOLD = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""

REJECTED = """date,who,kind
2026-01-02,Ann Able,coffee
2026-01-03,Bob Baker,karaoke
03/01/2026,Cleo Carver,coffee
"""


def test_a_refresh_without_a_rejected_row_ends_with_0(kith: Kith, book: Folder) -> None:
    book.write("meetings/log.csv", "date,who\n2026-01-02,Ann Able\n")
    said = kith("refresh", "-b", book.folder)
    assert (said.code, said.error) == (0, "")
    assert "Rows read = loaded + merged + set aside + rejected" in said.out


def test_a_rejected_row_ends_with_1_and_stops_no_other(
    kith: Kith, book: Folder
) -> None:
    book.write("meetings/log.csv", REJECTED)
    said = kith("refresh", "-b", book.folder)
    assert (said.code, said.error) == (1, "")
    assert "meetings/log.csv, line 3: kind: not one of coffee" in said.out
    assert book.rows("SELECT met_on::VARCHAR FROM meetings") == [("2026-01-02",)]


def test_a_rejected_row_is_kept_with_its_file_line_and_reason(book: Folder) -> None:
    book.write("meetings/log.csv", REJECTED)
    book.refresh()
    query = """
        SELECT path, source_row, outcome, reason, raw
        FROM row_audit JOIN sources USING (source_id) ORDER BY source_row
    """
    [first, second] = book.rows(query)
    assert first[:3] == ("meetings/log.csv", 3, "rejected")
    assert first[4] == "2026-01-03,Bob Baker,karaoke"
    assert second[1] == 4
    assert "YYYY-MM-DD" in second[3]


def test_a_second_refresh_at_the_same_time_ends_with_3(
    kith: Kith, book: Folder
) -> None:
    (book.folder / ".kith").mkdir()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, book.folder / ".kith" / "lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        said = kith("refresh", "-b", book.folder)
        holder.communicate()
    assert (said.code, said.error.count("\n")) == (3, 1)
    assert "Another refresh of this book is running" in said.error
    assert kith("refresh", "-b", book.folder).code == 0


def test_the_book_is_that_of_the_environment_or_the_current_folder(
    kith: Kith, book: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KITH_BOOK", str(book.folder))
    assert kith("refresh").code == 0
    monkeypatch.delenv("KITH_BOOK")
    assert kith("status").code == 2
    monkeypatch.chdir(book.folder)
    assert kith("status").code == 0
    monkeypatch.setenv("KITH_BOOK", str(tmp_path / "nowhere"))
    assert kith("status", "-b", ".").code == 0


def test_the_day_asked_for_is_the_day_of_the_run(kith: Kith, book: Folder) -> None:
    kith("refresh", "-b", book.folder, "--as-of", "2025-03-04")
    assert book.rows("SELECT as_of::VARCHAR FROM run") == [("2025-03-04",)]


def test_the_same_person_written_twice_in_people_csv_stops_nothing(
    kith: Kith, book: Folder
) -> None:
    book.write("people.csv", "who,tags\nAnn Able,sailing\nann able,chess\n")
    assert kith("refresh", "-b", book.folder).code == 0
    [(tags,)] = book.rows("SELECT tags FROM people WHERE full_name ILIKE 'ann able'")
    assert tags == ["chess", "sailing"]


def test_what_cannot_go_wrong_but_does_is_one_line_too(
    kith: Kith, book: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(character: str) -> str:
        raise ZeroDivisionError(f"Quirin{character}lda")

    book.write("meetings/log.csv", "date,who\n2026-01-02,Quirin\u00e1lda Xanthos\n")
    monkeypatch.setattr("identity.names.normalize.anyascii", break_down)
    line = kith("refresh", "-b", book.folder).refused()
    assert "ZeroDivisionError in break_down" in line
    assert "Quirin" not in line


def test_whatever_fails_no_word_of_the_book_is_written_anywhere_but_in_the_book(
    book: Folder,
) -> None:
    book.write(
        "linkedin/Connections.csv",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Quirinalda,Xanthopoulou,https://www.linkedin.com/in/quirinalda,"
        "quirinalda@zzyzx.example,Zzyzx Foundry,Chief Plumber,40 Foo 2026\n"
        "Quirinalda,Xanthopoulou,too,few,Zzyzx\n",
    )
    book.write(
        "meetings/log.txt", "2026-01-02 plumbing with Quirinalda -- zzyzx talk\n"
    )
    book.write("favors.csv", "date,who,direction,size\nzzyzx,Quirinalda,zzyzx,zzyzx\n")
    said = run_kith("refresh", "-b", book.folder)
    failed = run_kith("refresh", "-b", book.folder, "--as-of", "zzyzx")
    assert said.code == 1
    written = f"{said.out}{said.error}{failed.error}".lower().replace("'zzyzx'", "")
    for word in ("quirinalda", "xanthopoulou", "zzyzx", "plumb"):
        assert word not in written


def test_workbooks_of_the_users_own_are_left_out(kith: Kith, book: Folder) -> None:
    book.write("meetings/walks.ods", "no text")
    book.write("groups/Choir.ods", "no text")
    said = kith("refresh", "-b", book.folder)
    assert said.code == 1
    problem = "cannot be read: a workbook; save its sheet as CSV"
    assert f"skipped: groups/Choir.ods: {problem}" in said.out
    assert f"skipped: meetings/walks.ods: {problem}" in said.out


def test_a_file_that_is_no_table_is_named_and_no_fault(
    kith: Kith, book: Folder
) -> None:
    book.write("meetings/walk.jpg", "no text")
    said = kith("refresh", "-b", book.folder)
    assert said.code == 0
    assert "not read, for this version cannot: meetings/walk.jpg" in said.out
