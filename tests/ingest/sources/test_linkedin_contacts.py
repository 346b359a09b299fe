import pytest

from ingest.schema.source_format import Vintage
from ingest.sources.linkedin_contacts import ADDRESS_BOOK
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import ANN, CELLS
from tests.support.examples import example_of
from tests.support.reader import Found, read

NOBODY = {"First_Name": "", "Middle_Name": "", "Last_Name": "", "Full_Name": ""}


def entry(**cells: str) -> Found:
    """An entry that differs from the example in the cells named."""
    named = {name.replace("_", " "): cell for name, cell in cells.items()}
    filled = {**CELLS["address_book"], **named}
    filled.pop("Email Address")
    return read("linkedin/Contacts.csv", csv_of(list(filled), filled))


@case("F71")
def test_an_entry_holds_no_more_than_how_to_reach_a_person() -> None:
    assert (
        entry().row.items()
        >= {
            "source_row": 2,
            "first_name": "Ann",
            "middle_name": "Beth",
            "last_name": "Able",
            "full_name": "Ann Beth Able",
            "emails": ["ann@example.com", "ann@example.org"],
            "phones": ["+1 555 0100", "555 0101"],
            "person_key": "slug:ann-able",
        }.items()
    )


@case("F71")
@pytest.mark.parametrize("vintage", ADDRESS_BOOK.vintages, ids=lambda v: v.label)
def test_every_vintage_gives_addresses_and_numbers(vintage: Vintage) -> None:
    found = read("linkedin/any name.csv", example_of(ADDRESS_BOOK, vintage))
    assert (found.account.kind, found.account.vintage) == (
        "address_book",
        vintage.label,
    )
    assert found.row["emails"] == ["ann@example.com", "ann@example.org"]
    assert found.row["phones"] == ["+1 555 0100", "555 0101"]
    has_address = "Profiles" in vintage.header
    assert found.row["person_key"] == (
        "slug:ann-able" if has_address else "name:Ann Beth Able"
    )


@case("F71")
def test_an_entry_is_of_no_day() -> None:
    assert entry(Created_At="1/5/24, 8:03 PM").account.newest_on is None


def test_the_full_name_stands_in_where_its_parts_are_empty() -> None:
    row = entry(**NOBODY | {"Full_Name": " Ann  Able "}).row
    assert row["full_name"] == "Ann Able"


@pytest.mark.parametrize(
    ("cell", "emails"),
    [
        ("", []),
        (" ANN@Example.com ", ["ann@example.com"]),
        ("ann@example.com,ANN@example.com", ["ann@example.com"]),
        ("a@example.com,, b@example.com,", ["a@example.com", "b@example.com"]),
    ],
)
def test_addresses_stand_once_and_in_lower_case(cell: str, emails: list[str]) -> None:
    found = entry(Emails=cell)
    assert (found.row["emails"], found.account.warnings) == (emails, [])


def test_an_invalid_address_is_left_out_with_a_doubt() -> None:
    found = entry(Emails="ann at example, ann@example.com")
    assert found.row["emails"] == ["ann@example.com"]
    assert found.account.warnings == [
        "an e-mail address that is none was left empty: 1 row, first on line 2"
    ]


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("", "name:Ann Beth Able"),
        ("https://example.com/ann", "name:Ann Beth Able"),
        (f"https://example.com/ann, {ANN}", "slug:ann-able"),
        ("https://www.linkedin.com/in/", "name:Ann Beth Able"),
    ],
)
def test_a_profile_address_among_others_is_the_key(cell: str, key: str) -> None:
    assert entry(Profiles=cell).row["person_key"] == key


@pytest.mark.parametrize(
    "kept", [{"First_Name": "Ann"}, {"Emails": "a@b.org"}, {"Phone_Numbers": "555"}]
)
def test_one_of_name_address_and_number_makes_an_entry(kept: dict[str, str]) -> None:
    assert entry(**NOBODY | {"Emails": "", "Phone_Numbers": ""} | kept).row


def test_an_entry_of_nobody_is_no_tie() -> None:
    found = entry(**NOBODY, Emails="", Phone_Numbers=" ")
    assert [row["reason"] for row in found.unread] == ["not_a_tie"]


def test_repeated_entries_are_rows_each() -> None:
    cells = CELLS["address_book"]
    found = read("linkedin/Contacts.csv", csv_of(list(cells), cells, cells))
    assert found.values("source_row") == [2, 3]
