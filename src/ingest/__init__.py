"""Vendor file → validated rows: one small module per source, and the list of them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.accounts import columns_of_groups, source_files
    from ingest.answers import answer_of, answers_in
    from ingest.cataloguing import catalogue
    from ingest.decisions import DECISIONS, GivenAnswer
    from ingest.failure import UnreadableFileError
    from ingest.favor_lines import favor_line, favors_in
    from ingest.files import InputFile, find_files
    from ingest.handwritten import FAVORS, LoggedFavor
    from ingest.judgements import (
        CALIBRATION,
        Judgement,
        Uncounted,
        judgement_of,
        judgements_in,
    )
    from ingest.layouts import Layout, layout_of
    from ingest.meetings import LoggedMeeting, log_line
    from ingest.queries import view_files
    from ingest.reading import Reading, read_file
    from ingest.row import Row
    from ingest.shelf import Shelf
    from ingest.source import Source
    from ingest.sources import ROWS, SOURCES

__all__ = [
    "CALIBRATION",
    "DECISIONS",
    "FAVORS",
    "ROWS",
    "SOURCES",
    "GivenAnswer",
    "InputFile",
    "Judgement",
    "Layout",
    "LoggedFavor",
    "LoggedMeeting",
    "Reading",
    "Row",
    "Shelf",
    "Source",
    "Uncounted",
    "UnreadableFileError",
    "answer_of",
    "answers_in",
    "catalogue",
    "columns_of_groups",
    "favor_line",
    "favors_in",
    "find_files",
    "judgement_of",
    "judgements_in",
    "layout_of",
    "log_line",
    "read_file",
    "source_files",
    "view_files",
]

HOMES = {
    "accounts": ("columns_of_groups", "source_files"),
    "answers": ("answer_of", "answers_in"),
    "cataloguing": ("catalogue",),
    "decisions": ("DECISIONS", "GivenAnswer"),
    "failure": ("UnreadableFileError",),
    "favor_lines": ("favor_line", "favors_in"),
    "files": ("InputFile", "find_files"),
    "handwritten": ("FAVORS", "LoggedFavor"),
    "judgements": (
        "CALIBRATION",
        "Judgement",
        "Uncounted",
        "judgement_of",
        "judgements_in",
    ),
    "layouts": ("Layout", "layout_of"),
    "meetings": ("LoggedMeeting", "log_line"),
    "queries": ("view_files",),
    "reading": ("Reading", "read_file"),
    "row": ("Row",),
    "shelf": ("Shelf",),
    "source": ("Source",),
    "sources": ("ROWS", "SOURCES"),
}
"""Module → what others may use of it. It is imported when it is used: who notes a
meeting need not wait for the readers of forty kinds of files."""


def __getattr__(name: str) -> Any:
    for module, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"ingest.{module}"), name)
    raise AttributeError(name)
