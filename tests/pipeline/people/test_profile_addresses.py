from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    ME,
    connection,
    invitation,
    message,
    url,
    write_connections,
    write_invitations,
    write_messages,
)
from tests.support.profile_addresses import (
    IN,
    SPELLINGS,
    Row,
    addresses,
    counts,
    listed,
    written_by,
)
from tests.support.warehouse_dump import accounts, changes, outcomes

JORG = "Jörg Xaver"
BARE = [IN, IN.removesuffix("/"), ""]
MEMBERS = ("urn:li:member:1", "urn:li:member:2")
FIVE = "From,To,Sent At,Message,Direction"


def invited(name: str, address: str, number: int = 1) -> Row:
    """One invitation by the owner to this address, on the day of January."""
    return [*invitation(ME, name, sent=f"1/{number}/20, 8:03 AM")[:6], address]


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


@case("D38")
def test_a_message_from_the_bare_address_is_that_of_the_name(book: Folder) -> None:
    write_connections(book, connection("Ann Able"))
    row = list(message("Ann Able", [ME]))
    row[3] = "https://www.linkedin.com/in/"
    write_messages(book, row)
    book.refresh()
    query = "SELECT full_name FROM messages JOIN people ON person_id = sender_person_id"
    assert book.rows(query) == [("Ann Able",)]
