"""Split full names into given and family names, each with its comparable forms."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from identity.names.normalize import HONORIFICS, fold

PARTICLES = frozenset(
    "af al av bin binti da das de degli dei del della den der di do dos du e el ibn la"
    " las le los mac mc ten ter van vom von y zu zum zur".split()
)
"""Family-name prefixes that people leave out about half the time."""
CREDENTIALS = frozenset(
    "acca ba bcom beng bs bsc cams cbap ceng cfa cfp cipd cipp cissp cma cpa csm dba"
    " dds dphil dr edd esq fcca fccp frm hon ii iii iv jd jr llb llm lcsw ma mba mbbs"
    " md mdiv med meng mfa mph mphil mpp ms msc msw pe pgdip phd phr pmp ra rn se"
    " shrm sphr sr".split()
)
"""Suffixes that are not names; Ma, Md, Ba and Se are also surnames."""
DIGRAPHS = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
"""ASCII spellings of German and Danish letters."""
FULL_NAME_WORDS = 2
"""Minimum number of words in a full name."""
TRANSLITERATED = ("CYRILLIC", "GREEK")
"""Scripts that are compared in Latin transliteration; others match only themselves."""
QUOTED = re.compile(
    r"[\"\u201c\u201d\u201e\u00ab\u00bb]([^\"]+?)[\"\u201c\u201d\u00ab\u00bb]"
)
BRACKETED = re.compile(r"[(\[\uff08]([^()\[\]\uff08\uff09]*)[)\]\uff09]")


@dataclass(frozen=True, eq=False)
class NamePart:
    """A given name or a family name.

    given_part and family_part return one object per text, so parts are compared and
    hashed by identity, which is fast.
    """

    words: tuple[str, ...]
    forms: frozenset[str]
    """Spellings without spaces: Ji-hoon, Jihoon and Ji Hoon share one."""
    key: str
    """Main spelling, without spaces, particles and middle initials."""
    is_initial: bool
    """Only initials are known."""

    @property
    def initials(self) -> frozenset[str]:
        """Single letters after the first word."""
        return frozenset(word for word in self.words[1:] if len(word) == 1)


NOTHING = NamePart((), frozenset(), "", is_initial=False)


@dataclass(frozen=True, eq=False)
class PersonName:
    """One name of a person, split into given and family name."""

    given: NamePart
    family: NamePart

    def is_same(self, other: "PersonName") -> bool:
        """Whether both names have the same spelling."""
        return self.given is other.given and self.family is other.family


@lru_cache(maxsize=200_000)
def given_part(text: str) -> NamePart:
    """Parse a given name."""
    return _parse_part(text, frozenset())


@lru_cache(maxsize=200_000)
def family_part(text: str) -> NamePart:
    """Parse a family name; its forms include one without particles."""
    return _parse_part(text, PARTICLES)


def _parse_part(text: str, particles: frozenset[str]) -> NamePart:
    words = tuple(_latin(fold(text)).split())
    if not words:
        return NOTHING
    full = [word for word in words if len(word) > 1] or list(words)
    bare = [word for word in full if word not in particles] or full
    forms = {"".join(words), "".join(full), "".join(bare)}
    if not text.isascii():
        digraphs = "".join(map(_digraph, unicodedata.normalize("NFC", text)))
        forms.add("".join(fold(digraphs).split()))
    is_initial = all(len(word) == 1 for word in words)
    return NamePart(words, frozenset(forms), "".join(bare), is_initial)


def _digraph(letter: str) -> str:
    return DIGRAPHS.get(letter.lower(), letter)


def _latin(text: str) -> str:
    if text.isascii():
        return text
    # The soft sign becomes an apostrophe, which is no part of a name.
    return fold("".join(map(_latin_letter, text)))


def _latin_letter(letter: str) -> str:
    is_transliterated = unicodedata.name(letter, "").startswith(TRANSLITERATED)
    return anyascii(letter) if is_transliterated else letter


def known_names(
    full_name: str | None, first: str | None = None, last: str | None = None
) -> list[PersonName]:
    """All names of a person in the book, the main one first.

    LinkedIn's first- and last-name columns also contain credentials, emoji, nicknames
    and native names. Text in brackets or quotes is an alternative given name, or the
    whole name in another script.
    """
    if not first and not last:
        return _split_full_name(full_name or "")
    shown, inner = _without_brackets(first or "")
    family, maiden = _without_brackets(last or "")
    given = given_part(bare_given(shown))
    surname = family_part(without_credentials(family, 1))
    if not surname.words or not given.words:
        return _split_full_name(full_name or "")
    others = [given_part(word) for word in (*inner, *maiden)]
    # Brackets in the last-name column hold a maiden name as often as a nickname.
    names = [PersonName(given, surname)]
    names += [PersonName(other, surname) for other in others if other.words]
    names += [
        PersonName(given, family_part(word))
        for word in maiden
        if family_part(word).words
    ]
    return names


def words_of(text: str) -> list[str]:
    """Split a text into words; emoji and signs on their own are none."""
    return [word for word in text.split() if given_part(word).words]


def bare_given(text: str) -> str:
    """Strip leading titles."""
    words = words_of(text)
    while len(words) > 1 and fold(words[0]) in HONORIFICS:
        words = words[1:]
    return " ".join(words)


def without_credentials(text: str, name_words: int) -> str:
    """Strip text after a comma, and credentials beyond the first name_words words."""
    words = words_of(text.lstrip(" ,").partition(",")[0])
    while len(words) > name_words and fold(words[-1].replace(".", "")) in CREDENTIALS:
        words = words[:-1]
    return " ".join(words)


def _without_brackets(text: str) -> tuple[str, list[str]]:
    inner = [*BRACKETED.findall(text), *QUOTED.findall(text)]
    return QUOTED.sub(" ", BRACKETED.sub(" ", text)), inner


def _split_full_name(full_name: str) -> list[PersonName]:
    shown, inner = _without_brackets(full_name)
    words = without_credentials(bare_given(shown), FULL_NAME_WORDS).split()
    if len(words) < FULL_NAME_WORDS:
        whole = given_part(" ".join(words))
        return [PersonName(whole, NOTHING)] if whole.words else []
    given, family = split_before_family(words)
    surname = family_part(family)
    nicknames = (given_part(word) for word in inner)
    others = [PersonName(nickname, surname) for nickname in nicknames if nickname.words]
    return [PersonName(given_part(given), surname), *others]


def split_before_family(words: list[str]) -> tuple[str, str]:
    """Split a full name; the family name is the last word with its particles."""
    at = len(words) - 1
    while at > 1 and fold(words[at - 1]) in PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])
