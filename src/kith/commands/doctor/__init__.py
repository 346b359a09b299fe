"""`kith doctor`: problems of a book and of the installation, with remedies."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Annotated, Literal

import typer
from packaging.requirements import Requirement

from ingest import FileResult, UnreadableFileError, source_files, view_files
from kith.commands.doctor.roster_columns import (
    describe_columns,
    how_to_correct,
    save_columns,
)
from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.progress import terminal_runner
from kith.terminal.tables import print_json
from models import (
    NOTHING_TO_DO,
    REASONS,
    REMEDIES,
    RefusalError,
    Settings,
    WarningCode,
)
from pipeline.book import BookFolder, find_book
from pipeline.errors import AlreadyRunningError
from pipeline.header_maps import check_headers
from pipeline.load_sources import input_hash
from pipeline.read_book import survey
from pipeline.reports import are_whole
from warehouse import Warehouse

Level = Literal["wrong", "doubtful", "explained"]
OTHERS = 0o077
"""Permission bits of group and others."""
OLD_EXPORT_DAYS = 180
REFRESH = "Run `kith refresh`."
GET_EXPORT = (
    "On LinkedIn: Me, Settings & Privacy, Data privacy, Get a copy of your data,"
    " Download larger data archive; put the zip into linkedin/ as it is."
)
AS_DOWNLOADED = (
    "Put the file as LinkedIn wrote it in its place; a spreadsheet may have spoiled it."
)
BY_HAND = "Correct the line in the file and refresh again."
VIEW = "Correct it and refresh again; no other view and no table is the worse for it."
STYLES: dict[Level, str] = {"wrong": "red", "doubtful": "yellow", "explained": "dim"}


@dataclass(frozen=True)
class Finding:
    """A problem, a doubt or an explanation, with its remedy."""

    level: Level
    about: str
    """The file, the setting or the part of the installation."""
    finding: str
    remedy: str


def doctor(
    book: BookOption = None,
    save: Annotated[
        bool,
        typer.Option("--save", help="Keep in kith.toml how rosters' columns are read."),
    ] = False,
    json: JsonOption = False,
) -> None:
    """Run `kith doctor`."""
    run_doctor(find_book(book), is_json=json, is_saving=save)


def run_doctor(book: BookFolder, *, is_json: bool, is_saving: bool) -> None:
    """Print all findings, the worst first; on request, save guessed roster columns."""
    saved = [*_saved(book)] if is_saving else []
    found = sorted([*saved, *examine(book)], key=lambda f: list(STYLES).index(f.level))
    if is_json:
        print_json([asdict(finding) for finding in found])
        return
    console = TerminalConsole(soft_wrap=True)
    for finding in found:
        console.print(f"{finding.level:<9} ", style=STYLES[finding.level], end="")
        console.print(f"{finding.about}: {finding.finding}")
        console.print(f"          {finding.remedy}", style="dim")
    wrong = sum(finding.level != "explained" for finding in found)
    console.print(f"{wrong} to look at" if wrong else "Nothing is wrong.")


def examine(book: BookFolder) -> Iterator[Finding]:
    """Yield all findings. Files that are not in the row cache are read, which takes as
    long as in a refresh."""
    yield from requirements_unmet(requires("kithbook") or ())
    yield from _of_folder(book)
    try:
        check_headers(book.settings())
    except RefusalError as refusal:
        found = str(refusal).removeprefix("kith.toml: ")
        yield Finding("wrong", "kith.toml", found, "Correct kith.toml.")
        return
    try:
        with terminal_runner() as runner:
            results, problems = survey(book, datetime.now(UTC).date(), runner)
    except AlreadyRunningError:
        raise
    except RefusalError as refusal:
        yield Finding("wrong", "the book's files", str(refusal), "Mend that first.")
        return
    yield from _of_files(results, problems)
    yield from _of_groups(results, book.settings())
    try:
        yield from _of_warehouse(book, results)
    except RefusalError as refusal:
        yield Finding("wrong", "warehouse.duckdb", str(refusal), REFRESH)


def requirements_unmet(requirements: Iterable[str]) -> Iterator[Finding]:
    """Required libraries that are missing or of an unsupported version."""
    for requirement in map(Requirement, requirements):
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        try:
            present = version(requirement.name)
        except PackageNotFoundError:
            present = "missing"
        if present == "missing" or present not in requirement.specifier:
            needed = f"{requirement.name}{requirement.specifier} is needed"
            remedy = f"pip install '{requirement.name}{requirement.specifier}'"
            yield Finding("wrong", "installation", f"{needed}, found {present}", remedy)


def _of_folder(book: BookFolder) -> Iterator[Finding]:
    """A read-only folder; outputs that other users can read."""
    if not os.access(book.path, os.W_OK):
        remedy = "Give yourself the right to write there, or copy the book."
        yield Finding("wrong", book.path.name, "the folder is read-only", remedy)
    for path in (book.warehouse, book.reports, book.private):
        if path.exists() and path.stat().st_mode & OTHERS:
            remedy = f"chmod go-rwx {path.name}"
            found = "other users of this machine can read it"
            yield Finding("doubtful", path.name, found, remedy)


def _saved(book: BookFolder) -> Iterator[Finding]:
    """Save guessed roster columns to kith.toml, one finding per group."""
    settings = book.settings()
    check_headers(settings)
    with terminal_runner() as runner:
        results, _ = survey(book, datetime.now(UTC).date(), runner)
    for group in save_columns(book, results, settings):
        found = f"added how the columns of {group} are read"
        yield Finding("explained", "kith.toml", found, "Change there what is wrong.")


def _of_files(
    results: Sequence[FileResult], problems: Iterable[UnreadableFileError]
) -> Iterator[Finding]:
    for problem in problems:
        remedy = "A refresh stops at it: mend, replace or remove the file."
        yield Finding("wrong", problem.path, problem.problem, remedy)
    for file in source_files(results):
        for warning in file.warnings:
            yield _warning(file.path, warning)
        if file.kind == "unread":
            remedy = "Save it in a form that is read, or take it out of the book."
            yield Finding("doubtful", file.path, "this version cannot read it", remedy)


def _of_groups(results: Sequence[FileResult], settings: Settings) -> Iterator[Finding]:
    """How each roster's columns were read; maps in kith.toml without a roster."""
    for result in results:
        if result.account.columns:
            remedy = how_to_correct(result, settings)
            found = describe_columns(result)
            yield Finding("explained", result.file.path, found, remedy)
    groups = {result.file.group for result in results}
    for name in sorted(settings.groups.keys() - groups):
        found = f'groups."{name}": no file or folder of groups/ has this name'
        yield Finding("doubtful", "kith.toml", found, "Correct the name, or remove it.")


def _warning(path: str, sentence: str) -> Finding:
    remedy = next(r for code, r in REMEDIES.items() if sentence.startswith(code))
    level: Level = "explained" if remedy.startswith(NOTHING_TO_DO) else "doubtful"
    if sentence.startswith(WarningCode.UNREADABLE):
        level = "wrong"
    return Finding(level, path, sentence, remedy)


def _of_warehouse(book: BookFolder, results: Iterable[FileResult]) -> Iterator[Finding]:
    if not book.warehouse.exists():
        yield Finding("doubtful", "warehouse.duckdb", "not made yet", REFRESH)
        return
    with book.open_warehouse() as warehouse:
        yield from _of_build(book, warehouse, results)
        yield from _of_exports(warehouse)
        for path, warning in warehouse.named_query("status/table_warnings").rows:
            yield _warning(path, warning)
        yield from _of_rows(warehouse)
        for place, error in warehouse.named_query("status/views").rows:
            yield Finding("wrong", place, error, VIEW)
        [(questions, _)] = warehouse.named_query("status/questions").rows
    if questions:
        found = f"open questions of who is meant: {questions}"
        remedy = "Answer them with `kith review`; each is asked once."
        yield Finding("doubtful", "reports/identity_review.csv", found, remedy)


def _of_build(
    book: BookFolder, warehouse: Warehouse, results: Iterable[FileResult]
) -> Iterator[Finding]:
    [(built_from,)] = warehouse.query("SELECT input_hash FROM run").rows
    if built_from != input_hash(results, view_files(book.path)):
        found = "files of the book were added, changed or removed since it was built"
        yield Finding("doubtful", "warehouse.duckdb", found, REFRESH)
    if not are_whole(book, warehouse):
        yield Finding("doubtful", "reports", "not all of this warehouse", REFRESH)


def _of_exports(warehouse: Warehouse) -> Iterator[Finding]:
    exports = list(warehouse.named_query("status/exports").dicts())
    if not exports:
        yield Finding("doubtful", "linkedin/", "no export yet", GET_EXPORT)
    elif (exports[0]["days_old"] or 0) > OLD_EXPORT_DAYS:
        found = f"the newest export is {exports[0]['days_old']} days old"
        yield Finding("doubtful", "linkedin/", found, GET_EXPORT)
    for export in exports:
        if not export["has_messages"]:
            remedy = "Ask for the larger archive, which has them, if you miss them."
            found = "messages.csv is not in this archive"
            yield Finding("explained", str(export["export"]), found, remedy)


def _of_rows(warehouse: Warehouse) -> Iterator[Finding]:
    """Every reason why rows were rejected, set aside or merged, with counts."""
    for path, reason, rows, line in warehouse.named_query("status/rejections").rows:
        remedy = AS_DOWNLOADED if path.startswith("linkedin/") else BY_HAND
        about = f"{path}, line {line}"
        yield Finding("wrong", about, f"rejected rows: {rows:,}; {reason}", remedy)
    for outcome, code, rows in warehouse.named_query("status/reasons").rows:
        reason = REASONS[code]
        about = f"{outcome.replace('_', ' ')}, {code}"
        found = f"{rows:,} {'row' if rows == 1 else 'rows'}. {reason.meaning}"
        yield Finding("explained", about, found, reason.remedy)
