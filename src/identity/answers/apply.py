"""Apply the user's answers to mentions; an answer outranks every rule.

It holds until its person is gone from the book (`answer_gone`) or an exact namesake
joins the book after the day of the answer (`still_the_same`). Then the question is open
again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from identity.answer_line import IGNORE, NEW, AnswerLine, LineOutcome
from identity.answers.mention_answers import MentionAnswers, mention_question
from identity.answers.new_namesakes import NewNamesakes
from identity.ids import person_id
from identity.mentions.decide import TypedMention, mention_id
from identity.mentions.decision import Decision
from identity.mentions.outside_people import (
    OutsidePeople,
    OutsidePerson,
    outside_person_when_denied,
)
from identity.mentions.parse import parse_mention
from identity.mentions.people_index import PeopleIndex
from identity.names.normalize import name_key
from identity.people.merges import PersonMerges
from models.vocabulary import MentionStatus

RULE, HERE = "answer", "answer_here"
GONE, STILL = "answer_gone", "still_the_same"


class ConnectedSince(NamedTuple):
    """A person outside the book, and a namesake who joined the book since."""

    outside_id: str
    person_id: str


@dataclass(frozen=True)
class UserAnswers:
    """The lines of decisions.csv, with what decides whether they still hold."""

    lines: Sequence[AnswerLine] = ()
    merges: PersonMerges = field(default_factory=PersonMerges)
    new_namesakes: NewNamesakes = field(default_factory=NewNamesakes)


class AnswerResolver:
    """Decides every mention, by the rules and then by the answers."""

    def __init__(
        self,
        mentions: Sequence[TypedMention],
        decided: Sequence[Decision],
        user_answers: UserAnswers,
        index: PeopleIndex,
    ) -> None:
        """Match the answers to mentions; decided holds the decision by rule of each."""
        self.index = index
        self.merges = user_answers.merges
        self.new_namesakes = user_answers.new_namesakes
        self.canonical_id = self.merges.canonical_id
        self.typed = {mention_id(mention): mention for mention in mentions}
        self.parsed = {
            id_: parse_mention(m.text, index) for id_, m in self.typed.items()
        }
        self.by_rule = dict(zip(self.typed, decided, strict=True))
        self.outside_people = OutsidePeople(self.parsed.values(), index)
        self.ids = self._ids()
        keys = (
            mention_question(id_, mention.text, index)
            for id_, mention in self.typed.items()
        )
        self.answers = MentionAnswers(user_answers.lines, keys, self.ids, index)
        self.outside_by_mention = {
            id_: o for id_ in self.typed if (o := self._outside_person(id_))
        }
        self.outside_ids = {o.person_id for o in self.outside_by_mention.values()}
        self.identified = dict(self._identified())

    def decisions(self) -> list[Decision]:
        """One decision per mention, in input order."""
        return [self._mark_scope(id_, self._decide(id_)) for id_ in self.typed]

    def _mark_scope(self, id_: str, decision: Decision) -> Decision:
        """Give answers for one record only their own rule, since they say nothing about
        other records."""
        is_here = decision.is_answered and self.answers.in_force(id_).is_here
        return replace(decision, rule=HERE) if is_here else decision

    def connected_since(self) -> list[ConnectedSince]:
        """Pairs of a person outside the book by an answer and a namesake who joined
        since, unless that question is answered too."""
        pairs = {
            ConnectedSince(self.outside_by_mention[id_].person_id, person)
            for id_ in self.typed
            if self.answers.in_force(id_).answer == NEW
            for person in self._new_namesakes(id_)
        }
        is_closed = self.merges.is_closed
        return [pair for pair in sorted(pairs) if not is_closed(*pair)]

    def outcomes(self) -> Iterator[LineOutcome]:
        """Outcome of every line of decisions.csv."""
        known = self.ids.keys() | self.outside_ids
        of_people = {o.line: o for o in self.merges.outcomes(known)}
        for outcome in self.answers.outcomes():
            other = of_people.get(outcome.line, outcome)
            reason = self._in_doubt(outcome) if outcome.reason == RULE else ""
            if reason:
                yield LineOutcome(outcome.line, reason)
            else:
                yield outcome if outcome.reason == RULE else other

    def _in_doubt(self, outcome: LineOutcome) -> str:
        """Reason why an answer in force does not decide; empty if it does."""
        decision = self._decide(str(outcome.merged_into))
        is_open = outcome.line.person and decision.rule in (GONE, STILL)
        return decision.rule if is_open and outcome.line.verb == "" else ""

    def _ids(self) -> dict[str, str]:
        """Every id that finds somebody by the rules alone → present id."""
        ids: dict[str, str] = {}
        for decision in self.by_rule.values():
            if decision.person_id:
                ids |= {decision.alias: decision.person_id} if decision.alias else {}
        own = (
            d.outside_person.person_id
            for d in self.by_rule.values()
            if d.outside_person
        )
        ids |= {id_: id_ for id_ in own}
        return {
            id_: self.canonical_id(who) for id_, who in (ids | self.index.by_id).items()
        }

    def _outside_person(self, id_: str) -> OutsidePerson | None:
        """The person meant, if outside the book."""
        in_force, by_rule = self.answers.in_force(id_), self.by_rule[id_]
        if in_force.answer not in (None, NEW):
            return None
        is_denied = self._all_denied(id_)
        if by_rule.outside_person and not (in_force.is_here or is_denied):
            who = self.canonical_id(by_rule.outside_person.person_id)
            return replace(by_rule.outside_person, person_id=who)
        if in_force.answer is None and not is_denied:
            return None
        found = outside_person_when_denied(
            self.parsed[id_], self.index, self.outside_people
        )
        if in_force.is_here or by_rule.outside_person:
            # Not the person of that name whom the rules put outside the book.
            key = f"mention:{self.parsed[id_].folded}|{id_}"
            found = replace(found, person_key=key, person_id=person_id(key))
        return replace(found, person_id=self.canonical_id(found.person_id))

    def _all_denied(self, id_: str) -> bool:
        """Whether all candidates are denied; a single word may still be anybody."""
        by_rule, denied = self.by_rule[id_], self._denied(id_)
        possible = {*by_rule.candidates, *filter(None, [by_rule.person_id])}
        return bool(possible) and possible <= denied and by_rule.rule != "vague"

    def _denied(self, id_: str) -> set[str]:
        return {self._present(p) for p in self.answers.in_force(id_).denied}

    def _present(self, person: str) -> str:
        return self.ids.get(person) or self.canonical_id(person)

    def _identified(self) -> Iterator[tuple[str, str]]:
        """Ids of people outside the book by rule → the answer that identifies them."""
        for id_, by_rule in self.by_rule.items():
            answer = self.answers.in_force(id_).answer
            if by_rule.outside_person and answer not in (None, NEW, IGNORE):
                yield by_rule.outside_person.person_id, str(answer)

    def _find(self, typed_id: str) -> str | None:
        """The person an id refers to after all answers, or None."""
        seen: set[str] = set()
        while typed_id not in seen:
            seen.add(typed_id)
            who = self.canonical_id(typed_id)
            if who in self.index.by_id:
                return self.canonical_id(self.index.by_id[who])
            if who in self.outside_ids:
                return who
            typed_id = self.identified.get(typed_id, typed_id)
        return None

    def _decide(self, id_: str) -> Decision:
        in_force = self.answers.in_force(id_)
        if in_force.answer == IGNORE:
            return _answered("ignored")
        if id_ in self.outside_by_mention:
            return self._decide_outside(id_)
        if in_force.answer:
            return self._decide_answered(id_, in_force.answer)
        if self.parsed[id_].id:
            return self._decide_by_id(id_)
        return self._without_denied(id_)

    def _decide_outside(self, id_: str) -> Decision:
        by_rule, outside = self.by_rule[id_], self.outside_by_mention[id_]
        is_answered = bool(self.answers.in_force(id_).answer)
        if outside == by_rule.outside_person and not is_answered:
            return by_rule
        is_inside = outside.person_id in self.index.by_id
        status: MentionStatus = "resolved" if is_inside else "unknown"
        found = _answered(status, outside.person_id, by_rule)
        return replace(found, outside_person=outside)

    def _decide_answered(self, id_: str, answer: str) -> Decision:
        by_rule, who = self.by_rule[id_], self._find(answer)
        if who is None:
            return _question(GONE, by_rule.candidates)
        if who == self.index.owner.person_id:
            return _answered("ignored")
        if new_namesakes := self._new_namesakes(id_, who):
            return _question(STILL, [who, *new_namesakes])
        status: MentionStatus = "unknown" if who in self.outside_ids else "resolved"
        return _answered(status, who, by_rule)

    def _new_namesakes(self, id_: str, who: str = "") -> list[str]:
        """Exact namesakes who joined after the day of the answer, if it has one."""
        line, mention = self.answers.in_force(id_).line, self.parsed[id_]
        if not line or not line.answered_on or mention.id or mention.key:
            return []
        names = {name_key(mention.shown)} | self.new_namesakes.names_of(who)
        found = self.new_namesakes.since(line.answered_on, names - {""})
        denied, is_closed = self._denied(id_), self.merges.is_closed
        return [p for p in found if p not in denied and not (who and is_closed(who, p))]

    def _decide_by_id(self, id_: str) -> Decision:
        by_rule = self.by_rule[id_]
        if by_rule.person_id in self.index.by_id or by_rule.status == "ignored":
            return by_rule
        who = self._find(str(self.parsed[id_].id))
        if who is None:
            return _question("no_such_id", [])
        return Decision("resolved", "person_id", who, 1.0, [who])

    def _without_denied(self, id_: str) -> Decision:
        """The decision by rule, without the candidates the user denied."""
        by_rule, denied = self.by_rule[id_], self._denied(id_)
        alias = by_rule.alias or self._alias_of_question(id_)
        if alias and self.canonical_id(alias) != alias:
            # The person outside the book of this name is answered to be somebody else.
            renamed = replace(by_rule, alias=alias)
            return _answered("resolved", self.canonical_id(alias), renamed)
        if not denied:
            return by_rule
        left = [person for person in by_rule.candidates if person not in denied]
        if by_rule.person_id in denied:
            return _question(by_rule.rule, left)
        return replace(by_rule, candidates=left)

    def _alias_of_question(self, id_: str) -> str | None:
        """Id that the person had before anybody in the book was a candidate."""
        parsed = self.parsed[id_]
        if self.by_rule[id_].status != "ambiguous" or not parsed.is_full:
            return None
        return outside_person_when_denied(
            parsed, self.index, self.outside_people
        ).person_id


def _answered(
    status: MentionStatus, who: str | None = None, by_rule: Decision | None = None
) -> Decision:
    """A decision by the user; the id given by the rules stays an alias."""
    alias = None
    if who and by_rule:
        alias = (
            by_rule.outside_person.person_id
            if by_rule.outside_person
            else by_rule.alias
        )
    candidates = [who] if who else []
    return Decision(status, RULE, who, 1.0, candidates, alias=alias, is_answered=True)


def _question(rule: str, candidates: Sequence[str]) -> Decision:
    return Decision("ambiguous", rule, candidates=candidates)
