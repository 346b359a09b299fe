"""Names as they are compared: without accents, credentials and decoration."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

HONORIFICS = {"dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "herr", "frau"}
ONE_WORD_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
BRACKETS = re.compile(r"\([^()]*\)|\[[^\][]*\]")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case, Latin letters without accents, words parted by one space.

    Other scripts stay as they are: Kanji would get Chinese readings, and Arabic and
    Hebrew would lose their vowels. Emoji, symbols and invisible signs go, apostrophes
    join, every other mark parts words.
    """
    plain = text
    if not text.isascii():
        plain = "".join(map(_plain, unicodedata.normalize("NFKC", text)))
    plain = re.sub(r"['\u2019\u02bc`]", "", plain).casefold()
    return " ".join("".join(map(_of_word, plain)).split())


def _of_word(character: str) -> str:
    """The character if it is part of a word, else a space; a stray accent is none."""
    if character.isalnum() or _is_script_mark(character):
        return character
    return "" if unicodedata.category(character) == "Mn" else " "


def _plain(character: str) -> str:
    # A sign on the keyboard parts words here too, as it does where it stands among
    # plain letters only.
    if character.isascii():
        return character
    if unicodedata.category(character) in {"So", "Sk", "Cf", "Co", "Cn", "Mn"}:
        # A mark that shapes a letter of another script is a part of the name.
        return character if _is_script_mark(character) else ""
    if "LATIN" in unicodedata.name(character, ""):
        return anyascii(character)
    return character


def _is_script_mark(character: str) -> bool:
    name = unicodedata.name(character, "")
    is_mark = unicodedata.category(character) in {"Mn", "Mc"}
    return is_mark and not name.startswith(("COMBINING", "VARIATION"))


def name_key(name: str) -> str:
    """A full name as it is compared: without brackets, credentials and titles.

    What follows a comma goes only where two words stand before it, for Ma, Md and Ba
    are surnames too.
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
    """Whether two full names may be one person's: equal as they are compared, or every
    word of the shorter in the longer, by itself or as an initial.

    A lone word agrees only with itself, and a word of two letters at least is shared.
    """
    short, long = sorted((name_key(one).split(), name_key(other).split()), key=len)
    if short == long:
        return bool(short)
    shared = {word for word in short if len(word) > 1} & set(long)
    return len(short) > 1 and bool(shared) and _fits(short, long)


def _fits(short: list[str], long: list[str]) -> bool:
    """Every word of the one list finds a word of its own in the other; whole words
    choose before initials."""
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
    """A lone word, or initials for all but one: it may be anybody.

    Names in Han, Kana and Hangul are written as one word.
    """
    full = [word for word in key.split() if len(word) > 1]
    if len(full) == 1 and ONE_WORD_SCRIPT.search(full[0]):
        return False
    return len(full) < 2  # noqa: PLR2004 - a given name and a surname
