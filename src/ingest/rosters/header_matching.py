"""Match the columns of a roster to fields.

No two rosters agree, so columns are guessed by name; the user's own map takes
precedence.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.schema.row import Column, HeaderMap, Row, columns_read, normalise_header

NO_NAME = re.compile(r"@|://")
"""Parts of e-mail addresses and URLs, which occur in data but not in column names."""


@dataclass(frozen=True)
class MatchedColumns:
    """The columns of one header, matched to fields."""

    header: tuple[str, ...]
    positions: Mapping[str, Sequence[int]]
    """Field → indices of the cells that it is read from."""
    several: frozenset[str] = frozenset()
    """Fields that take all values; the others take the first one."""
    missing: tuple[str, ...] = ()
    """Our names of columns that the user mapped but the file lacks."""

    def cells(self, record: Sequence[str]) -> dict[str, str]:
        """Field → value in the record; several values are joined with ` ::: `."""
        found = {}
        for name, positions in self.positions.items():
            values = [value for at in positions if (value := record[at].strip())]
            kept = values if name in self.several else values[:1]
            found[name] = " ::: ".join(kept)
        return found

    def by_our_name(self, row: type[Row]) -> dict[str, tuple[str, ...]]:
        """Our column name → the file's columns read as it."""
        return {
            mark.names[0]: tuple(self.header[at].strip() for at in self.positions[name])
            for name, mark in columns_read(row).items()
            if name in self.positions
        }

    def passed_over(self) -> tuple[str, ...]:
        """The file's columns that are not read."""
        read = {at for positions in self.positions.values() for at in positions}
        rest = (name.strip() for at, name in enumerate(self.header) if at not in read)
        return tuple(name for name in rest if name)


def find_columns(
    row: type[Row], header: Sequence[str], header_map: HeaderMap
) -> MatchedColumns:
    """Match the columns of a header to the fields of a row class.

    A field that the user mapped takes those columns, and these are not guessed for
    other fields. If the mapped columns are not in the file, the field is guessed.

    Args:
        row: class whose fields are matched.
        header: names of the columns.
        header_map: the user's map; an empty list means that the field is not read.
    """
    mapped = {normalise_header(ours): theirs for ours, theirs in header_map.items()}
    own: dict[str, Sequence[int]] = {}
    missing = []
    for name, mark in columns_read(row).items():
        for ours in filter(mapped.__contains__, map(normalise_header, mark.names)):
            found = _find(header, mapped[ours])
            if found or not mapped[ours]:
                own[name] = found
            else:
                missing.append(mark.names[0])
    taken = {at for found in own.values() for at in found}
    free = ["" if at in taken else name for at, name in enumerate(header)]
    guessed = {
        name: _guess(free, mark)
        for name, mark in columns_read(row).items()
        if name not in own
    }
    positions = {name: found for name, found in (own | guessed).items() if found}
    several = (n for n, mark in columns_read(row).items() if mark.is_several)
    return MatchedColumns(tuple(header), positions, frozenset(several), tuple(missing))


def is_header(header: Sequence[str]) -> bool:
    """Whether all cells can be column names: none has an e-mail address or URL."""
    return not any(map(NO_NAME.search, header))


def _find(header: Sequence[str], theirs: Sequence[str]) -> list[int]:
    wanted = set(map(normalise_header, theirs))
    return [at for at, name in enumerate(header) if normalise_header(name) in wanted]


def _guess(header: Sequence[str], mark: Column) -> list[int]:
    """Indices of the columns with the first known name that occurs.

    For fields with several values, those with any known name.
    """
    found = []
    for name in mark.names:
        wanted = normalise_header(name)
        places = [
            at
            for at, cell in enumerate(header)
            if wanted in (normalise_header(cell), _bare(cell))
        ]
        if places and not mark.is_several:
            return places
        found += places
    return sorted(set(found))


def _bare(cell: str) -> str:
    """Normalise a column's name and drop its number, as in `E-mail 2 - Value`."""
    return re.sub(r"\d+", "", normalise_header(cell))
