from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.support.calendar_files import days, entry, event, read_calendar

LONDON = "DTSTART;TZID=Europe/London:20260302T160000"
NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


def test_a_time_with_a_zone_is_on_its_own_day() -> None:
    late = "DTSTART;TZID=America/Los_Angeles:20260504T233000"
    assert days(late) == ["2026-05-04"]
    assert days(late, head=("X-WR-TIMEZONE:Asia/Tokyo",)) == ["2026-05-04"]
    assert entry(late)["starts"] == ["2026-05-05T06:30:00"]


def test_a_time_in_utc_is_on_the_day_of_the_calendars_zone() -> None:
    late = "DTSTART:20260504T233000Z"
    assert days(late) == ["2026-05-04"]
    assert days(late, head=("X-WR-TIMEZONE:Europe/Berlin",)) == ["2026-05-05"]


@pytest.mark.parametrize(
    "begins",
    ["DTSTART;VALUE=DATE:20260504", "DTSTART:20260504", "DTSTART:20260504T233000"],
)
def test_whole_days_and_times_without_zone_are_on_their_day(begins: str) -> None:
    assert days(begins, head=("X-WR-TIMEZONE:Asia/Tokyo",)) == ["2026-05-04"]


@pytest.mark.parametrize(
    "zone",
    [
        "Eastern Standard Time",
        "/citadel.org/20260101_1/America/New_York",
        "America/New_York",
    ],
)
def test_zones_go_by_many_names(zone: str) -> None:
    row = entry(f"DTSTART;TZID={zone}:20260504T120000")
    assert row["starts"] == ["2026-05-04T16:00:00"]


ZONE = """BEGIN:VTIMEZONE
TZID:Halvenport
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0530
END:STANDARD
END:VTIMEZONE
"""


def test_a_calendar_can_explain_a_zone_of_its_own() -> None:
    here = event("DTSTART;TZID=Halvenport:20260504T020000")
    assert read_calendar(ZONE, here).row["starts"] == ["2026-05-03T20:30:00"]
    assert read_calendar(here).row["starts"] == ["2026-05-04T02:00:00"]


def test_a_zone_that_changes_every_second_is_not_followed() -> None:
    rule = "RRULE:FREQ=SECONDLY\nTZOFFSETTO"
    odd = ZONE.replace("TZOFFSETTO", rule)
    here = event("DTSTART;TZID=Halvenport:20260504T020000")
    assert read_calendar(odd, here).row["days"] == ["2026-05-04"]


def test_a_series_keeps_to_its_clock_when_summer_time_begins() -> None:
    row = entry(LONDON, "RRULE:FREQ=WEEKLY;COUNT=5")
    assert row["days"] == [f"2026-03-{d:02}" for d in (2, 9, 16, 23, 30)]
    assert {start[11:] for start in row["starts"]} == {"16:00:00", "15:00:00"}


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20260316T160000Z", "2026-03-16"),
        ("20260316T155959Z", "2026-03-09"),
        ("20260316", "2026-03-16"),
        ("20260316T170000", "2026-03-16"),
    ],
)
def test_a_series_ends_at_a_time_in_utc_or_with_a_day(until: str, last: str) -> None:
    assert days(LONDON, f"RRULE:FREQ=WEEKLY;UNTIL={until}")[-1] == last


def test_days_can_be_left_out_and_added() -> None:
    found = days(
        LONDON,
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "EXDATE;TZID=Europe/London:20260309T160000",
        "EXDATE:20260316T160000Z,20260317T160000Z",
        "EXDATE;VALUE=DATE:20260323",
        "RDATE;TZID=Europe/London:20260401T160000",
        "RDATE;VALUE=PERIOD:20260402T150000Z/PT1H",
    )
    assert found == ["2026-03-02", "2026-03-30", "2026-04-01", "2026-04-02"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2026-03-27", "2026-04-24"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=2", ["2026-03-31", "2026-04-28"]),
        ("FREQ=YEARLY;COUNT=2", ["2026-03-02", "2027-03-02"]),
        ("FREQ=DAILY;BYHOUR=9,16;COUNT=3", ["2026-03-02", "2026-03-03", "2026-03-03"]),
        ("FREQ=DAILY;COUNT=0", []),
    ],
)
def test_rules_of_many_forms_are_followed(rule: str, expected: list[str]) -> None:
    assert days(LONDON, f"RRULE:{rule}") == expected


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYSETPOS=5;BYDAY=MO",
        "FREQ=YEARLY;BYWEEKNO=60",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20200101",
    ],
)
def test_a_rule_that_never_falls_due_gives_no_day(rule: str) -> None:
    assert days(LONDON, f"RRULE:{rule}") == []


def test_an_endless_rule_is_followed_to_the_end_of_next_year() -> None:
    found = days(LONDON, "RRULE:FREQ=YEARLY")
    assert (found[0], found[-1]) == ("2026-03-02", "2099-03-02")


@pytest.mark.parametrize("often", ["HOURLY", "MINUTELY", "SECONDLY"])
def test_what_recurs_within_a_day_is_not_followed(often: str) -> None:
    row = entry(f"RRULE:FREQ={often}")
    assert (row["is_too_often"], row["days"]) == (True, [])


def test_of_a_rule_of_too_many_instances_the_first_day_is_left() -> None:
    crowd = ",".join(map(str, range(60)))
    found = read_calendar(event(f"RRULE:FREQ=DAILY;BYMINUTE={crowd};BYSECOND={crowd}"))
    assert found.row["days"] == ["2026-05-04"]


@pytest.mark.parametrize("begins", ["DTSTART:99991231T235959Z", "DTSTART:00010101"])
def test_the_ends_of_time_do_no_harm(begins: str) -> None:
    zone = ("X-WR-TIMEZONE:Asia/Tokyo",)
    for rule in ((), ("RRULE:FREQ=DAILY;COUNT=3",)):
        found = read_calendar(event(begins, *rule), head=zone)
        assert len(found.rows) + len(found.unread) == 1


def test_an_exception_names_the_time_that_it_replaces() -> None:
    moved = "DTSTART;TZID=Europe/London:20260310T100000"
    for name in (
        "RECURRENCE-ID:20260309T160000Z",
        "RECURRENCE-ID;TZID=Europe/London:20260309T160000",
        "RECURRENCE-ID;TZID=America/New_York:20260309T120000",
        "RECURRENCE-ID:20260309T160000",
    ):
        row = entry(moved, name)
        assert (row["replaces"], row["days"]) == ("2026-03-09T16:00:00", ["2026-03-10"])
    assert entry(moved, "RECURRENCE-ID;VALUE=DATE:20260309")["replaces"] == "2026-03-09"


def test_a_change_to_the_rest_of_a_series_is_a_doubt() -> None:
    rest = event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260504T120000Z")
    found = read_calendar(rest)
    assert found.row["is_rest"]
    doubt = "a change to the rest of a series was taken for its first day only"
    assert found.account.warnings == [f"{doubt}: 1 row, first on line 2"]


@settings(max_examples=40, deadline=None)
@given(
    st.dates(date(2020, 1, 1), date(2026, 12, 31)),
    st.integers(1, 4),
    st.sets(st.sampled_from(NAMES), min_size=1),
    st.integers(0, 400),
    st.booleans(),
)
def test_a_weekly_rule_gives_the_days_that_stepping_through_them_gives(
    first: date, step: int, names: set[str], length: int, has_zone: bool
) -> None:
    assume(NAMES[first.weekday()] in names)
    last = first + timedelta(days=length)
    stepped = [
        day.isoformat()
        for day in (first + timedelta(days=n) for n in range(length + 1))
        if NAMES[day.weekday()] in names
        and (day - (first - timedelta(days=first.weekday()))).days // 7 % step == 0
    ]
    zone = ";TZID=America/New_York" if has_zone else ""
    rule = f"FREQ=WEEKLY;INTERVAL={step};BYDAY={','.join(sorted(names))}"
    begins = f"DTSTART{zone}:{first:%Y%m%d}T233000"
    assert days(begins, f"RRULE:{rule};UNTIL={last:%Y%m%d}") == stepped
    assert days(begins, f"RRULE:{rule};COUNT={len(stepped)}") == stepped


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 31), st.integers(0, 30), st.integers(1, 5))
def test_a_monthly_rule_never_leaves_its_day(day: int, count: int, step: int) -> None:
    found = days(
        f"DTSTART;VALUE=DATE:202601{day:02}",
        f"RRULE:FREQ=MONTHLY;INTERVAL={step};COUNT={count}",
    )
    months = [datetime.fromisoformat(d) for d in found]
    assert all(
        m.day == day and (m.month - 1 + 12 * m.year) % step == (12 * 2026) % step
        for m in months
    )
    assert len(found) == count
