import pytest

from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import example
from tests.support.reader import Found, read


def note(**cells: str) -> Found:
    """A note that differs from the example in the cells named."""
    named = {name.replace("_", " "): cell for name, cell in cells.items()}
    filled = {**CELLS["notes"], **named}
    return read("linkedin/Notes.csv", csv_of(list(filled), filled))


def test_a_row_is_a_note_on_a_person() -> None:
    row = note().row
    days = {name: str(row[name]) for name in ("created_on", "edited_on")}
    assert (row | days).items() >= {
        "source_row": 2,
        "first_name": "Ann",
        "last_name": "Able, PhD",
        "full_name": "Ann Able, PhD",
        "person_key": "slug:ann-able",
        "note": "Likes rye",
        "created_on": "2026-01-05",
        "edited_on": "2026-02-05",
    }.items()


@case("F73")
def test_a_note_is_attached_by_address_and_else_by_name() -> None:
    assert note().row["person_key"] == "slug:ann-able"
    row = note(Connection_Profile_URL="").row
    assert row["person_key"] == "name:Ann Able, PhD"


def test_a_note_of_many_lines_stays_as_it_is() -> None:
    assert note(Note=" Likes rye.\n\nAnd jam, too.\n").row["note"] == (
        "Likes rye.\n\nAnd jam, too."
    )


def test_an_empty_note_says_nothing() -> None:
    assert [row["reason"] for row in note(Note=" \n").unread] == ["not_a_tie"]


def test_a_note_on_nobody_is_set_aside() -> None:
    names = {"Connection_First_Name": "", "Connection_Last_Name": ""}
    found = note(**names, Connection_Profile_URL="")
    assert [row["reason"] for row in found.unread] == ["hidden_member"]


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-05",
        "2026-01-05 20:03:11",
        "2026-01-05 20:03:11 UTC",
        "2026/01/05 20:03:11 UTC",
        "1/5/26, 8:03 PM",
        "01/05/26, 08:03 PM",
        "05 Jan 2026",
        "Jan 5, 2026 8:03 PM",
        "Jan 5, 2026",
        "Mon Jan 05 20:03:11 UTC 2026",
    ],
)
def test_the_day_of_an_edit_is_read_in_every_known_form(written: str) -> None:
    assert str(note(Edited_On=written).row["edited_on"]) == "2026-01-05"


@pytest.mark.parametrize("written", ["", "1767643391", "5. Januar 2026", "1/5/26"])
def test_an_edit_in_a_form_not_known_has_no_day_and_no_doubt(written: str) -> None:
    found = note(Edited_On=written)
    assert (found.row["edited_on"], found.account.warnings) == (None, [])


def test_notes_stay_out_where_words_are_private() -> None:
    settings = {"privacy": {"bodies": "drop"}}
    found = read("linkedin/Notes.csv", example("notes"), settings)
    assert (found.row["note"], found.row["full_name"]) == (None, "Ann Able, PhD")
