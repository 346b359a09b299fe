from collections.abc import Sequence

import pytest

from tests.support.books import Folder
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    AUTUMN,
    ME,
    SPRING,
    connection,
    invitation,
    message,
    url,
    write_connections,
    write_invitations,
    write_messages,
    write_owner,
)

WINTER = "linkedin/Basic_LinkedInDataExport_12-31-2025"
SIX = "First Name,Last Name,Email Address,Company,Position,Connected On"
BOB, CLEO, DAN = (connection(name) for name in ("Bob Baker", "Cleo Cole", "Dan Dole"))


def with_address(row: Sequence[object], slug: str) -> Sequence[object]:
    """The row of Connections.csv under another address."""
    return [*row[:2], f"https://www.linkedin.com/in/{slug}", *row[3:]]


def write_six_columns(
    book: Folder, *rows: Sequence[object], export: str = SPRING
) -> None:
    """Connections.csv as it was until 2023."""
    without = [[*row[:2], *row[3:]] for row in rows]
    book.write(f"{export}/Connections.csv", csv_of(SIX, *without))
    write_owner(book)


def changes(book: Folder) -> list[tuple[str, str, str, str]]:
    """Name, kind, old and new value."""
    return book.rows(
        "SELECT full_name, kind, old_value, new_value FROM person_changes"
        " JOIN people USING (person_id) ORDER BY ALL"
    )


def names(book: Folder) -> list[str]:
    query = "SELECT full_name FROM people WHERE NOT is_owner ORDER BY full_name"
    return [name for (name,) in book.rows(query)]


def test_who_joins_and_who_leaves_is_told_with_the_interval(book: Folder) -> None:
    write_connections(book, BOB, CLEO, export=SPRING)
    write_connections(book, BOB, DAN, export=AUTUMN)
    book.refresh()
    assert changes(book) == [
        ("Cleo Cole", "left", "true", "false"),
        ("Dan Dole", "joined", "false", "true"),
    ]
    query = "SELECT DISTINCT after_on::TEXT, by_on::TEXT FROM person_changes"
    assert book.rows(query) == [("2026-04-01", "2026-10-01")]


def test_who_left_and_came_back_is_told_both_times(book: Folder) -> None:
    write_connections(book, BOB, CLEO, export=WINTER)
    write_connections(book, BOB, export=SPRING)
    write_connections(book, BOB, CLEO, export=AUTUMN)
    book.refresh()
    assert [(name, kind) for name, kind, *_ in changes(book)] == [
        ("Cleo Cole", "joined"),
        ("Cleo Cole", "left"),
    ]
    query = "SELECT is_connection FROM people WHERE full_name = 'Cleo Cole'"
    assert book.rows(query) == [(True,)]


def test_a_first_export_changes_nobody(book: Folder) -> None:
    write_connections(book, BOB, CLEO)
    book.refresh()
    assert changes(book) == []


def test_another_company_is_a_move_and_another_position_there_a_promotion(
    book: Folder,
) -> None:
    for export, rows in (
        (SPRING, [("Bob", "Acme", "Baker"), ("Cleo", "Acme", "Clerk")]),
        (AUTUMN, [("Bob", "Brot & Co", "Chef"), ("Cleo", "ACME Inc.", "Head")]),
    ):
        listed = [
            [name, "Baker", url(name), "", company, position, "05 Jan 2020"]
            for name, company, position in rows
        ]
        write_connections(book, *listed, export=export)
    book.refresh()
    assert changes(book) == [
        ("Bob Baker", "moved", "Acme", "Brot & Co"),
        ("Bob Baker", "moved", "Baker", "Chef"),
        ("Cleo Baker", "promoted", "Clerk", "Head"),
    ]


def test_three_who_go_the_same_way_at_once_show_a_company_renamed(
    book: Folder,
) -> None:
    crew = ["Bob Baker", "Cleo Cole", "Dan Dole"]
    before = [connection(name, company="Acme") for name in [*crew, "Eve Earl"]]
    after = [connection(name, company="Zenith") for name in crew]
    write_connections(book, *before, export=SPRING)
    write_connections(book, *after, connection("Eve Earl", company="Brot"))
    book.refresh()
    kinds = {name: kind for name, kind, *_ in changes(book)}
    assert kinds == {**dict.fromkeys(crew, "company_renamed"), "Eve Earl": "moved"}


def test_three_who_join_a_company_that_was_there_have_moved(book: Folder) -> None:
    crew = ["Bob Baker", "Cleo Cole", "Dan Dole"]
    there = connection("Eve Earl", company="Zenith")
    before = [connection(name, company="Acme") for name in crew]
    after = [connection(name, company="Zenith") for name in crew]
    write_connections(book, *before, there, export=SPRING)
    write_connections(book, *after, there)
    book.refresh()
    kinds = {name: kind for name, kind, *_ in changes(book)}
    assert kinds == dict.fromkeys(crew, "moved")


def test_a_changed_address_is_told_and_every_earlier_id_finds_the_person(
    book: Folder,
) -> None:
    write_connections(book, BOB, export=SPRING)
    book.refresh()
    [(before,)] = book.rows("SELECT person_id FROM people WHERE NOT is_owner")
    write_connections(book, with_address(BOB, "bobby"), export=AUTUMN)
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
    write_connections(book, with_address(BOB, "bobby"), export=AUTUMN)
    book.refresh()
    [(newer,)] = book.rows("SELECT person_id FROM people WHERE NOT is_owner")
    write_connections(book, BOB, export=SPRING)
    book.write("meetings/log.txt", f"2026-10-01 coffee with {newer}\n")
    book.refresh()
    query = "SELECT status, full_name FROM mentions JOIN people USING (person_id)"
    assert book.rows(query) == [("resolved", "Bob Baker")]


def test_a_freed_address_taken_by_a_stranger_is_that_of_two_people(
    book: Folder,
) -> None:
    stranger = with_address(connection("Zoe Young", "01 Sep 2026"), "bob-baker")
    write_connections(book, BOB, export=SPRING)
    write_messages(
        book,
        message("Bob Baker", [ME], "it is me", sent="2026-03-01 09:00:00 UTC"),
        export=SPRING,
    )
    write_connections(book, with_address(BOB, "bobby"), stranger, export=AUTUMN)
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


def test_a_likely_pair_is_a_question_and_no_merge(book: Folder) -> None:
    ann = connection("Ann Able", company="Acme")
    married = connection("Ann Baker", company="Acme")
    write_connections(book, ann, BOB, export=SPRING)
    write_connections(book, married, BOB, export=AUTUMN)
    book.refresh()
    assert names(book) == ["Ann Able", "Ann Baker", "Bob Baker"]
    asked = book.rows(
        "SELECT a.full_name, b.full_name, rule FROM possible_duplicates AS d"
        " JOIN people AS a USING (person_id)"
        " JOIN people AS b ON b.person_id = d.other_person_id"
    )
    assert asked == [("Ann Able", "Ann Baker", "other_surname")]
    review = (book.book.reports / "identity_review.csv").read_text("utf-8")
    assert "Ann Able" in review
    assert "Ann Baker, Acme, connected 2020-01-05" in review


def test_a_list_without_addresses_and_a_newer_one_with_them_show_one_person(
    book: Folder,
) -> None:
    write_six_columns(book, BOB, CLEO, export=SPRING)
    book.refresh()
    before = book.rows("SELECT person_id FROM people ORDER BY ALL")
    write_connections(book, BOB, CLEO, export=AUTUMN)
    book.refresh()
    assert book.rows("SELECT person_id FROM people ORDER BY ALL") == before
    assert changes(book) == []


def test_two_namesakes_of_one_day_in_a_list_without_addresses_are_two(
    book: Folder,
) -> None:
    bakers = [connection("Bob Baker", company=name) for name in ("Acme", "Brot")]
    write_six_columns(book, *bakers, bakers[0])
    book.refresh()
    assert names(book) == ["Bob Baker", "Bob Baker"]
    query = "SELECT outcome, reason FROM row_audit"
    assert book.rows(query) == [("merged", "same_person")]


def test_without_addresses_messages_find_the_only_one_of_the_name(
    book: Folder,
) -> None:
    write_six_columns(book, BOB, CLEO, connection("Cleo Cole", "07 Jan 2021"))
    write_messages(
        book,
        message("Bob Baker", [ME], conversation="c1"),
        message("Cleo Cole", [ME], conversation="c2"),
        export=SPRING,
    )
    book.refresh()
    query = (
        "SELECT full_name, is_connection, count(message_id) FROM people"
        " LEFT JOIN messages ON sender_person_id = person_id"
        " WHERE NOT is_owner GROUP BY full_name, is_connection, person_id ORDER BY ALL"
    )
    assert book.rows(query) == [
        ("Bob Baker", True, 1),
        ("Cleo Cole", False, 1),
        ("Cleo Cole", True, 0),
        ("Cleo Cole", True, 0),
    ]


def test_an_account_that_closed_is_still_whom_the_older_export_names(
    book: Folder,
) -> None:
    write_messages(book, message("Bob Baker", [ME], "one"), export=SPRING)
    write_messages(
        book,
        message("LinkedIn Member", [ME], "one"),
        message("LinkedIn Member", [ME], "two", sent="2026-09-01 09:00:00 UTC"),
        export=AUTUMN,
    )
    book.refresh()
    query = (
        "SELECT body, others, full_name FROM messages"
        " JOIN people ON sender_person_id = person_id ORDER BY body"
    )
    assert book.rows(query) == [("one", 1, "Bob Baker"), ("two", 1, "Bob Baker")]


def test_a_conversation_under_another_id_is_told_once(book: Folder) -> None:
    write_messages(
        book,
        message("Bob Baker", [ME], "one", conversation="old"),
        message(ME, ["Bob Baker"], "gone", conversation="old"),
        export=SPRING,
    )
    write_messages(
        book, message("Bob Baker", [ME], "one", conversation="new"), export=AUTUMN
    )
    book.refresh()
    assert book.rows("SELECT body FROM messages ORDER BY body") == [("gone",), ("one",)]


def test_the_same_words_in_two_conversations_of_one_export_are_two(
    book: Folder,
) -> None:
    write_messages(
        book,
        message("Bob Baker", [ME], "one", conversation="c1"),
        message("Bob Baker", [ME, "Cleo Cole"], "one", conversation="c2"),
        export=SPRING,
    )
    write_messages(
        book, message("Bob Baker", [ME], "one", conversation="c1"), export=AUTUMN
    )
    book.refresh()
    assert book.rows("SELECT count(*) FROM messages") == [(2,)]


@pytest.mark.parametrize("earlier", [SPRING, AUTUMN])
def test_invitations_of_an_older_form_are_the_same_invitations(
    book: Folder, earlier: str
) -> None:
    later = AUTUMN if earlier == SPRING else SPRING
    write_connections(book, BOB, export=AUTUMN)
    row = [ME, "Bob Baker", "1/5/20, 8:03 AM", "Hello!", "OUTGOING"]
    header = "From,To,Sent At,Message,Direction"
    book.write(f"{earlier}/Invitations.csv", csv_of(header, row))
    write_invitations(book, [*row, url(ME), url("Bob Baker")], export=later)
    book.refresh()
    query = "SELECT full_name FROM invitations JOIN people USING (person_id)"
    assert book.rows(query) == [("Bob Baker",)]


def test_who_gave_up_an_address_is_not_whom_it_names_later(book: Folder) -> None:
    write_connections(book, BOB, export=SPRING)
    write_connections(book, with_address(BOB, "bobby"), export=AUTUMN)
    row = list(message("Zoe Young", [ME], "hello"))
    row[3] = url("Bob Baker")
    write_messages(book, row, export=AUTUMN)
    book.refresh()
    query = "SELECT full_name FROM messages JOIN people ON person_id = sender_person_id"
    assert book.rows(query) == [("Zoe Young",)]


def test_who_takes_an_address_back_has_it_again(book: Folder) -> None:
    zoe = connection("Zoe Young", "01 Mar 2026")
    write_connections(book, BOB, export=WINTER)
    write_connections(
        book, with_address(BOB, "bobby"), with_address(zoe, "bob-baker"), export=SPRING
    )
    write_connections(book, BOB, zoe, export=AUTUMN)
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
    write_connections(book, BOB, export=SPRING)
    write_connections(book, with_address(BOB, "bobby"), stranger, export=AUTUMN)
    book.write("meetings/log.txt", f"2026-02-01 coffee with {url('Bob Baker')}\n")
    book.refresh()
    query = "SELECT status, rule, len(candidates) FROM mentions"
    assert book.rows(query) == [("ambiguous", "address_changed_hands", 2)]


def test_a_namesake_who_takes_an_address_does_not_become_its_former_holder(
    book: Folder,
) -> None:
    namesake = connection("Bob Baker", "01 Sep 2026")
    write_connections(book, BOB, export=SPRING)
    write_connections(book, with_address(BOB, "bobby"), namesake, export=AUTUMN)
    book.refresh()
    query = (
        "SELECT connected_on::TEXT, profile_url FROM people"
        " WHERE NOT is_owner ORDER BY connected_on"
    )
    assert book.rows(query) == [
        ("2020-01-05", "https://www.linkedin.com/in/bobby"),
        ("2026-09-01", url("Bob Baker")),
    ]


def test_a_note_sent_twice_is_the_note_of_the_later_invitation(book: Folder) -> None:
    for export, sent in ((SPRING, "1/5/20, 8:03 AM"), (AUTUMN, "3/5/20, 8:03 AM")):
        write_invitations(
            book, invitation(ME, "Bob Baker", "Hello!", sent), export=export
        )
    answer = message(ME, ["Bob Baker"], "Hello!", sent="2020-03-06 09:00:00 UTC")
    write_messages(book, answer, export=AUTUMN)
    book.refresh()
    query = "SELECT reason FROM row_audit"
    assert book.rows(query) == [("invitation_note",)]


def test_a_few_who_leave_for_one_company_do_not_rename_theirs(book: Folder) -> None:
    crew = [
        f"{name} Cole" for name in ("Ann", "Bea", "Cid", "Dan", "Eve", "Fay", "Gus")
    ]
    before = [connection(name, company="Acme") for name in crew]
    after = [
        connection(name, company="Zenith" if at < 3 else "Acme")
        for at, name in enumerate(crew)
    ]
    write_connections(book, *before, export=SPRING)
    write_connections(book, *after, export=AUTUMN)
    book.refresh()
    assert {kind for _, kind, *_ in changes(book)} == {"moved"}
