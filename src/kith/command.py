"""`kith`: the commands, their arguments and their exit codes."""

import os
import sys
import traceback
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from kith.book import find_book
from kith.completing import (
    complete_company,
    complete_favor,
    complete_line,
    complete_person,
)
from kith.failure import REFUSED, RUNNING, AlreadyRunningError
from models import RefusalError

PRIVATE = 0o077
REJECTED = 1
INTERRUPTED = 130

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)

Book = Annotated[
    Path | None,
    typer.Option("--book", "-b", help="The book; else $KITH_BOOK, else this folder."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the day as YYYY-MM-DD") from None


def _say_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version as version_of  # noqa: PLC0415

        typer.echo(f"kithbook {version_of('kithbook')}")
        raise typer.Exit


@app.callback()
def kith(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_say_version, is_eager=True, help="Tell the version."
        ),
    ] = False,
) -> None:
    """How deep is my network? Everything stays on this machine."""


# Commands import what they need when they run: Polars alone takes most of a second,
# and `kith status` does without it.
@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="Where to make it.")] = Path(),
) -> None:
    """Make an empty book whose files explain themselves."""
    from kith.beginning import make_book  # noqa: PLC0415

    typer.echo(make_book(folder))


@app.command()
def demo(
    folder: Annotated[Path, typer.Argument(help="Where to put it.")] = Path(
        "kith-demo"
    ),
    json: Json = False,
) -> None:
    """Copy the sample book, refresh it, and show what it says."""
    from kith.refreshing import run_demo  # noqa: PLC0415

    run_demo(folder, is_json=json)


@app.command()
def refresh(
    book: Book = None,
    as_of: Annotated[
        date | None,
        typer.Option(parser=_day, metavar="DATE", help="The day T; today if absent."),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Read every file anew.")] = False,
    json: Json = False,
) -> None:
    """Read the book, build the warehouse, write the reports."""
    from kith.refreshing import run_refresh  # noqa: PLC0415

    refreshed = run_refresh(find_book(book), as_of, is_full=full, is_json=json)
    if refreshed.rows_rejected:
        raise typer.Exit(REJECTED)


@app.command()
def status(book: Book = None, json: Json = False) -> None:
    """How fresh the book is, what became of every row, how wide and deep it is."""
    from kith.telling import print_status  # noqa: PLC0415

    print_status(find_book(book), is_json=json)


@app.command()
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
    from kith.meeting import note_meeting  # noqa: PLC0415
    from kith.understanding import ask_which  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    choose = (lambda _: None) if json else ask_which
    note_meeting(find_book(book), line, today, is_json=json, choose=choose)


@app.command()
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
        from kith.owing import print_favors  # noqa: PLC0415

        print_favors(find_book(book), is_json=json)
        return
    from kith.favoring import note_favor  # noqa: PLC0415
    from kith.understanding import ask_which  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    choose = (lambda _: None) if json else ask_which
    note_favor(find_book(book), line, today, is_json=json, choose=choose)


@app.command()
def groups(
    group: Annotated[
        str | None, typer.Argument(help="Its name; none: all groups, in numbers.")
    ] = None,
    book: Book = None,
    json: Json = False,
) -> None:
    """Who of a group is linked, was met, or neither."""
    from kith.grouping import print_groups  # noqa: PLC0415

    print_groups(find_book(book), group, is_json=json)


@app.command()
def events(book: Book = None, json: Json = False) -> None:
    """The events ahead, and whom to look for there."""
    from kith.coming import print_events  # noqa: PLC0415

    print_events(find_book(book), is_json=json)


@app.command()
def doctor(
    book: Book = None,
    save: Annotated[
        bool,
        typer.Option("--save", help="Keep in kith.toml how rosters' columns are read."),
    ] = False,
    json: Json = False,
) -> None:
    """What is wrong with the book and the installation, each with its remedy."""
    from kith.examining import run_doctor  # noqa: PLC0415

    run_doctor(find_book(book), is_json=json, is_saving=save)


@app.command()
def sql(
    query: Annotated[
        str | None, typer.Argument(help="SELECT …; none: a shell.")
    ] = None,
    book: Book = None,
    form: Annotated[
        str, typer.Option("--format", help="table, csv, json or parquet.")
    ] = "table",
    json: Json = False,
) -> None:
    """Ask the warehouse; nothing can be written, and no other file be read."""
    from kith.querying import run_query  # noqa: PLC0415

    run_query(find_book(book), query, "json" if json else form)


@app.command()
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
    from kith.card import print_person  # noqa: PLC0415

    print_person(find_book(book), who, is_json=json)


@app.command()
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
    from kith.calling import print_call  # noqa: PLC0415

    print_call(find_book(book), company, is_json=json)


@app.command()
def week(book: Book = None, json: Json = False) -> None:
    """At most five people to reach out to, each with the reason."""
    from kith.weekly import print_week  # noqa: PLC0415

    print_week(find_book(book), datetime.now(UTC).date(), is_json=json)


@app.command()
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
        typer.Option(parser=_day, metavar="DATE", help="The day; T if absent."),
    ] = None,
    book: Book = None,
    json: Json = False,
) -> None:
    """What one more contact would do to a tie."""
    from kith.supposing import print_what_if  # noqa: PLC0415

    print_what_if(find_book(book), who, kind, on, is_json=json)


@app.command()
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
    from kith.reviewing import run_answers, run_review  # noqa: PLC0415

    if answer:
        run_answers(find_book(book), answer, scope)
    else:
        run_review(find_book(book), limit=limit, with_vague=vague, is_json=json)


@app.command()
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
    from kith.calibrating import note_answers, print_noted, run_calibrate  # noqa: PLC0415

    found = find_book(book)
    noted = note_answers(found, answer) if answer else []
    if noted and not json:
        print_noted(noted)
    else:
        run_calibrate(found, pairs=pairs, is_json=json)


def main() -> None:
    """Run a command; every failure is one line on the error stream."""
    os.umask(PRIVATE)
    try:
        code = app(standalone_mode=False)
    except AlreadyRunningError as error:
        code = _fail(str(error), RUNNING)
    except RefusalError as error:
        code = _fail(str(error), REFUSED)
    except TyperException as error:
        code = _fail(error.format_message(), REFUSED)
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except Exception as error:  # noqa: BLE001 - exit code 1 would say: done
        code = _fail(_fault(error), REFUSED)
    sys.exit(code or 0)


def _fault(error: Exception) -> str:
    """What broke and where; not the error's own words, which may quote a row."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"a fault of Kithbook, please report it: {type(error).__name__} in {place.name}"
        f" ({Path(place.filename).name}, line {place.lineno}); the book is unchanged"
    )


def _fail(message: str, code: int) -> int:
    line = " ".join(message.split())
    if line:  # none where the help was printed instead
        typer.echo(f"kith: {line}", err=True)
    return code
