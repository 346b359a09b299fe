"""Whom the book knows: the people that a mention can be."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from identity.names import company_words, name_key
from identity.owner import Owner


@dataclass(frozen=True)
class KnownName:
    """One name and company under which a person is or was known."""

    person_key: str
    person_id: str
    full_name: str | None
    company: str | None = None
    email: str | None = None
    is_connection: bool = False


class Book:
    """People by what they can be found by."""

    def __init__(
        self,
        names: Iterable[KnownName],
        owner: Owner,
        former_ids: Mapping[str, str] | None = None,
    ) -> None:
        self.owner = owner
        self.owner_names = {name_key(name) for name in owner.names}
        self.by_key: dict[str, list[str]] = {owner.person_key: [owner.person_id]}
        self.by_id = {owner.person_id: owner.person_id, **(former_ids or {})}
        self.by_email: defaultdict[str, set[str]] = defaultdict(set)
        self.by_name: defaultdict[str, set[str]] = defaultdict(set)
        self.by_given_name: defaultdict[str, set[str]] = defaultdict(set)
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        self.connections: set[str] = set()
        for name in names:
            self.by_id[name.person_id] = name.person_id
            if not name.person_key.startswith("hidden:"):
                self._add(name)

    def _add(self, known: KnownName) -> None:
        who = known.person_id
        holders = self.by_key.setdefault(known.person_key, [])
        # The latest holder comes first.
        holders[:] = [who, *(h for h in holders if h != who)]
        if who == self.owner.person_id:
            return
        if known.is_connection:
            self.connections.add(who)
        if known.email:
            self.by_email[known.email].add(who)
        if known.company and company_words(known.company):
            self.companies[who].add(known.company)
        if key := name_key(known.full_name or ""):
            self.by_name[key].add(who)
            self.by_given_name[key.split()[0]].add(who)

    def ranked(self, people: Iterable[str]) -> list[str]:
        """Connections first, then in a stable order."""
        return sorted(people, key=lambda who: (who not in self.connections, who))
