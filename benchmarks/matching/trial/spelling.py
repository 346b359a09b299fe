"""How names are spelled otherwise: without accents, with a slip of a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    import random
    from collections.abc import Container

PLAIN = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "å": "a",
        "Å": "A",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "ı": "i",
        "đ": "d",
        "Đ": "D",
        "İ": "I",
        "œ": "oe",
        "Œ": "Oe",
    }
)
LONG = str.maketrans(
    {
        "ü": "ue",
        "ö": "oe",
        "ä": "ae",
        "Ü": "Ue",
        "Ö": "Oe",
        "Ä": "Ae",
        "ø": "oe",
        "Ø": "Oe",
        "å": "aa",
        "Å": "Aa",
        "ß": "ss",
    }
)
UMLAUT_CULTURES = {"german", "nordic"}
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = "aeiouy"
PLAUSIBLE = (
    ("ei", "ey"), ("ei", "ai"), ("ey", "y"), ("y", "i"), ("i", "y"), ("c", "k"),
    ("k", "c"), ("ll", "l"), ("l", "ll"), ("nn", "n"), ("n", "nn"), ("tt", "t"),
    ("t", "tt"), ("th", "t"), ("s", "z"), ("z", "s"), ("en", "an"), ("on", "en"),
    ("ph", "f"), ("v", "w"), ("w", "v"), ("er", "ar"), ("o", "u"), ("u", "o"),
    ("e", "a"), ("a", "e"), ("ss", "s"), ("m", "mm"), ("dt", "d"), ("ck", "k"),
)  # fmt: skip


def without_accents(text: str, *, is_long: bool = False) -> str:
    """In plain letters; long writes ü as ue."""
    table = text.translate(LONG) if is_long else text
    parts = normalize("NFD", table.translate(PLAIN))
    return "".join(part for part in parts if not combining(part))


def slip(rng: random.Random, word: str) -> str:
    """The word with one keystroke wrong, never the same word."""
    while (slipped := _slip(rng, word)).casefold() == word.casefold():
        pass
    return slipped


def _slip(rng: random.Random, word: str) -> str:
    at = rng.randrange(1, len(word))
    kind = rng.choices(("drop", "swap", "double", "beside"), (30, 25, 15, 30))[0]
    letter, before, after = word[at], word[:at], word[at + 1 :]
    if kind == "drop":
        return before + after
    if kind == "swap" and after:
        return before + after[0] + letter + after[1:]
    if kind == "double":
        return before + letter + letter + after
    return before + _beside(rng, letter) + after


def _beside(rng: random.Random, letter: str) -> str:
    plain = without_accents(letter).casefold()
    for row in ROWS:
        if (at := row.find(plain)) >= 0:
            return rng.choice(row[max(0, at - 1) : at] + row[at + 1 : at + 2])
    return "e"


def respelled(rng: random.Random, family: str, real: Container[str]) -> str | None:
    """Another surname one keystroke away, a real one if there is one.

    None for short names, which would be another name altogether.
    """
    if len(family) < 4:  # noqa: PLR2004 - Li and Wu
        return None
    found = {
        family[:at] + new + family[at + len(old) :]
        for old, new in PLAUSIBLE
        for at in range(1, len(family))
        if family.startswith(old, at) and one_keystroke(family, old, new)
    }
    found |= {family + "e", family + "s"} if family[-1] not in "sez" else {family[:-1]}
    others = sorted(found - {family})
    return rng.choice([other for other in others if other in real] or others)


def one_keystroke(family: str, old: str, new: str) -> bool:
    """Whether the exchange is one letter put, dropped or exchanged."""
    differing = sum(a != b for a, b in zip(old, new, strict=False))
    return len(family) > 1 and differing + abs(len(old) - len(new)) == 1
