"""Who left is known by an interval: between the last export that lists them and the
next one."""

import json
from datetime import date

from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import connection, write_connections

OLDER = "linkedin/Basic_LinkedInDataExport_01-15-2023"
NEWER = "linkedin/Basic_LinkedInDataExport_01-15-2026"
STAYED = [connection(f"{name} Stays", "05 Jan 2020") for name in ("Ann", "Bob")]
LEFT = [connection(f"{name} Left", "05 Jan 2020") for name in ("Cy", "Di", "Ed")]
NEW = connection("Flo New", "05 Jun 2024")
MONTHS = """
SELECT month::TEXT, connections, may_have_left FROM network_monthly
WHERE month IN ('2022-12-31', '2023-01-31', '2024-06-30', '2025-12-31', '2026-01-31')
ORDER BY month
"""


def refreshed(book: Folder, as_of: date) -> None:
    write_connections(book, *STAYED, NEW, export=NEWER)
    write_connections(book, *STAYED, *LEFT, export=OLDER)
    book.refresh(as_of)


def test_nobody_is_lost_in_the_month_of_the_newer_export(book: Folder) -> None:
    refreshed(book, date(2026, 1, 31))
    assert book.rows(MONTHS) == [
        ("2022-12-31", 5, 0),
        ("2023-01-31", 5, 3),
        ("2024-06-30", 6, 3),
        ("2025-12-31", 6, 3),
        ("2026-01-31", 3, 0),
    ]


def test_the_two_days_stand_with_the_person(kith: Kith, book: Folder) -> None:
    refreshed(book, date(2026, 1, 31))
    query = """
        SELECT full_name, left_after_on::TEXT, left_by_on::TEXT FROM people
        WHERE NOT is_owner AND first_name IN ('Ann', 'Cy') ORDER BY 1
    """
    assert book.rows(query) == [
        ("Ann Stays", None, None),
        ("Cy Left", "2023-01-15", "2026-01-15"),
    ]
    card = kith("person", "Cy Left", "-b", book.folder).out
    assert "Connected 2020-01-05, left between 2023-01-15 and 2026-01-15" in card


def test_status_says_what_can_be_compared(kith: Kith, book: Folder) -> None:
    refreshed(book, date(2026, 1, 31))
    said = kith("status", "-b", book.folder)
    assert (
        "Of the 6 connections on 2025-01-31, 3 left sometime between 2023-01-15 and"
        " 2026-01-15: only 3 are certain for that day"
    ) in said.out
    shown = json.loads(kith("status", "-b", book.folder, "--json").out)
    found = [
        (row["connections"], row["may_have_left"]) for row in shown["wide_and_deep"]
    ]
    assert found == [(3, 0), (6, 3)]


def test_without_leavers_status_says_nothing_of_them(kith: Kith, book: Folder) -> None:
    write_connections(book, *STAYED, NEW, export=NEWER)
    book.refresh(date(2026, 1, 31))
    assert "left sometime" not in kith("status", "-b", book.folder).out


def test_a_month_between_the_exports_is_what_a_refresh_of_its_last_day_says(
    book: Folder,
) -> None:
    refreshed(book, date(2026, 1, 31))
    month = "FROM network_monthly WHERE month = '2024-06-30'"
    before = book.rows(month)
    refreshed(book, date(2024, 6, 30))
    assert book.rows(month) == before
    asked = "SELECT * EXCLUDE (day) FROM network_on(DATE '2024-06-30')"
    assert book.rows(asked) == [row[1:] for row in before]
