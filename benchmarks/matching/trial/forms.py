"""The forms in which a name is typed, by their weights among those that apply."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .names import SYLLABLES, restyled
from .nicknames import SHORT
from .spelling import UMLAUT_CULTURES, slip, without_accents

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from .people import Person

FORMS = {
    "full": 30,
    "nickname": 18,
    "initial": 7,
    "middle": 20,
    "shorter": 26,
    "swapped": 5,
    "typo": 6,
    "accents": 20,
    "spacing": 25,
    "married": 5,
    "title": 2,
    "small": 4,
    "last_initial": 1,
}
"""Weights; a form that does not apply to a name leaves its share to the others."""
PARTICLES = re.compile(r"^(?:(?:[a-z]+|Le|La|De|Di|Du|Della|Dal|Ben|Bar|El|Al|Abu) )+")
SHOWN = re.compile(r"[ ()\"“”]+")
ACADEMIC = ("Dr.", "Dr", "Prof.", "Prof. Dr.")
TITLES = {True: (*ACADEMIC, "Ms.", "Mrs."), False: (*ACADEMIC, "Mr.", "Mr")}
"""For women and for men."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What there is to say of a person: the name as the typist knows it."""

    person: Person
    given: str
    families: tuple[str, ...]
    married_name: str

    @property
    def full(self) -> str:
        """The name without a middle name."""
        return " ".join((self.given, *self.families))


def saying(person: Person, married_name: str) -> Saying:
    """The typist knows the second surname only if the person shows it."""
    name = person.name
    second = name.second_family
    is_shown = bool(second) and without_accents(second) in without_accents(
        person.shown.name
    )
    families = (name.family, second) if is_shown else (name.family,)
    return Saying(person, name.given, families, married_name)


def _nickname(rng: random.Random, said: Saying) -> str | None:
    name = said.person.name
    shorts = SHORT.get(name.given, ())
    if name.other_given in {*shorts, *SHOWN.split(said.person.shown.first)}:
        # The name the person goes by, as far as the book can tell.
        shorts = (name.other_given,)
    if not shorts:
        return None
    [short] = rng.choices(shorts, [1 / (n + 1) for n in range(len(shorts))])
    return " ".join((short, *said.families))


def _initial(rng: random.Random, said: Saying) -> str | None:
    letter = said.given[0]
    if second := re.match(r"\w+[- ](\w)", said.given):
        joint = rng.choice(("{}. {}.", "{}.-{}.", "{}{}", "{}.{}."))
        initials = joint.format(letter, second[1].upper())
        return " ".join((initials, *said.families))
    return f"{letter}{rng.choice(('.', '.', ''))} {' '.join(said.families)}"


def _middle(rng: random.Random, said: Saying) -> str | None:
    if not (middle := said.person.name.middle):
        return None
    is_initial = rng.random() < 0.7  # noqa: PLR2004 - most write the initial only
    added = f"{middle[0]}{rng.choice(('.', ''))}" if is_initial else middle
    return " ".join((said.given, added, *said.families))


def _shorter(rng: random.Random, said: Saying) -> str | None:
    given, family = said.given, said.families[0]
    shorter = [f"{given} {family}"] if len(said.families) > 1 else []
    if bare := PARTICLES.sub("", family):
        shorter.append(f"{given} {bare}")
    if said.person.name.culture.compound and (first := re.match(r"\w+", given)):
        shorter.append(" ".join((first[0], *said.families)))
    if "-" in family and "Al-" not in family:
        shorter += [f"{given} {part}" for part in family.split("-")]
    different = [text for text in shorter if text != said.full]
    return rng.choice(different) if different else None


def _swapped(rng: random.Random, said: Saying) -> str | None:
    family = " ".join(said.families)
    comma = "" if said.person.name.culture.is_family_first else ","
    return f"{family}{rng.choice((comma, ',', ''))} {said.given}"


def _typo(rng: random.Random, said: Saying) -> str | None:
    texts = said.full.split(" ")
    long = [n for n, word in enumerate(texts) if len(word) > 3]  # noqa: PLR2004 - a slip in a short word makes another name
    if not long:
        return None
    at = rng.choice(long)
    return " ".join((*texts[:at], slip(rng, texts[at]), *texts[at + 1 :]))


def _accents(rng: random.Random, said: Saying) -> str | None:
    is_umlaut = said.person.name.culture.name in UMLAUT_CULTURES
    is_long = is_umlaut and rng.random() < 0.5  # noqa: PLR2004 - a coin
    plain = without_accents(said.full, is_long=is_long)
    return plain if plain != said.full else None


def _spacing(rng: random.Random, said: Saying) -> str | None:
    name = said.person.name
    if name.culture.name in SYLLABLES and re.search("[- ]", said.given):
        styles = [style for style, _ in SYLLABLES[name.culture.name]]
        given = restyled(said.given, rng.choice(styles))
        text = " ".join((given, *said.families))
        return text if text != said.full else None
    if not (hyphen := re.search(r"(?<=\w)[-'](?=\w)", said.full)):
        return None
    joint = "" if hyphen[0] == "'" else rng.choice((" ", ""))
    return said.full.replace(hyphen[0], joint)


def _married(rng: random.Random, said: Saying) -> str | None:
    if not said.person.name.is_woman or len(said.families[0]) < 2:  # noqa: PLR2004 - an initial
        return None
    given, old, new = said.given, said.families[0], said.married_name
    texts = (f"{given} {new}", f"{given} {old}-{new}", f"{given} {new} (née {old})")
    return rng.choices(texts, (60, 28, 12))[0]


def _title(rng: random.Random, said: Saying) -> str:
    return f"{rng.choice(TITLES[said.person.name.is_woman])} {said.full}"


FORMING: dict[str, Callable[[random.Random, Saying], str | None]] = {
    "full": lambda _, said: said.full,
    "nickname": _nickname,
    "initial": _initial,
    "middle": _middle,
    "shorter": _shorter,
    "swapped": _swapped,
    "typo": _typo,
    "accents": _accents,
    "spacing": _spacing,
    "married": _married,
    "title": _title,
    "small": lambda _, said: said.full.lower(),
    "last_initial": lambda _, said: f"{said.given} {said.families[-1][0].upper()}.",
}


def typed_name(
    rng: random.Random, said: Saying, form: str | None = None
) -> tuple[str, str]:
    """The form and the text; a form that is asked for only if it applies."""
    weights = dict(FORMS)
    while True:
        chosen = form or rng.choices([*weights], [*weights.values()])[0]
        if text := FORMING[chosen](rng, said):
            return chosen, text
        weights.pop(chosen, None)
        form = None
