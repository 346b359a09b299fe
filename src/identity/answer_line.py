"""One line of decisions.csv and its outcome."""

from datetime import date
from typing import NamedTuple

from models import PERSON_ID

NEW, IGNORE, ASK, NOT = "new", "ignore", "ask", "not"


class AnswerLine(NamedTuple):
    """One line of decisions.csv."""

    source_id: str
    source_row: int
    mention: str
    """A mention_id, the words as typed, or a person_id."""
    answer: str
    """A person_id, new, ignore, not:PERSON_ID, same:PERSON_ID or ask."""
    scope: str | None = None
    """always, here, or None: decided by the words of the mention."""
    answered_on: date | None = None

    @property
    def verb(self) -> str:
        """new, ignore, ask, not; empty if the answer names a person."""
        word, _, person = self.answer.rpartition(":")
        if PERSON_ID.fullmatch(person):
            return NOT if word == NOT else ""
        return self.answer

    @property
    def person(self) -> str | None:
        """The person_id in the answer, or None."""
        person = self.answer.rpartition(":")[2]
        return person if PERSON_ID.fullmatch(person) else None


class LineOutcome(NamedTuple):
    """Outcome of one line."""

    line: AnswerLine
    reason: str
    """answer: the line is in force; otherwise the reason why it is not."""
    merged_into: str | None = None
    """Id of the first mention, or of the person, that the line decides."""
