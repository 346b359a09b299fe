from collections.abc import Sequence

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import Dialect, csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    DAN,
    ME,
    SPRING,
    connection,
    credited,
    message,
    shared,
    url,
    write_connections,
    write_messages,
    write_owner,
)
from tests.support.message_vintages import (
    HEADERS,
    NINE,
    SEVEN,
    TEN,
    credits_of,
    exchanged,
    messages_csv,
    sent,
    write_vintage,
)
from tests.support.warehouse_dump import outcomes

COLUMNS_2018 = "From,To,Date,Subject,Content,Direction,Folder"
COLUMNS_2021 = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,"
    "CONTENT,FOLDER"
)
TEXT = "a text that is neither very short nor very long"


def old(sender: str, to: str, sent: str = "11/1/18, 8:03 PM") -> Sequence[object]:
    """One row of Messages.csv as it was in 2018."""
    direction = "OUTGOING" if sender == ME else "INCOMING"
    return [sender, to, sent, "", TEXT, direction, "INBOX"]


def nine(
    sender: str, to: str, conversation: str = "c1", text: str = TEXT
) -> Sequence[object]:
    """One row of messages.csv as it was from 2021 to 2022."""
    sent = "2022-01-05 09:00:00 UTC"
    return [conversation, "", sender, url(sender), to, sent, "", text, "INBOX"]


def write_old(book: Folder, *rows: Sequence[object]) -> None:
    book.write(f"{SPRING}/Messages.csv", csv_of(COLUMNS_2018, *rows))
    write_owner(book)


def write_nine(book: Folder, *rows: Sequence[object]) -> None:
    book.write(f"{SPRING}/messages.csv", csv_of(COLUMNS_2021, *rows))
    write_owner(book)


def test_messages_without_addresses_find_the_only_connection_of_the_name(
    book: Folder,
) -> None:
    write_connections(book, connection(BOB), connection(CLEO))
    write_old(book, old(BOB, ME), old(ME, CLEO))
    book.refresh()
    assert credited(book) == [(BOB, "message_in", 1), (CLEO, "message_out", 1)]
    query = "SELECT direction, is_zone_assumed, sent_at::TEXT FROM messages"
    assert sorted(book.rows(query)) == [
        ("in", True, "2018-11-01 20:03:00"),
        ("out", True, "2018-11-01 20:03:00"),
    ]


def test_a_name_that_two_connections_have_is_counted_and_credited_to_nobody(
    book: Folder,
) -> None:
    twin = connection(BOB, "07 Jan 2021")
    write_connections(
        book, connection(BOB), [*twin[:2], url("Bob Baker Two"), *twin[3:]]
    )
    write_old(book, old(BOB, ME), old("Nobody Known", ME))
    book.refresh()
    assert credited(book) == []
    query = "SELECT outcome, reason, count(*) FROM row_audit GROUP BY ALL"
    assert book.rows(query) == [("set_aside", "name_alone", 2)]
    assert book.rows("SELECT count(*) FROM messages") == [(2,)]


def test_the_same_words_to_two_people_in_one_minute_are_two_messages(
    book: Folder,
) -> None:
    write_connections(book, connection(BOB), connection(CLEO))
    write_old(book, old(ME, BOB), old(ME, CLEO), old(ME, CLEO))
    book.refresh()
    assert credited(book) == [(BOB, "message_out", 1), (CLEO, "message_out", 1)]


def test_a_newer_export_with_the_seconds_has_the_same_message(
    book: Folder,
) -> None:
    write_connections(book, connection(BOB))
    write_old(book, old(BOB, ME), old(ME, BOB))
    sent = "2018-11-02 03:03:27 UTC"
    write_messages(
        book,
        message(BOB, [ME], TEXT, sent=sent),
        message(ME, [BOB], TEXT, sent=sent),
        export=AUTUMN,
    )
    book.refresh()
    query = "SELECT direction, sent_at::TEXT, is_zone_assumed FROM messages"
    assert sorted(book.rows(query)) == [
        ("in", "2018-11-02 03:03:27", False),
        ("out", "2018-11-02 03:03:27", False),
    ]
    query = (
        "SELECT reason, count(*) FROM row_audit JOIN sources USING (source_id)"
        " WHERE vintage LIKE '2018%' GROUP BY ALL"
    )
    assert book.rows(query) == [("repeated_message", 2)]


def test_a_group_without_recipients_addresses_is_credited_by_names(
    book: Folder,
) -> None:
    write_connections(book, connection(BOB), connection(CLEO))
    write_nine(book, nine(ME, f"{BOB},{CLEO},{DAN}"))
    book.refresh()
    assert credited(book) == [
        (BOB, "message_out", shared(1, 3)),
        (CLEO, "message_out", shared(1, 3)),
    ]


def test_answers_in_a_conversation_go_to_who_writes_there(book: Folder) -> None:
    write_connections(book, connection(BOB))
    write_nine(
        book,
        nine(DAN, ME),
        nine(ME, DAN, text="an answer that is of a usual length, as it seems"),
    )
    book.refresh()
    assert credited(book) == [(DAN, "message_in", 1), (DAN, "message_out", 1)]


def test_the_owners_own_name_in_to_is_the_owner(book: Folder) -> None:
    write_connections(book, connection(BOB))
    write_nine(book, nine(BOB, ME), nine(ME, BOB, "c2", "short"))
    book.refresh()
    assert book.rows("SELECT DISTINCT others FROM messages") == [(1,)]
    owner = "SELECT count(*) FROM messages, run WHERE recipients = [owner_person_id]"
    assert book.rows(owner) == [(1,)]


QUOTED = Dialect(is_quoted=True)


@case("E42")
def test_every_vintage_gives_the_same_messages(book: Folder) -> None:
    expected = []
    for month, header in enumerate(HEADERS, start=1):
        first, second, third = (f"2020-0{month}-{day} 20:03:11" for day in (10, 11, 12))
        rows = [
            sent(ANN, [ME], "Good morning", sent=f"{first} UTC"),
            sent(ME, [ANN, BOB], "To both", sent=f"{second} UTC", conversation="g"),
            sent(BOB, [ME, ANN], "", sent=f"{third} UTC", conversation="g"),
        ]
        permuted = ",".join(reversed(header.split(",")))
        text = messages_csv(permuted, *rows, dialect=QUOTED)
        book.write(f"linkedin/{month}/messages.csv", text)
        expected += [
            (first, ANN, [ME], "in", 1, "Good morning"),
            (second, ME, [ANN, BOB], "out", 2, "To both"),
            (third, BOB, [ANN, ME], "in", 2, None),
        ]
    write_connections(book, connection(ANN), connection(BOB))
    book.refresh()
    assert exchanged(book) == expected
    assert outcomes(book) == []


@case("E59")
def test_a_time_without_a_zone_is_utc_and_marked(book: Folder) -> None:
    for export, header, time in (
        ("linkedin/2018", SEVEN, "1/5/18, 8:03 PM"),
        ("linkedin/2020", SEVEN, "2020-01-05T20:03:11"),
        ("linkedin/2024", TEN, "2024-01-05 20:03:11 UTC"),
    ):
        write_vintage(book, header, sent(ANN, [ME], sent=time), export=export)
    write_connections(book, connection(ANN))
    book.refresh()
    times = "SELECT sent_at::TEXT, is_zone_assumed FROM messages ORDER BY sent_at"
    assert book.rows(times) == [
        ("2018-01-05 20:03:00", True),
        ("2020-01-05 20:03:11", True),
        ("2024-01-05 20:03:11", False),
    ]
    doubts = "SELECT path, warnings FROM sources WHERE len(warnings) > 0 ORDER BY path"
    noted = ["a time without a zone was taken for UTC: 1 row, first on line 2"]
    assert book.rows(doubts) == [
        ("linkedin/2018/messages.csv", noted),
        ("linkedin/2020/messages.csv", noted),
    ]


@case("E48")
def test_of_bare_names_only_those_that_one_connection_has_find_anybody(
    book: Folder,
) -> None:
    listed = connection(CLEO, "07 Jan 2021")
    twin = [*listed[:2], url("Cleo Cole Two"), *listed[3:]]
    write_connections(book, connection(BOB), connection(CLEO), twin)
    write_vintage(
        book,
        NINE,
        sent(ME, [BOB, CLEO, DAN], "to three", conversation="c1"),
        sent(ME, [CLEO], "to one", conversation="c2"),
    )
    book.refresh()
    [(who, channel, unit)] = credited(book)
    assert (who, channel, unit) == (BOB, "message_out", shared(0.5, 3))
    assert book.rows("SELECT body, others FROM messages ORDER BY source_row") == [
        ("to three", 3),
        ("to one", 1),
    ]
    assert outcomes(book) == [("set_aside", "name_alone", 1)]


@case("E48")
def test_a_bare_name_is_that_of_who_writes_under_it_there(book: Folder) -> None:
    other = url("Bob Baker Two")
    write_connections(book, connection(BOB))
    write_vintage(
        book,
        NINE,
        sent(BOB, [ME], "1 from another Bob") | {"SENDER PROFILE URL": other},
        sent(ME, [BOB], "2 to him"),
        sent(ME, [BOB], "3 to the connection", conversation="c2"),
    )
    book.refresh()
    assert credits_of(book) == [
        ("1 from another Bob", other, "message_in", 1),
        ("2 to him", other, "message_out", 1),
        ("3 to the connection", url(BOB), "message_out", 1),
    ]
