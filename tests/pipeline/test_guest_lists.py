from datetime import date

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    connection,
    credited,
    shared,
    write_connections,
    write_meetings,
)
from tests.support.warehouse_dump import known, outcomes

HEADER = "name,email,approval_status,checked_in_at"
SEEN = "2026-10-12T17:05:00Z"
ANN = f"Ann Able,ann@example.com,approved,{SEEN}"
BOB = f"Bob Baker,bob@example.com,approved,{SEEN}"


def write_list(
    book: Folder, *rows: str, name: str = "2026-10-12 Harbour Night"
) -> None:
    """A Luma list, in the book of somebody who is linked with Ann."""
    write_connections(book, connection("Ann Able"))
    book.write(f"meetings/{name}.csv", "\n".join([HEADER, *rows, ""]))


NAMES = {
    "2026-10-12 Harbour Night": ("2026-10-12", "Harbour Night"),
    "Harbour_Night_20261011_guests": ("2026-10-11", "Harbour Night"),
    "Guests - Harbour Night - 2026.10.10": ("2026-10-10", "Harbour Night"),
    "Harbour Night - Guests - 2026-10-20-08-30-45": ("2026-10-12", "Harbour Night"),
    "report-2026-10-20T0830": ("2026-10-12", "report"),
    "2026-10-09": ("2026-10-09", "Guest list"),
    "Night of 12345678 lights": ("2026-10-12", "Night of 12345678 lights"),
    "2026-02-30 Night": ("2026-10-12", "Night"),
}
"""Name of a file → day and name of the event; the guest came on 2026-10-12."""


def test_a_files_name_gives_day_and_name_but_not_when_it_was_downloaded(
    book: Folder,
) -> None:
    for name, guest in zip(NAMES, "ABCDEFGH", strict=True):
        write_list(
            book, f"{guest}nn {guest}ble,{guest}@x.org,approved,{SEEN}", name=name
        )
    book.refresh()
    rows = book.rows("""
        SELECT s.path, m.met_on::TEXT, m.kind, m.note
        FROM meetings AS m JOIN sources AS s USING (source_id)
    """)
    assert {path: event for path, *event in rows} == {
        f"meetings/{name}.csv": [day, "event", shown]
        for name, (day, shown) in NAMES.items()
    }


def test_a_list_is_one_meeting_of_all_who_came(book: Folder) -> None:
    write_list(book, ANN, BOB, f"Olive Owner,o@example.com,approved,{SEEN}")
    book.write("kith.toml", '[owner]\nemails = ["O@example.com"]\n')
    book.refresh()
    each = shared(1, 2)
    assert credited(book) == [("Ann Able", "meet", each), ("Bob Baker", "meet", each)]
    query = "SELECT source_row, others FROM meetings"
    assert book.rows(query) == [(2, 2)]
    assert outcomes(book) == [("merged", "fellow_guest", 2)]


def test_a_list_of_which_no_day_is_known_is_set_aside_with_a_remedy(
    book: Folder,
) -> None:
    header = "First Name,Last Name,Email,Attendee Status\n"
    write_connections(book)
    book.write("meetings/report.csv", f"{header}Ann,Able,a@example.com,Attending\n")
    book.refresh()
    assert outcomes(book) == [("set_aside", "no_event_day", 1)]
    assert book.rows("FROM mentions") == []


def test_a_list_of_an_event_ahead_has_those_expected_as_mentions(book: Folder) -> None:
    write_list(book, "Ann Able,a@example.com,approved,", "Bob,b@b.example,declined,")
    book.refresh(date(2026, 10, 11))
    query = "SELECT on_date::TEXT, name, source_row FROM events"
    assert book.rows(query) == [("2026-10-12", "Harbour Night", 2)]
    assert book.rows("SELECT text, source_row FROM mentions") == [
        ("Ann Able <a@example.com>", 2)
    ]
    assert book.rows("FROM meetings") == []
    assert outcomes(book) == [("set_aside", "absent_guest", 1)]


def test_a_list_and_a_line_of_the_log_are_one_meeting(book: Folder) -> None:
    write_list(book, ANN, BOB)
    write_meetings(book, "2026-10-12,Ann Able,event,45,")
    book.refresh()
    query = "SELECT minutes, others, note FROM meetings"
    assert book.rows(query) == [(45, 2, "Harbour Night")]
    assert [unit for *_, unit in credited(book)] == [shared(0.375, 2)] * 2
    assert outcomes(book) == [("merged", "fellow_guest", 2)]


def test_a_coffee_on_the_day_of_an_event_is_another_meeting(book: Folder) -> None:
    write_list(book, ANN, BOB)
    write_meetings(book, "2026-10-12,Ann Able,coffee,,")
    book.refresh()
    assert len(credited(book)) == 3


def test_a_list_of_the_owner_alone_is_no_meeting(book: Folder) -> None:
    write_list(book, f"Olive Owner,o@example.com,approved,{SEEN}")
    book.write("kith.toml", '[owner]\nemails = ["o@example.com"]\n')
    book.refresh()
    assert outcomes(book) == [("set_aside", "nobody_else", 1)]


LUMA = "api_id,name,email,approval_status,checked_in_at\n"


@case("H84")
def test_a_luma_guest_who_did_not_check_in_was_asked_and_not_met(
    book: Folder,
) -> None:
    book.write(
        "meetings/2026-10-01 Big Night.csv",
        "\ufeff"
        + LUMA
        + "g1,Ann Able,ann@example.com,approved,2026-10-01T18:00:00Z\n"
        + "g2,Bob Baker,bob@example.com,approved,\n"
        + "g3,Cleo Cole,cleo@example.com,declined,\n",
    )
    write_connections(book)
    book.refresh()
    assert credited(book) == [("Ann Able", "meet", 1)]
    assert outcomes(book) == [("set_aside", "absent_guest", 2)]


def test_where_nobody_was_checked_in_the_approved_came(book: Folder) -> None:
    write_list(book, "Ann Able,a@x.org,approved,", "Bob Baker,b@x.org,declined,")
    book.refresh()
    assert credited(book) == [("Ann Able", "meet", 1)]
    assert outcomes(book) == [("set_aside", "absent_guest", 1)]


EVENTBRITE = "Order #,First Name,Last Name,Email,Attendee Status\n"


@case("H85")
def test_who_was_refunded_was_not_there_and_a_buyers_tickets_are_not_one_person(
    book: Folder,
) -> None:
    book.write(
        "meetings/2026-10-01 Big Night.csv",
        EVENTBRITE
        + "1,Ann,Able,ann@example.com,Attending\n"
        + "1,Bob,Baker,ann@example.com,Attending\n"
        + "1,Info Requested,Info Requested,ann@example.com,Attending\n"
        + "2,Cleo,Cole,cleo@example.com,Refunded\n"
        + "3,Dora,Dent,dora@example.com,Attending\n"
        + "3,Dora,Dent,dora@example.com,Attending\n",
    )
    write_connections(book)
    book.refresh()
    assert book.rows("SELECT text FROM mentions ORDER BY source_row") == [
        ("Ann Able",),
        ("Bob Baker",),
        ("Dora Dent <dora@example.com>",),
    ]
    assert known(book) == ["Ann Able", "Bob Baker", "Dora Dent"]
    assert book.rows("SELECT others FROM meetings") == [(5,)]
    assert outcomes(book) == [
        ("merged", "fellow_guest", 4),
        ("set_aside", "absent_guest", 1),
    ]


@case("H85b")
def test_where_one_is_checked_in_only_those_were_there(book: Folder) -> None:
    book.write(
        "meetings/2026-10-01 Big Night.csv",
        EVENTBRITE
        + "1,Ann,Able,ann@example.com,Checked In\n"
        + "2,Bob,Baker,bob@example.com,Attending\n",
    )
    write_connections(book)
    book.refresh()
    assert known(book) == ["Ann Able"]


@case("H86")
def test_a_meetup_list_named_xls_is_read_and_who_stayed_away_was_not_there(
    book: Folder,
) -> None:
    book.write(
        "meetings/2026-10-01 Big Night.xls",
        "Name\tAttendance?\tRSVP\tGuests\n"
        "Ann Able\tYes\tYes\t1\n"
        "Bob Baker\tNo\tYes\t0\n"
        "Cleo Cole\t\tYes\t0\n",
    )
    write_connections(book)
    book.refresh()
    assert known(book) == ["Ann Able"]
    assert book.rows("SELECT met_on::TEXT, others FROM meetings") == [("2026-10-01", 2)]
    assert outcomes(book) == [("set_aside", "absent_guest", 2)]
