"""Namesakes who joined the book after a question was answered."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from identity.names.normalize import name_key


class KnownSince(NamedTuple):
    """One name of a person and the day they joined the book."""

    person_id: str
    full_name: str | None
    since: date | None
    """Day of the first export that lists the person, or of the first message."""


class NewNamesakes:
    """People by name and by the day they joined the book."""

    def __init__(self, people: Iterable[KnownSince] = ()) -> None:
        self._by_name: defaultdict[str, dict[str, date]] = defaultdict(dict)
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        for known in people:
            key = name_key(known.full_name or "")
            if key:
                self._names[known.person_id].add(key)
            if key and known.since:
                self._by_name[key][known.person_id] = known.since

    def names_of(self, person: str) -> set[str]:
        """Keys of all names of a person."""
        return self._names.get(person, set())

    def since(self, day: date, names: Iterable[str]) -> list[str]:
        """People with exactly one of the names who joined the book after the day."""
        found = {
            person
            for name in names
            for person, since in self._by_name.get(name, {}).items()
            if since > day
        }
        return sorted(found)
