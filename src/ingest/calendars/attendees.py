"""Who was asked to come: attendees of calendar entries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.calendars.components import Properties
from ingest.schema.cell_types import clean
from ingest.schema.person_names import natural_name
from models import EMAIL

NO_PEOPLE = {"RESOURCE", "ROOM", "GROUP"}
MACHINES = re.compile(r"(?:^|[@.])calendar\.google\.com$|^no-?reply@", re.IGNORECASE)
"""Rooms, calendars and senders of mail."""
NOT_COMING = {"DECLINED", "DELEGATED"}


@dataclass(frozen=True)
class Attendee:
    """One person who was asked to come."""

    text: str
    """As a mention: name and address, or the one that there is."""
    address: str
    """E-mail address in lower case; empty where none is known."""
    is_coming: bool
    guests: int = 0
    """Others whom the person brings."""


def attendees_of(event: Properties) -> list[Attendee]:
    """The people asked to an entry, rooms and lists of people left out; the organizer
    among them, where others were asked at all."""
    asked = list(_people(event, "ATTENDEE"))
    if asked or "ATTENDEE" in event:
        asked += _people(event, "ORGANIZER")
    known: dict[str, Attendee] = {}
    for attendee in asked:
        known.setdefault(attendee.address or attendee.text.casefold(), attendee)
    return list(known.values())


def mention_of(name: str, address: str) -> str:
    """Name and address as a mention; a name that is an address says nothing."""
    shown = natural_name(name.strip(" '\""))
    if not address:
        return shown
    return f"{shown} <{address}>" if shown and "@" not in shown else address


def _people(event: Properties, name: str) -> Iterator[Attendee]:
    told = event.get(name, [])
    for value in told if isinstance(told, list) else [told]:
        attendee = _attendee(str(value), getattr(value, "params", {}))
        if attendee:
            yield attendee


def _attendee(value: str, told: Any) -> Attendee | None:
    found = EMAIL.search(f"{value.rpartition(':')[2]} {_parameter(told, 'EMAIL')}")
    address = found[0].lower() if found else ""
    kind, role = (_parameter(told, key).upper() for key in ("CUTYPE", "ROLE"))
    text = mention_of(clean(_parameter(told, "CN")), address)
    is_person = kind not in NO_PEOPLE and role != "NON-PARTICIPANT"
    if not text or not is_person or MACHINES.search(address):
        return None
    guests = _parameter(told, "X-NUM-GUESTS")
    return Attendee(
        text=text,
        address=address,
        is_coming=_parameter(told, "PARTSTAT").upper() not in NOT_COMING,
        guests=int(guests) if re.fullmatch(r"\d{1,3}", guests) else 0,
    )


def _parameter(told: Any, name: str) -> str:
    """A parameter as written: an unquoted comma makes a list of it."""
    value = told.get(name, "")
    return ",".join(value) if isinstance(value, list) else str(value)
