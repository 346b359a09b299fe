import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.rosters.class_year import class_year, split_class_year
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Found, read
from tests.support.roster_files import roster


def entry(**cells: str) -> Found:
    """A roster of one entry that differs from the example in the cells named."""
    named = {name.replace("_", " ").title(): cell for name, cell in cells.items()}
    filled = {**CELLS["roster"], **named}
    return read("groups/Choir.csv", csv_of(list(filled), filled))


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("1998", 1998),
        ("1998.0", 1998),
        ("'98", 1998),
        ("\u201998", 1998),
        ("98", 1998),
        ("Class of '98", 1998),
        ("class of 1998", 1998),
        ("1994-1998", 1998),
        ("1994/1998", 1998),
        ("2004; 1998", 1998),
        ("6/30/1998", 1998),
        ("39", 2039),
        ("40", 1940),
        ("'04", 2004),
        ("", None),
    ],
)
def test_a_class_year_goes_by_many_forms(written: str, year: int | None) -> None:
    found = entry(class_year=written)
    assert (found.row["class_year"], found.account.warnings) == (year, [])


@pytest.mark.parametrize("written", ["2O04", "soon", "12345", "7"])
def test_an_invalid_class_year_is_a_doubt_and_the_row_loads(written: str) -> None:
    found = entry(class_year=written)
    assert found.row["class_year"] is None
    assert found.account.warnings == [
        "a class year that could not be read was left empty: 1 row, first on line 2"
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Ann Able '98",
        "Ann Able \u201998",
        "Ann Able'98",
        "Ann Able (1998)",
        "Ann Able ('98)",
        "Ann Able, Class of '98",
        "Ann Able - class of 1998",
        "Ann Able 98",
        "Ann Able BA'98",
        "Ann Able '98, MBA'04",
        "Able, Ann '98",
    ],
)
def test_a_class_year_behind_a_name_is_cut_off_and_kept(written: str) -> None:
    found = roster("Name\tEmail", f"{written}\t").row
    assert (found["full_name"], found["class_year"]) == ("Ann Able", 1998)
    assert found["name_as_listed"] == written


@pytest.mark.parametrize(
    "written", ["Ann Able", "Ann Able II", "Agent 007", "X A-12", "Ann Able (", "Lee"]
)
def test_a_name_without_a_class_year_stays_whole(written: str) -> None:
    assert split_class_year(written) == (written, None)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_no_text_is_a_year_beyond_two_centuries(text: str) -> None:
    for year in (class_year(text), split_class_year(text)[1]):
        assert year is None or 1900 <= year <= 2099


def test_the_year_of_a_column_goes_before_that_of_a_name() -> None:
    row = roster("Full Name,Class Year", "Ann Able '98,2004").row
    assert row["class_year"] == 2004
