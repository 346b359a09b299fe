import csv
import io
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports import csv_text, plain_cell, safe_cell

FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
RISKY = st.builds(str.__add__, st.sampled_from(FORMULA), CELL)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@given(st.lists(st.tuples(CELL | RISKY, st.lists(RISKY, max_size=3)), max_size=4))
def test_no_text_is_taken_for_a_formula(rows: list[tuple[str, list[str]]]) -> None:
    _, *written = read(csv_text(["name", "tags"], rows))
    assert all(not cell.startswith(tuple(FORMULA)) for row in written for cell in row)


@given(st.lists(st.tuples(CELL | RISKY, CELL), min_size=1, max_size=4))
def test_every_text_comes_back_but_for_the_leading_mark(
    rows: list[tuple[str, str]],
) -> None:
    written = read(csv_text(["a", "b"], rows))
    assert written == [["a", "b"], *([safe_cell(cell) for cell in row] for row in rows)]
    for row, cells in zip(rows, written[1:], strict=True):
        for text, cell in zip(row, cells, strict=True):
            assert cell in (text, f"'{text}")


@given(st.integers() | st.floats(allow_nan=False) | st.decimals(allow_nan=False))
def test_numbers_stay_numbers(number: float | Decimal) -> None:
    [_, [cell]] = read(csv_text(["n"], [(number,)]))
    assert type(number)(cell) == number


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (True, "true"),
        (date(2026, 1, 2), "2026-01-02"),
        (datetime.fromisoformat("2026-01-02T03:04:05"), "2026-01-02 03:04:05"),
        (["a", None, "b"], "a; ; b"),
        (-0.25, "-0.25"),
        (Decimal("-0.25"), "-0.25"),
        ("-0.25", "'-0.25"),
        ("Ann, Able", '"Ann, Able"'),
    ],
)
def test_values_are_written_plainly(value: Any, cell: str) -> None:
    assert csv_text(["v", "w"], [(value, 1)]) == f"v,w\n{cell},1\n"


def test_a_plain_cell_is_what_is_stored() -> None:
    assert plain_cell("=SUM(A1)") == "=SUM(A1)"
