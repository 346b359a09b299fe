"""What was decided about a mention."""

from collections.abc import Sequence
from dataclasses import dataclass

from identity.mentions.outside_people import OutsidePerson
from identity.mentions.people_index import PeopleIndex
from models.vocabulary import CompanyRelation, MentionStatus

MOST_CANDIDATES = 5
"""People that a question names."""


@dataclass(frozen=True)
class Decision:
    """Whom a mention was taken for, by which rule, and what spoke for it."""

    status: MentionStatus
    rule: str
    person_id: str | None = None
    confidence: float | None = None
    """Share of such decisions that are right."""
    candidates: Sequence[str] = ()
    """Those who might be meant, the best first."""
    outside_person: OutsidePerson | None = None
    alias: str | None = None
    """Another id under which a user's file may know the person."""
    is_answered: bool = False
    """The user has decided."""
    name_class: str | None = None
    """How the name agrees with that of the first candidate."""
    company_relation: CompanyRelation | None = None
    """How the company agrees with those of the first candidate."""
    expected_namesakes: float | None = None
    """People of that name to be expected outside the book."""
    nobody_confidence: float | None = None
    """Share of such mentions that are about nobody of the book."""
    runner_up: str | None = None
    runner_up_confidence: float | None = None


def resolved(who: str, rule: str, index: PeopleIndex) -> Decision:
    """A person who is meant for certain; the owner is nobody to have a tie to."""
    if who == index.owner.person_id:
        return Decision("ignored", "owner")
    return Decision("resolved", rule, who, 1.0, [who])
