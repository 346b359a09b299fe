"""Read vendor files and the user's own files into validated rows."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.editing.calibration import (
        RejectedAnswer,
        new_calibration_answer,
        read_calibration,
    )
    from ingest.editing.csv_layout import CsvLayout, layout_of
    from ingest.editing.decisions import new_answer, read_answers
    from ingest.editing.favor_line import parse_favor_line, read_favors
    from ingest.errors import UnreadableFileError
    from ingest.reading.file_accounts import roster_columns, source_files
    from ingest.reading.input_files import InputFile, find_files
    from ingest.reading.read_file import FileResult, read_file
    from ingest.reading.row_cache import RowCache
    from ingest.reading.user_views import view_files
    from ingest.schema.row import Row
    from ingest.schema.source_format import SourceFormat
    from ingest.sources.calibration_csv import CALIBRATION, CalibrationAnswer
    from ingest.sources.decisions_csv import DECISIONS, GivenAnswer
    from ingest.sources.favors_csv import FAVORS, LoggedFavor
    from ingest.sources.meeting_log import parse_log_line
    from ingest.sources.meetings_csv import LoggedMeeting
    from ingest.sources.registry import ROWS, SOURCES

__all__ = [
    "CALIBRATION",
    "DECISIONS",
    "FAVORS",
    "ROWS",
    "SOURCES",
    "CalibrationAnswer",
    "CsvLayout",
    "FileResult",
    "GivenAnswer",
    "InputFile",
    "LoggedFavor",
    "LoggedMeeting",
    "RejectedAnswer",
    "Row",
    "RowCache",
    "SourceFormat",
    "UnreadableFileError",
    "find_files",
    "layout_of",
    "new_answer",
    "new_calibration_answer",
    "parse_favor_line",
    "parse_log_line",
    "read_answers",
    "read_calibration",
    "read_favors",
    "read_file",
    "roster_columns",
    "source_files",
    "view_files",
]

HOMES = {
    "editing.calibration": (
        "RejectedAnswer",
        "new_calibration_answer",
        "read_calibration",
    ),
    "editing.csv_layout": ("CsvLayout", "layout_of"),
    "editing.decisions": ("new_answer", "read_answers"),
    "editing.favor_line": ("parse_favor_line", "read_favors"),
    "errors": ("UnreadableFileError",),
    "reading.file_accounts": ("roster_columns", "source_files"),
    "reading.input_files": ("InputFile", "find_files"),
    "reading.read_file": ("FileResult", "read_file"),
    "reading.row_cache": ("RowCache",),
    "reading.user_views": ("view_files",),
    "schema.row": ("Row",),
    "schema.source_format": ("SourceFormat",),
    "sources.calibration_csv": ("CALIBRATION", "CalibrationAnswer"),
    "sources.decisions_csv": ("DECISIONS", "GivenAnswer"),
    "sources.favors_csv": ("FAVORS", "LoggedFavor"),
    "sources.meeting_log": ("parse_log_line",),
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
