"""Query results as terminal tables and JSON."""

import json
import math
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rich.box import SIMPLE_HEAD
from rich.table import Table as Grid
from rich.text import Text

from kith.terminal.console import TerminalConsole
from kith.terminal.output import escape_json
from reports import plain_cell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warehouse import QueryResult

GAP = 2
"""Characters between two columns."""
SHORT = 12
"""Cells of up to so many characters are never folded: numbers, days, tiers."""
STYLES = {
    "strong": "bold green",
    "good": "green",
    "weak": "yellow",
    "loose": "dim",
    "overdue": "yellow",
    "at_risk": "red",
}
"""Cell → its colour."""
NUMBERS = (int, float, Decimal)


def print_table(answer: "QueryResult", title: str = "") -> None:
    """Print a table, or one block per row if the terminal is too narrow for it."""
    console = TerminalConsole()
    if least_width(answer) <= console.width:
        console.print(build_table(answer, title))
        console.print()
        return
    if title:
        console.print(Text(title, "bold"))
    for row in answer.rows:
        console.print(_row_block(answer.columns, row))


def least_width(answer: "QueryResult") -> int:
    """Width of the table in characters if its texts are folded."""
    return sum(
        GAP + max(len(name), min(SHORT, _longest(answer, place)))
        for place, name in enumerate(answer.columns)
    )


def _longest(answer: "QueryResult", place: int) -> int:
    cells = (format_value(row[place]) for row in answer.rows if row[place] is not None)
    return max(map(len, cells), default=0)


def _row_block(columns: "Sequence[str]", row: "Sequence[Any]") -> Grid:
    """One row as a block with a line per column."""
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(overflow="fold")
    grid.add_column(overflow="fold")
    for name, value in zip(columns, row, strict=True):
        grid.add_row(Text(name, "dim"), _cell(value))
    grid.add_row()
    return grid


def build_table(answer: "QueryResult", title: str = "") -> Grid:
    """The answer as a table: numbers right-aligned, only long texts folded."""
    grid = Grid(
        title=title or None,
        title_justify="left",
        title_style="bold",
        header_style="dim",
        box=SIMPLE_HEAD,
        show_edge=False,
        padding=(0, 1, 0, 0),
        pad_edge=False,
    )
    for place, name in enumerate(answer.columns):
        values = [row[place] for row in answer.rows if row[place] is not None]
        is_number = bool(values) and all(isinstance(v, NUMBERS) for v in values)
        width = min(SHORT, _longest(answer, place))
        grid.add_column(
            name,
            justify="right" if is_number else "left",
            min_width=max(len(name), width),
            overflow="fold",
        )
    for row in answer.rows:
        grid.add_row(*map(_cell, row))
    return grid


def _cell(value: Any) -> Text:
    text = format_value(value)
    return Text(text, STYLES.get(text, ""))


def format_value(value: Any) -> str:
    """A cell for people: numbers with one decimal place, two below 1."""
    if isinstance(value, Decimal):
        return f"{value:.1f}"
    if isinstance(value, float):
        return f"{value:.1f}" if abs(value) >= 1 else f"{value:.2f}"
    return plain_cell(value).replace("\n", " ")


def print_json(value: Any) -> None:
    """Print the value as JSON: decimals as numbers, dates in ISO format, NaN and
    infinity as null; what could harm a terminal is escaped, which changes no value."""
    text = json.dumps(_plain(value), ensure_ascii=False, indent=1)
    print(escape_json(text))  # noqa: T201 - the command's output


def _plain(value: Any) -> Any:
    match value:
        case None | str() | bool() | int():
            return value
        case float() | Decimal():
            return float(value) if math.isfinite(value) else None
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case list() | tuple():
            return [_plain(one) for one in value]
        case date():
            return value.isoformat()
        case _:
            return str(value)
