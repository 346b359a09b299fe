"""Summaries of a book's files, made once all of them have been read."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ingest.reading.input_files import archive_day
from ingest.reading.read_file import FileResult
from models import SourceFile, WarningCode

if TYPE_CHECKING:
    from datetime import date

ColumnMap = dict[str, list[str]]
"""Our column name → the columns in the files."""


def source_files(results: Sequence[FileResult]) -> Iterator[SourceFile]:
    """One row of `source_files` per file; files of one archive share its export day.

    The export day is in the archive's name, or else the newest day in its files.
    """
    newest: dict[str, date] = {}
    for result in results:
        if day := result.account.newest_on:
            archive = result.file.archive
            newest[archive] = max(day, newest.get(archive, day))
    missing = dict(_missing_columns(results))
    for result in results:
        file, account = result.file, result.account
        yield SourceFile(
            source_id=file.source_id,
            path=file.path,
            kind=account.kind,
            vintage=account.vintage,
            group_name=file.group,
            sha256=result.sha256,
            snapshot_on=archive_day(file.archive) or newest.get(file.archive),
            warnings=[*account.warnings, *missing.get(file.group, [])],
            rows_read=account.rows_read,
        )
        missing.pop(file.group, None)


def roster_columns(results: Sequence[FileResult]) -> dict[str, ColumnMap]:
    """Group → how the columns of its rosters were read, whether guessed or mapped."""
    found: dict[str, ColumnMap] = {}
    for result in _rosters(results):
        of_group = found.setdefault(str(result.file.group), {})
        for ours, theirs in result.account.columns.items():
            of_group[ours] = list(dict.fromkeys([*of_group.get(ours, []), *theirs]))
    return found


def _missing_columns(
    results: Sequence[FileResult],
) -> Iterator[tuple[str | None, list[str]]]:
    """Group → a warning for each mapped column that is in none of its rosters."""
    missing: dict[str | None, list[set[str]]] = {}
    for result in _rosters(results):
        of_group = missing.setdefault(result.file.group, [])
        of_group.append(set(result.account.missing))
    for group, names in missing.items():
        yield (
            group,
            [
                f'{WarningCode.NO_COLUMN}: groups."{group}".columns."{name}"'
                for name in sorted(set.intersection(*names))
            ],
        )


def _rosters(results: Sequence[FileResult]) -> Iterator[FileResult]:
    return (result for result in results if result.account.columns)
