"""Which person goes by a key, and from which day on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from identity.ids import person_id
from identity.names.normalize import is_vague, name_key
from identity.people.link_exports import LinkedExports, LinkedPerson
from identity.people.merges import PersonMerges
from identity.people.owner import BookOwner
from models import KeyInFile, KeyOwnership

ALWAYS = date(1, 1, 1)
"""Whoever held a key first is also meant by exports that are older still."""


class ReferenceName(NamedTuple):
    """One key and name that files other than Connections use."""

    person_key: str
    full_name: str | None


def _ownership(key: str, valid_from: date, who: str) -> KeyOwnership:
    return KeyOwnership(person_key=key, valid_from=valid_from, person_id=who)


def _given_up_on(key: str, person: LinkedPerson) -> date | None:
    """Day of the first export that lists the person under another address, after the
    last one that lists them under this one."""
    last = max(
        variant.last_on for variant in person.variants if variant.person_key == key
    )
    later = [
        variant.first_on
        for variant in person.variants
        if variant.first_on > last and variant.person_key.startswith("slug:")
    ]
    return min(later) if later and key.startswith("slug:") else None


@dataclass(frozen=True)
class KeyOwners:
    """Who goes by every key of the book.

    Ids are made of the earliest key of a person, so a newer export changes none. The
    second person who goes by an address has an id of their own.
    """

    linked: LinkedExports
    owner: BookOwner
    named: Iterable[ReferenceName]
    closed_account_matches: Mapping[str, str]
    """Key of a closed account → key of the one person it can only be."""
    merges: PersonMerges = field(default_factory=PersonMerges)
    """Who is one by the user's word."""

    def all(self) -> list[KeyOwnership]:
        """Every key that means somebody."""
        ownerships = {(h.person_key, h.valid_from): h for h in self._of_connections()}
        ownerships |= {(h.person_key, h.valid_from): h for h in self._of_others()}
        rest = [h for h in ownerships.values() if h.person_key not in self._own_keys]
        rest += [
            _ownership(key, ALWAYS, self.owner.person_id) for key in self._own_keys
        ]
        return sorted(rest, key=lambda h: (h.person_key, h.valid_from))

    def id_of(self, person: LinkedPerson) -> str:
        """The person's id."""
        return self.merges.canonical_id(self._ids[id(person)])

    def listed_on(self) -> dict[str, date]:
        """person_id → day of the first export that lists them, before the user made
        any one."""
        return {
            self._ids[id(person)]: min(variant.first_on for variant in person.variants)
            for person in self.linked.people
        }

    def aliases(self) -> dict[str, str]:
        """Id of every key that anybody ever went by → the person's id."""
        ids = {
            person_id(h.person_key): h.person_id
            for h in self.all()
            if h.valid_from == ALWAYS and not h.person_key.startswith("name:")
        }
        ids |= {
            person_id(self._own_form(key, person)): self.id_of(person)
            for person in self.linked.people
            for key in person.keys_since
        }
        return {**self._former_ids(), **ids}

    def _former_ids(self) -> dict[str, str]:
        """Ids from when no other of the name had connected on the day: of several, who
        was listed first had them."""
        owned_since = (
            (day, key, self.id_of(person))
            for person in self.linked.people
            for key, day in person.keys_since.items()
            if key.startswith("connection:")
        )
        latest_first = sorted(owned_since, reverse=True)
        return {
            person_id("|".join(k.split("|")[:2])): who for _, k, who in latest_first
        }

    @cached_property
    def _own_keys(self) -> frozenset[str]:
        return frozenset({self.owner.person_key, *self.owner.former_keys})

    @cached_property
    def _ids(self) -> dict[int, str]:
        return {
            id(person): person_id(self._own_form(next(iter(person.keys_since)), person))
            for person in self.linked.people
        }

    @cached_property
    def _queues(self) -> dict[str, list[tuple[date, LinkedPerson]]]:
        """Key → those who went by it, one after the other."""
        queues: defaultdict[str, list[tuple[date, LinkedPerson]]] = defaultdict(list)
        for person in self.linked.people:
            for key, day in person.keys_since.items():
                queues[key].append((day, person))
        for queue in queues.values():
            queue.sort(key=lambda turn: (turn[0], sorted(turn[1].names)))
        return queues

    def _own_form(self, key: str, person: LinkedPerson) -> str:
        """The key, told apart from that of those who went by it before."""
        turn = [p is person for _, p in self._queues[key]].index(True)
        return f"{key}#{turn + 1}" if turn else key

    def listings(self) -> Iterator[KeyInFile]:
        """Who is listed under an address that several went by, file by file."""
        for key, queue in self._queues.items():
            for _, person in queue if len(queue) > 1 else ():
                for variant in person.variants:
                    for file in variant.files if variant.person_key == key else ():
                        yield KeyInFile(
                            source_id=file, person_key=key, person_id=self.id_of(person)
                        )

    def _of_connections(self) -> Iterator[KeyOwnership]:
        for key, queue in self._queues.items():
            for turn, (day, person) in enumerate(queue):
                yield _ownership(key, day if turn else ALWAYS, self.id_of(person))
            left_on = _given_up_on(key, queue[-1][1])
            if left_on:
                next_owner = person_id(f"{key}#{len(queue) + 1}")
                yield _ownership(key, left_on, self.merges.canonical_id(next_owner))

    def _of_others(self) -> Iterator[KeyOwnership]:
        """Keys of people who are no connections, closed accounts, and bare names."""
        joined = self._by_name_alone
        for key in {named.person_key for named in self.named} - self._queues.keys():
            kind = key.partition(":")[0]
            known = self.closed_account_matches.get(key, key)
            if kind == "name":
                if who := self._named(name_key(key.partition(":")[2])):
                    yield _ownership(key, ALWAYS, who)
            elif kind == "hidden" and known in self._queues:
                # Of several who went by an address it is not certain who it was.
                only = {self.id_of(person) for _, person in self._queues[known]}
                who = only.pop() if len(only) == 1 else person_id(key)
                yield _ownership(key, ALWAYS, self.merges.canonical_id(who))
            else:
                who = joined.get(known) or person_id(known)
                yield _ownership(key, ALWAYS, self.merges.canonical_id(who))

    def _named(self, name: str) -> str | None:
        """The one connection of this name; the owner, if no connection has it."""
        people = {self.id_of(p) for p in self._connections_by_name.get(name, [])}
        if len(people) == 1 and not is_vague(name):
            return people.pop()
        is_own = name in {name_key(own) for own in self.owner.names}
        return self.owner.person_id if is_own and not people else None

    @cached_property
    def _connections_by_name(self) -> dict[str, list[LinkedPerson]]:
        found: defaultdict[str, list[LinkedPerson]] = defaultdict(list)
        for person in self.linked.people:
            for name in person.names:
                found[name].append(person)
        return found

    @cached_property
    def _by_name_alone(self) -> dict[str, str]:
        """Address → the connection who is listed without one and has the same name,
        each being the only one of it; until 2023 Connections had no addresses."""
        pairs: set[tuple[str, str]] = set()
        for name, keys in self._addresses_by_name.items():
            people = self._connections_by_name.get(name, [])
            found = {self.id_of(person) for person in people}
            is_only_one = len(found) == len(keys) == 1 and not is_vague(name)
            if is_only_one and not any(person.has_address for person in people):
                pairs.add((min(keys), found.pop()))
        addresses = Counter(key for key, _ in pairs)
        people_met = Counter(who for _, who in pairs)
        return {
            key: who for key, who in pairs if addresses[key] == people_met[who] == 1
        }

    @cached_property
    def _addresses_by_name(self) -> dict[str, set[str]]:
        """Name → addresses of people who are not listed under them as connections."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        listed = self._queues.keys() | self._own_keys
        for key, name in self.named:
            if key.startswith("slug:") and key not in listed and name:
                found[name_key(name)].add(key)
        return found
