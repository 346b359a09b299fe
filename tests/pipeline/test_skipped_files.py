"""A file of the user's own that cannot be read is named and left out."""

import os

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    connection,
    write_connections,
)

WORKBOOK = b"PK\x03\x04 and more"
FOREIGN = "Wann,Wer,Ort\n2026-05-05,Ann Able,Caf\u00e9\n"
FILES: dict[str, tuple[str | bytes, str]] = {
    "meetings/a.csv": (FOREIGN, "expected the columns date, who; "),
    "meetings/b.csv": (WORKBOOK, "this is an Excel workbook named .csv"),
    "meetings/c.ics": ("no calendar\n", "not a calendar: "),
    "meetings/d.csv": (b"\xff\xfe" + b"date,who\n" * 3, "not the utf-16"),
    "groups/Choir.csv": (
        "Nombre,Tipo\nAnn,1\n",
        "no column with names of people found",
    ),
    "favors.csv": (FOREIGN, "expected the columns date, who, direction; "),
    "people.csv": (FOREIGN, "expected the columns who; "),
    "events.csv": (FOREIGN, "expected the columns date, name; "),
    "decisions.csv": (FOREIGN, "expected the columns mention, answer; "),
}


def write(book: Folder) -> None:
    """An export and a log that are good."""
    write_connections(book, connection(ANN), connection(BOB))
    book.write("meetings/log.txt", f"2026-06-05 coffee with {ANN}\n")


def met(book: Folder) -> list[tuple[str]]:
    """Who was met."""
    return book.rows("""
        SELECT full_name FROM interactions JOIN people USING (person_id)
    """)


@pytest.mark.parametrize("path", FILES)
def test_the_rest_is_refreshed_and_the_file_named_with_exit_code_1(
    book: Folder, kith: Kith, path: str
) -> None:
    content, problem = FILES[path]
    write(book)
    book.write(path, content)
    said = kith("refresh", "-b", book.folder)
    assert (said.code, said.error) == (1, "")
    [line] = [text for text in said.out.splitlines() if "skipped: " in text]
    assert line.startswith(f"  skipped: {path}: cannot be read: ")
    assert problem in line
    assert met(book) == [(ANN,)]
    assert book.rows(
        f"SELECT kind, rows_read, sha256 IS NULL FROM sources WHERE path = '{path}'"
    ) == [("unreadable", 0, False)]
    assert f"skipped: {path}: " in kith("status", "-b", book.folder).out
    found = kith("doctor", "-b", book.folder).out
    assert f"wrong     {path}: cannot be read: " in found


def test_a_file_that_was_corrected_is_read_and_all_is_well(
    book: Folder, kith: Kith
) -> None:
    write(book)
    book.write("meetings/a.csv", FOREIGN)
    assert kith("refresh", "-b", book.folder).code == 1
    assert kith("refresh", "-b", book.folder).code == 1
    book.write("meetings/a.csv", f"date,who\n2026-05-05,{BOB}\n")
    assert kith("refresh", "-b", book.folder).code == 0
    assert met(book) == [(ANN,), (BOB,)]


def test_a_refresh_of_the_same_still_ends_with_1_and_names_another_problem(
    book: Folder, kith: Kith
) -> None:
    write(book)
    book.write("meetings/a.csv", FOREIGN)
    kith("refresh", "-b", book.folder)
    book.write("meetings/a.csv", FOREIGN.replace("Ort", "date"))
    said = kith("refresh", "-b", book.folder)
    assert (said.code, "missing: who" in said.out) == (1, True)


def test_links_and_names_that_are_no_text_are_left_out(book: Folder) -> None:
    write(book)
    (book.folder / "meetings" / "a.csv").symlink_to("log.txt")
    (book.folder / "people.csv").symlink_to("nowhere")
    assert book.refresh().files_skipped == 2
    try:
        (book.folder / "groups").mkdir()
        (book.folder / os.fsdecode(b"groups/caf\xe9.csv")).touch()
    except OSError:
        pytest.skip("names are text on this disk")
    assert book.refresh().files_skipped == 3
    assert met(book) == [(ANN,)]


def test_an_export_that_cannot_be_read_stops_the_refresh(
    book: Folder, kith: Kith
) -> None:
    write(book)
    book.write(f"{AUTUMN}/messages.csv", FOREIGN)
    line = kith("refresh", "-b", book.folder).refused()
    assert line.startswith(f"{AUTUMN}/messages.csv")
    assert not book.book.warehouse.exists()


def test_a_folder_that_cannot_be_read_stops_the_refresh(
    book: Folder, kith: Kith
) -> None:
    write_connections(book, connection(ANN))
    (book.folder / "meetings").symlink_to("not mounted")
    line = kith("refresh", "-b", book.folder).refused()
    assert line == "meetings: no such file or directory"
