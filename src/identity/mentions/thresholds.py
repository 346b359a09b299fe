"""Thresholds for linking without asking.

Measured on hand-typed names (docs/matching.md): the same company decides nearly
everything, spelling variants without it are unsafe at any score, and other mentions in
the log must not break a tie between exact namesakes.
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
"""Agreements that may be linked without the same company. Others are unsafe: Chris may
be Christine or Christopher, and an omitted name may be somebody else's."""
SEEN_PAIRS = SAFE_PAIRS | {(EXACT, SUBSET), (SUBSET, EXACT)}
"""Agreements that may be linked if the log mentions the person elsewhere."""
UNSAFE = frozenset({NameAgreement.SIBLING_NICKNAME, NameAgreement.NONE})
"""Agreements that are never linked without asking."""
WITHOUT_COMPANY: dict[Strictness, float] = {"normal": 0.995, "fast": 0.98}
"""Minimum posterior, as are the other thresholds without MARGIN in their name."""
MARGIN = 30.0
"""Minimum ratio of the best score to the second."""
SAME_COMPANY, SAME_COMPANY_INITIALS, SAME_COMPANY_MARGIN = 0.90, 0.98, 12.0
NEAR_COMPANY: dict[Strictness, float] = {"normal": 0.985, "fast": 0.98}
SEEN_BEFORE = 0.98


@dataclass(frozen=True)
class BestMatch:
    """The best candidate and its rivals."""

    candidate: CandidateScore
    posterior: float
    """Probability that it is meant, 0 to 1."""
    margin: float
    """Ratio of its score to that of the second candidate; infinite without one."""
    rivals: tuple[CandidateScore, ...]
    """The other candidates, the best first."""

    @classmethod
    def of(cls, scores: Scores) -> "BestMatch | None":
        """Pick the best candidate; None without any."""
        if not scores.candidates:
            return None
        best, *rest = scores.candidates
        margin = best.score / rest[0].score if rest else float("inf")
        return cls(best, scores.posteriors()[0], margin, tuple(rest))

    @property
    def has_initial(self) -> bool:
        """Whether a name is typed, or known, as an initial."""
        return self.candidate.has_initial

    @property
    def has_namesake(self) -> bool:
        """Whether a rival agrees exactly as well."""
        return any(rival.is_exact for rival in self.rivals)


def is_auto_link(
    parsed: ParsedMention, best: BestMatch, strictness: Strictness
) -> bool:
    """Whether to link without asking, by name and company."""
    if _is_never_linked(parsed, best):
        return False
    relation = best.candidate.relation
    if relation == "same":
        return _is_certain_at_company(best)
    if relation == "near":
        return _is_beyond(best, NEAR_COMPANY[strictness], MARGIN)
    return relation == "none" and _is_beyond(best, WITHOUT_COMPANY[strictness], MARGIN)


def is_auto_link_by_log(parsed: ParsedMention, best: BestMatch) -> bool:
    """Whether to link without asking because the log mentions the person elsewhere."""
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
    # With namesakes, the link is certain only if all of them work elsewhere.
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
