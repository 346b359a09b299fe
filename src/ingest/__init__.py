"""Vendor file → validated rows: one small module per source, and the list of them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.accounts import columns_of_groups, source_files
    from ingest.answers import Layout, answer_of, answers_in, layout_in
    from ingest.cataloguing import catalogue
    from ingest.decisions import GivenAnswer
    from ingest.failure import UnreadableFileError
    from ingest.files import InputFile, find_files
    from ingest.meetings import LoggedMeeting, log_line
    from ingest.queries import view_files
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
    "view_files",
]

HOMES = {
    "accounts": ("columns_of_groups", "source_files"),
    "answers": ("Layout", "answer_of", "answers_in", "layout_in"),
    "cataloguing": ("catalogue",),
    "decisions": ("GivenAnswer",),
    "failure": ("UnreadableFileError",),
    "files": ("InputFile", "find_files"),
    "meetings": ("LoggedMeeting", "log_line"),
    "queries": ("view_files",),
    "reading": ("Reading", "read_file"),
    "shelf": ("Shelf",),
    "sources": ("ROWS", "SOURCES"),
}
"""Module → what others may use of it. It is imported when it is used: who notes a
meeting need not wait for the readers of forty kinds of files."""


def __getattr__(name: str) -> Any:
    for module, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"ingest.{module}"), name)
    raise AttributeError(name)
