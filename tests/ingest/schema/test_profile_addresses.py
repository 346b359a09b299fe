import pytest

from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import PATHS
from tests.support.input_builders import ANN, ME
from tests.support.profile_addresses import IN, SPELLINGS
from tests.support.reader import read

BARE = [IN, IN.removesuffix("/"), ""]
MEMBERS = ("urn:li:member:1", "urn:li:member:2")
FIVE = "From,To,Sent At,Message,Direction"


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


@case("D38")
@pytest.mark.parametrize("address", [*BARE, f"{IN}?trk=x", " "])
def test_an_address_without_a_slug_is_no_key(address: str) -> None:
    row = {**CELLS["connections"], "URL": address}
    found = read(PATHS["connections"], csv_of(list(row), row))
    assert found.row["person_key"] is None
    row = {**CELLS["invitations"], "inviteeProfileUrl": address}
    found = read(PATHS["invitations"], csv_of(list(row), row))
    assert found.row["invitee_key"] == "name:Ann Able"


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
