from collections.abc import Mapping

import pytest

from ingest.sources.linkedin_recommendations import RECOMMENDATIONS_GIVEN
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import WITHOUT_ZONE, example, example_of
from tests.support.reader import Found, read

PATH = "linkedin/Recommendations_Given.csv"
CELLS_GIVEN = CELLS["recommendations_given"]


def recommendations(*rows: Mapping[str, str]) -> Found:
    """Recommendations given that differ from the example in the cells named."""
    filled = [{**CELLS_GIVEN, **row} for row in rows]
    return read(PATH, csv_of(list(CELLS_GIVEN), *filled))


@case("F68")
def test_without_an_address_the_name_is_the_key_and_the_words_are_not_kept() -> None:
    row = recommendations({}).row
    assert (row | {"written_on": row["written_on"].isoformat()}).items() >= {
        "source_row": 2,
        "first_name": "Ann",
        "last_name": "Able, PhD",
        "full_name": "Ann Able, PhD",
        "person_key": "name:Ann Able, PhD",
        "company": "Acme",
        "job_title": "Baker",
        "written_on": "2024-01-05",
        "status": "VISIBLE",
    }.items()


@case("F68")
def test_two_of_one_name_keep_the_company_that_distinguishes_them() -> None:
    found = recommendations({"Company": "Acme"}, {"Company": "Bolt"})
    assert len(set(found.values("person_key"))) == 1
    assert found.values("company") == ["Acme", "Bolt"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Recommendations_Given.csv", "recommendations_given"),
        ("Recommendations Given (1).csv", "recommendations_given"),
        ("recommendations_received.csv", "recommendations_received"),
        ("Recommendations Received.csv", "recommendations_received"),
    ],
)
def test_the_files_name_decides_between_given_and_received(
    name: str, kind: str
) -> None:
    assert read(f"linkedin/{name}", example(kind)).account.kind == kind


def test_the_one_vintage_is_known() -> None:
    [vintage] = RECOMMENDATIONS_GIVEN.vintages
    found = read(PATH, example_of(RECOMMENDATIONS_GIVEN, vintage))
    assert found.account.vintage == vintage.label


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("01/05/24, 08:03 PM", "2024-01-05"),
        ("12/31/23, 11:59 PM", "2023-12-31"),
        ("01/01/24, 12:00 AM", "2024-01-01"),
    ],
)
def test_the_written_day_stays_as_it_is(written: str, day: str) -> None:
    found = recommendations({"Creation Date": written})
    assert str(found.row["written_on"]) == day
    assert found.account.warnings == [WITHOUT_ZONE]


@pytest.mark.parametrize("written", ["", "13/05/24, 08:03 PM", "2024-01-05"])
def test_what_is_no_time_is_rejected(written: str) -> None:
    rejection = recommendations({"Creation Date": written}).rejection
    assert rejection == "Creation Date: not a time like 01/05/24, 08:03 PM"


@pytest.mark.parametrize("name", [("", ""), ("LinkedIn", "Member")])
def test_a_row_without_a_name_is_a_hidden_member(name: tuple[str, str]) -> None:
    found = recommendations(dict(zip(("First Name", "Last Name"), name, strict=True)))
    assert [row["reason"] for row in found.unread] == ["hidden_member"]


def test_the_newest_recommendation_dates_the_file() -> None:
    assert str(recommendations({}).account.newest_on) == "2024-01-05"


def test_a_day_after_the_export_is_rejected() -> None:
    found = recommendations({"Creation Date": "01/05/99, 08:03 PM"})
    assert found.rejection == "its date is later than the export"
