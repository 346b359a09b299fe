import stat

import pytest

from identity import person_id
from ingest import RejectedAnswer, new_calibration_answer
from kith.commands.calibrate.answers import load_people, match_people
from tests.support.books import Folder
from tests.support.calibration import (
    ANN,
    BOB,
    CAL,
    DOT,
    EVE,
    HEADER,
    answer,
    calibrated,
    write_answers,
)
from tests.support.cli_runner import Kith


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
    assert calibrated(kith, copy)["report"]["answered"] == 3


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
    report = calibrated(kith, copy)["report"]
    assert (report["answered"], report["answered_again"]) == (2, 1)
    assert report["agreement"]["score"]["agreed"] == 2


def test_a_line_that_cannot_count_is_reported_and_the_others_count(
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
        sides = load_people(warehouse, [line])
    assert {side.person_id for side in sides.values()} == {now}
    assert match_people(line, sides) == RejectedAnswer(1, "the two are one person")


def test_no_answer_changes_what_a_refresh_makes(kith: Kith, copy: Folder) -> None:
    tables = ("tie_strength", "tie_parts", "score_parameters", "sources", "row_audit")
    queries = [f"FROM {table} ORDER BY ALL" for table in tables]
    queries.append("SELECT * EXCLUDE (built_at) FROM run")
    before = [copy.rows(query) for query in queries]
    answer(kith, copy, f"{ANN},{DOT}=second")
    copy.refresh()
    assert [copy.rows(query) for query in queries] == before
