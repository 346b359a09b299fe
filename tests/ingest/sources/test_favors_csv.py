from datetime import date

import pytest

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Found, read


def favor(**cells: str) -> Found:
    """A file with one favor that differs from the example in the cells named."""
    filled = {**CELLS["favors"], **cells}
    return read("favors.csv", csv_of(list(filled), filled))


def test_a_row_is_a_favor_as_the_user_noted_it() -> None:
    assert favor().row == {
        "source_row": 2,
        "on_date": date(2026, 10, 20),
        "who": "Ann Able",
        "direction": "given",
        "kind": "introduction",
        "size": "large",
        "note": "to Bob",
        "id": "f1",
        "settles": "f0",
    }


def test_id_and_settles_and_last_commas_may_be_left_out() -> None:
    text = "date,who,direction,kind,size,note\n2026-10-20,Ann Able,received\n"
    row = read("favors.csv", text).row
    assert (row["kind"], row["size"], row["id"], row["settles"]) == (
        "other",
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    "header", ["Direction;Person;Day;What", "DIRECTION;Who;When;Type"]
)
def test_near_enough_headers_of_favors_are_known(header: str) -> None:
    row = read("favors.csv", f"{header}\ngave;Ann Able;2026-10-20;Job lead\n").row
    assert (row["direction"], row["who"], row["kind"]) == (
        "given",
        "Ann Able",
        "job_lead",
    )


@pytest.mark.parametrize(
    ("written", "direction"),
    [
        ("Given", "given"),
        ("gave", "given"),
        (" RECEIVED ", "received"),
        ("got", "received"),
    ],
)
def test_directions_go_by_several_names(written: str, direction: str) -> None:
    assert favor(direction=written).row["direction"] == direction


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("small", "small"),
        (" Medium ", "medium"),
        ("LARGE", "large"),
        ("3", "3"),
        ("0.5", "0.5"),
        ("1000", "1000"),
        ("", None),
    ],
)
def test_a_size_is_a_word_or_a_number(written: str, size: str | None) -> None:
    assert favor(size=written).row["size"] == size


@pytest.mark.parametrize(
    "written", ["huge", "0", "-1", "1001", "1e3", "nan", "inf", "9" * 400]
)
def test_an_invalid_size_is_rejected(written: str) -> None:
    assert favor(size=written).rejection == (
        "size: not small, medium, large or a number up to 1000"
    )


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("date", "1/5/26", "date: not a day; write it as YYYY-MM-DD"),
        ("direction", "", "direction: not given or received"),
        ("direction", "both", "direction: not given or received"),
        ("who", " ", "who: is empty"),
        ("who", "Ann Able; Bob", "who: names several people; write a line for each"),
    ],
)
def test_a_wrong_favor_is_rejected_by_its_column(
    column: str, cell: str, reason: str
) -> None:
    assert favor(**{column: cell}).rejection == reason
