"""What answers teach about the mentions that were not asked about."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from identity.answer_line import IGNORE, NEW
from identity.answers.apply import Given, Settling
from identity.mentions.decide import Past, Typed, decide_all
from identity.mentions.decision import Decision
from identity.mentions.parse import Said
from identity.mentions.people_index import Book
from identity.mentions.score import NOBODY
from identity.mentions.thresholds import Care

ANSWERS_ASSUMED = 20.0
"""Answers that the measured rate is worth."""


def settle_all(
    mentions: Sequence[Typed], book: Book, given: Given, care: Care = "normal"
) -> Settling:
    """All mentions by the rules and the answers. Whom an answer names is met elsewhere
    in the log as well, so the rules are asked once more."""
    settling = Settling(mentions, decide_all(mentions, book, care), given, book)
    past = past_of(settling)
    if past == Past():
        return settling
    return Settling(mentions, decide_all(mentions, book, care, past), given, book)


def past_of(settling: Settling) -> Past:
    """What the answers alone tell of the rest of the log."""
    answered = [(s, d) for s, d in _said_and_decided(settling) if d.is_answered]
    strangers = Counter(s.folded for s, d in answered if d.status == "unknown")
    known = [(s, str(d.person_id)) for s, d in answered if d.status == "resolved"]
    met = Counter(who for _, who in known)
    return Past(met, strangers, _people_by_address(known), _nobody_rate(settling))


def addresses_of(settling: Settling) -> dict[str, str]:
    """E-mail address beside a name that was found → the only person it is so."""
    found = (
        (said, decision.person_id)
        for said, decision in _said_and_decided(settling)
        if decision.status == "resolved" and decision.person_id
    )
    people = _people_by_address(list(found)).items()
    return {email: min(who) for email, who in people if len(who) == 1}


def _said_and_decided(settling: Settling) -> Iterator[tuple[Said, Decision]]:
    return zip(settling.said.values(), settling.decisions(), strict=True)


def _people_by_address(found: Sequence[tuple[Said, str]]) -> dict[str, set[str]]:
    people: defaultdict[str, set[str]] = defaultdict(set)
    for said, who in found:
        if said.email:
            people[said.email].add(who)
    return dict(people)


def _nobody_rate(settling: Settling) -> float:
    """How often questions were about somebody outside the book, against how often that
    was expected; few answers change little."""
    expected = observed = ANSWERS_ASSUMED
    asked_once = {said.key_of_question: id_ for id_, said in settling.said.items()}
    for id_ in asked_once.values():
        chance = settling.natural[id_].nobody_confidence
        answer = settling.answers.verdict(id_).answer
        if chance is not None and answer not in (None, IGNORE):
            expected += chance
            observed += answer == NEW
    return NOBODY * observed / expected
