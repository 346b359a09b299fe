from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.books import AS_OF, Folder
from tests.support.calendar_files import ANN, attendee, event, stamped, write_calendar
from tests.support.warehouse_dump import accounts, met, outcomes

ASKED = ("SUMMARY:Coffee", attendee(ANN, "Ann Able"))
WEEKLY = ("UID:series", *ASKED, "DTSTART:20260105T100000Z", "RRULE:FREQ=WEEKLY")
"""Every Monday from 5 January 2026 on."""
SNAPSHOTS = "SELECT path, snapshot_on::TEXT FROM sources WHERE path LIKE 'meetings/%'"


def days(book: Folder) -> list[str]:
    return [str(day) for day, *_ in met(book)]


def upcoming(book: Folder) -> list[tuple[object, ...]]:
    return book.rows("SELECT on_date::TEXT, name FROM events ORDER BY ALL")


@pytest.mark.parametrize(
    ("name", "stamp"),
    [
        ("calendar", "DTSTAMP:20260115T090000Z"),
        ("calendar", "CREATED:20260115T090000Z"),
        ("calendar", "LAST-MODIFIED:20260115T090000Z"),
        ("calendar 2026-01-15", "DTSTAMP:20260401T090000Z"),
        ("olive_20260115", ""),
        ("15.01.2026", ""),
        ("export 2026-01-15/calendar", ""),
    ],
)
def test_an_endless_series_has_no_meetings_after_its_export(
    ann: Folder, name: str, stamp: str
) -> None:
    write_calendar(ann, event(*WEEKLY, *filter(None, [stamp])), file=name)
    ann.refresh()
    assert days(ann) == ["2026-01-05", "2026-01-12"]
    assert upcoming(ann) == [("2026-11-02", "Coffee")]
    assert ann.rows(SNAPSHOTS) == [(f"meetings/{name}.ics", "2026-01-15")]


def test_a_plan_that_is_past_is_set_aside_and_one_ahead_is_an_event(
    ann: Folder,
) -> None:
    gone = stamped("20260115", "UID:gone", *ASKED, "DTSTART:20260303T180000Z")
    ahead = stamped("20260115", "UID:ahead", *ASKED, "DTSTART:20270303T180000Z")
    write_calendar(ann, gone, ahead)
    ann.refresh()
    assert days(ann) == []
    assert upcoming(ann) == [("2027-03-03", "Coffee")]
    assert outcomes(ann) == [("set_aside", "planned_event", 1)]


def test_a_table_is_known_up_to_the_day_in_its_name(ann: Folder) -> None:
    lines = (f"Lunch with Ann Able,{day}\n" for day in ("2026-01-13", "2026-03-03"))
    text = "Subject,Start Date\n" + "".join(lines)
    ann.write("meetings/outlook 2026-01-15.csv", text)
    ann.refresh()
    assert days(ann) == ["2026-01-13"]
    (ann.folder / "meetings/outlook 2026-01-15.csv").rename(
        ann.folder / "meetings/outlook.csv"
    )
    ann.refresh()
    assert days(ann) == ["2026-01-13", "2026-03-03"]
    assert ann.rows(SNAPSHOTS) == [("meetings/outlook.csv", "2026-03-03")]


def test_without_stamps_a_calendar_is_known_up_to_the_day_t(ann: Folder) -> None:
    write_calendar(ann, event(*WEEKLY, "DTSTAMP:19760401T000000Z"))
    ann.refresh(date(2026, 1, 20))
    assert days(ann) == ["2026-01-05", "2026-01-12", "2026-01-19"]
    assert ann.rows(SNAPSHOTS) == [("meetings/calendar.ics", "2026-01-19")]


def test_each_export_tells_what_a_series_was_since_the_one_before(ann: Folder) -> None:
    moved = ("UID:series", *ASKED, "DTSTART:20260107T100000Z", "RRULE:FREQ=WEEKLY")
    write_calendar(ann, stamped("20260115", *WEEKLY), file="a")
    write_calendar(ann, stamped("20260129", *moved), file="b")
    ann.refresh()
    assert days(ann) == ["2026-01-05", "2026-01-12", "2026-01-21", "2026-01-28"]
    assert upcoming(ann) == [("2026-11-04", "Coffee")]
    assert accounts(ann)["meetings/a.ics"] == (1, 1, 0, 0, 0)
    both = ann.rows("SELECT mention_id FROM mentions ORDER BY ALL")
    ids = ann.rows("SELECT meeting_id FROM meetings WHERE met_on < DATE '2026-01-16'")
    (ann.folder / "meetings/b.ics").unlink()
    ann.refresh()
    assert ann.rows("FROM mentions SELECT mention_id")[0] in both
    assert ann.rows("SELECT meeting_id FROM meetings") == ids


def test_a_series_called_off_later_took_place_before(ann: Folder) -> None:
    off = stamped("20260129", *WEEKLY, "STATUS:CANCELLED", "SEQUENCE:1")
    write_calendar(ann, stamped("20260115", *WEEKLY), file="a")
    write_calendar(ann, off, file="b")
    ann.refresh()
    assert days(ann) == ["2026-01-05", "2026-01-12"]
    assert upcoming(ann) == []
    assert outcomes(ann) == [("merged", "cancelled", 1)]


def test_a_newer_export_without_an_entry_ahead_takes_it_back(ann: Folder) -> None:
    dinner = stamped("20260115", "UID:d", *ASKED, "DTSTART:20270303T180000Z")
    walk = stamped("20260115", "UID:w", *ASKED, "DTSTART:20260110T180000Z")
    write_calendar(ann, dinner, walk, stamped("20260115", *WEEKLY), file="a")
    write_calendar(ann, walk, stamped("20260129", *WEEKLY), file="b")
    ann.refresh()
    assert upcoming(ann) == [("2026-11-02", "Coffee")]
    assert ("set_aside", "planned_event", 1) in outcomes(ann)


def test_an_exception_is_one_instance_whatever_rule_it_carries(ann: Folder) -> None:
    moved = stamped(
        "20260120",
        "UID:series",
        *ASKED,
        "RECURRENCE-ID:20260112T100000Z",
        "DTSTART:20260113T100000Z",
        "RRULE:FREQ=DAILY",
        "RDATE:20260114T100000Z",
    )
    write_calendar(ann, stamped("20260120", *WEEKLY), moved)
    ann.refresh()
    assert days(ann) == ["2026-01-05", "2026-01-13", "2026-01-19"]


def test_an_exception_that_a_newer_export_has_no_more_holds_until_the_older(
    ann: Folder,
) -> None:
    exceptions = (
        stamped(
            "20260115",
            "UID:series",
            *ASKED,
            f"RECURRENCE-ID:202601{old}T100000Z",
            f"DTSTART:202601{new}T100000Z",
        )
        for old, new in (("12", "13"), ("26", "27"))
    )
    write_calendar(ann, stamped("20260115", *WEEKLY), *exceptions, file="a")
    write_calendar(ann, stamped("20260129", *WEEKLY), file="b")
    ann.refresh()
    assert days(ann) == ["2026-01-05", "2026-01-13", "2026-01-19", "2026-01-26"]


EXPORTS = st.dictionaries(st.integers(0, 60), st.integers(0, 6), min_size=1, max_size=3)
"""Day of the export, counted from 4 January → weekday of the series by then."""


@settings(max_examples=12, deadline=None)
@given(EXPORTS)
def test_a_day_is_told_by_the_oldest_export_that_knows_it(
    exports: dict[int, int],
) -> None:
    sunday = date(2026, 1, 4)
    with TemporaryDirectory() as folder:
        book = Folder(Path(folder))
        for day, weekday in exports.items():
            made, begins = (sunday + timedelta(n) for n in (day, weekday))
            series = (
                "UID:s",
                *ASKED,
                f"DTSTART:{begins:%Y%m%d}T100000Z",
                "RRULE:FREQ=WEEKLY",
            )
            write_calendar(book, stamped(f"{made:%Y%m%d}", *series), file=str(day))
        book.refresh()
        expected = [
            str(sunday + timedelta(n))
            for n in range((AS_OF - sunday).days + 1)
            for teller in [min((day for day in exports if day >= n), default=None)]
            if teller is not None and exports[teller] == n % 7
        ]
        assert days(book) == expected
