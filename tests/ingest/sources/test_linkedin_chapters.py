import pytest

from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import example
from tests.support.reader import Found, read

UNREADABLE = "a day that could not be read was left empty: 1 row, first on line 2"


def position(**cells: str) -> Found:
    """A position that differs from the example in the cells named."""
    named = {name.replace("_", " "): cell for name, cell in cells.items()}
    filled = {**CELLS["positions"], **named}
    return read("linkedin/Positions.csv", csv_of(list(filled), filled))


def dates(found: Found, end: str) -> tuple[str, str | None]:
    """The day and the precision of a beginning or an end."""
    return str(found.row[f"{end}_on"]), found.row[f"{end}_precision"]


def test_a_row_is_a_position_without_its_description() -> None:
    row = position().row
    days = {name: str(row[name]) for name in ("started_on", "ended_on")}
    assert (row | days).items() >= {
        "source_row": 2,
        "started": "Jan 2015",
        "ended": "2019",
        "started_on": "2015-01-01",
        "started_precision": "month",
        "ended_on": "2019-12-31",
        "ended_precision": "year",
        "kind": "employer",
        "name": "Acme",
        "title": "Baker",
    }.items()


def test_a_row_is_a_school_without_notes() -> None:
    row = read("linkedin/Education.csv", example("education")).row
    days = {name: str(row[name]) for name in ("started_on", "ended_on")}
    assert (row | days).items() >= {
        "source_row": 2,
        "started": "2010",
        "ended": "Jun 2014",
        "started_on": "2010-01-01",
        "started_precision": "year",
        "ended_on": "2014-06-30",
        "ended_precision": "month",
        "kind": "school",
        "name": "Tarnwick University",
        "title": "BSc Baking",
    }.items()


@case("F74")
@pytest.mark.parametrize(
    ("written", "started", "ended", "precision"),
    [
        ("2015", "2015-01-01", "2015-12-31", "year"),
        ("Jan 2015", "2015-01-01", "2015-01-31", "month"),
        ("feb 2016", "2016-02-01", "2016-02-29", "month"),
        (" Dec  2015 ", "2015-12-01", "2015-12-31", "month"),
    ],
)
def test_a_position_keeps_the_precision_of_its_dates(
    written: str, started: str, ended: str, precision: str
) -> None:
    found = position(Started_On=written, Finished_On=written)
    assert dates(found, "started") == (started, precision)
    assert dates(found, "ended") == (ended, precision)


@case("F74")
def test_an_empty_end_means_now() -> None:
    found = position(Finished_On="")
    assert dates(found, "ended") == ("None", None)
    assert found.row["ended"] is None
    assert found.account.warnings == []


@pytest.mark.parametrize(
    "written", ["Foo 2015", "0000", "Jan 15", "5 Jan 2015", "01/2015", "soon"]
)
def test_what_is_neither_month_nor_year_is_left_empty(written: str) -> None:
    found = position(Finished_On=written)
    assert dates(found, "ended") == ("None", None)
    assert found.row["ended"] == written
    assert found.account.warnings == [UNREADABLE]


def test_a_position_without_a_company_is_set_aside() -> None:
    rows, unread = position(Company_Name=" ").outcomes
    assert (rows, [row["reason"] for row in unread]) == ([], ["nothing_named"])


def test_a_school_without_a_name_is_set_aside() -> None:
    cells = {**CELLS["education"], "School Name": ""}
    found = read("linkedin/Education.csv", csv_of(list(cells), cells))
    rows, unread = found.outcomes
    assert (rows, [row["reason"] for row in unread]) == ([], ["nothing_named"])


def test_an_end_ahead_does_not_date_the_file() -> None:
    cells = {**CELLS["education"], "End Date": "2999"}
    found = read("linkedin/Education.csv", csv_of(list(cells), cells))
    assert dates(found, "ended") == ("2999-12-31", "year")
    assert found.account.newest_on is None


@pytest.mark.parametrize(
    "header",
    [
        "Company Name,Role,Cause,Started On,Finished On,Description",
        "Name,Description,Position,Started On,Finished On",
        "Title,Description,Url,Started On,Finished On",
        "Title,Description,Url,Start Date,End Date",
        "Name,Url,Authority,Started On,Finished On,License Number",
        "Company Name,Title,Employment Status,Create Date,Close Date",
        "Application Date,Company Name,Job Title,Job Url",
    ],
)
def test_other_files_with_beginnings_and_ends_are_no_chapters(header: str) -> None:
    row = dict.fromkeys(header.split(","), "Jan 2015")
    found = read("linkedin/any name.csv", csv_of(list(row), row))
    assert found.account.kind == "other"
