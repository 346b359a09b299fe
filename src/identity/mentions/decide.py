"""Whom a hand-typed mention means.

By id, profile address or e-mail, else by name, company and what else the log tells:
evidence.py has what speaks for whom, rules.py what is certain enough. All else is a
question (ambiguous) or somebody outside the book (unknown).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from identity.ids import person_id
from identity.mentions.decision import MOST_CANDIDATES, Decision, resolved
from identity.mentions.exact_match import agrees, decide_directly
from identity.mentions.known_words import NoVocabulary, Vocabulary
from identity.mentions.outside_people import Strangers, former_ids, outsider_of
from identity.mentions.parse import Said, read_mention
from identity.mentions.people_index import Book
from identity.mentions.score import NOBODY, Weighed, Weighing
from identity.mentions.single_word import candidates_of_address, decide_vaguely
from identity.mentions.thresholds import Care, Chance, is_certain, is_certain_of_log
from identity.names.normalize import fold

LEAST_LIKELY = 0.02
"""Share of mentions in which somebody of the book is right, from which on it is
asked."""
SEEN = 3.0
"""How much likelier every other mention of them makes a person."""


@dataclass(frozen=True)
class Typed:
    """One mention as typed, and the record it stands in."""

    text: str
    record: str
    """Id of the record: the same words in it are one mention."""
    source_id: str
    source_row: int


def mention_id(typed: Typed) -> str:
    """Id of a mention: its record and its folded words."""
    words = f"{typed.record}|{fold(typed.text)}"
    return "n" + sha256(words.encode()).hexdigest()[:20]


def mention_key(text: str, known: Vocabulary | None = None) -> str:
    """What a question is about: name, company, e-mail and address as compared.

    Without a book to say what its words mean, `Ann Lee, Google` may be another name
    than `Ann Lee (Google)`.
    """
    return read_mention(text, known or NoVocabulary()).key_of_question


@dataclass(frozen=True)
class Past:
    """What earlier mentions tell, where only a few new ones are decided."""

    met: Mapping[str, int] = field(default_factory=dict)
    """Person → mentions of them."""
    strangers: Mapping[str, int] = field(default_factory=dict)
    """Folded name → mentions of somebody of that name outside the book."""
    addresses: Mapping[str, Collection[str]] = field(default_factory=dict)
    """E-mail address → those to whose name it was found."""
    nobody_rate: float = NOBODY
    """Mentions of people outside the book for every namesake expected there."""


def decide_all(
    mentions: Sequence[Typed],
    book: Book,
    care: Care = "normal",
    past: Past | None = None,
) -> list[Decision]:
    """One decision a mention, in the same order; mentions that say the same are one
    question."""
    said = [read_mention(mention.text, book) for mention in mentions]
    counts = Counter(one.key_of_question for one in said)
    questions = {one.key_of_question: one for one in said}
    deciding = Deciding(book, Strangers(said), care, past or Past())
    decided = deciding.decide(questions, counts)
    return [decided[one.key_of_question] for one in said]


class Deciding:
    """Decides about questions, each another thing said: first what is certain by
    itself, then what is certain because of who is met elsewhere."""

    def __init__(
        self, book: Book, strangers: Strangers, care: Care, past: Past
    ) -> None:
        self.book = book
        self.past = past
        self.strangers = strangers
        self.care = care

    def decide(
        self, questions: Mapping[str, Said], counts: Mapping[str, int]
    ) -> dict[str, Decision]:
        """Question → decision."""
        decided: dict[str, Decision] = {}
        for key, said in questions.items():
            if found := self._at_once(said):
                decided[key] = found
        self._by_confirmed_address(questions, decided)
        context = Context(questions, decided, counts, self.past)
        for key, said in questions.items():
            if key not in decided:
                decided[key] = self._in_context(said, context)
        self._by_confirmed_address(questions, decided)
        self._by_stranger_id(questions, decided)
        return decided

    def _at_once(self, said: Said) -> Decision | None:
        """What is certain without the rest of the log."""
        if found := decide_directly(said, self.book):
            return found
        weighed = Weighing(self.book, self.past.nobody_rate).weigh(said)
        chance = Chance.of(weighed)
        if said.key:
            return self._at_new_address(said, weighed, chance)
        if chance and is_certain(said, chance, self.care):
            return self._linked(said, weighed, _rule_of(chance))
        has_namesake = any(match.name_class == "EE" for match in weighed.matches)
        is_possible = has_namesake or sum(weighed.posteriors()) >= LEAST_LIKELY
        is_name = said.is_name and not self.book.is_given(said.folded)
        return self._outside(said) if is_name and not is_possible else None

    def _at_new_address(
        self, said: Said, weighed: Weighed, chance: Chance | None
    ) -> Decision:
        """An address that nobody of the book has: somebody else, or a new address of
        somebody who is all but certain by the name."""
        if chance and is_certain(said, chance, self.care):
            return _explained(Decision("ambiguous", "other_address"), weighed)
        return self._outside(said)

    def _in_context(self, said: Said, context: "Context") -> Decision:
        """What is certain because of the rest of the log; else a question, or somebody
        outside the book."""
        if not said.readings:
            return self._word(said, context)
        met = context.strangers_met(said)
        weighing = Weighing(self.book, self.past.nobody_rate, context.factors)
        weighed = weighing.weigh(said, 1 + SEEN * met)
        chance = Chance.of(weighed)
        is_met = chance and chance.match.person_id in context.factors
        if chance and is_met and not met and is_certain_of_log(said, chance):
            return self._linked(said, weighed, "seen_before")
        if said.has_initial and (not chance or chance.match.relation != "same"):
            return _explained(Decision("ambiguous", "vague"), weighed)
        if chance is None and self.book.is_given(said.folded):
            return Decision("ambiguous", "vague")
        if chance is None:
            return self._outside(said)
        return _explained(Decision("ambiguous", _question_of(chance)), weighed)

    def _word(self, said: Said, context: "Context") -> Decision:
        """A mention of one word."""
        if said.is_from_address:
            candidates = candidates_of_address(said, self.book)
            if not candidates:
                return self._outside(said)
            return Decision("ambiguous", "email_pattern", candidates=candidates)
        return decide_vaguely(said, self.book, context.factors) or self._outside(said)

    def _linked(self, said: Said, weighed: Weighed, rule: str) -> Decision:
        best = weighed.matches[0]
        found = Decision(
            "resolved",
            rule,
            best.person_id,
            round(weighed.posteriors()[0], 6),
            # Before they were in the book, the person had the id of the bare name.
            alias=person_id(f"mention:{said.folded}") if said.shown else None,
        )
        return _explained(found, weighed)

    def _outside(self, said: Said) -> Decision:
        key = self.strangers.key_of(said)
        if key is None:
            found = self.strangers.people_of(said.folded)
            return Decision("ambiguous", "namesakes", candidates=found)
        rule = (
            "profile_url"
            if said.key
            else "unknown_email"
            if said.email
            else "unknown_name"
        )
        outsider = outsider_of(key, said)
        return Decision("unknown", rule, outsider.person_id, outsider=outsider)

    def _by_confirmed_address(
        self, questions: Mapping[str, Said], decided: dict[str, Decision]
    ) -> None:
        """An e-mail address beside a name that was found is that person's."""
        owners: defaultdict[str, set[str]] = defaultdict(set)
        own = {questions[k].email for k, d in decided.items() if d.rule == "owner"}
        for address, people in self.past.addresses.items():
            owners[address].update(people)
        for key, decision in decided.items():
            email = questions[key].email
            if email and decision.status == "resolved" and decision.person_id:
                owners[email].add(decision.person_id)
        for key, said in questions.items():
            people = owners.get(said.email or "", set())
            is_open = key not in decided or decided[key].status != "resolved"
            if is_open and said.email and said.email in own:
                decided[key] = Decision("ignored", "owner")
                continue
            if is_open and len(people) == 1:
                (who,) = people
                if agrees(said, who, self.book):
                    decided[key] = resolved(who, "confirmed_email", self.book)

    def _by_stranger_id(
        self, questions: Mapping[str, Said], decided: dict[str, Decision]
    ) -> None:
        """Ids of people outside the book, and ids they had before they were in it."""
        ids = {
            id_: decision.person_id
            for _, decision in sorted(decided.items())
            if decision.person_id
            for id_ in (decision.person_id, decision.alias)
            if id_
        }
        for key, decision in sorted(decided.items()):
            if decision.person_id:
                for id_ in former_ids(questions[key]):
                    ids.setdefault(id_, decision.person_id)
        for key, decision in decided.items():
            who = ids.get(questions[key].id or "")
            if decision.rule == "no_such_id" and who:
                decided[key] = resolved(who, "person_id", self.book)


class Context:
    """Who is met elsewhere in the log."""

    def __init__(
        self,
        questions: Mapping[str, Said],
        decided: Mapping[str, Decision],
        counts: Mapping[str, int],
        past: Past,
    ) -> None:
        met = Counter(past.met)
        self.strangers = Counter(past.strangers)
        for key, decision in decided.items():
            if decision.status == "resolved" and decision.person_id:
                met[decision.person_id] += counts[key]
            if decision.status == "unknown":
                self.strangers[questions[key].folded] += counts[key]
        self.factors = {who: 1 + SEEN * times for who, times in met.items()}
        """Person met → how much likelier that makes them."""

    def strangers_met(self, said: Said) -> int:
        """Mentions of somebody of that name who is not in the book."""
        return self.strangers[said.folded]


def _explained(decision: Decision, weighed: Weighed) -> Decision:
    """With the candidates and what spoke for them."""
    if not weighed.matches:
        return decision
    best, *rest = weighed.matches
    shares = weighed.posteriors()
    return replace(
        decision,
        candidates=[m.person_id for m in weighed.matches[:MOST_CANDIDATES]],
        name_class=best.name_class,
        company_relation=best.relation,
        expected_namesakes=round(weighed.expected, 9),
        nobody_confidence=weighed.nobody / weighed.total,
        runner_up=rest[0].person_id if rest else None,
        runner_up_confidence=round(shares[1], 6) if rest else None,
    )


def _rule_of(chance: Chance) -> str:
    name = "exact_name" if chance.match.name_class == "EE" else "similar_name"
    if chance.match.relation != "same":
        return name
    return "name_and_company" if name == "exact_name" else "similar_name_and_company"


def _question_of(chance: Chance) -> str:
    match = chance.match
    if match.name_class != "EE":
        return "other_surname" if "X" in match.name_class else "similar_name"
    if chance.has_namesake:
        return "namesakes"
    return "other_company" if match.relation == "different" else "common_name"
