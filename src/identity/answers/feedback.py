"""Re-estimate rates from answers, then decide again."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from identity.answer_line import IGNORE, NEW
from identity.answers.apply import AnswerResolver, UserAnswers
from identity.mentions.decide import TypedMention, decide_all
from identity.mentions.decision import Decision
from identity.mentions.log_context import PriorMentions
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.mentions.score import NOBODY_RATE
from identity.mentions.thresholds import Strictness

PRIOR_ANSWERS = 20.0
"""Weight of the measured nobody rate, in answers."""


def resolve_all(
    mentions: Sequence[TypedMention],
    index: PeopleIndex,
    user_answers: UserAnswers,
    strictness: Strictness = "normal",
) -> AnswerResolver:
    """Decide all mentions by rules and answers.

    Answers are evidence for the other mentions of the log, so with any answer the rules
    run a second time.
    """
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
    """Evidence from the answered mentions for the rest of the log."""
    answered = [(s, d) for s, d in _parsed_and_decided(resolver) if d.is_answered]
    outside = Counter(s.folded for s, d in answered if d.status == "unknown")
    known = [(s, str(d.person_id)) for s, d in answered if d.status == "resolved"]
    met = Counter(who for _, who in known)
    return PriorMentions(
        met,
        outside,
        _people_by_address(known),
        {s.question_key: who for s, who in known},
        _nobody_rate(resolver),
    )


def confirmed_emails(resolver: AnswerResolver) -> dict[str, str]:
    """E-mail address next to a resolved name → person_id, if it is always the same."""
    decided = list(_parsed_and_decided(resolver))
    found = [(parsed, d.person_id) for parsed, d in decided if d.person_id]
    resolved = {d.person_id for _, d in decided if d.status == "resolved"}
    people = _people_by_address(found).items()
    return {e: min(who) for e, who in people if len(who) == 1 and who <= resolved}


def _parsed_and_decided(
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
    """Nobody rate, corrected by the ratio of observed to expected answers of `new`.

    PRIOR_ANSWERS shrink the correction, so that few answers change little.
    """
    expected = observed = PRIOR_ANSWERS
    mention_of = {parsed.question_key: id_ for id_, parsed in resolver.parsed.items()}
    for id_ in mention_of.values():
        nobody = resolver.by_rule[id_].nobody_confidence
        answer = resolver.answers.in_force(id_).answer
        if nobody is not None and answer not in (None, IGNORE):
            expected += nobody
            observed += answer == NEW
    return NOBODY_RATE * observed / expected
