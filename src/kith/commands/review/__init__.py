"""`kith review`: list the open questions, walk through them, or append answers."""

import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from typing import Annotated

import typer

from ingest import new_answer
from kith.commands.review.answer import CheckedAnswer, append_answers, check_answer
from kith.commands.review.questions import QuestionList, load_questions, question_lines
from kith.commands.review.walk import DecisionLine, Walk
from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.single_keys import single_keys
from kith.terminal.tables import print_json
from models import RefusalError
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError

HOW = (
    "Answer them one by one in a terminal, or with: kith review --answer"
    " MENTION=PERSON_ID (or new, ignore, not:PERSON_ID, same:PERSON_ID, ask)"
)


def review(  # noqa: PLR0913, PLR0917 - its options
    book: BookOption = None,
    answer: Annotated[
        list[str] | None,
        typer.Option(
            metavar="MENTION=PERSON_ID",
            help="Answer: a person_id, new, ignore, not:ID, same:ID or ask (again).",
        ),
    ] = None,
    scope: Annotated[
        str | None, typer.Option(help="always or here; else by the words.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="No more questions than that.")
    ] = None,
    vague: Annotated[
        bool, typer.Option("--vague", help="Lone first names and initials too.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Run `kith review`."""
    if answer:
        run_answers(find_book(book), answer, scope)
    else:
        run_review(find_book(book), limit=limit, with_vague=vague, is_json=json)


def run_review(
    book: BookFolder, *, limit: int | None, with_vague: bool, is_json: bool
) -> None:
    """Walk through the questions in a terminal; otherwise list them."""
    with book.open_warehouse() as warehouse:
        found = load_questions(book, warehouse, with_vague=with_vague)
    review = replace(found, questions=found.questions[:limit])
    console = TerminalConsole(soft_wrap=True)
    if is_json:
        print_json([asdict(question) for question in review.questions])
    elif review.questions and sys.stdin.isatty() and sys.stdout.isatty():
        _walk(book, review, console)
    else:
        _print_list(review, len(found.questions), console)


def run_answers(book: BookFolder, answers: Sequence[str], scope: str | None) -> None:
    """Append answers of the form MENTION=ANSWER to decisions.csv, all or none.

    Raises:
        RefusalError: an answer is malformed, or the file cannot be written.
    """
    console = TerminalConsole(soft_wrap=True)
    checked: list[CheckedAnswer] = []
    with book.open_warehouse() as warehouse:
        for number, answer in enumerate(answers, start=1):
            try:
                checked.append(check_answer(warehouse, answer, scope, _today()))
            except RefusalError as refusal:
                # The number instead of the words: errors must not quote names.
                raise KithError(f"--answer, number {number}: {refusal}") from None
    append_answers(book, [one.answer for one in checked])
    for one in checked:
        console.print(one.sentence)
    console.print("Noted in decisions.csv; `kith refresh` applies it.")


def _today() -> date:
    return datetime.now(UTC).date()


def _walk(book: BookFolder, review: QuestionList, console: TerminalConsole) -> None:
    def save(lines: Sequence[DecisionLine]) -> None:
        append_answers(book, [new_answer(*line, _today()) for line in lines])

    def say(line: str) -> None:
        console.print(line)

    with single_keys() as key:
        walk = Walk(review.questions, key, say, save)
        walk.run()
    count = len(walk.answered)
    noted = f"{count} answered; `kith refresh` applies it" if count else "None answered"
    console.print(noted)


def _print_list(review: QuestionList, open_ones: int, console: TerminalConsole) -> None:
    for question in review.questions:
        for line in question_lines(question):
            console.print(line)
        console.print()
    shown = len(review.questions)
    rest = f", of which {shown} are shown" if shown < open_ones else ""
    console.print(f"Open questions: {open_ones or 'none'}{rest}")
    if review.vague:
        more = f"Lone first names and initials beside: {review.vague}"
        console.print(f"{more} (kith review --vague)")
    if review.waiting:
        console.print(f"Answers waiting for the next `kith refresh`: {review.waiting}")
    if shown:
        console.print(HOW)
