"""One file → validated rows on the shelf, and an account of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - an annotation of a variable
from hashlib import sha256

from pydantic import ValidationError

from ingest.decoding import decode
from ingest.failure import UnreadableFileError
from ingest.files import InputFile, archive_day
from ingest.records import lines_of
from ingest.row import Doubts, Row, columns_read
from ingest.shelf import Account, Shelf, Stored
from ingest.source import Entry, Sheet, Source, stem_of
from ingest.sources import SOURCES, is_closed
from ingest.unread import UnreadRow
from models import Settings, Shard, SourceFile

PLAIN_WORDS = {
    "int_parsing": "not a whole number",
    "int_from_float": "not a whole number",
    "greater_than_equal": "less than {ge}",
    "less_than_equal": "more than {le}",
    "literal_error": "not one of {expected}",
    "value_error": "{error}",
    "string_type": "is empty",
}
"""What the library says of a cell, as its writer would; the rest are our own words."""
PROGRESS_EVERY = 2_000
"""Records between two reports of progress."""

Progress = Callable[[int, int], None]
"""Takes the lines done and the lines there are."""


@dataclass(frozen=True)
class Reading:
    """What one file was found to be."""

    file: InputFile
    sha256: str | None
    account: Account
    shards: tuple[Shard, ...] = ()


def read_file(
    file: InputFile, shelf: Shelf, settings: Settings, progress: Progress
) -> Reading:
    """Recognise the file by its header, validate every record, shelve the rows.

    Raises:
        UnreadableFileError: the file cannot be read at all, or bears a known name
            but an unknown header.
    """
    candidates = [s for s in SOURCES if s.place == file.place]
    readable = [s for s in candidates if file.suffix in s.suffixes]
    stem = stem_of(file.name)
    if file.place == "linkedin" and (not readable or is_closed(stem)):
        return Reading(file, None, Account(kind="closed"))
    if not readable:
        return Reading(file, None, Account(kind="unread"))
    data = file.read()
    digest = sha256(data).hexdigest()
    stored = shelf.find(digest, file.place, stem, file.suffix)
    if stored.account is None:
        text, of_file = decode(data, file.path)
        doubts = Doubts(of_file)
        found = _recognise(file, text, readable, settings)
        account = Account(kind="other")
        if found:
            rows = _Rows(*found, settings, doubts, progress)
            for row in rows:
                stored.add(row)
            account = rows.account()
        stored = shelf.keep(stored, account)
    shards = tuple(stored.shards(file.source_id, _row_of(stored)))
    return Reading(file, digest, stored.account or Account(kind="other"), shards)


def source_files(readings: tuple[Reading, ...]) -> Iterator[SourceFile]:
    """The account of every file; files of one archive share the day of the export."""
    newest: dict[str, date] = {}
    for reading in readings:
        if day := reading.account.newest_on:
            archive = reading.file.archive
            newest[archive] = max(day, newest.get(archive, day))
    for reading in readings:
        archive = reading.file.archive
        yield SourceFile(
            source_id=reading.file.source_id,
            path=reading.file.path,
            kind=reading.account.kind,
            vintage=reading.account.vintage,
            sha256=reading.sha256,
            snapshot_on=archive_day(archive) or newest.get(archive),
            warnings=reading.account.warnings,
            rows_read=reading.account.rows_read,
        )


def _row_of(stored: Stored) -> type[Row] | None:
    kind = stored.account.kind if stored.account else None
    return next((source.row for source in SOURCES if source.kind == kind), None)


def _recognise(
    file: InputFile, text: str, readable: list[Source], settings: Settings
) -> tuple[Source, Sheet] | None:
    """The one kind whose header is found; None for files of an export of no use.

    Raises:
        UnreadableFileError: two kinds fit, or none although the name is a known one.
    """
    lines = lines_of(text)
    fitting = [
        (source, sheet)
        for source in readable
        if (sheet := source.sheet(lines, settings.headers.get(source.kind, {})))
    ]
    # A header that stands further down is the text of a message.
    first = min((sheet.header_at for _, sheet in fitting), default=0)
    found = [(source, sheet) for source, sheet in fitting if sheet.header_at == first]
    if len(found) > 1:
        kinds = " and ".join(source.kind for source, _ in found)
        raise UnreadableFileError(file.path, f"its header fits both {kinds}")
    if found:
        return found[0]
    stem = stem_of(file.name)
    named = [s for s in readable if s.is_named_like(stem) or not s.stems]
    if not named:
        return None
    if named[0].says_nothing(lines):
        return named[0], Sheet([], iter(()))
    raise UnreadableFileError(file.path, f"no header found with {named[0].expected()}")


class _Rows:
    """The validated rows of a sheet, with a count of what was read."""

    def __init__(
        self,
        source: Source,
        sheet: Sheet,
        settings: Settings,
        doubts: Doubts,
        progress: Progress,
    ) -> None:
        self.source = source
        self.sheet = sheet
        self.drops = settings.privacy.bodies == "drop"
        self.hidden = dict.fromkeys(source.private if self.drops else ())
        self.doubts = doubts
        self.progress = progress
        self.read = 0
        self.newest_on: date | None = None

    def account(self) -> Account:
        """What was counted; right once all rows were taken."""
        # Files that the user has only begun are no cause for doubt.
        is_empty = self.read == 0 and self.source.place == "linkedin"
        return Account(
            kind=self.source.kind,
            vintage=self.sheet.vintage,
            rows_read=self.read,
            newest_on=self.newest_on,
            warnings=[
                *(["it holds no rows"] if is_empty else []),
                *self.doubts.sentences(),
            ],
        )

    def __iter__(self) -> Iterator[Row]:
        total = len(self.sheet.lines)
        for entry in self.sheet.entries:
            self.read += 1
            self.doubts.line = entry.line
            if self.read % PROGRESS_EVERY == 0:
                self.progress(entry.last_line, total)
            yield self._validated(entry)
        self.progress(total, total)

    def _validated(self, entry: Entry) -> Row:
        if entry.fault:
            return self._rejected(entry, entry.fault)
        try:
            row = self.source.row.model_validate(
                {**entry.cells, "source_row": entry.line}, context=self.doubts
            )
        except ValidationError as error:
            return self._rejected(entry, reason_of(error, self.source.row))
        if day := row.dated_on():
            self.newest_on = max(day, self.newest_on or day)
        if code := row.set_aside():
            return UnreadRow(
                source_row=entry.line, outcome="set_aside", reason=code, raw=None
            )
        return row.model_copy(update=self.hidden) if self.hidden else row

    def _rejected(self, entry: Entry, reason: str) -> UnreadRow:
        raw = "".join(self.sheet.lines[entry.line - 1 : entry.last_line])
        return UnreadRow(
            source_row=entry.line,
            outcome="rejected",
            reason=reason,
            # A rejected record of any kind may hold a note or a message.
            raw=None if self.drops else raw.rstrip("\r\n"),
        )


def reason_of(error: ValidationError, row: type[Row]) -> str:
    """What is wrong with a record, by column, without any cell's text."""
    columns = columns_read(row)
    texts = []
    for problem in error.errors(include_input=False, include_url=False):
        field = str(next(iter(problem["loc"]), ""))
        name = columns[field].names[0] if field in columns else field
        plain = PLAIN_WORDS.get(problem["type"])
        words = plain.format(**problem.get("ctx", {})) if plain else problem["msg"]
        texts.append(f"{name}: {words}" if name else words)
    return "; ".join(dict.fromkeys(texts))
