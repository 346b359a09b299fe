from collections.abc import Sequence

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    DAN,
    ME,
    SPRING,
    connection,
    message,
    write_connections,
    write_messages,
    write_owner,
)
from tests.support.profile_addresses import IN, counts, listed, questions, written_by
from tests.support.warehouse_dump import changes, known

SIX = "First Name,Last Name,Email Address,Company,Position,Connected On"
BOB_ROW, CLEO_ROW, DAN_ROW = map(connection, (BOB, CLEO, DAN))


def write_six_columns(
    book: Folder, *rows: Sequence[object], export: str = SPRING
) -> None:
    """Connections.csv as it was until 2023."""
    without = [[*row[:2], *row[3:]] for row in rows]
    book.write(f"{export}/Connections.csv", csv_of(SIX, *without))
    write_owner(book)


def names(book: Folder) -> list[str]:
    query = "SELECT full_name FROM people WHERE NOT is_owner ORDER BY full_name"
    return [name for (name,) in book.rows(query)]


def test_a_likely_pair_is_a_question_and_no_merge(book: Folder) -> None:
    ann = connection("Ann Able", company="Acme")
    married = connection("Ann Baker", company="Acme")
    write_connections(book, ann, BOB_ROW, export=SPRING)
    write_connections(book, married, BOB_ROW, export=AUTUMN)
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
    write_six_columns(book, BOB_ROW, CLEO_ROW, export=SPRING)
    book.refresh()
    before = book.rows("SELECT person_id FROM people ORDER BY ALL")
    write_connections(book, BOB_ROW, CLEO_ROW, export=AUTUMN)
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
    write_six_columns(book, BOB_ROW, CLEO_ROW, connection("Cleo Cole", "07 Jan 2021"))
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


@case("D41")
def test_who_is_certain_goes_on_under_a_new_address(book: Folder) -> None:
    mail = "bob@mill.example"
    write_connections(
        book,
        listed(ANN, "ann", "05 Jan 2020"),
        listed(BOB, "bob", "06 Jan 2020", email=mail),
        listed("Cleo Cole", "cleo", "07 Jan 2020"),
        listed("Cleo Cole", "cleo-2", "07 Jan 2020"),
        export=SPRING,
    )
    write_messages(
        book,
        written_by(ANN, f"{IN}ann"),
        written_by(BOB, f"{IN}bob"),
        written_by("Cleo Cole", f"{IN}cleo-2"),
        export=SPRING,
    )
    write_connections(
        book,
        listed("Ann B. Able, PhD", "annie", "05 Jan 2020"),
        listed(BOB, "bobby", "01 Jul 2026", email=mail.upper()),
        listed("Cleo Cole", "cleo", "07 Jan 2020"),
        listed("Cleo Cole", "cleo-3", "07 Jan 2020"),
        export=AUTUMN,
    )
    book.refresh()
    assert counts(book) == [
        ("Ann B. Able, PhD", 1, 0),
        (BOB, 1, 0),
        ("Cleo Cole", 0, 0),
        ("Cleo Cole", 1, 0),
    ]
    found = [change for change in changes(book) if change[1] != "renamed"]
    assert found == [
        ("Ann B. Able, PhD", "url_changed", f"{IN}ann", f"{IN}annie"),
        (BOB, "url_changed", f"{IN}bob", f"{IN}bobby"),
        ("Cleo Cole", "url_changed", f"{IN}cleo-2", f"{IN}cleo-3"),
    ]
    assert questions(book) == []


@case("D41")
def test_who_is_only_likely_is_asked_for_and_never_joined(book: Folder) -> None:
    mail = "office@mill.example"
    write_connections(
        book,
        listed(ANN, "ann", company="Mill"),
        listed(BOB, "bob", "06 Jan 2020", company="Mill"),
        listed("Cleo Cole", "cleo", "07 Jan 2020"),
        listed("Dan Dole", "dan", "08 Jan 2020", email=mail),
        listed("Eve Earl", "eve", "", company="Brook"),
        export=SPRING,
    )
    write_connections(
        book,
        listed("Ann Adler", "ann-2", company="The Mill Inc."),
        listed(BOB, "bob-2", "01 Jul 2026", company="Mill"),
        listed("Cleo Cole", "cleo-2", "07 Jan 2020"),
        listed("Cleo Cole", "cleo-3", "07 Jan 2020"),
        listed("Fay Ford", "fay", "02 Jul 2026", email=mail),
        listed("Eve Earl", "eve-2", "", company="Mill"),
        export=AUTUMN,
    )
    book.refresh()
    assert len(known(book)) == 11
    assert questions(book) == [
        (f"{IN}ann", f"{IN}ann-2", "other_surname"),
        (f"{IN}bob", f"{IN}bob-2", "other_day"),
        (f"{IN}cleo", f"{IN}cleo-2", "several_fit"),
        (f"{IN}cleo", f"{IN}cleo-3", "several_fit"),
        (f"{IN}dan", f"{IN}fay", "same_email"),
    ]
    assert {kind for _, kind, _, _ in changes(book)} == {"joined", "left"}
