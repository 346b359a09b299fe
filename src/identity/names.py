"""Names as they are compared: without accents, credentials and decoration."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

HONORIFICS = {"dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "herr", "frau"}
BRACKETS = re.compile(r"\([^()]*\)|\[[^\][]*\]")
LEGAL_FORMS = {
    *(
        [
            "ab",
            "ag",
            "as",
            "bv",
            "co",
            "corp",
            "corporation",
            "company",
            "gmbh",
            "inc",
            "incorporated",
            "kk",
            "limited",
        ]
    ),
    *(
        [
            "llc",
            "llp",
            "ltd",
            "nv",
            "oy",
            "oyj",
            "plc",
            "pty",
            "sa",
            "sarl",
            "sas",
            "se",
            "spa",
            "srl",
            "group",
            "the",
        ]
    ),
}


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case, Latin letters without accents, words parted by one space.

    Other scripts stay as they are: Kanji would get Chinese readings, and Arabic and
    Hebrew would lose their vowels. Emoji, symbols and invisible signs go, apostrophes
    join, every other mark parts words.
    """
    if text.isascii():
        folded = text
    else:
        folded = "".join(map(_plain, unicodedata.normalize("NFKC", text)))
    folded = re.sub(r"['\u2019\u02bc`]", "", folded)
    return " ".join(re.sub(r"[\W_]+", " ", folded).casefold().split())


def _plain(character: str) -> str:
    if unicodedata.category(character) in {"So", "Sk", "Cf", "Co", "Cn", "Mn"}:
        # A mark that shapes a letter of another script is a part of the name.
        return character if _is_script_mark(character) else ""
    if "LATIN" in unicodedata.name(character, ""):
        return anyascii(character)
    return character


def _is_script_mark(character: str) -> bool:
    name = unicodedata.name(character, "")
    is_mark = unicodedata.category(character) == "Mn"
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


def is_vague(key: str) -> bool:
    """A lone word, or a name with an initial for the surname: it may be anybody."""
    words = key.split()
    is_lone_latin = len(words) < 2 and key.isascii()  # noqa: PLR2004 - a full name
    return not words or is_lone_latin or (len(words[-1]) == 1 and key.isascii())


def company_words(company: str) -> frozenset[str]:
    """The words that tell a company from others."""
    words = fold(company).split()
    return frozenset(w for w in words if w not in LEGAL_FORMS) or frozenset(words)


def contradict(noted: str, known: set[str]) -> bool:
    """Whether the noted company is another than all the known ones.

    The one may be a shorter form of the other, or its initials.
    """
    return bool(known) and not any(_is_same_company(noted, k) for k in known)


def _is_same_company(one: str, other: str) -> bool:
    a, b = company_words(one), company_words(other)
    if a <= b or b <= a:
        return True
    return fold(one).replace(" ", "") in _initials(other) or fold(other).replace(
        " ", ""
    ) in _initials(one)


def _initials(company: str) -> set[str]:
    words = fold(company).split()
    return {"".join(w[0] for w in words)} if len(words) > 2 else set()  # noqa: PLR2004
