"""Fit the mixture of names on the people of a book, by expectation maximisation
(Dempster, Laird and Rubin 1977).

A name that n people bear counts n - 1/2, and the rest goes to names not seen (absolute
discounting; Ney, Essen and Kneser 1994); a book of few people leans on the variety of
names in the world.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from identity.names.frequency import MINIMUM_POPULATION, NameFrequencies, NameModel

Numbers = NDArray[np.float64]

MOST_CLASSES = 24
PEOPLE_PER_CLASS = 1_250
ROUNDS = 25
DISCOUNT = 0.5
GIVEN_VARIETY = (100.0, 5_000.0)
FAMILY_VARIETY = (1_000.0, 50_000.0)
"""Weight of the names not seen, in people, and how many such names there are."""
LEAST = 0.01
"""People of any name in any class, so that no class loses a name for good."""


def fit(names: Iterable[tuple[str, str]]) -> NameModel:
    """The model of given and family names, one pair a person; always the same for the
    same names."""
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
    """Given names, or family names, of all people in order."""

    def __init__(self, of_people: Sequence[str]) -> None:
        self.people = len(of_people)
        names, self.places = np.unique(
            np.array(of_people, dtype=str), return_inverse=True
        )
        self.names: list[str] = names.tolist()

    def counted(self, weights: Numbers) -> Numbers:
        """People by name and class."""
        columns = [
            np.bincount(self.places, weights=column, minlength=len(self.names))
            for column in weights.T
        ]
        return np.stack(columns, axis=1)

    def likely(self, weights: Numbers) -> Numbers:
        """p(name | class) of every person's name."""
        sizes = weights.sum(axis=0) + LEAST * len(self.names)
        likely: Numbers = ((self.counted(weights) + LEAST) / sizes)[self.places]
        return likely

    def shares(self, weights: Numbers, mass: float, kinds: float) -> NameFrequencies:
        """p(name | class), discounted."""
        counted = self.counted(weights)
        people = counted.sum(axis=1, keepdims=True)
        taken = counted * DISCOUNT / np.maximum(people, 1)
        mass /= weights.shape[1]
        sizes = weights.sum(axis=0) + mass
        unseen = (mass + taken.sum(axis=0)) / sizes / kinds
        shares = ((counted - taken) / sizes + unseen).tolist()
        of = {name: tuple(row) for name, row in zip(self.names, shares, strict=True)}
        letters: dict[str, list[tuple[float, ...]]] = {}
        for name, row in of.items():
            letters.setdefault(f"{name[:1]}.", []).append(row)
        begun = {x: tuple(map(sum, zip(*r, strict=True))) for x, r in letters.items()}
        return NameFrequencies(of | begun, tuple(unseen.tolist()))


def _mixture(given: _Side, family: _Side, number: int) -> Numbers:
    """Weight of every class for every person, from a seeded start."""
    if number == 1:
        return np.ones((given.people, 1))
    weights = np.random.default_rng(7).dirichlet(np.ones(number), given.people)
    for _ in range(ROUNDS):
        likely = given.likely(weights) * family.likely(weights) * weights.sum(axis=0)
        weights = likely / likely.sum(axis=1, keepdims=True)
    return weights
