"""Names and addresses → people."""

from identity.book import Book, KnownName
from identity.deciding import Decision, Outsider, Typed, decide_all, mention_id
from identity.ids import person_id
from identity.meetings import LoggedRow, same_meetings
from identity.owner import Evidence, Owner, Participant, UnknownOwnerError, find_owner

__all__ = [
    "Book",
    "Decision",
    "Evidence",
    "KnownName",
    "LoggedRow",
    "Outsider",
    "Owner",
    "Participant",
    "Typed",
    "UnknownOwnerError",
    "decide_all",
    "find_owner",
    "mention_id",
    "person_id",
    "same_meetings",
]
