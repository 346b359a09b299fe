"""`kith calibrate`: compare the score with the user's choices between two people."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from typing import Annotated

import typer

from ingest import CalibrationAnswer, RejectedAnswer, new_calibration_answer
from kith.commands.calibrate.answers import (
    CalibrationSummary,
    JudgedPair,
    append_answers,
    load_people,
    match_people,
    summarize_answers,
)
from kith.commands.calibrate.pairs import Pair, PairCandidate, choose_pairs
from kith.commands.calibrate.report import print_report, report_json
from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.prompts import PromptLoop
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
class PairPerson:
    """A person in a pair as shown to the user, without anything from the score."""

    person_id: str
    full_name: str
    company: str | None
    position: str | None
    city: str | None
    tags: Sequence[str]
    is_connection: bool
    connected_on: date | None

    def describe(self) -> str:
        """One line."""
        tags = " ".join(f"#{tag}" for tag in self.tags)
        parts = (self.full_name, self.company, self.position, self.city, self._since)
        return ", ".join(filter(None, (*parts, tags)))

    @property
    def _since(self) -> str:
        if self.is_connection and self.connected_on:
            return f"connected {self.connected_on}"
        return "connected" if self.is_connection else "not connected"


@dataclass(frozen=True)
class PairQuestion:
    """A pair to ask about."""

    first: PairPerson
    second: PairPerson

    def lines(self) -> Iterator[str]:
        """The two people by number."""
        for number, person in enumerate((self.first, self.second), start=1):
            yield f"  {number}  {person.describe()}"


@dataclass
class PairPrompts(PromptLoop[PairQuestion]):
    """Asks about pairs until all are answered."""

    save: Callable[[Pair, str], None]
    """Appends the answer about a pair."""

    def lines(self) -> Iterator[str]:
        """The pair and the keys."""
        yield "Whom would you rather call?"
        yield from self.question.lines()
        yield f"     {KEYS}"

    def press(self, key: str) -> None:
        """Save the answer, or go back one; a pair can be answered again."""
        if key == "u" and self.place:
            self.go(self.place - 1)
        elif key in ANSWERS:
            first, second = self.question.first, self.question.second
            self.save((first.person_id, second.person_id), ANSWERS[key])
            noted = {"1": first.full_name, "2": second.full_name}
            self.say(f"     noted: {noted.get(key, 'cannot say')}")
            self.go(self.place + 1)


def calibrate(
    book: BookOption = None,
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
    json: JsonOption = False,
) -> None:
    """Run `kith calibrate`."""
    found = find_book(book)
    noted = check_and_append(found, answer) if answer else []
    if noted and not json:
        print_noted(noted)
    else:
        run_calibrate(found, pairs=pairs, is_json=json)


def run_calibrate(book: BookFolder, *, pairs: int, is_json: bool) -> None:
    """Ask in a terminal, then report; otherwise report and list the next pairs."""
    with book.open_warehouse() as warehouse:
        questions = next_questions(warehouse, summarize_answers(book, warehouse), pairs)
        is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        is_asking = is_terminal and bool(questions) and not is_json
        if is_asking:
            _ask(book, questions)
        # The report comes after the questions: strengths would sway the answers.
        summary = summarize_answers(book, warehouse)
    if is_json:
        pairs_json = [asdict(question) for question in questions]
        print_json({"report": report_json(summary), "pairs": pairs_json})
        return
    print_report(summary)
    if not is_asking:
        _print_questions(questions)


def check_and_append(book: BookFolder, answers: Sequence[str]) -> list[str]:
    """Append answers of the form FIRST_ID,SECOND_ID=ANSWER, all or none.

    Returns:
        The meaning of each in a sentence.

    Raises:
        RefusalError: an answer is malformed, or the file cannot be written.
    """
    with book.open_warehouse() as warehouse:
        checked = [
            _check(warehouse, number, answer)
            for number, answer in enumerate(answers, start=1)
        ]
    append_answers(book, [line for line, _ in checked])
    return [sentence for _, sentence in checked]


def print_noted(sentences: Sequence[str]) -> None:
    """Print the answers that were appended."""
    for sentence in sentences:
        _say(sentence)
    _say("Noted in calibration.csv; `kith calibrate` tells how often the score agrees.")


def next_questions(
    warehouse: Warehouse, summary: CalibrationSummary, count: int
) -> list[PairQuestion]:
    """The next pairs; the same book and number of answers give the same pairs."""
    [(input_hash,)] = warehouse.query("SELECT input_hash FROM run").rows
    rows = warehouse.named_query("calibrate/candidates").rows
    answered = [pair.ids for pair in summary.judged]
    seed = f"{input_hash} {summary.lines}"
    chosen = choose_pairs([PairCandidate(*row) for row in rows], answered, count, seed)
    ids = sorted({id_ for pair in chosen for id_ in pair})
    shown = warehouse.named_query("calibrate/pair_people", people=ids).dicts()
    people = {row["person_id"]: PairPerson(**row) for row in shown}
    return [PairQuestion(people[first], people[second]) for first, second in chosen]


def _check(
    warehouse: Warehouse, number: int, asked: str
) -> tuple[CalibrationAnswer, str]:
    """The line for an answer as typed, with current ids, and its meaning."""
    try:
        people, is_answer, word = asked.partition("=")
        first, is_pair, second = people.partition(",")
        if not (is_pair and is_answer):
            raise KithError("write it as FIRST_ID,SECOND_ID=first, second or neither")
        line = new_calibration_answer(first, second, word, datetime.now(UTC).date())
        judged = match_people(line, load_people(warehouse, [line]))
        if isinstance(judged, RejectedAnswer):
            raise KithError(judged.reason)
    except RefusalError as refusal:
        raise KithError(f"--answer, number {number}: {refusal}") from None
    first, second = judged.ids
    return line.model_copy(update={"first": first, "second": second}), _means(judged)


def _means(judged: JudgedPair) -> str:
    if judged.answer == "neither":
        return f"{judged.first.full_name} or {judged.second.full_name}: cannot say"
    return f"rather {judged.preferred.full_name} than {judged.other.full_name}"


def _ask(book: BookFolder, questions: Sequence[PairQuestion]) -> None:
    def save(pair: Pair, answer: str) -> None:
        day = datetime.now(UTC).date()
        append_answers(book, [new_calibration_answer(*pair, answer, day)])

    with single_keys() as key:
        PairPrompts(questions, key, _say, save).run()
    _say("")


def _print_questions(questions: Sequence[PairQuestion]) -> None:
    _say("")
    _say("Next pairs: whom would you rather call?" if questions else NOBODY_LEFT)
    for question in questions:
        for person in (question.first, question.second):
            _say(f"  {person.describe()}  [{person.person_id}]")
        _say("")
    if questions:
        _say(HOW)


def _say(line: str) -> None:
    TerminalConsole(soft_wrap=True).print(line)
