"""The meetings of three years, and the files that they are noted in."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from . import days, talk
from .series import SERIES, SINGLE, Series

if TYPE_CHECKING:
    import random

    from .people import Person

LOG_FROM = date(2026, 8, 1)
"""From here on the owner writes one line for each meeting into log.txt."""
_HEADER = "date,who,kind,minutes,place,others,started_by,note"


@dataclass(frozen=True)
class Encounter:
    """One line of the log; 0 and empty mean: not written down."""

    day: date
    kind: str
    who: str
    minutes: int = 0
    place: str = ""
    others: int = 0
    started_by: str = ""
    note: str = ""


def all_encounters(people: list[Person]) -> list[Encounter]:
    """Every meeting and call of the hand-written log, in order."""
    met = [encounter for series in SERIES for encounter in _repeated(series)]
    met += [
        Encounter(day, kind, who, minutes, place, others, "", note)
        for day, kind, who, minutes, place, others, note in SINGLE
    ]
    met += _thursday_table()
    met += _in_passing(people)
    return sorted(met, key=lambda encounter: (encounter.day, encounter.who))


def _repeated(series: Series) -> list[Encounter]:
    rng = days.stream(f"series {series.who[0]} {series.kind}")
    every = (series.end - series.start).days / (series.times - 1)
    found: list[Encounter] = []
    for planned in days.spread(rng, series.start, series.end, every, int(every / 5)):
        day = _fitting(planned, series)
        place = rng.choice(series.places or (*talk.PLACES, "", ""))
        found.append(
            Encounter(
                day,
                series.kind,
                rng.choice(series.who),
                rng.choice(series.minutes) if series.minutes else 0,
                "" if series.kind in ("video", "phone") else place,
                series.others,
                rng.choice(("me", "them", "", "")),
                rng.choice(series.notes),
            )
        )
    return found


def _fitting(day: date, series: Series) -> date:
    """The day itself, or a nearby earlier one on which people do such things."""
    if series.weekday is not None:
        return day - timedelta(days=(day.weekday() - series.weekday) % 7)
    if series.kind in ("lunch", "work_meeting"):
        return day - timedelta(days=max(day.weekday() - 4, 0))
    return day


_TABLE = (
    ("Temitope Halloran", 0.8),
    ("Rasmus Eikevik", 0.75),
    ("Mateus Quintanilha", 0.45),
    ("Kaito Brandsma", 0.6),
    ("Wenzel Abarquez", 0.4),
    ("Benedikta Orłowska", 0.4),
    ("Jorunn Takahara", 0.3),
)
_KAITO_MOVES = date(2025, 9, 20)


def _thursday_table() -> list[Encounter]:
    """Dinner at home, every six weeks or so, for whoever has time."""
    rng = days.stream("thursday table")
    found: list[Encounter] = []
    for planned in days.spread(rng, date(2023, 11, 16), date(2026, 10, 8), 56):
        day = planned - timedelta(days=(planned.weekday() - 3) % 7)
        guests = [
            name
            for name, chance in _TABLE
            if rng.random() < chance and not _is_gone(name, day)
        ]
        if len(guests) < 2:
            guests = ["Rasmus Eikevik", "Wenzel Abarquez"]
        unnamed = rng.choice((0, 0, 0, 1))
        note = rng.choice(("Thursday table", "Thursday table, too much garlic", ""))
        found.append(
            Encounter(
                day, "dinner", "; ".join(guests), rng.choice((240, 270, 300)), "home",
                len(guests) + unnamed if unnamed else 0, "me", note,
            )
        )  # fmt: skip
    return found


def _is_gone(name: str, day: date) -> bool:
    return name == "Kaito Brandsma" and day > _KAITO_MOVES


def _in_passing(people: list[Person]) -> list[Encounter]:
    """A few meetings with people of the crowd, each of them only once."""
    rng = days.stream("in passing")
    names = [person.name for person in people]
    known = [p for p in people[40:] if _is_plain(p) and names.count(p.name) == 1]
    picked = iter(rng.sample(known, 40))
    found: list[Encounter] = []
    for number in range(6):
        size = 3 if number % 4 == 3 else 1
        guests = [next(picked) for _ in range(size)]
        first = max(days.FIRST_DAY, *(p.connected_on or date.max for p in guests))
        span = (date(2026, 10, 26) - first).days
        day = first + timedelta(days=rng.randint(min(span, 1), span))
        found.append(_meeting_of(rng, day, guests))
    return found


def _is_plain(person: Person) -> bool:
    written = (person.listed_first, person.listed_last, person.before)
    return bool(person.company) and not any(written) and person.first.isascii()


def _meeting_of(rng: random.Random, day: date, guests: list[Person]) -> Encounter:
    who = "; ".join(f"{p.first} {p.last} ({p.company})" for p in guests)
    if len(guests) > 1:
        note = "open-data day, long queue for the coffee"
        return Encounter(day, "event", who, 180, "Harbour Hall", 45, "", note)
    kind = rng.choice(("coffee", "coffee", "lunch", "video", "work_meeting"))
    place = rng.choice((*talk.PLACES, "")) if kind != "video" else ""
    return Encounter(day, kind, who, rng.choice((0, 30, 45, 60)), place, 0, "them")


def log_files(met: list[Encounter]) -> dict[str, str]:
    """One CSV for each year, and the newest months as lines of text."""
    files: dict[str, str] = {}
    for year in range(days.FIRST_DAY.year, days.NEWER_DAY.year + 1):
        rows = [e for e in met if e.day.year == year and e.day < LOG_FROM]
        files[f"meetings/{year}.csv"] = _csv(rows)
    lines = [_line(e) for e in met if e.day >= LOG_FROM]
    return files | {"meetings/log.txt": "".join(f"{line}\n" for line in lines)}


def _csv(rows: list[Encounter]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_HEADER.split(","))
    for row in rows:
        minutes, others = row.minutes or "", row.others or ""
        writer.writerow(
            [row.day.isoformat(), row.who, row.kind, minutes, row.place, others,
             row.started_by, row.note]
        )  # fmt: skip
    return out.getvalue()


def _line(met: Encounter) -> str:
    parts = [f"{met.day.isoformat()} {met.kind} with {met.who}"]
    parts += [f"{met.minutes}m"] if met.minutes else []
    parts += [f"at {met.place}"] if met.place else []
    parts += [f"#{tag}" for tag in _tags(met)]
    parts += [f"-- {met.note}"] if met.note else []
    return " ".join(parts)


def _tags(met: Encounter) -> list[str]:
    marks = {"quiz": "quiz", "climbing": "climbing", "Thursday": "table"}
    return [tag for word, tag in marks.items() if word in met.note]
