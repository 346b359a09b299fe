"""Invented companies with a few large and thousands of small ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import normalize

from .cultures import words

if TYPE_CHECKING:
    import random

HEADS = words(
    "Abel Ader Aero Agri Albe Alti Ambi Andro Apex Aqua Arbo Arca Argo Asto Atla "
    "Aven Axio Balt Bela Bio Bora Brevi Calyx Cano Capri Cela Cero Cinna Civi Clari "
    "Cobal Coro Cresta Cyan Dato Delfi Domi Dura Echo Elba Ember Enco Eno Equi Esta "
    "Evo Fabri Feni Ferro Fina Flexi Flori Forma Fusi Gala Gemi Geno Giro Grani "
    "Halo Heli Hexa Hydro Igni Indo Infra Inno Iri Jovi Juno Kali Kine Kora Lano "
    "Lexi Lino Logi Lumi Luxo Magni Mari Medi Meri Meta Mira Moda Movi Nauti Nebu "
    "Neo Nexa Nimbo Nordi Nova Octo Omni Opti Ora Orbi Pala Penta Petro Pixi Plani "
    "Polari Prisma Quanta Quili Radi Regi Resi Rivo Rubi Sali Scala Senti Sera "
    "Silva Sola Soni Spectra Stella Strato Sylva Synta Tacti Tele Tempo Terra "
    "Titano Tori Trans Tri Ultra Umbra Uni Vala Vecto Velo Veri Vesta Vigo Viri "
    "Vita Vivo Volta Xeno Zeni Zephy Zora"
)
TAILS = words(
    "bank base bit byte care cell chem com core corp cast dex dyne feed flow form "
    "gen grid lab land line link logic lytics mart med metric mind mode net nova "
    "pay pharm plan point port quest rail root scale scope sense shift sol span "
    "stack star stream sys tec trade tron trust vance vent verse via view vista "
    "ware wave wise works zon"
)
FIELDS = words(
    "Analytics Consulting Logistics Software Systems Health Capital Energy Media "
    "Foods Robotics Insurance Partners Labs Technologies Biosciences Design "
    "Education Mobility Research Shipping Textiles Ventures Engineering Security "
    "Studios Advisory Chemicals Construction Pharmaceuticals Retail Travel Networks "
    "Instruments Packaging Motors"
)
PLACES = words(
    "Calderton Brackmoor Ostenfeld Valmira Montelago Kirkhaven Sundholm Rivabella "
    "Northmere Eastvale Silverton Highcombe Westbrook Larkfield Stonebridge Ravensby "
    "Port_Ellery New_Ashby Lindenau Altenbruck Saint-Aubray Villeroche Torrealba "
    "Novograd Karadere Al-Noor Shantipur Hoshikawa Minghe Haneul Adukrom Oyebridge"
)
KINDS = words(
    "Global National United First International Northern Southern Pacific Atlantic "
    "Central Royal European Federal Advanced Applied Digital General Modern Green"
)
BODIES = words(
    "University_of_{} {}_University Bank_of_{} City_of_{} Institute_of_Technology_{} "
    "{}_Children's_Hospital {}_School_of_Business Port_Authority_of_{}"
)
PUBLIC = re.compile("University|City of|Institute|Hospital|School|Authority")
FAMILIES = words(
    "Aldercott Brandis Castellane Dorrigo Eberhart Falkner Grantley Hollis Iversen "
    "Jessop Kessler Lindqvist Marchetti Norwood Okafor Pemberton Quigley Rossi "
    "Sørensen Thornton Ulrich Vasquez Whitfield Yamada Zimmer Baker Martin Fischer "
    "Moreau Santos Patel Cohen Murphy Mason Parker Bauer Dubois Silva Lee Grant "
    "Morgan Spencer"
)
FORMS = ("", " Inc.", " Ltd", " LLC", " GmbH", " AG", " S.A.", " SA", " B.V.", " plc")
FORMS += (" AB", " Pvt. Ltd.", " S.r.l.", " Corp.", ", Inc.", " Co., Ltd.", " & Co.")
FORM_WEIGHTS = (45, 12, 8, 6, 5, 3, 2, 2, 2, 2, 2, 3, 2, 2, 2, 1, 1)

PATTERNS = {
    "{made}": 38,
    "{made} {field}": 24,
    "{kind} {field} {other_field}": 14,
    "{place} {field}": 6,
    "{body}": 6,
    "{family} & {other_family}": 6,
    "{family} {suffix}": 3,
    "{family} {field}": 3,
}
"""Kinds of names by weight."""


@dataclass(frozen=True, slots=True)
class Company:
    """One employer."""

    name: str
    form: str
    """Legal form with the space before it, or empty."""
    acronym: str | None
    """Initials that people use, of names of three and more words."""
    domain: str


def _plain(text: str) -> str:
    ascii_only = normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", ascii_only.casefold())


def _name(rng: random.Random) -> str:
    [pattern] = rng.choices([*PATTERNS], [*PATTERNS.values()])
    return pattern.format(
        made=rng.choice(HEADS) + rng.choice(TAILS),
        kind=rng.choice(KINDS),
        field=rng.choice(FIELDS),
        other_field=rng.choice(FIELDS),
        place=rng.choice(PLACES),
        body=rng.choice(BODIES).format(rng.choice(PLACES)),
        family=rng.choice(FAMILIES),
        other_family=rng.choice(FAMILIES),
        suffix=rng.choice(("Group", "Associates", "Holdings")),
    )


def _acronym(name: str) -> str | None:
    letters = [w[0] for w in re.findall(r"\w[\w'-]*", name) if w[0].isupper()]
    return "".join(letters) if len(letters) >= 3 else None  # noqa: PLR2004 - three words


def make_companies(rng: random.Random, count: int) -> list[Company]:
    """Companies with different names, the largest first."""
    names: dict[str, None] = {}
    while len(names) < count:
        names[_name(rng)] = None
    return [_company(rng, name) for name in names]


def _company(rng: random.Random, name: str) -> Company:
    [form] = rng.choices(FORMS, FORM_WEIGHTS)
    form = "" if PUBLIC.search(name) else form
    ending = rng.choice((".example", ".example", ".co.example"))
    acronym = _acronym(name)
    is_short = acronym is not None and rng.random() < 0.5  # noqa: PLR2004 - a coin
    label = _plain(acronym if is_short and acronym else name)
    return Company(name, form, acronym, label + ending)


def zipf(count: int, exponent: float, offset: float = 0) -> list[float]:
    """Cumulative weights of ranks, for random.choices."""
    return list(accumulate((n + 1 + offset) ** -exponent for n in range(count)))
