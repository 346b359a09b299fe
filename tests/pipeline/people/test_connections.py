from datetime import date, timedelta

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.connection_files import HEADER, NOTE, ROW
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    ME,
    SPRING,
    connection,
    message,
    slug,
    write_connections,
    write_meetings,
    write_messages,
    write_owner,
)
from tests.support.profile_addresses import IN
from tests.support.warehouse_dump import accounts, known, outcomes


def test_a_connection_without_a_name_is_called_by_the_messages(book: Folder) -> None:
    row = connection(ANN)
    write_connections(book, ["", "", *row[2:]])
    write_messages(book, message(ANN, [ME]))
    book.refresh()
    query = "SELECT full_name, profile_url FROM people WHERE is_connection"
    assert book.rows(query) == [(ANN, f"https://www.linkedin.com/in/{slug(ANN)}")]


def test_the_newest_export_says_where_somebody_works(book: Folder) -> None:
    write_connections(book, connection(ANN, company="Old Mill"), export=SPRING)
    write_connections(book, connection(ANN, company="New Mill"), export=AUTUMN)
    book.refresh()
    query = "SELECT company, is_connection FROM people WHERE NOT is_owner"
    assert book.rows(query) == [("New Mill", True)]
    assert book.rows("SELECT reason FROM row_audit") == [("newer_export",)]


def test_an_address_once_seen_is_kept(book: Folder) -> None:
    address = "ann@mill.example"
    write_connections(book, connection(ANN, email=address), export=SPRING)
    write_connections(book, connection(ANN), export=AUTUMN)
    book.refresh()
    assert book.rows("SELECT email FROM people WHERE is_connection") == [(address,)]


def test_who_is_missing_from_the_newest_export_has_left(book: Folder) -> None:
    write_connections(book, connection(ANN), connection(BOB), export=SPRING)
    write_connections(book, connection(BOB), export=AUTUMN)
    book.refresh()
    assert book.rows(
        "SELECT full_name, is_connection, left_by_on, strength FROM people"
        " JOIN tie_strength USING (person_id, full_name) ORDER BY 1"
    ) == [(ANN, False, date(2026, 10, 1), 0), (BOB, True, None, 3)]


def test_an_empty_export_is_no_sign_that_everybody_left(book: Folder) -> None:
    write_connections(book, connection(ANN), export=SPRING)
    write_connections(book, export=AUTUMN)
    book.refresh()
    query = "SELECT is_connection FROM people WHERE NOT is_owner"
    assert book.rows(query) == [(True,)]


def test_an_older_export_added_later_changes_nothing_newer(book: Folder) -> None:
    query = (
        "SELECT person_id, full_name, company, email, is_connection FROM people"
        " ORDER BY person_id"
    )
    write_connections(book, connection(ANN, company="New Mill"), export=AUTUMN)
    book.refresh()
    before = book.rows(query)
    write_connections(book, connection(ANN, company="Old Mill"), export=SPRING)
    book.refresh()
    assert book.rows(query) == before


def test_two_ways_of_typing_a_name_in_people_csv_add_up(book: Folder) -> None:
    write_connections(book, connection(ANN))
    book.write("people.csv", "who,tags,pin\nAnn Able,choir,\nANN ABLE,chess,good\n")
    book.refresh()
    query = "SELECT tags, pin FROM people WHERE is_connection"
    assert book.rows(query) == [(["chess", "choir"], "good")]


def test_somebody_met_but_not_connected_is_a_person_without_a_base(
    book: Folder,
) -> None:
    write_meetings(book, f"2026-10-31,{ANN},coffee,,")
    book.refresh()
    assert book.rows("SELECT part FROM tie_parts") == [("meet",)]
    assert book.rows(
        "SELECT full_name, is_connection, first_seen_on FROM people WHERE NOT is_owner"
    ) == [(ANN, False, date(2026, 10, 31))]


def test_an_unreadable_day_of_connecting_leaves_the_base(book: Folder) -> None:
    write_connections(book, connection(ANN, day="some day"))
    book.refresh()
    assert book.rows("SELECT connected_on FROM people WHERE is_connection") == [(None,)]
    assert book.rows("SELECT part, points FROM tie_parts") == [("base", 3)]


WARNED = "SELECT unnest(warnings) FROM sources WHERE kind = 'connections'"


@case("C25")
def test_a_row_with_only_a_day_is_a_hidden_member_and_no_person(
    book: Folder,
) -> None:
    write_connections(
        book, ["", "", "", "", "", "", "06 Jan 2024"], connection(ANN), export=SPRING
    )
    book.refresh()
    assert known(book) == [ANN]
    assert outcomes(book) == [("set_aside", "hidden_member", 1)]
    assert accounts(book) == {f"{SPRING}/Connections.csv": (2, 1, 0, 1, 0)}


@case("C26")
def test_no_preamble_is_ever_a_person(book: Folder) -> None:
    for export, text in {
        "whole": f"Notes:\n{NOTE}\n{HEADER}{ROW}",
        "commas": f"Notes:,,,,,,\n{NOTE.strip()},,,,,,\n,,,,,,\n{HEADER}{ROW}",
        "unquoted": f"Notes:\nFirst, last, and a day.\n\n{HEADER}{ROW}",
        "header-alone": f"Notes:\n{NOTE}\n{HEADER}",
        "alone": f"Notes:\n{NOTE}\n",
        "first-line": "Notes:\n",
    }.items():
        book.write(f"linkedin/{export}/Connections.csv", text)
    write_owner(book)
    book.refresh()
    assert known(book) == [ANN]
    assert {path.split("/")[1]: n[0] for path, n in accounts(book).items()} == {
        "alone": 0,
        "commas": 1,
        "first-line": 0,
        "header-alone": 0,
        "unquoted": 1,
        "whole": 1,
    }


@case("C31")
def test_one_name_and_two_addresses_are_two_people_one_address_twice_is_one(
    book: Folder,
) -> None:
    def ann(slug: str) -> list[object]:
        return ["Ann", "Able", IN + slug, "", "Mill", "Baker", "05 Jan 2020"]

    write_connections(book, ann("ann"), ann("ann-2"), ann("ann"))
    hello = message(ANN, [ME])
    write_messages(book, [*hello[:3], f"{IN}ann-2", *hello[4:]])
    book.refresh()
    assert book.rows(
        "SELECT full_name, profile_url, count(message_id) FROM people"
        " LEFT JOIN messages ON sender_person_id = person_id"
        " WHERE is_connection GROUP BY ALL ORDER BY profile_url"
    ) == [(ANN, f"{IN}ann", 0), (ANN, f"{IN}ann-2", 1)]
    assert outcomes(book) == [("merged", "same_person", 1)]
    assert book.rows("FROM possible_duplicates") == []


@case("C32")
def test_nameless_rows_are_not_merged_with_each_other(book: Folder) -> None:
    nameless = ["", "", "", "", "Mill", "Baker", "05 Jan 2020"]
    addresses = [[*nameless[:2], IN + slug, *nameless[3:]] for slug in ("ann", "bob")]
    write_connections(book, nameless, nameless, addresses[0], export=SPRING)
    write_connections(book, nameless, addresses[1], export=AUTUMN)
    book.refresh()
    query = "SELECT outcome, reason, merged_into FROM row_audit"
    assert book.rows(query) == [("set_aside", "hidden_member", None)] * 3
    assert known(book) == ["ann", "bob"]
    assert book.rows("FROM possible_duplicates") == []


@case("C33")
def test_one_email_of_two_addresses_is_that_of_two_people_with_a_warning(
    book: Folder,
) -> None:
    write_connections(
        book,
        connection(ANN, email=" OFFICE@Mill.Example "),
        connection(BOB, email="office@mill.example\u200b"),
        connection("Cleo Cole", email="\xa0Cleo@mill.example"),
    )
    book.refresh()
    query = (
        "SELECT full_name, emails FROM people WHERE is_connection ORDER BY full_name"
    )
    assert book.rows(query) == [
        (ANN, ["office@mill.example"]),
        (BOB, ["office@mill.example"]),
        ("Cleo Cole", ["cleo@mill.example"]),
    ]
    assert book.rows(WARNED) == [
        ("e-mail addresses that more than one connection has: 1",)
    ]


@case("C35")
def test_thirty_thousand_rows_are_loaded_in_one_refresh(book: Folder) -> None:
    met = date(2010, 1, 1)
    rows = [
        [
            *(f"Ann{n % 300}", f"Able{n // 2}", f"{IN}member-{n}", ""),
            *(f"Mill {n % 900}", "Baker"),
            f"{met + timedelta(days=n % 5000):%d %b %Y}",
        ]
        for n in range(30_000)
    ]
    write_connections(book, *rows)
    book.refresh()
    path = f"{AUTUMN}/Connections.csv"
    assert accounts(book) == {path: (30_000, 30_000, 0, 0, 0)}
    assert book.rows(
        "SELECT count(*), count(DISTINCT profile_url), count(DISTINCT full_name),"
        " min(connected_on)::TEXT, max(connected_on)::TEXT FROM people"
        " WHERE is_connection"
    ) == [(30_000, 30_000, 30_000, "2010-01-01", "2023-09-09")]
    assert book.rows("SELECT count(*), min(strength) FROM tie_strength") == [
        (30_000, 3)
    ]
