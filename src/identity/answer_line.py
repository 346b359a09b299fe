"""One line of decisions.csv, and what became of it."""

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
    """always, here, or None: by the words."""
    answered_on: date | None = None

    @property
    def verb(self) -> str:
        """new, ignore, ask, not, or the empty one of who it is."""
        word, _, person = self.answer.rpartition(":")
        if PERSON_ID.fullmatch(person):
            return NOT if word == NOT else ""
        return self.answer

    @property
    def person(self) -> str | None:
        """The person_id in the answer."""
        person = self.answer.rpartition(":")[2]
        return person if PERSON_ID.fullmatch(person) else None


class LineOutcome(NamedTuple):
    """What became of one line."""

    line: AnswerLine
    reason: str
    """answer: it is in force; else why it is not."""
    merged_into: str | None = None
    """Id of the first mention, or of the person, that it decides."""
