"""Decide which person a hand-typed mention refers to.

By id, profile address or e-mail, else by name, company and the rest of the log: score
has the evidence, thresholds what is certain enough. Everything else is a question
(ambiguous) or a person outside the book (unknown).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from identity.ids import person_id
from identity.mentions.by_address import AddressDecider, with_people
from identity.mentions.decision import MOST_CANDIDATES, Decision, resolved
from identity.mentions.exact_match import decide_by_identifier
from identity.mentions.known_words import KnownWords, NoKnownWords
from identity.mentions.log_context import SEEN_FACTOR, LogContext, PriorMentions
from identity.mentions.outside_people import (
    OutsidePeople,
    former_ids,
    outside_person_for,
)
from identity.mentions.parse import ParsedMention, parse_mention
from identity.mentions.people_index import PeopleIndex
from identity.mentions.score import CandidateScorer, Scores
from identity.mentions.single_word import candidates_of_address, decide_single_word
from identity.mentions.thresholds import (
    BestMatch,
    Strictness,
    is_auto_link,
    is_auto_link_by_log,
)
from identity.names.normalize import fold
from identity.names.similarity import NameAgreement

MIN_POSTERIOR = 0.02
"""Minimum probability that somebody in the book is meant, for asking a question."""


@dataclass(frozen=True)
class TypedMention:
    """One mention as typed, with the record it belongs to."""

    text: str
    record: str
    """Id of the record; the same words in one record are one mention."""
    source_id: str
    source_row: int


def mention_id(typed: TypedMention) -> str:
    """Id of a mention, from its record and its folded words."""
    words = f"{typed.record}|{fold(typed.text)}"
    return "n" + sha256(words.encode()).hexdigest()[:20]


def mention_key(text: str, known: KnownWords | None = None) -> str:
    """Key of the question that a mention asks: name, company, e-mail and address.

    Without the words of a book, `Ann Lee, Google` and `Ann Lee (Google)` may have
    different keys.
    """
    return parse_mention(text, known or NoKnownWords()).question_key


def decide_all(
    mentions: Sequence[TypedMention],
    index: PeopleIndex,
    strictness: Strictness = "normal",
    prior: PriorMentions | None = None,
) -> list[Decision]:
    """Decide all mentions, in order; mentions with the same question key are decided
    once."""
    parsed = [parse_mention(mention.text, index) for mention in mentions]
    counts = Counter(one.question_key for one in parsed)
    questions = {one.question_key: one for one in parsed}
    deciding = MentionDecider(
        index, OutsidePeople(parsed, index), strictness, prior or PriorMentions()
    )
    decided = deciding.decide(questions, counts)
    return [decided[one.question_key] for one in parsed]


class MentionDecider:
    """Decides distinct questions.

    First those that are certain by themselves, then those that the rest of the log
    makes certain.
    """

    def __init__(
        self,
        index: PeopleIndex,
        outside_people: OutsidePeople,
        strictness: Strictness,
        prior: PriorMentions,
    ) -> None:
        self.index = index
        self.prior = prior
        self.outside_people = outside_people
        self.strictness = strictness
        self.by_address = AddressDecider(index, outside_people, prior)

    def decide(
        self, questions: Mapping[str, ParsedMention], counts: Mapping[str, int]
    ) -> dict[str, Decision]:
        """Decide all questions; counts holds the number of mentions of each."""
        decided: dict[str, Decision] = {}
        for key, parsed in questions.items():
            if found := self._decide_alone(parsed):
                decided[key] = found
        self.by_address.link_confirmed(questions, decided)
        context = LogContext(questions, decided, counts, self.prior)
        for key, parsed in questions.items():
            if key not in decided:
                decided[key] = self._in_context(parsed, context)
        self.by_address.link_confirmed(questions, decided)
        self._by_outside_id(questions, decided)
        self.by_address.name_those_who_share(questions, decided)
        return decided

    def _decide_alone(self, parsed: ParsedMention) -> Decision | None:
        """Decide without the rest of the log, or return None."""
        found = decide_by_identifier(parsed, self.index)
        if found and found.rule == "email":
            who = str(found.person_id)
            names = self.index.names.get(who, ())
            if self.by_address.is_of_others(parsed, who, names):
                found = Decision("ambiguous", "shared_email", candidates=[who])
        if found:
            return found
        scores = CandidateScorer(self.index, self.prior.nobody_rate).scores(parsed)
        best = BestMatch.of(scores)
        if parsed.key:
            return self._at_new_address(parsed, scores, best)
        if best and is_auto_link(parsed, best, self.strictness):
            return self._linked(parsed, scores, _rule_of(best))
        if known := self.index.by_email.get(parsed.email or ""):
            found = Decision("ambiguous", "email_of_another_name")
            return with_people(_with_evidence(found, scores), sorted(known))
        has_namesake = any(candidate.is_exact for candidate in scores.candidates)
        is_possible = has_namesake or sum(scores.posteriors()) >= MIN_POSTERIOR
        is_name = parsed.is_name and not self.index.is_given(parsed.folded)
        return self._outside(parsed) if is_name and not is_possible else None

    def _at_new_address(
        self, parsed: ParsedMention, scores: Scores, best: BestMatch | None
    ) -> Decision:
        """Decide for a profile address that nobody in the book has.

        It belongs to somebody else, unless the name is all but certain: that person
        may have a new address.
        """
        if best and is_auto_link(parsed, best, self.strictness):
            return _with_evidence(Decision("ambiguous", "other_address"), scores)
        return self._outside(parsed)

    def _in_context(self, parsed: ParsedMention, context: LogContext) -> Decision:
        """Decide with the rest of the log: a link, a question, or a person outside."""
        if not parsed.readings:
            return self._decide_word(parsed, context)
        outside = context.outside_mentions(parsed)
        scorer = CandidateScorer(self.index, self.prior.nobody_rate, context.factors)
        scores = scorer.scores(parsed, 1 + SEEN_FACTOR * outside)
        best = BestMatch.of(scores)
        is_seen = best and best.candidate.person_id in context.factors
        if best and is_seen and not outside and is_auto_link_by_log(parsed, best):
            return self._linked(parsed, scores, "seen_before")
        is_short = parsed.has_initial and not parsed.email
        if is_short and (not best or best.candidate.relation != "same"):
            return _with_evidence(Decision("ambiguous", "vague"), scores)
        if best is None and self.index.is_given(parsed.folded):
            return Decision("ambiguous", "vague")
        if best is None:
            return self._outside(parsed)
        return _with_evidence(Decision("ambiguous", _question_of(best)), scores)

    def _decide_word(self, parsed: ParsedMention, context: LogContext) -> Decision:
        """Decide a single-word mention."""
        if parsed.is_from_address:
            candidates = candidates_of_address(parsed, self.index)
            if not candidates:
                return self._outside(parsed)
            return Decision("ambiguous", "email_pattern", candidates=candidates)
        return decide_single_word(parsed, self.index, context.factors) or self._outside(
            parsed
        )

    def _linked(self, parsed: ParsedMention, scores: Scores, rule: str) -> Decision:
        best = scores.candidates[0]
        found = Decision(
            "resolved",
            rule,
            best.person_id,
            round(scores.posteriors()[0], 6),
            # Before joining the book, the person had the id of the bare name.
            alias=person_id(f"mention:{parsed.folded}") if parsed.shown else None,
        )
        return _with_evidence(found, scores)

    def _outside(self, parsed: ParsedMention) -> Decision:
        key = self.outside_people.key_of(parsed)
        if key is None:
            found = self.outside_people.people_of(parsed.folded)
            asked = "shared_email" if parsed.email else "namesakes"
            return Decision("ambiguous", asked, candidates=found)
        rule = (
            "profile_url"
            if parsed.key
            else "unknown_email"
            if parsed.email
            else "unknown_name"
        )
        outside_person = outside_person_for(key, parsed)
        return Decision(
            "unknown", rule, outside_person.person_id, outside_person=outside_person
        )

    def _by_outside_id(
        self, questions: Mapping[str, ParsedMention], decided: dict[str, Decision]
    ) -> None:
        """Resolve typed ids of people outside the book, former ids included."""
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
                decided[key] = resolved(who, "person_id", self.index)


def _with_evidence(decision: Decision, scores: Scores) -> Decision:
    """Add the candidates and their evidence to a decision."""
    if not scores.candidates:
        return decision
    best, *rest = scores.candidates
    shares = scores.posteriors()
    return replace(
        decision,
        candidates=[m.person_id for m in scores.candidates[:MOST_CANDIDATES]],
        name_class=best.name_class,
        company_relation=best.relation,
        expected_namesakes=round(scores.expected_namesakes, 9),
        nobody_confidence=scores.nobody_score / scores.total,
        runner_up=rest[0].person_id if rest else None,
        runner_up_confidence=round(shares[1], 6) if rest else None,
    )


def _rule_of(best: BestMatch) -> str:
    name = "exact_name" if best.candidate.is_exact else "similar_name"
    if best.candidate.relation != "same":
        return name
    return "name_and_company" if name == "exact_name" else "similar_name_and_company"


def _question_of(best: BestMatch) -> str:
    candidate = best.candidate
    if not candidate.is_exact:
        is_other = NameAgreement.NONE in candidate.agreement
        return "other_surname" if is_other else "similar_name"
    if best.has_namesake:
        return "namesakes"
    return "other_company" if candidate.relation == "different" else "common_name"
