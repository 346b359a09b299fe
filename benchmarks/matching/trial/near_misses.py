"""People outside the book who are nearly somebody in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .nicknames import SIBLINGS
from .people import Book, Person, World, plain_key
from .spelling import respelled

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

    from .companies import Company
    from .names import Name

TRIES = 60


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Somebody outside the book, planted."""

    person: Person
    origin: Person
    """Whom in the book they could be taken for."""
    kind: str

    @property
    def is_company_telling(self) -> bool:
        """Whether the company is what is planted, so that it has to be typed."""
        return self.kind in {"same_name", "same_company"}


Draft = tuple["Name", "Company"]


def _one_keystroke(world: World, origin: Person) -> Draft | None:
    family = respelled(world.rng, origin.name.family, world.families)
    if family is None:
        return None
    return replace(origin.name, family=family), world.company()


def _same_initial(world: World, origin: Person) -> Draft | None:
    name = origin.name
    for _ in range(TRIES):
        given = world.namer.given_of(name.culture, name.is_woman)
        if given[0] == name.given[0] and given != name.given:
            return replace(name, given=given, middle=""), world.company()
    return None


def _sibling(world: World, origin: Person) -> Draft | None:
    if not (others := SIBLINGS.get(origin.name.given)):
        return None
    if origin.name.culture.feminine:
        # The other name may be a man's, and the surname a woman's.
        return None
    given, short = world.rng.choice(others)
    name = replace(origin.name, given=given, middle="", other_given=short)
    return name, world.company()


def _same_name(world: World, origin: Person) -> Draft:
    return replace(origin.name, middle=""), world.company()


def _same_company(world: World, origin: Person) -> Draft:
    name = origin.name
    family = world.namer.family_of(name.culture, name.is_woman)
    return replace(name, family=family, second_family=""), origin.company


KINDS: dict[str, Callable[[World, Person], Draft | None]] = {
    "one_keystroke": _one_keystroke,
    "same_initial": _same_initial,
    "sibling": _sibling,
    "same_name": _same_name,
    "same_company": _same_company,
}


def plant(
    rng: random.Random, book: Book, origins: Sequence[Person], count: int
) -> list[NearMiss]:
    """As many near-misses of these people, the kinds in turn."""
    found: list[NearMiss] = []
    kinds = [*KINDS]
    while len(found) < count:
        kind = kinds[len(found) % len(kinds)]
        origin = rng.choice(origins)
        draft = KINDS[kind](book.world, origin)
        if draft and _is_outside(book, origin, kind, draft):
            found.append(NearMiss(book.world.add(*draft), origin, kind))
    return found


def _is_outside(book: Book, origin: Person, kind: str, draft: Draft) -> bool:
    name, company = draft
    if re.fullmatch(r"[A-Z. ]{1,5}", name.family):
        return False
    if kind == "same_name":
        bearers = book.bearers.get(plain_key(origin.shown.name), [])
        return all(company not in (p.company, p.former) for p in bearers)
    with_and_without = (name.full, f"{name.given} {name.family}")
    return not any(plain_key(text) in book.bearers for text in with_and_without)
