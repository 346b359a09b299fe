"""Check the favors that a new favor says it settles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ingest import LoggedFavor
from models import WarningCode
from pipeline.book import BookFolder
from pipeline.errors import KithError


@dataclass(frozen=True)
class KnownFavor:
    """A favor with an id, whether or not it has been refreshed."""

    favor_id: str
    person_id: str | None
    """None before the next refresh."""
    direction: str
    on_date: date


def check_settled(
    book: BookFolder,
    favor: LoggedFavor,
    person_id: str | None,
    logged: Sequence[LoggedFavor],
) -> None:
    """Refuse a favor that cannot settle the ids it names, as far as is known.

    Args:
        book: its last refresh is searched for the ids, if there is one.
        favor: the new favor.
        person_id: of the favor; None if it is uncertain.
        logged: the rows of favors.csv.

    Raises:
        KithError: an id does not exist or cannot be settled by this favor.
    """
    names = {_folded(name): name for name in (favor.settles or "").split(";") if name}
    known = {_folded(one.favor_id): one for one in _known(book, [*names], logged)}
    for folded, name in names.items():
        if problem := _problem(favor, known.get(folded), person_id):
            raise KithError(
                f"{problem}: {name}; `kith favor` lists those that are open"
            )


def _problem(
    favor: LoggedFavor, named: KnownFavor | None, person_id: str | None
) -> WarningCode | None:
    if named is None:
        return WarningCode.SETTLES_NONE
    if person_id and named.person_id not in {None, person_id}:
        return WarningCode.SETTLES_OTHER_PERSON
    if named.direction == favor.direction:
        return WarningCode.SETTLES_SAME_WAY
    return WarningCode.SETTLES_LATER if named.on_date > favor.on_date else None


def _known(
    book: BookFolder, ids: Sequence[str], logged: Sequence[LoggedFavor]
) -> Iterator[KnownFavor]:
    """Favors with an id from the file, then those of the last refresh, which win."""
    for row in logged:
        if row.id:
            yield KnownFavor(row.id, None, row.direction, row.on_date)
    if ids and book.warehouse.exists():
        with book.open_warehouse() as warehouse:
            rows = warehouse.named_query("favor/known", ids=list(ids)).rows
        yield from (KnownFavor(*row) for row in rows)


def _folded(favor_id: str) -> str:
    return "".join(favor_id.split()).lower()
