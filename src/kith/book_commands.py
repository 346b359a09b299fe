"""The commands about the whole book.

They import what they need when they run: Polars alone takes most of a second, and `kith
status` does without it.
"""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kith.terminal.options import Book, Json, day_of
from pipeline.book import find_book

REJECTED = 1


def init(
    folder: Annotated[Path, typer.Argument(help="Where to make it.")] = Path(),
) -> None:
    """Make an empty book whose files explain themselves."""
    from kith.commands.init import make_book  # noqa: PLC0415

    typer.echo(make_book(folder))


def demo(
    folder: Annotated[Path, typer.Argument(help="Where to put it.")] = Path(
        "kith-demo"
    ),
    json: Json = False,
) -> None:
    """Copy the sample book, refresh it, and show what it says."""
    from kith.commands.refresh import run_demo  # noqa: PLC0415

    run_demo(folder, is_json=json)


def refresh(
    book: Book = None,
    as_of: Annotated[
        date | None,
        typer.Option(parser=day_of, metavar="DATE", help="The day T; today if absent."),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="Read every file anew.")] = False,
    json: Json = False,
) -> None:
    """Read the book, build the warehouse, write the reports."""
    from kith.commands.refresh import run_refresh  # noqa: PLC0415

    refreshed = run_refresh(find_book(book), as_of, is_full=full, is_json=json)
    if refreshed.rows_rejected:
        raise typer.Exit(REJECTED)


def status(book: Book = None, json: Json = False) -> None:
    """How fresh the book is, what became of every row, how wide and deep it is."""
    from kith.summary import print_status  # noqa: PLC0415

    print_status(find_book(book), is_json=json)


def groups(
    group: Annotated[
        str | None, typer.Argument(help="Its name; none: all groups, in numbers.")
    ] = None,
    book: Book = None,
    json: Json = False,
) -> None:
    """Who of a group is linked, was met, or neither."""
    from kith.commands.groups import print_groups  # noqa: PLC0415

    print_groups(find_book(book), group, is_json=json)


def events(book: Book = None, json: Json = False) -> None:
    """The events ahead, and whom to look for there."""
    from kith.commands.events import print_events  # noqa: PLC0415

    print_events(find_book(book), is_json=json)


def doctor(
    book: Book = None,
    save: Annotated[
        bool,
        typer.Option("--save", help="Keep in kith.toml how rosters' columns are read."),
    ] = False,
    json: Json = False,
) -> None:
    """What is wrong with the book and the installation, each with its remedy."""
    from kith.commands.doctor import run_doctor  # noqa: PLC0415

    run_doctor(find_book(book), is_json=json, is_saving=save)


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
    from kith.commands.sql import run_query  # noqa: PLC0415

    run_query(find_book(book), query, "json" if json else form)
