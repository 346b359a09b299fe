"""Open questions to the user."""

from typing import ClassVar, Literal

from models.table import Table


class Question(Table):
    """One open question: who is meant by a mention, or whether two people are one; it
    is asked once for all mentions of the same words."""

    table_name: ClassVar[str] = "questions"
    key: ClassVar[tuple[str, ...]] = ("question_id",)

    question_id: str
    """What an answer in decisions.csv names: the first mention_id, or a person_id."""
    place: int
    """Order in which they are asked, from 1: those that settle most come first."""
    kind: Literal["mention", "duplicate", "vague"]
    """mention: who is meant; duplicate: whether two people are one; vague: who is meant
    by a lone first name or initials, which is asked only if the user wants it."""
    text: str
    """The words as typed, or the person's name."""
    is_full: bool
    """An answer holds for all mentions of these words; else for one record only, unless
    it is said to hold always."""
    mentions: int
    """Mentions that the answer settles; 0 for duplicates."""
    source_id: str | None
    """File of the first mention or of the person."""
    source_row: int | None
    """Line of the first mention or of the person."""
    rule: str
    """Why it is a question, as in mentions or possible_duplicates."""
    why: str
    """The same in plain words."""
    candidates: list[str]
    """person_id of those who might be meant, best first."""
