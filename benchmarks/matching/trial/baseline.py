"""The plainest matcher: the same name after folding, the e-mail or the address.

It is told which part of a text is the name, so that it shows how hard the mentions are
and not how well a text is read. Its fold is also the floor of the times.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from identity import Decision

from .asking import key_of
from .spelling import without_accents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mentions import Mention
    from .people import Person

TITLE = re.compile(r"^(?:(?:Dr|Prof|Mr|Ms|Mrs)\b\.? )+")


def fold(text: str) -> str:
    """Only small letters without accents, parted by one space."""
    plain = without_accents(text).casefold().replace("'", "")
    return " ".join(re.findall(r"\w+", plain))


def decide_exactly(
    people: Sequence[Person], mentions: Sequence[Mention]
) -> list[Decision]:
    """Link what is the same, ask among namesakes."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for person in people:
        index[fold(person.shown.name)].append(key_of(person))
        index[person.slug].append(key_of(person))
        if person.is_email_known:
            index[person.email].append(key_of(person))
    return [_decide(mention, index) for mention in mentions]


def _decide(mention: Mention, index: dict[str, list[str]]) -> Decision:
    name = fold(TITLE.sub("", mention.name))
    slug = mention.text.rstrip("/").rpartition("/in/")[2]
    found: list[str] = []
    for key in (slug, mention.email, name):
        found = found or (index.get(key, []) if key else [])
    if len(found) == 1:
        return Decision("resolved", "exact", found[0], 1.0, found)
    if found:
        return Decision("ambiguous", "exact", candidates=found)
    return Decision("unknown", "exact")


def fold_all(people: Sequence[Person], mentions: Sequence[Mention]) -> None:
    """The floor: every text that a matcher reads, folded once."""
    for person in people:
        fold(f"{person.shown.first} {person.shown.last}")
        fold(person.shown.company or "")
    for mention in mentions:
        fold(mention.text)
