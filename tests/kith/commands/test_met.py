import json
import os
import pty
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kith.commands.met import add_meeting
from kith.resolve_mention import ago, resolve_mentions
from tests.support.books import AS_OF, Folder
from tests.support.cli_runner import BIN, Kith, run_kith
from tests.support.input_builders import (
    connection,
    twin,
    write_connections,
    write_meetings,
)

BOBS = [
    connection("Bob Baker", company="Acme"),
    connection("Ann Able", company="Acme"),
    connection("Ann Able Two", company="Borealis"),
]


@pytest.fixture
def book(book: Folder) -> Folder:
    """A refreshed book of three people, one of whom was met."""
    write_connections(book, *BOBS)
    write_meetings(book, "2026-07-01,Bob Baker,coffee,60,")
    book.refresh()
    return book


def log_of(book: Folder) -> list[str]:
    return (book.folder / "meetings/log.txt").read_text("utf-8").splitlines()


def test_a_line_is_appended_and_shown_as_it_was_understood(
    kith: Kith, book: Folder
) -> None:
    line = "2026-10-30 coffee with Bob Baker 45m at the pier #flour -- rye"
    said = kith("met", line, "-b", book.folder)
    assert (said.code, said.error) == (0, "")
    assert log_of(book) == [line]
    assert "Bob Baker, Acme: weak, last met" in said.out


def test_without_a_date_the_line_is_of_today(kith: Kith, book: Folder) -> None:
    kith("met", "coffee with Bob Baker", "-b", book.folder)
    today = datetime.now().astimezone().date()
    assert log_of(book) == [f"{today} coffee with Bob Baker"]


def test_a_line_goes_behind_whatever_stands_there(kith: Kith, book: Folder) -> None:
    book.write("meetings/log.txt", "2026-10-01 lunch with Ann Able")
    kith("met", "2026-10-02 lunch with Bob Baker", "-b", book.folder)
    assert log_of(book) == [
        "2026-10-01 lunch with Ann Able",
        "2026-10-02 lunch with Bob Baker",
    ]


def test_what_is_no_line_is_refused_and_not_written(kith: Kith, book: Folder) -> None:
    said = kith("met", "met Bob Baker yesterday", "-b", book.folder)
    assert "not a line like" in said.refused()
    assert "Bob" not in said.error.partition("like")[0]
    assert not (book.folder / "meetings/log.txt").exists()


def test_strangers_questions_and_people_are_distinguished(
    kith: Kith, book: Folder
) -> None:
    line = "2026-10-30 lunch with Zora Quist; Bob; Bob Baker; me"
    shown = json.loads(kith("met", line, "-b", book.folder, "--json").out)["people"]
    assert [person["status"] for person in shown] == [
        "unknown",
        "ambiguous",
        "resolved",
        "ignored",
    ]
    assert [p["full_name"] for p in shown[1]["people"]] == ["Bob Baker"]
    assert shown[2]["people"][0]["tier"] == "weak"


def test_before_the_first_refresh_the_line_is_kept(kith: Kith, tmp_path: Path) -> None:
    kith("init", "new")
    said = kith("met", "2026-10-30 coffee with Bob Baker", "-b", "new")
    assert said.code == 0
    assert "run `kith refresh`" in said.out
    log = (tmp_path / "new/meetings/log.txt").read_text("utf-8")
    assert log.endswith("\n2026-10-30 coffee with Bob Baker\n")


def test_the_next_refresh_understands_the_line_in_the_same_way(
    kith: Kith, book: Folder
) -> None:
    line = "2026-10-30 lunch with Bob Baker; Ann Able (Borealis); Zora Quist; R. Baker"
    shown = json.loads(kith("met", line, "-b", book.folder, "--json").out)["people"]
    book.refresh()
    query = (
        "SELECT text, status FROM mentions JOIN sources USING (source_id)"
        " WHERE kind = 'meeting_log'"
    )
    assert dict(book.rows(query)) == {p["text"]: p["status"] for p in shown}


def test_in_a_terminal_one_of_the_candidates_can_be_chosen(book: Folder) -> None:
    here, terminal = pty.openpty()
    line = "2026-10-30 coffee with Ann Able (Acme); Bob Baker; Bob 45m"
    words = ["met", line, "-b", str(book.folder)]
    child = os.fork()
    if child == 0:
        os.dup2(terminal, 0)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.execv(BIN / "kith", ["kith", *words])  # noqa: S606 - our own command
    os.write(here, b"1\n")
    _, status = os.waitpid(child, 0)
    assert status == 0
    assert log_of(book) == [
        "2026-10-30 coffee with Ann Able (Acme); Bob Baker; Bob Baker (Acme) 45m"
    ]


@pytest.mark.parametrize(
    ("begun", "names"),
    [("Bo", ["Bob Baker"]), ("bo", ["bob Baker"]), ("zor", [])],
)
def test_the_shell_completes_the_name_that_is_being_typed(
    book: Folder, begun: str, names: list[str]
) -> None:
    said = run_kith(
        KITH_BOOK=str(book.folder),
        _KITH_COMPLETE="complete_bash",
        COMP_WORDS=f"kith met 'coffee with {begun}",
        COMP_CWORD="2",
    )
    assert said.out.strip().splitlines() == [f"coffee with {name}" for name in names]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "1 day ago"),
        (9, "9 days ago"),
        (21, "3 weeks ago"),
        (122, "4 months ago"),
        (800, "2 years ago"),
    ],
)
def test_a_day_is_described_as_people_do(days: int, words: str) -> None:
    assert ago(AS_OF - timedelta(days), AS_OF) == words


def test_noting_a_meeting_does_not_wait_for_what_a_refresh_needs(
    book: Folder,
) -> None:
    script = (
        "import sys; sys.argv = ['kith', 'met', '2026-10-30 coffee with Bob Baker',"
        f" '-b', {str(book.folder)!r}]\n"
        "from kith.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "heavy = {'polars', 'prefect', 'numpy', 'icalendar'} & sys.modules.keys()\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_what_is_chosen_stands_in_the_place_of_the_name_and_nowhere_else(
    book: Folder,
) -> None:
    people = [
        connection("Eve Nter", company="Smith; Sons"),
        connection("Eve Quist", company="Acme"),
    ]
    write_connections(book, *people)
    book.refresh()
    [eve, *_] = resolve_mentions(book.book, ["eve"])
    place = [p["full_name"] for p in eve.people].index("Eve Nter")
    day = AS_OF
    add_meeting(book.book, "event with eve", day, is_json=True, choose=lambda _: place)
    address = "https://www.linkedin.com/in/eve-nter"
    assert log_of(book) == [f"{day} event with {address}"]


def test_a_line_break_makes_no_second_line(kith: Kith, book: Folder) -> None:
    kith("met", "2026-10-30 coffee with Bob Baker\n2020-01-01 x", "-b", book.folder)
    assert len(log_of(book)) == 1


def test_an_answer_for_one_record_says_nothing_of_the_next(
    kith: Kith, book: Folder
) -> None:
    write_connections(book, connection("Cem Quist"), twin("Cem Quist"))
    book.write("meetings/log.txt", "2026-10-01 lunch with Cem Quist\n")
    book.refresh()
    [(mention, first)] = book.rows(
        "SELECT mention_id, candidates[1] FROM mentions WHERE text = 'Cem Quist'"
    )
    book.write("decisions.csv", f"mention,answer,scope\n{mention},{first},here\n")
    book.refresh()
    said = kith("met", "2026-10-30 coffee with Cem Quist", "-b", book.folder, "--json")
    [shown] = json.loads(said.out)["people"]
    assert shown["status"] == "ambiguous"


def test_a_list_of_people_is_written_as_the_log_wants_it(
    kith: Kith, book: Folder
) -> None:
    line = "2026-10-30 lunch with Bob Baker, Ann Able and Bob Quist"
    said = kith("met", line, "-b", book.folder)
    assert log_of(book) == ["2026-10-30 lunch with Bob Baker; Ann Able; Bob Quist"]
    assert "Ann Able, Acme; Ann Able Two" in said.out
