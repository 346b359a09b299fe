import pytest

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    BOB,
    connection,
    write_connections,
    write_owner,
)
from tests.support.roster_files import BOOKS
from tests.support.warehouse_dump import accounts


@case("H87")
@pytest.mark.parametrize("kind", BOOKS)
def test_all_values_of_an_address_book_find_and_fill_the_person(
    book: Folder, kind: str
) -> None:
    header, cells = BOOKS[kind]
    write_connections(book, connection(ANN, email="ann@x.org"))
    book.write("groups/Family.csv", csv_of(header.split(","), cells))
    book.refresh()
    assert book.rows("""
        SELECT p.full_name, p.email, p.emails, p.phones, m.member_of, m.is_linked
        FROM memberships AS m JOIN people AS p USING (person_id)
    """) == [
        (
            ANN,
            "ann@x.org",
            ["a@y.org", "ann@x.org", "b@z.org"],
            ["555 0100", "555 0101"],
            ["Choir", "Rowers"],
            True,
        )
    ]


@case("H88")
@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("Name,Year of passing", f"{ANN},1998"),
        ("Name,gradyear", f"{ANN},98"),
        ("Name,Town", f"{ANN} Class of '98,Rome"),
    ],
)
def test_a_class_year_is_a_year_wherever_it_stands(
    book: Folder, header: str, line: str
) -> None:
    write_owner(book)
    book.write("groups/Class.csv", f"{header}\n{line}\n")
    book.refresh()
    assert book.rows("""
        SELECT class_year, full_name FROM memberships JOIN people USING (person_id)
    """) == [(1998, ANN)]


@case("H88")
def test_two_degrees_are_one_person_and_ids_keep_their_zeros(
    book: Folder,
) -> None:
    write_owner(book)
    book.write(
        "groups/Class.csv",
        "ConsID,FirstName,LastName,Degree,ESRCLASSOF\n"
        "00017,Ann,Able,MBA,2004\n00017,Ann,Able,BSc,1998\n00018,Bob,Baker,BA,2001\n",
    )
    book.refresh()
    assert book.rows("""
        SELECT listed_id, full_name, degrees, class_year
        FROM memberships JOIN people USING (person_id) ORDER BY ALL
    """) == [
        ("00017", ANN, ["BSc", "MBA"], 1998),
        ("00018", BOB, ["BA"], 2001),
    ]
    assert accounts(book)["groups/Class.csv"] == (3, 2, 1, 0, 0)


CARDS = """BEGIN:VCARD
VERSION:3.0
EMAIL:ann@x.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:bob@x.org
EMAIL:bob@x.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
EMAIL:cleo@x.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Acme
N:Acme;;;;
ORG:Acme
EMAIL:info@acme.example
END:VCARD
"""


def test_cards_with_an_address_alone_are_members_and_a_firm_is_not(
    book: Folder,
) -> None:
    write_connections(
        book, connection(ANN, email="ann@x.org"), connection(BOB, email="bob@x.org")
    )
    book.write("groups/Choir.vcf", CARDS)
    book.refresh()
    assert book.rows("""
        SELECT full_name, is_linked FROM memberships JOIN people USING (person_id)
        ORDER BY full_name
    """) == [(ANN, True), (BOB, True), ("cleo@x.org", False)]
