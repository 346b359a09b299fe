import json

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import write_meetings

OPEN = "SELECT full_name\nFROM people\nWHERE tag = 'open'\n"


@pytest.fixture(scope="module")
def viewed(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A book with a view that is right, and one that is not; for reading only."""
    book = Folder(tmp_path_factory.mktemp("viewed") / "book")
    write_meetings(book, "2026-01-05,Ann Able,coffee,,")
    book.write("sql/met.sql", "-- whom I met\nFROM tie_strength SELECT full_name")
    book.write("sql/open.sql", OPEN)
    book.refresh()
    return book


def test_a_refresh_makes_the_views_and_reports_the_one_that_fails(
    kith: Kith, viewed: Folder
) -> None:
    said = kith("refresh", "-b", viewed.folder, "--as-of", "2026-10-31")
    assert (said.code, said.error) == (0, "")
    [note] = [line for line in said.out.splitlines() if "sql/" in line]
    assert note.startswith("  note: sql/open.sql, line 3: Binder Error: Referenced")
    assert viewed.rows("FROM mine.met") == [("Ann Able",)]


def test_status_reports_it_too(kith: Kith, viewed: Folder) -> None:
    status = json.loads(kith("status", "-b", viewed.folder, "--json").out)
    [doubt] = [d for d in status["doubts"] if d.startswith("sql/")]
    assert doubt.startswith("sql/open.sql, line 3: ")


def test_the_doctor_names_the_remedy(kith: Kith, viewed: Folder) -> None:
    findings = json.loads(kith("doctor", "-b", viewed.folder, "--json").out)
    [found] = [f for f in findings if f["about"].startswith("sql/")]
    assert (found["level"], found["about"]) == ("wrong", "sql/open.sql, line 3")
    assert found["remedy"].startswith("Correct it and refresh again")


def test_a_changed_view_is_a_changed_book(kith: Kith, book: Folder) -> None:
    write_meetings(book, "2026-01-05,Ann Able,coffee,,")
    book.refresh()
    book.write("sql/one.sql", "SELECT 1")
    findings = json.loads(kith("doctor", "-b", book.folder, "--json").out)
    assert any("files of the book were added" in f["finding"] for f in findings)
    before = book.rows("SELECT input_hash FROM run")
    book.refresh()
    assert book.rows("SELECT input_hash FROM run") != before


def test_the_example_of_a_fresh_book_is_a_view(kith: Kith) -> None:
    kith("init", "fresh")
    assert kith("refresh", "-b", "fresh").code == 0
    said = kith("sql", "-b", "fresh", "--json", "FROM mine.quiet_ties")
    assert (said.code, json.loads(said.out)) == (0, [])
    said = kith(
        "sql", "-b", "fresh", "--json", "FROM user_views WHERE error IS NOT NULL"
    )
    assert json.loads(said.out) == []
