"""Connections.csv as the export writes it."""

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.profile_addresses import IN
from tests.support.reader import Cells, Found, read

COLUMNS = list(CELLS["connections"])
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = f"Ann,Able,{IN}ann,ann@mill.example,Acme,Baker,05 Jan 2024\n"
NOTE = (
    '"When exporting your connection data, you may notice that some of the email'
    ' addresses are missing. You can learn more here https://example.com/261"\n'
)


def read_connections(text: str) -> Found:
    """What a file of this text gives."""
    return read("linkedin/Connections.csv", text)


def connections(*rows: Cells, before: str = "") -> Found:
    """A file of connections that differ from the example in the cells named."""
    filled = [{**CELLS["connections"], **row} for row in rows]
    return read("linkedin/Connections.csv", before + csv_of(COLUMNS, *filled))
