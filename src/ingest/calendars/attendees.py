"""The people invited to a calendar entry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.calendars.components import Properties
from ingest.schema.cell_types import clean
from ingest.schema.person_names import natural_name
from models import EMAIL

NO_PEOPLE = {"RESOURCE", "ROOM", "GROUP"}
"""Values of CUTYPE for anything but a person."""
MACHINES = re.compile(r"(?:^|[@.])calendar\.google\.com$|^no-?reply@", re.IGNORECASE)
"""Addresses of rooms, shared calendars and mail robots."""
NOT_COMING = {"DECLINED", "DELEGATED"}
"""Values of PARTSTAT for people who will not attend."""


@dataclass(frozen=True)
class Attendee:
    """One invited person."""

    text: str
    """Mention text: name and address, or whichever is known."""
    address: str
    """E-mail address in lower case; empty if unknown."""
    is_coming: bool
    """False if the invitation was declined or delegated."""
    guests: int = 0
    """Number of unnamed people that the person brings."""


def attendees_of(event: Properties) -> list[Attendee]:
    """The people invited to an entry, without rooms and mailing lists.

    The organizer is included only if the entry lists attendees. Two names with one
    address are two people, but an address alone is one of them.
    """
    invited = list(_people(event, "ATTENDEE"))
    named = {person.address for person in invited if person.text != person.address}
    people = [p for p in invited if p.text != p.address or p.address not in named]
    if invited or "ATTENDEE" in event:
        listed = {person.address for person in invited if person.address}
        organizers = _people(event, "ORGANIZER")
        people += [one for one in organizers if one.address not in listed]
    distinct: dict[str, Attendee] = {}
    for person in people:
        distinct.setdefault(person.text.casefold(), person)
    return list(distinct.values())


def mention_of(name: str, address: str) -> str:
    """Join name and address to a mention; a name that is an address is dropped."""
    shown = natural_name(name.strip(" '\""))
    if not address:
        return shown
    return f"{shown} <{address}>" if shown and "@" not in shown else address


def _people(event: Properties, name: str) -> Iterator[Attendee]:
    values = event.get(name, [])
    for value in values if isinstance(values, list) else [values]:
        attendee = _attendee(str(value), getattr(value, "params", {}))
        if attendee:
            yield attendee


def _attendee(value: str, parameters: Any) -> Attendee | None:
    # The address follows `mailto:`; some programs put it in a parameter instead.
    written = f"{value.rpartition(':')[2]} {_parameter(parameters, 'EMAIL')}"
    found = EMAIL.search(written)
    address = found[0].lower() if found else ""
    kind, role = (_parameter(parameters, key).upper() for key in ("CUTYPE", "ROLE"))
    text = mention_of(clean(_parameter(parameters, "CN")), address)
    is_person = kind not in NO_PEOPLE and role != "NON-PARTICIPANT"
    if not text or not is_person or MACHINES.search(address):
        return None
    guests = _parameter(parameters, "X-NUM-GUESTS")
    return Attendee(
        text=text,
        address=address,
        is_coming=_parameter(parameters, "PARTSTAT").upper() not in NOT_COMING,
        guests=int(guests) if re.fullmatch(r"\d{1,3}", guests) else 0,
    )


def _parameter(parameters: Any, name: str) -> str:
    """A parameter as written; the library splits it at unquoted commas."""
    value = parameters.get(name, "")
    return ",".join(value) if isinstance(value, list) else str(value)
