from datetime import date

import pytest

from tests.support.connection_files import COLUMNS, connections
from tests.support.csv_files import csv_of
from tests.support.reader import Found, read


def bare(**cells: str) -> Found:
    """A file with one row that has only the cells named."""
    named = {name.replace("_", " "): cell for name, cell in cells.items()}
    return read("linkedin/Connections.csv", csv_of(COLUMNS, named))


def test_a_row_is_a_connection_as_the_export_shows_it() -> None:
    assert connections({}).row == {
        "source_row": 2,
        "person_key": "slug:ann-able",
        "first_name": "Ann",
        "last_name": "Able, PhD",
        "profile_url": "https://www.linkedin.com/in/ann-able",
        "email": "ann@example.com",
        "company": "Acme",
        "position": "Baker",
        "connected_on": date(2024, 1, 5),
    }


def test_a_row_with_only_a_day_is_a_hidden_member_and_no_person() -> None:
    found = bare(Connected_On="05 Jan 2024")
    [unread] = found.unread
    assert found.rows == []
    assert (unread["outcome"], unread["reason"]) == ("set_aside", "hidden_member")
    assert unread["raw"] is None
    assert found.account.newest_on == date(2024, 1, 5)


def test_a_row_without_name_and_day_is_rejected() -> None:
    assert bare(Company="Acme").rejection == "the row is empty"


@pytest.mark.parametrize(
    "name", ["Null", "NA", "None", "True", "0012", "nan", "-", "1e5"]
)
def test_names_that_look_like_missing_values_are_names(name: str) -> None:
    row = connections({"First Name": name, "Last Name": name, "Company": name}).row
    assert [row["first_name"], row["last_name"], row["company"]] == [name] * 3


@pytest.mark.parametrize(
    "name",
    [
        "Able, PhD, MBA",
        "Able (formerly Baker)",
        'Able "Annie"',
        "A.",
        "ABLE",
        "\u5c71\u7530",
        "\u0639\u0644\u064a",
        "Able \U0001f680",
        "\U0001d400\U0001d41b\U0001d425\U0001d41e",
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3",
        "=HYPERLINK(1)",
        "+Able",
        "-Able",
        "@able",
    ],
)
def test_a_name_is_shown_as_it_is_given(name: str) -> None:
    assert connections({"Last Name": name}).row["last_name"] == name


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("  Ann ", "Ann"),
        ("\u200bAnn\ufeff", "Ann"),
        ("\u202eAnn\u202c", "Ann"),
        ("A\0nn", "Ann"),
        ("Ann\x85Lee", "Ann Lee"),
        ("Ann\x0cLee", "Ann Lee"),
        ("Ann\nLee", "Ann Lee"),
        ("\xa0Ann\xa0", "Ann"),
    ],
)
def test_invisible_characters_are_taken_from_a_name(
    given_name: str, shown: str
) -> None:
    assert connections({"First Name": given_name}).row["first_name"] == shown


@pytest.mark.parametrize(
    ("written", "email"),
    [
        (" ANN@Example.COM ", "ann@example.com"),
        ("mailto:ann@example.com", "ann@example.com"),
        ("", None),
    ],
)
def test_an_email_is_normalised(written: str, email: str | None) -> None:
    found = connections({"Email Address": written})
    assert (found.row["email"], found.account.warnings) == (email, [])


@pytest.mark.parametrize("written", ["not given", "a@b", "a@b.com, c@d.com"])
def test_an_invalid_email_is_left_empty_with_a_doubt(written: str) -> None:
    found = connections({"Email Address": written})
    assert found.row["email"] is None
    assert found.account.warnings == [
        "an e-mail address that is none was left empty: 1 row, first on line 2"
    ]


def test_without_an_address_there_is_no_key() -> None:
    rows = [
        {"URL": url} for url in ("", "https://www.linkedin.com/in/", "www.example.com")
    ]
    keys = connections(*rows).values("person_key")
    assert keys == [None] * 3


def test_one_name_and_two_addresses_are_two_keys() -> None:
    found = connections({}, {"URL": "https://www.linkedin.com/in/ann-able-2"})
    assert found.values("person_key") == ["slug:ann-able", "slug:ann-able-2"]


def test_thirty_thousand_rows_are_thirty_thousand_rows() -> None:
    rows = "".join(
        f"Ann,Able {n},https://www.linkedin.com/in/ann-{n},,Acme,Baker,05 Jan 2024\n"
        for n in range(30_000)
    )
    found = read("linkedin/Connections.csv", ",".join(COLUMNS) + "\n" + rows)
    assert len(set(found.values("person_key"))) == 30_000
