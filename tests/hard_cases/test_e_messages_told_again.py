import pytest

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    AUTUMN,
    HIDDEN,
    ME,
    SPRING,
    connection,
    url,
    write_connections,
)
from tests.support.message_vintages import (
    NINE,
    SEVEN,
    TEN,
    THIRTEEN,
    credits_of,
    exchanged,
    sent,
    write_vintage,
)
from tests.support.warehouse_dump import known, outcomes

BOB, CLEO, DAN = "Bob Baker", "Cleo Cole", "Dan Dole"
DANGLING = """
SELECT count(*) FROM row_audit
WHERE outcome = 'merged' AND merged_into NOT IN (SELECT message_id FROM messages)
"""
TOLD = [
    # Who, to whom, words, day and time of 2018 in California, the same in UTC.
    (BOB, [ME], "Good morning", "11/1/18, 8:03 PM", "2018-11-02 03:03:27 UTC"),
    (ME, [BOB], "Thanks", "11/1/18, 8:10 PM", "2018-11-02 03:10:27 UTC"),
    (ME, [BOB], "Thanks", "11/1/18, 10:10 PM", "2018-11-02 05:10:27 UTC"),
    (ME, [BOB, CLEO], "Hello", "11/1/18, 11:10 PM", "2018-11-02 06:10:27 UTC"),
    (DAN, [ME], "It is me", "11/2/18, 1:10 AM", "2018-11-02 08:10:27 UTC"),
]
"""Dan is no connection; the same thanks are said twice in a day."""


@case("E58")
@pytest.mark.parametrize("order", ["abc", "bca", "cab"])
def test_what_three_vintages_tell_is_told_once_in_any_order(
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


BEFORE, SINCE = "2022-01-05 09:00:00 UTC", "2026-09-01 09:00:00 UTC"


@case("E51")
def test_an_account_closed_since_is_whom_the_older_export_names(
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
def test_a_closed_account_in_a_conversation_of_another_id_is_told_once(
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
def test_of_many_told_the_same_at_once_the_closed_account_is_counted_once(
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
