from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    DAN,
    HIDDEN,
    ME,
    SPRING,
    connection,
    credited,
    message,
    url,
    write_connections,
    write_messages,
)
from tests.support.message_vintages import (
    DANGLING,
    NINE,
    SEVEN,
    TEN,
    THIRTEEN,
    credits_of,
    sent,
    write_vintage,
)
from tests.support.warehouse_dump import known, outcomes


def test_hidden_members_of_two_conversations_are_two_people(book: Folder) -> None:
    write_messages(
        book,
        message(HIDDEN, [ME], conversation="c1"),
        message(HIDDEN, [ME], conversation="c2"),
        message(HIDDEN, [ME], conversation="c2", sent="2025-12-02 09:00:00 UTC"),
    )
    book.refresh()
    query = "SELECT count(*) FROM interactions GROUP BY person_id ORDER BY 1"
    assert book.rows(query) == [(1,), (2,)]


def test_an_account_closed_since_keeps_its_name(book: Folder) -> None:
    write_messages(book, message(ANN, [ME]), export=SPRING)
    write_messages(book, message(HIDDEN, [ME]), export=AUTUMN)
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1)]


def test_an_account_closed_since_keeps_the_messages_of_the_older_export(
    book: Folder,
) -> None:
    day = "2026-03-01 09:00:00 UTC"
    write_messages(
        book, message(ME, [ANN]), message(ANN, [ME], sent=day), export=SPRING
    )
    write_messages(book, message(ME, [HIDDEN]), message(HIDDEN, [ME], sent=day))
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1), (ANN, "message_out", 1)]


def test_a_closed_account_keeps_the_name_in_the_older_export(
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


BEFORE, SINCE = "2022-01-05 09:00:00 UTC", "2026-09-01 09:00:00 UTC"


@case("E51")
def test_an_account_closed_since_has_the_name_in_the_older_export(
    book: Folder,
) -> None:
    rows = [sent(BOB, [ME], "1", sent=BEFORE), sent(ME, [BOB], "2", sent=BEFORE)]
    write_vintage(book, NINE, *rows, export=SPRING)
    write_vintage(
        book,
        THIRTEEN,
        sent(HIDDEN, [ME], "1", sent=BEFORE),
        sent(ME, [HIDDEN], "2", sent=BEFORE),
        sent(ME, [HIDDEN], "3", sent=SINCE),
        export=AUTUMN,
    )
    book.refresh()
    assert known(book) == [BOB]
    assert credits_of(book) == [
        ("1", url(BOB), "message_in", 1),
        ("2", url(BOB), "message_out", 1),
        ("3", url(BOB), "message_out", 1),
    ]


@case("E51")
def test_who_left_a_group_by_closing_the_account_is_not_counted_twice(
    book: Folder,
) -> None:
    rows = [
        sent(ME, [BOB, CLEO], "1", sent=BEFORE),
        sent(CLEO, [ME, BOB], "2", sent=BEFORE),
    ]
    write_vintage(book, TEN, *rows, export=SPRING)
    write_vintage(
        book,
        THIRTEEN,
        sent(ME, [BOB, HIDDEN], "1", sent=BEFORE),
        sent(HIDDEN, [ME, BOB], "2", sent=BEFORE),
        sent(BOB, [ME, HIDDEN], "3", sent=SINCE),
    )
    book.refresh()
    assert credits_of(book) == [
        ("1", url(BOB), "message_out", 2),
        ("1", url(CLEO), "message_out", 2),
        ("2", url(CLEO), "message_in", 2),
        ("3", url(BOB), "message_in", 2),
    ]


@case("E51")
def test_a_closed_account_in_a_conversation_under_another_id_is_one_person(
    book: Folder,
) -> None:
    rows = [sent(BOB, [ME], "1", sent=BEFORE), sent(ME, [BOB], "2", sent=SINCE)]
    write_vintage(book, TEN, *rows, export=AUTUMN)
    write_vintage(
        book,
        THIRTEEN,
        sent(HIDDEN, [ME], "1", sent=BEFORE, conversation="other"),
        sent(ME, [HIDDEN], "2", sent=SINCE, conversation="other"),
        export="linkedin/Complete_LinkedInDataExport_10-31-2026",
    )
    book.refresh()
    assert known(book) == [BOB]
    assert credits_of(book) == [
        ("1", url(BOB), "message_in", 1),
        ("2", url(BOB), "message_out", 1),
    ]
    assert outcomes(book) == [("merged", "repeated_message", 2)]


@case("E51")
def test_of_many_who_got_the_same_words_at_once_the_closed_account_counts_once(
    book: Folder,
) -> None:
    everybody = [BOB, CLEO, DAN]
    for export, header, shown in (
        (SPRING, TEN, everybody),
        (AUTUMN, THIRTEEN, [BOB, CLEO, HIDDEN]),
    ):
        rows = [
            sent(ME, [name], "Read this", sent=BEFORE, conversation=f"{name} {export}")
            for name in shown
        ]
        write_vintage(book, header, *rows, export=export)
    book.refresh()
    assert [address for _, address, *_ in credits_of(book)] == [*map(url, everybody)]
    assert book.rows(DANGLING) == [(0,)]


@case("E51")
def test_hidden_members_are_as_many_unknowns_as_conversations(
    book: Folder,
) -> None:
    rows = [sent(HIDDEN, [ME], conversation=f"c{n}") for n in range(40)]
    write_vintage(book, TEN, *rows, sent(ME, [HIDDEN], conversation="c0"))
    book.refresh()
    assert known(book) == [HIDDEN] * 40
    query = (
        "SELECT n, count(*) FROM tie_strength JOIN"
        " (SELECT person_id, count(*) AS n FROM interactions GROUP BY ALL)"
        " USING (person_id) WHERE tier = 'loose' GROUP BY n ORDER BY n"
    )
    assert book.rows(query) == [(1, 39), (2, 1)]


@case("E51")
def test_without_conversations_hidden_members_are_nobody(book: Folder) -> None:
    rows = [sent(HIDDEN, [ME], "one"), sent(ME, [HIDDEN]), sent(HIDDEN, [ME], "two")]
    write_vintage(book, SEVEN, *rows, sent(ME, [BOB, HIDDEN, HIDDEN], "all of you"))
    write_connections(book, connection(BOB))
    book.refresh()
    assert known(book) == [BOB]
    assert credits_of(book) == [("all of you", url(BOB), "message_out", 3)]
    assert outcomes(book) == [("set_aside", "name_alone", 3)]


@case("E51")
def test_several_hidden_members_of_a_group_are_counted_one_by_one(
    book: Folder,
) -> None:
    rows = [
        sent(BOB, [ME, HIDDEN, HIDDEN], "1 to two", conversation="c1"),
        sent(HIDDEN, [ME, BOB, HIDDEN], "2 of two", conversation="c2"),
        sent(BOB, [], "3 to whom?", conversation="c2"),
    ]
    write_vintage(book, TEN, *rows)
    book.refresh()
    assert credits_of(book) == [
        ("1 to two", url(BOB), "message_in", 3),
        ("2 of two", None, "message_in", 3),
        ("3 to whom?", url(BOB), "message_in", 3),
    ]
