"""CSV that a spreadsheet can open without running anything."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

STARTS_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet takes for the start of a formula, full-width forms included."""


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """The rows as CSV with one header line, LF ends and minimal quoting."""
    lines = [_line(columns)]
    lines += (_line([safe_cell(value) for value in row]) for row in rows)
    return "".join(lines)


def _line(cells: Sequence[str]) -> str:
    # Python before 3.13 quotes a lone CR only if lines end with one.
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().removesuffix("\r\n") + "\n"


def safe_cell(value: Any) -> str:
    """The cell as written: a text that looks like a formula gets a leading quote mark;
    a number, be it negative, stays a number."""
    cell = plain_cell(value)
    is_text = isinstance(value, str | list)
    return f"'{cell}" if is_text and cell.startswith(STARTS_FORMULA) else cell


def plain_cell(value: Any) -> str:
    """The value in plain words: ISO dates, true and false, lists with semicolons."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case datetime():
            return value.isoformat(sep=" ")
        case list():
            return "; ".join(map(plain_cell, value))
        case _:
            return str(value)
