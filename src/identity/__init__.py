"""Names and addresses → people."""

from identity.book import Book, KnownName
from identity.companies import company_key
from identity.continuity import Continuity, Face, Likeness, continue_people
from identity.deciding import Typed, decide_all, mention_id, mention_key
from identity.decision import Decision
from identity.holding import Holders, Named
from identity.ids import person_id
from identity.meetings import LoggedRow, same_meetings
from identity.names import fold
from identity.owner import (
    Claim,
    Evidence,
    Owner,
    Participant,
    UnknownOwnerError,
    find_owner,
)
from identity.strangers import Outsider

__all__ = [
    "Book",
    "Claim",
    "Continuity",
    "Decision",
    "Evidence",
    "Face",
    "Holders",
    "KnownName",
    "Likeness",
    "LoggedRow",
    "Named",
    "Outsider",
    "Owner",
    "Participant",
    "Typed",
    "UnknownOwnerError",
    "company_key",
    "continue_people",
    "decide_all",
    "find_owner",
    "fold",
    "mention_id",
    "mention_key",
    "person_id",
    "same_meetings",
]
