"""The people of the story, told in the README of the sample."""

from __future__ import annotations

from datetime import date

from .companies import NEW_COMPANY, OLD_COMPANY
from .people import Before, Person

OWNER = Person(
    "Inês", "Varholm", "Lanternfold", "Head of Planning", "inês-varholm",
    email="ines.varholm@example.org",
)  # fmt: skip

STRONG = (
    Person(
        "Temitope", "Halloran", "Loomlight Studio", "Founder", "temitope-halloran",
        date(2019, 5, 14), "TEMITOPE@LOOMLIGHT.EXAMPLE",
    ),
    Person(
        "Rasmus", "Eikevik", "Halvenport Harbour Authority", "Hydrographer",
        "rasmus-eikevik-5b1", date(2021, 9, 2),
    ),
    Person(
        "Benedikta", "Orłowska", "Crumb & Kiln", "Owner", "benedikta-orłowska",
        date(2022, 3, 18), "benedikta@crumbandkiln.example",
    ),
    Person(
        "Kaito", "Brandsma", "Verdigris Energy", "Grid Planner", "kaitobrandsma",
        date(2018, 11, 6),
    ),
    Person(
        "Shirin", "Pakravan", "Tarnwick University", "Professor of Statistics",
        "shirin-pakravan-phd", date(2014, 2, 3), listed_last="Pakravan, PhD, FRSA",
    ),
    Person(
        "Mateus", "Quintanilha", "Petrel & Quill", "Editor at Large",
        "mateus-quintanilha-a40b2", date(2019, 6, 21), language="pt",
    ),
    Person(
        "Yusra", "Al-Khayyat", "Lanternfold", "Staff Engineer",
        "yusra-al-khayyat", date(2023, 9, 11), listed_first="Yusra ",
    ),
)  # fmt: skip

GOOD = (
    Person(
        "Bogusław", "Trzaska", "Oakenfold Housing", "Structural Engineer",
        "bogusław-trzaska-77", date(2020, 1, 28),
    ),
    Person(
        "Lucía", "Ybarrondo", "Copperline Foods", "Head of Planning",
        "lucía-ybarrondo", date(2020, 10, 5), language="es",
    ),
    Person(
        "Thandeka", "Molapo", "Northlight Clinics", "Chief of Staff",
        "thandekamolapo", date(2013, 7, 19), "thandeka.molapo@example.com",
        listed_last="Molapo (she/her)",
    ),
    Person(
        "Jean-Aurèle", "Montbrun", "Mistral Bay Media", "Producer",
        "jean-aurèle-montbrun", date(2021, 4, 12), language="fr",
    ),
    Person(
        "Siobhán", "Kerrigan-Doyle", "Fernhill Robotics", "Head of Product",
        "siobhankd", date(2017, 8, 30),
        before=Before(position="Senior Product Manager"),
    ),
    Person(
        "Thùy", "Vĩnh-Lạc", "Silverbeck Learning", "Curriculum Lead",
        "thuy-vinhlac-0c3", date(2022, 6, 9),
    ),
    Person(
        "Arvindan", "Pallavaram", "Kestrelby Software", "CTO",
        "arvindan-pallavaram", date(2016, 12, 1), listed_last="Pallavaram 🚲",
    ),
    Person(
        "Gwendolyn", "Achterkamp", "Amberlock Capital", "Partner",
        "gwendolyn-achterkamp", date(2018, 3, 27),
    ),
    Person(
        "Farrukh", "Norboyev", "Tessaline", "Data Engineer",
        "farrukh-norboyev-19e", date(2021, 11, 15),
        before=Before(company="Dovetail Freight", position="Data Analyst"),
    ),
)  # fmt: skip

DORMANT = (
    Person(
        "Ignacio", "Wetterlind", "Copperline Foods", "Commercial Director",
        "ignacio-wetterlind", date(2017, 5, 22), language="es",
    ),
    Person(
        "Nadezhda", "Ozerovitch", "Rookery Laboratories", "Principal Scientist",
        "nadezhda-ozerovitch", date(2019, 2, 8), listed_last="Ozerovitch, MSc",
    ),
    Person(
        "Harriet", "Olusegunson", "Fernhill Robotics", "Field Engineer",
        "harriet-olusegunson-2", date(2020, 9, 17),
    ),
)  # fmt: skip

CHATTY = Person(
    "Odalys", "Wetherdon", "Fernhill Robotics", "Technical Writer",
    "odalys-wetherdon", date(2023, 10, 4),
)  # fmt: skip

NAMESAKES = (
    Person(
        "Elena", "Morvant", "Copperline Foods", "Procurement Manager",
        "elena-morvant", date(2021, 2, 10),
    ),
    Person(
        "Elena", "Morvant", "Northlight Clinics", "Clinical Nurse Specialist",
        "elena-morvant-rn-61", date(2022, 10, 25), listed_last="Morvant, RN",
    ),
)  # fmt: skip


def _renamed(
    first: str, last: str, slug: str, position: str, connected_on: date
) -> Person:
    return Person(
        first, last, NEW_COMPANY, position, slug, connected_on,
        before=Before(company=OLD_COMPANY),
    )  # fmt: skip


RENAMED = (
    _renamed("Solveig", "Amankwah", "solveig-amankwah", "CEO", date(2018, 6, 4)),
    _renamed("Dimitra", "Keogh", "dimitra-keogh-3f", "Head of Data", date(2020, 3, 9)),
    _renamed("Wen", "Castelbranco", "wencb", "Staff Engineer", date(2021, 8, 23)),
    _renamed(
        "Mustafa", "Rydberg", "mustafa-rydberg", "Product Manager", date(2022, 1, 31)
    ),
    _renamed("Ottilie", "Banda", "ottilie-banda-88a", "Recruiter", date(2023, 5, 16)),
    _renamed("Jonah", "Tuilagi-Reyes", "jonah-t-r", "Designer", date(2024, 4, 2)),
)

CHANGED = (
    Person(
        "Marguerite", "Solano", "Foxglove Textiles", "Buyer",
        "marguerite-solano-studio", date(2020, 5, 7),
        before=Before(slug="marguerite-solano-4417b2"),
    ),
    Person(
        "Anneli", "Kowalewicz", "Birchway Insurance", "Actuary", "anneli-raudsepp",
        date(2019, 10, 29), before=Before(last="Raudsepp"),
    ),
)  # fmt: skip

LEFT = (
    Person(
        "Corwin", "Mbatha", "Gantry Robotics", "Sales Director", "corwin-mbatha",
        date(2016, 4, 20), has_left=True,
    ),
    Person(
        "Petronella", "Quist", "Hollowell Media", "Columnist", "petronella-quist-7",
        date(2022, 7, 13), has_left=True,
    ),
    Person(
        "Rafferty", "Singhania", "Juniper Row Capital", "Investment Associate",
        "rafferty-singhania", date(2023, 2, 27), has_left=True,
    ),
)  # fmt: skip

QUIRKS = (
    Person(
        "Oskar", "Null", "Inkstone Software", "QA Lead", "oskar-null", date(2019, 1, 15)
    ),
    Person(
        "Priyanka", "None", "Wickerby Water", "Chemist", "priyanka-none",
        date(2023, 8, 1),
    ),
    Person(
        "Quentin", "Abberley", "Zephyr Lane Media", "+1 on growth",
        "quentin-abberley", date(2024, 9, 12),
    ),
    Person(
        "Sunniva", "Delgado-Park", "=NXT Labs", "Prototype Engineer", "sunniva-dp",
        date(2025, 2, 6),
    ),
    Person(
        "Matilda", "Farouk-Jensen", "Umberlight Optics", "@work on lenses",
        "matildafj", date(2025, 7, 24),
    ),
)  # fmt: skip

STORY = (
    *STRONG, *GOOD, *DORMANT, CHATTY, *NAMESAKES, *RENAMED, *CHANGED, *LEFT, *QUIRKS
)  # fmt: skip
BY_NAME = {person.name: person for person in STORY if person not in NAMESAKES}

OUTSIDE = ("Wenzel Abarquez", "Jorunn Takahara", "Philomena Strandgaard")
"""Met often and not on the site at all: a neighbour, a climber, a choir friend."""

ROSTER_ONLY = (
    ("Caspian Merriweather", 2014, "Northlight Clinics", "Paediatrician"),
    ("Dorothea Ilvesson", 2012, "Tessaline", "Finance Director"),
    ("Ekaette Brightwell", 2013, "Copperline Foods", "Food Scientist"),
)
"""Fellow alumni who were met but never linked."""
