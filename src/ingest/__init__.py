"""Vendor file → validated rows: one small module per source, and the list of them."""

from ingest.accounts import columns_of_groups, source_files
from ingest.catalogue import catalogue
from ingest.failure import UnreadableFileError
from ingest.files import InputFile, find_files
from ingest.meetings import LoggedMeeting, log_line
from ingest.reading import Reading, read_file
from ingest.shelf import Shelf
from ingest.sources import ROWS, SOURCES

__all__ = [
    "ROWS",
    "SOURCES",
    "InputFile",
    "LoggedMeeting",
    "Reading",
    "Shelf",
    "UnreadableFileError",
    "catalogue",
    "columns_of_groups",
    "find_files",
    "log_line",
    "read_file",
    "source_files",
]
