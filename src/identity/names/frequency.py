"""How many people of one name are to be expected: common names prove little.

Given and family names are not independent, so the names of the world are taken for a
mixture of classes, each with given and family names of its own:
p(name) = sum over z of p(z) p(given|z) p(family|z).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from typing import NamedTuple, Self

from identity.names.name_parts import NamePart

MINIMUM_POPULATION = 100
"""People one meets, however few of them are in the book."""
COMPOUND = 0.5
"""Share of people of two given names, or two family names, where that is usual."""
SMALL = 0.001
"""Part of a name's largest share below which a share is not kept."""

Vector = tuple[float, ...]


class FrequencyRow(NamedTuple):
    """One number of a model: how often a name is borne in one class."""

    side: str
    """given, family, or class for the share of the class itself."""
    name: str
    """As compared; empty = any one name that is not known; `j.` = all that begin so."""
    class_number: int
    share: float


@dataclass(frozen=True)
class NameFrequencies:
    """p(name | class) of the names of one side."""

    of: Mapping[str, Vector]
    """Name → its share in every class; a letter with a dot → that of all that begin
    with it."""
    unseen: Vector
    """Share of any one name that is not known."""

    def share(self, part: NamePart) -> Vector:
        """Share of those who may be typed so."""
        name = f"{part.words[0]}." if part.is_initial else part.key
        known = self.of.get(name, self.unseen)
        words = [self.of.get(word) for word in part.words if len(word) > 1]
        if len(words) < 2 or None in words:  # noqa: PLR2004 - a name of several words
            return known
        # A name of two known names is rarer than either, and commoner than never seen.
        together = (COMPOUND * prod(s) for s in zip(*filter(None, words), strict=True))
        return tuple(map(max, known, together))


@dataclass(frozen=True)
class NameModel:
    """The names of a world of the book's size."""

    population: float
    """People in it."""
    classes: Vector
    """p(class)."""
    given: NameFrequencies
    family: NameFrequencies

    def expected_namesakes(self, given: NamePart, family: NamePart) -> float:
        """People of that name to be expected outside the book."""
        shares = zip(
            self.classes,
            self.given.share(given),
            self.family.share(family),
            strict=True,
        )
        return self.population * sum(p * g * f for p, g, f in shares)

    def expected_bearers(self, given: NamePart) -> float:
        """People of that given name to be expected outside the book."""
        shares = zip(self.classes, self.given.share(given), strict=True)
        return self.population * sum(p * g for p, g in shares)

    def rows(self) -> Iterator[FrequencyRow]:
        """Every number that matters, so that the model can be kept."""
        for number, share in enumerate(self.classes):
            yield FrequencyRow("class", "", number, share)
        for side, shares in (("given", self.given), ("family", self.family)):
            for name, vector in (("", shares.unseen), *shares.of.items()):
                least = max(vector) * SMALL
                for number, share in enumerate(vector):
                    if share >= least:
                        yield FrequencyRow(side, name, number, share)

    @classmethod
    def of_rows(cls, people: int, rows: Iterable[FrequencyRow]) -> Self:
        """The model of those numbers, as far as they go."""
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
