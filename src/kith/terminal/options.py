"""Options shared by several commands."""

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
    """Parse an option that is a date.

    Raises:
        BadParameter: not a date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the day as YYYY-MM-DD") from None
