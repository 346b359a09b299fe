from datetime import date

import pytest

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Cells, Found, read

HEADER = list(CELLS["meetings"])


def meeting(**cells: str) -> Found:
    """A file with one meeting that differs from the example in the cells named."""
    return read("meetings/a.csv", csv_of(HEADER, {**CELLS["meetings"], **cells}))


def logged(line: str) -> Cells:
    """The one meeting of a log."""
    return read("meetings/log.txt", line).row


def test_a_row_is_a_meeting_as_the_user_wrote_it() -> None:
    assert meeting().row == {
        "source_row": 2,
        "met_on": date(2026, 10, 20),
        "who": ["Ann Able", "Bob Baker"],
        "kind": "lunch",
        "minutes": 75,
        "place": "Blue Bottle",
        "others": 2,
        "started_by": "me",
        "note": "flour, mostly",
        "tags": [],
    }


def test_only_a_day_and_somebody_are_needed() -> None:
    row = read("meetings/a.csv", "date,who\n2026-10-20,Ann Able\n").row
    assert (row["kind"], row["minutes"], row["others"]) == ("other", None, None)


def test_missing_last_commas_are_forgiven() -> None:
    found = read(
        "meetings/a.csv",
        "who,date,kind,note\nAnn Able,2026-10-20\nBob,2026-10-21,tea\n",
    )
    assert found.values("kind") == ["other", "coffee"]


def test_a_comma_too_many_is_rejected() -> None:
    text = "date,who,note\n2026-10-20,Ann Able,flour, water\n"
    assert read("meetings/a.csv", text).rejection == "4 fields, but the header has 3"


@pytest.mark.parametrize(
    "header",
    [
        "When;With;Type;Duration;Where",
        "DAY;Person;Kind;mins;Location",
        "met on;names;type;length;place",
        "Meeting date;Participants;Meeting type;Duration (minutes);Venue",
    ],
)
def test_near_enough_headers_are_known(header: str) -> None:
    row = read("meetings/a.csv", f'{header}\n2026-10-20;"Ann; Bob";Tea;1h;Home\n').row
    assert (row["who"], row["kind"], row["minutes"]) == (["Ann", "Bob"], "coffee", 60)
    assert row["place"] == "Home"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-10-20", date(2026, 10, 20)),
        ("2026-1-2", date(2026, 1, 2)),
        ("2026/10/20", date(2026, 10, 20)),
        ("2026.10.20", date(2026, 10, 20)),
        ("20 Oct 2026", date(2026, 10, 20)),
        ("20-Oct-26", date(2026, 10, 20)),
    ],
)
def test_days_are_read_where_month_and_day_are_unambiguous(
    written: str, day: date
) -> None:
    assert meeting(date=written).row["met_on"] == day


@pytest.mark.parametrize(
    "written",
    ["", "1/5/26", "05-1/2026", "1/5/26, 8:03 PM", "2026-02-30", "soon", "31.2.2026"],
)
def test_what_is_no_day_is_rejected_and_never_guessed(written: str) -> None:
    assert meeting(date=written).rejection == "date: not a day; write it as YYYY-MM-DD"


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("45", 45),
        ("45m", 45),
        ("45 min", 45),
        ("45 mins", 45),
        ("90 minutes", 90),
        ("1h", 60),
        ("1 hour", 60),
        ("2 hours", 120),
        ("1hr", 60),
        ("1.5h", 90),
        ("1h30", 90),
        ("1h 30m", 90),
        ("1 h 5 min", 65),
        ("2H30M", 150),
        ("", None),
    ],
)
def test_lengths_are_read_in_hours_and_minutes(
    written: str, minutes: int | None
) -> None:
    assert meeting(minutes=written).row["minutes"] == minutes
    if minutes and not written.isdecimal():
        row = logged(f"2026-10-20 tea with Ann Able {written} at Home")
        assert (row["minutes"], row["who"], row["place"]) == (
            minutes,
            ["Ann Able"],
            "Home",
        )


@pytest.mark.parametrize(
    "written",
    ["0", "-5", "1441", "long", "25h", "1:30", "9" * 30, "9" * 400 + "h", "m", "h"],
)
def test_an_invalid_length_is_rejected(written: str) -> None:
    assert meeting(minutes=written).rejection.startswith("minutes: ")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("", "other"),
        ("Happy Hour", "happy_hour"),
        ("happy-hour", "happy_hour"),
        ("VIDEO", "video"),
        ("call", "phone"),
        ("drinks", "happy_hour"),
        ("Zoom", "video"),
    ],
)
def test_kinds_go_by_several_names(written: str, kind: str) -> None:
    assert meeting(kind=written).row["kind"] == kind
    assert logged(f"2026-10-20 {written} with Ann".replace("  ", " "))["kind"] == kind


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("kind", "secret"),
        ("others", "secret"),
        ("others", "0"),
        ("started_by", "secret"),
        ("who", " ; "),
    ],
)
def test_a_wrong_cell_is_rejected_by_its_column_and_not_quoted(
    column: str, cell: str
) -> None:
    rejection = meeting(**{column: cell}).rejection
    assert rejection.startswith(f"{column}: ")
    assert "secret" not in rejection
