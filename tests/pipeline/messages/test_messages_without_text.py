"""Members take the texts out of messages.csv before they keep or share an archive."""

from collections.abc import Mapping

import pytest

from tests.support.books import Folder
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    ME,
    SPRING,
    connection,
    credited,
    write_connections,
)
from tests.support.message_vintages import (
    HEADERS,
    LABELS,
    TEN,
    THIRTEEN,
    exchanged,
    sent,
    write_vintage,
)

LONG = "a long text " * 40
SAID = (
    sent(ANN, [ME], LONG, sent="2022-01-05 09:00:00 UTC"),
    sent(ME, [ANN], "yes", sent="2022-01-05 09:01:00 UTC"),
    sent(ME, [ANN], "and no", sent="2022-01-05 09:01:00 UTC"),
    sent(BOB, [ME], "", sent="2022-01-06 09:00:00 UTC", conversation="c2"),
    sent(BOB, [ME], sent="2022-01-07 09:00:00 UTC", conversation="c3", folder="SPAM"),
    sent(ME, [CLEO], draft="Yes", conversation="c4"),
)


def without_text(header: str) -> str:
    """The header without its column of texts."""
    return ",".join(n for n in header.split(",") if n != "CONTENT")


def write(
    book: Folder, header: str, *rows: Mapping[str, str], export: str = AUTUMN
) -> None:
    write_vintage(book, header, *rows, export=export)
    write_connections(book, *map(connection, (ANN, BOB, CLEO)), export=AUTUMN)


def told(book: Folder) -> list[tuple[object, ...]]:
    """Who wrote to whom, when, which way and in what category; without the words."""
    return book.rows("""
        SELECT DISTINCT sent_at, sender_person_id, direction, recipients, category
        FROM messages ORDER BY ALL
    """)


@pytest.mark.parametrize("header", HEADERS, ids=LABELS)
def test_a_file_of_any_vintage_loads_without_its_texts(
    book: Folder, header: str
) -> None:
    write(book, header, *SAID)
    book.refresh()
    whole = told(book)
    write(book, without_text(header), *SAID)
    assert book.refresh().rows_rejected == 0
    assert told(book) == whole
    assert book.rows("SELECT DISTINCT body, characters FROM messages") == [(None, 0)]


def test_a_message_without_text_weighs_like_a_short_one(book: Folder) -> None:
    write(book, without_text(THIRTEEN), SAID[0])
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 0.5)]


def test_rows_of_one_second_without_text_are_one_message_and_people_stay_apart(
    book: Folder,
) -> None:
    at_once = [sent(name, [ME, CLEO], LONG) for name in (ANN, ANN, BOB)]
    write(book, without_text(TEN), *at_once)
    book.refresh()
    assert [name for _, name, *_ in exchanged(book)] == [ANN, BOB]
    reasons = book.rows("SELECT outcome, reason FROM row_audit WHERE source_row = 3")
    assert reasons == [("merged", "repeated_message")]


@pytest.mark.parametrize(("kept", "bare"), [(SPRING, AUTUMN), (AUTUMN, SPRING)])
def test_an_export_without_texts_adds_nothing_to_one_with_them(
    book: Folder, kept: str, bare: str
) -> None:
    write(book, TEN, *SAID, export=kept)
    book.refresh()
    whole, weights = exchanged(book), credited(book)
    write(book, without_text(THIRTEEN), *SAID, export=bare)
    book.refresh()
    assert (exchanged(book), credited(book)) == (whole, weights)
