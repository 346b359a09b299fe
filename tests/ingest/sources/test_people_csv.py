from datetime import date

import pytest

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Found, read


def person(**cells: str) -> Found:
    """A file with one person that differs from the example in the cells named."""
    filled = {**CELLS["people"], **cells}
    return read("people.csv", csv_of(list(filled), filled))


def test_a_row_is_what_only_the_user_knows_of_a_person() -> None:
    assert person().row == {
        "source_row": 2,
        "who": "Ann Able",
        "tags": ["alumni", "bread"],
        "city": "Halvenport",
        "cadence_days": 30,
        "pin": "strong",
        "snooze_until": date(2026, 11, 1),
        "note": "likes rye",
    }


def test_a_person_needs_no_more_than_a_name() -> None:
    row = read("people.csv", "Name,Tags,Pin,Snooze\nAnn Able\n").row
    assert (row["tags"], row["pin"], row["snooze_until"]) == ([], None, None)
    assert row["cadence_days"] is None


@pytest.mark.parametrize("pin", ["strong", "Good", " WEAK ", "loose"])
def test_a_pin_is_a_tier(pin: str) -> None:
    assert person(pin=pin).row["pin"] == pin.strip().lower()


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("pin", "secret"),
        ("cadence_days", "secret"),
        ("cadence_days", "0"),
        ("cadence_days", "36501"),
        ("cadence_days", "1.5"),
        ("snooze_until", "secret"),
        ("snooze_until", "1/5/2026"),
        ("who", ""),
    ],
)
def test_a_wrong_cell_is_rejected_by_its_column_and_not_quoted(
    column: str, cell: str
) -> None:
    rejection = person(**{column: cell}).rejection
    assert rejection.startswith(f"{column}: ")
    assert "secret" not in rejection


def test_who_is_taken_as_typed() -> None:
    names = [
        "Ann Able (Acme)",
        "ann@example.com",
        "https://www.linkedin.com/in/ann",
        "=Ann",
    ]
    found = read("people.csv", csv_of(["who"], *({"who": name} for name in names)))
    assert found.values("who") == names


def test_a_note_keeps_its_line_breaks() -> None:
    assert person(note="one\ntwo").row["note"] == "one\ntwo"
