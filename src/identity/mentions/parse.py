"""Parse a mention as typed into addresses, possible names and a company.

The book is the vocabulary: text after a comma, in brackets or after `at` is a company
or a name depending on what people in the book are called and where they work.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from identity.companies.normalize import company_key, company_of_address
from identity.mentions.known_words import KnownWords
from identity.mentions.people_list import read_list
from identity.mentions.strip_context import ContextStripper
from identity.names.name_parts import (
    FULL_NAME_WORDS,
    PersonName,
    bare_given,
    family_part,
    given_part,
    split_before_family,
    without_credentials,
)
from identity.names.normalize import ONE_WORD_SCRIPT, fold
from models import EMAIL, PERSON_ID, PROFILE, profile_key

SWAPPED = 0.05
"""Share of mentions that begin with the family name and have no comma."""
UNUSUAL = 0.5
"""Weight of an unusual boundary between given and family name, relative to 1."""


@dataclass(frozen=True)
class NameReading:
    """One way to split a name into given and family name."""

    name: PersonName
    weight: float = 1.0
    """Relative to the usual reading; not normalised."""


@dataclass(frozen=True)
class ParsedMention:
    """A mention split into its parts."""

    id: str | None = None
    """person_id, if one was typed."""
    key: str | None = None
    """`slug:` and the slug of a typed profile address."""
    email: str | None = None
    shown: str = ""
    """The name as typed, without its context."""
    company: str | None = None
    readings: tuple[NameReading, ...] = ()
    """Readings of a name of two or more words, the likeliest first."""
    word: str = ""
    """A single-word name, folded; there are no readings then."""
    native: str = ""
    """The name in a script that is not transliterated, folded."""
    is_several: bool = False
    """Several people in one mention."""
    is_from_address: bool = False
    """Name and company were derived from the e-mail address."""

    @property
    def folded(self) -> str:
        """The name in the form that is compared for equality."""
        return fold(self.shown)

    @property
    def is_full(self) -> bool:
        """Whether it is more than a single word, so that an answer applies everywhere.

        Names in Han, Kana and Hangul are written as one word.
        """
        has_address = bool(self.id or self.key or self.email)
        is_whole = bool(self.readings) or bool(ONE_WORD_SCRIPT.search(self.native))
        return has_address or is_whole

    @property
    def is_name(self) -> bool:
        """Whether given and family name are both more than an initial."""
        return bool(self.readings) and not self.has_initial

    @property
    def has_initial(self) -> bool:
        """Whether the given or the family name is typed as an initial."""
        names = [reading.name for reading in self.readings[:1]]
        return any(n.given.is_initial or n.family.is_initial for n in names)

    @property
    def question_key(self) -> str:
        """Name, company, e-mail and address; mentions that agree in all are one
        question."""
        if self.id:
            return self.id
        parsed = (self.folded, company_key(self.company or ""), self.email, self.key)
        return "|".join(part or "" for part in parsed).rstrip("|")


def parse_mention(text: str, known: KnownWords) -> ParsedMention:
    """Parse a mention with the vocabulary of a book."""
    if PERSON_ID.fullmatch(text.strip()):
        return ParsedMention(id=text.strip())
    url = PROFILE.search(text)
    rest = PROFILE.sub(" ", text)
    email = EMAIL.search(rest)
    address = email[0].lower() if email else None
    rest = EMAIL.sub(" ", rest).replace("<", " ").replace(">", " ")
    stripper = ContextStripper(known)
    shown = stripper.strip(" ".join(_plain(rest).split()))
    if not fold(shown) and address and not url:
        return _of_address(address, known)
    return ParsedMention(
        key=profile_key(url[0]) if url else None,
        email=address,
        company=stripper.company,
        is_several=len(read_list(rest.strip(), known).people) > 1,
        **_parse_name(shown, stripper),
    )


def _plain(text: str) -> str:
    """Use ASCII quotes and dashes; drop emoji and invisible characters."""
    text = unicodedata.normalize("NFKC", text)
    text = text.translate(str.maketrans("\u2018\u2019\u02bc\u2010\u2011", "'''--"))
    return "".join(c for c in text if unicodedata.category(c) not in {"So", "Cf", "Co"})


def _parse_name(shown: str, stripper: ContextStripper) -> dict[str, Any]:
    words = without_credentials(bare_given(shown), FULL_NAME_WORDS).split()
    folded = fold(" ".join(words))
    is_own_script = (
        ONE_WORD_SCRIPT.search(folded) or not given_part(folded).key.isascii()
    )
    parsed = {
        "shown": shown,
        "native": folded.replace(" ", "") if is_own_script else "",
    }
    if len(folded.split()) < FULL_NAME_WORDS:
        return parsed | {"word": folded}
    return parsed | {"readings": tuple(_readings(words, stripper))}


def _readings(words: list[str], stripper: ContextStripper) -> Iterator[NameReading]:
    """Readings with every boundary between given and family name, and swapped ones."""
    usual = split_before_family(words)
    # A single letter between two names is a middle initial.
    places = [n for n in range(1, len(words)) if len(fold(words[n])) > 1]
    splits = [(" ".join(words[:n]), " ".join(words[n:])) for n in places or [1]]
    if stripper.family:
        family = without_credentials(stripper.family, 1)
        usual = (" ".join(words[: -len(family.split())]), family)
        splits = [usual]
    for given, family in sorted(splits, key=lambda split: split != usual):
        weight = 1.0 if (given, family) == usual else UNUSUAL
        yield NameReading(_name(given, family), weight)
        yield from (NameReading(_name(n, family), weight) for n in stripper.nicknames)
        yield from (NameReading(_name(given, m), weight) for m in stripper.maiden)
    if not stripper.family:
        yield from (
            NameReading(_name(second, first), SWAPPED) for first, second in splits
        )


def _name(given: str, family: str) -> PersonName:
    return PersonName(given_part(given), family_part(family))


def _of_address(address: str, known: KnownWords) -> ParsedMention:
    """Derive name and company from an address such as `jane.doe@acme.example`."""
    local = re.sub(r"\+.*|\d", "", address.partition("@")[0])
    words = [word for word in re.split(r"[._-]+", local) if word]
    parsed = ParsedMention(
        email=address, company=company_of_address(address), is_from_address=True
    )
    if len(words) != FULL_NAME_WORDS:
        return replace(parsed, word="".join(words))
    given, family = words
    is_swapped = known.is_given(family) and not known.is_given(given)
    name = _name(family, given) if is_swapped else _name(given, family)
    return replace(parsed, readings=(NameReading(name),))
