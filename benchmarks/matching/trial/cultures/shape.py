"""What the data of one culture's names are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product


def words(text: str) -> tuple[str, ...]:
    """The words of a text; an underscore stands for a space."""
    return tuple(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True)
class Parts:
    """Rarer names, put together from a beginning and an ending."""

    heads: str
    tails: str
    join: str = ""

    def names(self) -> list[str]:
        """All of them; three equal letters in a row become two."""
        pairs = product(words(self.heads), words(self.tails))
        return [_smooth(head + self.join + tail) for head, tail in pairs]


def _smooth(name: str) -> str:
    return "".join(
        letter
        for n, letter in enumerate(name)
        if n < 2 or not letter == name[n - 1] == name[n - 2]  # noqa: PLR2004 - three
    )


@dataclass(frozen=True)
class Culture:
    """Given and family names that go together, the most frequent first."""

    name: str
    share: float
    """Share of the world's people, before all shares are brought to a sum of 1."""
    women: str
    men: str
    family: str
    rare_family: tuple[Parts, ...] = ()
    rare_women: tuple[Parts, ...] = ()
    rare_men: tuple[Parts, ...] = ()
    tail: float = 0.5
    """Share of people with a rare surname."""
    given_tail: float = 0.1
    """Share of people with a rare given name."""
    middle: float = 0.0
    """Share of people who use a middle name or its initial."""
    compound: float = 0.0
    """Share of people with two given names in daily use."""
    compound_join: str = " "
    second_family: float = 0.0
    """Share of people with a second surname from the mother."""
    hyphenated: float = 0.02
    """Share of women with a double surname."""
    feminine: tuple[tuple[str, str], ...] = ()
    """Endings of surnames for men and for women."""
    english_given: float = 0.0
    """Share of people who go by an English given name."""
    patronym_initials: float = 0.0
    """Share of people with an initial or two in place of a surname."""
    is_two_syllables: bool = False
    """Given names are written joined, with a hyphen or with a space."""
    is_family_first: bool = False
    """Some write the surname first."""
    native: str = ""
    """Full names in the native script, as some add in brackets."""

    def feminised(self, family: str) -> str:
        """The surname as a woman bears it."""
        for ending, hers in self.feminine:
            if family.endswith(ending):
                return family.removesuffix(ending) + hers
        return family
