"""How often two orders of the same pairs agree, and how certain that is."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

Z = 1.959964
"""Standard deviations of the normal distribution that hold 95 %."""


@dataclass(frozen=True)
class Interval:
    """A share lies between these with 95 % confidence."""

    low: float
    high: float


def wilson(successes: float, trials: int) -> Interval:
    """The score interval of E. B. Wilson, Probable inference, the law of succession,
    and statistical inference, J. Am. Stat. Assoc. 22 (1927), 209-212.

    It stays within 0 and 1 and is of use for few trials and shares near the ends,
    where the textbook's share plus or minus two standard errors is not. Without any
    trial it is everything from 0 to 1.

    Args:
        successes: from 0 to trials; halves are allowed.
        trials: how many, taken as independent of one another.
    """
    if not trials:
        return Interval(0, 1)
    share, weight = successes / trials, Z * Z / trials
    centre = (share + weight / 2) / (1 + weight)
    spread = share * (1 - share) / trials + (weight / Z / 2) ** 2
    margin = Z * sqrt(spread) / (1 + weight)
    # Rounding may not leave a share of 0 or 1 outside.
    return Interval(
        max(0.0, min(share, centre - margin)), min(1.0, max(share, centre + margin))
    )


@dataclass(frozen=True)
class Agreement:
    """How often a rule prefers whom the user prefers."""

    decided: int
    """Pairs in which the user decided."""
    agreed: float
    """Those of them in which the rule says the same; one half where it cannot tell."""

    @property
    def share(self) -> float | None:
        """Share of the decided pairs; None without any."""
        return self.agreed / self.decided if self.decided else None

    @property
    def interval(self) -> Interval:
        """Between which shares the true one lies, with 95 % confidence."""
        return wilson(self.agreed, self.decided)


def agreement(pairs: Iterable[tuple[float, float]]) -> Agreement:
    """How often the rule gives the preferred one of a pair the higher value.

    Args:
        pairs: the rule's values of the preferred one and of the other; equal values
            count one half, as they do in the area under a ROC curve.
    """
    points = [_point(preferred, other) for preferred, other in pairs]
    return Agreement(len(points), sum(points, 0.0))


def _point(preferred: float, other: float) -> float:
    return 0.5 if preferred == other else float(preferred > other)
