"""Which person a key refers to, by date (key ownership over time)."""

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
"""Start of the first ownership of a key; older exports mean its first owner too."""


class ReferenceName(NamedTuple):
    """A key and name in a file other than Connections."""

    person_key: str
    full_name: str | None


def _ownership(key: str, valid_from: date, who: str) -> KeyOwnership:
    return KeyOwnership(person_key=key, valid_from=valid_from, person_id=who)


def _given_up_on(key: str, person: LinkedPerson) -> date | None:
    """Day from which a profile address may belong to somebody else.

    It is the day of the first export that lists the person under another address,
    after the last one with this address; None if there is none.
    """
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
    """Owners of every key in the book, like a slowly changing dimension of type 2.

    A person_id is derived from the person's earliest key, so a newer export changes no
    id. The second owner of an address gets an id of their own.
    """

    linked: LinkedExports
    owner: BookOwner
    named: Iterable[ReferenceName]
    """Keys and names in other files."""
    closed_account_matches: Mapping[str, str]
    """Key of a closed account → key of the only person it can be."""
    merges: PersonMerges = field(default_factory=PersonMerges)
    """Merges answered by the user."""

    def all(self) -> list[KeyOwnership]:
        """All ownerships, by key and date."""
        ownerships = {(h.person_key, h.valid_from): h for h in self._of_connections()}
        ownerships |= {(h.person_key, h.valid_from): h for h in self._of_others()}
        rest = [h for h in ownerships.values() if h.person_key not in self._own_keys]
        rest += [
            _ownership(key, ALWAYS, self.owner.person_id) for key in self._own_keys
        ]
        return sorted(rest, key=lambda h: (h.person_key, h.valid_from))

    def id_of(self, person: LinkedPerson) -> str:
        """person_id after merges."""
        return self.merges.canonical_id(self._ids[id(person)])

    def listed_on(self) -> dict[str, date]:
        """person_id before merges → day of the first export that lists the person."""
        return {
            self._ids[id(person)]: min(variant.first_on for variant in person.variants)
            for person in self.linked.people
        }

    def aliases(self) -> dict[str, str]:
        """Id of every key ever used → person_id of its owner."""
        ids = {
            person_id(h.person_key): h.person_id
            for h in self.all()
            if h.valid_from == ALWAYS and not h.person_key.startswith("name:")
        }
        ids |= {
            person_id(self._numbered_key(key, person)): self.id_of(person)
            for person in self.linked.people
            for key in person.keys_since
        }
        return {**self._former_ids(), **ids}

    def _former_ids(self) -> dict[str, str]:
        """Ids from before a namesake connected on the same day; the person listed first
        had it."""
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
            id(person): person_id(
                self._numbered_key(next(iter(person.keys_since)), person)
            )
            for person in self.linked.people
        }

    @cached_property
    def _owners_of(self) -> dict[str, list[tuple[date, LinkedPerson]]]:
        """Key → (first day, person) of its owners, in order."""
        owners_of: defaultdict[str, list[tuple[date, LinkedPerson]]] = defaultdict(list)
        for person in self.linked.people:
            for key, day in person.keys_since.items():
                owners_of[key].append((day, person))
        for owners in owners_of.values():
            owners.sort(key=lambda owner: (owner[0], sorted(owner[1].names)))
        return owners_of

    def _numbered_key(self, key: str, person: LinkedPerson) -> str:
        """The key, with a number if the person is not its first owner."""
        turn = [p is person for _, p in self._owners_of[key]].index(True)
        return f"{key}#{turn + 1}" if turn else key

    def listings(self) -> Iterator[KeyInFile]:
        """Person listed under a key with several owners, file by file."""
        for key, owners in self._owners_of.items():
            for _, person in owners if len(owners) > 1 else ():
                for variant in person.variants:
                    for file in variant.files if variant.person_key == key else ():
                        yield KeyInFile(
                            source_id=file, person_key=key, person_id=self.id_of(person)
                        )

    def _of_connections(self) -> Iterator[KeyOwnership]:
        for key, owners in self._owners_of.items():
            for turn, (day, person) in enumerate(owners):
                yield _ownership(key, day if turn else ALWAYS, self.id_of(person))
            left_on = _given_up_on(key, owners[-1][1])
            if left_on:
                next_owner = person_id(f"{key}#{len(owners) + 1}")
                yield _ownership(key, left_on, self.merges.canonical_id(next_owner))

    def _of_others(self) -> Iterator[KeyOwnership]:
        """Ownerships of keys of non-connections, closed accounts and bare names."""
        joined = self._by_name_alone
        for key in {named.person_key for named in self.named} - self._owners_of.keys():
            kind = key.partition(":")[0]
            known = self.closed_account_matches.get(key, key)
            if kind == "name":
                if who := self._named(name_key(key.partition(":")[2])):
                    yield _ownership(key, ALWAYS, who)
            elif kind == "hidden" and known in self._owners_of:
                # Any of several owners may have closed the account.
                only = {self.id_of(person) for _, person in self._owners_of[known]}
                who = only.pop() if len(only) == 1 else person_id(key)
                yield _ownership(key, ALWAYS, self.merges.canonical_id(who))
            else:
                who = joined.get(known) or person_id(known)
                yield _ownership(key, ALWAYS, self.merges.canonical_id(who))

    def _named(self, name: str) -> str | None:
        """The only connection with the name; else the book owner with that name."""
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
        """Address → person_id of the connection with the same name and no address.

        Name, address and connection must be unique. Connections had no addresses until
        2023.
        """
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
        """Name → addresses under which no connection is listed."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        listed = self._owners_of.keys() | self._own_keys
        for key, name in self.named:
            if key.startswith("slug:") and key not in listed and name:
                found[name_key(name)].add(key)
        return found
