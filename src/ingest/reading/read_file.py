"""One file → validated rows on the shelf, and an account of them."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from pydantic import ValidationError

from ingest.errors import UnreadableFileError
from ingest.reading.input_files import InputFile, archive_day
from ingest.reading.recognition import kind_unopened, recognise, unknown_columns
from ingest.reading.row_cache import CachedRows, FileAccount, RowCache
from ingest.reading.text_decoding import decode_text
from ingest.schema.audited_row import AuditedRow
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
from models import Settings, Shard, WarningCode

TOO_LATE = "its date is later than the export"
PROGRESS_EVERY = 2_000
"""Records between two reports of progress."""

Progress = Callable[[int, int], None]
"""Takes the lines done and the lines there are."""


@dataclass(frozen=True)
class FileResult:
    """What one file was found to be."""

    file: InputFile
    sha256: str | None
    account: FileAccount
    shards: tuple[Shard, ...] = ()


def read_file(
    file: InputFile,
    shelf: RowCache,
    settings: Settings,
    today: date,
    progress: Progress,
) -> FileResult:
    """Recognise the file by its header, validate every record, shelve the rows.

    Args:
        file: one of find_files.
        shelf: where its rows are kept.
        settings: of the book.
        today: day of the clock, or the day T if that is later; no export of an unknown
            day is of a later year, and calendars are followed for a year more.
        progress: takes the lines done and the lines there are.

    Raises:
        UnreadableFileError: the file cannot be read at all, or bears a known name
            but an unknown header.
    """
    if kind := kind_unopened(file):
        return FileResult(file, None, FileAccount(kind))
    digest, until = file.sha256(), _latest_day(file, today)
    stem = stem_of(file.name)
    mapped = str(settings.columns_of(file.group))
    stored = shelf.find(digest, file.place, stem, file.suffix, str(until), mapped)
    if stored.account is None:
        account = _read(file, stored, settings, until, progress)
        if file.sha256() != digest:
            raise UnreadableFileError(file.path, "it changed just now; refresh again")
        stored = shelf.keep(stored, account)
    shards = tuple(stored.shards(file.source_id, _row_of(stored)))
    return FileResult(file, digest, stored.account or FileAccount(kind="other"), shards)


def _row_of(stored: CachedRows) -> type[Row] | None:
    kind = stored.account.kind if stored.account else None
    return next((source.row for source in SOURCES if source.kind == kind), None)


def _latest_day(file: InputFile, today: date) -> date | None:
    """The last day that an export can tell of, and to which a calendar's endless rules
    are followed; None for what people write."""
    if file.suffix in CALENDAR.suffixes and file.place == CALENDAR.place:
        return date(today.year + 1, 12, 31)
    if file.place != "linkedin":
        return None
    if day := archive_day(file.archive):
        # The day in the name is not one of UTC.
        return day + timedelta(days=1)
    return date(today.year, 12, 31)


def _read(
    file: InputFile,
    stored: CachedRows,
    settings: Settings,
    until: date | None,
    progress: Progress,
) -> FileAccount:
    """Shelve the rows; no more is held in memory than a record and a batch of rows."""
    text = decode_text(file)
    with closing(text.lines()) as lines:
        head = list(islice(lines, HEADER_WITHIN))
        found = recognise(file, head, lines, settings)
        if found is None:
            return FileAccount(
                "other", warnings=[*text.doubts, unknown_columns(file, head)]
            )
        doubts = ReadContext([*text.doubts], until, settings.titles)
        rows = _Rows(*found, settings, doubts)
        for row in rows:
            stored.add(row)
            if rows.read % PROGRESS_EVERY == 0:
                progress(row.source_row, text.line_count)
    progress(text.line_count, text.line_count)
    return rows.account()


class _Rows:
    """The validated rows of a sheet, with a count of what was read."""

    def __init__(
        self,
        source: SourceFormat,
        stream: RecordStream,
        settings: Settings,
        doubts: ReadContext,
    ) -> None:
        self.source = source
        self.stream = stream
        self.drops = settings.privacy.bodies == "drop"
        self.hidden = dict.fromkeys(source.private if self.drops else ())
        self.doubts = doubts
        self.read = 0
        self.newest_on: date | None = None

    def account(self) -> FileAccount:
        """What was counted; right once all rows were taken."""
        # Files that the user has only begun are no cause for doubt.
        is_told = self.source.place == "linkedin" and not self.source.is_lookalike
        return FileAccount(
            kind=self.source.kind,
            vintage=self.stream.vintage,
            rows_read=self.read,
            newest_on=self.newest_on,
            columns={our: [*their] for our, their in self.stream.columns.items()},
            passed_over=[*self.stream.passed_over],
            missing=[*self.stream.missing],
            warnings=[
                *([str(WarningCode.NO_ROWS)] if is_told and not self.read else []),
                *self.doubts.sentences(),
            ],
        )

    def __iter__(self) -> Iterator[Row]:
        for entry in self.stream.entries:
            self.read += 1
            self.doubts.line = entry.line
            yield self._validated(entry)

    def _validated(self, entry: RawRecord) -> Row:
        if entry.fault:
            return self._rejected(entry, entry.fault)
        try:
            row = self.source.row.model_validate(
                {**entry.cells, "source_row": entry.line}, context=self.doubts
            )
        except ValidationError as error:
            return self._rejected(entry, reason_of(error, self.source.row))
        if day := row.dated_on():
            if day > (self.doubts.until or day):
                return self._rejected(entry, TOO_LATE)
            self.newest_on = max(day, self.newest_on or day)
        if code := row.set_aside():
            return AuditedRow(
                source_row=entry.line, outcome="set_aside", reason=code, raw=None
            )
        return row.model_copy(update=self.hidden) if self.hidden else row

    def _rejected(self, entry: RawRecord, reason: str) -> AuditedRow:
        return AuditedRow(
            source_row=entry.line,
            outcome="rejected",
            reason=reason,
            # A rejected record of any kind may hold a note or a message.
            raw=None if self.drops else entry.raw.rstrip("\r\n"),
        )
