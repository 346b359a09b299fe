"""Term frequencies: the expected number of people who share a name.

Agreement on a common name is weak evidence. Given and family names are not
independent, so the population is a mixture of classes z, each with its own given and
family names: p(name) = sum over z of p(z) p(given|z) p(family|z).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import NamedTuple, Self

from identity.names.name_parts import NamePart

MINIMUM_POPULATION = 100
"""Minimum population size assumed (people)."""
COMPOUND = 0.5
"""Share of people with two given (or family) names, where compounds are usual."""
NEGLIGIBLE = 0.001
"""Shares below this fraction of the name's largest share are not stored."""

Vector = tuple[float, ...]
"""One value per class, in the order of the classes."""


class FrequencyRow(NamedTuple):
    """One parameter of a model: the share of a name in one class."""

    side: str
    """given, family, or class for p(class)."""
    name: str
    """Normalised name; empty = any single unseen name; `j.` = all that begin with j."""
    class_number: int
    share: float
    """p(name | class), or p(class); 0 to 1."""


@dataclass(frozen=True)
class NameFrequencies:
    """p(name | class) of all given names, or of all family names."""

    by_name: Mapping[str, Vector]
    """Name → its share in every class; initial with a dot → sum over all names that
    begin with it."""
    unseen: Vector
    """Share of any single unseen name in every class."""

    def share(self, part: NamePart) -> Vector:
        """p(name | class) in every class; an initial sums the names it begins."""
        name = f"{part.words[0]}." if part.is_initial else part.key
        known = self.by_name.get(name, self.unseen)
        words = [self.by_name.get(word) for word in part.words if len(word) > 1]
        if len(words) < 2 or None in words:  # noqa: PLR2004 - a name of several words
            return known
        # A compound of two known names is rarer than either, but commoner than unseen.
        together = (COMPOUND * prod(s) for s in zip(*filter(None, words), strict=True))
        return tuple(map(max, known, together))


@dataclass(frozen=True)
class NameModel:
    """Name distribution of a population of the size of the book."""

    population: float
    """Population size (people)."""
    classes: Vector
    """p(class); sums to 1."""
    given: NameFrequencies
    family: NameFrequencies

    def expected_namesakes(self, given: NamePart, family: NamePart) -> float:
        """Expected number of people outside the book with this full name."""
        shares = zip(
            self.classes,
            self.given.share(given),
            self.family.share(family),
            strict=True,
        )
        return self.population * sum(p * g * f for p, g, f in shares)

    def expected_bearers(self, given: NamePart) -> float:
        """Expected number of people outside the book with this given name."""
        shares = zip(self.classes, self.given.share(given), strict=True)
        return self.population * sum(p * g for p, g in shares)

    def rows(self) -> Iterator[FrequencyRow]:
        """All parameters that are not negligible, for storing the model."""
        for number, share in enumerate(self.classes):
            yield FrequencyRow("class", "", number, share)
        for side, shares in (("given", self.given), ("family", self.family)):
            for name, vector in (("", shares.unseen), *shares.by_name.items()):
                least = max(vector) * NEGLIGIBLE
                for number, share in enumerate(vector):
                    if share >= least:
                        yield FrequencyRow(side, name, number, share)

    @classmethod
    def of_rows(cls, people: int, rows: Iterable[FrequencyRow]) -> Self:
        """Rebuild a model from stored parameters; missing shares are 0."""
        vectors: dict[tuple[str, str], dict[int, float]] = {}
        for row in rows:
            of_name = vectors.setdefault((row.side, row.name), {})
            of_name[row.class_number] = row.share
        number = len(vectors.get(("class", ""), {}))

        def vector(side: str, name: str) -> Vector:
            of_name = vectors.get((side, name), {})
            return tuple(of_name.get(n, 0.0) for n in range(number))

        given, family = (
            NameFrequencies(
                {n: vector(s, n) for s, n in vectors if s == side and n},
                vector(side, ""),
            )
            for side in ("given", "family")
        )
        return cls(max(people, MINIMUM_POPULATION), vector("class", ""), given, family)
