"""What answers teach about the mentions that were not asked about."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from identity.answer_line import IGNORE, NEW
from identity.answers.apply import AnswerResolver, UserAnswers
from identity.mentions.decide import PriorMentions, TypedMention, decide_all
from identity.mentions.decision import Decision
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.mentions.score import NOBODY_RATE
from identity.mentions.thresholds import Strictness

ANSWERS_ASSUMED = 20.0
"""Answers that the measured rate is worth."""


def resolve_all(
    mentions: Sequence[TypedMention],
    index: PeopleIndex,
    user_answers: UserAnswers,
    strictness: Strictness = "normal",
) -> AnswerResolver:
    """All mentions by the rules and the answers. Whom an answer names is met elsewhere
    in the log as well, so the rules are asked once more."""
    resolver = AnswerResolver(
        mentions, decide_all(mentions, index, strictness), user_answers, index
    )
    prior = prior_from_answers(resolver)
    if prior == PriorMentions():
        return resolver
    return AnswerResolver(
        mentions, decide_all(mentions, index, strictness, prior), user_answers, index
    )


def prior_from_answers(resolver: AnswerResolver) -> PriorMentions:
    """What the answers alone tell of the rest of the log."""
    answered = [(s, d) for s, d in _said_and_decided(resolver) if d.is_answered]
    outside = Counter(s.folded for s, d in answered if d.status == "unknown")
    known = [(s, str(d.person_id)) for s, d in answered if d.status == "resolved"]
    met = Counter(who for _, who in known)
    return PriorMentions(
        met, outside, _people_by_address(known), _nobody_rate(resolver)
    )


def confirmed_emails(resolver: AnswerResolver) -> dict[str, str]:
    """E-mail address beside a name that was found → the only person it is so."""
    found = (
        (parsed, decision.person_id)
        for parsed, decision in _said_and_decided(resolver)
        if decision.status == "resolved" and decision.person_id
    )
    people = _people_by_address(list(found)).items()
    return {email: min(who) for email, who in people if len(who) == 1}


def _said_and_decided(
    resolver: AnswerResolver,
) -> Iterator[tuple[ParsedMention, Decision]]:
    return zip(resolver.parsed.values(), resolver.decisions(), strict=True)


def _people_by_address(
    found: Sequence[tuple[ParsedMention, str]],
) -> dict[str, set[str]]:
    people: defaultdict[str, set[str]] = defaultdict(set)
    for parsed, who in found:
        if parsed.email:
            people[parsed.email].add(who)
    return dict(people)


def _nobody_rate(resolver: AnswerResolver) -> float:
    """How often questions were about somebody outside the book, against how often that
    was expected; few answers change little."""
    expected_namesakes = observed = ANSWERS_ASSUMED
    asked_once = {parsed.question_key: id_ for id_, parsed in resolver.parsed.items()}
    for id_ in asked_once.values():
        nobody = resolver.by_rule[id_].nobody_confidence
        answer = resolver.answers.in_force(id_).answer
        if nobody is not None and answer not in (None, IGNORE):
            expected_namesakes += nobody
            observed += answer == NEW
    return NOBODY_RATE * observed / expected_namesakes
