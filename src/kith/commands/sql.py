"""`kith sql`: run one query, or a shell, and print in one of four formats."""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Annotated

import typer

from kith.terminal.options import BookOption, JsonOption
from kith.terminal.output import harmless, say
from kith.terminal.tables import print_json, print_table
from models import RefusalError
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError
from reports import csv_text
from warehouse import Warehouse

PROMPT, MORE = "kith> ", "  ...> "
EXIT_WORDS = {"quit", "exit", ".quit", ".exit", "\\q"}
HELP = "End a query with ; — tables: SHOW TABLES; — leave with quit"


def sql(
    query: Annotated[
        str | None, typer.Argument(help="SELECT …; none: a shell.")
    ] = None,
    book: BookOption = None,
    form: Annotated[
        str, typer.Option("--format", help="table, csv, json or parquet.")
    ] = "table",
    json: JsonOption = False,
) -> None:
    """Run `kith sql`."""
    run_query(find_book(book), query, "json" if json else form)


def _table(warehouse: Warehouse, query: str) -> None:
    print_table(warehouse.query(query))


def _csv(warehouse: Warehouse, query: str) -> None:
    answer = warehouse.query(query)
    text = csv_text(answer.columns, answer.rows)
    # A file or another program gets the data as it is.
    sys.stdout.write(harmless(text) if sys.stdout.isatty() else text)


def _json(warehouse: Warehouse, query: str) -> None:
    print_json(list(warehouse.query(query).dicts()))


def _parquet(warehouse: Warehouse, query: str) -> None:
    # Polars takes most of a second to import, and only this format needs it.
    import polars as pl  # noqa: PLC0415

    if sys.stdout.isatty():
        raise KithError("parquet is for programs: send it to a file with > FILE")
    try:
        frame = pl.DataFrame(warehouse.stream(query))
    except RefusalError:
        raise
    except Exception:  # noqa: BLE001 - Polars raises its own errors for a failing query
        warehouse.query(query)  # raises the query's own error, if there is one
        raise KithError("parquet needs a different name for every column") from None
    frame.write_parquet(sys.stdout.buffer)


FORMATS: Mapping[str, Callable[[Warehouse, str], None]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
}


def run_query(book: BookFolder, query: str | None, form: str) -> None:
    """Run the query, standard input or, in a terminal, a shell."""
    if form not in FORMATS:
        raise KithError(f"--format {form}: not one of {', '.join(FORMATS)}")
    with book.open_warehouse() as warehouse:
        if query is None and sys.stdin.isatty():
            _shell(warehouse, form)
        else:
            FORMATS[form](warehouse, query if query is not None else sys.stdin.read())


def _shell(warehouse: Warehouse, form: str) -> None:
    # Gives input() its history and line editing; Windows has none.
    with suppress(ImportError):
        import readline  # noqa: F401, PLC0415
    print(HELP)  # noqa: T201 - a shell
    typed = ""
    while True:
        try:
            typed += input(MORE if typed else PROMPT) + "\n"
        except KeyboardInterrupt:
            print()  # noqa: T201 - a shell
            typed = ""
        except EOFError:
            print()  # noqa: T201 - a shell
            return
        if typed.strip().rstrip(";").lower() in EXIT_WORDS:
            return
        if typed.rstrip().endswith(";"):
            try:
                FORMATS[form](warehouse, typed)
            except RefusalError as error:
                say(str(error))
            typed = ""
