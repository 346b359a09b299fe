"""Names and addresses → people."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from identity.answer_line import AnswerLine, LineOutcome
    from identity.answers.apply import Connected, Given, Settling
    from identity.answers.feedback import addresses_of, settle_all
    from identity.answers.mention_answers import Answers, Asked, asked
    from identity.answers.new_namesakes import KnownSince, Newcomers
    from identity.companies.normalize import (
        company_initials,
        company_key,
        company_names,
        is_employer,
        shortened_names,
        written_names,
    )
    from identity.companies.sql_rules import Spelling, company_spellings
    from identity.explain import why, why_alike
    from identity.ids import person_id
    from identity.mentions.blocking_keys import companies_asked, words_asked, words_of
    from identity.mentions.decide import (
        Past,
        Typed,
        decide_all,
        mention_id,
        mention_key,
    )
    from identity.mentions.decision import Decision
    from identity.mentions.outside_people import Outsider, former_ids
    from identity.mentions.parse import Said
    from identity.mentions.people_index import Book, KnownName
    from identity.mentions.same_meeting import LoggedRow, same_meetings
    from identity.names.frequency import NameModel, NameShare
    from identity.names.normalize import fold, name_key
    from identity.people.key_owners import Holders, Named
    from identity.people.link_exports import Continuity, Face, Likeness, continue_people
    from identity.people.merges import Sameness
    from identity.people.owner import (
        Claim,
        Evidence,
        Owner,
        Participant,
        UnknownOwnerError,
        find_owner,
    )

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
    "answer_line": ("AnswerLine", "LineOutcome"),
    "answers.apply": ("Connected", "Given", "Settling"),
    "answers.feedback": ("addresses_of", "settle_all"),
    "answers.mention_answers": ("Answers", "Asked", "asked"),
    "answers.new_namesakes": ("KnownSince", "Newcomers"),
    "companies.normalize": (
        "company_initials",
        "company_key",
        "company_names",
        "is_employer",
        "shortened_names",
        "written_names",
    ),
    "companies.sql_rules": ("Spelling", "company_spellings"),
    "explain": ("why", "why_alike"),
    "ids": ("person_id",),
    "mentions.blocking_keys": ("companies_asked", "words_asked", "words_of"),
    "mentions.decide": ("Past", "Typed", "decide_all", "mention_id", "mention_key"),
    "mentions.decision": ("Decision",),
    "mentions.outside_people": ("Outsider", "former_ids"),
    "mentions.parse": ("Said",),
    "mentions.people_index": ("Book", "KnownName"),
    "mentions.same_meeting": ("LoggedRow", "same_meetings"),
    "names.frequency": ("NameModel", "NameShare"),
    "names.normalize": ("fold", "name_key"),
    "people.key_owners": ("Holders", "Named"),
    "people.link_exports": ("Continuity", "Face", "Likeness", "continue_people"),
    "people.merges": ("Sameness",),
    "people.owner": (
        "Claim",
        "Evidence",
        "Owner",
        "Participant",
        "UnknownOwnerError",
        "find_owner",
    ),
}
"""Module → what others may use of it. It is imported when it is used: a single mention
does without what tells exports apart."""


def __getattr__(name: str) -> Any:
    for module, names in HOMES.items():
        if name in names:
            return getattr(import_module(f"identity.{module}"), name)
    raise AttributeError(name)
