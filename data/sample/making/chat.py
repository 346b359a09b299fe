"""Conversations: who wrote what to whom, and when."""

from __future__ import annotations

import base64
import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from . import days, letters, talk
from .cast import OWNER

if TYPE_CHECKING:
    import random

    from .people import Person

Script = tuple[str, ...]


@dataclass(frozen=True)
class Message:
    """One row of messages.csv, before it is written down."""

    conversation: str
    sender: Person | None
    """None: somebody without an address, shown as `sender_label`."""
    recipients: tuple[Person, ...]
    """Empty: shown as `to_label`."""
    sent: datetime
    text: str
    title: str = ""
    subject: str = ""
    folder: str = "INBOX"
    attachments: str = ""
    is_draft: bool = False
    sender_label: str = "LinkedIn Member"
    to_label: str = ""


def conversation_of(key: str) -> str:
    """The opaque id of the conversation that `key` stands for."""
    rng = days.stream(f"conversation {key}")
    text = f"{uuid.UUID(int=rng.getrandbits(128))}_0{rng.randint(100, 999)}"
    return "2-" + base64.b64encode(text.encode()).decode()


def folder_of(friend: Person) -> str:
    """Where the owner keeps the conversation with `friend`."""
    is_filed = days.stream(f"folder {friend.slug}").random() < 0.13
    return "ARCHIVE" if is_filed else "INBOX"


def fill(rng: random.Random, line: str, slots: dict[str, str], to: Person) -> str:
    """A line of a script with its slots filled, sometimes broken into paragraphs."""
    text = line.format(**slots, you=to.first, company=to.company or "your company")
    if "\n" in text or len(text) < 45 or rng.random() > 0.66:
        return text
    for mark in (", ", "! ", "? ", ". "):
        head, found, tail = text.partition(mark)
        if found and (mark != ", " or head.endswith(to.first)):
            gap = rng.choice(("\n", "\n\n", "\n\n", "\r\n\r\n"))
            return f"{head}{mark.strip()}{gap}{tail[:1].upper()}{tail[1:]}"
    return text


def new_slots(rng: random.Random) -> dict[str, str]:
    """What one script is about."""
    return {
        "place": rng.choice(talk.PLACES),
        "thing": rng.choice(talk.THINGS),
        "topic": rng.choice(talk.TOPICS),
        "day": rng.choice(talk.DAYS),
        "n": str(rng.randint(3, 19)),
    }


def letter(rng: random.Random, sender: Person, to: Person) -> str:
    """More than 400 characters, in paragraphs."""
    slots = new_slots(rng)
    body = rng.sample(letters.PARAGRAPHS, rng.randint(4, 5))
    gap = rng.choice(("\n\n", "\n\n", "\r\n\r\n", " "))
    parts = [rng.choice(letters.OPENINGS), *body, rng.choice(letters.CLOSINGS)]
    return gap.join(parts).format(**slots, you=to.first, me=sender.first)


@dataclass
class Talk:
    """One conversation in the making; `moment` is its last second so far."""

    rng: random.Random
    friend: Person
    folder: str = "INBOX"
    moment: datetime = datetime(2000, 1, 1, tzinfo=days.NEWER_MOMENT.tzinfo)

    messages: list[Message] = field(default_factory=list)

    @property
    def conversation(self) -> str:
        """The id that all its messages carry."""
        return conversation_of(self.friend.slug)

    def write(self, is_mine: bool, text: str, attachments: str = "") -> None:
        """Add one message at the present moment, unless the book is closed."""
        if self.moment >= days.NEWER_MOMENT:
            return
        sender, to = (OWNER, self.friend) if is_mine else (self.friend, OWNER)
        folder = self.folder if self.rng.random() > 0.0015 else ""
        self.messages.append(
            Message(
                self.conversation, sender, (to,), self.moment, text,
                folder=folder, attachments=attachments,
            )
        )  # fmt: skip

    def open_day(self, day: date) -> None:
        """Move to some hour of `day`, never back."""
        start = days.moment_on(self.rng, day)
        self.moment = max(start, self.moment + timedelta(seconds=47))

    def wait(self) -> None:
        """Let the other read and think."""
        longest = self.rng.choice((4, 25, 90, 90, 240))
        seconds = self.rng.randint(20, longest * 60)
        self.moment += timedelta(seconds=seconds)

    def play(self, script: Script, day: date, is_mine: bool) -> None:
        """One script on one day; `is_mine` says who begins."""
        slots = new_slots(self.rng)
        self.open_day(day)
        for line in script:
            to = self.friend if is_mine else OWNER
            self.write(is_mine, fill(self.rng, line, slots, to))
            self.wait()
            is_mine = not is_mine
        if self.rng.random() < 0.34:
            self.write(is_mine, self.rng.choice(talk.SHORT))
            self.wait()
        if self.rng.random() < 0.07:
            self.write(not is_mine, "", self.attachment())

    def send_letter(self, day: date, is_mine: bool) -> None:
        """One long message, with or without a short answer."""
        self.open_day(day)
        sender, to = (OWNER, self.friend) if is_mine else (self.friend, OWNER)
        self.write(is_mine, letter(self.rng, sender, to))
        self.wait()
        if self.rng.random() < 0.6:
            self.write(not is_mine, self.rng.choice(talk.SHORT))

    def attachment(self) -> str:
        """A short-lived link, or none for a reaction or a shared post."""
        if self.rng.random() < 0.5:
            return ""
        number = self.rng.getrandbits(40)
        return f"https://www.linkedin.com/dms/prv/image/v2/D4E06AQ{number:x}/p/0"


@dataclass
class Bag:
    """Scripts drawn in a random order, none again before all have been."""

    rng: random.Random
    scripts: tuple[Script, ...]

    left: list[Script] = field(default_factory=list)

    def draw(self) -> Script:
        """The next script."""
        if not self.left:
            self.left = self.rng.sample(self.scripts, len(self.scripts))
        return self.left.pop()
