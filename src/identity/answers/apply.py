"""Mentions once the user has answered: an answer outranks every rule.

It stands for good, unless its person is gone from the book (`answer_gone`), or an exact
namesake came into it after the day of the answer (`still_the_same`): then the question
is open once more.
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
    """Somebody outside the book, and a person of that name who came into it since."""

    outside_id: str
    person_id: str


@dataclass(frozen=True)
class UserAnswers:
    """What decisions.csv says, and what tells whether it still holds."""

    lines: Sequence[AnswerLine] = ()
    merges: PersonMerges = field(default_factory=PersonMerges)
    new_namesakes: NewNamesakes = field(default_factory=NewNamesakes)


class AnswerResolver:
    """Every mention, decided by the rules and then by the answers."""

    def __init__(
        self,
        mentions: Sequence[TypedMention],
        decided: Sequence[Decision],
        user_answers: UserAnswers,
        index: PeopleIndex,
    ) -> None:
        """The decisions are those of the rules, one a mention, in the same order."""
        self.index = index
        self.user_answers = user_answers
        self.canonical_id = user_answers.merges.canonical_id
        self.typed = {mention_id(mention): mention for mention in mentions}
        self.parsed = {
            id_: parse_mention(m.text, index) for id_, m in self.typed.items()
        }
        self.by_rule = dict(zip(self.typed, decided, strict=True))
        self.outside_people = OutsidePeople(self.parsed.values())
        self.ids = self._ids()
        keys = (
            mention_question(id_, mention.text, index)
            for id_, mention in self.typed.items()
        )
        self.answers = MentionAnswers(user_answers.lines, keys, self.ids, index)
        self.outside_by_mention = {
            id_: o for id_ in self.typed if (o := self._outsider(id_))
        }
        self.standing = {
            outside_person.person_id
            for outside_person in self.outside_by_mention.values()
        }
        self.moved = dict(self._moved())

    def decisions(self) -> list[Decision]:
        """One decision a mention, in the same order."""
        return [self._with_reach(id_, self._settled(id_)) for id_ in self.typed]

    def _with_reach(self, id_: str, decision: Decision) -> Decision:
        """An answer for one record only goes by a rule of its own, for it says nothing
        of the next one."""
        is_here = decision.is_answered and self.answers.in_force(id_).is_here
        return replace(decision, rule=HERE) if is_here else decision

    def connected_since(self) -> list[ConnectedSince]:
        """People who are outside the book by an answer, each with those of their name
        who came into it since, unless that question is answered too."""
        pairs = {
            ConnectedSince(self.outside_by_mention[id_].person_id, person)
            for id_ in self.typed
            if self.answers.in_force(id_).answer == NEW
            for person in self._newcomers(id_)
        }
        is_closed = self.user_answers.merges.is_closed
        return [pair for pair in sorted(pairs) if not is_closed(*pair)]

    def outcomes(self) -> Iterator[LineOutcome]:
        """What became of every line of decisions.csv."""
        known = self.ids.keys() | self.standing
        of_people = {o.line: o for o in self.user_answers.merges.outcomes(known)}
        for outcome in self.answers.outcomes():
            other = of_people.get(outcome.line, outcome)
            reason = self._in_doubt(outcome) if outcome.reason == RULE else ""
            if reason:
                yield LineOutcome(outcome.line, reason)
            else:
                yield outcome if outcome.reason == RULE else other

    def _in_doubt(self, outcome: LineOutcome) -> str:
        """Why an answer that is in force does not decide."""
        decision = self._settled(str(outcome.merged_into))
        is_open = outcome.line.person and decision.rule in (GONE, STILL)
        return decision.rule if is_open and outcome.line.verb == "" else ""

    def _ids(self) -> dict[str, str]:
        """Every id that finds somebody by the rules alone → whoever they are now."""
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

    def _outsider(self, id_: str) -> OutsidePerson | None:
        """Who is meant, if it is somebody outside the book."""
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
            # Another person than the one outside the book of that name.
            key = f"mention:{self.parsed[id_].folded}|{id_}"
            found = replace(found, person_key=key, person_id=person_id(key))
        return replace(found, person_id=self.canonical_id(found.person_id))

    def _all_denied(self, id_: str) -> bool:
        """The user says of everybody who might be meant that it is not they; a lone
        word may still be anybody else."""
        by_rule, denied = self.by_rule[id_], self._denied(id_)
        might = {*by_rule.candidates, *filter(None, [by_rule.person_id])}
        return bool(might) and might <= denied and by_rule.rule != "vague"

    def _denied(self, id_: str) -> set[str]:
        return {self._present(p) for p in self.answers.in_force(id_).denied}

    def _present(self, person: str) -> str:
        return self.ids.get(person) or self.canonical_id(person)

    def _moved(self) -> Iterator[tuple[str, str]]:
        """Ids of people who would be outside the book → the answer that says who they
        are."""
        for id_, by_rule in self.by_rule.items():
            answer = self.answers.in_force(id_).answer
            if by_rule.outside_person and answer not in (None, NEW, IGNORE):
                yield by_rule.outside_person.person_id, str(answer)

    def _find(self, asked_for: str) -> str | None:
        """The person whom an id finds once everything is answered."""
        seen: set[str] = set()
        while asked_for not in seen:
            seen.add(asked_for)
            who = self.canonical_id(asked_for)
            if who in self.index.by_id:
                return self.canonical_id(self.index.by_id[who])
            if who in self.standing:
                return who
            asked_for = self.moved.get(asked_for, asked_for)
        return None

    def _settled(self, id_: str) -> Decision:
        in_force = self.answers.in_force(id_)
        if in_force.answer == IGNORE:
            return _answered("ignored")
        if id_ in self.outside_by_mention:
            return self._of_outsider(id_)
        if in_force.answer:
            return self._of_person(id_, in_force.answer)
        if self.parsed[id_].id:
            return self._by_id(id_)
        return self._without_denied(id_)

    def _of_outsider(self, id_: str) -> Decision:
        by_rule, outside_person = self.by_rule[id_], self.outside_by_mention[id_]
        if (
            outside_person == by_rule.outside_person
            and not self.answers.in_force(id_).answer
        ):
            return by_rule
        is_inside = outside_person.person_id in self.index.by_id
        found = _answered(
            "resolved" if is_inside else "unknown", outside_person.person_id, by_rule
        )
        return replace(found, outside_person=outside_person)

    def _of_person(self, id_: str, answer: str) -> Decision:
        by_rule, who = self.by_rule[id_], self._find(answer)
        if who is None:
            return _question(GONE, by_rule.candidates)
        if who == self.index.owner.person_id:
            return _answered("ignored")
        if new_namesakes := self._newcomers(id_, who):
            return _question(STILL, [who, *new_namesakes])
        status: MentionStatus = "unknown" if who in self.standing else "resolved"
        return _answered(status, who, by_rule)

    def _newcomers(self, id_: str, who: str = "") -> list[str]:
        """Exact namesakes who came into the book after the day of the answer; only a
        line with its day can tell."""
        line, mention = self.answers.in_force(id_).line, self.parsed[id_]
        if not line or not line.answered_on or mention.id or mention.key:
            return []
        names = {name_key(mention.shown)} | self.user_answers.new_namesakes.names_of(
            who
        )
        found = self.user_answers.new_namesakes.since(line.answered_on, names - {""})
        denied, is_closed = self._denied(id_), self.user_answers.merges.is_closed
        return [p for p in found if p not in denied and not (who and is_closed(who, p))]

    def _by_id(self, id_: str) -> Decision:
        by_rule = self.by_rule[id_]
        if by_rule.person_id in self.index.by_id or by_rule.status == "ignored":
            return by_rule
        who = self._find(str(self.parsed[id_].id))
        if who is None:
            return _question("no_such_id", [])
        return Decision("resolved", "person_id", who, 1.0, [who])

    def _without_denied(self, id_: str) -> Decision:
        """The decision of the rules, among those whom the user has not denied."""
        by_rule, denied = self.by_rule[id_], self._denied(id_)
        alias = by_rule.alias or self._alias_of_question(id_)
        if alias and self.canonical_id(alias) != alias:
            # Who was outside the book under this name is said to be somebody else.
            moved = replace(by_rule, alias=alias)
            return _answered("resolved", self.canonical_id(alias), moved)
        if not denied:
            return by_rule
        left = [person for person in by_rule.candidates if person not in denied]
        if by_rule.person_id in denied:
            return _question(by_rule.rule, left)
        return replace(by_rule, candidates=left)

    def _alias_of_question(self, id_: str) -> str | None:
        """Id that the person had while nobody of the book came into question."""
        parsed = self.parsed[id_]
        if self.by_rule[id_].status != "ambiguous" or not parsed.is_full:
            return None
        return outside_person_when_denied(
            parsed, self.index, self.outside_people
        ).person_id


def _answered(
    status: MentionStatus, who: str | None = None, by_rule: Decision | None = None
) -> Decision:
    """What the user has decided; the person may still go by the id of the rules."""
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
