"""`kith calibrate`: whom would you rather call, and how often does the score agree?"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from rich.console import Console

from ingest import CalibrationAnswer, RejectedAnswer, new_calibration_answer
from kith.commands.calibrate.answers import (
    Judged,
    Judgements,
    judged_of,
    judgements_of,
    note,
    sides_of,
)
from kith.commands.calibrate.pairs import Candidate, Pair, choose_pairs
from kith.commands.calibrate.report import print_report, report_of
from kith.terminal.options import Book, Json
from kith.terminal.prompts import Asking
from kith.terminal.single_keys import single_keys
from kith.terminal.tables import print_json
from models import RefusalError
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError
from warehouse import Warehouse

ANSWERS = {"1": "first", "2": "second", "=": "neither"}
KEYS = "1 · 2 · = cannot say · u back · q quit"
HOW = (
    "Answer them in a terminal, or with: kith calibrate --answer"
    " FIRST_ID,SECOND_ID=first (or second, neither)"
)
NOBODY_LEFT = "No pairs to ask about: there are too few people, or all are answered."


@dataclass(frozen=True)
class Shown:
    """A person in a pair as the user sees them: nothing that comes from the score."""

    person_id: str
    full_name: str
    company: str | None
    position: str | None
    city: str | None
    tags: Sequence[str]
    is_connection: bool
    connected_on: date | None

    def told(self) -> str:
        """In one line."""
        tags = " ".join(f"#{tag}" for tag in self.tags)
        parts = (self.full_name, self.company, self.position, self.city, self._since)
        return ", ".join(filter(None, (*parts, tags)))

    @property
    def _since(self) -> str:
        if self.is_connection and self.connected_on:
            return f"connected {self.connected_on}"
        return "connected" if self.is_connection else "not connected"


@dataclass(frozen=True)
class Question:
    """Whom of two people would you rather call?"""

    first: Shown
    second: Shown

    def told(self) -> Iterator[str]:
        """In two lines, by number."""
        for number, person in enumerate((self.first, self.second), start=1):
            yield f"  {number}  {person.told()}"


@dataclass
class Calls(Asking[Question]):
    """Asks whom the user would rather call."""

    take: Callable[[Pair, str], None]
    """Notes a pair and its answer."""

    def lines(self) -> Iterator[str]:
        """The pair, and the keys."""
        yield "Whom would you rather call?"
        yield from self.question.told()
        yield f"     {KEYS}"

    def press(self, key: str) -> None:
        """Note the answer, or go back one; a pair can be answered again."""
        if key == "u" and self.place:
            self.go(self.place - 1)
        elif key in ANSWERS:
            first, second = self.question.first, self.question.second
            self.take((first.person_id, second.person_id), ANSWERS[key])
            noted = {"1": first.full_name, "2": second.full_name}
            self.say(f"     noted: {noted.get(key, 'cannot say')}")
            self.go(self.place + 1)


def calibrate(
    book: Book = None,
    pairs: Annotated[
        int, typer.Option(min=1, max=100, help="How many pairs are asked about.")
    ] = 10,
    answer: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIRST_ID,SECOND_ID=ANSWER",
            help="Answer: first, second or neither; it can be given several times.",
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Whom would you rather call? How often the score agrees; nothing is changed."""
    found = find_book(book)
    noted = note_answers(found, answer) if answer else []
    if noted and not json:
        print_noted(noted)
    else:
        run_calibrate(found, pairs=pairs, is_json=json)


def run_calibrate(book: BookFolder, *, pairs: int, is_json: bool) -> None:
    """Ask in a terminal, then report; elsewhere report, and list the next pairs."""
    with book.open_warehouse() as warehouse:
        questions = questions_of(warehouse, judgements_of(book, warehouse), pairs)
        is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        is_asking = is_terminal and bool(questions) and not is_json
        if is_asking:
            _ask(book, questions)
        # Strengths would sway the answers: they are shown only after them.
        judgements = judgements_of(book, warehouse)
    if is_json:
        pairs_told = [asdict(question) for question in questions]
        print_json({"report": report_of(judgements), "pairs": pairs_told})
        return
    print_report(judgements)
    if not is_asking:
        _print_questions(questions)


def note_answers(book: BookFolder, answers: Sequence[str]) -> list[str]:
    """Append answers of the form FIRST_ID,SECOND_ID=ANSWER, all or none; what they
    mean, a sentence each.

    Raises:
        RefusalError: one of them is none, or the file cannot be written.
    """
    with book.open_warehouse() as warehouse:
        understood = [
            _understood(warehouse, number, answer)
            for number, answer in enumerate(answers, start=1)
        ]
    note(book, [line for line, _ in understood])
    return [sentence for _, sentence in understood]


def print_noted(sentences: Sequence[str]) -> None:
    """Tell what was noted."""
    for sentence in sentences:
        _say(sentence)
    _say("Noted in calibration.csv; `kith calibrate` tells how often the score agrees.")


def questions_of(
    warehouse: Warehouse, judgements: Judgements, count: int
) -> list[Question]:
    """The next pairs; the same for the same book and number of answers."""
    [(input_hash,)] = warehouse.ask("SELECT input_hash FROM run").rows
    rows = warehouse.look_up("calibrate/candidates").rows
    answered = [pair.ids for pair in judgements.judged]
    seed = f"{input_hash} {judgements.lines}"
    chosen = choose_pairs([Candidate(*row) for row in rows], answered, count, seed)
    ids = sorted({id_ for pair in chosen for id_ in pair})
    shown = warehouse.look_up("calibrate/shown", people=ids).dicts()
    people = {row["person_id"]: Shown(**row) for row in shown}
    return [Question(people[first], people[second]) for first, second in chosen]


def _understood(
    warehouse: Warehouse, number: int, asked: str
) -> tuple[CalibrationAnswer, str]:
    """The line for an answer as typed, with today's ids, and what it means."""
    try:
        people, is_answer, word = asked.partition("=")
        first, is_pair, second = people.partition(",")
        if not (is_pair and is_answer):
            raise KithError("write it as FIRST_ID,SECOND_ID=first, second or neither")
        line = new_calibration_answer(first, second, word, datetime.now(UTC).date())
        judged = judged_of(line, sides_of(warehouse, [line]))
        if isinstance(judged, RejectedAnswer):
            raise KithError(judged.reason)
    except RefusalError as refusal:
        raise KithError(f"--answer, number {number}: {refusal}") from None
    first, second = judged.ids
    return line.model_copy(update={"first": first, "second": second}), _means(judged)


def _means(judged: Judged) -> str:
    if judged.answer == "neither":
        return f"{judged.first.full_name} or {judged.second.full_name}: cannot say"
    return f"rather {judged.preferred.full_name} than {judged.other.full_name}"


def _ask(book: BookFolder, questions: Sequence[Question]) -> None:
    def take(pair: Pair, answer: str) -> None:
        day = datetime.now(UTC).date()
        note(book, [new_calibration_answer(*pair, answer, day)])

    with single_keys() as key:
        Calls(questions, key, _say, take).run()
    _say("")


def _print_questions(questions: Sequence[Question]) -> None:
    _say("")
    _say("Next pairs: whom would you rather call?" if questions else NOBODY_LEFT)
    for question in questions:
        for person in (question.first, question.second):
            _say(f"  {person.told()}  [{person.person_id}]")
        _say("")
    if questions:
        _say(HOW)


def _say(line: str) -> None:
    Console(soft_wrap=True, highlight=False).print(line, markup=False)
