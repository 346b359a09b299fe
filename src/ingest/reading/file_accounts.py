"""Summaries of a book's files, made once all of them have been read."""

from collections.abc import Iterator, Sequence
from datetime import date

from ingest.reading.input_files import InputFile, archive_day, named_day
from ingest.reading.read_file import FileResult
from models import SourceFile, WarningCode

ColumnMap = dict[str, list[str]]
"""Our column name → the columns in the files."""


def source_files(results: Sequence[FileResult]) -> Iterator[SourceFile]:
    """One row of `source_files` per file; files of one archive share its export day.

    The export day is in the archive's name, or else the newest day in its files.
    Outside of linkedin/ every file is an export of its own.
    """
    newest: dict[str, date] = {}
    for result in results:
        if day := result.account.newest_on:
            export = _export_of(result.file)
            newest[export] = max(day, newest.get(export, day))
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
            snapshot_on=_day_in_name(file) or newest.get(_export_of(file)),
            warnings=[*account.warnings, *missing.get(file.group, [])],
            rows_read=account.rows_read,
        )
        missing.pop(file.group, None)


def _export_of(file: InputFile) -> str:
    return file.archive if file.place == "linkedin" else file.path


def _day_in_name(file: InputFile) -> date | None:
    is_archive = file.place == "linkedin"
    return archive_day(file.archive) if is_archive else named_day(file.path)


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
