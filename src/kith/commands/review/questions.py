"""Load the open questions of a book."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from identity import AnswerLine, MentionAnswers, MentionQuestion, PersonMerges, fold
from ingest import read_answers
from pipeline.book import BookFolder
from warehouse import Warehouse

ROWS_REFRESHED = """
SELECT coalesce(max(rows_read), 0) FROM sources WHERE kind = 'decisions'
"""


@dataclass(frozen=True)
class QuestionCandidate:
    """A person who might be meant."""

    person_id: str
    full_name: str
    company: str | None
    position: str | None
    connected_on: date | None
    is_connection: bool
    tier: str | None
    last_contact_on: date | None

    def describe(self) -> str:
        """One line: name, company, position, connected since, last contact."""
        connected = f"connected {self.connected_on}" if self.connected_on else ""
        where = connected or ("" if self.is_connection else "not connected")
        last = f"last contact {self.last_contact_on}" if self.last_contact_on else ""
        parts = (self.full_name, self.company, self.position, where, last)
        return ", ".join(filter(None, parts))


@dataclass(frozen=True)
class OpenQuestion:
    """An open question with its candidates."""

    question_id: str
    kind: str
    text: str
    texts: Sequence[str]
    """All spellings of the mention."""
    is_full: bool
    """An answer holds for every record with these words, not for one record only."""
    mentions: int
    rule: str
    why: str
    occasions: Sequence[str]
    """Up to three of its records, in words."""
    candidates: Sequence[QuestionCandidate]


@dataclass(frozen=True)
class QuestionList:
    """The open questions of a book, without those already answered."""

    questions: Sequence[OpenQuestion]
    vague: int
    """Number of questions about single first names or initials that were left out."""
    waiting: int
    """Number of answers not refreshed yet."""


def load_questions(
    book: BookFolder, warehouse: Warehouse, *, with_vague: bool
) -> QuestionList:
    """Load the open questions, minus those answered since the last refresh.

    Raises:
        RefusalError: decisions.csv cannot be read.
    """
    waiting = _waiting(book, warehouse)
    people = {
        row["person_id"]: QuestionCandidate(**row)
        for row in warehouse.named_query("review/candidates").dicts()
    }
    rows = warehouse.named_query("review/questions").dicts()
    questions = list(_unanswered([_question(row, people) for row in rows], waiting))
    shown = [q for q in questions if with_vague or q.kind != "vague"]
    return QuestionList(shown, len(questions) - len(shown), len(waiting))


def question_lines(question: OpenQuestion) -> Iterator[str]:
    """The question, its records, and the candidates by number."""
    several = f" ({question.mentions} mentions)" if question.mentions > 1 else ""
    yield f"{question.text}{several}: {question.why}  [{question.question_id}]"
    for occasion in question.occasions:
        yield f"     {occasion}"
    for number, person in enumerate(question.candidates, start=1):
        yield f"  {number}  {person.describe()}  [{person.person_id}]"


def _question(
    row: dict[str, Any], people: Mapping[str, QuestionCandidate]
) -> OpenQuestion:
    candidates = [people[c] for c in row.pop("candidates") if c in people]
    return OpenQuestion(**row, candidates=candidates)


def _waiting(book: BookFolder, warehouse: Warehouse) -> list[AnswerLine]:
    """The lines of decisions.csv appended since the last refresh."""
    [(seen,)] = warehouse.query(ROWS_REFRESHED).rows
    return [
        AnswerLine("", a.source_row, a.mention, a.answer, a.scope, a.answered_on)
        for a in read_answers(book.path, book.settings())[seen:]
        if a and a.answer
    ]


def _unanswered(
    questions: Sequence[OpenQuestion], waiting: Sequence[AnswerLine]
) -> Iterator[OpenQuestion]:
    pairs = {q.question_id: q.question_id for q in questions if q.kind == "duplicate"}
    asked = [q for q in questions if q.question_id not in pairs]
    by_words = {fold(text): q.question_id for q in asked for text in q.texts}
    lines = [
        line._replace(mention=by_words.get(fold(line.mention), line.mention))
        for line in waiting
    ]
    keys = [MentionQuestion(q.question_id, q.question_id, q.is_full) for q in asked]
    answers, merges = MentionAnswers(lines, keys, pairs), PersonMerges(waiting)
    for question in questions:
        id_, verdict = question.question_id, answers.in_force(question.question_id)
        left = [
            person
            for person in question.candidates
            if person.person_id not in verdict.denied
            and not (id_ in pairs and merges.is_closed(id_, person.person_id))
        ]
        if not verdict.answer and bool(left) == bool(question.candidates):
            yield replace(question, candidates=left)
