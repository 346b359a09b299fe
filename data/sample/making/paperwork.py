"""The other files of an export: the owner's profile, praise, and what nobody reads."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from . import cast, days
from .archive import csv_text
from .cast import OWNER

if TYPE_CHECKING:
    from .people import Person

_MEMBER = "41870265"
_SKILLS = ("Forecasting", "Operations", "Data Analysis", "Public Speaking", "Kindness")


def profile_files() -> dict[str, str]:
    """Who the owner is, and the chapters of her life."""
    return {
        "Profile.csv": _profile(),
        "Email Addresses.csv": csv_text(
            "Email Address,Confirmed,Primary,Updated On",
            [
                [OWNER.email, "Yes", "Yes", "3/8/19, 1:22 AM"],
                ["ines@lanternfold.example", "Yes", "No", "9/4/23, 11:05 AM"],
            ],
        ).rstrip("\n"),
        "Positions.csv": csv_text(
            "Company Name,Title,Description,Location,Started On,Finished On",
            [
                ["Lanternfold", "Head of Planning", "", "Halvenport", "Sep 2023", ""],
                ["Petrel & Quill", "Operations Lead", "Print, paper, people.",
                 "Halvenport", "Mar 2019", "Aug 2023"],
                ["Saltmarsh Analytics", "Data Analyst", "", "Brookmouth", "2014",
                 "Feb 2019"],
            ],
        ),
        "Education.csv": csv_text(
            "School Name,Start Date,End Date,Notes,Degree Name,Activities",
            [["Tarnwick University", "2010", "2014", "", "BSc Statistics", "Choir"]],
        ),
        "Skills.csv": csv_text("Name", [[skill] for skill in _SKILLS]),
        "Languages.csv": csv_text(
            "Name,Proficiency",
            [["Portuguese", "Native or bilingual proficiency"], ["English", ""]],
        ),
    }  # fmt: skip


def _profile() -> str:
    return csv_text(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,"
        "Industry,Zip Code,Geo Location,Twitter Handles,Websites,"
        "Instant Messengers",
        [
            [
                OWNER.first, OWNER.last, "", "", "May 9", "Head of Planning",
                "I plan things, measure them, and plan again.",
                "Transportation", "", "Halvenport", "",
                "[PORTFOLIO:https://varholm.example]", "",
            ]
        ],
    )  # fmt: skip


def praise_files(people: list[Person], is_older: bool) -> dict[str, str]:
    """Endorsements, and in the complete export recommendations."""
    limit = days.OLDER_MOMENT if is_older else days.NEWER_MOMENT
    files = {
        "Endorsement_Received_Info.csv": _endorsements(people, "Endorser", 34, limit),
        "Endorsement_Given_Info.csv": _endorsements(people, "Endorsee", 19, limit),
    }
    return files if is_older else files | _recommendations()


def _endorsements(people: list[Person], role: str, wanted: int, limit: datetime) -> str:
    header = (
        f"Endorsement Date,Skill Name,{role} First Name,{role} Last Name,"
        f"{role} Public Url,Endorsement Status"
    )
    rng = days.stream(f"endorsements {role}")
    settled = [p for p in people if p.connected_on and p.connected_on.year < 2025]
    found: list[tuple[datetime, list[str]]] = []
    for person in rng.sample(settled, wanted):
        first = max(person.connected_on or days.FIRST_DAY, date(2018, 1, 9))
        span = (days.NEWER_DAY - first).days - 1
        moment = days.moment_on(rng, first + timedelta(days=rng.randint(1, span)))
        who = person.earlier() if limit == days.OLDER_MOMENT else person
        status = "PENDING" if rng.random() < 0.1 else "ACCEPTED"
        for skill in rng.sample(_SKILLS, rng.choice((1, 1, 2, 3))):
            address = f"www.linkedin.com/in/{who.slug}"
            name = [who.first_cell.strip(), who.last_cell.strip()]
            stamp = days.endorsement_text(moment)
            found.append((moment, [stamp, skill, *name, address, status]))
    found = [entry for entry in found if entry[0] <= limit]
    found.sort(key=lambda entry: entry[0], reverse=True)
    return csv_text(header, [cells for _, cells in found])


def _recommendations() -> dict[str, str]:
    header = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
    received = (
        ("Shirin Pakravan", datetime(2024, 6, 11, 9, 12, tzinfo=UTC),
         "Inês asks the question that everybody else was about to forget."),
        ("Mateus Quintanilha", datetime(2023, 9, 4, 15, 40, tzinfo=UTC),
         "She made a printing house run on time. I still do not know how."),
        ("Nadezhda Ozerovitch", datetime(2022, 11, 21, 8, 3, tzinfo=UTC),
         "Careful with numbers and generous with people."),
    )  # fmt: skip
    given = (
        ("Thandeka Molapo", datetime(2025, 3, 18, 17, 26, tzinfo=UTC),
         "Thandeka turns forty opinions into one calm plan."),
        ("Bogusław Trzaska", datetime(2024, 10, 2, 11, 51, tzinfo=UTC),
         "Bogusław built our mezzanine, and it has not moved by a hair."),
    )  # fmt: skip
    files: dict[str, str] = {}
    for name, entries in (("Received", received), ("Given", given)):
        rows = []
        for who, moment, text in entries:
            person = cast.BY_NAME[who]
            stamp = days.clock_text(moment, padded=True)
            rows.append(
                [person.first, person.last_cell, person.company, person.position,
                 text, stamp, "VISIBLE"]
            )  # fmt: skip
        files[f"Recommendations_{name}.csv"] = csv_text(header, rows)
    return files


def look_alikes(header: str) -> dict[str, str]:
    """Files with the columns of messages that hold no messages of people."""
    coach = [
        "2-Y29hY2gtMDAwMQ==", "Learning coach", "", "", OWNER.shown, OWNER.url,
        "2026-05-12 09:14:03 UTC", "", "What would you like to practise?", "INBOX",
    ]  # fmt: skip
    return {
        "guide_messages.csv": csv_text(header, []),
        "coach_messages.csv": csv_text(header, [coach]),
        "LearningCoachMessages.csv": "No conversations found\n",
    }


def private_files() -> dict[str, str]:
    """Files that a reader of ties leaves closed."""
    return {
        "Registration.csv": csv_text(
            "Registered At,Registration Ip,Subscription Types",
            [["9/1/12, 2:17 AM", "192.0.2.14", ""]],
        ),
        "PhoneNumbers.csv": csv_text(
            "Extension,Number,Type", [["", "555-0142", "Mobile"], ["", "", ""]]
        ),
        "Ad_Targeting.csv": csv_text(
            "Member Age,Company Names,Company Names,Company Names,Job Titles,"
            "Job Titles,Job Titles,Member Groups,interfaceLocale",
            [["25-34", "Lanternfold", "", "", "Head of Planning", "", "",
              "Tarnwick University Alumni", "en_US"]],
        ),
    }  # fmt: skip


def closed_files() -> dict[str, str]:
    """The private files and those of other activity on the site."""
    rng = days.stream("reactions")
    kinds = ("LIKE", "LIKE", "LIKE", "EMPATHY", "PRAISE", "INTEREST", "MAYBE")
    moments = sorted(
        (days.moment_on(rng, days.NEWER_DAY - timedelta(days=rng.randint(1, 700))))
        for _ in range(40)
    )
    reactions = []
    for moment in reversed(moments):
        number = (int(moment.timestamp() * 1000) - 60_000 << 22) + rng.getrandbits(20)
        link = f"https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A{number}"
        stamp = moment.strftime("%Y-%m-%d %H:%M:%S")
        reactions.append([stamp, rng.choice(kinds), link])
    return {
        **private_files(),
        f"Reactions_{_MEMBER}.csv": csv_text("Date,Type,Link", reactions),
        "Company Follows.csv": csv_text(
            "Organization,Followed On",
            [["Fernhill Robotics", "Tue Apr 02 07:11:40 UTC 2024"]],
        ).rstrip("\n"),
        "Jobs/Saved Jobs.csv": csv_text(
            "Saved Date,Job Url,Job Title,Company Name",
            [["2/3/23, 9:48 AM", "https://www.linkedin.com/jobs/view/3120000001",
              "Head of Planning", "Lanternfold"]],
        ),
    }  # fmt: skip
