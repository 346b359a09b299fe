"""Bars and sparklines drawn with block characters."""

from collections.abc import Sequence
from itertools import pairwise

EIGHTHS = " ▏▎▍▌▋▊▉█"
LEVELS = "▁▂▃▄▅▆▇█"


def bar(share: float, width: int) -> str:
    """A bar filled from the left by the share (0 to 1), padded to the width in columns.

    Any share above 0 shows at least an eighth of a column."""
    within = min(max(share, 0.0), 1.0)
    eighths = max(round(within * width * 8), int(within > 0))
    full, rest = divmod(min(eighths, width * 8), 8)
    return (EIGHTHS[-1] * full + EIGHTHS[rest]).ljust(width)[:width]


def sparkline(values: Sequence[float], width: int, top: float) -> str:
    """One column per value, scaled from 0 to top, which must be above 0.

    If there are more values than the width has columns, each column shows the maximum
    of its stretch of values."""
    columns = min(len(values), width)
    edges = [place * len(values) // max(columns, 1) for place in range(columns + 1)]
    stretches = (values[start:end] for start, end in pairwise(edges))
    return "".join(LEVELS[_level(max(stretch) / top)] for stretch in stretches)


def _level(share: float) -> int:
    last = len(LEVELS) - 1
    return min(max(int(share * len(LEVELS)), 0), last)
