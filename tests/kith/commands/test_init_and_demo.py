import re
from pathlib import Path

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith

TABLES = ["interactions", "mentions", "meetings", "favors", "tie_strength", "row_audit"]


def test_init_says_how_to_get_the_export_and_what_to_run_next(
    kith: Kith, tmp_path: Path
) -> None:
    said = kith("init", "book")
    assert (said.code, said.error) == (0, "")
    assert "Get a copy of your data" in said.out
    assert "book/linkedin" in said.out
    assert "kith refresh --book book" in said.out
    assert (tmp_path / "book").stat().st_mode & 0o777 == 0o700


def test_a_fresh_book_refreshes_to_nobody(kith: Kith, tmp_path: Path) -> None:
    kith("init", "book")
    assert kith("refresh", "-b", "book").code == 0
    book = Folder(tmp_path / "book")
    assert book.rows("FROM people WHERE NOT is_owner") == []
    assert {t: book.rows(f"FROM {t}") for t in TABLES} == {t: [] for t in TABLES}
    status = kith("status", "-b", "book")
    assert status.code == 0
    assert "Exports: none yet" in status.out


def test_the_files_of_a_fresh_book_explain_themselves(
    kith: Kith, tmp_path: Path
) -> None:
    kith("init", "book")
    files = [path for path in (tmp_path / "book").rglob("*") if path.is_file()]
    assert len(files) == 7
    assert all(path.read_text("utf-8").startswith(("# ", "-- ")) for path in files)


def test_the_examples_in_a_fresh_book_are_read_once_uncommented(
    kith: Kith, tmp_path: Path
) -> None:
    kith("init", "book")
    book = Folder(tmp_path / "book")
    for name in ("favors.csv", "people.csv", "meetings/log.txt"):
        lines = (book.folder / name).read_text("utf-8").splitlines()
        example = next(x for x in lines if "Ann Able" in x).removeprefix("# ")
        book.write(name, "\n".join([*lines, example, ""]))
    assert kith("refresh", "-b", "book").code == 0
    query = "SELECT pin FROM people WHERE full_name = 'Ann Able'"
    assert book.rows(query) == [("strong",)]
    assert book.rows("FROM favors")
    assert book.rows("FROM meetings")


def test_every_setting_in_a_fresh_kith_toml_is_the_default(
    kith: Kith, tmp_path: Path
) -> None:
    kith("init", "book")
    book = Folder(tmp_path / "book")
    defaults = book.book.settings()
    text = (book.folder / "kith.toml").read_text("utf-8")
    setting = r'^# (\[[\w.]+\]|[\w" ]+ = .+| {4}".+|\])$'
    shown = re.findall(setting, text, re.MULTILINE)
    assert len(shown) > 100
    book.write("kith.toml", "\n".join(shown))
    settings = book.book.settings()
    assert (settings.score, settings.kinds, settings.tiers, settings.sizes) == (
        defaults.score,
        defaults.kinds,
        defaults.tiers,
        defaults.sizes,
    )
    assert settings.company_aliases == {"Big Blue": "IBM"}


def test_init_changes_nothing_in_a_book(kith: Kith, book: Folder) -> None:
    before = sorted(book.folder.rglob("*"))
    assert "is a book already" in kith("init", book.folder).refused()
    assert sorted(book.folder.rglob("*")) == before


def test_init_overwrites_no_file(kith: Kith, tmp_path: Path) -> None:
    own = Folder(tmp_path / "own").write("favors.csv", "date,who,direction\n")
    assert kith("init", "own").code == 0
    assert own.read_text("utf-8") == "date,who,direction\n"


@pytest.mark.parametrize("command", ["init", "demo"])
def test_a_file_in_the_way_is_named_and_left(
    kith: Kith, tmp_path: Path, command: str
) -> None:
    (tmp_path / "file").write_text("mine")
    assert "nothing was changed" in kith(command, "file").refused()
    assert (tmp_path / "file").read_text() == "mine"


def test_demo_says_its_day_and_the_ten_strongest_and_can_be_made_anew(
    kith: Kith, tmp_path: Path
) -> None:
    first, again = kith("demo"), kith("demo")
    assert (first.code, first.error, again.code) == (0, "", 0)
    assert "as of the sample's newest day, 2026-10-31" in first.out
    strongest = first.out.partition("The ten strongest ties")[2]
    assert len(re.findall(r" (?:strong|good) ", strongest)) == 10
    assert "Temitope Halloran" in strongest
    assert "kith-demo/README.md" in first.out
    assert (tmp_path / "kith-demo" / "reports" / "tie_strength.csv").exists()


def test_demo_touches_no_folder_with_something_else_in_it(
    kith: Kith, book: Folder
) -> None:
    before = sorted(book.folder.rglob("*"))
    assert "is not empty" in kith("demo", book.folder).refused()
    assert sorted(book.folder.rglob("*")) == before
