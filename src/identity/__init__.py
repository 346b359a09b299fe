"""Names and addresses → people."""

from identity.answers import AnswerLine, Answers, LineOutcome, asked, is_full
from identity.book import Book, KnownName
from identity.continuity import Continuity, Face, Likeness, continue_people
from identity.deciding import (
    Decision,
    Outsider,
    Typed,
    decide_all,
    mention_id,
    mention_key,
)
from identity.explaining import why, why_alike
from identity.holding import Holders, Named
from identity.ids import person_id
from identity.meetings import LoggedRow, same_meetings
from identity.names import company_key, fold
from identity.newcomers import KnownSince, Newcomers
from identity.owner import (
    Claim,
    Evidence,
    Owner,
    Participant,
    UnknownOwnerError,
    find_owner,
)
from identity.sameness import Sameness
from identity.settling import Connected, Given, Settling

__all__ = [
    "AnswerLine",
    "Answers",
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
    "Named",
    "Newcomers",
    "Outsider",
    "Owner",
    "Participant",
    "Sameness",
    "Settling",
    "Typed",
    "UnknownOwnerError",
    "asked",
    "company_key",
    "continue_people",
    "decide_all",
    "find_owner",
    "fold",
    "is_full",
    "mention_id",
    "mention_key",
    "person_id",
    "same_meetings",
    "why",
    "why_alike",
]
