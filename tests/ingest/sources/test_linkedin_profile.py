import pytest

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import read


def test_the_profile_gives_the_owners_name() -> None:
    cells = {**CELLS["profile"], "Address": "1 Secret Lane", "Birth Date": "Jan 5"}
    assert (
        read("linkedin/Profile.csv", csv_of(list(cells), cells)).row.items()
        >= {
            "source_row": 2,
            "first_name": "Mia",
            "last_name": "Own",
            "maiden_name": "Once",
            "headline": "Owner",
        }.items()
    )


def test_a_summary_of_many_lines_is_no_obstacle() -> None:
    cells = {**CELLS["profile"], "Summary": 'I "bake".\n\nAnd, well, more.'}
    assert (
        read("linkedin/Profile.csv", csv_of(list(cells), cells)).row["last_name"]
        == "Own"
    )


def test_other_files_with_names_are_no_profile() -> None:
    text = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
    row = 'Ann,Able,Acme,Baker,,"01/05/24, 08:03 PM",\n'
    found = read("linkedin/Recommendations_Given.csv", text + row)
    assert found.account.kind == "recommendations_given"


@pytest.mark.parametrize(
    "header",
    [
        "Email Address,Confirmed,Primary,Updated On",
        "Email Address,Confirmed,Is primary,Status Updated On",
    ],
)
def test_the_owners_addresses_are_read_in_both_forms(header: str) -> None:
    text = f'{header}\nMIA@Example.com,Yes,No,"1/5/24, 8:03 PM"'
    row = read("linkedin/Email Addresses.csv", text).row
    assert (row["email"], row["is_primary"]) == ("mia@example.com", "No")
    assert row["updated_on"] == "1/5/24, 8:03 PM"
