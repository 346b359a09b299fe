from tests.support.books import Folder
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    connection,
    day,
    write_connections,
    write_meetings,
)

DI = "Di Day"
LISTED = "Event Name,Event Time,Status,External Url"
FOUND = """
    SELECT event_name, rank, full_name, why FROM event_people ORDER BY 1, 2
"""


def write_events(book: Folder, *lines: str) -> None:
    """events.csv."""
    book.write("events.csv", "\n".join(["date,name,city,group,url", *lines, ""]))


def write_listed(book: Folder, *rows: tuple[str, str, str]) -> None:
    """LinkedIn's Events.csv, from name, day and address."""
    listed = [(name, f"{day}, 6:00 PM", "APPROVED", url) for name, day, url in rows]
    book.write(f"{AUTUMN}/Events.csv", csv_of(LISTED, *listed))


def write_known(book: Folder, *names: str) -> None:
    """Connections met once, half a year ago, which makes a weak or loose tie."""
    write_connections(book, *(connection(name) for name in names))
    write_meetings(book, *(f"{day(180)},{name},coffee,," for name in names))


def test_events_ahead_load_and_those_that_are_over_are_set_aside(book: Folder) -> None:
    write_events(
        book,
        "2026-10-30,Yesterday",
        "2026-10-31,Today,Halvenport,Choir,https://x.example",
        "soon,Never",
    )
    assert book.refresh().rows_rejected == 1
    assert book.rows("SELECT name, city, group_name, url FROM events") == [
        ("Today", "Halvenport", "Choir", "https://x.example")
    ]
    assert book.rows("SELECT source_row, outcome FROM row_audit ORDER BY ALL") == [
        (2, "set_aside"),
        (4, "rejected"),
    ]


def test_an_event_of_linkedin_and_of_the_user_is_one(book: Folder) -> None:
    write_listed(
        book,
        ("Flour Fair", "Nov 20, 2026", "https://l.example"),
        ("Other name", "Nov 21, 2026", "https://u.example"),
        ("Flour Fair", "Nov 22, 2026", "https://l.example"),
    )
    write_events(
        book,
        "2026-11-20,flour fair,Rome",
        "2026-11-21,My name,,Choir,https://u.example",
    )
    book.refresh()
    assert book.rows("SELECT name, city, group_name, url FROM events ORDER BY ALL") == [
        ("Flour Fair", None, None, "https://l.example"),
        ("My name", None, "Choir", "https://u.example"),
        ("flour fair", "Rome", None, "https://l.example"),
    ]
    assert book.rows(
        "SELECT outcome, reason, count(*) FROM row_audit GROUP BY ALL"
    ) == [("merged", "repeated_event", 2)]


def test_a_chain_of_namings_is_one_event(book: Folder) -> None:
    write_listed(book, ("Fair", "Nov 20, 2026", "https://a.example"))
    write_events(
        book,
        "2026-11-20,Market,,,https://a.example",
        "2026-11-20,Fair,,,https://b.example",
    )
    book.refresh()
    assert book.rows("SELECT name FROM events") == [("Market",)]


def test_group_and_city_go_before_either_and_of_these_the_closest_once(
    book: Folder,
) -> None:
    write_known(book, ANN, BOB, CLEO)
    write_meetings(book, f"{day(181)},{BOB},dinner,,", file="more.csv")
    book.write("groups/Choir.csv", f"Name,City\n{ANN},Halvenport\n{BOB},Rome\n")
    book.write("people.csv", f"who,city\n{CLEO},HALVENPORT\n")
    write_events(book, '2026-11-20,Concert,"Halvenport, UK",choir')
    book.refresh()
    assert book.rows(FOUND) == [
        ("Concert", 1, ANN, "in Choir, lives in Halvenport"),
        ("Concert", 2, BOB, "in Choir"),
        ("Concert", 3, CLEO, "lives in HALVENPORT"),
    ]


def test_strong_ties_and_people_never_in_touch_are_not_looked_for(book: Folder) -> None:
    write_known(book, ANN, BOB)
    often = [f"{day(age)},{BOB},coffee,," for age in range(1, 60, 2)]
    write_meetings(book, *often, file="often.csv")
    book.write("groups/Choir.csv", f"Name\n{ANN}\n{BOB}\n{DI}\nOlive Owner\n")
    write_events(book, "2026-11-20,Concert,,Choir")
    book.refresh()
    assert book.rows(FOUND) == [("Concert", 1, ANN, "in Choir")]


def test_who_fell_asleep_is_looked_for(book: Folder) -> None:
    write_connections(book, connection(ANN))
    often = [f"{day(age)},{ANN},dinner,," for age in range(900, 1600, 20)]
    write_meetings(book, *often)
    book.write("people.csv", f"who,city,pin\n{ANN},Rome,strong\n")
    write_events(book, "2026-11-20,Concert,Rome")
    book.refresh()
    assert book.rows("""
        SELECT full_name, tier, is_dormant, days_silent FROM event_people
    """) == [(ANN, "strong", True, 900)]


def test_whoever_is_to_be_left_in_peace_until_after_it_is_not_looked_for(
    book: Folder,
) -> None:
    write_known(book, ANN)
    book.write("people.csv", f"who,city,snooze_until\n{ANN},Rome,2026-12-01\n")
    write_events(book, "2026-11-20,Before,Rome", "2026-12-01,After,Rome")
    book.refresh()
    assert book.rows(FOUND) == [("After", 1, ANN, "lives in Rome")]


GUESTS = "name,email,approval_status,checked_in_at"


def test_who_is_on_the_guest_list_goes_first_whatever_the_tie(book: Folder) -> None:
    write_known(book, ANN, BOB)
    book.write("people.csv", f"who,city\n{ANN},Rome\n")
    book.write(
        "meetings/2026-11-20 Concert.csv",
        f"{GUESTS}\n{DI},di@x.org,approved,\n{BOB},bob@x.org,declined,\n",
    )
    write_events(book, "2026-11-20,concert,Rome")
    book.refresh()
    assert book.rows(FOUND) == [
        ("concert", 1, DI, "on the guest list"),
        ("concert", 2, ANN, "lives in Rome"),
    ]
    assert book.rows("SELECT count(*) FROM events") == [(1,)]


def test_who_is_invited_in_the_calendar_is_to_be_there(book: Folder) -> None:
    write_connections(book, connection(ANN, email="ann@x.org"))
    book.write(
        "meetings/calendar.ics",
        """BEGIN:VCALENDAR
BEGIN:VEVENT
DTSTART:20261120T170000Z
DTEND:20261120T190000Z
UID:1@example.com
SUMMARY:Supper
ATTENDEE;CN=Ann Able:mailto:ann@x.org
END:VEVENT
END:VCALENDAR
""",
    )
    book.refresh()
    assert book.rows(FOUND) == [("Supper", 1, ANN, "invited")]
