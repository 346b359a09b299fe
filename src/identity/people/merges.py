"""The user's answers about people: merges and cannot-links."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import product

from identity.answer_line import ASK, IGNORE, NEW, NOT, AnswerLine, LineOutcome
from models import PERSON_ID


class PersonMerges:
    """Applies the lines about person_ids: merges people and closes questions.

    Lines are applied from last to first. A later line always holds, and an earlier one
    that contradicts it, even through a chain of merges, is ignored.
    """

    def __init__(
        self,
        lines: Iterable[AnswerLine] = (),
        ids: Mapping[str, str] | None = None,
        listed_on: Mapping[str, date] | None = None,
        owner_id: str = "",
    ) -> None:
        """Apply the lines.

        Args:
            lines: all lines of decisions.csv.
            ids: every id that was ever valid → the present one.
            listed_on: person_id → day of the first export that lists the person; the
                person listed first gives the merged person their id.
            owner_id: person_id of the owner, who cannot be merged.
        """
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
        self._unmergeable: set[str] = set()
        self._reopened: set[str] = set()
        self._in_force = {line for line in reversed(self.lines) if self._apply(line)}

    def canonical_id(self, person: str) -> str:
        """Id of the merged person; an unknown id is returned unchanged."""
        present = self.ids.get(person, person)
        return min(self._group(present), key=self._order)

    def is_closed(self, one: str, other: str) -> bool:
        """Whether the two are merged, or answered not to be the same."""
        pairs = list(product(self._group(one), self._group(other)))
        return (
            self.canonical_id(one) == self.canonical_id(other)
            or any(pair in self._denied for pair in pairs)
            or any(person in self._closed for pair in pairs for person in pair)
        )

    def outcomes(self, known: Collection[str]) -> Iterator[LineOutcome]:
        """Outcome of every line about a person; known: every id that finds one."""
        for line in self.lines:
            named = [person for person in (line.mention, line.person) if person]
            if any(person not in known for person in named):
                yield LineOutcome(line, "unused_answer")
            elif self._names_owner(line):
                yield LineOutcome(line, "names_owner")
            elif line in self._in_force:
                yield LineOutcome(line, "answer", self.canonical_id(line.mention))
            else:
                yield LineOutcome(line, "replaced_answer")

    def _apply(self, line: AnswerLine) -> bool:
        """Apply one line after all later ones; return whether it holds."""
        one, other = self._present(line.mention), self._present(line.person or "")
        if self._names_owner(line) or not self._reopened.isdisjoint((one, other)):
            return False
        if line.verb == ASK:
            self._reopened.add(one)
        elif line.verb in (NEW, IGNORE):
            self._closed.add(one)
            self._unmergeable |= {one} if line.verb == NEW else set()
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
        if not self._unmergeable.isdisjoint((one, other)) or pairs & self._denied:
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
