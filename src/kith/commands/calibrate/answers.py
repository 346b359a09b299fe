"""The answers in calibration.csv, beside what the score says of the same people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from ingest import CALIBRATION, Judgement, Uncounted, judgements_in
from kith.append_rows import append_rows
from kith.commands.calibrate.pairs import Pair, is_near
from pipeline.book import BookFolder
from warehouse import Warehouse

GONE = "is not in the book any more"
OWNER = "the owner is no answer"
ONE = "the two are one person"


@dataclass(frozen=True)
class ScoredPerson:
    """One person of a pair, as the tables show them on the day T."""

    person_id: str
    full_name: str
    company: str | None
    is_owner: bool
    strength: Decimal
    last_contact_on: date | None
    interactions: int
    """In any channel but public."""
    parts: Sequence[Mapping[str, Any]]
    """part and points, most points first."""


@dataclass(frozen=True)
class JudgedPair:
    """A pair with the answer that counts."""

    first: ScoredPerson
    second: ScoredPerson
    answer: Literal["first", "second", "neither"]

    @property
    def ids(self) -> Pair:
        """person_id of both."""
        return self.first.person_id, self.second.person_id

    @property
    def is_near(self) -> bool:
        """The score hardly tells the two apart."""
        return is_near(self.first.strength, self.second.strength)

    @property
    def preferred(self) -> ScoredPerson:
        """The one to be called rather; only where the user decided."""
        return self.first if self.answer == "first" else self.second

    @property
    def other(self) -> ScoredPerson:
        """The one who is not the preferred one."""
        return self.second if self.answer == "first" else self.first


@dataclass(frozen=True)
class CalibrationSummary:
    """What stands in calibration.csv."""

    lines: int
    """Records; each is an answer that counts, one that was answered again, or does not
    count."""
    judged: Sequence[JudgedPair]
    """One a pair: of several lines the last one counts."""
    answered_again: int
    """Lines in whose place a later one about the same pair counts."""
    uncounted: Sequence[Uncounted]

    @property
    def decided(self) -> Sequence[JudgedPair]:
        """The pairs in which one was preferred."""
        return [pair for pair in self.judged if pair.answer != "neither"]


def append_judgements(book: BookFolder, lines: Sequence[Judgement]) -> None:
    """Append the answers to calibration.csv, which is made if there is none.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    append_rows(book, CALIBRATION, lines)


def summarize_answers(book: BookFolder, warehouse: Warehouse) -> CalibrationSummary:
    """Read the answers and find their people; earlier ids find them too.

    Raises:
        RefusalError: calibration.csv cannot be read.
    """
    read = judgements_in(book.path, book.settings())
    sides = load_people(
        warehouse, [line for line in read if isinstance(line, Judgement)]
    )
    newest: dict[frozenset[str], JudgedPair] = {}
    uncounted: list[Uncounted] = []
    for line in read:
        match line if isinstance(line, Uncounted) else match_people(line, sides):
            case JudgedPair() as pair:
                newest[frozenset(pair.ids)] = pair
            case Uncounted() as bad:
                uncounted.append(bad)
    again = len(read) - len(uncounted) - len(newest)
    return CalibrationSummary(len(read), list(newest.values()), again, uncounted)


def load_people(
    warehouse: Warehouse, lines: Sequence[Judgement]
) -> dict[str, ScoredPerson]:
    """Id as it stands in the lines → the person whom it finds."""
    ids = sorted({id_ for line in lines for id_ in (line.first, line.second)})
    rows = warehouse.look_up("calibrate/scored_people", people=ids).dicts()
    return {row.pop("alias_id"): ScoredPerson(**row) for row in rows}


def match_people(
    line: Judgement, sides: Mapping[str, ScoredPerson]
) -> JudgedPair | Uncounted:
    """The answer with its people, or why it does not count."""
    for name, id_ in (("first", line.first), ("second", line.second)):
        if id_ not in sides:
            return Uncounted(line.source_row, f"{name}: {GONE}")
        if sides[id_].is_owner:
            return Uncounted(line.source_row, f"{name}: {OWNER}")
    first, second = sides[line.first], sides[line.second]
    if first.person_id == second.person_id:
        return Uncounted(line.source_row, ONE)
    return JudgedPair(first, second, line.answer)
