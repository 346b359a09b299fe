"""Vendor file → validated rows: one small module per source, and the list of them."""

from ingest.accounts import columns_of_groups, source_files
from ingest.answers import Layout, answer_of, answers_in, layout_in
from ingest.catalogue import catalogue
from ingest.decisions import GivenAnswer
from ingest.failure import UnreadableFileError
from ingest.files import InputFile, find_files
from ingest.meetings import LoggedMeeting, log_line
from ingest.reading import Reading, read_file
from ingest.shelf import Shelf
from ingest.sources import ROWS, SOURCES

__all__ = [
    "ROWS",
    "SOURCES",
    "GivenAnswer",
    "InputFile",
    "Layout",
    "LoggedMeeting",
    "Reading",
    "Shelf",
    "UnreadableFileError",
    "answer_of",
    "answers_in",
    "catalogue",
    "columns_of_groups",
    "find_files",
    "layout_in",
    "log_line",
    "read_file",
    "source_files",
]
