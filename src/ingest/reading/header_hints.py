"""What a user can do about a file whose header is not known."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from ingest.errors import UnreadableFileError
from ingest.reading.input_files import InputFile
from ingest.schema.csv_records import DELIMITERS, split_line
from ingest.schema.row import HeaderMap, match_columns, match_header
from ingest.schema.source_format import SourceFormat
from ingest.sources.registry import SOURCES
from models import WarningCode

NO_NAME = re.compile(r"[\d@/]")
"""What columns are not named with, and nearly every row holds: a day, an address."""
LONGEST_NAME = 40
NO_CALENDAR = (
    "not a calendar: no line BEGIN:VCALENDAR near its top; export it anew as iCalendar"
)
NO_NAMES = "no line with a known column name found"
NO_MEMBERS = "no column with names of people found"
NO_HEADER = "its header line is missing; put this line above: {}"
AMBIGUOUS_HEADER = "its header line is missing; take the file as it was downloaded"


class FirstRecord(NamedTuple):
    """The first line of a file that may be a header or a row."""

    number: int = 0
    """Line, counted from 1; 0 if there is none."""
    delimiter: str = DELIMITERS[0]
    cells: tuple[str, ...] = ()


def unknown_columns(head: Sequence[str]) -> str:
    """A doubt about a file of an export that is of no kind."""
    return (
        f"{WarningCode.NO_KIND} {_found(head)}; if it is one of those read, map them in"
        " kith.toml under [headers.KIND]"
    )


def refusal_of(
    file: InputFile, head: Sequence[str], source: SourceFormat, header_map: HeaderMap
) -> UnreadableFileError:
    """What is missing in a file that is of this kind by its name or place, though the
    user's own map is applied."""
    if source.opens:
        return UnreadableFileError(file.path, NO_CALENDAR)
    if file.group:
        return UnreadableFileError(
            file.path,
            f"{NO_MEMBERS} {_found(head)}; map one in kith.toml under"
            f' [groups."{file.group}".columns], as in "full name" = "…"',
        )
    first = _first_record(head)
    if headers := list(_headers_cut_off(source, first)):
        [header, *others] = headers
        problem = AMBIGUOUS_HEADER if others else NO_HEADER.format(header)
        return UnreadableFileError(f"{file.path}, line {first.number}", problem)
    names = _columns_named(head)
    place = f"{file.path}, line {first.number}" if names else file.path
    return UnreadableFileError(place, _columns_missing(source, names, header_map))


def _columns_missing(
    source: SourceFormat, names: Sequence[str], header_map: HeaderMap
) -> str:
    """The columns needed and found; of those missing, which one may be meant."""
    used, missing = match_columns(source.row, names, header_map)
    free = [name for at, name in enumerate(names) if at not in used.values()]
    needed = source.required_columns()
    parts = [
        f"expected the columns {', '.join(needed)}",
        f"found {', '.join(names)}" if names else NO_NAMES,
    ]
    them = "map them"
    if len(missing) < len(needed):
        parts.append(f"missing: {', '.join(missing)}")
        them = "map it" if len(missing) == 1 else them
    if names and not free:
        return "; ".join([*parts, "add what is missing"])
    theirs = free[0] if free else "the column's name"
    hint = f'under [headers.{source.kind}], as in "{missing[0]}" = "{theirs}"'
    return "; ".join([*parts, f"{them} in kith.toml {hint}"])


def _headers_cut_off(source: SourceFormat, first: FirstRecord) -> Iterator[str]:
    """The headers below which the record would be a row with a day: those of the known
    vintages, or our own columns as far as its cells go."""
    vintages = [vintage.header.split(",") for vintage in source.vintages]
    own = list(source.column_names()[: len(first.cells)])
    for header in vintages or [own]:
        if len(header) == len(first.cells) and _is_row(source, header, first.cells):
            yield first.delimiter.join(header)


def _is_row(source: SourceFormat, header: Sequence[str], cells: Sequence[str]) -> bool:
    found = match_header(source.row, header, {})
    if found is None:
        return False
    told = {name: cells[at] for name, at in found.items()}
    try:
        row = source.row.model_validate({**told, "source_row": 1})
    except ValidationError:
        return False
    return row.dated_on() is not None


def _found(head: Sequence[str]) -> str:
    return f"({', '.join(_columns_named(head)) or NO_NAMES})"


def _first_record(head: Sequence[str]) -> FirstRecord:
    """The first line with several cells filled, or that cannot be split."""
    for number, line in enumerate(head, start=1):
        split = {delimiter: split_line(line, delimiter) for delimiter in DELIMITERS}
        delimiter, cells = max(split.items(), key=lambda item: len(item[1]))
        if sum(map(bool, map(str.strip, cells))) > 1 or (line.strip() and not cells):
            return FirstRecord(number, delimiter, cells)
    return FirstRecord()


def _columns_named(head: Sequence[str]) -> tuple[str, ...]:
    """What can only be names of columns, for a person's data are never told: the first
    line with several cells, if one is the name of a column that some kind has, and a
    line below it looks otherwise."""
    first = _first_record(head)
    filled = [cell for cell in first.cells if cell.strip()]
    has_rows = any(NO_NAME.search(below) for below in head[first.number :])
    is_told = has_rows and _has_known(filled) and all(map(_is_name, first.cells))
    return tuple(map(str.strip, first.cells)) if is_told else ()


def _has_known(cells: Sequence[str]) -> bool:
    return any(source.reads_column(cell) for source in SOURCES for cell in cells)


def _is_name(cell: str) -> bool:
    is_short = 0 < len(cell.strip()) <= LONGEST_NAME
    return is_short and cell.isprintable() and not NO_NAME.search(cell)
