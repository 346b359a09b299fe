"""What happens while another program has the warehouse open, and without a warehouse
that can be read."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from kith.commands.favor import add_favor
from kith.commands.met import add_meeting
from kith.resolve_mention import ResolvedMention
from tests.support.books import OPENED, Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import connection, write_connections
from warehouse import RefusedQueryError, Warehouse

HOLD = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print(); input()"
CRASH = """
import duckdb, os, sys
connection = duckdb.connect(sys.argv[1])
connection.execute("PRAGMA disable_checkpoint_on_shutdown")
connection.execute("DELETE FROM people")
os._exit(1)
"""
MET = "2026-10-30 coffee with Ann Able; Bob"
FAVORED = "2026-10-30 given to Ann Able settles f7"
DAY = date(2026, 10, 31)


@pytest.fixture
def book(book: Folder) -> Folder:
    """A refreshed book."""
    write_connections(book, connection("Ann Able"), connection("Bob Baker"))
    book.write("favors.csv", "date,who,direction,id,settles\n2026-01-01,Ann Able,got,,")
    book.refresh()
    OPENED.close()
    return book


@pytest.fixture
def holder(book: Folder) -> Iterator[int]:
    """Another program that has the warehouse open for writing."""
    command = [sys.executable, "-c", HOLD, str(book.book.warehouse)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        other.stdout.readline()
        yield other.pid
        other.communicate(b"\n")


def log_of(book: Folder) -> list[str]:
    return (book.folder / "meetings/log.txt").read_text("utf-8").splitlines()


def last_favor_of(book: Folder) -> str:
    return (book.folder / "favors.csv").read_text("utf-8").splitlines()[-1]


@pytest.mark.parametrize(
    "words",
    [
        ["status"],
        ["week"],
        ["person", "Ann Able"],
        ["call", "Acme"],
        ["whatif", "Ann Able", "--kind=coffee"],
        ["favor"],
        ["review"],
        ["groups"],
        ["events"],
        ["calibrate"],
        ["sql", "FROM run"],
    ],
    ids=lambda words: words[0],
)
def test_the_program_that_holds_the_warehouse_is_named_with_what_to_do(
    kith: Kith, book: Folder, holder: int, words: list[str]
) -> None:
    program = Path(os.path.realpath(sys.executable)).name
    assert kith(*words, "-b", book.folder).refused() == (
        "warehouse.duckdb is open for writing in another program"
        f" ({program}, PID {holder}); close it there, or open it there for reading only"
    )


def test_doctor_names_it_too(kith: Kith, book: Folder, holder: int) -> None:
    said = kith("doctor", "-b", book.folder)
    assert said.code == 0
    assert f"PID {holder}" in said.out


def test_a_refresh_replaces_what_another_program_holds(
    kith: Kith, book: Folder, holder: int
) -> None:
    assert holder
    for _ in range(2):
        assert kith("refresh", "-b", book.folder).code == 0
        assert kith("status", "-b", book.folder).code == 0


def without(book: Folder) -> None:
    book.book.warehouse.unlink()


def damaged(book: Folder) -> None:
    book.write("warehouse.duckdb", "no database")


def of_another_version(book: Folder) -> None:
    with duckdb.connect(book.book.warehouse) as connection:
        connection.execute("DROP TABLE known_names")


def of_an_older_form(book: Folder) -> None:
    with duckdb.connect(book.book.warehouse) as connection:
        connection.execute("ALTER TABLE tie_strength RENAME TO earlier")
        connection.execute("CREATE TABLE tie_strength AS SELECT 1 AS another")
        connection.execute("DROP TABLE favors; CREATE TABLE favors AS SELECT 1 AS a")


def with_wrong_settings(book: Folder) -> None:
    book.write("kith.toml", "[owner\n")


@pytest.mark.usefixtures("holder")
def test_a_meeting_is_written_while_another_program_holds_the_warehouse(
    kith: Kith, book: Folder
) -> None:
    said = kith("met", MET, "-b", book.folder)
    assert (said.code, said.error) == (0, "")
    assert log_of(book) == [MET]
    told = "not looked up; warehouse.duckdb is open for writing in another program"
    assert f"  Ann Able: {told}" in said.out
    assert f"  Bob: {told}" in said.out
    shown = json.loads(kith("met", MET, "-b", book.folder, "--json").out)
    assert [one["status"] for one in shown["people"]] == 2 * ["unrefreshed"]
    assert "open for writing" in shown["people"][0]["problem"]


@pytest.mark.usefixtures("holder")
def test_a_favor_is_written_while_another_program_holds_the_warehouse(
    kith: Kith, book: Folder
) -> None:
    said = kith("favor", FAVORED, "-b", book.folder)
    assert (said.code, said.error) == (0, "")
    assert last_favor_of(book) == "2026-10-30,Ann Able,given,f01,f7"
    assert "Ann Able: not looked up; warehouse.duckdb is open for writing" in said.out
    line = "2026-10-30 given to Ann Able settles f01"
    assert "in the same direction" in kith("favor", line, "-b", book.folder).refused()


@pytest.mark.parametrize(
    "broken",
    [without, damaged, of_another_version, of_an_older_form, with_wrong_settings],
)
def test_a_meeting_is_written_whatever_the_warehouse_is(
    kith: Kith, book: Folder, broken: Callable[[Folder], None]
) -> None:
    broken(book)
    said = kith("met", MET, "-b", book.folder)
    assert (said.code, said.error) == (0, "")
    assert log_of(book) == [MET]
    assert "kith refresh" in said.out or "not looked up; kith.toml" in said.out


@pytest.mark.parametrize(
    "broken", [without, damaged, of_another_version, of_an_older_form]
)
def test_a_favor_is_written_whatever_the_warehouse_is(
    kith: Kith, book: Folder, broken: Callable[[Folder], None]
) -> None:
    broken(book)
    line = "2026-10-30 given to Ann Able"
    said = kith("favor", line, "-b", book.folder)
    assert (said.code, said.error) == (0, "")
    assert last_favor_of(book) == "2026-10-30,Ann Able,given,f01,"
    assert "kith refresh" in said.out


def test_leaving_at_the_question_keeps_the_lines(book: Folder) -> None:
    def leave(_: ResolvedMention) -> int | None:
        raise KeyboardInterrupt

    line = "2026-10-30 coffee with Bob"
    with pytest.raises(KeyboardInterrupt):
        add_meeting(book.book, line, DAY, is_json=False, choose=leave)
    assert log_of(book) == [line]
    with pytest.raises(KeyboardInterrupt):
        add_favor(book.book, "given to Bob", DAY, is_json=False, choose=leave)
    assert last_favor_of(book) == f"{DAY},Bob,given,f01,"


def test_changes_that_another_program_left_unfinished_are_not_published(
    book: Folder,
) -> None:
    command = [sys.executable, "-c", CRASH, str(book.book.warehouse)]
    for is_full in (False, True):
        OPENED.close()
        subprocess.run(command, check=False)
        assert book.rows("SELECT count(*) FROM people") == [(0,)]
        book.refresh(full=is_full)
        assert book.rows("SELECT count(*) > 0 FROM people") == [(True,)]


UNIX = 'Could not set lock on file "/home/mia/warehouse.duckdb": '
HELD = f"{UNIX}Conflicting lock is held in "
SEE_ALSO = ". See also https://duckdb.org/docs/stable/connect/concurrency"
WINDOWS = """Cannot open file "C:\\Users\\Mia\\warehouse.duckdb": The process cannot
access the file because it is being used by another process.

File is already open in
C:\\Program Files\\Python\\python.exe (PID 1234)"""


@pytest.mark.parametrize(
    ("message", "who"),
    [
        (f"{HELD}/opt/a b/duckdb (PID 7) by user mia{SEE_ALSO}", " (duckdb, PID 7)"),
        (f"{HELD}/usr/bin/python3.11 (PID 7){SEE_ALSO}", " (python3.11, PID 7)"),
        (f"{HELD}PID 7{SEE_ALSO}", " (PID 7)"),
        (f"{HELD}PID 0{SEE_ALSO}", ""),
        (f"{UNIX}Resource temporarily unavailable", ""),
        (WINDOWS, " (python.exe, PID 1234)"),
    ],
    ids=["macOS", "Linux", "no name", "another machine", "old", "Windows"],
)
def test_the_holder_is_named_without_a_path_on_every_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, message: str, who: str
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise duckdb.IOException(f"IO Error: {message}")

    monkeypatch.setattr(duckdb, "connect", locked)
    with (
        pytest.raises(RefusedQueryError) as refusal,
        Warehouse.open(tmp_path / "warehouse.duckdb"),
    ):
        pass
    assert str(refusal.value) == (
        f"warehouse.duckdb is open for writing in another program{who}; close it"
        " there, or open it there for reading only"
    )
