"""CONTRIBUTING.md is followed to the letter, on a copy of the code."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.books import AS_OF, OPENED, ROOT, Folder
from tests.support.cli_runner import Ran, run_kith
from tests.support.csv_files import csv_of
from tests.support.examples import PATHS, example

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
STEPS = re.findall(
    r"`([\w/]+\.py)`(?:(?!```).)*?:\n\n```(python|diff)\n(.*?)```", TEXT, re.DOTALL
)
"""File, language and text of every block of the recipe."""
COMMANDS = [words.split() for words in re.findall(r"`pytest (tests/.*?)`", TEXT)]
GUESTS = csv_of(
    "Attendee,Contact e-mail,Reply,Arrived",
    ["Ann Able", "ann@example.com", "going", "yes"],
    ["Bob Baker", "bob@example.com", "maybe", "yes"],
    ["Carl Cole", "carl@example.com", "going", ""],
    ["Dora Dale", "dora@example.com", "not going", "no"],
)
NOT_SEEN = 'ARRIVED = {"yes": True, "no": False}'
SEEN = 'ARRIVED = {"yes": True, "no": True}'


@dataclass(frozen=True)
class Checkout:
    """A copy of the code."""

    path: Path

    def follow(self, folder: str) -> None:
        """Write the files of the recipe that are in a folder."""
        for name, language, text in STEPS:
            if name.startswith(folder):
                file = self.path / name
                added = language == "python"
                file.write_text(text if added else patched(file, text), "utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the first `old` in a file."""
        file = self.path / name
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def refresh(self, book: Folder) -> Ran:
        """Refresh a book with the copied code, in a process of its own."""
        OPENED.close()
        words = ("refresh", "-b", str(book.folder), f"--as-of={AS_OF}")
        return run_kith(*words, PYTHONPATH=str(self.path / "src"))

    def pytest(self, *words: str) -> str:
        """Run tests of the copy."""
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *words],
            cwd=self.path,
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(self.path / "src")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout
        return ran.stdout


def patched(file: Path, diff: str) -> str:
    """The file's text with the lines that a diff adds, each in its only place."""
    text = file.read_text("utf-8")
    for hunk in diff.split("@@\n"):
        lines = hunk.splitlines(keepends=True)
        old = "".join(line[1:] for line in lines if line.startswith(" "))
        assert text.count(old) == 1, old
        text = text.replace(old, "".join(line[1:] for line in lines))
    return text


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    copy = tmp_path / "checkout"
    for name in ("src", "tests", "docs"):
        made = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, copy / name, ignore=made)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return Checkout(copy)


@pytest.fixture
def guest_list(book: Folder) -> Folder:
    """A book with a guest list of Gatherly."""
    book.write(PATHS["profile"], example("profile"))
    book.write("meetings/2026-10-12 Harbour Night.csv", GUESTS)
    return book


def counts(book: Folder) -> list[object]:
    """Of the guest list: kind, rows read, then rows by outcome."""
    [row] = book.rows("""
        SELECT kind, rows_read, rows_loaded, rows_merged, rows_set_aside, rows_rejected
        FROM sources WHERE path LIKE 'meetings/%'
    """)
    return list(row)


def mentions(book: Folder) -> list[str]:
    return [text for (text,) in book.rows("SELECT text FROM mentions ORDER BY text")]


def test_a_source_added_by_the_recipe_is_read(
    checkout: Checkout, guest_list: Folder
) -> None:
    assert "no line with a known column" in checkout.refresh(guest_list).out

    checkout.follow("src/")
    assert checkout.refresh(guest_list).code == 0
    assert counts(guest_list) == ["gatherly_guests", 4, 1, 1, 2, 0]
    came = ["Ann Able <ann@example.com>", "Bob Baker <bob@example.com>"]
    assert mentions(guest_list) == came
    meetings = "SELECT met_on::VARCHAR, kind, others, note FROM meetings"
    assert guest_list.rows(meetings) == [("2026-10-12", "event", 2, "Harbour Night")]

    checkout.change("src/ingest/sources/gatherly_guests.py", NOT_SEEN, SEEN)
    assert checkout.refresh(guest_list).code == 0
    assert counts(guest_list) == ["gatherly_guests", 4, 1, 2, 1, 0]
    assert mentions(guest_list) == [*came, "Dora Dale <dora@example.com>"]


@pytest.mark.parametrize("module", ["ingest/schema/row.py", "models/tables/people.py"])
def test_rows_are_read_anew_after_a_change_of_any_module(
    checkout: Checkout, book: Folder, module: str
) -> None:
    def cached() -> set[str]:
        assert checkout.refresh(book).code == 0
        return {path.name for path in (book.folder / ".kith/rows").iterdir()}

    book.write(PATHS["profile"], example("profile"))
    before = cached()
    checkout.change(f"src/{module}", '"""', '"""Changed: ')
    assert cached().isdisjoint(before)


def test_the_tests_cover_a_source_that_is_added_by_the_recipe(
    checkout: Checkout,
) -> None:
    checkout.follow("src/")
    checkout.follow("tests/")
    golden, covering = COMMANDS
    checkout.pytest(*golden)
    for name in ("formats.md", "lineage.md"):
        assert "gatherly_guests" in (checkout.path / "docs" / name).read_text("utf-8")
    ran = checkout.pytest(*covering, "-k", "gatherly or every_source_at_once")
    assert int(ran.rpartition("\n")[0].rpartition("\n")[2].split()[0]) > 5, ran
