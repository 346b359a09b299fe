"""Answers of the warehouse as people and programs read them."""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from reports import plain_cell

if TYPE_CHECKING:
    from warehouse import Answer

WIDEST = 1_000
"""Columns of a table that is piped: nothing is cut or folded."""
NUMBERS = (int, float, Decimal)


def show(answer: "Answer", title: str = "") -> None:
    """Print the answer as a table that fits the terminal; piped, at full width."""
    console = Console()
    grid = Grid(title=title or None, title_justify="left", header_style="bold")
    for place, name in enumerate(answer.columns):
        values = [row[place] for row in answer.rows if row[place] is not None]
        is_number = bool(values) and all(isinstance(v, NUMBERS) for v in values)
        grid.add_column(name, justify="right" if is_number else "left")
    for row in answer.rows:
        grid.add_row(*(Text(shown(value)) for value in row))
    if not console.is_terminal:
        console.width = WIDEST
    console.print(grid)


def shown(value: Any) -> str:
    """A cell as people read it: points and shares with few places."""
    if isinstance(value, float | Decimal):
        return f"{value:.1f}" if abs(float(value)) >= 1 else f"{value:.2f}"
    return plain_cell(value).replace("\n", " ")


def as_json(answer: "Answer") -> str:
    """A list with one object a row."""
    return json.dumps(
        list(answer.dicts()), default=json_value, ensure_ascii=False, indent=1
    )


def json_value(value: Any) -> Any:
    """A value that JSON has no word for, as a number or in ISO form."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    return str(value)
