"""Check the favors that a new favor says it settles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ingest import LoggedFavor
from models import RefusalError, WarningCode
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


def settled_favors(
    book: BookFolder, favor: LoggedFavor, logged: Sequence[LoggedFavor]
) -> dict[str, KnownFavor]:
    """The favors that a new one says it settles, by the ids it names; without those
    that are unknown because the last refresh cannot be asked.

    Args:
        book: its last refresh is searched for the ids, if there is one.
        favor: the new favor.
        logged: the rows of favors.csv.

    Raises:
        KithError: an id does not exist or cannot be settled by this favor.
    """
    names = {_folded(name): name for name in (favor.settles or "").split(";") if name}
    known, is_complete = _known(book, [*names], logged)
    by_id = {_folded(one.favor_id): one for one in known}
    for folded, name in names.items():
        named = by_id.get(folded)
        if named is None and not is_complete:
            continue
        if problem := _problem(favor, named):
            raise _refusal(problem, name)
    return {name: by_id[folded] for folded, name in names.items() if folded in by_id}


def check_person(settled: Mapping[str, KnownFavor], person_id: str | None) -> None:
    """Refuse to settle favors of another person, as far as is known.

    Args:
        settled: id as typed → favor.
        person_id: of the new favor; None if it is uncertain.

    Raises:
        KithError: it names the first one.
    """
    for name, favor in settled.items():
        if person_id and favor.person_id not in {None, person_id}:
            raise _refusal(WarningCode.SETTLES_OTHER_PERSON, name)


def _problem(favor: LoggedFavor, named: KnownFavor | None) -> WarningCode | None:
    if named is None:
        return WarningCode.SETTLES_NONE
    if named.direction == favor.direction:
        return WarningCode.SETTLES_SAME_WAY
    return WarningCode.SETTLES_LATER if named.on_date > favor.on_date else None


def _refusal(problem: WarningCode, name: str) -> KithError:
    return KithError(f"{problem}: {name}; `kith favor` lists those that are open")


def _known(
    book: BookFolder, ids: Sequence[str], logged: Sequence[LoggedFavor]
) -> tuple[list[KnownFavor], bool]:
    """Favors with an id from the file, then those of the last refresh, which win; and
    whether these are all that there are."""
    of_file = [
        KnownFavor(row.id, None, row.direction, row.on_date) for row in logged if row.id
    ]
    if not ids or not book.warehouse.exists():
        return of_file, True
    try:
        with book.open_warehouse() as warehouse:
            rows = warehouse.named_query("favor/known", ids=list(ids)).rows
    except RefusalError:
        return of_file, False
    return [*of_file, *(KnownFavor(*row) for row in rows)], True


def _folded(favor_id: str) -> str:
    return "".join(favor_id.split()).lower()
