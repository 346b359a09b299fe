"""Names and addresses → people."""

from identity.book import Book, KnownName
from identity.companies import company_key, company_names
from identity.continuity import Continuity, Face, Likeness, continue_people
from identity.deciding import Past, Typed, decide_all, mention_id, mention_key
from identity.decision import Decision
from identity.holding import Holders, Named
from identity.ids import person_id
from identity.lookup import companies_asked, words_asked, words_of
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
from identity.rarity import NameModel
from identity.rarity import NameShare as ModelShare
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
    "ModelShare",
    "NameModel",
    "Named",
    "Outsider",
    "Owner",
    "Participant",
    "Past",
    "Typed",
    "UnknownOwnerError",
    "companies_asked",
    "company_key",
    "company_names",
    "continue_people",
    "decide_all",
    "find_owner",
    "fold",
    "mention_id",
    "mention_key",
    "person_id",
    "same_meetings",
    "words_asked",
    "words_of",
]
