"""Split a text that lists several people.

A comma or `and` may also be part of a company or of `Last, First`, or stand before a
company or a credential. The book is the vocabulary: a list is split if all its parts
begin with given names of the book, and nothing else fits.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from identity.mentions.known_words import KnownWords
from identity.names.name_parts import (
    BRACKETED,
    CREDENTIALS,
    FULL_NAME_WORDS,
    PARTICLES,
    QUOTED,
    bare_given,
)
from identity.names.normalize import HONORIFICS, fold
from identity.names.similarity import is_given_name
from models import EMAIL, PROFILE

JOINT = re.compile(
    r"\s*,\s*(?:and|und|&)\s+|\s+(?:and|und|&|\+|/)\s+|\s*,\s*(?=\S)", re.IGNORECASE
)
"""Separators between people."""
CONTEXT = re.compile(
    r"\s+(?:@|\||-|\u2013|\u2014)\s+|\s+(?:from|at|of|with)\s+|\s+@(?=\w)",
    re.IGNORECASE,
)
"""Separators before a company."""
WHOLE = (BRACKETED, QUOTED, PROFILE, EMAIL)
"""Spans in which nothing separates people."""
MOST_WORDS = 4
"""Maximum words of a name."""


class Likelihood(IntEnum):
    """Whether a part of a text is a person."""

    NO = 0
    PERHAPS = 1
    """It begins with a common given name, as some companies do."""
    YES = 2
    """It begins with a given name of the book."""


@dataclass(frozen=True)
class PeopleList:
    """The people in a text."""

    people: Sequence[str]
    """One text per person."""
    is_certain: bool = True
    """Whether nothing else may be meant."""


@dataclass(frozen=True)
class Part:
    """A part of a text between separators."""

    text: str
    joint: str = ""
    """The separator after it."""

    @property
    def name(self) -> str:
        """The part without its context."""
        bare = self.text
        for span in WHOLE:
            bare = span.sub(" ", bare)
        return bare_given(CONTEXT.split(bare)[0].partition(",")[0])

    @property
    def words(self) -> list[str]:
        """The folded words of the name."""
        return fold(self.name).split()

    @property
    def is_full(self) -> bool:
        """Whether the name has two words or more."""
        return len(self.words) >= FULL_NAME_WORDS

    @property
    def is_before_comma(self) -> bool:
        """Whether nothing but a comma follows."""
        return self.joint.strip() == ","


def split_people(text: str, known: KnownWords) -> Sequence[str]:
    """The people that a text lists; the text itself unless it is certainly a list."""
    found = read_list(text, known)
    return found.people if found.is_certain else [text]


def read_list(text: str, known: KnownWords) -> PeopleList:
    """Read a text as a list of people, or as one person."""
    parts = _parts(text, known)
    one = PeopleList([text])
    if len(parts) < FULL_NAME_WORDS:
        return one
    likely = [_likelihood(part, known) for part in parts]
    is_pair = len(parts) == FULL_NAME_WORDS and parts[0].is_before_comma
    if is_pair and _is_last_first(parts[0], parts[1], known):
        return one
    if min(likely) is Likelihood.YES and (people := _with_families(parts, known)):
        return PeopleList(people)
    full = [part for part, is_it in zip(parts, likely, strict=True) if is_it]
    ends_full = likely[-1] > Likelihood.NO and parts[-1].is_full
    is_joined = not any(part.is_before_comma for part in parts) and (
        ends_full or len(full) == len(parts)
    )
    is_possible = is_joined or sum(part.is_full for part in full) > 1
    if is_possible or (is_pair and _are_strangers(parts[0], parts[1], known)):
        return PeopleList([part.text for part in parts], is_certain=False)
    return one


def _parts(text: str, known: KnownWords) -> list[Part]:
    """Split at separators, but keep companies and credentials with their person."""
    masked = text
    for span in WHOLE:
        masked = span.sub(lambda found: "x" * len(found[0]), masked)
    parts: list[Part] = []
    start = 0
    for joint in [*JOINT.finditer(masked), None]:
        end = joint.start() if joint else len(text)
        part = Part(text[start:end], joint[0] if joint else "")
        if parts and known.is_company(BRACKETED.sub(" ", text[start:])):
            before = parts.pop()
            return [*parts, Part(before.text + before.joint + text[start:])]
        if parts and _is_context(parts[-1], part, known):
            before = parts.pop()
            part = Part(before.text + before.joint + part.text, part.joint)
        parts.append(part)
        start = joint.end() if joint else end
    return parts


def _is_context(before: Part, part: Part, known: KnownWords) -> bool:
    """Whether a part is a credential, or a company or the end of one."""
    if set(part.words) <= CREDENTIALS | HONORIFICS:
        return True
    if known.has_name(part.name):
        return False
    is_end = not part.is_full and not before.is_before_comma
    ends_company = is_end and bool(CONTEXT.search(before.text))
    return ends_company or known.is_company(part.name)


def _likelihood(part: Part, known: KnownWords) -> Likelihood:
    words = part.words
    if not words:
        has_address = bool(EMAIL.search(part.text) or PROFILE.search(part.text))
        return Likelihood.YES if has_address else Likelihood.NO
    if len(words) > MOST_WORDS:
        return Likelihood.NO
    if known.is_given(words[0]) or (part.is_full and known.has_name(part.name)):
        return Likelihood.YES
    is_like = is_given_name(words[0]) or (part.is_full and len(words[0]) == 1)
    return Likelihood.PERHAPS if is_like else Likelihood.NO


def _is_last_first(last: Part, first: Part, known: KnownWords) -> bool:
    """Whether two parts around a comma are one name, the family name first."""
    if known.has_name(f"{first.name} {last.name}"):
        return True
    if last.is_full and known.has_name(last.name):
        return False
    if known.is_family(last.name):
        return True
    if last.is_full:
        return last.words[0] in PARTICLES
    return _likelihood(last, known) is not Likelihood.YES


def _are_strangers(one: Part, other: Part, known: KnownWords) -> bool:
    """Whether two parts around a comma may be two people, of whom the first has a name
    that the book does not know: the second ends with a family name."""
    return (
        one.is_full
        and other.is_full
        and _likelihood(other, known) is Likelihood.YES
        and not all(map(known.is_given, other.words))
    )


def _with_families(parts: Sequence[Part], known: KnownWords) -> list[str]:
    """The people, with the family name that a given name shares with the next full
    name: `Ann and Bob Baker`. Empty if the book has nobody of the shared name."""
    people: list[str] = []
    for number, part in enumerate(parts):
        rest = [p for p in parts[number + 1 :] if p.is_full]
        if part.is_full or part.is_before_comma or not rest or not part.words:
            people.append(part.text)
            continue
        family = rest[0].name.partition(" ")[2]
        if not known.has_name(f"{part.name} {family}"):
            return []
        people.append(f"{part.name} {family}")
    return people
