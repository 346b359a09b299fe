"""Read one file: recognise it, validate its records and cache the rows."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from pydantic import ValidationError

from ingest.errors import UnreadableFileError
from ingest.reading.header_hints import unknown_columns
from ingest.reading.input_files import InputFile, archive_day
from ingest.reading.recognition import kind_unopened, recognise
from ingest.reading.row_cache import CachedRows, FileAccount, RowCache
from ingest.reading.text_decoding import decode_text
from ingest.schema.audited_row import AuditedRow
from ingest.schema.day_order import DayOrder
from ingest.schema.row import ReadContext, Row, reason_of
from ingest.schema.source_format import (
    HEADER_WITHIN,
    RawRecord,
    RecordStream,
    SourceFormat,
    stem_of,
)
from ingest.sources.calendar_ics import CALENDAR
from ingest.sources.registry import SOURCES
from models import RefusalError, Settings, Shard, WarningCode

TOO_LATE = "its date is later than the export"
PROGRESS_EVERY = 2_000
"""Number of records between two progress reports."""

Progress = Callable[[int, int], None]
"""Called with the number of lines done and the number of all lines."""


@dataclass(frozen=True)
class FileResult:
    """The result of reading one file."""

    file: InputFile
    sha256: str | None
    """Hash of the bytes, in hex; None if the file was not opened."""
    account: FileAccount
    shards: tuple[Shard, ...] = ()
    """Its validated rows, as cached Parquet files."""


def read_file(
    file: InputFile,
    cache: RowCache,
    settings: Settings,
    today: date,
    progress: Progress,
) -> FileResult:
    """Recognise a file, validate its records and cache the rows, if not cached yet.

    Args:
        file: one of find_files.
        cache: holds the validated rows.
        settings: of the book.
        today: the current day, or the day T if later. An export whose day is unknown
            is not from a later year; recurring entries are expanded to the end of
            the year after it.
        progress: called as lines are read.

    Raises:
        UnreadableFileError: the file cannot be read at all, or has a known name but an
            unknown header.
        RefusalError: it changed while it was read.
    """
    if kind := kind_unopened(file):
        return FileResult(file, None, FileAccount(kind))
    digest, until = file.sha256(), _latest_day(file, today)
    stem = stem_of(file.name)
    mapped = str(settings.columns_of(file.group))
    cached = cache.find(digest, file.place, stem, file.suffix, str(until), mapped)
    if cached.account is None:
        account = _read(file, cached, settings, until, progress)
        if file.sha256() != digest:
            raise RefusalError(f"{file.path}: it changed just now; refresh again")
        cached = cache.keep(cached, account)
    shards = tuple(cached.shards(file.source_id, _row_of(cached)))
    return FileResult(file, digest, cached.account or FileAccount(kind="other"), shards)


def skipped_file(file: InputFile, problem: UnreadableFileError) -> FileResult:
    """The result for a file that is left out because it cannot be read."""
    try:
        digest = None if (file.book / file.whole).is_symlink() else file.sha256()
    except UnreadableFileError:
        digest = None
    line = problem.path.removeprefix(file.path).removeprefix(", ")
    words = ": ".join(
        filter(None, [str(WarningCode.UNREADABLE), line, problem.problem])
    )
    return FileResult(file, digest, FileAccount("unreadable", warnings=[words]))


def _row_of(cached: CachedRows) -> type[Row] | None:
    kind = cached.account.kind if cached.account else None
    return next((source.row for source in SOURCES if source.kind == kind), None)


def _latest_day(file: InputFile, today: date) -> date | None:
    """Latest day possible in an export, and end of the expansion of recurring entries.

    None for files that the user writes.
    """
    if file.suffix in CALENDAR.suffixes and file.place == CALENDAR.place:
        return date(today.year + 1, 12, 31)
    if file.place != "linkedin":
        return None
    if day := archive_day(file.archive):
        # The day in the archive's name is not in UTC, so one more day is possible.
        return day + timedelta(days=1)
    return date(today.year, 12, 31)


def _read(
    file: InputFile,
    cached: CachedRows,
    settings: Settings,
    until: date | None,
    progress: Progress,
) -> FileAccount:
    """Write the rows to the cache, with at most a batch of them in memory."""
    text = decode_text(file)
    with closing(text.lines()) as lines:
        head = list(islice(lines, HEADER_WITHIN))
        found = recognise(file, head, lines, settings)
        if found is None:
            warnings = [*text.warnings, unknown_columns(head)]
            return FileAccount("other", warnings=warnings)
        days = DayOrder(settings.log.dates)
        context = ReadContext([*text.warnings], until, settings.titles, days)
        rows = _Rows(*found, settings, context)
        for row in rows:
            cached.add(row)
            if rows.read % PROGRESS_EVERY == 0:
                progress(row.source_row, text.line_count)
    progress(text.line_count, text.line_count)
    return rows.account()


class _Rows:
    """Iterates over the validated rows of a record stream, and counts."""

    def __init__(
        self,
        source: SourceFormat,
        stream: RecordStream,
        settings: Settings,
        context: ReadContext,
    ) -> None:
        self.source = source
        self.stream = stream
        self.drops = settings.privacy.bodies == "drop"
        self.hidden = dict.fromkeys(source.private if self.drops else ())
        """Private field → None, for rows whose texts are not to be kept."""
        self.context = context
        self.read = 0
        self.newest_on: date | None = None

    def account(self) -> FileAccount:
        """The account; complete once all rows have been taken."""
        # The user's own files may be empty; an empty file of an export is unusual.
        is_expected = self.source.place == "linkedin" and not self.source.is_lookalike
        warnings = [str(WarningCode.NO_ROWS)] if is_expected and not self.read else []
        return FileAccount(
            kind=self.source.kind,
            vintage=self.stream.vintage,
            rows_read=self.read,
            newest_on=self.newest_on,
            columns={our: [*their] for our, their in self.stream.columns.items()},
            passed_over=[*self.stream.passed_over],
            missing=[*self.stream.missing],
            warnings=[*warnings, *self.context.warnings()],
        )

    def __iter__(self) -> Iterator[Row]:
        yield from self.context.days.apply(self._validated, self._counted())

    def _counted(self) -> Iterator[RawRecord]:
        for record in self.stream.records:
            self.read += 1
            yield record

    def _validated(self, record: RawRecord) -> Row:
        self.context.line = record.line
        if record.fault:
            return self._rejected(record, record.fault)
        try:
            row = self.source.row.model_validate(
                {**record.cells, "source_row": record.line}, context=self.context
            )
        except ValidationError as error:
            return self._rejected(record, reason_of(error, self.source.row))
        if day := row.dated_on():
            if day > (self.context.until or day):
                return self._rejected(record, TOO_LATE)
            self.newest_on = max(day, self.newest_on or day)
        if code := row.set_aside():
            return AuditedRow(
                source_row=record.line, outcome="set_aside", reason=code, raw=None
            )
        return row.model_copy(update=self.hidden) if self.hidden else row

    def _rejected(self, record: RawRecord, reason: str) -> AuditedRow:
        return AuditedRow(
            source_row=record.line,
            outcome="rejected",
            reason=reason,
            # A rejected record of any kind may contain a note or a message.
            raw=None if self.drops else record.raw.rstrip("\r\n"),
        )
