from collections.abc import Mapping

import pytest

from ingest.sources.linkedin_endorsements import (
    ENDORSEMENTS_GIVEN,
    ENDORSEMENTS_RECEIVED,
)
from tests.support.cases import case
from tests.support.csv_files import Dialect, csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import example_of
from tests.support.reader import Found, read

PATH = "linkedin/Endorsement_Received_Info.csv"
RECEIVED = CELLS["endorsements_received"]
NOBODY = {
    "Endorser First Name": "",
    "Endorser Last Name": "",
    "Endorser Public Url": "",
}


def endorsements(*rows: Mapping[str, str]) -> Found:
    """Endorsements received that differ from the example in the cells named."""
    return read(PATH, csv_of(list(RECEIVED), *({**RECEIVED, **row} for row in rows)))


def test_a_row_is_one_skill_endorsed_by_one_person() -> None:
    row = endorsements({}).row
    assert (row | {"endorsed_at": row["endorsed_at"].isoformat()}).items() >= {
        "source_row": 2,
        "first_name": "Ann",
        "last_name": "Able, PhD",
        "full_name": "Ann Able, PhD",
        "person_key": "slug:ann-able",
        "endorsed_at": "2024-01-05T20:03:11",
        "skill": "Baking",
        "status": "ACCEPTED",
    }.items()


def test_an_endorsement_given_names_the_one_endorsed() -> None:
    text = example_of(ENDORSEMENTS_GIVEN, ENDORSEMENTS_GIVEN.vintages[0])
    found = read("linkedin/Endorsement_Given_Info.csv", text)
    assert found.account.kind == "endorsements_given"
    assert found.row["person_key"] == "slug:ann-able"


@pytest.mark.parametrize(
    ("at", "key"),
    [(0, "name:Ann Able, PhD"), (1, "name:Ann Able, PhD"), (2, "slug:ann-able")],
)
def test_vintages_without_addresses_give_the_name_for_a_key(at: int, key: str) -> None:
    vintage = ENDORSEMENTS_RECEIVED.vintages[at]
    found = read(PATH, example_of(ENDORSEMENTS_RECEIVED, vintage))
    assert found.account.vintage == vintage.label
    assert found.row["person_key"] == key


def test_the_old_file_with_tabs_and_two_bytes_a_letter_is_read() -> None:
    header = ENDORSEMENTS_RECEIVED.vintages[0].header.split(",")
    dialect = Dialect(delimiter="\t", is_quoted=True)
    text = csv_of(header, RECEIVED, dialect=dialect)
    found = read("linkedin/Endorsement Received Info.csv", text.encode("utf-16"))
    assert found.account.kind == "endorsements_received"
    assert found.row["skill"] == "Baking"


@case("F67")
@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("www.linkedin.com/in/j\u00f6rg-x", "slug:j\u00f6rg-x"),
        ("https://www.linkedin.com/in/j%C3%B6rg-x/", "slug:j\u00f6rg-x"),
        ("www.linkedin.com/in", "name:Ann Able, PhD"),
    ],
)
def test_an_address_without_a_scheme_is_a_key(address: str, key: str) -> None:
    assert endorsements({"Endorser Public Url": address}).row["person_key"] == key


@case("F67")
@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("PENDING", "pending_endorsement"),
        ("HIDDEN", "hidden_endorsement"),
        ("hidden", "hidden_endorsement"),
    ],
)
def test_pending_and_hidden_ones_are_counted_apart(status: str, code: str) -> None:
    found = endorsements({"Endorsement Status": status})
    assert [(row["outcome"], row["reason"]) for row in found.unread] == [
        ("set_aside", code)
    ]


@case("F67")
def test_five_skills_of_one_minute_share_person_and_time() -> None:
    skills = ["Rye", "Spelt", "Oats", "Barley", "Wheat"]
    found = endorsements(*({"Skill Name": skill} for skill in skills))
    assert found.values("skill") == skills
    assert len(set(found.values("person_key"))) == 1
    assert len(set(found.values("endorsed_at"))) == 1


@pytest.mark.parametrize("status", ["", "ACCEPTED", "A WORD NOT SEEN BEFORE"])
def test_any_other_status_loads(status: str) -> None:
    assert endorsements({"Endorsement Status": status}).row["status"] == (
        status or None
    )


def test_a_row_with_neither_name_nor_address_is_a_hidden_member() -> None:
    shown_so = {"Endorser First Name": "LinkedIn", "Endorser Last Name": "Member"}
    found = endorsements(NOBODY, NOBODY | shown_so)
    assert [row["reason"] for row in found.unread] == ["hidden_member"] * 2


def test_an_address_alone_names_a_person() -> None:
    address = {"Endorser Public Url": "www.linkedin.com/in/ann-able"}
    row = endorsements(NOBODY | address).row
    assert (row["person_key"], row["full_name"]) == ("slug:ann-able", None)


def test_a_time_without_its_zone_is_read_with_a_doubt() -> None:
    found = endorsements({"Endorsement Date": "2024/01/05 20:03:11"})
    assert found.row["endorsed_at"].hour == 20
    assert found.account.warnings == [
        "a time without a zone was taken for UTC: 1 row, first on line 2"
    ]


@pytest.mark.parametrize(
    "written", ["", "2024/13/05 20:03:11 UTC", "2024/01/05", "1/5/24, 8:03 PM"]
)
def test_what_is_no_time_is_rejected(written: str) -> None:
    rejection = endorsements({"Endorsement Date": written}).rejection
    assert rejection == "Endorsement Date: not a time like 2024/01/05 20:03:11 UTC"


def test_the_newest_endorsement_dates_the_file() -> None:
    found = endorsements({}, {"Endorsement Date": "2025/01/05 20:03:11 UTC"})
    assert str(found.account.newest_on) == "2025-01-05"


def test_a_day_after_the_export_is_rejected() -> None:
    found = endorsements({"Endorsement Date": "2999/01/05 20:03:11 UTC"})
    assert found.rejection == "its date is later than the export"
