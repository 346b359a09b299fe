"""The people invited to a calendar entry."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ingest.calendars.components import Properties
from ingest.calendars.nobody import (
    NOTED,
    folded_words,
    is_role_mailbox,
    names_somebody,
)
from ingest.schema.cell_types import clean
from ingest.schema.person_names import natural_name
from models import EMAIL

NO_PEOPLE = {"RESOURCE", "ROOM", "GROUP"}
"""Values of CUTYPE for anything but a person."""
NOT_COMING = {"DECLINED", "DELEGATED"}
"""Values of PARTSTAT for people who will not attend."""
COMING = {"ACCEPTED", "TENTATIVE"}
"""Values of PARTSTAT for people who will, or may."""


@dataclass(frozen=True)
class Attendee:
    """One invited person."""

    text: str
    """Mention text: name and address, or whichever is known."""
    address: str
    """E-mail address in lower case; empty if unknown."""
    is_coming: bool
    """False if the invitation was declined or delegated."""
    has_accepted: bool = False
    """Whether the invitation was accepted, if only for the time being."""
    guests: int = 0
    """Number of unnamed people that the person brings."""

    @cached_property
    def name_words(self) -> frozenset[str]:
        """Words of the name, folded, without a company in brackets; may be empty."""
        name = NOTED.sub("", self.text.partition(" <")[0])
        return frozenset() if "@" in name else frozenset(folded_words(name))


def attendees_of(event: Properties) -> list[Attendee]:
    """The people invited to an entry, without rooms and mailing lists.

    The organizer is included only if the entry lists attendees. Two names with one
    address are two people, but an address alone is one of them.
    """
    invited = list(_people(event, "ATTENDEE"))
    if invited or "ATTENDEE" in event:
        named = {one.address for one in invited if one.address and one.name_words}
        organizers = _people(event, "ORGANIZER")
        invited += [one for one in organizers if one.address not in named]
    groups: defaultdict[object, list[Attendee]] = defaultdict(list)
    for attendee in invited:
        groups[attendee.address or attendee.name_words].append(attendee)
    return [one for group in groups.values() for one in _distinct(group)]


def _distinct(group: Sequence[Attendee]) -> Iterable[Attendee]:
    """The people of one address, each once, with the fullest name of theirs.

    Two names are one person if one has all words of the other. The first answer counts,
    so that of an organizer only without another.
    """
    texts: dict[frozenset[str], str] = {}
    for attendee in group:
        texts.setdefault(attendee.name_words, attendee.text)
    distinct: dict[frozenset[str], Attendee] = {}
    for attendee in group:
        fullest = max((w for w in texts if attendee.name_words <= w), key=len)
        distinct.setdefault(fullest, replace(attendee, text=texts[fullest]))
    return distinct.values()


def mention_of(name: str, address: str) -> str:
    """Join name and address to a mention; a name that is an address is dropped."""
    shown = natural_name(name.strip(" '\""))
    if not address:
        return shown
    return f"{shown} <{address}>" if shown and "@" not in shown else address


def person_of(name: str, address: str) -> tuple[str, str]:
    """Mention text and address of somebody invited; empty if it is nobody.

    The address of a role is left out: it is not that of the person beside it.
    """
    is_named = "@" not in name and bool(folded_words(NOTED.sub("", name)))
    if is_named and not names_somebody(natural_name(name), address):
        return "", ""
    if not is_role_mailbox(address):
        return mention_of(name, address), address
    return (mention_of(name, ""), "") if is_named else ("", "")


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
    name = clean(_parameter(parameters, "CN"))
    if kind in NO_PEOPLE or role == "NON-PARTICIPANT":
        return None
    guests = _parameter(parameters, "X-NUM-GUESTS")
    answer = _parameter(parameters, "PARTSTAT").upper()
    text, address = person_of(name, address)
    if not text:
        return None
    return Attendee(
        text=text,
        address=address,
        is_coming=answer not in NOT_COMING,
        has_accepted=answer in COMING,
        guests=int(guests) if re.fullmatch(r"\d{1,3}", guests) else 0,
    )


def _parameter(parameters: Any, name: str) -> str:
    """A parameter as written; the library splits it at unquoted commas."""
    value = parameters.get(name, "")
    return ",".join(value) if isinstance(value, list) else str(value)
