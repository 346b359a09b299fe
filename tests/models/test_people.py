from datetime import date

from tests.support.books import Folder
from tests.support.input_builders import (
    AUTUMN,
    ME,
    SPRING,
    connection,
    message,
    url,
    write_connections,
    write_meetings,
    write_messages,
)

ANN, BOB = "Ann Able", "Bob Baker"


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


def test_a_connection_is_never_taken_for_the_owner(book: Folder) -> None:
    write_connections(book, connection("Ann Able"))
    write_messages(book, message("Ann Able", [ME]))
    (book.folder / "kith.toml").unlink()
    book.refresh()
    query = "SELECT profile_url FROM people WHERE is_owner"
    assert book.rows(query) == [(url(ME),)]
