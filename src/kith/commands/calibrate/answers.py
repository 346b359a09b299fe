"""Read calibration.csv and match its answers with scored people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from ingest import CALIBRATION, CalibrationAnswer, RejectedAnswer, read_calibration
from kith.append_rows import append_rows
from kith.commands.calibrate.pairs import Pair, is_near
from pipeline.book import BookFolder
from warehouse import Warehouse

GONE = "is not in the book any more"
OWNER = "the owner is no answer"
ONE = "the two are one person"


@dataclass(frozen=True)
class ScoredPerson:
    """A person of a pair with the figures of the score on the day T."""

    person_id: str
    full_name: str
    company: str | None
    is_owner: bool
    strength: Decimal
    last_contact_on: date | None
    interactions: int
    """Number of interactions in all channels except public."""
    parts: Sequence[Mapping[str, Any]]
    """{part, points} of the strength, most points first."""


@dataclass(frozen=True)
class JudgedPair:
    """A pair with its valid answer."""

    first: ScoredPerson
    second: ScoredPerson
    answer: Literal["first", "second", "neither"]

    @property
    def ids(self) -> Pair:
        """The person_id of each."""
        return self.first.person_id, self.second.person_id

    @property
    def is_near(self) -> bool:
        """Whether the score hardly separates the two."""
        return is_near(self.first.strength, self.second.strength)

    @property
    def preferred(self) -> ScoredPerson:
        """The person the user would rather call; undefined for neither."""
        return self.first if self.answer == "first" else self.second

    @property
    def other(self) -> ScoredPerson:
        """The person who is not preferred."""
        return self.second if self.answer == "first" else self.first


@dataclass(frozen=True)
class CalibrationSummary:
    """The answers of calibration.csv, as far as they count."""

    lines: int
    """Records of the file: judged, answered again, or rejected."""
    judged: Sequence[JudgedPair]
    """One per pair; the last line wins."""
    answered_again: int
    """Lines superseded by a later line about the same pair."""
    rejected: Sequence[RejectedAnswer]
    """Lines that do not count, with the reasons."""

    @property
    def decided(self) -> Sequence[JudgedPair]:
        """The pairs with a preference."""
        return [pair for pair in self.judged if pair.answer != "neither"]


def append_answers(book: BookFolder, lines: Sequence[CalibrationAnswer]) -> None:
    """Append the answers to calibration.csv; create it if there is none.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    append_rows(book, CALIBRATION, lines)


def summarize_answers(book: BookFolder, warehouse: Warehouse) -> CalibrationSummary:
    """Read the answers and match them with people, by current or earlier ids.

    Raises:
        RefusalError: calibration.csv cannot be read.
    """
    read = read_calibration(book.path, book.settings())
    people = load_people(
        warehouse, [line for line in read if isinstance(line, CalibrationAnswer)]
    )
    newest: dict[frozenset[str], JudgedPair] = {}
    rejected: list[RejectedAnswer] = []
    for line in read:
        match line if isinstance(line, RejectedAnswer) else match_people(line, people):
            case JudgedPair() as pair:
                newest[frozenset(pair.ids)] = pair
            case RejectedAnswer() as bad:
                rejected.append(bad)
    again = len(read) - len(rejected) - len(newest)
    return CalibrationSummary(len(read), list(newest.values()), again, rejected)


def load_people(
    warehouse: Warehouse, lines: Sequence[CalibrationAnswer]
) -> dict[str, ScoredPerson]:
    """Id in the lines, current or earlier → person."""
    ids = sorted({id_ for line in lines for id_ in (line.first, line.second)})
    rows = warehouse.named_query("calibrate/scored_people", people=ids).dicts()
    return {row.pop("alias_id"): ScoredPerson(**row) for row in rows}


def match_people(
    line: CalibrationAnswer, people: Mapping[str, ScoredPerson]
) -> JudgedPair | RejectedAnswer:
    """The answer with its people, or the reason why it does not count."""
    for name, id_ in (("first", line.first), ("second", line.second)):
        if id_ not in people:
            return RejectedAnswer(line.source_row, f"{name}: {GONE}")
        if people[id_].is_owner:
            return RejectedAnswer(line.source_row, f"{name}: {OWNER}")
    first, second = people[line.first], people[line.second]
    if first.person_id == second.person_id:
        return RejectedAnswer(line.source_row, ONE)
    return JudgedPair(first, second, line.answer)
