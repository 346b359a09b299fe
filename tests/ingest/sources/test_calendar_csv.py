import pytest

from tests.support.csv_files import csv_of
from tests.support.reader import Cells, Found, read

OUTLOOK = (
    '"Subject","Start Date","Start Time","End Date","End Time","All day event",'
    '"Reminder on/off","Reminder Date","Reminder Time","Meeting Organizer",'
    '"Required Attendees","Optional Attendees","Meeting Resources",'
    '"Billing Information","Categories","Description","Location","Mileage","Priority",'
    '"Private","Sensitivity","Show time as"'
)
GOOGLE = (
    "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,"
    "Location,Private"
)


def found_in(header: str, *rows: dict[str, str]) -> Found:
    """What a file with this header and these cells gives."""
    names = header.replace('"', "").split(",")
    usual = {"Subject": "Budget", "Start Date": "10/20/2026"}
    return read("meetings/a.csv", csv_of(names, *(usual | row for row in rows)))


def line(**cells: str) -> Cells:
    """The row that an Outlook file with these cells gives."""
    named = {name.replace("_", " ").capitalize(): cell for name, cell in cells.items()}
    header = [name.capitalize() for name in OUTLOOK.replace('"', "").split(",")]
    usual = {"Subject": "Budget", "Start date": "10/20/2026", "End date": "10/20/2026"}
    return read("meetings/a.csv", csv_of(header, usual | named)).row


@pytest.mark.parametrize("header", [OUTLOOK, GOOGLE])
def test_outlooks_and_googles_headers_are_not_taken_for_meetings(header: str) -> None:
    assert found_in(header, {}).account.kind == "calendar_csv"


def test_those_asked_stand_between_semicolons_family_name_first_or_not() -> None:
    row = line(
        required_attendees="Muster, Anna; Ben Beispiel;Tide Room",
        optional_attendees="Cole, Cleo <cleo@example.com>;dora@example.com",
        meeting_organizer="Zone, Zed",
        meeting_resources="Tide Room",
    )
    assert row["who"] == [
        "Anna Muster",
        "Ben Beispiel",
        "Cleo Cole <cleo@example.com>",
        "dora@example.com",
        "Zed Zone",
    ]
    assert row["addresses"] == ["", "", "cleo@example.com", "dora@example.com", ""]


@pytest.mark.parametrize(
    ("name", "natural"),
    [
        ("Muster, Anna", "Anna Muster"),
        ("Muster, Anna Maria", "Anna Maria Muster"),
        ("Anna Muster, PhD", "Anna Muster, PhD"),
        ("Anna Muster, Jr.", "Anna Muster, Jr."),
        ("Muster, Anna, Dr.", "Muster, Anna, Dr."),
        ("Muster,", "Muster,"),
    ],
)
def test_a_name_is_turned_round_where_it_is_surely_turned(
    name: str, natural: str
) -> None:
    assert line(required_attendees=name)["who"] == [natural]


@pytest.mark.parametrize(
    ("day", "month_first", "day_first"),
    [
        ("4/5/2026", "2026-04-05", "2026-05-04"),
        ("10/20/2026", "2026-10-20", None),
        ("20/10/2026", None, "2026-10-20"),
        ("20-10-26", None, "2026-10-20"),
        ("4.5.2026", "2026-05-04", "2026-05-04"),
        ("2026-05-04", "2026-05-04", "2026-05-04"),
    ],
)
def test_both_readings_of_a_day_are_kept(
    day: str, month_first: str | None, day_first: str | None
) -> None:
    row = line(start_date=day, end_date="")
    read_as = [
        str(row[name]) if row[name] else None for name in ("month_first", "day_first")
    ]
    assert read_as == [month_first, day_first]
    assert (row["is_month_first"], row["is_day_first"]) == (
        month_first is not None,
        day_first is not None,
    )


def test_the_last_day_can_settle_what_the_first_leaves_open() -> None:
    row = line(start_date="4/5/2026", end_date="4/13/2026")
    assert (row["is_month_first"], row["is_day_first"]) == (True, False)


@pytest.mark.parametrize("day", ["May 4", "31/31/2026", "4/2026", "0/0/0"])
def test_what_is_no_day_is_rejected(day: str) -> None:
    assert found_in(GOOGLE, {"Start Date": day}).rejection == "start date: not a day"


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        ("11:30:00 AM", "12:15:00 PM", 45),
        ("12:00 AM", "1:00 a.m.", 60),
        ("12:00 AM", "11:59 PM", None),
        ("00:00", "23:30", 1410),
        ("09:00", "10:30", 90),
        ("9.00", "9.00", None),
        ("", "", None),
    ],
)
def test_clocks_of_twelve_and_of_twenty_four_hours_are_read(
    begin: str, end: str, minutes: int | None
) -> None:
    assert line(start_time=begin, end_time=end)["minutes"] == minutes


def test_whole_days_and_what_lasts_longer_have_no_minutes() -> None:
    times = {"start_time": "9:00", "end_time": "10:00"}
    assert line(**times)["minutes"] == 60
    assert line(**times, all_day_event="True")["minutes"] is None
    assert line(**times, end_date="10/21/2026")["minutes"] is None


def test_what_ends_before_it_begins_has_no_length() -> None:
    times = {"end_date": "10/20/2026", "start_time": "10:00", "end_time": "9:00"}
    assert line(**times)["minutes"] is None


def test_a_last_day_that_cannot_be_read_does_not_unsettle_the_first() -> None:
    row = line(start_date="10/20/2026", end_date="soon")
    assert (row["is_month_first"], row["is_day_first"]) == (True, False)


def test_title_place_and_link_give_the_kind() -> None:
    assert line(subject="Coffee", location="Blue Bottle")["kind"] == "coffee"
    assert line(description="https://zoom.us/j/1")["kind"] == "video"
    assert line(subject="Canceled: Budget")["is_off"]
    assert line(subject="Lunch with Ann Able")["named"] == ["Ann Able"]
