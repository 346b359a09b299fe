"""Fit the mixture of names on the people of a book, by expectation maximisation
(Dempster, Laird and Rubin 1977).

A name borne by n people counts n - 1/2, and the rest goes to unseen names (absolute
discounting; Ney, Essen and Kneser 1994); small books rely on the variety of names in
the world.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from identity.names.frequency import MINIMUM_POPULATION, NameFrequencies, NameModel

Array = NDArray[np.float64]

MOST_CLASSES = 24
PEOPLE_PER_CLASS = 1_250
"""One class per so many people, up to MOST_CLASSES."""
ITERATIONS = 25
DISCOUNT = 0.5
"""People taken off the count of every name, for unseen names."""
GIVEN_VARIETY = (100.0, 5_000.0)
FAMILY_VARIETY = (1_000.0, 50_000.0)
"""Prior mass of unseen names (people), and number of such names."""
SMOOTHING = 0.01
"""Pseudo-count (people) of every name in every class, so that no share becomes 0."""


def fit(names: Iterable[tuple[str, str]]) -> NameModel:
    """Fit a model on (given, family) pairs, one per person; input order and repeated
    runs do not change the result."""
    pairs = sorted(names)
    given, family = _Side([g for g, _ in pairs]), _Side([f for _, f in pairs])
    number = max(1, min(MOST_CLASSES, len(pairs) // PEOPLE_PER_CLASS))
    weights = _mixture(given, family, number)
    sizes = weights.sum(axis=0)
    classes = sizes / sizes.sum() if pairs else np.ones(1)
    return NameModel(
        max(len(pairs), MINIMUM_POPULATION),
        tuple(classes.tolist()),
        given.shares(weights, *GIVEN_VARIETY),
        family.shares(weights, *FAMILY_VARIETY),
    )


class _Side:
    """Given names, or family names, of n people in order.

    In the shapes below, k is the number of classes.
    """

    def __init__(self, of_people: Sequence[str]) -> None:
        self.people = len(of_people)
        names, self.name_numbers = np.unique(
            np.array(of_people, dtype=str), return_inverse=True
        )
        self.names: list[str] = names.tolist()

    def counts(self, weights: Array) -> Array:
        """Expected people by name and class (names x k) for weights (n x k)."""
        columns = [
            np.bincount(self.name_numbers, weights=column, minlength=len(self.names))
            for column in weights.T
        ]
        return np.stack(columns, axis=1)

    def likelihoods(self, weights: Array) -> Array:
        """p(name | class) of every person's own name (n x k), smoothed."""
        sizes = weights.sum(axis=0) + SMOOTHING * len(self.names)
        likelihoods: Array = ((self.counts(weights) + SMOOTHING) / sizes)[
            self.name_numbers
        ]
        return likelihoods

    def shares(self, weights: Array, mass: float, kinds: float) -> NameFrequencies:
        """p(name | class), discounted; mass and kinds describe the unseen names."""
        counted = self.counts(weights)
        people = counted.sum(axis=1, keepdims=True)
        taken = counted * DISCOUNT / np.maximum(people, 1)
        mass /= weights.shape[1]
        sizes = weights.sum(axis=0) + mass
        unseen = (mass + taken.sum(axis=0)) / sizes / kinds
        shares = ((counted - taken) / sizes + unseen).tolist()
        by_name = {
            name: tuple(row) for name, row in zip(self.names, shares, strict=True)
        }
        by_initial: dict[str, list[tuple[float, ...]]] = {}
        for name, row in by_name.items():
            by_initial.setdefault(f"{name[:1]}.", []).append(row)
        initials = {
            x: tuple(map(sum, zip(*r, strict=True))) for x, r in by_initial.items()
        }
        return NameFrequencies(by_name | initials, tuple(unseen.tolist()))


def _mixture(given: _Side, family: _Side, number: int) -> Array:
    """Posterior of every class for every person (n x k, rows sum to 1).

    The start is seeded, so that a refresh gives the same model again.
    """
    if number == 1:
        return np.ones((given.people, 1))
    weights = np.random.default_rng(7).dirichlet(np.ones(number), given.people)
    for _ in range(ITERATIONS):
        likely = (
            given.likelihoods(weights)
            * family.likelihoods(weights)
            * weights.sum(axis=0)
        )
        weights = likely / likely.sum(axis=1, keepdims=True)
    return weights
