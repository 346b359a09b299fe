from collections.abc import Sequence
from itertools import count

import pytest

from tests.support.books import Folder
from tests.support.input_builders import (
    ME,
    connection,
    day,
    message,
    write_connections,
    write_favors,
    write_meetings,
    write_messages,
)

TODAY = "linkedin/Complete_LinkedInDataExport_10-31-2026"


def letters(who: str, ages: range) -> list[Sequence[object]]:
    """A message each way on every day."""
    return [
        message(sender, [to], conversation=who, sent=f"{day(age)} 12:00:00 UTC")
        for age in ages
        for sender, to in ((ME, who), (who, ME))
    ]


def test_a_book_of_four_examples_has_their_strengths(book: Folder) -> None:
    quarterly, weekly = range(0, 1093, 91), range(0, 1093, 7)
    ann, bea, cid, dot = (f"{name} Able" for name in ("Ann", "Bea", "Cid", "Dot"))
    write_connections(book, *map(connection, (ann, bea, cid, dot)), export=TODAY)
    rows = [*letters(bea, quarterly), *letters(cid, weekly)]
    write_messages(book, *rows, export=TODAY)
    write_meetings(
        book,
        *[f"{day(age)},{bea},coffee,," for age in range(45, 1047, 91)],
        *[f"{day(age)},{cid},lunch,," for age in weekly],
        *[f"{day(age)},{dot},event,,40" for age in range(0, 1081, 30)],
    )
    write_favors(
        book,
        f"{day(200)},{cid},given,other,medium,,",
        f"{day(300)},{cid},received,,2,,",
    )
    book.refresh()
    strengths = book.rows("SELECT full_name, strength::DOUBLE FROM tie_strength")
    expected = {ann: 3.0, bea: 34.8, cid: 69.9, dot: 13.1}
    assert dict(strengths) == pytest.approx(expected, abs=0.1)


def test_a_refresh_as_of_an_earlier_day_gives_the_scores_of_that_day(
    book: Folder,
) -> None:
    numbers = count(1)
    people = [f"{name} Able" for name in ("Ann", "Bea", "Cid", "Dot")]
    write_connections(book, *[connection(name, "05 Jun 2024") for name in people])
    write_meetings(
        book, *[f"{day(90 * n)},{name},dinner,," for name in people for n in (1, 8)]
    )
    write_messages(
        book,
        *[
            message(name, [ME], conversation=name, sent=f"{day(a)} 10:00:00 UTC")
            for name in people
            for a in (next(numbers), 600, 900)
        ],
    )
    book.refresh()
    [(earlier,)] = book.rows("SELECT last_day(as_of - 500) FROM run")
    of_month = f"FROM tie_strength_monthly WHERE month = '{earlier}' ORDER BY ALL"
    of_all = f"FROM network_monthly WHERE month = '{earlier}'"
    asked = book.rows(f"FROM strength_on(DATE '{earlier}') ORDER BY ALL")
    month, network = book.rows(of_month), book.rows(of_all)
    assert month
    assert network
    book.refresh(as_of=earlier)
    assert book.rows("SELECT person_id, strength FROM tie_strength ORDER BY 1") == asked
    assert (book.rows(of_month), book.rows(of_all)) == (month, network)
    assert {(who, strength, tier) for who, _, strength, tier in month} <= set(
        book.rows("SELECT person_id, strength, tier FROM tie_strength")
    )
