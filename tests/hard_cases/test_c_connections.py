import csv
import io
import os
import subprocess
import sys
from datetime import date, timedelta

import pytest

from tests.support.books import ROOT, Folder
from tests.support.cases import case
from tests.support.input_builders import (
    AUTUMN,
    ME,
    SPRING,
    connection,
    invitation,
    message,
    url,
    write_connections,
    write_invitations,
    write_meetings,
    write_messages,
    write_owner,
)
from tests.support.reader import Cells, Found, read, refusal_of
from tests.support.warehouse_dump import accounts, known, outcomes

ANN, BOB = "Ann Able", "Bob Baker"
IN = "https://www.linkedin.com/in/"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = f"Ann,Able,{IN}ann,ann@mill.example,Acme,Baker,05 Jan 2024\n"
OLD = "First Name,Last Name,Email Address,Company,Position,Connected On"
NINE = OLD.replace("Email", "Address,Email", 1) + ",Websites,Instant Messengers"
WARNED = "SELECT unnest(warnings) FROM sources WHERE kind = 'connections'"
NOTE = (
    '"When exporting your connection data, you may notice that some of the email'
    ' addresses are missing. You can learn more here https://example.com/261"\n'
)


def read_connections(text: str) -> Found:
    return read("linkedin/Connections.csv", text)


def cells_of(found: Found, *names: str) -> list[object]:
    """Cells of the one row that there is."""
    return [found.row[name] for name in names]


def reported(book: Folder, report: str) -> list[Cells]:
    """The rows of a report as a spreadsheet takes them."""
    text = (book.book.reports / f"{report}.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def whom_is_meant(book: Folder) -> list[tuple[str, str, str | None]]:
    """Every mention as typed, what became of it, and the person's name as shown."""
    return book.rows(
        "SELECT text, status, full_name FROM mentions"
        " LEFT JOIN people USING (person_id) ORDER BY text"
    )


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
def test_columns_are_read_by_name_and_an_unknown_one_is_told(
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


@case("C25")
def test_a_row_with_only_a_day_is_a_hidden_member_and_no_person(
    book: Folder,
) -> None:
    write_connections(
        book, ["", "", "", "", "", "", "06 Jan 2024"], connection(ANN), export=SPRING
    )
    book.refresh()
    assert known(book) == [ANN]
    assert outcomes(book) == [("set_aside", "hidden_member", 1)]
    assert accounts(book) == {f"{SPRING}/Connections.csv": (2, 1, 0, 1, 0)}


@case("C26")
def test_no_preamble_is_ever_a_person(book: Folder) -> None:
    for export, text in {
        "whole": f"Notes:\n{NOTE}\n{HEADER}{ROW}",
        "commas": f"Notes:,,,,,,\n{NOTE.strip()},,,,,,\n,,,,,,\n{HEADER}{ROW}",
        "unquoted": f"Notes:\nFirst, last, and a day.\n\n{HEADER}{ROW}",
        "header-alone": f"Notes:\n{NOTE}\n{HEADER}",
        "alone": f"Notes:\n{NOTE}\n",
        "first-line": "Notes:\n",
    }.items():
        book.write(f"linkedin/{export}/Connections.csv", text)
    write_owner(book)
    book.refresh()
    assert known(book) == [ANN]
    assert {path.split("/")[1]: n[0] for path, n in accounts(book).items()} == {
        "alone": 0,
        "commas": 1,
        "first-line": 0,
        "header-alone": 0,
        "unquoted": 1,
        "whole": 1,
    }


@case("C27")
@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("05 Jan 2024", date(2024, 1, 5)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("1/5/18, 8:03 PM", date(2018, 1, 5)),
        ("12/11/18, 12:00 AM", date(2018, 12, 11)),
        ("", None),
    ],
)
def test_a_day_is_read_in_every_form_without_a_doubt(
    written: str, day: date | None
) -> None:
    found = read_connections(f'{HEADER}Ann,Able,{IN}ann,,Acme,Baker,"{written}"\n')
    assert found.row["connected_on"] == day
    assert found.account.warnings == []


@case("C27")
@pytest.mark.parametrize(
    "written", ["13 Foo 2020", "13/5/18, 8:03 PM", "5/1/2018", "31 Apr 2020", "soon"]
)
def test_what_is_no_day_is_none_with_a_warning_and_never_swapped(
    written: str,
) -> None:
    found = read_connections(f'{HEADER}{ROW}Bob,Baker,,,,,"{written}"\n')
    assert found.values("connected_on") == [date(2024, 1, 5), None]
    assert found.account.warnings == [
        "a day that could not be read was left empty: 1 row, first on line 3"
    ]


PRINT_DAYS = """
import locale
import sys
from contextlib import suppress
from pathlib import Path

from tests.support.books import Folder

with suppress(locale.Error):
    locale.setlocale(locale.LC_ALL, "")
book = Folder(Path(sys.argv[1]))
book.refresh()
for query in sys.argv[2:]:
    print(*(day for row in book.rows(query) for day in row))
"""
DAYS = [
    "SELECT connected_on FROM people WHERE is_connection ORDER BY full_name",
    "SELECT sent_at FROM messages",
    "SELECT sent_at FROM invitations",
    "SELECT occurred_on FROM interactions ORDER BY ALL",
]
ZONES = ("Pacific/Kiritimati", "Etc/GMT+12")


@case("C28")
def test_days_are_those_of_utc_wherever_the_machine_stands(book: Folder) -> None:
    days = ("05 May 2024", "4-Dec-21", "3/1/18, 11:59 PM")
    names = ("Ann Able", "Bob Baker", "Cleo Cole")
    for zone in ZONES:
        there = Folder(book.folder / zone)
        write_connections(there, *map(connection, names, days))
        write_messages(there, message(ANN, [ME], sent="2025-12-31 23:59:59 UTC"))
        write_invitations(there, invitation(ME, ANN, sent="1/5/24, 8:03 PM"))
    started = [
        subprocess.Popen(
            [sys.executable, "-c", PRINT_DAYS, book.folder / zone, *DAYS],
            env={**os.environ, "TZ": zone, "LC_ALL": "de_DE.UTF-8"},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for zone in ZONES
    ]
    printed = [process.communicate()[0].splitlines() for process in started]
    assert printed == [
        [
            "2024-05-05 2021-12-04 2018-03-01",
            "2025-12-31 23:59:59",
            "2024-01-06 04:03:00",
            "2024-01-06 2025-12-31",
        ]
    ] * len(ZONES)


@case("C29")
def test_a_name_is_shown_as_given_and_found_by_what_is_left_of_it(
    book: Folder,
) -> None:
    written = [
        ("Ann", "Able, PhD, MBA", "Ann Able"),
        ("Bea", "Baker (formerly Cole)", "Bea Baker"),
        ("Cal \U0001f468\u200d\U0001f4bb", "Dole \u2b50\ufe0f", "Cal Dole"),
        ("Dan", "\U0001d404\U0001d41a\U0001d42b\U0001d425", "Dan Earl"),
        ("E\u200bve", "\ufeffFox", "Eve Fox"),
        ("\u202eFay\u202c", "\u2067Gray\u2069", "Fay Gray"),
        ("Gus\u200f", "Hi\x1bll\x00", "Gus Hill"),
    ]
    rows = [
        [first, last, f"{IN}member-{number}", "", "Mill", "", "05 Jan 2020"]
        for number, (first, last, _) in enumerate(written)
    ]
    write_connections(book, *rows)
    who = "; ".join(typed for *_, typed in written)
    write_meetings(book, f"2026-10-01,{who},lunch,,")
    book.refresh()
    shown = [f"{first} {last}" for first, last, _ in written[:4]]
    shown += ["Eve Fox", "Fay Gray", "Gus Hill"]
    assert whom_is_meant(book) == [
        (typed, "resolved", name)
        for (*_, typed), name in zip(written, shown, strict=True)
    ]
    assert known(book) == sorted(shown)


@case("C30")
def test_a_name_that_looks_like_a_missing_value_is_a_name(book: Folder) -> None:
    odd = ["0012", "1e5", "2020-01-01", "NA", "None", "Null", "True", "nan"]
    rows = [[n, n, f"{IN}{n}", "", n, n, "05 Jan 2020"] for n in odd]
    write_connections(book, *rows)
    write_meetings(book, "2026-10-01,Null Null; 0012 0012,lunch,,")
    book.refresh()
    assert book.rows(
        "SELECT first_name, last_name, company, position, profile_url FROM people"
        " WHERE is_connection ORDER BY first_name"
    ) == [(n, n, n, n, f"{IN}{n.lower()}") for n in odd]
    assert whom_is_meant(book) == [
        ("0012 0012", "resolved", "0012 0012"),
        ("Null Null", "resolved", "Null Null"),
    ]
    report = sorted(reported(book, "tie_strength"), key=lambda row: row["company"])
    assert [(row["full_name"], row["company"]) for row in report] == [
        (f"{n} {n}", n) for n in odd
    ]


@case("C31")
def test_one_name_and_two_addresses_are_two_people_one_address_twice_is_one(
    book: Folder,
) -> None:
    def ann(slug: str) -> list[object]:
        return ["Ann", "Able", IN + slug, "", "Mill", "Baker", "05 Jan 2020"]

    write_connections(book, ann("ann"), ann("ann-2"), ann("ann"))
    hello = message(ANN, [ME])
    write_messages(book, [*hello[:3], f"{IN}ann-2", *hello[4:]])
    book.refresh()
    assert book.rows(
        "SELECT full_name, profile_url, count(message_id) FROM people"
        " LEFT JOIN messages ON sender_person_id = person_id"
        " WHERE is_connection GROUP BY ALL ORDER BY profile_url"
    ) == [(ANN, f"{IN}ann", 0), (ANN, f"{IN}ann-2", 1)]
    assert outcomes(book) == [("merged", "same_person", 1)]
    assert book.rows("FROM possible_duplicates") == []


@case("C32")
def test_nameless_rows_are_not_merged_with_each_other(book: Folder) -> None:
    nameless = ["", "", "", "", "Mill", "Baker", "05 Jan 2020"]
    addresses = [[*nameless[:2], IN + slug, *nameless[3:]] for slug in ("ann", "bob")]
    write_connections(book, nameless, nameless, addresses[0], export=SPRING)
    write_connections(book, nameless, addresses[1], export=AUTUMN)
    book.refresh()
    query = "SELECT outcome, reason, merged_into FROM row_audit"
    assert book.rows(query) == [("set_aside", "hidden_member", None)] * 3
    assert known(book) == ["ann", "bob"]
    assert book.rows("FROM possible_duplicates") == []


@case("C33")
def test_one_email_of_two_addresses_is_that_of_two_people_with_a_warning(
    book: Folder,
) -> None:
    write_connections(
        book,
        connection(ANN, email=" OFFICE@Mill.Example "),
        connection(BOB, email="office@mill.example\u200b"),
        connection("Cleo Cole", email="\xa0Cleo@mill.example"),
    )
    book.refresh()
    query = (
        "SELECT full_name, emails FROM people WHERE is_connection ORDER BY full_name"
    )
    assert book.rows(query) == [
        (ANN, ["office@mill.example"]),
        (BOB, ["office@mill.example"]),
        ("Cleo Cole", ["cleo@mill.example"]),
    ]
    assert book.rows(WARNED) == [
        ("e-mail addresses that more than one connection has: 1",)
    ]


@case("C34")
def test_a_cell_like_a_formula_is_text_and_escaped_only_in_a_report(
    book: Folder,
) -> None:
    row = ["=1+1", "Able", url(ANN), "", "+Mill", "@baker", "05 Jan 2020"]
    moved = [*row[:4], "-Brook", "=HYPERLINK(1)", row[6]]
    write_connections(book, row, export=SPRING)
    write_connections(book, moved, export=AUTUMN)
    write_meetings(book, "2026-10-01,@ann,lunch,,")
    book.refresh()
    query = "SELECT first_name, full_name, company, position FROM people"
    assert book.rows(f"{query} WHERE is_connection") == [
        ("=1+1", "=1+1 Able", "-Brook", "=HYPERLINK(1)")
    ]
    assert book.rows("SELECT text FROM mentions") == [("@ann",)]
    [tie] = reported(book, "tie_strength")
    names = ("full_name", "company", "position")
    assert [tie[n] for n in names] == ["'=1+1 Able", "'-Brook", "'=HYPERLINK(1)"]
    changed = {
        (c["full_name"], c["old_value"], c["new_value"])
        for c in reported(book, "person_changes")
    }
    assert changed == {
        ("'=1+1 Able", "'+Mill", "'-Brook"),
        ("'=1+1 Able", "'@baker", "'=HYPERLINK(1)"),
    }
    assert [q["text"] for q in reported(book, "identity_review")] == ["'@ann"]


@case("C35")
def test_thirty_thousand_rows_are_loaded_in_one_refresh(book: Folder) -> None:
    met = date(2010, 1, 1)
    rows = [
        [
            *(f"Ann{n % 300}", f"Able{n // 2}", f"{IN}member-{n}", ""),
            *(f"Mill {n % 900}", "Baker"),
            f"{met + timedelta(days=n % 5000):%d %b %Y}",
        ]
        for n in range(30_000)
    ]
    write_connections(book, *rows)
    book.refresh()
    path = f"{AUTUMN}/Connections.csv"
    assert accounts(book) == {path: (30_000, 30_000, 0, 0, 0)}
    assert book.rows(
        "SELECT count(*), count(DISTINCT profile_url), count(DISTINCT full_name),"
        " min(connected_on)::TEXT, max(connected_on)::TEXT FROM people"
        " WHERE is_connection"
    ) == [(30_000, 30_000, 30_000, "2010-01-01", "2023-09-09")]
    assert book.rows("SELECT count(*), min(strength) FROM tie_strength") == [
        (30_000, 3)
    ]
