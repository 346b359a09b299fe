"""Draws names from the cultures, a few frequent and a long tail of rare ones."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Generic, TypeVar

from .companies import zipf
from .cultures import CULTURES, ENGLISH, Culture, Parts, words

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

T = TypeVar("T")
ACROSS_CULTURES = 0.03
"""Share of people whose given name and surname come from different cultures."""
MOST_TAIL = 0.97
"""No culture has rare surnames only."""
SYLLABLES = {
    "chinese": (("joined", 60), ("space", 25), ("Hyphen", 15)),
    "korean": (("joined", 35), ("hyphen", 30), ("space", 25), ("Hyphen", 10)),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in full, as they spell it with all accents."""

    culture: Culture
    is_woman: bool
    given: str
    """In daily use: `María José`, `Jean-Pierre`, `Ji-hoon`."""
    family: str
    """With its particle, `van der Berg`; one or two initials for some."""
    second_family: str = ""
    middle: str = ""
    other_given: str = ""
    """Another given name the person goes by, from another language."""

    @property
    def full(self) -> str:
        """Given name and surnames, without the middle name."""
        return " ".join(filter(None, (self.given, self.family, self.second_family)))


class Pool(Generic[T]):
    """Things that are drawn by how frequent they are."""

    def __init__(self, things: Sequence[T], weights: Sequence[float]) -> None:
        self.things = things
        self.weights = weights
        """Cumulative."""

    def draw(self, rng: random.Random) -> T:
        """One of them."""
        return self.things[bisect(self.weights, rng.random() * self.weights[-1])]


def ranked(names: Sequence[str], exponent: float, offset: float) -> Pool[str]:
    """Names of which the first are the most frequent."""
    return Pool(names, zipf(len(names), exponent, offset))


def _rare(
    rng: random.Random, parts: tuple[Parts, ...], common: str
) -> Pool[str] | None:
    made = dict.fromkeys(name for part in parts for name in part.names())
    frequent = set(words(common))
    names = [name for name in made if name not in frequent]
    rng.shuffle(names)
    return ranked(names, 0.4, 20) if names else None


class Stock:
    """The names of one culture."""

    def __init__(self, rng: random.Random, culture: Culture) -> None:
        self.culture = culture
        givens = (culture.men, culture.women)
        self.given = [ranked(words(text), 0.55, 6) for text in givens]
        self.family = ranked(words(culture.family), 0.8, 5)
        rare = zip((culture.rare_men, culture.rare_women), givens, strict=True)
        self.rare_given = [_rare(rng, parts, common) for parts, common in rare]
        self.rare_family = _rare(rng, culture.rare_family, culture.family)


class Namer:
    """Draws names of people of one world."""

    def __init__(self, rng: random.Random, tail_scale: float = 1.0) -> None:
        self.rng = rng
        self.tail_scale = tail_scale
        stocks = [Stock(rng, culture) for culture in CULTURES]
        self.stocks = Pool(stocks, [*accumulate(c.share for c in CULTURES)])
        self.english = stocks[CULTURES.index(ENGLISH)]
        self.by_name = {stock.culture.name: stock for stock in stocks}

    def draw(self) -> Name:
        """The name of a new person."""
        rng = self.rng
        stock = self.stocks.draw(rng)
        is_woman = rng.random() < 0.45  # noqa: PLR2004 - about half
        given, other_given = self._given(stock, is_woman)
        of = self.stocks.draw(rng) if rng.random() < ACROSS_CULTURES else stock
        family = self._hyphenated(stock, is_woman, self.family(of, is_woman))
        second = self._second_family(stock, is_woman)
        middle = self._middle(stock, is_woman, given)
        return Name(stock.culture, is_woman, given, family, second, middle, other_given)

    def family(self, stock: Stock, is_woman: bool) -> str:
        """A surname as a woman or a man of the culture bears it."""
        culture, rng = stock.culture, self.rng
        if rng.random() < culture.patronym_initials:
            count = rng.choices((1, 2), (80, 20))[0]
            initials = rng.choices("ABCDGHJKLMNPRSTV", k=count)
            return "".join(initials) if count == 1 else ". ".join(initials)
        tail = min(MOST_TAIL, culture.tail * self.tail_scale)
        pool = stock.rare_family if rng.random() < tail else stock.family
        drawn = (pool or stock.family).draw(rng)
        return culture.feminised(drawn) if is_woman else drawn

    def family_of(self, culture: Culture, is_woman: bool) -> str:
        """A surname of the culture, as by marriage."""
        return self.family(self.by_name[culture.name], is_woman)

    def given_of(self, culture: Culture, is_woman: bool) -> str:
        """A given name of the culture."""
        return self._single(self.by_name[culture.name], is_woman)

    def _given(self, stock: Stock, is_woman: bool) -> tuple[str, str]:
        culture, rng = stock.culture, self.rng
        own = self._single(stock, is_woman)
        if rng.random() < culture.english_given:
            return self.english.given[is_woman].draw(rng), own
        if rng.random() < culture.compound:
            second = self._single(stock, is_woman)
            return (own + culture.compound_join + second if own != second else own), ""
        return own, ""

    def _single(self, stock: Stock, is_woman: bool) -> str:
        rare = stock.rare_given[is_woman]
        use_rare = rare is not None and self.rng.random() < stock.culture.given_tail
        drawn = (rare if rare and use_rare else stock.given[is_woman]).draw(self.rng)
        return styled(self.rng, stock.culture, drawn)

    def _second_family(self, stock: Stock, is_woman: bool) -> str:
        has_one = self.rng.random() < stock.culture.second_family
        return self.family(stock, is_woman) if has_one else ""

    def _middle(self, stock: Stock, is_woman: bool, given: str) -> str:
        if self.rng.random() >= stock.culture.middle:
            return ""
        middle = stock.given[is_woman].draw(self.rng)
        return middle if middle != given else ""

    def _hyphenated(self, stock: Stock, is_woman: bool, family: str) -> str:
        if not is_woman or self.rng.random() >= stock.culture.hyphenated:
            return family
        return f"{family}-{self.family(stock, is_woman)}"


def styled(rng: random.Random, culture: Culture, given: str) -> str:
    """A given name of two syllables in one of the ways to write it."""
    if culture.name not in SYLLABLES or "-" not in given:
        return given
    styles, weights = zip(*SYLLABLES[culture.name], strict=True)
    return restyled(given, rng.choices(styles, weights)[0])


def restyled(given: str, style: str) -> str:
    """`Ji-Hoon` as joined, hyphen, Hyphen or space."""
    first, _, second = given.replace(" ", "-").partition("-")
    return {
        "joined": first + second.lower(),
        "hyphen": f"{first}-{second.lower()}",
        "Hyphen": f"{first}-{second.capitalize()}",
        "space": f"{first} {second.capitalize()}",
    }[style]
