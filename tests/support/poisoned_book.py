"""A book in which every text holds what a terminal would obey."""

import re
from collections.abc import Iterator, Mapping

from tests.support.books import Folder
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import PATHS, WITHOUT_HEADER, example

OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
"""Control characters other than line feeds, and marks that reorder letters."""
IN_LINE = "[red]:boom:\x1b]0;title\x07\x1b[2J\x9b31m\x1b]8;;file:///\x1b\\\u202e\u2066\u200f\x7f\b"
POISON = f"{IN_LINE}\x85\r"
SINGLE = "\x1b\x9b\u202e\u2066\x7f"
"""Without letters: dates and addresses may survive it."""
FORMED = re.compile(
    r".*[\d@].*|OUTGOING|No|Yes|INBOX|ACCEPTED|SHOWN|VISIBLE|Active|given|large"
    r"|introduction|lunch|me|strong|always|approved|Checked In|False",
    re.IGNORECASE,
)
"""Cells that are rejected with anything in them."""


def poisoned(text: str, poison: str = POISON) -> str:
    """The text with poison in it."""
    return text[:1] + poison + text[1:] if text else text


def write_poisoned(book: Folder) -> None:
    """Write every source with poison in its texts, then in all of its cells; poison in
    the settings, in the names of files and columns, and in a view."""
    for kind, path in PATHS.items():
        if kind in WITHOUT_HEADER:
            text = WITHOUT_HEADER[kind]
            poison = poisoned("Ann", IN_LINE) + " Able"
            book.write(path, text.replace("Ann Able", poison))
        else:
            book.write(path, csv_of(list(CELLS[kind]), *_records(CELLS[kind])))
    roster = example("roster").replace("Class Year", poisoned("Class Year", "\x1b[3m"))
    book.write("groups/Bak\x1b[4m\u202e\x9bers.csv", roster)
    book.write("meetings/\x1b[5m.ods", "a sheet")
    book.write("sql/\x1b[6m.sql", 'SELECT 1 AS "\x1b[7m"')
    book.write("kith.toml", '[company_aliases]\n"\\u001b[8mbig" = "Acme"\n')


def _records(cells: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    yield {
        name: cell if FORMED.fullmatch(cell) else poisoned(cell)
        for name, cell in cells.items()
    }
    yield {name: poisoned(cell, SINGLE) for name, cell in cells.items()}
