"""Recognise the kind of a file by its header, or by its name if kinds share one."""

from collections.abc import Iterator, Sequence
from itertools import chain

from ingest.errors import UnreadableFileError
from ingest.reading.header_hints import refusal_of
from ingest.reading.input_files import InputFile
from ingest.schema.row import HeaderMap
from ingest.schema.source_format import RecordStream, SourceFormat, stem_of
from ingest.sources.linkedin_ignored import NOT_READ, is_closed
from ingest.sources.registry import SOURCES
from models import Settings

WORKBOOKS = {".numbers", ".ods", ".xlsm", ".xlsx"}
"""Suffixes of files in which a user may have written what belongs into a CSV file."""

Recognised = tuple[SourceFormat, RecordStream]


def kind_unopened(file: InputFile) -> str:
    """`closed` or `unread` for a file that is not opened; empty if it is to be.

    Raises:
        UnreadableFileError: it is a workbook of the user's own.
    """
    sources = _sources(file)
    if file.place != "linkedin":
        if file.suffix in WORKBOOKS:
            raise UnreadableFileError(file.path, "a workbook; save its sheet as CSV")
        return "" if sources else "unread"
    if sources:
        return "closed" if is_closed(stem_of(file.name)) else ""
    return "closed" if file.suffix in NOT_READ else "unread"


def recognise(
    file: InputFile, head: Sequence[str], rest: Iterator[str], settings: Settings
) -> Recognised | None:
    """Find the one kind whose header the file has; None if the file is not needed.

    Args:
        file: the file.
        head: the lines in which the header is looked for.
        rest: the other lines.
        settings: with the user's column names.

    Raises:
        UnreadableFileError: two kinds fit, or none fits although the file's name is
            that of an essential kind.
    """
    fitting = [
        (source, stream)
        for source in _sources(file)
        if (stream := source.stream(head, rest, _renamed(source, file, settings)))
    ]
    found = _by_name(_most_specific(_highest(fitting)), stem_of(file.name))
    if len(found) > 1:
        kinds = " and ".join(source.kind for source, _ in found)
        raise UnreadableFileError(
            file.path, f"its header fits both {kinds}; name the file as LinkedIn does"
        )
    return found[0] if found else _without_header(file, head, rest, settings)


def _renamed(source: SourceFormat, file: InputFile, settings: Settings) -> HeaderMap:
    """The user's column names for this kind; those of the group take precedence."""
    return settings.headers.get(source.kind, {}) | settings.columns_of(file.group)


def _sources(file: InputFile) -> list[SourceFormat]:
    at_place = (source for source in SOURCES if source.place == file.place)
    return [source for source in at_place if file.suffix in source.suffixes]


def _highest(fitting: list[Recognised]) -> list[Recognised]:
    """Keep the matches with the uppermost header; others match text in a cell."""
    first = min((stream.header_at for _, stream in fitting), default=0)
    return [(source, stream) for source, stream in fitting if stream.header_at == first]


def _most_specific(fitting: list[Recognised]) -> list[Recognised]:
    return [(s, stream) for s, stream in fitting if not s.is_general] or fitting


def _by_name(fitting: list[Recognised], stem: str) -> list[Recognised]:
    named = [(s, stream) for s, stream in fitting if s.is_named_like(stem)]
    return named or [(s, stream) for s, stream in fitting if not s.is_lookalike]


def _without_header(
    file: InputFile, head: Sequence[str], rest: Iterator[str], settings: Settings
) -> Recognised | None:
    """The kind of a file without a known header, if it is empty; None if not needed.

    Raises:
        UnreadableFileError: it is not empty, and the user wrote it, or its name is that
            of an essential kind.
    """
    stem = stem_of(file.name)
    named = [s for s in _sources(file) if s.is_named_like(stem) or not s.stems]
    if not named:
        return None
    if named[0].is_blank(chain(head, rest)):
        return named[0], RecordStream(iter(()))
    if file.place == "linkedin" and not named[0].is_essential:
        return None
    raise refusal_of(file, head, named[0], _renamed(named[0], file, settings))
