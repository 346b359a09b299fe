"""When a mention is linked unasked: the design's margins, and what is never linked.

Measured on hand-typed names (docs/matching.md): the same company settles nearly
everything, spelling variants without it are unsafe at any score, and what was seen
elsewhere in the log must not break a tie between exact namesakes.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from identity.mentions.parse import Said
from identity.mentions.score import Match, Weighed

Care = Literal["normal", "fast"]

SAFE_CLASSES = frozenset({"EE"})
"""Name classes that can be linked without the same company: Chris may be Christine or
Christopher, and a name left out may be another's."""
SEEN_CLASSES = frozenset({"EE", "ES", "SE"})
"""Those that can if the person is met elsewhere in the log."""
WITHOUT_COMPANY: dict[Care, float] = {"normal": 0.995, "fast": 0.98}
MARGIN = 30.0
SAME_COMPANY, SAME_COMPANY_INITIALS, SAME_COMPANY_MARGIN = 0.90, 0.98, 12.0
NEAR_COMPANY: dict[Care, float] = {"normal": 0.985, "fast": 0.98}
SEEN_BEFORE = 0.98


@dataclass(frozen=True)
class Chance:
    """The best candidate against the rest."""

    match: Match
    posterior: float
    margin: float
    """How many times likelier than the second candidate."""
    rivals: tuple[Match, ...]
    """The others, the best first."""

    @classmethod
    def of(cls, weighed: Weighed) -> "Chance | None":
        """None if nobody of the book can be meant."""
        if not weighed.matches:
            return None
        best, *rest = weighed.matches
        margin = best.weight / rest[0].weight if rest else float("inf")
        return cls(best, weighed.posteriors()[0], margin, tuple(rest))

    @property
    def has_initial(self) -> bool:
        """A name is known, or typed, by its letter only."""
        return "I" in self.match.name_class

    @property
    def has_namesake(self) -> bool:
        """Another has exactly the name as well."""
        return any(rival.name_class == "EE" for rival in self.rivals)


def is_certain(said: Said, chance: Chance, care: Care) -> bool:
    """The mention is linked unasked."""
    if _is_never_linked(said, chance):
        return False
    relation = chance.match.relation
    if relation == "same":
        return _is_certain_at_company(chance)
    if relation == "near":
        return _is_beyond(chance, NEAR_COMPANY[care], MARGIN)
    return relation == "none" and _is_beyond(chance, WITHOUT_COMPANY[care], MARGIN)


def is_certain_of_log(said: Said, chance: Chance) -> bool:
    """The mention is linked because the person is met elsewhere in the log."""
    is_open = chance.match.relation in ("none", "near")
    return (
        is_open
        and not chance.has_namesake
        and not _is_never_linked(said, chance)
        and _is_beyond(chance, SEEN_BEFORE, MARGIN, SEEN_CLASSES)
    )


def _is_beyond(
    chance: Chance,
    least: float,
    margin: float,
    classes: Collection[str] = SAFE_CLASSES,
) -> bool:
    is_likely = chance.posterior >= least and chance.margin >= margin
    return is_likely and chance.match.name_class in classes


def _is_certain_at_company(chance: Chance) -> bool:
    # Of exact namesakes only one whose rivals are known to be elsewhere is certain.
    is_told_apart = all(
        rival.relation == "different"
        for rival in chance.rivals
        if rival.name_class == chance.match.name_class
    )
    least = SAME_COMPANY_INITIALS if chance.has_initial else SAME_COMPANY
    is_likely = chance.posterior >= least and chance.margin >= SAME_COMPANY_MARGIN
    return is_told_apart and is_likely


def _is_never_linked(said: Said, chance: Chance) -> bool:
    match = chance.match
    if match.is_contradicted or set("WX") & set(match.name_class):
        return True
    if match.relation == "same":
        return False
    return chance.has_initial or bool(said.native) or said.is_from_address
