import os
import subprocess
import sys

from tests.support.books import ROOT, Folder
from tests.support.cases import case
from tests.support.input_builders import (
    ANN,
    ME,
    connection,
    invitation,
    message,
    write_connections,
    write_invitations,
    write_messages,
)

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
