from collections.abc import Callable, Sequence

import pytest

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    ME,
    SPRING,
    connection,
    credited,
    invitation,
    url,
    write_connections,
    write_invitations,
)
from tests.support.warehouse_dump import interactions, known, outcomes


def test_an_accepted_invitation_counts_and_more_with_a_note(book: Folder) -> None:
    write_connections(book, connection(ANN), connection(BOB))
    write_invitations(book, invitation(ME, ANN), invitation(BOB, ME, "From the fair"))
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 0.5), (BOB, "message_in", 1)]


def test_an_invitation_never_accepted_makes_no_interaction(book: Folder) -> None:
    write_connections(book, connection(BOB))
    write_invitations(book, invitation(ANN, ME, "Please connect"))
    book.refresh()
    assert credited(book) == []
    assert book.rows("SELECT accepted, has_note FROM invitations") == [(False, True)]


@pytest.mark.parametrize("earlier", [SPRING, AUTUMN])
def test_invitations_of_an_older_form_are_the_same_invitations(
    book: Folder, earlier: str
) -> None:
    later = AUTUMN if earlier == SPRING else SPRING
    write_connections(book, connection(BOB), export=AUTUMN)
    row = [ME, "Bob Baker", "1/5/20, 8:03 AM", "Hello!", "OUTGOING"]
    header = "From,To,Sent At,Message,Direction"
    book.write(f"{earlier}/Invitations.csv", csv_of(header, row))
    write_invitations(book, [*row, url(ME), url("Bob Baker")], export=later)
    book.refresh()
    query = "SELECT full_name FROM invitations JOIN people USING (person_id)"
    assert book.rows(query) == [("Bob Baker",)]


@pytest.mark.parametrize(
    ("connected", "is_theirs"),
    [("04 Jan 2020", False), ("05 Jan 2020", True), ("06 Mar 2020", True)],
)
def test_a_name_invited_after_connecting_is_another_persons(
    book: Folder, connected: str, *, is_theirs: bool
) -> None:
    write_connections(book, connection(BOB, connected))
    row = [ME, BOB, "1/5/20, 8:03 AM", "", "OUTGOING"]
    book.write(f"{AUTUMN}/Invitations.csv", csv_of(FIVE, row))
    book.refresh()
    expected = [(BOB, "message_out", 0.5)] if is_theirs else []
    assert credited(book) == expected
    [(reason,)] = book.rows(SET_ASIDE) or [(None,)]
    assert reason == (None if is_theirs else "name_alone")


SET_ASIDE = """
SELECT reason FROM row_audit JOIN sources USING (source_id)
WHERE kind = 'invitations'
"""
FIVE = "From,To,Sent At,Message,Direction"
BARE = "https://www.linkedin.com/in"
Cells = Callable[[Sequence[object]], list[str]]
MEMBERS: dict[object, int] = {ME: 1, ANN: 2, BOB: 3, CLEO: 4}


def sent(*, address: bool) -> list[Sequence[object]]:
    """One to Ann, who is a connection, one from Bob, who is another, one to Cleo."""
    rows = [invitation(ME, ANN, "Hello"), invitation(BOB, ME), invitation(ME, CLEO)]
    return rows if address else [row[:5] for row in rows]


@case("F63")
@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ("", lambda _: []),
        (
            ",inviterProfileUrn,inviteeProfileUrn",
            lambda row: [f"urn:li:member:{MEMBERS[name]}" for name in row[:2]],
        ),
        (",inviterProfileUrl,inviteeProfileUrl", lambda _: [BARE, BARE]),
    ],
    ids=["none", "member numbers", "bare addresses"],
)
def test_invitations_without_usable_addresses_find_the_only_one_of_the_name(
    book: Folder, columns: str, cells: Cells
) -> None:
    rows = [[*row, *cells(row)] for row in sent(address=False)]
    book.write(f"{AUTUMN}/Invitations.csv", csv_of(f"{FIVE}{columns}", *rows))
    write_connections(book, connection(ANN), connection(BOB))
    book.refresh()
    assert book.rows(
        "SELECT full_name, direction, has_note, accepted FROM invitations"
        " JOIN people USING (person_id) ORDER BY full_name"
    ) == [(ANN, "out", True, True), (BOB, "in", False, True)]
    assert outcomes(book) == [("set_aside", "name_alone", 1)]
    assert known(book) == [ANN, BOB]
    addresses = "SELECT profile_url FROM people ORDER BY ALL"
    assert book.rows(addresses) == [(url(ANN),), (url(BOB),), (url(ME),)]


@case("F63")
def test_hundreds_of_bare_addresses_are_nobody(book: Folder) -> None:
    header = f"{FIVE},inviterProfileUrl,inviteeProfileUrl"
    names = [f"Ada {letter}{other}son" for letter in "BCD" for other in "aeiouy"]
    rows = [[*invitation(ME, name)[:5], BARE, BARE] for name in names * 10]
    book.write(f"{AUTUMN}/Invitations.csv", csv_of(header, *rows))
    write_connections(book, connection(ANN))
    book.refresh()
    assert known(book) == [ANN]
    assert outcomes(book) == [("set_aside", "name_alone", 180)]


@case("F63")
def test_real_addresses_name_whoever_is_no_connection(book: Folder) -> None:
    raw = [*invitation(ME, "Jörg Ö")[:5], url(ME), f"{BARE}/jörg-ö"]
    encoded = [*connection("Jörg Ö")[:2], f"{BARE}/j%C3%B6rg-%C3%B6", "", "", ""]
    write_invitations(book, *sent(address=True), raw)
    write_connections(book, connection(ANN), connection(BOB), [*encoded, "05 Jan 2020"])
    book.refresh()
    assert book.rows(
        "SELECT full_name, direction, accepted FROM invitations"
        " JOIN people USING (person_id) ORDER BY full_name"
    ) == [
        (ANN, "out", True),
        (BOB, "in", True),
        (CLEO, "out", False),
        ("Jörg Ö", "out", True),
    ]
    assert outcomes(book) == []


@case("F64")
def test_who_was_invited_and_is_no_connection_is_known_without_a_tie(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN))
    write_invitations(book, invitation(ME, CLEO, "Shall we talk?"))
    book.refresh()
    assert book.rows(
        "SELECT full_name, is_connection, accepted, strength, evidence, lifetime"
        " FROM invitations JOIN people USING (person_id)"
        " JOIN tie_strength USING (person_id, full_name)"
    ) == [(CLEO, False, False, 0, "none", 0)]
    assert interactions(book) == []


@case("F65")
def test_sent_at_is_read_with_any_space_and_case_and_never_guessed(
    book: Folder,
) -> None:
    times = ["8:03 PM", "8:03\u202fPM", "8:03\u00a0PM", "8:03 pm", "8:03\u202fpm"]
    people = ["Ada Able", "Bea Baker", "Cid Cole", "Dot Dole", "Eve Earl", "Fay Fox"]
    written = [f"1/5/24, {time}" for time in times]
    rows = [
        invitation(ME, person, sent=when)
        for person, when in zip(people, [*written, "13/5/24, 8:03 PM"], strict=True)
    ]
    write_invitations(book, *rows)
    assert book.refresh().rows_rejected == 1
    query = "SELECT sent_at::TEXT, count(*) FROM invitations GROUP BY sent_at"
    assert book.rows(query) == [("2024-01-06 04:03:00", 5)]
    assert book.rows("SELECT source_row, outcome, reason FROM row_audit") == [
        (7, "rejected", "Sent At: not a time like 1/5/24, 8:03 PM")
    ]


@case("F66")
def test_a_year_of_two_digits_is_of_this_century_and_never_ahead(
    book: Folder,
) -> None:
    write_invitations(
        book,
        invitation(ME, ANN, sent="9/3/03, 8:03 AM"),
        invitation(ME, BOB, sent="9/3/68, 8:03 AM"),
    )
    write_connections(
        book, connection(ANN, "4-Sep-03"), connection(BOB, "4-Sep-68"), export=AUTUMN
    )
    assert book.refresh().rows_rejected == 1
    assert book.rows("SELECT sent_at::TEXT FROM invitations") == [
        ("2003-09-03 15:03:00",)
    ]
    query = (
        "SELECT full_name, connected_on::TEXT FROM people WHERE NOT is_owner"
        " ORDER BY full_name"
    )
    assert book.rows(query) == [(ANN, "2003-09-04"), (BOB, None)]
    assert book.rows("SELECT reason FROM row_audit") == [
        ("its date is later than the export",)
    ]
    query = "SELECT warnings FROM sources WHERE kind = 'connections'"
    assert book.rows(query) == [
        (["a day later than the export was left empty: 1 row, first on line 6"],)
    ]


@case("F66a")
def test_sent_at_is_pacific_time_with_summers_of_its_own(
    book: Folder,
) -> None:
    utc = {
        "1/5/24, 8:03 PM": "2024-01-06 04:03:00",
        "7/5/24, 8:03 PM": "2024-07-06 03:03:00",
        "3/10/24, 2:30 AM": "2024-03-10 10:30:00",
        "11/3/24, 1:30 AM": "2024-11-03 08:30:00",
    }
    people = ["Ada Able", "Bea Baker", "Cid Cole", "Dot Dole"]
    both = list(zip(people, utc, strict=True))
    write_invitations(book, *[invitation(ME, name, sent=when) for name, when in both])
    write_connections(book, connection("Ada Able", "06 Jan 2024"))
    assert book.refresh().rows_rejected == 0
    query = "SELECT sent_at::TEXT FROM invitations JOIN people USING (person_id)"
    moments = [time for (time,) in book.rows(f"{query} ORDER BY full_name")]
    assert moments == list(utc.values())
    query = (
        "SELECT connected_on - sent_at::DATE FROM invitations"
        " JOIN people USING (person_id) WHERE accepted"
    )
    assert book.rows(query) == [(0,)]
