"""One component of an iCalendar file: its content lines, and parsing an event."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from icalendar import Event

from ingest.calendars.line_repair import (
    LISTS,
    PEOPLE,
    repaired_person,
    single_values,
)
from ingest.calendars.time_zones import BROKEN
from ingest.schema.cell_types import clean

Properties = Mapping[str, Any]
"""Property name → value as parsed by icalendar: one object, or a list of them."""

BEGIN_OR_END = re.compile(r"\s*(BEGIN|END)\s*:\s*([\w-]+)\s*", re.IGNORECASE)
PROPERTY = re.compile(r"\s*([\w-]+)\s*[;:]")
NEEDED = {"DTSTART", "RECURRENCE-ID"}
"""Properties whose values must be readable, or else the entry is rejected: without
them its day is unknown."""
ZONE = re.compile(r"^(\s*[\w-]+\s*;(?:[^:\"]*;)?\s*)TZID\s*=", re.IGNORECASE)
ZONE_NAME = "X-ZONE"
"""Parameter that carries the name of a time's zone, in place of TZID."""
LINKS = {
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
}
"""Properties that hold the link of a video conference."""
USED = (
    NEEDED
    | LINKS
    | PEOPLE
    | LISTS
    | {
        "CREATED",
        "DESCRIPTION",
        "DTEND",
        "DTSTAMP",
        "DURATION",
        "LAST-MODIFIED",
        "LOCATION",
        "RRULE",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "UID",
        "URL",
        "X-MICROSOFT-CDO-ALLDAYEVENT",
    }
)
"""Properties that are parsed; the others are dropped, because parsing is slow."""

UNIMPORTANT = {"CREATED", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "URL"}
"""Properties that may be lost without a word; programs write years such as 0000."""

UNREADABLE = "an entry that cannot be read"


@dataclass(frozen=True)
class ContentLine:
    """One content line (RFC 5545), unfolded."""

    number: int
    """Number of its first physical line, from 1."""
    raw: str
    """Its physical lines as in the file."""
    text: str
    """The line, unfolded."""


@dataclass
class Component:
    """One component of a calendar, such as a VEVENT, as far as it has been read."""

    name: str
    """In upper case."""
    lines: list[ContentLine]
    open: list[str] = field(default_factory=list)
    """Names of the open components, its own first; empty once it is closed."""
    own: list[ContentLine] = field(default_factory=list)
    """Its lines without those of nested components, such as alarms."""

    def add(self, line: ContentLine) -> None:
        """Add a line after the first one."""
        self.lines.append(line)
        mark = BEGIN_OR_END.fullmatch(line.text)
        if mark and mark[1].upper() == "BEGIN":
            self.open.append(mark[2].upper())
        elif mark and mark[2].upper() in self.open:
            while self.open.pop() != mark[2].upper():
                pass
        elif len(self.open) == 1 and line.text.strip():
            self.own.append(line)

    @property
    def raw(self) -> str:
        """Its lines as in the file."""
        return "".join(line.raw for line in self.lines)


@dataclass(frozen=True)
class ParsedEvent:
    """An event as far as it can be read."""

    properties: Properties = field(default_factory=dict)
    is_partial: bool = False
    """Whether something that matters was left out, because it cannot be read."""
    fault: str = ""
    """Why it is not usable, without any of its text; empty if it is."""


def parse_event(component: Component) -> ParsedEvent:
    """Parse an event; a line that cannot be read costs only itself."""
    found = [(PROPERTY.match(line.text), line.text) for line in component.own]
    lines = [
        (name, prepared)
        for mark, text in found
        if mark and (name := mark[1].upper()) in USED
        for prepared in _prepared(name, text)
    ]
    lost = {""} if any(mark is None for mark, _ in found) else set()
    event = _parsed(text for _, text in lines)
    if event is None:
        good = [(name, text) for name, text in lines if _parsed([text]) is not None]
        lost |= {name for name, text in lines if (name, text) not in good}
        event = _parsed(text for _, text in good)
    if broken := NEEDED & lost:
        return ParsedEvent(fault=f"{', '.join(sorted(broken))}: not readable")
    if event is None:
        return ParsedEvent(fault=UNREADABLE)
    return ParsedEvent(event, is_partial=not lost.issubset(UNIMPORTANT))


def _parsed(lines: Iterable[str]) -> Event | None:
    """The event of these lines; None if any of them cannot be read."""
    text = "\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])
    try:
        event = Event.from_ical(text)
    except BROKEN:
        return None
    return event if isinstance(event, Event) and not event.errors else None


def _prepared(name: str, text: str) -> list[str]:
    """Prepare a content line for icalendar.

    Control characters go, because the library takes some of them for line ends. TZID
    is renamed, so that we look zones up ourselves: the library would keep the zones
    that one file defines for the next file.
    """
    line = ZONE.sub(rf"\1{ZONE_NAME}=", clean(text), count=1)
    if name in LISTS:
        return single_values(line)
    return [repaired_person(line) if name in PEOPLE else line]
