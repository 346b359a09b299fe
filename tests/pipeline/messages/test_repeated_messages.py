import pytest

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
    exchanged,
    sent,
    write_vintage,
)
from tests.support.warehouse_dump import outcomes


def test_a_message_in_two_exports_counts_once(book: Folder) -> None:
    text = "a long enough first line of a message\n\nand a second line"
    flat = text.replace("\n\n", " ")
    write_messages(book, message(ANN, [ME], text), export=AUTUMN)
    write_messages(book, message(ANN, [ME], flat), export=SPRING)
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1)]
    assert book.rows("SELECT body FROM messages") == [(text,)]
    audited = book.rows("SELECT outcome, reason FROM row_audit")
    assert audited == [("merged", "repeated_message")]


def test_two_equal_messages_a_second_apart_are_two(book: Folder) -> None:
    write_messages(
        book,
        message(ANN, [ME], sent="2025-12-01 09:00:00 UTC"),
        message(ANN, [ME], sent="2025-12-01 09:00:01 UTC"),
    )
    book.refresh()
    assert len(credited(book)) == 2


def test_a_conversation_under_another_id_counts_once(book: Folder) -> None:
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


@case("E58")
def test_the_same_row_twice_is_one_message_and_other_words_are_another(
    book: Folder,
) -> None:
    rows = [sent(ANN, [ME], "one"), sent(ANN, [ME], "one"), sent(ANN, [ME], "two")]
    write_vintage(book, TEN, *rows)
    book.refresh()
    ids = "SELECT body, message_id FROM messages ORDER BY body"
    before = book.rows(ids)
    assert [body for body, _ in before] == ["one", "two"]
    assert outcomes(book) == [("merged", "repeated_message", 1)]
    write_vintage(book, TEN, *reversed(rows), export=SPRING)
    book.refresh()
    assert book.rows(ids) == before


TOLD = [
    # Sender, recipients, words, day and time of 2018 in California, the same in UTC.
    (BOB, [ME], "Good morning", "11/1/18, 8:03 PM", "2018-11-02 03:03:27 UTC"),
    (ME, [BOB], "Thanks", "11/1/18, 8:10 PM", "2018-11-02 03:10:27 UTC"),
    (ME, [BOB], "Thanks", "11/1/18, 10:10 PM", "2018-11-02 05:10:27 UTC"),
    (ME, [BOB, CLEO], "Hello", "11/1/18, 11:10 PM", "2018-11-02 06:10:27 UTC"),
    (DAN, [ME], "It is me", "11/2/18, 1:10 AM", "2018-11-02 08:10:27 UTC"),
]
"""Dan is no connection; the same thanks are said twice in a day."""


@case("E58")
@pytest.mark.parametrize("order", ["abc", "bca", "cab"])
def test_messages_in_three_vintages_count_once_in_any_order(
    book: Folder, order: str
) -> None:
    exports = [f"linkedin/{name}" for name in order]
    for export, header, name in zip(
        exports, (SEVEN, NINE, THIRTEEN), "xyz", strict=True
    ):
        rows = [
            sent(
                who,
                to,
                words,
                sent=local if header == SEVEN else utc,
                conversation=f"{name}{len(to)}{DAN in who}",
            )
            for who, to, words, local, utc in TOLD
        ]
        write_vintage(book, header, *rows, export=export)
    write_connections(book, connection(BOB), connection(CLEO), export=exports[2])
    book.refresh()
    assert exchanged(book) == [
        ("2018-11-02 03:03:27", BOB, [ME], "in", 1, "Good morning"),
        ("2018-11-02 03:10:27", ME, [BOB], "out", 1, "Thanks"),
        ("2018-11-02 05:10:27", ME, [BOB], "out", 1, "Thanks"),
        ("2018-11-02 06:10:27", ME, [BOB, CLEO], "out", 2, "Hello"),
        ("2018-11-02 08:10:27", DAN, [ME], "in", 1, "It is me"),
    ]
    assert [(words, address) for words, address, *_ in credits_of(book)] == [
        ("Good morning", url(BOB)),
        ("Hello", url(BOB)),
        ("Hello", url(CLEO)),
        ("It is me", url(DAN)),
        ("Thanks", url(BOB)),
        ("Thanks", url(BOB)),
    ]
    assert outcomes(book) == [("merged", "repeated_message", 10)]
    assert book.rows(DANGLING) == [(0,)]


@case("E58")
def test_hidden_members_who_say_the_same_at_once_in_one_export_are_two(
    book: Folder,
) -> None:
    rows = [
        sent(HIDDEN, [ME], "Happy birthday!", conversation="c1"),
        sent(BOB, [ME], "Happy birthday!", conversation="c2"),
    ]
    write_vintage(book, TEN, *rows, export=SPRING)
    write_vintage(book, TEN, rows[1], export=AUTUMN)
    book.refresh()
    assert [address for _, address, *_ in credits_of(book)] == [url(BOB), None]
