from collections.abc import Sequence

import pytest

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import PATHS
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
)
from tests.support.reader import read
from tests.support.warehouse_dump import accounts, known, outcomes

IN = "https://www.linkedin.com/in/"
ANN, BOB, JORG = "Ann Able", "Bob Baker", "Jörg Xaver"
BARE = [IN, IN.removesuffix("/"), ""]
MEMBERS = ("urn:li:member:1", "urn:li:member:2")
FIVE = "From,To,Sent At,Message,Direction"
Row = Sequence[object]


def listed(
    name: str, slug: str, day: str = "05 Jan 2020", company: str = "", email: str = ""
) -> Row:
    """One row of Connections.csv under the address that ends so."""
    first, _, last = name.partition(" ")
    return [first, last, IN + slug, email, company, "", day]


def written_by(name: str, address: str, number: int = 1) -> Row:
    """One message to the owner, from this address, in a conversation of its own."""
    row = message(name, [ME], f"{name} {number}", conversation=f"{name} {number}")
    return [*row[:3], address, *row[4:]]


def invited(name: str, address: str, number: int = 1) -> Row:
    """One invitation by the owner to this address, on the day of January."""
    return [*invitation(ME, name, sent=f"1/{number}/20, 8:03 AM")[:6], address]


def addresses(book: Folder) -> list[tuple[str, str | None, bool]]:
    """Name, address and whether they are a connection, of all but the owner."""
    return book.rows(
        "SELECT full_name, profile_url, is_connection FROM people WHERE NOT is_owner"
        " ORDER BY ALL"
    )


def counts(book: Folder) -> list[tuple[str, int, int]]:
    """Name, messages from and invitations to them, of all but the owner."""
    return book.rows(
        "SELECT full_name, count(DISTINCT message_id), count(DISTINCT invitation_id)"
        " FROM people AS p"
        " LEFT JOIN messages AS m ON m.sender_person_id = p.person_id"
        " LEFT JOIN invitations AS i ON i.person_id = p.person_id"
        " WHERE NOT is_owner GROUP BY p.person_id, full_name, profile_url"
        " ORDER BY full_name, profile_url"
    )


def changes(book: Folder) -> list[tuple[str, str, str, str]]:
    """Name, kind, old and new value of every change."""
    return book.rows(
        "SELECT full_name, kind, old_value, new_value FROM person_changes"
        " JOIN people USING (person_id) ORDER BY ALL"
    )


def questions(book: Folder) -> list[tuple[str, str, str]]:
    """Address of the one and of the other, and why they may be one."""
    return book.rows(
        "SELECT a.profile_url, b.profile_url, rule FROM possible_duplicates AS d"
        " JOIN people AS a USING (person_id)"
        " JOIN people AS b ON b.person_id = d.other_person_id ORDER BY ALL"
    )


@case("D36")
def test_an_address_in_codes_and_in_letters_is_that_of_one_person(
    book: Folder,
) -> None:
    write_connections(book, listed(JORG, "j%C3%B6rg-x"), listed("Jorg Xaver", "jorg-x"))
    write_messages(book, written_by(JORG, f"{IN}jörg-x"))
    write_invitations(book, invited(JORG, f"{IN}jörg-x"))
    book.refresh()
    assert addresses(book) == [
        ("Jorg Xaver", f"{IN}jorg-x", True),
        (JORG, f"{IN}jörg-x", True),
    ]
    assert counts(book) == [("Jorg Xaver", 0, 0), (JORG, 1, 1)]
    assert book.rows("SELECT accepted FROM invitations") == [(True,)]


SPELLINGS = [
    "https://www.linkedin.com/in/j%C3%B6rg-x",
    "https://www.linkedin.com/in/j%c3%b6rg-x",
    "https://www.linkedin.com/in/jo\u0308rg-x",
    "https://www.linkedin.com/in/jo%CC%88rg-x",
    "HTTPS://WWW.LINKEDIN.COM/in/J\u00d6RG-X",
    "https://www.linkedin.com/in/j\u00f6rg-x/",
    "https://www.linkedin.com/in/j\u00f6rg-x/?trk=people-guest&x=%2F",
    "https://www.linkedin.com/in/j%C3%96rg-x#top",
    "http://www.linkedin.com/in/j\u00f6rg-x",
    "www.linkedin.com/in/j\u00f6rg-x",
    "linkedin.com/in/j%C3%B6rg-x",
    " https://de.linkedin.com/in/j\u00f6rg-x ",
]


@case("D37")
@pytest.mark.parametrize(
    ("kind", "column", "field"),
    [
        ("connections", "URL", "person_key"),
        ("messages", "SENDER PROFILE URL", "sender_key"),
        ("invitations", "inviteeProfileUrl", "invitee_key"),
        ("endorsements_given", "Endorsee Public Url", "person_key"),
        ("notes", "Connection Profile URL", "person_key"),
    ],
)
def test_every_spelling_of_an_address_is_one_key_in_every_file(
    kind: str, column: str, field: str
) -> None:
    rows = [{**CELLS[kind], column: address} for address in SPELLINGS]
    found = read(PATHS[kind], csv_of(list(rows[0]), *rows))
    assert found.values(field) == ["slug:j\u00f6rg-x"] * 12


@case("D37")
def test_whoever_is_spelt_in_every_way_is_one_person_who_never_changed(
    book: Folder,
) -> None:
    for month, address in enumerate(SPELLINGS, start=1):
        row = ["Jörg", "Xaver", address, "", "", "", "05 Jan 2020"]
        export = f"linkedin/Basic_LinkedInDataExport_{month:02}-01-2026"
        write_connections(book, row, export=export)
    numbered = list(enumerate(SPELLINGS, start=1))
    write_messages(book, *(written_by(JORG, a, n) for n, a in numbered))
    write_invitations(book, *(invited(JORG, a, n) for n, a in numbered))
    book.refresh()
    assert addresses(book) == [(JORG, f"{IN}jörg-x", True)]
    assert counts(book) == [(JORG, 12, 12)]
    assert changes(book) == []


@case("D38")
@pytest.mark.parametrize("address", [*BARE, f"{IN}?trk=x", " "])
def test_an_address_without_a_slug_is_no_key(address: str) -> None:
    row = {**CELLS["connections"], "URL": address}
    found = read(PATHS["connections"], csv_of(list(row), row))
    assert found.row["person_key"] is None
    row = {**CELLS["invitations"], "inviteeProfileUrl": address}
    found = read(PATHS["invitations"], csv_of(list(row), row))
    assert found.row["invitee_key"] == "name:Ann Able"


@case("D38")
def test_hundreds_of_invitations_without_a_slug_make_no_giant(
    book: Folder,
) -> None:
    twins = [listed(BOB, "bob"), listed(BOB, "bob-2")]
    nowhere = [listed("Cleo Cole", ""), listed("Dan Dole", "?trk=x")]
    write_connections(book, listed(ANN, "ann"), *twins, *nowhere)
    strangers = [invited(f"Guest {n}", BARE[n % 3]) for n in range(300)]
    write_invitations(book, *strangers, invited(ANN, BARE[0]), invited(BOB, BARE[1]))
    book.refresh()
    assert addresses(book) == [
        (ANN, f"{IN}ann", True),
        (BOB, f"{IN}bob", True),
        (BOB, f"{IN}bob-2", True),
        ("Cleo Cole", None, True),
        ("Dan Dole", None, True),
    ]
    assert [invitations for _, _, invitations in counts(book)] == [1, 0, 0, 0, 0]
    assert outcomes(book) == [("set_aside", "name_alone", 301)]
    path = f"{AUTUMN}/Invitations.csv"
    assert accounts(book)[path] == (302, 1, 0, 301, 0)


@case("D39")
@pytest.mark.parametrize(
    "header",
    [
        f"{FIVE},inviterProfileUrn,inviteeProfileUrn",
        f"{FIVE},inviterProfileUrl,inviteeProfileUrl",
    ],
)
def test_a_members_number_is_no_address_and_no_key(header: str) -> None:
    row = [ME, ANN, "1/5/20, 8:03 AM", "", "OUTGOING", *MEMBERS]
    found = read("linkedin/Invitations.csv", csv_of(header, row))
    keys = (found.row["inviter_key"], found.row["invitee_key"])
    assert keys == (f"name:{ME}", f"name:{ANN}")


@case("D39")
def test_beside_members_numbers_a_name_counts_only_if_one_connection_has_it(
    book: Folder,
) -> None:
    write_connections(
        book, listed(ANN, "ann"), listed(BOB, "bob"), listed(BOB, "bob-2")
    )
    header = f"{FIVE},inviterProfileUrn,inviteeProfileUrn"
    rows = [
        [*invitation(ME, name)[:5], MEMBERS[0], f"urn:li:member:{number}"]
        for number, name in enumerate([ANN, BOB, "Zoe Young"], start=2)
    ]
    book.write(f"{AUTUMN}/Invitations.csv", csv_of(header, *rows))
    book.refresh()
    assert counts(book) == [(ANN, 0, 1), (BOB, 0, 0), (BOB, 0, 0)]
    assert outcomes(book) == [("set_aside", "name_alone", 2)]
    query = "SELECT profile_url FROM people ORDER BY ALL"
    slugs = ["ann", "bob", "bob-2"]
    assert book.rows(query) == [*((IN + slug,) for slug in slugs), (url(ME),)]


@case("D40")
@pytest.mark.parametrize(
    ("slug", "key"),
    [
        ("%E0%A4", "slug:%e0%a4"),
        ("j%C3%B6rg-%E0", "slug:j%c3%b6rg-%e0"),
        ("100%", "slug:100%"),
        ("a%ZZ", "slug:a%zz"),
        ("%ED%A0%80", "slug:%ed%a0%80"),
    ],
)
@pytest.mark.parametrize(
    ("kind", "column", "field"),
    [
        ("connections", "URL", "person_key"),
        ("messages", "SENDER PROFILE URL", "sender_key"),
        ("invitations", "inviteeProfileUrl", "invitee_key"),
    ],
)
def test_a_broken_code_is_kept_as_it_is_written(
    slug: str, key: str, kind: str, column: str, field: str
) -> None:
    cells = {**CELLS[kind], column: IN + slug}
    found = read(PATHS[kind], csv_of(list(cells), cells))
    assert found.row[field] == key
    assert found.account.warnings == []


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
    told = [change for change in changes(book) if change[1] != "renamed"]
    assert told == [
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


@case("D41")
def test_a_freed_address_taken_by_a_stranger_is_that_of_two_people(
    book: Folder,
) -> None:
    write_connections(
        book, listed(ANN, "ann"), listed(BOB, "bob", "06 Jan 2020"), export=SPRING
    )
    write_messages(
        book,
        written_by(ANN, f"{IN}ann"),
        written_by(BOB, f"{IN}bob"),
        export=SPRING,
    )
    write_connections(
        book,
        listed(ANN, "annie"),
        listed("Ann Young", "ann", "01 Jul 2026"),
        listed("Zoe Zorn", "bob", "02 Jul 2026"),
        export=AUTUMN,
    )
    write_messages(
        book,
        written_by(ANN, f"{IN}annie"),
        written_by("Ann Young", f"{IN}ann"),
        written_by("Zoe Zorn", f"{IN}bob"),
        export=AUTUMN,
    )
    book.refresh()
    assert addresses(book) == [
        (ANN, f"{IN}annie", True),
        ("Ann Young", f"{IN}ann", True),
        (BOB, None, False),
        ("Zoe Zorn", f"{IN}bob", True),
    ]
    assert book.rows(
        "SELECT full_name, body FROM messages"
        " JOIN people ON person_id = sender_person_id ORDER BY ALL"
    ) == [(name, f"{name} 1") for name in (ANN, "Ann Young", BOB, "Zoe Zorn")]
    assert questions(book) == []


@case("D38")
def test_a_message_from_the_bare_address_is_that_of_the_name(book: Folder) -> None:
    write_connections(book, connection("Ann Able"))
    row = list(message("Ann Able", [ME]))
    row[3] = "https://www.linkedin.com/in/"
    write_messages(book, row)
    book.refresh()
    query = "SELECT full_name FROM messages JOIN people ON person_id = sender_person_id"
    assert book.rows(query) == [("Ann Able",)]
