"""Normalise names: no accents, credentials or decoration."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

HONORIFICS = {"dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "herr", "frau"}
ONE_WORD_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
BRACKETS = re.compile(r"\([^()]*\)|\[[^\][]*\]")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Casefold, strip accents from Latin letters, separate words by one space.

    Other scripts are kept: transliteration would give Kanji Chinese readings and
    drop the vowels of Arabic and Hebrew. Emoji, symbols and invisible characters are
    removed, apostrophes join, and all other punctuation separates words.
    """
    plain = text
    if not text.isascii():
        plain = "".join(map(_plain, unicodedata.normalize("NFKC", text)))
    plain = re.sub(r"['\u2019\u02bc`]", "", plain).casefold()
    return " ".join("".join(map(_of_word, plain)).split())


def _of_word(character: str) -> str:
    """Keep word characters, drop stray accents, turn the rest into spaces."""
    if character.isalnum() or _is_script_mark(character):
        return character
    return "" if unicodedata.category(character) == "Mn" else " "


def _plain(character: str) -> str:
    # ASCII punctuation separates words, as it does in names that are all ASCII.
    if character.isascii():
        return character
    if unicodedata.category(character) in {"So", "Sk", "Cf", "Co", "Cn", "Mn"}:
        # A mark that shapes a letter of another script is part of the name.
        return character if _is_script_mark(character) else ""
    if "LATIN" in unicodedata.name(character, ""):
        return anyascii(character)
    return character


def _is_script_mark(character: str) -> bool:
    name = unicodedata.name(character, "")
    is_mark = unicodedata.category(character) in {"Mn", "Mc"}
    return is_mark and not name.startswith(("COMBINING", "VARIATION"))


def name_key(name: str) -> str:
    """Comparison key of a full name, without brackets, credentials and titles.

    Text after a comma is dropped only if two words precede it: Ma, Md and Ba are
    surnames as well as credentials.
    """
    bare = BRACKETS.sub(" ", name)
    before, comma, _ = bare.partition(",")
    if comma and len(fold(before).split()) > 1:
        bare = before
    words = fold(bare).split()
    while len(words) > 2 and words[0] in HONORIFICS:  # noqa: PLR2004 - a full name
        words = words[1:]
    return " ".join(words)


def are_compatible(one: str, other: str) -> bool:
    """Whether two full names may belong to one person.

    Their keys are equal, or every word of the shorter one is in the longer one, as a
    word or as an initial. A single word matches only itself, and the names share at
    least one word of two or more letters.
    """
    short, long = sorted((name_key(one).split(), name_key(other).split()), key=len)
    if short == long:
        return bool(short)
    shared = {word for word in short if len(word) > 1} & set(long)
    return len(short) > 1 and bool(shared) and _fits(short, long)


def _fits(short: list[str], long: list[str]) -> bool:
    """Match every short word to a distinct long word, whole words before initials."""
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        found = [w for w in left if w == word] or [
            w for w in left if 1 in (len(w), len(word)) and w[0] == word[0]
        ]
        if not found:
            return False
        left.remove(found[0])
    return True


def is_vague(key: str) -> bool:
    """Whether a name is too short to identify anybody: at most one full word.

    Names in Han, Kana and Hangul are written as one word and are not vague.
    """
    full = [word for word in key.split() if len(word) > 1]
    if len(full) == 1 and ONE_WORD_SCRIPT.search(full[0]):
        return False
    return len(full) < 2  # noqa: PLR2004 - a given name and a surname
