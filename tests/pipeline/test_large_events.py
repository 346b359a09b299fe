from tests.support.books import Folder
from tests.support.calendar_files import HOME, OWNER, attendee, calendar, event
from tests.support.cases import case
from tests.support.input_builders import shared, write_connections


@case("H82")
def test_an_event_of_two_hundred_makes_no_strong_ties(book: Folder) -> None:
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
    units = book.rows("SELECT DISTINCT others, round(unit, 6) FROM interactions")
    assert units == [(199, shared(1, 199))]
    query = "SELECT tier, count(*), max(strength) < 3 FROM tie_strength GROUP BY tier"
    assert book.rows(query) == [("loose", 199, True)]


LUMA = "api_id,name,email,approval_status,checked_in_at\n"


@case("H82b")
def test_a_guest_list_of_two_hundred_makes_no_strong_ties(book: Folder) -> None:
    checked_in = "approved,2026-10-01T18:00:00Z"
    lines = (f"g{n},Guest No{n},p{n}@example.com,{checked_in}\n" for n in range(199))
    book.write("meetings/2026-10-01 Big Night.csv", LUMA + "".join(lines))
    write_connections(book)
    book.refresh()
    assert_no_strong_ties(book)
