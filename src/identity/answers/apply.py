"""Mentions once the user has answered: an answer outranks every rule.

It stands for good, unless its person is gone from the book (`answer_gone`), or an exact
namesake came into it after the day of the answer (`still_the_same`): then the question
is open once more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from identity.answer_line import IGNORE, NEW, AnswerLine, LineOutcome
from identity.answers.mention_answers import Answers, asked
from identity.answers.new_namesakes import Newcomers
from identity.ids import person_id
from identity.mentions.decide import Typed, mention_id
from identity.mentions.decision import Decision
from identity.mentions.outside_people import Outsider, Strangers, outsider_denied
from identity.mentions.parse import read_mention
from identity.mentions.people_index import Book
from identity.names.normalize import name_key
from identity.people.merges import Sameness
from models.vocabulary import MentionStatus

RULE, HERE = "answer", "answer_here"
GONE, STILL = "answer_gone", "still_the_same"


class Connected(NamedTuple):
    """Somebody outside the book, and a person of that name who came into it since."""

    outsider_id: str
    person_id: str


@dataclass(frozen=True)
class Given:
    """What decisions.csv says, and what tells whether it still holds."""

    lines: Sequence[AnswerLine] = ()
    sameness: Sameness = field(default_factory=Sameness)
    newcomers: Newcomers = field(default_factory=Newcomers)


class Settling:
    """Every mention, decided by the rules and then by the answers."""

    def __init__(
        self,
        mentions: Sequence[Typed],
        decided: Sequence[Decision],
        given: Given,
        book: Book,
    ) -> None:
        """The decisions are those of the rules, one a mention, in the same order."""
        self.book = book
        self.given = given
        self.one_of = given.sameness.one_of
        self.typed = {mention_id(mention): mention for mention in mentions}
        self.said = {id_: read_mention(m.text, book) for id_, m in self.typed.items()}
        self.natural = dict(zip(self.typed, decided, strict=True))
        self.strangers = Strangers(self.said.values())
        self.ids = self._ids()
        keys = (asked(id_, mention.text, book) for id_, mention in self.typed.items())
        self.answers = Answers(given.lines, keys, self.ids, book)
        self.outsiders = {id_: o for id_ in self.typed if (o := self._outsider(id_))}
        self.standing = {outsider.person_id for outsider in self.outsiders.values()}
        self.moved = dict(self._moved())

    def decisions(self) -> list[Decision]:
        """One decision a mention, in the same order."""
        return [self._with_reach(id_, self._settled(id_)) for id_ in self.typed]

    def _with_reach(self, id_: str, decision: Decision) -> Decision:
        """An answer for one record only goes by a rule of its own, for it says nothing
        of the next one."""
        is_here = decision.is_answered and self.answers.verdict(id_).is_here
        return replace(decision, rule=HERE) if is_here else decision

    def connected(self) -> list[Connected]:
        """People who are outside the book by an answer, each with those of their name
        who came into it since, unless that question is answered too."""
        pairs = {
            Connected(self.outsiders[id_].person_id, person)
            for id_ in self.typed
            if self.answers.verdict(id_).answer == NEW
            for person in self._newcomers(id_)
        }
        is_closed = self.given.sameness.is_closed
        return [pair for pair in sorted(pairs) if not is_closed(*pair)]

    def outcomes(self) -> Iterator[LineOutcome]:
        """What became of every line of decisions.csv."""
        known = self.ids.keys() | self.standing
        of_people = {o.line: o for o in self.given.sameness.outcomes(known)}
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
        for decision in self.natural.values():
            if decision.person_id:
                ids |= {decision.alias: decision.person_id} if decision.alias else {}
        own = (d.outsider.person_id for d in self.natural.values() if d.outsider)
        ids |= {id_: id_ for id_ in own}
        return {id_: self.one_of(who) for id_, who in (ids | self.book.by_id).items()}

    def _outsider(self, id_: str) -> Outsider | None:
        """Who is meant, if it is somebody outside the book."""
        verdict, natural = self.answers.verdict(id_), self.natural[id_]
        if verdict.answer not in (None, NEW):
            return None
        is_denied = self._all_denied(id_)
        if natural.outsider and not (verdict.is_here or is_denied):
            who = self.one_of(natural.outsider.person_id)
            return replace(natural.outsider, person_id=who)
        if verdict.answer is None and not is_denied:
            return None
        found = outsider_denied(self.said[id_], self.book, self.strangers)
        if verdict.is_here or natural.outsider:
            # Another person than the one outside the book of that name.
            key = f"mention:{self.said[id_].folded}|{id_}"
            found = replace(found, person_key=key, person_id=person_id(key))
        return replace(found, person_id=self.one_of(found.person_id))

    def _all_denied(self, id_: str) -> bool:
        """The user says of everybody who might be meant that it is not they; a lone
        word may still be anybody else."""
        natural, denied = self.natural[id_], self._denied(id_)
        might = {*natural.candidates, *filter(None, [natural.person_id])}
        return bool(might) and might <= denied and natural.rule != "vague"

    def _denied(self, id_: str) -> set[str]:
        return {self._present(p) for p in self.answers.verdict(id_).denied}

    def _present(self, person: str) -> str:
        return self.ids.get(person) or self.one_of(person)

    def _moved(self) -> Iterator[tuple[str, str]]:
        """Ids of people who would be outside the book → the answer that says who they
        are."""
        for id_, natural in self.natural.items():
            answer = self.answers.verdict(id_).answer
            if natural.outsider and answer not in (None, NEW, IGNORE):
                yield natural.outsider.person_id, str(answer)

    def _find(self, asked_for: str) -> str | None:
        """The person whom an id finds once everything is answered."""
        seen: set[str] = set()
        while asked_for not in seen:
            seen.add(asked_for)
            who = self.one_of(asked_for)
            if who in self.book.by_id:
                return self.one_of(self.book.by_id[who])
            if who in self.standing:
                return who
            asked_for = self.moved.get(asked_for, asked_for)
        return None

    def _settled(self, id_: str) -> Decision:
        verdict = self.answers.verdict(id_)
        if verdict.answer == IGNORE:
            return _answered("ignored")
        if id_ in self.outsiders:
            return self._of_outsider(id_)
        if verdict.answer:
            return self._of_person(id_, verdict.answer)
        if self.said[id_].id:
            return self._by_id(id_)
        return self._without_denied(id_)

    def _of_outsider(self, id_: str) -> Decision:
        natural, outsider = self.natural[id_], self.outsiders[id_]
        if outsider == natural.outsider and not self.answers.verdict(id_).answer:
            return natural
        is_inside = outsider.person_id in self.book.by_id
        found = _answered(
            "resolved" if is_inside else "unknown", outsider.person_id, natural
        )
        return replace(found, outsider=outsider)

    def _of_person(self, id_: str, answer: str) -> Decision:
        natural, who = self.natural[id_], self._find(answer)
        if who is None:
            return _question(GONE, natural.candidates)
        if who == self.book.owner.person_id:
            return _answered("ignored")
        if newcomers := self._newcomers(id_, who):
            return _question(STILL, [who, *newcomers])
        status: MentionStatus = "unknown" if who in self.standing else "resolved"
        return _answered(status, who, natural)

    def _newcomers(self, id_: str, who: str = "") -> list[str]:
        """Exact namesakes who came into the book after the day of the answer; only a
        line with its day can tell."""
        line, mention = self.answers.verdict(id_).line, self.said[id_]
        if not line or not line.answered_on or mention.id or mention.key:
            return []
        names = {name_key(mention.shown)} | self.given.newcomers.names_of(who)
        found = self.given.newcomers.since(line.answered_on, names - {""})
        denied, is_closed = self._denied(id_), self.given.sameness.is_closed
        return [p for p in found if p not in denied and not (who and is_closed(who, p))]

    def _by_id(self, id_: str) -> Decision:
        natural = self.natural[id_]
        if natural.person_id in self.book.by_id or natural.status == "ignored":
            return natural
        who = self._find(str(self.said[id_].id))
        if who is None:
            return _question("no_such_id", [])
        return Decision("resolved", "person_id", who, 1.0, [who])

    def _without_denied(self, id_: str) -> Decision:
        """The decision of the rules, among those whom the user has not denied."""
        natural, denied = self.natural[id_], self._denied(id_)
        alias = natural.alias or self._alias_of_question(id_)
        if alias and self.one_of(alias) != alias:
            # Who was outside the book under this name is said to be somebody else.
            moved = replace(natural, alias=alias)
            return _answered("resolved", self.one_of(alias), moved)
        if not denied:
            return natural
        left = [person for person in natural.candidates if person not in denied]
        if natural.person_id in denied:
            return _question(natural.rule, left)
        return replace(natural, candidates=left)

    def _alias_of_question(self, id_: str) -> str | None:
        """Id that the person had while nobody of the book came into question."""
        said = self.said[id_]
        if self.natural[id_].status != "ambiguous" or not said.is_full:
            return None
        return outsider_denied(said, self.book, self.strangers).person_id


def _answered(
    status: MentionStatus, who: str | None = None, natural: Decision | None = None
) -> Decision:
    """What the user has decided; the person may still go by the id of the rules."""
    alias = None
    if who and natural:
        alias = natural.outsider.person_id if natural.outsider else natural.alias
    candidates = [who] if who else []
    return Decision(status, RULE, who, 1.0, candidates, alias=alias, is_answered=True)


def _question(rule: str, candidates: Sequence[str]) -> Decision:
    return Decision("ambiguous", rule, candidates=candidates)
