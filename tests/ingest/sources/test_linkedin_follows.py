import pytest

from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import WITHOUT_ZONE
from tests.support.reader import Found, read


def follow(**cells: str) -> Found:
    """A follow that differs from the example in the cells named."""
    filled = {**CELLS["follows"], **cells}
    return read("linkedin/Member_Follows.csv", csv_of(list(filled), filled))


@case("F72")
def test_a_follow_goes_one_way_and_by_name_only() -> None:
    row = follow().row
    assert (row | {"followed_at": row["followed_at"].isoformat()}).items() >= {
        "source_row": 2,
        "followed_at": "2024-01-05T20:03:11",
        "is_active": True,
        "full_name": "Ann Able, PhD, MBA",
        "person_key": "name:Ann Able, PhD, MBA",
    }.items()


@case("F72")
def test_two_of_one_name_are_rows_each() -> None:
    cells = CELLS["follows"]
    found = read("linkedin/Member_Follows_12345.csv", csv_of(list(cells), cells, cells))
    assert found.values("person_key") == ["name:Ann Able, PhD, MBA"] * 2


def test_the_zone_is_assumed_and_mentioned() -> None:
    assert follow().account.warnings == [WITHOUT_ZONE]
    assert str(follow().account.newest_on) == "2024-01-05"


@pytest.mark.parametrize(
    ("status", "is_active"),
    [("Active", True), ("Unfollow", False), (" ACTIVE ", True)],
)
def test_an_ended_follow_is_kept_apart(status: str, is_active: bool) -> None:
    assert follow(Status=status).row["is_active"] is is_active


def test_an_unknown_status_is_rejected_without_its_text() -> None:
    assert follow(Status="secret").rejection == "Status: not Active or Unfollow"


@pytest.mark.parametrize("written", ["", "soon", "2024-13-05 20:03:11"])
def test_what_is_no_time_is_rejected(written: str) -> None:
    assert follow(Date=written).rejection.startswith("Date: not a time like ")


@pytest.mark.parametrize("name", ["", "LinkedIn Member"])
def test_hidden_members_are_set_aside(name: str) -> None:
    assert [row["reason"] for row in follow(FullName=name).unread] == ["hidden_member"]


def test_a_day_after_the_export_is_rejected() -> None:
    found = follow(Date="2999-01-05 20:03:11")
    assert found.rejection == "its date is later than the export"
