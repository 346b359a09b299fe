"""Agreement of a rule with the user's choices, with its Wilson interval."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

Z = 1.959964
"""Quantile of the standard normal distribution for two-sided 95 %."""


@dataclass(frozen=True)
class Interval:
    """Limits of a 95 % confidence interval of a share (0 to 1)."""

    low: float
    high: float


def wilson(successes: float, trials: int) -> Interval:
    """The Wilson score interval.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    J. Am. Stat. Assoc. 22 (1927), 209-212. Unlike the normal approximation it stays
    within 0 and 1 and is usable for few trials and for shares near 0 or 1. Without
    trials it is 0 to 1.

    Args:
        successes: from 0 to trials; halves are allowed.
        trials: number of independent trials.
    """
    if not trials:
        return Interval(0, 1)
    share, weight = successes / trials, Z * Z / trials
    centre = (share + weight / 2) / (1 + weight)
    spread = share * (1 - share) / trials + (weight / Z / 2) ** 2
    margin = Z * sqrt(spread) / (1 + weight)
    # Rounding must not exclude a share of 0 or 1.
    return Interval(
        max(0.0, min(share, centre - margin)), min(1.0, max(share, centre + margin))
    )


@dataclass(frozen=True)
class Agreement:
    """How often a rule agrees with the user."""

    decided: int
    """Number of pairs with a preference of the user."""
    agreed: float
    """Number of these in which the rule agrees; a tie of the rule counts one half."""

    @property
    def share(self) -> float | None:
        """The ratio agreed / decided (0 to 1); None without decided pairs."""
        return self.agreed / self.decided if self.decided else None

    @property
    def interval(self) -> Interval:
        """95 % confidence interval of the share."""
        return wilson(self.agreed, self.decided)


def agreement(pairs: Iterable[tuple[float, float]]) -> Agreement:
    """Count how often the rule gives the preferred person the higher value.

    Args:
        pairs: the rule's values for the preferred and the other person; equal values
            count one half, as in the area under a ROC curve.
    """
    points = [_point(preferred, other) for preferred, other in pairs]
    return Agreement(len(points), sum(points, 0.0))


def _point(preferred: float, other: float) -> float:
    return 0.5 if preferred == other else float(preferred > other)
