"""Names and addresses → people."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from identity.answers import AnswerLine, Answers, Asked, LineOutcome, asked
    from identity.book import Book, KnownName
    from identity.companies import (
        company_initials,
        company_key,
        company_names,
        is_employer,
        shortened_names,
        written_names,
    )
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
    from identity.rarity import NameModel, NameShare
    from identity.sameness import Sameness
    from identity.settling import Connected, Given, Settling
    from identity.spelling import Spelling, company_spellings
    from identity.strangers import Outsider, former_ids

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
    "NameModel",
    "NameShare",
    "Named",
    "Newcomers",
    "Outsider",
    "Owner",
    "Participant",
    "Past",
    "Said",
    "Sameness",
    "Settling",
    "Spelling",
    "Typed",
    "UnknownOwnerError",
    "addresses_of",
    "asked",
    "companies_asked",
    "company_initials",
    "company_key",
    "company_names",
    "company_spellings",
    "continue_people",
    "decide_all",
    "find_owner",
    "fold",
    "former_ids",
    "is_employer",
    "mention_id",
    "mention_key",
    "name_key",
    "person_id",
    "same_meetings",
    "settle_all",
    "shortened_names",
    "why",
    "why_alike",
    "words_asked",
    "words_of",
    "written_names",
]

HOMES = {
    "answers": ("AnswerLine", "Answers", "Asked", "LineOutcome", "asked"),
    "book": ("Book", "KnownName"),
    "companies": (
        "company_initials",
        "company_key",
        "company_names",
        "is_employer",
        "shortened_names",
        "written_names",
    ),
    "continuity": ("Continuity", "Face", "Likeness", "continue_people"),
    "deciding": ("Past", "Typed", "decide_all", "mention_id", "mention_key"),
    "decision": ("Decision",),
    "explaining": ("why", "why_alike"),
    "holding": ("Holders", "Named"),
    "ids": ("person_id",),
    "lessons": ("addresses_of", "settle_all"),
    "lookup": ("companies_asked", "words_asked", "words_of"),
    "meetings": ("LoggedRow", "same_meetings"),
    "mention": ("Said",),
    "names": ("fold", "name_key"),
    "newcomers": ("KnownSince", "Newcomers"),
    "owner": (
        "Claim",
        "Evidence",
        "Owner",
        "Participant",
        "UnknownOwnerError",
        "find_owner",
    ),
    "rarity": ("NameModel", "NameShare"),
    "sameness": ("Sameness",),
    "settling": ("Connected", "Given", "Settling"),
    "spelling": ("Spelling", "company_spellings"),
    "strangers": ("Outsider", "former_ids"),
}
"""Module → what others may use of it. It is imported when it is used: a single mention
does without what tells exports apart."""


def __getattr__(name: str) -> Any:
    for module, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"identity.{module}"), name)
    raise AttributeError(name)
