"""What is told of the files of a book once all of them were read."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ingest.reading.input_files import archive_day
from ingest.reading.read_file import FileResult
from models import SourceFile, WarningCode

if TYPE_CHECKING:
    from datetime import date

Map = dict[str, list[str]]
"""Name of ours → the columns in the files."""


def source_files(readings: Sequence[FileResult]) -> Iterator[SourceFile]:
    """The account of every file; files of one archive share the day of the export."""
    newest: dict[str, date] = {}
    for reading in readings:
        if day := reading.account.newest_on:
            archive = reading.file.archive
            newest[archive] = max(day, newest.get(archive, day))
    missing = dict(_columns_missing(readings))
    for reading in readings:
        file, account = reading.file, reading.account
        yield SourceFile(
            source_id=file.source_id,
            path=file.path,
            kind=account.kind,
            vintage=account.vintage,
            group_name=file.group,
            sha256=reading.sha256,
            snapshot_on=archive_day(file.archive) or newest.get(file.archive),
            warnings=[*account.warnings, *missing.get(file.group, [])],
            rows_read=account.rows_read,
        )
        missing.pop(file.group, None)


def roster_columns(readings: Sequence[FileResult]) -> dict[str, Map]:
    """Group → how the columns of its rosters were read, guesses and the user's own."""
    found: dict[str, Map] = {}
    for reading in _rosters(readings):
        told = found.setdefault(str(reading.file.group), {})
        for ours, theirs in reading.account.columns.items():
            told[ours] = list(dict.fromkeys([*told.get(ours, []), *theirs]))
    return found


def _columns_missing(
    readings: Sequence[FileResult],
) -> Iterator[tuple[str | None, list[str]]]:
    """Group → a doubt for every column of its map that none of its rosters has."""
    missing: dict[str | None, list[set[str]]] = {}
    for reading in _rosters(readings):
        told = missing.setdefault(reading.file.group, [])
        told.append(set(reading.account.missing))
    for group, names in missing.items():
        yield (
            group,
            [
                f'{WarningCode.NO_COLUMN}: groups."{group}".columns."{name}"'
                for name in sorted(set.intersection(*names))
            ],
        )


def _rosters(readings: Sequence[FileResult]) -> Iterator[FileResult]:
    return (r for r in readings if r.account.columns)
