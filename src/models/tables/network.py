"""Width and depth of the whole network."""

from datetime import date
from typing import ClassVar

from models.table import Table


class NetworkMonthly(Table):
    """The network at one month's end, wide and deep: two numbers, never one verdict.
    s is a strength without its base, for links alone are no depth."""

    table_name: ClassVar[str] = "network_monthly"
    key: ClassVar[tuple[str, ...]] = ("month",)

    month: date
    """Last day of the month, which is the day T of all numbers."""
    connections: int
    """First-degree connections."""
    known: int
    """People with any interaction so far."""
    active: int
    """People whose strength is that of a weak tie or more, 8 by default."""
    two_way_12m: int
    """People with a message or favor each way, a meeting or a call within 365 days."""
    strong: int
    """People whose strength is that of a strong tie, 45 by default, whatever is
    pinned."""
    depth: float
    """Strong-tie equivalents: the sum of s / 100."""
    effective_ties: float
    """(sum s)^2 / sum s^2: as many equal ties would be as concentrated (Hill 1973)."""
    met_ever: int
    """People ever met in person."""
    met_12m: int
    """People met in person within 365 days."""
    in_person_share: float | None
    """Share of s that comes from meeting in person; NULL without any s."""
    top5_share: float | None
    """Share of the five strongest in s."""
    top15_share: float | None
    """Share of the fifteen strongest in s."""
    top50_share: float | None
    """Share of the fifty strongest in s."""
    met_ever_share: float | None
    """Share of the known who were ever met in person."""
    active_met_12m_share: float | None
    """Share of the active who were met in person within 365 days."""
    gini: float | None
    """Inequality of s among the known: 0 = all alike, near 1 = all with one person."""
    within_7_days: int
    """People whose usual gap is 7 days or less and who are not due; Dunbar's innermost
    layer has about 5."""
    within_30_days: int
    """The same within 30 days; Dunbar: 15."""
    within_183_days: int
    """The same within 183 days; Dunbar: 50."""
    within_365_days: int
    """The same within 365 days; Dunbar: 150."""
    turnover: float | None
    """1 - shared / all of those active now or a year before (Jaccard): 0 = the same
    people, 1 = all others; NULL without anybody active a year before."""
    may_have_left: int
    """Of the connections, those who left sometime between two exports, one before and
    one after this day: whether they had left by then is not known."""
