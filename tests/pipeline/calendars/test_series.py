from datetime import date

from tests.support.books import Folder
from tests.support.calendar_files import ANN, attendee, event, write_calendar
from tests.support.input_builders import write_connections
from tests.support.warehouse_dump import met, outcomes

COFFEE = "SUMMARY:Coffee"
ASKED = attendee(ANN, "Ann Able")


def test_of_one_entry_in_two_files_the_newest_version_counts(ann: Folder) -> None:
    old = event(COFFEE, ASKED, "SEQUENCE:0", "DTSTAMP:20260401T000000Z")
    new = event(COFFEE, ASKED, "SEQUENCE:1", "DTSTART:20260505T120000Z")
    write_calendar(ann, old, file="b")
    write_calendar(ann, new, file="a")
    ann.refresh()
    assert met(ann) == [("2026-05-05", "coffee", None)]
    assert outcomes(ann) == [("merged", "repeated_entry", 1)]
    write_calendar(
        ann, event(COFFEE, ASKED, "SEQUENCE:2", "STATUS:CANCELLED"), file="c"
    )
    ann.refresh()
    assert met(ann) == []
    assert outcomes(ann) == [
        ("set_aside", "cancelled", 1),
        ("set_aside", "repeated_entry", 2),
    ]


def test_what_lies_ahead_is_an_event_of_a_series_the_next_one(ann: Folder) -> None:
    series = event("UID:s", COFFEE, ASKED, "RRULE:FREQ=YEARLY")
    ahead = event("UID:a", "SUMMARY:Dinner", ASKED, "DTSTART:20300101T180000Z")
    write_calendar(ann, series, ahead)
    ann.refresh(date(2026, 5, 4))
    events = ann.rows("SELECT on_date::TEXT, name FROM events")
    assert events == [("2027-05-04", "Coffee"), ("2030-01-01", "Dinner")]
    assert met(ann) == [("2026-05-04", "coffee", None)]
    mentioned = ann.rows("SELECT count(*), count(person_id) FROM mentions")
    assert mentioned == [(2, 2)]
    assert outcomes(ann) == []


def test_the_day_t_alone_decides_how_far_a_series_is_followed(book: Folder) -> None:
    series = event(COFFEE, ASKED, "RRULE:FREQ=YEARLY;INTERVAL=4")
    write_calendar(book, series)
    write_connections(book)
    book.refresh(date(2027, 1, 1))
    assert book.rows("FROM events") == []
    book.refresh(date(2029, 1, 1))
    assert book.rows("SELECT on_date::TEXT FROM events") == [("2030-05-04",)]


def test_a_series_without_a_day_and_one_of_every_hour_are_set_aside(
    ann: Folder,
) -> None:
    write_calendar(
        ann,
        event("UID:1", COFFEE, ASKED, "RRULE:FREQ=DAILY;COUNT=0"),
        event("UID:2", COFFEE, ASKED, "RRULE:FREQ=HOURLY"),
    )
    ann.refresh()
    assert outcomes(ann) == [("set_aside", "no_day", 1), ("set_aside", "too_often", 1)]
    assert ann.rows("FROM mentions") == []


def test_a_series_that_ends_from_a_day_on_has_none_later(ann: Folder) -> None:
    write_calendar(
        ann,
        event(COFFEE, ASKED, "RRULE:FREQ=WEEKLY;COUNT=4"),
        event(
            COFFEE,
            "STATUS:CANCELLED",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260518T120000Z",
        ),
    )
    ann.refresh()
    assert [day for day, *_ in met(ann)] == ["2026-05-04", "2026-05-11"]
