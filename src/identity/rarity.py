"""How many people of one name are to be expected: common names prove little.

Given and family names are not independent, so the book's names are taken for a mixture
of classes, each with given and family names of its own: p(z) p(given|z) p(family|z),
fitted by expectation maximisation (Dempster, Laird and Rubin 1977). A name seen n times
counts n - 1/2, and the rest goes to names not seen (absolute discounting; Ney, Essen
and Kneser 1994); a book of few people leans on the variety of names in the world.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from identity.parts import Part

Vector = NDArray[np.float64]

MOST_CLASSES = 24
PEOPLE_PER_CLASS = 1_250
ROUNDS = 25
DISCOUNT = 0.5
SMALLEST_WORLD = 500
"""People one meets, however few of them are in the book."""
GIVEN_VARIETY = (100.0, 5_000.0)
FAMILY_VARIETY = (1_000.0, 50_000.0)
"""Weight of the names not seen, in people, and how many such names there are."""


@dataclass(frozen=True)
class Shares:
    """p(name | class) of the names of one side."""

    of: Mapping[str, Vector]
    """Name → its share in every class."""
    unseen: Vector
    """Share of any one name that the book does not have."""

    def share(self, part: Part) -> Vector:
        """Share of those who may be typed so; of all that begin with it, for a lone
        letter."""
        if part.is_initial:
            return self._by_letter.get(part.words[0], self.unseen)
        return self.of.get(part.key, self.unseen)

    @cached_property
    def _by_letter(self) -> dict[str, Vector]:
        sums: dict[str, Vector] = {}
        for name, shares in self.of.items():
            letter = name[:1]
            sums[letter] = sums.get(letter, 0) + shares
        return sums


@dataclass(frozen=True)
class NameModel:
    """The names of a world of the book's size."""

    world: float
    """People in it."""
    classes: Vector
    """p(class)."""
    given: Shares
    family: Shares

    @classmethod
    def fit(cls, names: Iterable[tuple[str, str]]) -> Self:
        """Fit the mixture on given and family names, one pair a person."""
        pairs = sorted(names)
        given, family = _Side([g for g, _ in pairs]), _Side([f for _, f in pairs])
        number = max(1, min(MOST_CLASSES, len(pairs) // PEOPLE_PER_CLASS))
        weights = _mixture(given, family, number)
        size = weights.sum(axis=0)
        total = max(float(size.sum()), 1.0)
        return cls(
            max(len(pairs), SMALLEST_WORLD),
            size / total if pairs else np.ones(1),
            given.shares(weights, GIVEN_VARIETY),
            family.shares(weights, FAMILY_VARIETY),
        )

    def expected(self, given: Part, family: Part) -> float:
        """People of that name to be expected outside the book."""
        together = self.given.share(given) * self.family.share(family)
        return float(self.world * np.dot(self.classes, together))


@dataclass(frozen=True)
class _Side:
    """Given names, or family names, of all people in order."""

    of_people: Sequence[str]
    names: list[str] = field(init=False)
    places: NDArray[np.intp] = field(init=False)

    def __post_init__(self) -> None:
        names, places = np.unique(
            np.array(self.of_people, dtype=str), return_inverse=True
        )
        object.__setattr__(self, "names", names.tolist())
        object.__setattr__(self, "places", places)

    def counted(self, weights: Vector) -> Vector:
        """People by name and class."""
        columns = [
            np.bincount(self.places, weights=column, minlength=len(self.names))
            for column in weights.T
        ]
        return np.stack(columns, axis=1)

    def shares(self, weights: Vector, variety: tuple[float, float]) -> Shares:
        """p(name | class), discounted."""
        mass, kinds = variety
        counted = self.counted(weights)
        people = counted.sum(axis=1, keepdims=True)
        taken = counted * DISCOUNT / np.maximum(people, 1)
        number = weights.shape[1]
        size = weights.sum(axis=0) + mass / number
        unseen = (mass / number + taken.sum(axis=0)) / size / kinds
        of = (counted - taken) / size + unseen
        return Shares(dict(zip(self.names, of, strict=True)), unseen)


def _mixture(given: _Side, family: _Side, number: int) -> Vector:
    """Weight of every class for every person; seeded, so that it is always the same."""
    people = len(given.of_people)
    if number == 1:
        return np.ones((people, 1))
    weights = np.random.default_rng(7).dirichlet(np.ones(number), people)
    for _ in range(ROUNDS):
        size = weights.sum(axis=0)
        # A little of everything keeps a class from losing a name for good.
        likely = (size / people) * (
            (given.counted(weights) + 0.01)[given.places]
            / (size + 0.01 * len(given.names))
            * (family.counted(weights) + 0.01)[family.places]
            / (size + 0.01 * len(family.names))
        )
        weights = likely / likely.sum(axis=1, keepdims=True)
    return weights
