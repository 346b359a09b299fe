from hypothesis import given
from hypothesis import strategies as st

from kith.terminal.bars import EIGHTHS, LEVELS, bar, sparkline

shares = st.floats(0, 1)
widths = st.integers(1, 60)
values = st.lists(st.floats(0, 100), max_size=300)


def filled(drawn: str) -> int:
    """Eighths of a character that are filled."""
    return sum(EIGHTHS.index(character) for character in drawn)


def test_bars_are_filled_from_the_left() -> None:
    assert bar(0.5, 4) == "██  "
    assert bar(0.3, 4) == "█▎  "
    assert (bar(0, 3), bar(1, 3), bar(7, 3), bar(-7, 3)) == ("   ", "███", "███", "   ")


@given(shares, shares, widths)
def test_the_longer_bar_is_the_greater_share(
    one: float, other: float, width: int
) -> None:
    low, high = bar(min(one, other), width), bar(max(one, other), width)
    assert len(low) == len(high) == width
    assert filled(low) <= filled(high) <= width * 8
    assert (filled(high) > 0) == (max(one, other) > 0)


def test_columns_are_as_high_as_the_values() -> None:
    assert sparkline([0, 50, 100], 80, 100) == "▁▅█"
    assert sparkline([0, 9, 1, 2, 3, 0], 3, 9) == "█▂▃"
    assert sparkline([], 80, 100) == ""


@given(values, widths)
def test_a_line_has_a_column_a_value_but_no_more_than_the_width(
    heights: list[float], width: int
) -> None:
    drawn = sparkline(heights, width, 100)
    assert len(drawn) == min(len(heights), width)
    assert set(drawn) <= set(LEVELS)


@given(values, widths)
def test_what_rises_is_drawn_rising_up_to_the_highest(
    heights: list[float], width: int
) -> None:
    drawn = sparkline(sorted(heights), width, 100)
    assert list(drawn) == sorted(drawn)
    assert max(drawn, default="") == max(
        sparkline(heights, len(heights), 100), default=""
    )
