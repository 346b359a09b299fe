"""Invitations sent and received, and the notes that became first messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from . import cast, chat, days, letters
from .cast import OWNER

if TYPE_CHECKING:
    import random

    from .people import Person


@dataclass(frozen=True)
class Invitation:
    """One invitation, accepted or not."""

    friend: Person
    is_mine: bool
    sent: datetime
    """UTC."""
    note: str
    accepted: datetime | None

    @property
    def inviter(self) -> Person:
        """Who asked."""
        return OWNER if self.is_mine else self.friend

    @property
    def invitee(self) -> Person:
        """Who was asked."""
        return self.friend if self.is_mine else OWNER


def make(crowd: list[Person], strangers: list[Person]) -> list[Invitation]:
    """About half of the connections, and some that led to nothing; newest first."""
    rng = days.stream("invitations")
    found: list[Invitation] = []
    never_written = cast.BY_NAME["Benedikta Orłowska"]
    for person in [*cast.STORY, *crowd]:
        is_listed = rng.random() < 0.5
        is_mine = rng.random() < 0.48
        if is_listed and person is not never_written:
            found.append(_accepted(rng, person, is_mine))
    for index, person in enumerate(strangers[:58]):
        found.append(_open(rng, person, is_mine=index % 4 != 0))
    return sorted(found, key=lambda row: row.sent, reverse=True)


def first_messages(rows: list[Invitation]) -> list[chat.Message]:
    """The notes of accepted invitations: a message of the moment of acceptance."""
    return [
        chat.Message(
            chat.conversation_of(row.friend.slug), row.inviter, (row.invitee,),
            row.accepted, row.note, folder=chat.folder_of(row.friend),
        )
        for row in rows
        if row.note and row.accepted
    ]  # fmt: skip


def _accepted(rng: random.Random, person: Person, is_mine: bool) -> Invitation:
    joined = person.connected_on or days.FIRST_DAY
    accepted = days.moment_on(rng, joined, 0, 23)
    if rng.random() < 0.27:
        waited = timedelta(minutes=rng.randint(0, 55))
    else:
        waited = timedelta(
            hours=rng.randint(1, 40) ** 2 // 4, minutes=rng.randint(0, 59)
        )
    note = _note(rng, person, is_mine) if rng.random() < 0.3 else ""
    return Invitation(person, is_mine, accepted - waited, note, accepted)


def _open(rng: random.Random, person: Person, is_mine: bool) -> Invitation:
    day = days.NEWER_DAY - timedelta(days=rng.randint(2, 1400))
    note = _note(rng, person, is_mine) if rng.random() < 0.35 else ""
    return Invitation(person, is_mine, days.moment_on(rng, day), note, None)


def _note(rng: random.Random, person: Person, is_mine: bool) -> str:
    sender, to = (OWNER, person) if is_mine else (person, OWNER)
    line = rng.choice(letters.NOTES)
    slots = chat.new_slots(rng)
    company = to.company or "the harbour"
    return line.format(**slots, you=to.first, me=sender.first, company=company)
