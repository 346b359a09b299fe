"""Check an answer given as MENTION=ANSWER and append it to decisions.csv."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from identity import fold
from ingest import DECISIONS, GivenAnswer, new_answer
from kith.append_rows import append_rows
from models import PERSON_ID
from pipeline.book import BookFolder
from pipeline.errors import KithError
from warehouse import Warehouse

Mentions = Sequence[tuple[str, str, bool]]
"""Rows of review/mentions.sql: mention_id, text, and whether an answer holds for all
records with that text."""


@dataclass(frozen=True)
class CheckedAnswer:
    """A valid answer and its meaning in a sentence."""

    answer: GivenAnswer
    sentence: str


def check_answer(
    warehouse: Warehouse, asked: str, scope: str | None, today: date
) -> CheckedAnswer:
    """Check an answer of the form MENTION=ANSWER against the book.

    Raises:
        RefusalError: the answer is malformed, or the mention or person does not exist.
    """
    mention, is_pair, said = (part.strip() for part in asked.rpartition("="))
    if not (mention and is_pair and said):
        raise KithError("write it as MENTION=PERSON_ID")
    answer = new_answer(mention, said, scope, today)
    word = str(answer.answer)
    who = _person_in_answer(warehouse, word.rpartition(":")[2])
    if PERSON_ID.fullmatch(mention) and (one := _person(warehouse, mention)):
        return CheckedAnswer(answer, f"{one}: {_of_person(word, who)}")
    found = _mentions(warehouse, mention)
    id_, text, _ = found[0]
    holds_here = _holds_here(answer, found)
    # The text survives edits of the record, which change its mention_id; but an answer
    # for one record must not extend to later records with the same text.
    answer = answer.model_copy(update={"mention": id_ if holds_here else text})
    about = f"{text} (in this record only)" if holds_here else text
    return CheckedAnswer(answer, f"{about}: {_of_mention(word, who)}")


def _person(warehouse: Warehouse, id_: str) -> str | None:
    rows = warehouse.named_query("person/by_id", id=id_).rows
    return ", ".join(filter(None, rows[0][1:])) if rows else None


def _person_in_answer(warehouse: Warehouse, id_: str) -> str:
    """Name and company of the person in an answer; empty if it names none."""
    if not PERSON_ID.fullmatch(id_):
        return ""
    if (person := _person(warehouse, id_)) is None:
        raise KithError("nobody in this book has that person_id")
    return person


def _mentions(warehouse: Warehouse, mention: str) -> Mentions:
    typed = warehouse.query("SELECT DISTINCT text FROM mentions").rows
    texts = [text for (text,) in typed if fold(text) == fold(mention)]
    found = warehouse.named_query("review/mentions", mention=mention, texts=texts).rows
    if not found:
        raise KithError("no such mention; `kith review` lists those that are open")
    return found


def _holds_here(answer: GivenAnswer, found: Mentions) -> bool:
    """Whether the answer is for one record only, which must then be unique."""
    if answer.scope == "always" or (not answer.scope and found[0][2]):
        return False
    if len(found) > 1:
        raise KithError(
            f"those words stand in {len(found)} records; name one by its mention_id,"
            " or add --scope always"
        )
    return True


def _of_mention(answer: str, who: str) -> str:
    words = {
        "new": "somebody outside the book",
        "ignore": "ignored",
        "ask": "asked again",
    }
    return words.get(answer) or f"{'not ' * answer.startswith('not:')}{who}"


def _of_person(answer: str, who: str) -> str:
    words = {
        "new": "nobody else of the book",
        "ignore": "not asked about",
        "ask": "asked about again",
    }
    if answer.startswith("not:"):
        return f"somebody else than {who}"
    return words.get(answer) or f"the same person as {who}"


def append_answers(book: BookFolder, answers: Sequence[GivenAnswer]) -> None:
    """Append the answers to decisions.csv; create it if there is none.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    append_rows(book, DECISIONS, answers)
