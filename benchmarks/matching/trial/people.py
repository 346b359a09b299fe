"""The people of an invented world, and how their connections see them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from .clutter import Shown, shown
from .companies import Company, make_companies, zipf
from .names import Name, Namer, Pool
from .spelling import UMLAUT_CULTURES, without_accents

if TYPE_CHECKING:
    import random

POSITIONS = (
    "Software Engineer", "Product Manager", "Founder", "Partner", "Analyst", "CEO",
    "Consultant", "Head of Sales", "Designer", "Data Scientist", "Associate",
    "Professor", "Recruiter", "Director of Marketing", "Lawyer", "Student", "",
)  # fmt: skip
EXPONENT = 0.8
"""Of the sizes of companies: the largest employs about one in seventy."""
OFFSET = 15


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the world, in the book or not."""

    number: int
    """Below the size of the book for the people in it."""
    name: Name
    company: Company
    former: Company
    """An employer before, which the book does not know."""
    position: str
    slug: str
    email: str
    shown: Shown
    """The name columns and the company as the export has them."""
    is_email_known: bool


def plain_key(text: str) -> str:
    """Only the letters of a name, to tell whether two people share it."""
    return re.sub(r"[^\w]", "", without_accents(text).casefold())


class World:
    """Companies and people; one after another comes into being."""

    def __init__(self, rng: random.Random, namer: Namer, companies: int) -> None:
        self.rng = rng
        self.namer = namer
        names = make_companies(rng, companies)
        self.companies = Pool(names, zipf(companies, EXPONENT, OFFSET))
        self.people: list[Person] = []
        self.emails: set[str] = set()
        self.families: set[str] = set()

    def company(self) -> Company:
        """An employer, a large one more often than a small one."""
        return self.companies.draw(self.rng)

    def add(self, name: Name | None = None, company: Company | None = None) -> Person:
        """A new person, with the name and the company if they are given."""
        name, number = name or self.namer.draw(), len(self.people)
        employer = company or self.company()
        slug = self._slug(name, number)
        person = Person(
            number,
            name,
            employer,
            self.company(),
            self.rng.choice(POSITIONS),
            slug,
            self._email(name, employer, number),
            shown(self.rng, name, employer),
            self.rng.random() < 0.02,  # noqa: PLR2004 - share of known addresses
        )
        self.people.append(person)
        self.families.add(name.family)
        return person

    def _slug(self, name: Name, number: int) -> str:
        is_long = name.culture.name in UMLAUT_CULTURES
        plain = without_accents(f"{name.given} {name.family}", is_long=is_long)
        ascii_words = re.findall(r"[a-z]+", plain.casefold())
        joint = self.rng.choices(("-", ""), (75, 25))[0]
        return f"{joint.join(ascii_words)}-{number * 2654435761 % 2**32:08x}"

    def _email(self, name: Name, company: Company, number: int) -> str:
        given, *_ = re.findall(r"[a-z]+", without_accents(name.given).casefold())
        family = "".join(re.findall(r"[a-z]+", without_accents(name.family).casefold()))
        if self.rng.random() < 0.6:  # noqa: PLR2004 - most are addresses at work
            local = f"{given}.{family}"
            taken = f"{local}@{company.domain}" in self.emails
            self.emails.add(email := f"{local}{number * taken or ''}@{company.domain}")
            return email
        return f"{given[0]}{family}{number}@postbox.example"


@dataclass(frozen=True)
class Book:
    """The people whom the owner of the book is connected with."""

    world: World
    people: tuple[Person, ...]

    @cached_property
    def bearers(self) -> dict[str, list[Person]]:
        """Everybody who bears a full name, by its letters."""
        found: defaultdict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            found[plain_key(person.shown.name)].append(person)
        return dict(found)

    @property
    def namesakes(self) -> float:
        """Share of people who share their full name with another."""
        shared = (len(people) for people in self.bearers.values() if len(people) > 1)
        return sum(shared) / len(self.people)

    @property
    def rare_surnames(self) -> float:
        """Share of people whose surname fewer than five bear."""
        families = Counter(plain_key(person.name.family) for person in self.people)
        few = (n for n in families.values() if n < 5)  # noqa: PLR2004 - by definition
        return sum(few) / len(self.people)


def make_book(
    rng: random.Random, people: int, companies: int, namesakes: float
) -> Book:
    """A book of people, about the given share of whom have a namesake."""
    namer = Namer(rng)
    namer.tail_scale = tail_scale_for(namer, people, namesakes)
    world = World(rng, namer, companies)
    return Book(world, tuple(world.add() for _ in range(people)))


def tail_scale_for(namer: Namer, people: int, namesakes: float) -> float:
    """How much of rare surnames makes the share of namesakes, by trial.

    Drawn are as many people with rare surnames only and with frequent ones only; any
    scale is a mixture of the two, so that one drawing serves all trials.
    """
    drawn = []
    for is_rare in (False, True):
        namer.tail_scale = 1e9 * is_rare
        names = (namer.draw() for _ in range(people))
        drawn += [(n.full, n.culture.tail, namer.rng.random(), is_rare) for n in names]
    low, high = 0.0, 2.0
    for _ in range(8):
        scale = (low + high) / 2
        counts = Counter(
            full for full, tail, u, is_rare in drawn if (u < tail * scale) == is_rare
        )
        share = sum(n for n in counts.values() if n > 1) / counts.total()
        low, high = (scale, high) if share > namesakes else (low, scale)
    return scale
