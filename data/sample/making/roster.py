"""The groups: an alumni roster, and the climbers' address book."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from . import cast, companies, days, names

if TYPE_CHECKING:
    import random

    from .people import Person

GROUP = "Tarnwick University alumni"
_HEADER = (
    "First Name,Last Name,Class Year,Degree,Employer,Title,City,Email,LinkedIn URL"
)
_DEGREES = ("BSc Statistics", "BA History", "MSc Logistics", "BEng", "MA Linguistics")
_CITIES = ("Halvenport", "Halvenport", "Brookmouth", "Tarnwick", "Port Elsing", "")
_HALL = "Climbing hall"
_CARDS = """\
BEGIN:VCARD
VERSION:3.0
N:Takahara;Jorunn;;;
FN:Jorunn Takahara
TEL;TYPE=CELL:+44 555 0131
ADR;TYPE=HOME:;;9 Ropewalk;Halvenport;;HV3;
CATEGORIES:Thursday rope
NOTE:belays left-handed
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Trzaska;Bogusław;;;
FN:Bogusław Trzaska
ORG:Oakenfold Housing;
item1.EMAIL;TYPE=INTERNET:boguslaw@trzaska.example
item1.X-ABLabel:Home
URL:https://www.linkedin.com/in/bogus%C5%82aw-trzaska-77
CATEGORIES:Thursday rope
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Aud=C3=A9n;Lise;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Lise Aud=C3=A9n
EMAIL;INTERNET:LISE@CLIMBING.EXAMPLE
CATEGORIES:Sunday juniors
END:VCARD
BEGIN:VCARD
VERSION:4.0
N:Marchetti;Tobiah;;;
FN:Tobiah Marchetti
ORG:Saltmarsh Analytics
TITLE:Route setter
EMAIL:tobiah@climbing.example
TEL;VALUE=uri:tel:+44-555-0178
CATEGORIES:Thursday rope,Sunday juniors
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:;;;;
FN:Halvenport Climbing Hall
ORG:Halvenport Climbing Hall
TEL:+44 555 0100
X-ABShowAs:COMPANY
END:VCARD
"""
_STORY = (
    ("Shirin Pakravan", 2001),
    ("Thandeka Molapo", 2013),
    ("Arvindan Pallavaram", 2012),
    ("Siobhán Kerrigan-Doyle", 2011),
    ("Gwendolyn Achterkamp", 2005),
)


def files(people: list[Person]) -> dict[str, str]:
    """The files of both groups."""
    cards = _CARDS.replace("\n", "\r\n")
    return {f"groups/{GROUP}.csv": _alumni(people), f"groups/{_HALL}.vcf": cards}


def _alumni(people: list[Person]) -> str:
    """The roster, sorted by class year and name, one person with two degrees."""
    rng = days.stream("roster")
    rows = [_row(rng, cast.BY_NAME[name], year) for name, year in _STORY]
    rows.append(_row(rng, cast.BY_NAME["Shirin Pakravan"], 2006))
    rows += [_bare(rng, *entry) for entry in cast.ROSTER_ONLY]
    settled = [p for p in people[40:] if p.first.isascii() and p.company]
    for person in rng.sample(settled, 26):
        rows.append(_row(rng, person, rng.randint(2003, 2018)))
    rows += _others(rng, {person.name for person in people})
    rows += [_late(cast.OWNER, 2014), _late(cast.BY_NAME["Nadezhda Ozerovitch"], 2006)]
    rows.sort(key=lambda row: (row[2], row[1], row[0]))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([_HEADER.split(","), *rows])
    return out.getvalue()


def _row(rng: random.Random, person: Person, year: int) -> list[str]:
    """A connection, told by address, by e-mail or by name and employer."""
    url = person.url if rng.random() < 0.45 else ""
    return [
        person.first, person.last, str(year), rng.choice(_DEGREES), person.company,
        person.position.strip(), rng.choice(_CITIES), person.email.lower(), url,
    ]  # fmt: skip


def _late(person: Person, year: int) -> list[str]:
    """Somebody who joined the list later, with a degree for the dinner table."""
    return [
        person.first, person.last, str(year), "BSc Statistics", person.company,
        person.position.strip(), "Halvenport", "", "",
    ]  # fmt: skip


def _bare(
    rng: random.Random, name: str, year: int, company: str, title: str
) -> list[str]:
    first, _, last = name.partition(" ")
    city, degree = rng.choice(_CITIES), rng.choice(_DEGREES)
    return [first, last, str(year), degree, company, title, city, "", ""]


def _others(rng: random.Random, taken: set[str]) -> list[list[str]]:
    """People that the owner has never met, at companies that the book knows."""
    rows: list[list[str]] = []
    seen: set[str] = set()
    while len(rows) < 46:
        culture = rng.choice(names.CULTURES)
        name = f"{rng.choice(culture.given)} {rng.choice(culture.family)}"
        if name in taken or name in seen:
            continue
        seen.add(name)
        company = rng.choice((*companies.STORIED, *companies.COMPANIES[:40], ""))
        if len(rows) < len(companies.STORIED):
            company = companies.STORIED[len(rows)]
        year, title = rng.randint(1998, 2020), rng.choice(companies.POSITIONS)
        rows.append(_bare(rng, name, year, company, title))
    return rows
