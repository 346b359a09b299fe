from datetime import date

import pytest

from tests.support.cases import case
from tests.support.connection_files import (
    COLUMNS,
    HEADER,
    NOTE,
    ROW,
    connections,
    read_connections,
)
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.profile_addresses import IN
from tests.support.reader import Found, read, refusal_of, without_lines

OLD = "First Name,Last Name,Email Address,Company,Position,Connected On"
NINE = OLD.replace("Email", "Address,Email", 1) + ",Websites,Instant Messengers"


def cells_of(found: Found, *names: str) -> list[object]:
    """Cells of the only row."""
    return [found.row[name] for name in names]


@case("C22")
@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("", 2),
        (f"Notes:\n{NOTE}\n", 5),
        (f"Notes:\r\n{NOTE}\r\n", 5),
        (f"Notes:,,,,,,\n{NOTE.strip()},,,,,,\n,,,,,,\n", 5),
        (f"Notes:;;;;;;\n{NOTE.strip()};;;;;;\n;;;;;;\n", 5),
        ('"Notes:"\n"Some ""addresses"" are missing, alas"\n\n', 5),
        ("Notes:\nSome addresses, alas, are missing.\n\n", 5),
        ('"Notes:\nSome addresses are missing."\n\n', 5),
        ("Notes:\n\n", 4),
        ("Notes:\nSome, alas,\nare\nmissing.\n\n", 7),
        ('Notas:\n"Al exportar, faltan algunas direcciones"\n\n', 5),
        ("\u6ce8:\n\u7f3a\n\n", 5),
    ],
)
def test_the_header_is_found_by_what_it_holds_behind_any_preamble(
    before: str, line: int
) -> None:
    found = read_connections(before + HEADER + ROW)
    assert found.row == {
        "source_row": line,
        "person_key": "slug:ann",
        "first_name": "Ann",
        "last_name": "Able",
        "profile_url": f"{IN}ann",
        "email": "ann@mill.example",
        "company": "Acme",
        "position": "Baker",
        "connected_on": date(2024, 1, 5),
    }
    assert found.account.vintage == "2023-07 on"


@case("C23")
@pytest.mark.parametrize(
    ("text", "key", "vintage"),
    [
        (
            f"{OLD}\nAnn,Able,ann@mill.example,Acme,Baker,05 Jan 2024\n",
            None,
            "2018-11 to 2023-04",
        ),
        (HEADER + ROW, "slug:ann", "2023-07 on"),
        (
            f"{NINE}\nAnn,Able,1 Mill Lane,ann@mill.example,Acme,Baker,05 Jan 2024,,\n",
            None,
            "2016 to 2017",
        ),
        (
            f"{OLD},URL\nAnn,Able,ann@mill.example,Acme,Baker,05 Jan 2024,{IN}ann\n",
            "slug:ann",
            "2023-07 on",
        ),
        (
            f"Tags,{OLD}\nfriend,Ann,Able,ann@mill.example,Acme,Baker,05 Jan 2024\n",
            None,
            "header not seen before",
        ),
    ],
    ids=["six columns", "seven", "nine", "address last", "one more"],
)
def test_columns_are_read_by_name_and_an_unknown_one_changes_the_vintage(
    text: str, key: str | None, vintage: str
) -> None:
    found = read_connections(text)
    names = ("person_key", "last_name", "email", "company", "connected_on")
    assert cells_of(found, *names) == [
        key,
        "Able",
        "ann@mill.example",
        "Acme",
        date(2024, 1, 5),
    ]
    assert found.account.vintage == vintage


@case("C23")
def test_without_a_column_of_names_a_file_is_refused_and_not_guessed() -> None:
    spoiled = b"Company,Position\nAcme,Baker\nBrot,Clerk\n"
    assert str(refusal_of("linkedin/Connections.csv", spoiled)).startswith(
        "linkedin/Connections.csv: expected the columns First Name, Connected On;"
    )


@case("C24")
@pytest.mark.parametrize(
    "header",
    [
        "FirstName,LastName,URL,EmailAddress,Company,Position,ConnectedOn",
        "First name,LAST NAME,Url,e-mail address,company,position,Connected on",
        "first_name,surname,profile_url,e_mail,company,current_position,connected_on",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
    ],
)
def test_other_spellings_of_the_columns_are_the_same_columns(header: str) -> None:
    plainly = read_connections(HEADER + ROW)
    assert plainly.row["email"] == "ann@mill.example"
    assert read_connections(f"{header}\n{ROW}").row == plainly.row


PREAMBLE = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email'
    ' addresses are missing. You can learn more here https://example.com/261"\n'
    "\n"
)


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        PREAMBLE,
        PREAMBLE.replace("\n", "\r\n"),
        "Notes:,,,,,,\n" + '"When exporting, some are missing",,,,,,\n' + ",,,,,,\n",
        "Notes:\nWhen exporting your data, some are missing, alas.\n\n",
        '"Notes:"\n\n',
        "\ufeffNotes:\na\nb, c\nd\n\n\n",
        "Anmerkungen:\n\n",
    ],
)
@pytest.mark.parametrize("header", [COLUMNS, [n for n in COLUMNS if n != "URL"]])
def test_the_header_is_found_behind_any_preamble(
    preamble: str, header: list[str]
) -> None:
    text = csv_of(header, CELLS["connections"])
    found = read("linkedin/Connections.csv", preamble + text)
    plainly = read("linkedin/Connections.csv", text)
    assert without_lines(found.rows) == without_lines(plainly.rows)
    assert found.rows[0]["first_name"] == "Ann"
    assert found.account.vintage == plainly.account.vintage


def test_lines_are_counted_from_the_start_of_the_file() -> None:
    assert connections({}, {}, before=PREAMBLE).values("source_row") == [5, 6]


@pytest.mark.parametrize(
    "preamble", [PREAMBLE, "Notes:\n", "Notes:,,,,,,\n", "\ufeffNotes:"]
)
def test_a_preamble_alone_is_reported_and_makes_no_person(preamble: str) -> None:
    found = read("linkedin/Connections.csv", preamble)
    assert (found.account.kind, found.account.rows_read) == ("connections", 0)
    assert found.account.warnings == ["it holds no rows"]


@pytest.mark.parametrize(
    "header",
    [
        "FirstName,LastName,EmailAddress,Company,Position,ConnectedOn",
        "First name,LAST NAME,e-mail address,company,position,Connected on",
        "Vorname,Nachname,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
    ],
)
def test_other_spellings_of_the_header_are_known(header: str) -> None:
    text = f"{header}\nAnn,Able,ann@example.com,Acme,Baker,05 Jan 2024\n"
    row = read("linkedin/mine.csv", text).row
    assert (row["last_name"], row["email"]) == ("Able", "ann@example.com")
    assert (row["company"], row["connected_on"]) == ("Acme", date(2024, 1, 5))
