"""When a mention is linked unasked: the design's margins, and what is never linked.

Measured on hand-typed names (docs/matching.md): the same company settles nearly
everything, spelling variants without it are unsafe at any score, and what was seen
elsewhere in the log must not break a tie between exact namesakes.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from identity.mentions.parse import ParsedMention
from identity.mentions.score import CandidateScore, Scores
from identity.names.similarity import NameAgreement, NamePair

Strictness = Literal["normal", "fast"]

EXACT, SUBSET = NameAgreement.EXACT, NameAgreement.SUBSET
SAFE_PAIRS = frozenset({(EXACT, EXACT)})
"""Name classes that can be linked without the same company: Chris may be Christine or
Christopher, and a name left out may be another's."""
SEEN_PAIRS = SAFE_PAIRS | {(EXACT, SUBSET), (SUBSET, EXACT)}
"""Those that can if the person is met elsewhere in the log."""
UNSAFE = frozenset({NameAgreement.SIBLING_NICKNAME, NameAgreement.NONE})
"""Agreements that are never linked without asking."""
WITHOUT_COMPANY: dict[Strictness, float] = {"normal": 0.995, "fast": 0.98}
MARGIN = 30.0
SAME_COMPANY, SAME_COMPANY_INITIALS, SAME_COMPANY_MARGIN = 0.90, 0.98, 12.0
NEAR_COMPANY: dict[Strictness, float] = {"normal": 0.985, "fast": 0.98}
SEEN_BEFORE = 0.98


@dataclass(frozen=True)
class BestMatch:
    """The best candidate against the rest."""

    candidate: CandidateScore
    posterior: float
    margin: float
    """How many times likelier than the second candidate."""
    rivals: tuple[CandidateScore, ...]
    """The others, the best first."""

    @classmethod
    def of(cls, scores: Scores) -> "BestMatch | None":
        """None if nobody of the book can be meant."""
        if not scores.candidates:
            return None
        best, *rest = scores.candidates
        margin = best.score / rest[0].score if rest else float("inf")
        return cls(best, scores.posteriors()[0], margin, tuple(rest))

    @property
    def has_initial(self) -> bool:
        """A name is known, or typed, by its letter only."""
        return self.candidate.has_initial

    @property
    def has_namesake(self) -> bool:
        """Another has exactly the name as well."""
        return any(rival.is_exact for rival in self.rivals)


def is_auto_link(
    parsed: ParsedMention, best: BestMatch, strictness: Strictness
) -> bool:
    """The mention is linked unasked."""
    if _is_never_linked(parsed, best):
        return False
    relation = best.candidate.relation
    if relation == "same":
        return _is_certain_at_company(best)
    if relation == "near":
        return _is_beyond(best, NEAR_COMPANY[strictness], MARGIN)
    return relation == "none" and _is_beyond(best, WITHOUT_COMPANY[strictness], MARGIN)


def is_auto_link_by_log(parsed: ParsedMention, best: BestMatch) -> bool:
    """The mention is linked because the person is met elsewhere in the log."""
    is_open = best.candidate.relation in ("none", "near")
    return (
        is_open
        and not best.has_namesake
        and not _is_never_linked(parsed, best)
        and _is_beyond(best, SEEN_BEFORE, MARGIN, SEEN_PAIRS)
    )


def _is_beyond(
    best: BestMatch,
    least: float,
    margin: float,
    pairs: Collection[NamePair] = SAFE_PAIRS,
) -> bool:
    is_likely = best.posterior >= least and best.margin >= margin
    return is_likely and best.candidate.agreement in pairs


def _is_certain_at_company(best: BestMatch) -> bool:
    # Of exact namesakes only one whose rivals are known to be elsewhere is certain.
    is_unrivalled = all(
        rival.relation == "different"
        for rival in best.rivals
        if rival.agreement == best.candidate.agreement
    )
    least = SAME_COMPANY_INITIALS if best.has_initial else SAME_COMPANY
    is_likely = best.posterior >= least and best.margin >= SAME_COMPANY_MARGIN
    return is_unrivalled and is_likely


def _is_never_linked(parsed: ParsedMention, best: BestMatch) -> bool:
    candidate = best.candidate
    if candidate.is_contradicted or not UNSAFE.isdisjoint(candidate.agreement):
        return True
    if candidate.relation == "same":
        return False
    return best.has_initial or bool(parsed.native) or parsed.is_from_address
