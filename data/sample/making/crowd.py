"""The connections outside the story, and the members who never became one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from . import cast, companies, days, names
from .people import Before, Person, slug_of

if TYPE_CHECKING:
    import random

CONNECTIONS = 600
HIDDEN_DAYS = (
    date(2015, 9, 8),
    date(2017, 3, 30),
    date(2018, 12, 11),
    date(2020, 7, 2),
    date(2021, 7, 2),
    date(2022, 5, 19),
    date(2024, 1, 9),
)
"""Days on which people connected who have since hidden or closed their account."""

_FAMOUS = {
    "Nikos Pappas", "Uche Nwosu", "Kofi Owusu", "Mai Phan", "Bruno Ferrante",
    "Kamau Kariuki", "Fernanda Bustamante", "Marcus Langston", "Henrik Lundmark",
    "Lorenzo Pellegrino", "Ngọc Trịnh", "Darnell Jefferies", "Tiago Brandão",
    "Karim Tamimi", "Diego Escudero", "Joaquín Larrañaga",
}  # fmt: skip


def make_crowd() -> list[Person]:
    """Enough connections to fill the book, with their earlier selves."""
    rng = days.stream("crowd")
    wanted = CONNECTIONS - len(HIDDEN_DAYS) - len(cast.STORY) + len(cast.LEFT)
    pairs = _pairs(rng, wanted - len(names.NATIVE) - 2)
    people = [_person(rng, *pair) for pair in pairs]
    people += [_native(rng, *entry) for entry in names.NATIVE]
    people += [_namesake(rng, people[40]), _namesake(rng, people[170])]
    rng.shuffle(people)
    people = [_decorated(rng, index, person) for index, person in enumerate(people)]
    return _with_past(rng, people)


def make_strangers() -> list[Person]:
    """Members who wrote or were invited, and are no connections."""
    rng = days.stream("strangers")
    taken = {person.name for person in make_crowd()}
    pairs = [pair for pair in _pairs(rng, 110) if " ".join(pair[:2]) not in taken]
    people = [_person(rng, *pair) for pair in pairs[:72]]
    return [replace(person, connected_on=None, email="") for person in people]


def _pairs(rng: random.Random, wanted: int) -> list[tuple[str, str, str]]:
    """Distinct given and family names with a language, in turn from every culture."""
    found: dict[tuple[str, str], str] = {}
    while len(found) < wanted:
        for culture in names.CULTURES:
            pair = (rng.choice(culture.given), rng.choice(culture.family))
            if " ".join(pair) not in _FAMOUS and len(found) < wanted:
                found.setdefault(pair, culture.language)
    return [(first, last, language) for (first, last), language in found.items()]


def _person(rng: random.Random, first: str, last: str, language: str = "en") -> Person:
    tail = f"{rng.getrandbits(rng.choice((8, 12, 20, 32))):x}"
    has_tail = rng.random() < 0.72
    keep = rng.random() < 0.5
    slug = slug_of(first, last, tail if has_tail else "", keep_accents=keep)
    company = _company(rng)
    position = rng.choice(companies.POSITIONS) if rng.random() > 0.03 else ""
    email = ""
    if rng.random() < 0.018:
        email = slug_of(first, last).replace("-", ".") + "@example.com"
        email = email.upper() if rng.random() < 0.3 else email
    return Person(
        first, last, company, position, slug, _joined(rng), email, language=language
    )


def _company(rng: random.Random) -> str:
    dice = rng.random()
    if dice < 0.04:
        return ""
    if dice < 0.13:
        return rng.choice(companies.OWN_EMPLOYERS)
    if dice < 0.22:
        return rng.choice(companies.STORIED)
    return rng.choice(companies.COMPANIES)


def _joined(rng: random.Random) -> date:
    """Some day of fourteen years, the later the likelier."""
    span = (days.OLDER_DAY - date(2012, 9, 1)).days - 5
    return date(2012, 9, 1) + timedelta(days=int(span * rng.random() ** 0.75))


def _native(
    rng: random.Random, first: str, last: str, slug: str, language: str
) -> Person:
    person = replace(_person(rng, "X", "Y", language), email="")
    return replace(person, first=first, last=last, slug=slug)


def _namesake(rng: random.Random, other: Person) -> Person:
    return replace(_person(rng, other.first, other.last), slug=f"{other.slug}-9d")


def _decorated(rng: random.Random, index: int, person: Person) -> Person:
    """The way some members write their own names, and a space too many."""
    kind = index % 100
    first, last, position = person.first, person.last, person.position
    if kind in (3, 21, 44, 62, 80, 97):
        last += rng.choice(companies.CREDENTIALS)
    elif kind in (8, 51):
        first += " "
    elif kind == 30:
        first, last = f" {first}", f"{last} "
    elif kind == 12:
        last += rng.choice(
            (" (he/him)", " (she/her)", " (they/them)", " (née Quarrie)")
        )
    elif kind == 37:
        first, last = first.upper(), last.upper()
    elif kind == 58:
        first += rng.choice((" 🌱", " 🚀", " 🎷", " 🧭", " ☕"))
    elif kind == 71:
        last = f"{last[0]}."
    elif kind in (15, 26, 67, 89, 93):
        position += " "
    else:
        return person
    return replace(person, listed_first=first, listed_last=last, position=position)


def _with_past(rng: random.Random, people: list[Person]) -> list[Person]:
    """Give some a different past by the earlier export, and some none at all."""
    changed: list[Person] = []
    moves, newcomers = 15, 22
    for now in people:
        person = now
        dice = rng.random()
        promoted_from = _lower_position(person.position)
        if newcomers and dice < 0.05:
            newcomers -= 1
            person = replace(person, connected_on=_lately(rng))
        elif moves and dice < 0.09 and person.company:
            moves -= 1
            person = replace(person, before=_other_job(rng, person))
        elif promoted_from and dice < 0.25:
            person = replace(person, before=Before(position=promoted_from))
        changed.append(person)
    return changed


def _lately(rng: random.Random) -> date:
    first = days.OLDER_DAY + timedelta(days=2)
    return first + timedelta(days=rng.randint(0, 112))


def _lower_position(position: str) -> str:
    for lower, higher in companies.PROMOTIONS.items():
        if position == higher:
            return lower
    return ""


def _other_job(rng: random.Random, person: Person) -> Before:
    company = rng.choice([c for c in companies.COMPANIES if c != person.company])
    return Before(company=company, position=rng.choice(companies.POSITIONS))
