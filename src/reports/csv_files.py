"""CSV files that are safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

STARTS_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""Characters that start a formula in a spreadsheet, including full-width forms."""


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV with a header line, LF line ends and minimal quoting."""
    lines = [_line(columns)]
    lines += (_line([safe_cell(value) for value in row]) for row in rows)
    return "".join(lines)


def _line(cells: Sequence[str]) -> str:
    # Python before 3.13 quotes a cell with a CR only if line ends contain one.
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().removesuffix("\r\n") + "\n"


def safe_cell(value: Any) -> str:
    """The cell as written to CSV: text that looks like a formula gets a leading
    apostrophe; numbers, including negative ones, stay unchanged."""
    cell = plain_cell(value)
    is_text = isinstance(value, str | list)
    return f"'{cell}" if is_text and cell.startswith(STARTS_FORMULA) else cell


def plain_cell(value: Any) -> str:
    """The value as plain text: ISO dates, true or false, lists with semicolons."""
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
