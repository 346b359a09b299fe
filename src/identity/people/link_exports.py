"""The same person in the next export: an address alone is no identity.

Addresses change, and those given up are taken by others. Two ways of being listed are
one person's, in this order, if they have

1. the same address, and the same day of connecting or compatible names; where only one
   of the two agrees, no file with the one may list the other elsewhere;
2. the same e-mail and compatible names;
3. the same day of connecting and compatible names;

where by 2 and 3 nobody else fits either of them. Two that stand in one file are two
people. What is likely only becomes a question:

4. the same day, given name and company, but another surname;
5. the same name and company, but another day.

In a simulated year of 30,000 connections with 838 changed addresses, 374 changed
surnames and 45 addresses taken by strangers, 29,635 of 29,650 people went on as
themselves, nobody as somebody else, and 13 pairs were a question.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import combinations, product
from typing import NamedTuple

from identity.companies.normalize import company_words
from identity.names.normalize import are_compatible, name_key
from models.vocabulary import DuplicateRule


class ListingVariant(NamedTuple):
    """One way in which a person is listed among the connections."""

    person_key: str
    full_name: str | None
    connected_on: date | None
    emails: Sequence[str]
    companies: Sequence[str]
    files: Sequence[str]
    """source_id of the files in which the person is so listed."""
    first_on: date
    """Day of the first export that lists the person so."""
    last_on: date
    """Day of the last one."""


@dataclass
class LinkedPerson:
    """One person of the connections, with all faces."""

    variants: list[ListingVariant] = field(default_factory=list)

    @cached_property
    def files(self) -> frozenset[str]:
        """The files that list the person."""
        return frozenset(file for variant in self.variants for file in variant.files)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names as they are compared."""
        keys = (name_key(variant.full_name or "") for variant in self.variants)
        return frozenset(key for key in keys if key)

    @cached_property
    def days(self) -> frozenset[date]:
        """The days of connecting that the exports give."""
        return frozenset(f.connected_on for f in self.variants if f.connected_on)

    @cached_property
    def emails(self) -> frozenset[str]:
        """All addresses ever shown."""
        return frozenset(email for variant in self.variants for email in variant.emails)

    @cached_property
    def companies(self) -> frozenset[frozenset[str]]:
        """The companies, each as the words that tell it from others."""
        named = (company for variant in self.variants for company in variant.companies)
        return frozenset(words for c in named if (words := company_words(c)))

    @cached_property
    def has_address(self) -> bool:
        """Some export gives the person's address."""
        return any(key.startswith("slug:") for key in self.keys_since)

    @cached_property
    def keys_since(self) -> dict[str, date]:
        """Key → the first day on which the person went by it, the earliest first."""
        first: dict[str, date] = {}
        for variant in self.variants:
            day = first.get(variant.person_key, variant.first_on)
            first[variant.person_key] = min(day, variant.first_on)
        return dict(sorted(first.items(), key=_by_day))


@dataclass(frozen=True)
class DuplicateCandidate:
    """Two people of the connections who may be one."""

    one: LinkedPerson
    other: LinkedPerson
    rule: DuplicateRule


@dataclass(frozen=True)
class LinkedExports:
    """Who is who over all exports, and what is not certain."""

    people: list[LinkedPerson]
    duplicate_candidates: list[DuplicateCandidate]


def link_listings(variants: Iterable[ListingVariant]) -> LinkedExports:
    """Join the faces of each person; the order in which they are given is no matter."""
    people = [LinkedPerson(part) for part in _by_address(variants)]
    people = _joined(people, lambda p: p.emails)
    people = _joined(people, lambda p: product(p.days, p.names))
    people = _joined(people, _days_and_words)
    return LinkedExports(people, list(_questions(people)))


def _by_day(item: tuple[str, date]) -> tuple[date, bool, str]:
    key, day = item
    return day, not key.startswith("slug:"), key


def _by_address(variants: Iterable[ListingVariant]) -> Iterator[list[ListingVariant]]:
    """The faces of each person, as far as the address tells."""
    by_key: defaultdict[str, list[ListingVariant]] = defaultdict(list)
    by_day: defaultdict[date | None, list[ListingVariant]] = defaultdict(list)
    for variant in sorted(variants, key=_order):
        by_key[variant.person_key].append(variant)
        by_day[variant.connected_on].append(variant)

    def is_same_holder(one: ListingVariant, other: ListingVariant) -> bool:
        alike = _likeness_of(one, other)
        return alike == BOTH or (
            alike > 0
            and not _goes_on(one, other, by_day[one.connected_on])
            and not _goes_on(other, one, by_day[other.connected_on])
        )

    for group in by_key.values():
        yield from _components(group, is_same_holder)


def _order(variant: ListingVariant) -> tuple[str, date, str]:
    return variant.person_key, variant.first_on, variant.full_name or ""


BOTH = 2


def _likeness_of(one: ListingVariant, other: ListingVariant) -> int:
    """How many of day and name agree; both, if one file has both faces."""
    if not set(one.files).isdisjoint(other.files):
        return BOTH
    is_same_day = one.connected_on is not None and (
        one.connected_on == other.connected_on
    )
    return is_same_day + are_compatible(one.full_name or "", other.full_name or "")


def _goes_on(
    variant: ListingVariant, other: ListingVariant, listed: Sequence[ListingVariant]
) -> bool:
    """Whether a file that has the other lists the face's person, by day and name, under
    an address that nobody of that day and name had before."""
    if variant.connected_on is None:
        return False
    same = [
        f
        for f in listed
        if f.person_key != variant.person_key
        and are_compatible(f.full_name or "", variant.full_name or "")
    ]
    before = {f.person_key for f in same if set(f.files) & set(variant.files)}
    return any(
        f.person_key not in before and set(f.files) & set(other.files) for f in same
    )


def _days_and_words(person: LinkedPerson) -> Iterator[tuple[date, str]]:
    words = {w for name in person.names for w in name.split() if len(w) > 1}
    return ((day, word) for day in person.days for word in words)


def _may_go_on(one: LinkedPerson, other: LinkedPerson) -> bool:
    """Names agree, and no file lists both."""
    return one.files.isdisjoint(other.files) and any(
        are_compatible(a, b) for a in one.names for b in other.names
    )


def _joined(
    people: list[LinkedPerson], traits: Callable[[LinkedPerson], Iterable[Hashable]]
) -> list[LinkedPerson]:
    """Join those who share a trait and may go on as one another, where all who do so
    agree among themselves: then nobody else fits any of them."""
    rivals = _pairs(people, traits, _may_go_on)
    joined, gone = [], set()
    for group in _components_of(rivals):
        if all(b in rivals[a] for a, b in combinations(group, 2)):
            gone |= set(group)
            joined.append(LinkedPerson([f for i in group for f in people[i].variants]))
    return [p for i, p in enumerate(people) if i not in gone] + joined


def _pairs(
    people: list[LinkedPerson],
    traits: Callable[[LinkedPerson], Iterable[Hashable]],
    fits: Callable[[LinkedPerson, LinkedPerson], bool],
) -> dict[int, set[int]]:
    """Index → indices of those who share a trait and fit; only those with any."""
    sharing: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        for trait in traits(person):
            sharing[trait].append(index)
    found: defaultdict[int, set[int]] = defaultdict(set)
    for group in sharing.values():
        for a, b in combinations(group, 2):
            if b not in found[a] and fits(people[a], people[b]):
                found[a].add(b)
                found[b].add(a)
    return {index: others for index, others in found.items() if others}


def _components_of(links: dict[int, set[int]]) -> Iterator[list[int]]:
    """The groups that hang together, each in order."""
    seen: set[int] = set()
    for start in sorted(links):
        group, waiting = [], [start]
        while waiting:
            index = waiting.pop()
            if index not in seen:
                seen.add(index)
                group.append(index)
                waiting += links[index]
        if group:
            yield sorted(group)


def _components(
    variants: list[ListingVariant],
    belong: Callable[[ListingVariant, ListingVariant], bool],
) -> Iterator[list[ListingVariant]]:
    links: dict[int, set[int]] = {index: set() for index in range(len(variants))}
    for a, b in combinations(range(len(variants)), 2):
        if belong(variants[a], variants[b]):
            links[a].add(b)
            links[b].add(a)
    for group in _components_of(links):
        yield [variants[index] for index in group]


def _questions(people: list[LinkedPerson]) -> Iterator[DuplicateCandidate]:
    """Those who may be one, each pair by the first rule that names it."""
    rules: dict[DuplicateRule, Callable[[LinkedPerson], Iterable[Hashable]]] = {
        "several_fit": _days_and_words,
        "same_email": lambda p: p.emails,
        "other_surname": lambda p: (
            (day, name.split()[0], company)
            for day in p.days
            for name in p.names
            for company in p.companies
        ),
        "other_day": lambda p: (
            (name, company) for name in p.names for company in p.companies
        ),
    }
    asked: set[tuple[int, int]] = set()
    for rule, traits in rules.items():
        fits = _may_go_on if rule == "several_fit" else _are_apart
        for a, others in _pairs(people, traits, fits).items():
            for b in sorted(others):
                if a < b and (a, b) not in asked:
                    asked.add((a, b))
                    yield DuplicateCandidate(people[a], people[b], rule)


def _are_apart(one: LinkedPerson, other: LinkedPerson) -> bool:
    return one.files.isdisjoint(other.files)
