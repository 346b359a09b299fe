"""Arguments that several commands take."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

BookOption = Annotated[
    Path | None,
    typer.Option("--book", "-b", help="The book; else $KITH_BOOK, else this folder."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def parse_date(text: str) -> date:
    """A day as a command takes it.

    Raises:
        BadParameter: it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the day as YYYY-MM-DD") from None
