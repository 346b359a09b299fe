"""Vendor file → validated rows: one small module per source, and the list of them."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.editing.calibration import Uncounted, judgement_of, judgements_in
    from ingest.editing.csv_layout import Layout, layout_of
    from ingest.editing.decisions import answer_of, answers_in
    from ingest.editing.favor_line import favor_line, favors_in
    from ingest.errors import UnreadableFileError
    from ingest.reading.file_accounts import columns_of_groups, source_files
    from ingest.reading.input_files import InputFile, find_files
    from ingest.reading.read_file import Reading, read_file
    from ingest.reading.row_cache import Shelf
    from ingest.reading.user_views import view_files
    from ingest.schema.row import Row
    from ingest.schema.source import Source
    from ingest.sources.calibration_csv import CALIBRATION, Judgement
    from ingest.sources.decisions_csv import DECISIONS, GivenAnswer
    from ingest.sources.favors_csv import FAVORS, LoggedFavor
    from ingest.sources.meeting_log import log_line
    from ingest.sources.meetings_csv import LoggedMeeting
    from ingest.sources.registry import ROWS, SOURCES

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
    "editing.calibration": ("Uncounted", "judgement_of", "judgements_in"),
    "editing.csv_layout": ("Layout", "layout_of"),
    "editing.decisions": ("answer_of", "answers_in"),
    "editing.favor_line": ("favor_line", "favors_in"),
    "errors": ("UnreadableFileError",),
    "reading.file_accounts": ("columns_of_groups", "source_files"),
    "reading.input_files": ("InputFile", "find_files"),
    "reading.read_file": ("Reading", "read_file"),
    "reading.row_cache": ("Shelf",),
    "reading.user_views": ("view_files",),
    "schema.row": ("Row",),
    "schema.source": ("Source",),
    "sources.calibration_csv": ("CALIBRATION", "Judgement"),
    "sources.decisions_csv": ("DECISIONS", "GivenAnswer"),
    "sources.favors_csv": ("FAVORS", "LoggedFavor"),
    "sources.meeting_log": ("log_line",),
    "sources.meetings_csv": ("LoggedMeeting",),
    "sources.registry": ("ROWS", "SOURCES"),
}
"""Module → what others may use of it. It is imported when it is used: who notes a
meeting need not wait for the readers of forty kinds of files."""


def __getattr__(name: str) -> Any:
    for module, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"ingest.{module}"), name)
    raise AttributeError(name)
