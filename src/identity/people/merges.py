"""What the user has answered of people: who is one with whom, and who is not."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import product

from identity.answer_line import ASK, IGNORE, NEW, NOT, AnswerLine, LineOutcome
from models import PERSON_ID


class PersonMerges:
    """People made one, and questions closed, by the lines about a person_id.

    Lines are taken from the last to the first, so a later one always stands, and an
    earlier one that contradicts it, be it over a chain of others, does not.
    """

    def __init__(
        self,
        lines: Iterable[AnswerLine] = (),
        ids: Mapping[str, str] | None = None,
        listed_on: Mapping[str, date] | None = None,
        owner_id: str = "",
    ) -> None:
        """Ids: every id that was ever valid → the present one. listed_on: day of the
        first export that lists a person; who was listed first gives the id."""
        self.ids = ids or {}
        self.listed_on = listed_on or {}
        self.owner_id = owner_id
        self.lines = sorted(
            (line for line in lines if PERSON_ID.fullmatch(line.mention)),
            key=lambda line: (line.source_id, line.source_row),
        )
        self._groups: dict[str, frozenset[str]] = {}
        self._denied: set[tuple[str, str]] = set()
        self._closed: set[str] = set()
        self._parted: set[str] = set()
        self._reopened: set[str] = set()
        self._standing = {line for line in reversed(self.lines) if self._take(line)}

    def canonical_id(self, person: str) -> str:
        """Id of whoever the person is by now; an unknown id stays as it is."""
        present = self.ids.get(person, person)
        return min(self._group(present), key=self._order)

    def is_closed(self, one: str, other: str) -> bool:
        """Whether these two are one, or are said not to be."""
        pairs = list(product(self._group(one), self._group(other)))
        return (
            self.canonical_id(one) == self.canonical_id(other)
            or any(pair in self._denied for pair in pairs)
            or any(person in self._closed for pair in pairs for person in pair)
        )

    def outcomes(self, known: Collection[str]) -> Iterator[LineOutcome]:
        """What became of every line about a person; known: every id that finds one."""
        for line in self.lines:
            named = [person for person in (line.mention, line.person) if person]
            if any(person not in known for person in named):
                yield LineOutcome(line, "unused_answer")
            elif self._names_owner(line):
                yield LineOutcome(line, "names_owner")
            elif line in self._standing:
                yield LineOutcome(line, "answer", self.canonical_id(line.mention))
            else:
                yield LineOutcome(line, "replaced_answer")

    def _take(self, line: AnswerLine) -> bool:
        """Take one line, all later ones being taken; whether it stands."""
        one, other = self._present(line.mention), self._present(line.person or "")
        if self._names_owner(line) or not self._reopened.isdisjoint((one, other)):
            return False
        if line.verb == ASK:
            self._reopened.add(one)
        elif line.verb in (NEW, IGNORE):
            self._closed.add(one)
            self._parted |= {one} if line.verb == NEW else set()
        elif line.verb == NOT:
            return self._deny(one, other)
        else:
            return self._join(one, other)
        return True

    def _deny(self, one: str, other: str) -> bool:
        if other in self._group(one):
            return False
        self._denied |= {(one, other), (other, one)}
        return True

    def _join(self, one: str, other: str) -> bool:
        pairs = set(product(self._group(one), self._group(other)))
        if not self._parted.isdisjoint((one, other)) or pairs & self._denied:
            return False
        whole = self._group(one) | self._group(other)
        self._groups.update(dict.fromkeys(whole, whole))
        return True

    def _names_owner(self, line: AnswerLine) -> bool:
        named = (line.mention, line.person)
        return any(p and self._present(p) == self.owner_id for p in named)

    def _present(self, person: str) -> str:
        return self.ids.get(person, person)

    def _group(self, person: str) -> frozenset[str]:
        return self._groups.get(person) or frozenset({person})

    def _order(self, person: str) -> tuple[date, bool, str]:
        listed_on = self.listed_on.get(person, date.max)
        return listed_on, person not in self.ids, person
