"""Decision about one mention."""

from collections.abc import Sequence
from dataclasses import dataclass

from identity.mentions.outside_people import OutsidePerson
from identity.mentions.people_index import PeopleIndex
from models.vocabulary import CompanyRelation, MentionStatus

MOST_CANDIDATES = 5
"""Maximum candidates listed in a question."""


@dataclass(frozen=True)
class Decision:
    """The person a mention refers to, with the rule and the evidence."""

    status: MentionStatus
    rule: str
    person_id: str | None = None
    confidence: float | None = None
    """Estimated share of such decisions that are right, 0 to 1."""
    candidates: Sequence[str] = ()
    """person_ids of possible people, the best first."""
    outside_person: OutsidePerson | None = None
    alias: str | None = None
    """Former id under which a user's file may refer to the person."""
    is_answered: bool = False
    """The user decided, not a rule."""
    name_class: str | None = None
    """Agreement with the name of the first candidate, as two letters."""
    company_relation: CompanyRelation | None = None
    """Agreement with the companies of the first candidate."""
    expected_namesakes: float | None = None
    """Expected number of people outside the book with this name."""
    nobody_confidence: float | None = None
    """Probability that nobody in the book is meant, 0 to 1."""
    runner_up: str | None = None
    """person_id of the second candidate."""
    runner_up_confidence: float | None = None
    """Probability that the second candidate is meant, 0 to 1."""


def resolved(who: str, rule: str, index: PeopleIndex) -> Decision:
    """A certain decision; mentions of the owner are ignored, for they make no tie."""
    if who == index.owner.person_id:
        return Decision("ignored", "owner")
    return Decision("resolved", rule, who, 1.0, [who])
