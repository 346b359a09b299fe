from datetime import date

import pytest

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Found, read

ANN = "pacmryluvqq2l"


def answer(**cells: str) -> Found:
    """A file with one answer that differs from the example in the cells named."""
    filled = {**CELLS["decisions"], **cells}
    return read("decisions.csv", csv_of(list(filled), filled))


def test_a_row_is_one_answer() -> None:
    assert answer().row == {
        "source_row": 2,
        "mention": "Ann Able",
        "answer": ANN,
        "scope": "always",
        "answered_on": date(2026, 10, 20),
    }


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (ANN, ANN),
        (f" {ANN.upper()} ", ANN),
        ("New", "new"),
        ("IGNORE", "ignore"),
        ("ask", "ask"),
        (f"not:{ANN}", f"not:{ANN}"),
        (f"Not: {ANN}", f"not:{ANN}"),
        (f"same :{ANN}", f"same:{ANN}"),
    ],
)
def test_answers_are_known_near_enough(written: str, meant: str) -> None:
    assert answer(answer=written).row["answer"] == meant


@pytest.mark.parametrize(
    "written", ["Bob", "p123", "not:", "not:new", f"{ANN}{ANN}", "yes"]
)
def test_an_invalid_answer_is_rejected(written: str) -> None:
    assert answer(answer=written).rejection == (
        "answer: not a person_id, new, ignore, not:PERSON_ID, same:PERSON_ID or ask"
    )


def test_a_question_that_is_not_answered_yet_waits() -> None:
    [unread] = answer(answer="").unread
    assert (unread["outcome"], unread["reason"]) == ("set_aside", "no_answer")


@pytest.mark.parametrize(("column", "cell"), [("scope", "sometimes"), ("mention", " ")])
def test_a_wrong_cell_is_rejected_by_its_column(column: str, cell: str) -> None:
    assert answer(**{column: cell}).rejection.startswith(f"{column}: ")


def test_mention_and_answer_are_enough() -> None:
    row = read("decisions.csv", f"Answer;Mention\n{ANN};Ann Able\n").row
    assert (row["mention"], row["scope"], row["answered_on"]) == (
        "Ann Able",
        None,
        None,
    )


def test_the_rows_of_the_report_are_read_as_they_are() -> None:
    text = f"mention_id,text,rule,answer,scope\nn1,Ann Able,namesakes,{ANN},\n"
    assert read("decisions.csv", text).row["mention"] == "n1"


def test_a_day_that_a_spreadsheet_has_spoiled_costs_no_answer() -> None:
    found = answer(answered_on="10/2026")
    assert found.row["answered_on"] is None
    assert found.account.warnings == [
        "a day that could not be read was left empty: 1 row, first on line 2"
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("'=Ann", "=Ann"), ("'+Ann", "+Ann"), ("'Ann", "'Ann"), ("=Ann", "=Ann")],
)
def test_the_quote_mark_that_guards_from_formulas_is_no_part(
    written: str, meant: str
) -> None:
    assert answer(mention=written).row["mention"] == meant


def test_an_answer_does_not_extend_the_days_that_the_book_covers() -> None:
    assert answer().account.newest_on is None
