"""Names and addresses → people."""

from identity.answers import AnswerLine, Answers, Asked, LineOutcome, asked
from identity.book import Book, KnownName
from identity.companies import company_key, company_names
from identity.continuity import Continuity, Face, Likeness, continue_people
from identity.deciding import Past, Typed, decide_all, mention_id, mention_key
from identity.decision import Decision
from identity.explaining import why, why_alike
from identity.holding import Holders, Named
from identity.ids import person_id
from identity.lessons import addresses_of, settle_all
from identity.lookup import companies_asked, words_asked, words_of
from identity.meetings import LoggedRow, same_meetings
from identity.mention import Said
from identity.names import fold, name_key
from identity.newcomers import KnownSince, Newcomers
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
from identity.sameness import Sameness
from identity.settling import Connected, Given, Settling
from identity.strangers import Outsider

__all__ = [
    "AnswerLine",
    "Answers",
    "Asked",
    "Book",
    "Claim",
    "Connected",
    "Continuity",
    "Decision",
    "Evidence",
    "Face",
    "Given",
    "Holders",
    "KnownName",
    "KnownSince",
    "Likeness",
    "LineOutcome",
    "LoggedRow",
    "ModelShare",
    "NameModel",
    "Named",
    "Newcomers",
    "Outsider",
    "Owner",
    "Participant",
    "Past",
    "Said",
    "Sameness",
    "Settling",
    "Typed",
    "UnknownOwnerError",
    "addresses_of",
    "asked",
    "companies_asked",
    "company_key",
    "company_names",
    "continue_people",
    "decide_all",
    "find_owner",
    "fold",
    "mention_id",
    "mention_key",
    "name_key",
    "person_id",
    "same_meetings",
    "settle_all",
    "why",
    "why_alike",
    "words_asked",
    "words_of",
]
