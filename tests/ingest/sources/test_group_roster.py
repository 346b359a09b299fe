import pytest

from tests.support.reader import read, refusal_of
from tests.support.roster_files import roster


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Able, Ann", "Ann Able"),
        ("Able, Ann Beth", "Ann Beth Able"),
        ("Ann Able, PhD", "Ann Able, PhD"),
        ("Able, Jr.", "Able, Jr."),
        ("Ann Able, Acme", "Ann Able, Acme"),
    ],
)
def test_a_family_name_before_a_comma_is_put_last(written: str, name: str) -> None:
    row = roster("Name;Year", f"{written};1998").row
    assert (row["full_name"], row["name_as_listed"]) == (name, written)


def test_ids_keep_their_zeros_and_addresses_of_any_writing_are_found() -> None:
    found = roster(
        "Student ID;Name;Email;E-mail 2 - Value;Phone 1 - Value",
        '"=""0012""";Ann Able;MAILTO:Ann@X.org / a@y.org;b@z.org ::: c@z.org;1 ::: 2',
    )
    assert found.row["listed_id"] == "0012"
    assert found.row["emails"] == ["ann@x.org", "a@y.org", "b@z.org", "c@z.org"]
    assert found.row["phones"] == ["1", "2"]


def test_an_invalid_address_is_a_doubt_and_the_row_loads() -> None:
    found = roster("Name,Email", "Ann Able,on request")
    assert found.row["emails"] == []
    assert found.account.warnings == [
        "an e-mail address that is none was left empty: 1 row, first on line 2"
    ]


def test_rows_that_name_nobody_are_set_aside() -> None:
    found = roster("Name,Email,Company", ",,Acme", " ,ann@x.org,", "Ann Able,,")
    assert [row["emails"] for row in found.rows] == [["ann@x.org"], []]
    assert [row["reason"] for row in found.unread] == ["nobody_named"]


def test_a_bad_line_is_rejected_with_its_number_and_the_rest_loads() -> None:
    found = roster("Name,Year", "Ann Able,1998", "Bob,1999,x,y", 'C"a"t,"19', "Di Day,")
    assert found.values("full_name") == ["Ann Able", "Di Day"]
    assert [row["source_row"] for row in found.unread] == [3, 4]
    assert {row["outcome"] for row in found.unread} == {"rejected"}


def test_the_last_commas_may_be_missing() -> None:
    assert roster("Name,Year,City", "Ann Able").row["full_name"] == "Ann Able"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters_are_found_out(encoding: str, delimiter: str) -> None:
    text = "Vorname,Name,Year\r\nZo\u00eb,Zo\u00eb Able,1998\r\n".replace(
        ",", delimiter
    )
    row = read("groups/Choir.csv", text.encode(encoding)).row
    assert (row["full_name"], row["class_year"]) == ("Zo\u00eb Able", 1998)


def test_a_header_alone_and_an_empty_file_are_rosters_without_people() -> None:
    assert roster("Name,Year").account.rows_read == 0
    empty = read("groups/Choir.csv", "\n\n").account
    assert (empty.kind, empty.rows_read, empty.warnings) == ("roster", 0, [])


def test_a_table_named_like_a_workbook_is_read_and_a_workbook_is_reported() -> None:
    table = "Name\tUser ID\nAnn Able\t007\n"
    assert read("groups/Choir.xls", table).row["listed_id"] == "007"
    workbook = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(range(256)) * 40
    assert "an Excel workbook" in str(refusal_of("groups/Choir.xls", workbook))
