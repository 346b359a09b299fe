"""Address books that were exported into a group."""

import pytest

from tests.support.csv_files import csv_of
from tests.support.reader import read
from tests.support.roster_files import BOOKS


@pytest.mark.parametrize("book", BOOKS)
def test_every_value_of_an_address_book_is_read(book: str) -> None:
    header, cells = BOOKS[book]
    row = read("groups/Family.csv", csv_of(header.split(","), cells)).row
    read_as = {
        "full_name": "Ann Beth Able",
        "company": "Acme",
        "position": "Baker",
        "city": "Halvenport",
        "emails": ["ann@x.org", "a@y.org", "b@z.org"],
        "phones": ["555 0100", "555 0101"],
        "person_key": "slug:ann-able",
        "member_of": ["Rowers", "Choir"],
        "class_year": None,
        "degrees": [],
    }
    assert {name: row[name] for name in read_as} == read_as
    assert "secret" not in str(row)


@pytest.mark.parametrize("book", BOOKS)
def test_an_entry_of_a_business_names_nobody_and_one_address_may(book: str) -> None:
    header, cells = BOOKS[book]
    (email,) = (n for n in cells if n in ("E-mail 1 - Value", "E-mail Address"))
    (firm,) = (n for n in header.split(",") if n in FIRMS)
    text = csv_of(header.split(","), {firm: "Acme"}, {email: "ann@x.org"})
    found = read("groups/Family.csv", text)
    assert found.values("emails") == [["ann@x.org"]]
    assert [row["reason"] for row in found.unread] == ["nobody_named"]


FIRMS = ("Organization 1 - Name", "Organization Name", "Company")
