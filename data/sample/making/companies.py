"""Invented employers and the work that is done there."""

from __future__ import annotations

OWN_EMPLOYERS = ("Saltmarsh Analytics", "Petrel & Quill", "Lanternfold")
OLD_COMPANY = "Quillmark Systems"
NEW_COMPANY = "Tessaline"

_FRONT = (
    "Amberlock Birchway Coldharbour Dovetail Emberline Foxglove Gantry Hollowell "
    "Inkstone Juniper_Row Kestrelby Larkspur Mistral_Bay Nettlecombe Oakenfold "
    "Pebblebrook Quayside Rookery Silverbeck Thornfield Umberlight Verdigris "
    "Wickerby Yarrowgate Zephyr_Lane Alderstone Bramblewick Cinderford Driftwell"
)
_BACK = (
    "Freight Foods Robotics Clinics Energy Software Capital Textiles Media "
    "Laboratories Insurance Housing Water Logistics Learning Optics"
)


def _combined() -> tuple[str, ...]:
    names: list[str] = []
    backs = _BACK.split()
    for index, front in enumerate(_FRONT.split()):
        for step in (0, 5, 11):
            back = backs[(index * 3 + step) % len(backs)]
            names.append(f"{front.replace('_', ' ')} {back}")
    return tuple(names)


STORIED = (
    "Copperline Foods",
    "Northlight Clinics",
    "Fernhill Robotics",
    "Halvenport Harbour Authority",
    "Tarnwick University",
)
"""Companies with more than a handful of people, some of them in the story."""

COMPANIES = _combined()

POSITIONS = (
    "Data Analyst",
    "Senior Data Analyst",
    "Data Engineer",
    "Machine Learning Engineer",
    "Software Engineer",
    "Senior Software Engineer",
    "Staff Engineer",
    "Product Manager",
    "Senior Product Manager",
    "Head of Product",
    "UX Researcher",
    "Interaction Designer",
    "Operations Manager",
    "Head of Operations",
    "Supply Chain Planner",
    "Warehouse Lead",
    "Procurement Manager",
    "Financial Controller",
    "Investment Associate",
    "Partner",
    "Founder",
    "Co-Founder & CEO",
    "Managing Director",
    "Account Executive",
    "Customer Success Manager",
    "Marketing Manager",
    "Communications Officer",
    "Recruiter",
    "People Partner",
    "Legal Counsel",
    "Lecturer",
    "Postdoctoral Researcher",
    "Clinical Nurse Specialist",
    "Consultant",
    "Freelance Illustrator",
    "Translator",
    "Teacher",
    "Civil Engineer",
    "Policy Adviser",
    "Chief of Staff",
)

PROMOTIONS = {
    "Data Analyst": "Senior Data Analyst",
    "Software Engineer": "Senior Software Engineer",
    "Senior Software Engineer": "Staff Engineer",
    "Product Manager": "Senior Product Manager",
    "Senior Product Manager": "Head of Product",
    "Operations Manager": "Head of Operations",
}

CREDENTIALS = (
    ", PhD",
    ", MBA",
    ", PMP",
    ", CFA",
    ", MSc",
    ", PhD, MBA",
    ", RN",
    ", FRSA",
    ", P.Eng.",
)
