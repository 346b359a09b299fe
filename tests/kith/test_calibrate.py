import json
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

from identity import person_id
from ingest import RejectedAnswer, new_calibration_answer
from kith.commands.calibrate.answers import judged_of, sides_of
from models import statement
from tests.books import Folder
from tests.kith.saying import Kith, Said, typed_ahead
from tests.models.exports import (
    SPRING,
    connection,
    day,
    write_connections,
    write_meetings,
)

ANN, BOB, CAL, DOT, EVE = (
    person_id(f"slug:{name}-able") for name in ("ann", "bob", "cal", "dot", "eve")
)
HEADER = "first,second,answer,answered_on"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """Ann is met often, Bob was once, Cal twice and long ago, Dot and Eve never, and
    Zoe may be one person or two; refreshed, and for reading only."""
    book = Folder(tmp_path_factory.mktemp("known") / "book")
    names = ("Ann", "Bob", "Cal", "Dot", "Eve")
    rows = [connection(f"{name} Able", company="Acme") for name in names]
    zoe = connection("Zoe Able", "07 Feb 2022", "Acme")
    write_connections(book, connection("Zoe Able", company="Acme"), export=SPRING)
    write_connections(book, *rows, [*zoe[:2], f"{zoe[2]}-z", *zoe[3:]])
    write_meetings(
        book,
        *(f"{day(age)},Ann Able,dinner,240,1" for age in range(30, 900, 30)),
        f"{day(10)},Bob Able,coffee,60,1",
        f"{day(700)},Cal Able,dinner,120,1",
        f"{day(710)},Cal Able,dinner,120,1",
    )
    book.write("people.csv", "who,tags,city\nDot Able,choir,Halvenport\n")
    book.refresh()
    return book


@pytest.fixture
def copy(known: Folder, tmp_path: Path) -> Folder:
    """The same book, to write answers into."""
    shutil.copytree(known.folder, tmp_path / "copy")
    return Folder(tmp_path / "copy")


def write_answers(book: Folder, *lines: str, header: str = HEADER) -> None:
    book.write("calibration.csv", "\n".join([header, *lines, ""]))


def told(kith: Kith, book: Folder, *options: str) -> dict[str, Any]:
    """What `kith calibrate --json` says."""
    said = kith("calibrate", "-b", book.folder, "--json", *options)
    assert (said.code, said.error) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def answer(kith: Kith, book: Folder, *answers: str) -> Said:
    options = [word for one in answers for word in ("--answer", one)]
    return kith("calibrate", "-b", book.folder, *options)


def test_the_score_and_two_simple_rules_are_compared_with_the_answers(
    kith: Kith, copy: Folder
) -> None:
    write_answers(
        copy,
        f"{ANN},{BOB},first,2026-10-01",
        f"{DOT},{CAL},second,2026-10-01",
        f"{BOB},{CAL},second,2026-10-01",
        f"{DOT},{EVE},first,2026-10-01",
        f"{BOB},{EVE},neither,2026-10-01",
    )
    report = told(kith, copy)["report"]
    assert (report["answered"], report["decided"]) == (5, 4)
    agreed = {name: one["agreed"] for name, one in report["agreement"].items()}
    assert agreed == {
        "score": 2.5,
        "score_near": 1.5,
        "score_far": 1,
        "newer_contact": 1.5,
        "more_interactions": 3.5,
    }
    assert report["agreement"]["score"]["share"] == 2.5 / 4


def test_the_pairs_in_which_the_score_differs_are_told_with_their_parts(
    kith: Kith, copy: Folder
) -> None:
    write_answers(copy, f"{ANN},{DOT},second,", f"{BOB},{CAL},second,")
    first, second = told(kith, copy)["report"]["disagreements"]
    assert (first["preferred"]["person_id"], first["other"]["person_id"]) == (DOT, ANN)
    assert first["preferred"]["parts"] == {"base": 3}
    assert set(first["other"]["parts"]) == {"meet", "base", "span"}
    assert second["preferred"]["person_id"] == CAL
    out = kith("calibrate", "-b", copy.folder).out
    assert "rather Dot Able (Acme) than Ann Able (Acme)" in out
    assert "perhaps the export does not see the channel you share" in out


def test_a_wide_margin_is_told(kith: Kith, copy: Folder) -> None:
    write_answers(copy, f"{ANN},{BOB},first,2026-10-01")
    out = kith("calibrate", "-b", copy.folder).out
    assert "Pairs answered: 1, of which decided: 1\n" in out
    assert "With fewer than 30 decided pairs the margin is wide" in out
    [line] = [line for line in out.splitlines() if line.startswith("the score ")]
    assert line.split() == ["the", "score", "1", "1.0", "100%", "21%", "100%"]


def test_nothing_that_comes_from_the_score_is_shown_before_the_answer(
    kith: Kith, known: Folder
) -> None:
    pairs = told(kith, known)["pairs"]
    sides = [side for pair in pairs for side in pair.values()]
    assert {side["person_id"] for side in sides} == {ANN, BOB, CAL, DOT, EVE}
    [shown] = {frozenset(side) for side in sides}
    assert shown == {
        *("person_id", "full_name", "company", "position"),
        *("city", "tags", "is_connection", "connected_on"),
    }
    said = kith("calibrate", "-b", known.folder)
    assert "  Dot Able, Acme, Halvenport, connected 2020-01-05, #choir  [" in said.out
    assert not any(word in said.out for word in ("loose", "weak", "3.0", "meet"))


def test_an_answered_pair_is_never_asked_about_again(kith: Kith, copy: Folder) -> None:
    asked: list[frozenset[str]] = []
    while pairs := told(kith, copy, "--pairs", "4")["pairs"]:
        ids = [(p["first"]["person_id"], p["second"]["person_id"]) for p in pairs]
        asked += map(frozenset, ids)
        answer(kith, copy, *(f"{first},{second}=neither" for first, second in ids))
    # Dot and Eve are equally strong, so the score says nothing about them.
    assert len(asked) == len(set(asked)) == 9
    out = kith("calibrate", "-b", copy.folder).out
    assert "Pairs answered: 9, of which decided: 0\n" in out
    assert out.endswith("too few people, or all are answered.\n")


def test_the_same_book_and_answers_give_the_same_pairs(
    kith: Kith, copy: Folder
) -> None:
    once, again = (told(kith, copy)["pairs"] for _ in range(2))
    write_answers(copy, f"{ANN},{DOT},second,")
    assert once == again
    assert told(kith, copy)["pairs"] != once


@pytest.mark.parametrize(
    "barred",
    [
        "SELECT person_id FROM people WHERE is_owner",
        "SELECT person_id FROM people WHERE is_hidden",
        "SELECT person_id FROM tie_strength WHERE strength = 0",
    ],
)
def test_nobody_is_asked_about_of_whom_the_score_cannot_know(
    sample: Folder, barred: str
) -> None:
    asked = sample.rows(statement("queries/calibrate/candidates"))
    kept_out = sample.rows(barred)
    assert asked
    assert kept_out
    assert {who for who, *_ in asked}.isdisjoint(who for (who,) in kept_out)


def test_whoever_may_be_one_with_somebody_else_is_not_asked_about(
    known: Folder,
) -> None:
    [pair] = known.rows("SELECT person_id, other_person_id FROM possible_duplicates")
    asked = known.rows(statement("queries/calibrate/candidates"))
    assert len(asked) == 5
    assert {who for who, *_ in asked}.isdisjoint(pair)


def test_an_answer_is_noted_as_the_file_is_written(kith: Kith, copy: Folder) -> None:
    path = copy.write(
        "calibration.csv", f"\ufeffAnswer;Second;First\r\n1;{ANN};{BOB}".encode()
    )
    said = answer(kith, copy, f"{ANN},{DOT}=second", f"{BOB},{EVE}=neither")
    assert said.out == (
        "rather Dot Able than Ann Able\n"
        "Bob Able or Eve Able: cannot say\n"
        "Noted in calibration.csv; `kith calibrate` tells how often the score agrees.\n"
    )
    header, old, *new = path.read_text("utf-8-sig").splitlines()
    assert header == "Answer;Second;First;answered_on"
    assert old == f"1;{ANN};{BOB}"
    assert [line.rpartition(";")[0] for line in new] == [
        f"second;{DOT};{ANN}",
        f"neither;{EVE};{BOB}",
    ]
    assert told(kith, copy)["report"]["answered"] == 3


def test_a_new_file_is_for_the_user_alone(kith: Kith, copy: Folder) -> None:
    answer(kith, copy, f"{ANN},{DOT}=first")
    path = copy.folder / "calibration.csv"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    header, line = path.read_text("utf-8").splitlines()
    assert header == HEADER
    assert line.startswith(f"{ANN},{DOT},first,20")


def test_of_several_answers_about_a_pair_the_last_one_counts(
    kith: Kith, copy: Folder
) -> None:
    write_answers(copy, f"{ANN},{BOB},second,", f"{ANN},{EVE},first,")
    answer(kith, copy, f"{BOB},{ANN}=second")
    report = told(kith, copy)["report"]
    assert (report["answered"], report["answered_again"]) == (2, 1)
    assert report["agreement"]["score"]["agreed"] == 2


def test_a_line_that_cannot_count_is_told_and_the_others_count(
    kith: Kith, copy: Folder
) -> None:
    gone = person_id("slug:gone")
    [(owner,)] = copy.rows("SELECT owner_person_id FROM run")
    write_answers(
        copy,
        f"{ANN},{BOB},perhaps,",
        f"Ann Able,{BOB},first,",
        f"{ANN},{gone},first,",
        f"{owner},{ANN},first,",
        f"{BOB},{BOB},first,",
        f"{BOB},{CAL},first,a,b",
        f"{ANN},{BOB},FIRST,31/10/2026",
    )
    said = kith("calibrate", "-b", copy.folder)
    assert (said.code, said.error) == (0, "")
    assert said.out.splitlines()[:7] == [
        "calibration.csv, line 2: answer: not first, second or neither; not counted",
        "calibration.csv, line 3: first: not a person_id; not counted",
        "calibration.csv, line 4: second: is not in the book any more; not counted",
        "calibration.csv, line 5: first: the owner is no answer; not counted",
        "calibration.csv, line 6: the two are one person; not counted",
        "calibration.csv, line 7: 5 fields, but the header has 4; not counted",
        "Pairs answered: 1, of which decided: 1",
    ]


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        (f"{ANN}={BOB}", "write it as FIRST_ID,SECOND_ID=first, second or neither"),
        (f"{ANN},{BOB}", "write it as FIRST_ID,SECOND_ID=first, second or neither"),
        (f"{ANN},{BOB}=Ann", "answer: not first, second or neither"),
        (f"Ann Able,{BOB}=first", "first: not a person_id"),
        (f"{ANN},{person_id('x')}=first", "second: is not in the book any more"),
        (f"{ANN},{ANN}=first", "the two are one person"),
    ],
)
def test_an_answer_that_cannot_be_meant_is_refused_and_nothing_is_noted(
    kith: Kith, copy: Folder, asked: str, problem: str
) -> None:
    refusal = answer(kith, copy, f"{ANN},{DOT}=first", asked).refused()
    assert refusal == f"--answer, number 2: {problem}"
    assert not (copy.folder / "calibration.csv").exists()


@pytest.mark.parametrize("content", [b"whom,rather\nx,y\n", b"PK\x03\x04"])
def test_a_file_that_cannot_be_read_is_one_line(
    kith: Kith, copy: Folder, content: bytes
) -> None:
    copy.write("calibration.csv", content)
    assert (
        kith("calibrate", "-b", copy.folder).refused().startswith("calibration.csv: ")
    )


def test_earlier_ids_find_their_people(sample: Folder) -> None:
    [(alias, now), *_] = sample.rows(
        "SELECT alias_id, person_id FROM person_ids JOIN people USING (person_id)"
        " WHERE alias_id <> person_id AND NOT is_owner ORDER BY alias_id"
    )
    line = new_calibration_answer(alias, now, "first", None)
    with sample.book.open_warehouse() as warehouse:
        sides = sides_of(warehouse, [line])
    assert {side.person_id for side in sides.values()} == {now}
    assert judged_of(line, sides) == RejectedAnswer(1, "the two are one person")


def test_no_answer_changes_what_a_refresh_makes(kith: Kith, copy: Folder) -> None:
    tables = ("tie_strength", "tie_parts", "score_parameters", "sources", "row_audit")
    queries = [f"FROM {table} ORDER BY ALL" for table in tables]
    queries.append("SELECT * EXCLUDE (built_at) FROM run")
    before = [copy.rows(query) for query in queries]
    answer(kith, copy, f"{ANN},{DOT}=second")
    copy.refresh()
    assert [copy.rows(query) for query in queries] == before


def test_the_walk_takes_single_keys_and_then_shows_the_report(copy: Folder) -> None:
    said = typed_ahead("x1u2=q", "calibrate", "-b", copy.folder)
    asking, _, report = said.partition("Pairs answered: 2, of which decided: 1")
    assert asking.count("1 of 9") == 2
    assert asking.count("     noted: ") == 3
    assert "     noted: cannot say" in asking
    assert "Whom would you rather call?" in asking
    assert "the score" in report
    assert "the score" not in asking
    once, again, other = (copy.folder / "calibration.csv").read_text().splitlines()[1:]
    assert once.replace(",first,", ",second,") == again
    assert ",neither," in other
