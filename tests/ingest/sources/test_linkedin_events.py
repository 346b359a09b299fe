import pytest

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Found, read


def event(**cells: str) -> Found:
    """An event that differs from the example in the cells named."""
    named = {name.replace("_", " "): cell for name, cell in cells.items()}
    filled = {**CELLS["linkedin_events"], **named}
    return read("linkedin/Events.csv", csv_of(list(filled), filled))


def test_a_row_is_an_event_on_its_first_day() -> None:
    row = event().row
    assert (row | {"on_date": str(row["on_date"])}).items() >= {
        "source_row": 2,
        "name": "Flour and Friends",
        "on_date": "2024-01-05",
        "status": "APPROVED",
        "url": "https://example.com/flour",
    }.items()


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Dec 31, 2023 11:00 PM - Jan 1, 2024 1:00 AM", "2023-12-31"),
        ("Jan 5, 2024 6:00\u202fPM - Jan 5, 2024 8:00\u202fPM", "2024-01-05"),
        ("Jan 05, 2024, 6:00 pm \u2013 Jan 05, 2024, 8:00 pm", "2024-01-05"),
        ("Jan 5, 2024 6:00 PM", "2024-01-05"),
    ],
)
def test_the_day_is_the_written_one(written: str, day: str) -> None:
    found = event(Event_Time=written)
    assert (str(found.row["on_date"]), found.account.warnings) == (day, [])


@pytest.mark.parametrize(
    "written", ["", "soon", "Foo 5, 2024 6:00 PM", "Feb 30, 2024 6:00 PM", "1/5/24"]
)
def test_an_event_of_no_readable_time_is_rejected(written: str) -> None:
    rejection = event(Event_Time=written).rejection
    assert rejection == "Event Time: not a time like Jan 5, 2024 8:03 PM"


def test_an_event_given_up_is_set_aside() -> None:
    found = event(Status="RELINQUISHED")
    assert [row["reason"] for row in found.unread] == ["declined_event"]


@pytest.mark.parametrize("status", ["", "A WORD NOT SEEN BEFORE"])
def test_any_other_status_loads(status: str) -> None:
    assert event(Status=status).row["status"] == (status or None)


def test_an_event_ahead_does_not_date_the_file() -> None:
    found = event(Event_Time="Jan 5, 2999 6:00 PM - Jan 5, 2999 8:00 PM")
    assert found.account.newest_on is None
    assert found.row["on_date"].year == 2999
