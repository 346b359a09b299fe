import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.calendar_files import ANN, attendee, event, read_calendar

PARTIAL = (
    "part of a calendar entry could not be read and was left empty: 1 row,"
    " first on line 2"
)


@pytest.mark.parametrize(
    ("parameters", "shown"),
    [
        ('CN=Ann "Annie" Able;PARTSTAT=DECLINED', 'Ann "Annie" Able'),
        ('CN="Ann "Annie" Able";PARTSTAT=DECLINED', 'Ann "Annie" Able'),
        ('CN="Ann \\"Annie\\" Able";PARTSTAT=DECLINED', 'Ann \\"Annie\\" Able'),
        ('CN="Ann Able;PARTSTAT=DECLINED', "Ann Able"),
        ("CN=Ann: Able;PARTSTAT=DECLINED", "Ann: Able"),
        ("X-OUR OWN=1;CN=Ann Able;PARTSTAT=DECLINED", "Ann Able"),
    ],
)
def test_a_mark_inside_a_name_costs_neither_the_name_nor_the_answer(
    parameters: str, shown: str
) -> None:
    found = read_calendar(event(f"ATTENDEE;{parameters}:mailto:{ANN}"))
    text = f"{shown.replace(chr(92), '')} <{ANN}>"
    assert (found.row["who"], found.row["absent"]) == ([text], [text])
    assert found.account.warnings == []


@pytest.mark.parametrize(
    "line",
    [
        "DTEND:20260504T110000Z",
        "DTEND:4 May",
        "DTEND;VALUE=TIME:120000",
        "DTEND;TZID=Asia/Tokyo:00010101T000000",
        "DURATION:1 hour",
        "DURATION:P9999999999W",
        "EXDATE:today",
        "RDATE:tomorrow",
        "RRULE:FREQ=SOMETIMES",
        "RRULE:FREQ=YEARLY;BYEASTER=1",
        "RRULE:FREQ=DAILY;INTERVAL=0",
        "RRULE:FREQ=DAILY\r\nRRULE:FREQ=WEEKLY",
        "ATTENDEE",
        "ORGANIZER",
        "a line without a name",
    ],
)
def test_what_cannot_be_read_is_left_empty_and_the_rest_is_used(line: str) -> None:
    found = read_calendar(event("SUMMARY:Coffee", attendee(ANN), line))
    row = found.row
    assert (row["title"], row["who"], row["minutes"]) == ("Coffee", [ANN], None)
    assert row["days"] == ["2026-05-04"]
    assert found.account.warnings == [PARTIAL]


def test_a_broken_day_in_a_list_costs_only_itself() -> None:
    found = read_calendar(
        event(
            "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20260505T120000Z,x", "RDATE:20260601,,"
        )
    )
    assert found.row["days"] == ["2026-05-04", "2026-05-06", "2026-06-01"]


def test_two_ends_are_no_length() -> None:
    ends = ("DTEND:20260504T130000Z", "DTEND:20260504T140000Z")
    assert read_calendar(event(*ends)).row["minutes"] is None


def test_a_year_zero_in_a_stamp_is_no_doubt() -> None:
    found = read_calendar(event("CREATED:00001231T000000Z"))
    assert found.row["days"] == ["2026-05-04"]
    assert found.account.warnings == []


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_whatever_a_name_is_made_of_the_address_is_read(name: str) -> None:
    found = read_calendar(event(f"ATTENDEE;CN={name};PARTSTAT=DECLINED:mailto:{ANN}"))
    assert found.row["addresses"] == [ANN]
    assert len(found.row["absent"]) == 1
