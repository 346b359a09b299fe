from collections.abc import Mapping

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    ANN,
    BOB,
    CLEO,
    DAN,
    EVE,
    ME,
    connection,
    credited,
    message,
    shared,
    url,
    write_connections,
    write_messages,
)
from tests.support.message_vintages import TEN, sent, write_vintage
from tests.support.warehouse_dump import known

CID = "Cid Crane"


def test_an_incoming_group_message_credits_its_sender_alone(book: Folder) -> None:
    write_messages(book, message(ANN, [ME, BOB, CID]))
    book.refresh()
    [(who, channel, unit)] = credited(book)
    assert (who, channel) == (ANN, "message_in")
    assert unit == shared(1, 3)


def test_an_outgoing_group_message_credits_every_recipient(book: Folder) -> None:
    write_messages(book, message(ME, [ANN, BOB]))
    book.refresh()
    each = shared(1, 2)
    assert credited(book) == [(ANN, "message_out", each), (BOB, "message_out", each)]


def test_a_row_without_recipients_belongs_to_its_whole_group(book: Folder) -> None:
    write_messages(
        book,
        message(ANN, [ME, BOB], sent="2025-01-01 09:00:00 UTC"),
        message(ME, [], sent="2025-01-02 09:00:00 UTC"),
        message(BOB, [], sent="2025-01-03 09:00:00 UTC"),
    )
    book.refresh()
    assert credited(book) == [
        (ANN, "message_in", shared(1, 2)),
        (ANN, "message_out", shared(1, 2)),
        (BOB, "message_in", shared(1, 2)),
        (BOB, "message_out", shared(1, 2)),
    ]


REX, SAM = "Rex Rival", "Sam Sole"


@case("E46")
def test_an_own_message_is_outgoing_in_whatever_folder(book: Folder) -> None:
    folders = ["INBOX", "ARCHIVE", "SPAM", "", "SENT"]
    rows = [sent(ME, [ANN], name or "none", folder=name) for name in folders]
    write_vintage(book, TEN, *rows, sent(ANN, [ME], "hers", folder="SENT"))
    book.refresh()
    assert book.rows(
        "SELECT body, direction, category FROM messages ORDER BY source_row"
    ) == [
        ("INBOX", "out", "personal"),
        ("ARCHIVE", "out", "personal"),
        ("SPAM", "out", "personal"),
        ("none", "out", "personal"),
        ("SENT", "out", "personal"),
        ("hers", "in", "personal"),
    ]
    counts = "SELECT channel, count(*) FROM interactions GROUP BY ALL ORDER BY ALL"
    assert book.rows(counts) == [("message_in", 1), ("message_out", 5)]


def to(names: str, *addressed: str, conversation: str) -> Mapping[str, str]:
    """A message of the owner to these names, and to the addresses of these people."""
    return sent(ME, addressed, conversation=conversation) | {"TO": names}


@case("E47")
def test_a_list_of_names_is_split_by_the_addresses(book: Folder) -> None:
    write_vintage(
        book,
        TEN,
        to("Ann Able,Cleo Cole, PhD,Eve Earl", ANN, CLEO, EVE, conversation="1"),
        to("Bob Baker,PhD", BOB, conversation="2"),
        to("Dan Dole,Rex Rival,Sam Sole", DAN, REX, conversation="3"),
    )
    book.refresh()
    assert [(who, unit) for who, _, unit in credited(book)] == [
        ("Ann Able", shared(1, 3)),
        ("Bob Baker,PhD", 1),
        ("Cleo Cole, PhD", shared(1, 3)),
        ("Eve Earl", shared(1, 3)),
        ("dan-dole", shared(1, 2)),
        ("rex-rival", shared(1, 2)),
    ]
    [(warnings,)] = book.rows("SELECT warnings FROM sources")
    [warning] = warnings
    assert warning.startswith("names in TO and addresses differ in number; addresses")
    assert warning.endswith(": 1 row, first on line 4")


@case("E49")
def test_a_sender_is_one_person_commas_and_all(book: Folder) -> None:
    write_vintage(book, TEN, sent(ANN, [ME]) | {"FROM": "Ann Able, MBA,PhD"})
    book.refresh()
    assert credited(book) == [("Ann Able, MBA,PhD", "message_in", 1)]
    assert known(book) == ["Ann Able, MBA,PhD"]


@case("E50")
def test_a_message_to_ten_counts_far_less_for_each_than_one_to_one(
    book: Folder,
) -> None:
    crew = [f"Guest Number{n}" for n in range(10)]
    rows = [
        sent(ME, crew, "to all", conversation="g"),
        sent(crew[0], [], "to whom?", conversation="g"),
        *[sent(ME, [name], "to one", conversation=name) for name in crew],
    ]
    write_vintage(book, TEN, *rows)
    book.refresh()
    query = (
        "SELECT body, i.others, count(*), round(sum(unit), 6) FROM interactions AS i"
        " JOIN messages USING (source_id, source_row) GROUP BY ALL ORDER BY ALL"
    )
    assert book.rows(query) == [
        ("to all", 10, 10, 0.158114),
        ("to one", 1, 10, 5),
        ("to whom?", 10, 1, shared(0.5, 10)),
    ]


@case("E62")
def test_whoever_writes_is_a_person_though_no_connection(book: Folder) -> None:
    write_connections(book, connection(BOB))
    write_vintage(book, TEN, sent(ANN, [ME]), sent(ME, [CLEO], "ok", conversation="c2"))
    book.refresh()
    query = (
        "SELECT full_name, is_connection, profile_url, count(i.person_id), evidence"
        " FROM tie_strength JOIN people USING (person_id, full_name)"
        " LEFT JOIN interactions AS i USING (person_id) GROUP BY ALL ORDER BY ALL"
    )
    assert book.rows(query) == [
        (ANN, False, url(ANN), 1, "recent"),
        (BOB, True, url(BOB), 0, "none"),
        (CLEO, False, url(CLEO), 1, "recent"),
    ]
