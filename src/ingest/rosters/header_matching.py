"""Which columns of a roster are read as which of ours: no two rosters agree, so names
are guessed, and the user's own map goes before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.schema.row import Column, HeaderMap, Row, columns_read, normalise_header

NO_NAME = re.compile(r"@|://")
"""What stands in rows, and in no name of a column."""


@dataclass(frozen=True)
class MatchedColumns:
    """The columns of one header, as they are read."""

    header: tuple[str, ...]
    places: Mapping[str, Sequence[int]]
    """Field → the cells that it is read from."""
    several: frozenset[str] = frozenset()
    """The fields that take all values."""
    missing: tuple[str, ...] = ()
    """Names of ours whose column, by the user's map, is not there."""

    def cells(self, record: Sequence[str]) -> dict[str, str]:
        """Field → what the record says: the first value; of which there may be
        several, all of them, parted by ` ::: `."""
        found = {}
        for name, places in self.places.items():
            told = [value for at in places if (value := record[at].strip())]
            kept = told if name in self.several else told[:1]
            found[name] = " ::: ".join(kept)
        return found

    def named(self, row: type[Row]) -> dict[str, tuple[str, ...]]:
        """Name of ours → the columns that are read as it."""
        return {
            mark.names[0]: tuple(self.header[at].strip() for at in self.places[name])
            for name, mark in columns_read(row).items()
            if name in self.places
        }

    def passed_over(self) -> tuple[str, ...]:
        """The columns that are not read."""
        read = {at for places in self.places.values() for at in places}
        rest = (name.strip() for at, name in enumerate(self.header) if at not in read)
        return tuple(name for name in rest if name)


def find_columns(
    row: type[Row], header: Sequence[str], header_map: HeaderMap
) -> MatchedColumns:
    """The columns by which the fields go, by the user's map, else as guessed; a column
    that the map names is guessed for no other field.

    Args:
        row: class whose fields are looked for.
        header: names of the columns.
        header_map: the user's map; a name of ours with no names is not read.
    """
    asked = {normalise_header(ours): theirs for ours, theirs in header_map.items()}
    own: dict[str, Sequence[int]] = {}
    missing = []
    for name, mark in columns_read(row).items():
        for ours in filter(asked.__contains__, map(normalise_header, mark.names)):
            found = _named(header, asked[ours])
            if found or not asked[ours]:
                own[name] = found
            else:
                missing.append(mark.names[0])
    taken = {at for found in own.values() for at in found}
    free = ["" if at in taken else name for at, name in enumerate(header)]
    guessed = {
        name: _guessed(free, mark)
        for name, mark in columns_read(row).items()
        if name not in own
    }
    places = {name: found for name, found in (own | guessed).items() if found}
    several = (n for n, mark in columns_read(row).items() if mark.is_several)
    return MatchedColumns(tuple(header), places, frozenset(several), tuple(missing))


def is_header(header: Sequence[str]) -> bool:
    """None of the cells can only be data."""
    return not any(map(NO_NAME.search, header))


def _named(header: Sequence[str], theirs: Sequence[str]) -> list[int]:
    asked = set(map(normalise_header, theirs))
    return [at for at, name in enumerate(header) if normalise_header(name) in asked]


def _guessed(header: Sequence[str], mark: Column) -> list[int]:
    """All columns that go by the first name that one goes by; of which there may be
    several, those that go by any."""
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
    """A column's name without the number that tells it from others like it."""
    return re.sub(r"\d+", "", normalise_header(cell))
