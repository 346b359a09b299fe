"""The run, the files it read, and the outcome of every row."""

from datetime import date, datetime
from typing import ClassVar

from models.table import Table
from models.vocabulary import Outcome


class Run(Table):
    """The build that made this warehouse; the table has one row."""

    as_of: date
    """The day T that everything is computed for."""
    built_at: datetime
    """When the build started, UTC; the only value that differs between two runs."""
    version: str
    """Version of Kithbook."""
    config_hash: str
    """SHA-256 of the settings, the defaults included."""
    input_hash: str
    """SHA-256 over the paths and contents of all files read."""
    owner_person_id: str
    """The member whose book this is."""


class SourceFile(Table):
    """One input file as it was found and recognised."""

    key: ClassVar[tuple[str, ...]] = ("source_id",)

    source_id: str
    """Id made of the path."""
    path: str
    """Path within the book; the member of an archive stands after `!`, of an archive
    within an archive after two."""
    kind: str
    """What the file was recognised as. closed: a file of an export that is not opened;
    other: one whose name and header are not known; unread: a file of a form that
    is not read; unreadable: a file of the user's own that was left out, as warnings
    say."""
    vintage: str | None
    """When LinkedIn wrote files with this header; NULL for other files."""
    group_name: str | None
    """Group whose roster it is; NULL for other files."""
    sha256: str | None
    """SHA-256 of the bytes; NULL for a file that was not opened."""
    snapshot_on: date | None
    """Day of the export: the date in the archive's name, else the newest inside."""
    warnings: list[str]
    """What is doubtful: what, in how many rows, and on which line first."""
    rows_read: int
    """Records found in the file, counted where they are split."""


class Source(SourceFile):
    """One input file, and the account of its rows: rows_read is always the sum of
    rows_loaded, rows_merged, rows_set_aside and rows_rejected."""

    table_name: ClassVar[str] = "sources"

    rows_loaded: int
    """Rows that stand in a table as rows of their own."""
    rows_merged: int
    """Rows that became part of another row."""
    rows_set_aside: int
    """Rows that are no evidence of a tie, such as drafts and advertisements."""
    rows_rejected: int
    """Rows that could not be read."""


class RowAudit(Table):
    """One source row that was not loaded as its own row, or that was loaded but set
    aside from the ties."""

    table_name: ClassVar[str] = "row_audit"
    key: ClassVar[tuple[str, ...]] = ("source_id", "source_row")

    source_id: str
    """The file."""
    source_row: int
    """Line of the file on which the record begins, counted from 1."""
    outcome: Outcome
    """What became of the row."""
    reason: str
    """Why: a code for merged and set_aside, a sentence for rejected."""
    merged_into: str | None
    """Id of the row that this one became part of."""
    raw: str | None
    """The record as it stands in the file; rejected rows only."""
