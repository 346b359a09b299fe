from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Cells, Found, read, without_lines

HEADER = list(CELLS["connections"])
NOTES = (
    "Notes:\n"
    '"When exporting your connection data, you may notice that some of the email'
    ' addresses are missing. You can learn more here https://example.com/261"\n'
    "\n"
)
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
DOUBT = "a day that could not be read was left empty: 1 row, first on line 2"


def connections(*rows: Cells, before: str = "") -> Found:
    """A file of connections that differ from the example in the cells named."""
    filled = [{**CELLS["connections"], **row} for row in rows]
    return read("linkedin/Connections.csv", before + csv_of(HEADER, *filled))


def bare(**cells: str) -> Found:
    """A file with one row that has only the cells named."""
    named = {name.replace("_", " "): cell for name, cell in cells.items()}
    return read("linkedin/Connections.csv", csv_of(HEADER, named))


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


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        NOTES,
        NOTES.replace("\n", "\r\n"),
        "Notes:,,,,,,\n" + '"When exporting, some are missing",,,,,,\n' + ",,,,,,\n",
        "Notes:\nWhen exporting your data, some are missing, alas.\n\n",
        '"Notes:"\n\n',
        "\ufeffNotes:\na\nb, c\nd\n\n\n",
        "Anmerkungen:\n\n",
    ],
)
@pytest.mark.parametrize("header", [HEADER, [n for n in HEADER if n != "URL"]])
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
    assert connections({}, {}, before=NOTES).values("source_row") == [5, 6]


@pytest.mark.parametrize(
    "preamble", [NOTES, "Notes:\n", "Notes:,,,,,,\n", "\ufeffNotes:"]
)
def test_a_preamble_alone_is_told_and_makes_no_person(preamble: str) -> None:
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
def test_an_email_that_is_none_is_left_empty_with_a_doubt(written: str) -> None:
    found = connections({"Email Address": written})
    assert found.row["email"] is None
    assert found.account.warnings == [
        "an e-mail address that is none was left empty: 1 row, first on line 2"
    ]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("05 Jan 2024", date(2024, 1, 5)),
        ("5 jan 2024", date(2024, 1, 5)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("04-Apr-2021", date(2021, 4, 4)),
        ("2024-01-05", date(2024, 1, 5)),
        ("1/5/18, 8:03 PM", date(2018, 1, 5)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("", None),
    ],
)
def test_a_day_is_read_in_every_known_form(written: str, day: date | None) -> None:
    found = connections({"Connected On": written})
    assert (found.row["connected_on"], found.account.warnings) == (day, [])


@pytest.mark.parametrize(
    "written",
    [
        "13 Foo 2020",
        "30 Feb 2024",
        "31/12/2024",
        "1/5/2024",
        "05.01.2024",
        "13/5/18, 8:03 PM",
        "05 Mai 2024",
        "00 Jan 0000",
    ],
)
def test_a_day_that_cannot_be_read_is_left_empty_with_a_doubt(written: str) -> None:
    found = connections({"Connected On": written})
    assert (found.row["connected_on"], found.account.warnings) == (None, [DOUBT])


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.dates(date(2003, 5, 5), date(2025, 12, 31)), min_size=1, max_size=20)
)
def test_month_and_day_are_never_swapped(days: list[date]) -> None:
    months = MONTHS.split()
    forms = [
        {"Connected On": text}
        for d in days
        for text in (
            f"{d.day:02} {months[d.month - 1]} {d.year}",
            f"{d.day}-{months[d.month - 1]}-{d:%y}",
            f"{d.month}/{d.day}/{d:%y}, 11:59 PM",
        )
    ]
    read_days = connections(*forms).values("connected_on")
    assert read_days == [day for day in days for _ in range(3)]


@settings(max_examples=50, deadline=None)
@given(st.from_regex(r"[0-9A-Za-z/., -]{0,14}", fullmatch=True))
def test_no_text_is_too_odd_for_a_day(text: str) -> None:
    assert len(connections({"Connected On": text}).rows) == 1


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
    found = read("linkedin/Connections.csv", ",".join(HEADER) + "\n" + rows)
    assert len(set(found.values("person_key"))) == 30_000


@case("C27")
def test_a_day_later_than_the_export_is_left_empty_with_a_doubt() -> None:
    found = read(
        "linkedin/Basic_LinkedInDataExport_07-03-2026/Connections.csv",
        csv_of(
            list(CELLS["connections"]),
            *(
                {**CELLS["connections"], "Connected On": day}
                for day in ("03 Jul 2026", "04 Jul 2026", "05 Jul 2026", "4-Apr-99")
            ),
        ),
    )
    days = found.values("connected_on")
    assert days == [date(2026, 7, 3), date(2026, 7, 4), None, None]
    assert found.account.warnings == [
        "a day later than the export was left empty: 2 rows, first on line 4"
    ]
