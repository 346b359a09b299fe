"""The book and the log as the matcher takes them, and its answers."""

from __future__ import annotations

import time
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from identity import BookOwner, Decision, KnownName, TypedMention, decide_all, person_id
from identity import PeopleIndex as KnownPeople

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mentions import Mention
    from .people import Person

OWNER = BookOwner("slug:owner-of-the-book", ("Ottokar Weissenbruck-Lam",))
NAME_COLUMNS = {"first_name", "last_name"} & {f.name for f in fields(KnownName)}
"""The two columns of an export, as far as the matcher takes them."""


def key_of(person: Person) -> str:
    """The id under which the matcher knows the person."""
    return person_id(f"slug:{person.slug}")


def known(person: Person) -> KnownName:
    """The person's row of the export."""
    shown = person.shown
    columns: dict[str, Any] = {"first_name": shown.first, "last_name": shown.last}
    return KnownName(
        person_key=f"slug:{person.slug}",
        person_id=key_of(person),
        full_name=f"{shown.first} {shown.last}",
        company=shown.company,
        email=person.email if person.is_email_known else None,
        is_connection=True,
        **{name: columns[name] for name in sorted(NAME_COLUMNS)},
    )


def typed(mentions: Sequence[Mention]) -> list[TypedMention]:
    """Each mention in a record of its own."""
    return [
        TypedMention(mention.text, f"meeting:{n}", "meetings/log.txt", n)
        for n, mention in enumerate(mentions, start=1)
    ]


@dataclass(frozen=True, slots=True)
class Answers:
    """One decision per mention, in order, and what they took."""

    decisions: list[Decision]
    book_seconds: float
    """To make the book."""
    deciding_seconds: float


def ask(people: Sequence[Person], mentions: Sequence[Mention]) -> Answers:
    """Let the matcher decide."""
    names, texts = [known(person) for person in people], typed(mentions)
    begun = time.perf_counter()
    book = KnownPeople(names, OWNER)
    made = time.perf_counter()
    decisions = decide_all(texts, book)
    return Answers(decisions, made - begun, time.perf_counter() - made)
