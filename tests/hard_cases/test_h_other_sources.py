from tests.books import Folder
from tests.hard_cases.told import accounts, known, outcomes
from tests.ingest.calendar_files import ANN, OWNER, attendee, calendar, event
from tests.models.exports import connection, credited, write_connections

HOME = ("X-WR-TIMEZONE:Europe/London", f"X-WR-CALNAME:{OWNER}")
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


def test_h81_a_calendar_gives_who_did_not_decline_once_for_every_real_instance(
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
    assert (
        credited(book)
        == [("Ann Able", "meet", 0.5)] * 3 + [("bob@example.com", "meet", 0.5)] * 3
    )
    assert known(book) == ["Ann Able", "bob@example.com"]
    assert accounts(book)["meetings/calendar.ics"] == (5, 2, 0, 3, 0)
    assert outcomes(book) == [
        ("set_aside", "cancelled", 2),
        ("set_aside", "nobody_else", 1),
    ]


def test_h82_an_event_of_two_hundred_makes_no_strong_ties(book: Folder) -> None:
    asked = (attendee(f"p{n}@example.com", f"Guest No{n}") for n in range(199))
    crowd = event(
        "SUMMARY:Big Night", "DTSTART:20261001T180000Z", attendee(OWNER), *asked
    )
    book.write("meetings/calendar.ics", calendar(crowd, head=HOME))
    write_connections(book)
    book.refresh()
    assert_no_strong_ties(book)


def assert_no_strong_ties(book: Folder) -> None:
    """One event of two hundred, the owner among them."""
    assert book.rows("SELECT kind, others FROM meetings") == [("event", 199)]
    units = book.rows("SELECT DISTINCT others, round(unit * 199, 6) FROM interactions")
    assert units == [(199, 1)]
    query = "SELECT tier, count(*), max(strength) < 3 FROM tie_strength GROUP BY tier"
    assert book.rows(query) == [("loose", 199, True)]
