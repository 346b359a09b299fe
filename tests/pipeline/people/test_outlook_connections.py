"""Connections of before 2018, in the form of Outlook."""

import pytest

from ingest.sources.linkedin_outlook_connections import FIFTY_NINE
from tests.support.books import Folder
from tests.support.csv_files import Dialect, csv_of
from tests.support.input_builders import (
    ANN,
    BOB,
    connection,
    write_connections,
    write_owner,
)
from tests.support.reader import read
from tests.support.roster_files import BOOKS

COLUMNS = FIFTY_NINE.split(",")
FILE = "linkedin/linkedin_connections_export_microsoft_outlook.csv"


def outlook(**emails: str) -> bytes:
    """The export page's file: all quoted, in cp1252; name → e-mail address."""
    rows = [
        {
            "First Name": name.partition("_")[0],
            "Last Name": name.partition("_")[2],
            "E-mail Address": email,
            "Company": "Old Mill",
            "Job Title": "B\u00e4cker",
        }
        for name, email in emails.items()
    ]
    return csv_of(COLUMNS, *rows, dialect=Dialect(is_quoted=True)).encode("cp1252")


def test_the_form_has_59_columns() -> None:
    assert (len(COLUMNS), len(set(COLUMNS))) == (59, 59)
    places = [COLUMNS.index(n) for n in ("First Name", "E-mail Address", "Job Title")]
    assert places == [1, 5, 31]


def test_they_are_connections_on_a_day_that_is_not_known(book: Folder) -> None:
    write_owner(book)
    book.write(FILE, outlook(Ann_Able="Ann@X.org", Bob_Baker=""))
    refreshed = book.refresh()
    assert (refreshed.rows_read, refreshed.rows_loaded) == (2, 2)
    assert book.rows("""
        SELECT p.full_name, p.email, p.company, p.position, p.connected_on, t.strength
        FROM people AS p JOIN tie_strength AS t USING (person_id)
        WHERE p.is_connection ORDER BY ALL
    """) == [
        (ANN, "ann@x.org", "Old Mill", "B\u00e4cker", None, 3),
        (BOB, None, "Old Mill", "B\u00e4cker", None, 3),
    ]


def test_a_newer_export_finds_them_by_their_address(book: Folder) -> None:
    write_connections(book, connection(ANN, email="ann@x.org"), connection(BOB))
    book.write(FILE, outlook(Ann_Able="ann@x.org"))
    book.refresh()
    assert book.rows("""
        SELECT full_name, connected_on::TEXT FROM people
        WHERE is_connection ORDER BY full_name
    """) == [(ANN, "2020-01-05"), (BOB, "2020-01-05")]


def test_a_row_without_a_name_is_set_aside() -> None:
    [row] = read(FILE, outlook(_="ann@x.org")).unread
    assert (row["outcome"], row["reason"]) == ("set_aside", "hidden_member")


@pytest.mark.parametrize("kind", BOOKS)
def test_address_books_stay_what_they_are(kind: str) -> None:
    header, cells = BOOKS[kind]
    text = csv_of(header.split(","), cells)
    assert read("groups/Family.csv", text).account.kind == "roster"
    assert read("linkedin/contacts of mine.csv", text).account.kind == "other"
