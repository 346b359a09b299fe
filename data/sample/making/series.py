"""Meetings and calls that repeat: who, how, how often. The plan behind the log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Series:
    """`times` meetings of one kind between two days, evenly but not exactly."""

    who: tuple[str, ...]
    """The same people, typed in different ways; people are separated by `;`."""
    kind: str
    start: date
    end: date
    times: int
    minutes: tuple[int, ...] = ()
    notes: tuple[str, ...] = ("",)
    places: tuple[str, ...] = ()
    others: int = 0
    """How many were there besides the owner; 0: not written down."""
    weekday: int | None = None
    """Monday is 0; None: any day, and a working day for lunches and work."""


_T0, _T1 = date(2023, 11, 6), date(2026, 10, 28)
BENEDIKTA = ("Benedikta Orłowska", "Benedikta Orlowska", "benedikta orlowska",
             "Benedikta Orłowska (Crumb & Kiln)",
             "benedikta@crumbandkiln.example")  # fmt: skip
HIKE = "Temitope Halloran; Rasmus Eikevik"

SERIES = (
    Series(BENEDIKTA, "coffee", date(2023, 11, 10), date(2025, 10, 24), 16,
           (90, 120), ("rye or spelt?", "her lease, again", "walked the pier",
                          "tested three new loaves", "", ""), ("Crumb & Kiln",),
           weekday=4),
    Series(BENEDIKTA[:2], "phone", date(2024, 9, 3), date(2026, 9, 15), 3, (20, 35),
           ("the oven broke", "family news", "asked about the loan")),
    Series(BENEDIKTA[:3], "lunch", date(2026, 4, 11), date(2026, 10, 17), 4, (120,),
           ("market day",), ("Saltgate market",), weekday=5),
    Series(("Temitope Halloran", "temitope@loomlight.example"), "dinner",
           date(2023, 12, 8), date(2026, 10, 16), 10, (210, 240, 270),
           ("her first hire", "talked until they closed", "the exhibition", ""),
           ("the Fig & Anchor", "her place")),
    Series((HIKE,), "other", date(2024, 4, 20), date(2026, 9, 12), 8, (480,),
           ("cliff path", "lighthouse walk, rain", "lost the map"),
           ("the coast path",), weekday=5),
    Series(("Temitope Halloran (Loomlight Studio)",), "phone", date(2025, 5, 6),
           date(2026, 10, 20), 4, (30, 45), ("pricing", "nerves before the pitch")),
    Series(("Kaito Brandsma", "https://www.linkedin.com/in/kaitobrandsma"), "dinner",
           date(2023, 11, 24), date(2025, 9, 20), 6, (240, 300),
           ("noodles and grid maps", "planned his move", "last one before he moves"),
           ("his kitchen", "the Lantern Yard")),
    Series(("Kaito Brandsma",), "video", date(2025, 10, 12), date(2026, 10, 18), 6, (),
           ("Sunday call", "showed me the new flat", ""), weekday=6),
    Series(("Shirin Pakravan", "Dr. Shirin Pakravan", "Shirin Pakravan, PhD"), "lunch",
           date(2023, 11, 30), date(2026, 10, 2), 10, (165, 180),
           ("told me to say no more often", "the grant", "read my draft"),
           ("the library café",)),
    Series(("Mateus Quintanilha; Yusra Al-Khayyat; Boguslaw Trzaska",
            "Yusra Al-Khayyat; Mateus Quintanilha; Bogusław Trzaska"), "happy_hour",
           date(2024, 3, 15), date(2026, 9, 25), 5, (150, 180),
           ("quiz night, we came third", "quiz night, last"), ("Pier Nine",), 4, 4),
    Series(("Mateus Quintanilha", "mateus quintanilha"), "dinner", date(2024, 2, 7),
           date(2026, 10, 7), 4, (180, 210), ("his novel", "proofs and gossip")),
    Series(("Yusra Al-Khayyat", "yusra al-khayyat"), "lunch", date(2024, 1, 17),
           date(2026, 10, 14), 4, (105,), ("pilot review", "new team?"),
           ("the canteen",)),
    Series(("Bogusław Trzaska", "boguslaw trzaska"), "coffee", date(2024, 5, 14),
           date(2026, 9, 8), 3, (90,), ("bridges", "the mezzanine")),
    Series(("Lucía Ybarrondo", "Lucia Ybarrondo"), "lunch", date(2024, 1, 25),
           date(2026, 9, 30), 4, (120,), ("compared forecasts", "her new job")),
    Series(("Thandeka Molapo", "thandeka.molapo@example.com"), "dinner",
           date(2024, 7, 6), date(2026, 8, 22), 4, (210,), ("clinic stories",)),
    Series(("Jean-Aurèle Montbrun", "jean-aurele montbrun"), "dinner",
           date(2024, 2, 16), date(2026, 4, 10), 3, (150, 180), ("after the film",)),
    Series(("Siobhán Kerrigan-Doyle", "Siobhan Kerrigan-Doyle (Fernhill Robotics)"),
           "lunch", date(2024, 6, 12), date(2026, 7, 22), 3, (90,), ("robots, rent",)),
    Series(("Thuy Vinh-Lac (Silverbeck Learning)", "Thùy Vĩnh-Lạc"), "coffee",
           date(2024, 9, 4), date(2026, 9, 2), 3, (90,), ("course plans",)),
    Series(("Arvindan Pallavaram",), "video", date(2024, 2, 28), date(2026, 8, 26), 3,
           (), ("architecture advice", "his team is growing")),
    Series(("Arvindan Pallavaram (Kestrelby Software)",), "lunch", date(2025, 3, 5),
           date(2026, 8, 12), 3, (105,), ("in town for the fair",)),
    Series(("Gwendolyn Achterkamp",), "lunch", date(2024, 4, 18), date(2026, 5, 21), 3,
           (90,), ("introduced me to the board",)),
    Series(("Farrukh Norboyev", "Farrukh Norboyev (Tessaline)"), "coffee",
           date(2024, 10, 9), date(2026, 9, 16), 2, (90,), ("interview practice",)),
    Series(("Ignacio Wetterlind",), "dinner", date(2023, 11, 17), date(2025, 2, 21),
           4, (180, 210), ("stories from the road", ""), ("the old customs house",)),
    Series(("Nadezhda Ozerovitch", "Nadezhda Ozerovitch (Rookery Laboratories)"),
           "lunch", date(2023, 12, 13), date(2024, 11, 13), 3, (120,), ("ice cores",)),
    Series(("Harriet Olusegunson",), "lunch", date(2023, 11, 22), date(2024, 10, 2), 2,
           (75,), ("test rigs",)),
    Series(("Wenzel Abarquez",), "other", date(2024, 5, 5), date(2026, 10, 25), 3,
           (120, 180), ("pruned the plum tree", "fixed the gate", "jam"),
           ("our back yards",)),
    Series(("Jorunn Takahara", "jorunn takahara"), "other", date(2024, 1, 31),
           date(2026, 10, 21), 4, (150,), ("climbing hall",), ("Gantry Hall",)),
    Series(("Philomena Strandgaard",), "event", date(2024, 6, 21), date(2026, 6, 19),
           2, (120,), ("choir, summer concert", "choir"), ("St Brannock's",), 22),
    Series(("Elena Morvant (Copperline Foods)",), "coffee", date(2024, 11, 20),
           date(2026, 6, 10), 2, (45,), ("supplier list",)),
    Series(("Solveig Amankwah; Dimitra Keogh",), "work_meeting", date(2025, 2, 11),
           date(2026, 8, 11), 2, (60,), ("shared data project",)),
)  # fmt: skip

SINGLE = (
    (date(2024, 10, 10), "event",
     "Caspian Merriweather; Thandeka Molapo; Shirin Pakravan",
     150, "Tarnwick Hall", 60, "alumni supper"),
    (date(2025, 10, 9), "event",
     "Caspian Merriweather; Dorothea Ilvesson; Ekaette Brightwell; Arvindan Pallavaram",
     150, "Tarnwick Hall", 70, "alumni supper, sat with the class of 2013"),
    (date(2025, 11, 27), "coffee", "Caspian Merriweather", 60, "the Blue Kettle", 0,
     "he may want to join the data evening"),
    (date(2025, 6, 18), "coffee", "Elena Morvant", 0, "", 0, "on the train"),
    (date(2026, 9, 10), "coffee", "Elena Morvant", 30, "the tram depot bar", 0, ""),
    (date(2025, 1, 22), "coffee", "Elena Morvant (Northlight Clinics)", 50, "", 0,
     "night shifts"),
    (date(2024, 8, 29), "coffee", "Sam", 30, "Harbour Steps", 0, "lent me the drill"),
    (date(2026, 10, 31), "lunch", "Benedikta Orlowska; Wenzel Abarquez", 90,
     "Crumb & Kiln", 0, "pumpkin bread day"),
)  # fmt: skip
"""Day, kind, who, minutes, place, others, note."""
