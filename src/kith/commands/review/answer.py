"""One more answer for decisions.csv: whether it can be meant, and the line itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from identity import fold
from ingest import DECISIONS, GivenAnswer, answer_of
from kith.append_rows import append_rows
from models import PERSON_ID
from pipeline.book import BookFolder
from pipeline.errors import KithError
from warehouse import Warehouse

Mentions = Sequence[tuple[str, str, bool]]
"""mention_id and words of the mentions that an answer is about, and whether it holds
wherever they stand."""


@dataclass(frozen=True)
class CheckedAnswer:
    """An answer that can be meant, and what it means."""

    answer: GivenAnswer
    sentence: str


def check_answer(
    warehouse: Warehouse, asked: str, scope: str | None, today: date
) -> CheckedAnswer:
    """What MENTION=ANSWER means in this book.

    Raises:
        RefusalError: it is none, or names a mention or a person that there is not.
    """
    mention, is_pair, said = (part.strip() for part in asked.rpartition("="))
    if not (mention and is_pair and said):
        raise KithError("write it as MENTION=PERSON_ID")
    answer = answer_of(mention, said, scope, today)
    word = str(answer.answer)
    who = _person_told(warehouse, word.rpartition(":")[2])
    if PERSON_ID.fullmatch(mention) and (one := _person(warehouse, mention)):
        return CheckedAnswer(answer, f"{one}: {_of_person(word, who)}")
    found = _mentions(warehouse, mention)
    id_, text, _ = found[0]
    holds_here = _holds_here(answer, found)
    # A lone word may stand in more records by the next refresh; and an id is lost when
    # its record is edited.
    answer = answer.model_copy(update={"mention": id_ if holds_here else text})
    about = f"{text} (in this record only)" if holds_here else text
    return CheckedAnswer(answer, f"{about}: {_of_mention(word, who)}")


def _person(warehouse: Warehouse, id_: str) -> str | None:
    rows = warehouse.look_up("person/by_id", id=id_).rows
    return ", ".join(filter(None, rows[0][1:])) if rows else None


def _person_told(warehouse: Warehouse, id_: str) -> str:
    """Name and company of the person in an answer; empty for one without."""
    if not PERSON_ID.fullmatch(id_):
        return ""
    if (told := _person(warehouse, id_)) is None:
        raise KithError("nobody in this book has that person_id")
    return told


def _mentions(warehouse: Warehouse, mention: str) -> Mentions:
    typed = warehouse.ask("SELECT DISTINCT text FROM mentions").rows
    texts = [text for (text,) in typed if fold(text) == fold(mention)]
    found = warehouse.look_up("review/mentions", mention=mention, texts=texts).rows
    if not found:
        raise KithError("no such mention; `kith review` lists those that are open")
    return found


def _holds_here(answer: GivenAnswer, found: Mentions) -> bool:
    """Whether the answer is for one record, which must then be known."""
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
    """Append the answers to decisions.csv, which is made if there is none.

    Raises:
        RefusalError: the file cannot be read or written.
    """
    append_rows(book, DECISIONS, answers)
