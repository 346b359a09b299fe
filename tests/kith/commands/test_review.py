import json
import shutil
import stat
from pathlib import Path

import pytest

from identity import person_id
from tests.support.books import Folder
from tests.support.cli_runner import Kith, typed_ahead
from tests.support.input_builders import (
    SPRING,
    connection,
    twin,
    write_connections,
    write_meetings,
)

BOB_1, BOB_2 = person_id("slug:bob-baker"), person_id("slug:bob-baker-two")
HEADER = "mention,answer,scope,answered_on"


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A book with questions of every kind, refreshed; for reading only."""
    book = Folder(tmp_path_factory.mktemp("asking") / "book")
    zoe = connection("Zoe Zorn", "07 Feb 2022", "Acme")
    write_connections(book, connection("Zoe Zorn", company="Acme"), export=SPRING)
    write_connections(
        book,
        connection("Bob Baker", company="Acme"),
        twin("Bob Baker", "Borealis"),
        [*zoe[:2], "https://www.linkedin.com/in/zoe-z", *zoe[3:]],
    )
    write_meetings(
        book,
        "2026-10-05,Bob Baker,coffee,60,",
        "2026-10-06,Bob Baker;Ann Able,lunch,60,",
        "2026-10-07,Sam,lunch,60,",
        "2026-10-08,Sam,lunch,60,",
    )
    book.refresh()
    return book


@pytest.fixture
def copy(asking: Folder, tmp_path: Path) -> Folder:
    """The same book, to write answers into."""
    shutil.copytree(asking.folder, tmp_path / "copy")
    return Folder(tmp_path / "copy")


def answers(book: Folder) -> list[str]:
    """The lines of decisions.csv without their last column, the day."""
    header, *lines = (book.folder / "decisions.csv").read_text("utf-8").splitlines()
    assert header == HEADER
    return [line.rpartition(",")[0] for line in lines]


def texts(kith: Kith, book: Folder, *options: str) -> list[str]:
    """The questions that are asked."""
    said = kith("review", "-b", book.folder, "--json", *options)
    return [question["text"] for question in json.loads(said.out)]


def test_questions_are_listed_with_their_candidates(kith: Kith, asking: Folder) -> None:
    said = kith("review", "-b", asking.folder)
    assert (said.code, said.error) == (0, "")
    first, *lines = said.out.splitlines()
    assert first.startswith("Bob Baker (2 mentions): several people have this name")
    assert "2026-10-05 coffee (meetings/log.csv, line 2)" in lines[0]
    assert "2026-10-06 lunch with Ann Able (meetings/log.csv, line 3)" in lines[1]
    assert {line[:16] for line in lines[2:4]} == {
        "  1  Bob Baker, ",
        "  2  Bob Baker, ",
    }
    assert "Acme, connected 2020-01-05" in said.out
    assert "Zoe Zorn: same name and company, another day of connecting" in said.out
    assert "Open questions: 2\n" in said.out
    assert "Lone first names and initials beside: 1 (kith review --vague)" in said.out


def test_questions_as_json_are_the_same(kith: Kith, asking: Folder) -> None:
    said = kith("review", "-b", asking.folder, "--json", "--vague")
    bob, zoe, sam = json.loads(said.out)
    assert [q["kind"] for q in (bob, zoe, sam)] == ["mention", "duplicate", "vague"]
    assert {c["person_id"] for c in bob["candidates"]} == {BOB_1, BOB_2}
    assert sam["mentions"] == 2
    assert texts(kith, asking, "--limit", "1") == ["Bob Baker"]


def test_an_answer_is_appended_and_closes_exactly_that_question(
    kith: Kith, copy: Folder
) -> None:
    said = kith("review", "-b", copy.folder, "--answer", f"bob baker={BOB_2}")
    assert said.out == (
        "Bob Baker: Bob Baker, Borealis\n"
        "Noted in decisions.csv; `kith refresh` applies it.\n"
    )
    assert answers(copy) == [f"Bob Baker,{BOB_2},"]
    mode = (copy.folder / "decisions.csv").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600
    assert texts(kith, copy) == ["Zoe Zorn"]
    assert (
        "waiting for the next `kith refresh`: 1"
        in kith("review", "-b", copy.folder).out
    )
    before = copy.rows("SELECT question_id FROM questions ORDER BY place")
    copy.refresh()
    after = copy.rows("SELECT question_id FROM questions ORDER BY place")
    assert after == before[1:]


def test_several_answers_are_noted_at_once_or_none(kith: Kith, copy: Folder) -> None:
    line = f"Bob Baker=not:{BOB_1}"
    refused = kith(
        "review", "-b", copy.folder, "--answer", line, "--answer", "Nobody=new"
    )
    assert refused.refused() == (
        "--answer, number 2: no such mention; `kith review` lists those that are open"
    )
    assert not (copy.folder / "decisions.csv").exists()
    kith("review", "-b", copy.folder, "--answer", line, "--answer", "Bob Baker=ignore")
    assert answers(copy) == [f"Bob Baker,not:{BOB_1},", "Bob Baker,ignore,"]


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ("Bob Baker", "write it as MENTION=PERSON_ID"),
        ("Bob Baker=", "write it as MENTION=PERSON_ID"),
        ("Bob Baker=yes", "answer: not a person_id, new, ignore"),
        (f"Bob Baker={person_id('x')}", "nobody in this book has that person_id"),
        ("Sam=new", "those words stand in 2 records"),
        (f"{person_id('x')}=same:{BOB_1}", "no such mention"),
    ],
)
def test_an_answer_that_cannot_be_meant_is_refused_without_its_words(
    kith: Kith, copy: Folder, answer: str, problem: str
) -> None:
    refusal = kith("review", "-b", copy.folder, "--answer", answer).refused()
    assert refusal.startswith(f"--answer, number 1: {problem}")
    assert "Bob" not in refusal
    assert not (copy.folder / "decisions.csv").exists()


def test_a_lone_word_is_answered_always_or_for_one_record(
    kith: Kith, copy: Folder
) -> None:
    [(sam,)] = copy.rows("SELECT question_id FROM questions WHERE kind = 'vague'")
    said = kith("review", "-b", copy.folder, "--answer", f"{sam}=new")
    assert said.out.startswith("Sam (in this record only): somebody outside the book\n")
    kith("review", "-b", copy.folder, "--answer", "sam=ignore", "--scope", "always")
    assert answers(copy) == [f"{sam},new,", "Sam,ignore,always"]


def test_two_people_are_made_one(kith: Kith, copy: Folder) -> None:
    said = kith("review", "-b", copy.folder, "--answer", f"{BOB_1}=same:{BOB_2}")
    assert said.out.startswith(
        "Bob Baker, Acme: the same person as Bob Baker, Borealis\n"
    )
    assert answers(copy) == [f"{BOB_1},same:{BOB_2},"]


def test_a_file_of_the_users_own_making_is_gone_on_with(
    kith: Kith, copy: Folder
) -> None:
    copy.write("decisions.csv", b"\xef\xbb\xbfAnswer;Mention\r\nignore;Zora")
    kith("review", "-b", copy.folder, "--answer", f"Bob Baker={BOB_1}")
    header, zora, bob = (copy.folder / "decisions.csv").read_bytes().split(b"\r\n")[:3]
    assert header == b"\xef\xbb\xbfAnswer;Mention;scope;answered_on"
    assert zora == b"ignore;Zora"
    assert bob.startswith(f"{BOB_1};Bob Baker;;20".encode())


def test_a_book_without_questions_says_so(kith: Kith, book: Folder) -> None:
    book.refresh()
    assert kith("review", "-b", book.folder).out == "Open questions: none\n"


def test_the_walk_takes_single_keys_in_a_terminal(copy: Folder) -> None:
    said = walked(copy, "z1u\x1b[Aoxq")
    assert "1 of 2" in said
    assert "1-2 choose" in said
    assert "1 answered; `kith refresh` applies it" in said
    [chosen, asked, *denied] = answers(copy)
    assert chosen in {f"Bob Baker,{BOB_1},", f"Bob Baker,{BOB_2},"}
    assert asked == "Bob Baker,ask,"
    [(first,)] = copy.rows("SELECT question_id FROM questions WHERE place = 1")
    assert set(denied) == {f"{first},not:{who},here" for who in (BOB_1, BOB_2)}


def walked(book: Folder, keys: str) -> str:
    """What `kith review` shows in a terminal in which these keys were typed ahead."""
    return typed_ahead(keys, "review", "-b", book.folder)
