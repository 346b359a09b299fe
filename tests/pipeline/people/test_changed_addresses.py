from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    ME,
    SPRING,
    connection,
    message,
    url,
    write_connections,
    write_messages,
)
from tests.support.profile_addresses import (
    IN,
    addresses,
    listed,
    questions,
    with_address,
    written_by,
)
from tests.support.warehouse_dump import changes

WINTER = "linkedin/Basic_LinkedInDataExport_12-31-2025"
BOB_ROW = connection("Bob Baker")


def test_a_changed_address_is_a_change_and_every_earlier_id_finds_the_person(
    book: Folder,
) -> None:
    write_connections(book, BOB_ROW, export=SPRING)
    book.refresh()
    [(before,)] = book.rows("SELECT person_id FROM people WHERE NOT is_owner")
    write_connections(book, with_address(BOB_ROW, "bobby"), export=AUTUMN)
    book.refresh()
    assert changes(book) == [
        (
            "Bob Baker",
            "url_changed",
            "https://www.linkedin.com/in/bob-baker",
            "https://www.linkedin.com/in/bobby",
        )
    ]
    found = book.rows(
        "SELECT DISTINCT person_id, profile_url FROM people JOIN person_ids"
        " USING (person_id) WHERE NOT is_owner"
    )
    assert found == [(before, "https://www.linkedin.com/in/bobby")]


def test_an_id_of_the_newer_address_alone_is_still_good_in_a_log(book: Folder) -> None:
    write_connections(book, with_address(BOB_ROW, "bobby"), export=AUTUMN)
    book.refresh()
    [(newer,)] = book.rows("SELECT person_id FROM people WHERE NOT is_owner")
    write_connections(book, BOB_ROW, export=SPRING)
    book.write("meetings/log.txt", f"2026-10-01 coffee with {newer}\n")
    book.refresh()
    query = "SELECT status, full_name FROM mentions JOIN people USING (person_id)"
    assert book.rows(query) == [("resolved", "Bob Baker")]


def test_a_freed_address_taken_by_a_stranger_is_that_of_two_people(
    book: Folder,
) -> None:
    stranger = with_address(connection("Zoe Young", "01 Sep 2026"), "bob-baker")
    write_connections(book, BOB_ROW, export=SPRING)
    write_messages(
        book,
        message("Bob Baker", [ME], "it is me", sent="2026-03-01 09:00:00 UTC"),
        export=SPRING,
    )
    write_connections(book, with_address(BOB_ROW, "bobby"), stranger, export=AUTUMN)
    row = list(message("Zoe Young", [ME], "hello", conversation="c2"))
    row[3] = url("Bob Baker")
    write_messages(book, row, export=AUTUMN)
    book.refresh()
    query = (
        "SELECT full_name, profile_url, body FROM people"
        " LEFT JOIN messages ON sender_person_id = person_id"
        " WHERE NOT is_owner ORDER BY full_name"
    )
    assert book.rows(query) == [
        ("Bob Baker", "https://www.linkedin.com/in/bobby", "it is me"),
        ("Zoe Young", "https://www.linkedin.com/in/bob-baker", "hello"),
    ]


def test_an_address_given_up_no_longer_names_its_former_holder(book: Folder) -> None:
    write_connections(book, BOB_ROW, export=SPRING)
    write_connections(book, with_address(BOB_ROW, "bobby"), export=AUTUMN)
    row = list(message("Zoe Young", [ME], "hello"))
    row[3] = url("Bob Baker")
    write_messages(book, row, export=AUTUMN)
    book.refresh()
    query = "SELECT full_name FROM messages JOIN people ON person_id = sender_person_id"
    assert book.rows(query) == [("Zoe Young",)]


def test_who_takes_an_address_back_has_it_again(book: Folder) -> None:
    zoe = connection("Zoe Young", "01 Mar 2026")
    write_connections(book, BOB_ROW, export=WINTER)
    write_connections(
        book,
        with_address(BOB_ROW, "bobby"),
        with_address(zoe, "bob-baker"),
        export=SPRING,
    )
    write_connections(book, BOB_ROW, zoe, export=AUTUMN)
    book.refresh()
    query = (
        "SELECT full_name, profile_url, is_connection FROM people"
        " WHERE NOT is_owner ORDER BY full_name"
    )
    assert book.rows(query) == [
        ("Bob Baker", url("Bob Baker"), True),
        ("Zoe Young", url("Zoe Young"), True),
    ]


def test_an_address_that_changed_hands_is_a_question_in_a_log(book: Folder) -> None:
    stranger = with_address(connection("Zoe Young", "01 Sep 2026"), "bob-baker")
    write_connections(book, BOB_ROW, export=SPRING)
    write_connections(book, with_address(BOB_ROW, "bobby"), stranger, export=AUTUMN)
    book.write("meetings/log.txt", f"2026-02-01 coffee with {url('Bob Baker')}\n")
    book.refresh()
    query = "SELECT status, rule, len(candidates) FROM mentions"
    assert book.rows(query) == [("ambiguous", "address_changed_hands", 2)]


def test_a_namesake_who_takes_an_address_does_not_become_its_former_holder(
    book: Folder,
) -> None:
    namesake = connection("Bob Baker", "01 Sep 2026")
    write_connections(book, BOB_ROW, export=SPRING)
    write_connections(book, with_address(BOB_ROW, "bobby"), namesake, export=AUTUMN)
    book.refresh()
    query = (
        "SELECT connected_on::TEXT, profile_url FROM people"
        " WHERE NOT is_owner ORDER BY connected_on"
    )
    assert book.rows(query) == [
        ("2020-01-05", "https://www.linkedin.com/in/bobby"),
        ("2026-09-01", url("Bob Baker")),
    ]


@case("D41")
def test_freed_addresses_taken_by_strangers_are_those_of_other_people(
    book: Folder,
) -> None:
    write_connections(
        book, listed(ANN, "ann"), listed(BOB, "bob", "06 Jan 2020"), export=SPRING
    )
    write_messages(
        book,
        written_by(ANN, f"{IN}ann"),
        written_by(BOB, f"{IN}bob"),
        export=SPRING,
    )
    write_connections(
        book,
        listed(ANN, "annie"),
        listed("Ann Young", "ann", "01 Jul 2026"),
        listed("Zoe Zorn", "bob", "02 Jul 2026"),
        export=AUTUMN,
    )
    write_messages(
        book,
        written_by(ANN, f"{IN}annie"),
        written_by("Ann Young", f"{IN}ann"),
        written_by("Zoe Zorn", f"{IN}bob"),
        export=AUTUMN,
    )
    book.refresh()
    assert addresses(book) == [
        (ANN, f"{IN}annie", True),
        ("Ann Young", f"{IN}ann", True),
        (BOB, None, False),
        ("Zoe Zorn", f"{IN}bob", True),
    ]
    assert book.rows(
        "SELECT full_name, body FROM messages"
        " JOIN people ON person_id = sender_person_id ORDER BY ALL"
    ) == [(name, f"{name} 1") for name in (ANN, "Ann Young", BOB, "Zoe Zorn")]
    assert questions(book) == []
