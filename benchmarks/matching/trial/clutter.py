"""How names and companies look in the columns of an export."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .cultures import words
from .nicknames import SHORT
from .spelling import UMLAUT_CULTURES, without_accents

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from .companies import Company
    from .names import Name

SHOWS_SECOND_FAMILY = 0.6
SHOWS_MIDDLE = 0.25
"""Of the people who have one."""
SHOWS_INITIAL = 0.7
"""Of the middle names shown."""
WRITES_PLAIN = 0.25
"""Of the people with accents in their name: they write it without."""
WITHOUT_COMPANY = 0.06
OTHER_LEGAL_FORM = 0.3
"""Of the companies with a legal form: the person leaves it out."""

CLUTTER = {
    "credentials": 0.04,
    "emoji": 0.01,
    "nickname": 0.015,
    "native": 0.008,
    "hidden": 0.01,
    "capitals": 0.015,
    "small": 0.015,
    "pronouns": 0.006,
    "former": 0.006,
    "title": 0.008,
}
CREDENTIALS = (
    ", PhD", ", MBA", ", Ph.D.", ", PMP", ", CPA", ", MD", ", CFA", ", MBA, PMP",
    ", PhD, MBA", " PhD", " MBA", ", JD", ", SHRM-CP", " MSc", ", P.E.", ", Ph.D",
    ", RN, BSN", " - CISSP", ", Dr. rer. nat.", " | MBA",
)  # fmt: skip
EMOJI = ("🚀", "🌱", "✨", "☁️", "🇺🇦", "🎯", "📈", "🌍", "👩‍💻", "♻️")


@dataclass(frozen=True, slots=True)
class Shown:
    """One row of an export."""

    name: str
    """Without clutter: what somebody who reads the profile takes for the name."""
    first: str
    last: str
    company: str | None
    clutter: str = ""


def shown(rng: random.Random, name: Name, company: Company) -> Shown:
    """The columns, with the habits of the person."""
    first, last = name.given, name.family
    if name.second_family and rng.random() < SHOWS_SECOND_FAMILY:
        last = f"{last} {name.second_family}"
    if name.middle and rng.random() < SHOWS_MIDDLE:
        is_initial = rng.random() < SHOWS_INITIAL
        first += f" {name.middle[0]}." if is_initial else f" {name.middle}"
    if rng.random() < WRITES_PLAIN:
        is_long = name.culture.name in UMLAUT_CULTURES and rng.random() < 0.6  # noqa: PLR2004 - more often than not
        first, last = (without_accents(s, is_long=is_long) for s in (first, last))
    clean = f"{first} {last}"
    kinds = (*CLUTTER, "")
    [kind] = rng.choices(kinds, (*CLUTTER.values(), 1 - sum(CLUTTER.values())))
    if kind in CLUTTERING:
        first, last = CLUTTERING[kind](rng, name, first, last)
    kind = kind if f"{first} {last}" != clean else ""
    return Shown(clean, first, last, _company(rng, company), kind)


def _company(rng: random.Random, company: Company) -> str | None:
    if rng.random() < WITHOUT_COMPANY:
        return None
    leaves_out = rng.random() < OTHER_LEGAL_FORM
    return company.name if leaves_out else company.name + company.form


def _credentials(rng: random.Random, _: Name, first: str, last: str) -> tuple[str, str]:
    return first, last + rng.choice(CREDENTIALS)


def _emoji(rng: random.Random, _: Name, first: str, last: str) -> tuple[str, str]:
    mark = rng.choice(EMOJI)
    return rng.choice(((f"{mark} {first}", last), (first, f"{last} {mark}")))


def _nickname(rng: random.Random, name: Name, first: str, last: str) -> tuple[str, str]:
    short = name.other_given or next(iter(SHORT.get(name.given, ())), "")
    if not short:
        return first, last
    pattern = rng.choice(("{} ({})", '{} "{}"', "{} ({})", "{} “{}”"))
    return pattern.format(first, short), last


def _native(rng: random.Random, name: Name, first: str, last: str) -> tuple[str, str]:
    if not name.culture.native:
        return first, last
    return first, f"{last} ({rng.choice(words(name.culture.native))})"


def _hidden(rng: random.Random, _: Name, first: str, last: str) -> tuple[str, str]:
    initial = re.sub(r"^(?:[a-z']+ )+", "", last)[0].upper()
    return first, rng.choice((f"{initial}.", initial))


def _former(rng: random.Random, name: Name, first: str, last: str) -> tuple[str, str]:
    former = rng.choice(words(name.culture.family))
    return first, f"{last} {rng.choice(('({})', '(née {})', '(formerly {})'))}".format(
        former
    )


def _pronouns(rng: random.Random, name: Name, first: str, last: str) -> tuple[str, str]:
    pronouns = "(she/her)" if name.is_woman else "(he/him)"
    return rng.choice(((f"{first} {pronouns}", last), (first, f"{last} {pronouns}")))


CLUTTERING: dict[str, Callable[[random.Random, Name, str, str], tuple[str, str]]] = {
    "credentials": _credentials,
    "emoji": _emoji,
    "nickname": _nickname,
    "native": _native,
    "hidden": _hidden,
    "capitals": lambda _, __, first, last: (first.upper(), last.upper()),
    "small": lambda _, __, first, last: (first.lower(), last.lower()),
    "pronouns": _pronouns,
    "former": _former,
    "title": lambda rng, _, first, last: (rng.choice(("Dr. ", "Prof. ")) + first, last),
}
