"""The rules by which companies are compared, as rows for those who have no Python."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import NamedTuple

from identity.companies.normalize import LEGAL_FORMS, SMALL_WORDS
from identity.names.normalize import fold
from models.vocabulary import SpellingRule

LETTERS = (
    *(range(0x21, 0x250), range(0x300, 0x500)),
    *(range(0x1E00, 0x2070), range(0x2100, 0x2150)),
    *(range(0xFB00, 0xFB07), range(0xFF00, 0xFF5F)),
)
"""Letters and signs of Latin, Greek and Cyrillic names, full-width ones too. The rest
is read in lower case, as `fold` does; but for half-width Kana and such, which nobody
types."""
SIGNS = {"So", "Sk", "Cf", "Co", "Cn", "Mn"}
"""Categories of what is passed over."""


class Spelling(NamedTuple):
    """One rule: what is written is read so; a small word has no initial."""

    kind: SpellingRule
    written: str
    read: str


@cache
def company_spellings() -> tuple[Spelling, ...]:
    """Letters that are read as others, legal forms, and small words."""
    return tuple(_spellings())


def _spellings() -> Iterator[Spelling]:
    for letter in map(chr, chain(*LETTERS)):
        read = fold(f"x{letter}x")[1:-1]
        if read != _by_default(letter):
            yield Spelling("letter", letter, read)
    yield from (Spelling("legal_form", word, "") for word in sorted(LEGAL_FORMS))
    yield from (Spelling("small_word", word, word) for word in sorted(SMALL_WORDS))


def _by_default(letter: str) -> str:
    """How asked_company reads the letter without a rule for it."""
    category = unicodedata.category(letter)
    if category in SIGNS:
        return ""
    return letter.lower() if category[0] in "LN" or category == "Mc" else " "
