import pytest

from tests.support.books import Folder
from tests.support.calendar_files import ANN, HOME, OWNER, attendee, calendar, event
from tests.support.cases import case
from tests.support.input_builders import connection, credited, shared, write_connections
from tests.support.warehouse_dump import accounts, known, outcomes

COFFEE = "SUMMARY:Coffee with Ann and the lot"
FRIDAYS = (
    "UID:series@example.com",
    COFFEE,
    "DTSTART;TZID=Europe/London:20260306T160000",
    "DTEND;TZID=Europe/London:20260306T170000",
)
PEOPLE = (
    attendee(OWNER, "Olive Owner"),
    attendee(ANN, "Ann Able"),
    attendee("bob@example.com", "bob@example.com"),
    attendee("cleo@example.com", "Cleo Cole", "DECLINED"),
    attendee("room@example.com", "Tide Room", more=";CUTYPE=RESOURCE"),
)


def folded(text: str) -> str:
    """At most 40 octets in a line."""
    lines = []
    for line in text.split("\r\n"):
        lines += [
            line[:40],
            *(f" {line[n : n + 39]}" for n in range(40, len(line), 39)),
        ]
    return "\r\n".join(lines)


@case("H81")
def test_a_calendar_gives_who_did_not_decline_once_for_every_real_instance(
    book: Folder,
) -> None:
    write_connections(book, connection("Ann Able", email=ANN))
    series = event(
        *FRIDAYS,
        *PEOPLE,
        "RRULE:FREQ=WEEKLY;COUNT=5",
        "EXDATE;TZID=Europe/London:20260313T160000",
    )
    moved = event(
        *FRIDAYS[:2],
        *PEOPLE,
        "DTSTART;TZID=Europe/London:20260321T100000",
        "RECURRENCE-ID:20260320T160000Z",
    )
    dropped = event(
        *FRIDAYS[:2],
        *PEOPLE,
        "STATUS:CANCELLED",
        "DTSTART:20260403T150000Z",
        "RECURRENCE-ID:20260403T150000Z",
    )
    holiday = event("UID:day", "SUMMARY:Away", "DTSTART;VALUE=DATE:20260401")
    gone = event("UID:gone", *PEOPLE, COFFEE, "STATUS:CANCELLED")
    text = calendar(series, moved, dropped, holiday, gone, head=HOME)
    book.write("meetings/calendar.ics", folded(text))
    book.refresh()
    assert book.rows("SELECT met_on::TEXT, kind, others FROM meetings") == [
        (day, "coffee", 2) for day in ("2026-03-06", "2026-03-21", "2026-03-27")
    ]
    each = shared(1, 2)
    met = [(name, "meet", each) for name in ("Ann Able", "bob@example.com")]
    assert credited(book) == sorted(met * 3)
    assert known(book) == ["Ann Able", "bob@example.com"]
    assert accounts(book)["meetings/calendar.ics"] == (5, 2, 0, 3, 0)
    assert outcomes(book) == [
        ("set_aside", "cancelled", 2),
        ("set_aside", "nobody_else", 1),
    ]


OUTLOOK = "Subject,Start Date,Start Time,End Date,End Time,Required Attendees"


@case("H83")
def test_outlooks_list_of_those_asked_is_two_people(book: Folder) -> None:
    write_connections(book, connection("Anna Muster"))
    book.write(
        "meetings/outlook.csv",
        f"{OUTLOOK}\n"
        'Lunch,5/4/2026,12:00,5/4/2026,13:00,"Muster, Anna;Beispiel, Ben"\n'
        'Budget,5/13/2026,12:00,5/13/2026,13:00,"Muster, Anna"\n',
    )
    book.refresh()
    assert credited(book) == [
        ("Anna Muster", "meet", shared(1.2, 2)),
        ("Anna Muster", "meet", 0.6),
        ("Ben Beispiel", "meet", shared(1.2, 2)),
    ]
    days = book.rows("SELECT met_on::TEXT FROM meetings")
    assert days == [("2026-05-04",), ("2026-05-13",)]


@case("H83b")
@pytest.mark.parametrize(
    ("other", "days"),
    [
        ("5/13/2026", ["2026-04-05", "2026-05-13"]),
        ("13/5/2026", ["2026-05-04", "2026-05-13"]),
        ("6/6/2026", ["2026-06-06"]),
    ],
)
def test_the_whole_file_settles_whether_the_month_stands_first(
    book: Folder, other: str, days: list[str]
) -> None:
    rows = (f"Lunch with Ann Able,{day},,,,\n" for day in ("4/5/2026", other))
    book.write("meetings/outlook.csv", OUTLOOK + "\n" + "".join(rows))
    write_connections(book)
    book.refresh()
    found = book.rows("SELECT met_on::TEXT FROM meetings ORDER BY ALL")
    assert [day for (day,) in found] == days
    doubtful = [("set_aside", "doubtful_day", 1)]
    assert outcomes(book) == doubtful[: 2 - len(days)]
