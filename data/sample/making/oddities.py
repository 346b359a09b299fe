"""Rows of a message file that are not simply two people talking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from . import cast, chat, days, talk
from .cast import OWNER
from .chat import Message, conversation_of

if TYPE_CHECKING:
    from .people import Person


def everything(crowd: list[Person], strangers: list[Person]) -> list[Message]:
    """All odd rows but the repeated ones."""
    return [
        *_closed_accounts(),
        *_sponsored(),
        *_drafts(),
        *_spam(strangers[58:64]),
        *_offers(strangers[64:]),
        *_groups(crowd),
    ]


def repeated(rows: list[Message]) -> list[Message]:
    """A few rows once more, to the letter."""
    rng = days.stream("repeated")
    plain = [row for row in rows if row.text and row.sender and not row.is_draft]
    return rng.sample(plain, 6)


def _closed_accounts() -> list[Message]:
    """Conversations with members who have since closed their account."""
    rows: list[Message] = []
    for number in range(6):
        rng = days.stream(f"closed account {number}")
        conversation = conversation_of(f"closed account {number}")
        moment = days.moment_on(rng, days.FIRST_DAY + timedelta(days=140 * number))
        script = talk.NETWORK[(number * 5 + 1) % len(talk.NETWORK)]
        slots = chat.new_slots(rng)
        for index, line in enumerate(script):
            is_mine = (index + number) % 2 == 0
            text = line.format(**slots, you="there", company="your company")
            if is_mine:
                row = Message(
                    conversation, OWNER, (), moment, text, to_label="LinkedIn Member"
                )
            else:
                row = Message(conversation, None, (OWNER,), moment, text)
            rows.append(row)
            moment += timedelta(minutes=rng.randint(3, 900))
    return rows


_BREAK = '<p class="spinmail-quill-editor__spin-break">'
_ADVERTS = (
    ("The Wickerby Planning Summit", "Your seat at the planning summit",
     ("Hi %FIRSTNAME%,</p>{b}<strong>Two days, forty talks, one harbour.</strong> "
     "Readers of this message get &lt;30&nbsp;% off&gt;.</p>{b}"
     "We&rsquo;d love to see you!")),
    ("Larkspur Learning", "A degree in eleven months",
     ("Dear Inês,</p>{b}Have you thought about a <em>part-time</em> degree?</p>"
     "<ul><li>Evenings &amp; weekends</li><li>No entrance exam</li></ul>{b}Ask us.")),
    ("Nettlecombe Software", "Forecasts without spreadsheets",
     ("Hi Inês,</p>{b}Planners say they lose &quot;nine hours a week&quot; to "
     'spreadsheets.<br><a href="https://offers.example.com/spring">See how</a>')),
)  # fmt: skip


def _sponsored() -> list[Message]:
    """Adverts that look like messages: no sender address, mark-up in the text."""
    rng = days.stream("sponsored")
    rows: list[Message] = []
    for number in range(21):
        sender, subject, body = _ADVERTS[number % len(_ADVERTS)]
        day = days.FIRST_DAY + timedelta(days=number * 51 + rng.randint(0, 30))
        rows.append(
            Message(
                conversation_of(f"sponsored {number}"), None, (OWNER,),
                days.moment_on(rng, day),
                f"{_BREAK}{body.format(b=_BREAK)}</p>",
                title="Sponsored Conversation" if number % 4 else subject,
                subject=subject, sender_label=sender,
            )
        )  # fmt: skip
    return rows


def _drafts() -> list[Message]:
    """Begun and never sent; most have lost their conversation."""
    rng = days.stream("drafts")
    texts = ("Hi, I just wanted to", "Dear", "Thank you for", "Would you be free on",
             "I have been meaning to write since", "About the summer:")  # fmt: skip
    rows: list[Message] = []
    for number, text in enumerate(texts):
        day = days.NEWER_DAY - timedelta(days=40 + 97 * number)
        moment = days.moment_on(rng, day)
        if number % 3 == 0:
            friend = cast.GOOD[number]
            conversation = conversation_of(friend.slug)
            to: tuple[Person, ...] = (friend,)
            folder = "INBOX"
        else:
            conversation, to, folder = "", (), ""
        rows.append(
            Message(conversation, OWNER, to, moment, text, folder=folder, is_draft=True)
        )
    return rows


def _spam(strangers: list[Person]) -> list[Message]:
    """Incoming, in the spam folder, never answered."""
    rng = days.stream("spam")
    texts = (
        "Dear sir or madam, I have a business proposal of great importance for you.",
        "Grow your followers fast!!! Write me a message and I tell you the secret.",
        "Hello dear, your profile is very attractive to our investors.",
    )
    rows: list[Message] = []
    for number, person in enumerate(strangers):
        day = days.FIRST_DAY + timedelta(days=60 + 170 * number)
        moment = days.moment_on(rng, day, 1, 5)
        conversation = conversation_of(person.slug)
        for part in range(1 + number % 2):
            text = texts[(number + part) % 3]
            sent = moment + timedelta(minutes=9 * part)
            rows.append(
                Message(conversation, person, (OWNER,), sent, text, folder="SPAM")
            )
    return rows


def _offers(strangers: list[Person]) -> list[Message]:
    """Recruiters and sellers who are no connections; some got an answer."""
    rng = days.stream("offers")
    rows: list[Message] = []
    for number, person in enumerate(strangers):
        moment = days.moment_on(rng, days.FIRST_DAY + timedelta(days=30 + 120 * number))
        slots = chat.new_slots(rng)
        text = (
            "Dear Inês,\n\nwe are looking for somebody who knows {topic}, and your "
            "profile stood out. Would you have {n} minutes on {day}?\n\nKind regards\n"
        )
        conversation = conversation_of(person.slug)
        subject = f"{slots['topic'].capitalize()}: a role for you?"
        rows.append(
            Message(
                conversation, person, (OWNER,), moment,
                text.format(**slots) + person.first, subject=subject,
            )
        )  # fmt: skip
        if number % 3 == 0:
            sent = moment + timedelta(hours=rng.randint(2, 60))
            answer = "Thank you for thinking of me. I am happy where I am."
            rows.append(Message(conversation, OWNER, (person,), sent, answer))
    return rows


@dataclass(frozen=True)
class _Group:
    title: str
    members: tuple[Person, ...]
    messages: int


def _groups(crowd: list[Person]) -> list[Message]:
    """Conversations of several people, where everybody reads everything."""
    people = cast.BY_NAME
    with_commas = [
        person
        for person in crowd
        if ", " in person.last_cell
        and person.connected_on
        and person.connected_on < days.FIRST_DAY
    ]
    supper = ("Temitope Halloran", "Rasmus Eikevik", "Mateus Quintanilha")
    reunion = ("Thandeka Molapo", "Shirin Pakravan", "Arvindan Pallavaram")
    groups = (
        _Group("Thursday table", tuple(people[name] for name in supper), 46),
        _Group(
            "Tarnwick supper, who brings what",
            (*(people[name] for name in reunion), *with_commas[:3]),
            24,
        ),
        _Group("", (cast.CHATTY, people["Siobhán Kerrigan-Doyle"]), 17),
        _Group("Harbour Data Evening, speakers", tuple(with_commas[3:7]), 15),
    )
    return [row for group in groups for row in _group_rows(group)]


def _group_rows(group: _Group) -> list[Message]:
    key = group.title or "untitled group"
    rng = days.stream(f"group {key}")
    everybody = (OWNER, *group.members)
    lines = [line for script in talk.FRIENDLY for line in script if "{you}" not in line]
    start = days.FIRST_DAY + timedelta(days=rng.randint(300, 500))
    gap = (days.NEWER_DAY - start).days // (group.messages // 3 + 2)
    rows: list[Message] = []
    for number in range(group.messages):
        day = start + timedelta(days=gap * (number // 3))
        moment = days.moment_on(rng, day, 8 + 4 * (number % 3), 10 + 4 * (number % 3))
        sender = rng.choice(everybody)
        others = tuple(person for person in everybody if person is not sender)
        slots = chat.new_slots(rng)
        text = rng.choice(lines).format(**slots, company="work")
        text = rng.choice(talk.SHORT) if rng.random() < 0.3 else text
        rows.append(
            Message(conversation_of(key), sender, others, moment, text, group.title)
        )
    return rows
