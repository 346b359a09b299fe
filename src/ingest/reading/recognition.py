"""Recognise the kind of a file by its header, or by its name if kinds share one."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from ingest.errors import UnreadableFileError
from ingest.reading.input_files import InputFile
from ingest.schema.csv_records import DELIMITERS, split_line
from ingest.schema.row import HeaderMap
from ingest.schema.source_format import RecordStream, SourceFormat, stem_of
from ingest.sources.linkedin_ignored import NOT_READ, is_closed
from ingest.sources.registry import SOURCES
from models import Settings, WarningCode

NO_NAME = re.compile(r"[\d@/]")
"""Characters of days and addresses: in nearly every row, in no column name."""
LONGEST_NAME = 40
"""Longest column name, in characters."""
NO_CALENDAR = (
    "not a calendar: no line BEGIN:VCALENDAR near its top; export it anew as iCalendar"
)
NO_NAMES = "no line with a known column name found"

Recognised = tuple[SourceFormat, RecordStream]


def kind_unopened(file: InputFile) -> str:
    """`closed` or `unread` for a file that is not opened; empty if it is to be."""
    sources = _sources(file)
    if file.place != "linkedin":
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
    return found[0] if found else _without_header(file, head, rest)


def unknown_columns(file: InputFile, head: Sequence[str]) -> str:
    """The warning about a file of no known kind, with what the user can do."""
    _, names = _column_names(head)
    found = f"({', '.join(names) or NO_NAMES})"
    if file.group:
        return (
            f"{WarningCode.NO_MEMBERS} {found}; map one in kith.toml under"
            f' [groups."{file.group}".columns], as in "full name" = "…"'
        )
    return (
        f"{WarningCode.NO_KIND} {found}; if it is one of those read, map them in"
        " kith.toml under [headers.KIND]"
    )


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
    file: InputFile, head: Sequence[str], rest: Iterator[str]
) -> Recognised | None:
    """The kind of a file without a known header, if it is empty; None if not needed.

    Raises:
        UnreadableFileError: it is not empty, and its name is that of an essential kind.
    """
    stem = stem_of(file.name)
    named = [s for s in _sources(file) if s.is_named_like(stem) or not s.stems]
    if not named:
        return None
    if named[0].is_blank(chain(head, rest)):
        return named[0], RecordStream(iter(()))
    if not named[0].is_essential:
        return None
    raise _refusal(file, head, named[0])


def _refusal(
    file: InputFile, head: Sequence[str], source: SourceFormat
) -> UnreadableFileError:
    if source.opens:
        return UnreadableFileError(file.path, NO_CALENDAR)
    needed = source.required_columns()
    line, names = _column_names(head)
    found = f"found {', '.join(names)}" if names else NO_NAMES
    theirs = names[0] if names else "the column's name"
    return UnreadableFileError(
        f"{file.path}, line {line}" if names else file.path,
        f"expected the columns {', '.join(needed)}; {found}; map them in kith.toml"
        f' under [headers.{source.kind}], as in "{needed[0]}" = "{theirs}"',
    )


def _column_names(head: Sequence[str]) -> tuple[int, tuple[str, ...]]:
    """Line number and cells of a header of unknown kind, to be shown in messages.

    Messages must not contain personal data, so this is strict: it takes the first line
    with several cells, if one of these is a column of some kind, all look like names,
    and a line below looks like data. Otherwise it returns 0 and no cells.
    """
    for number, line in enumerate(head, start=1):
        cells = max((split_line(line, d) for d in DELIMITERS), key=len)
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) > 1 or (line.strip() and not cells):
            has_rows = any(NO_NAME.search(below) for below in head[number:])
            is_header = has_rows and _has_known(filled) and all(map(_is_name, cells))
            return (number, tuple(map(str.strip, cells))) if is_header else (0, ())
    return 0, ()


def _has_known(cells: Sequence[str]) -> bool:
    return any(source.reads_column(cell) for source in SOURCES for cell in cells)


def _is_name(cell: str) -> bool:
    is_short = 0 < len(cell.strip()) <= LONGEST_NAME
    return is_short and cell.isprintable() and not NO_NAME.search(cell)
