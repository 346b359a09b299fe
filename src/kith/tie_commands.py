"""The commands about people; each imports what it needs when it runs."""

from datetime import UTC, date, datetime
from typing import Annotated

import typer

from kith.completion import (
    complete_company,
    complete_favor,
    complete_line,
    complete_person,
)
from kith.terminal.options import Book, Json, day_of
from pipeline.book import find_book


def week(book: Book = None, json: Json = False) -> None:
    """At most five people to reach out to, each with the reason."""
    from kith.commands.week import print_week  # noqa: PLC0415

    print_week(find_book(book), datetime.now(UTC).date(), is_json=json)


def person(
    who: Annotated[
        str,
        typer.Argument(
            metavar="WHO",
            help="A name, a name with a company in brackets, an address or an id.",
            autocompletion=complete_person,
        ),
    ],
    book: Book = None,
    json: Json = False,
) -> None:
    """One person as a card: the tie and its parts, its history, reasons to write."""
    from kith.commands.person import print_person  # noqa: PLC0415

    print_person(find_book(book), who, is_json=json)


def call(
    company: Annotated[
        str,
        typer.Argument(
            metavar="COMPANY",
            help="Its name, an acronym, or your word for it in kith.toml.",
            autocompletion=complete_company,
        ),
    ],
    book: Book = None,
    json: Json = False,
) -> None:
    """Whom to call at a company: today, to renew first, linked only, or not linked."""
    from kith.commands.call import print_call  # noqa: PLC0415

    print_call(find_book(book), company, is_json=json)


def whatif(
    who: Annotated[
        str,
        typer.Argument(
            metavar="WHO", help="As for kith person.", autocompletion=complete_person
        ),
    ],
    kind: Annotated[
        str | None, typer.Option(help="coffee, phone, message …; none: all of them.")
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(parser=day_of, metavar="DATE", help="The day; T if absent."),
    ] = None,
    book: Book = None,
    json: Json = False,
) -> None:
    """What one more contact would do to a tie."""
    from kith.commands.whatif import print_what_if  # noqa: PLC0415

    print_what_if(find_book(book), who, kind, on, is_json=json)


def met(
    line: Annotated[
        str,
        typer.Argument(
            metavar="LINE",
            help="As in: coffee with Ann Able 45m at the pier; without a date, today.",
            autocompletion=complete_line,
        ),
    ],
    book: Book = None,
    json: Json = False,
) -> None:
    """Add one line to meetings/log.txt, and tell whom it was understood to be about."""
    from kith.commands.met import note_meeting  # noqa: PLC0415
    from kith.resolve_mention import ask_which  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    choose = (lambda _: None) if json else ask_which
    note_meeting(find_book(book), line, today, is_json=json, choose=choose)


def favor(
    line: Annotated[
        str | None,
        typer.Argument(
            metavar="LINE",
            help="As in: given large to Ann Able -- introduced her to Bob; none: tell"
            " how the favors balance.",
            autocompletion=complete_favor,
        ),
    ] = None,
    book: Book = None,
    json: Json = False,
) -> None:
    """Add one favor to favors.csv; without a line, whom you owe, and who owes you."""
    if line is None:
        from kith.commands.favor.balance import print_favors  # noqa: PLC0415

        print_favors(find_book(book), is_json=json)
        return
    from kith.commands.favor import note_favor  # noqa: PLC0415
    from kith.resolve_mention import ask_which  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    choose = (lambda _: None) if json else ask_which
    note_favor(find_book(book), line, today, is_json=json, choose=choose)


def review(  # noqa: PLR0913, PLR0917 - its options
    book: Book = None,
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
    json: Json = False,
) -> None:
    """Answer the open questions of who is meant, each once and for all."""
    from kith.commands.review import run_answers, run_review  # noqa: PLC0415

    if answer:
        run_answers(find_book(book), answer, scope)
    else:
        run_review(find_book(book), limit=limit, with_vague=vague, is_json=json)


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
    from kith.commands.calibrate import note_answers, print_noted, run_calibrate  # noqa: PLC0415

    found = find_book(book)
    noted = note_answers(found, answer) if answer else []
    if noted and not json:
        print_noted(noted)
    else:
        run_calibrate(found, pairs=pairs, is_json=json)
