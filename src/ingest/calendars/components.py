"""One component of an iCalendar file: its content lines, and parsing an event."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from icalendar import Event

from ingest.calendars.time_zones import BROKEN
from ingest.schema.cell_types import clean

Properties = Mapping[str, Any]
"""Property name → value as parsed by icalendar: one object, or a list of them."""

BEGIN_OR_END = re.compile(r"\s*(BEGIN|END)\s*:\s*([\w-]+)\s*", re.IGNORECASE)
PROPERTY = re.compile(r"\s*([\w-]+)\s*[;:]")
NEEDED = {
    "ATTENDEE",
    "DTEND",
    "DTSTART",
    "DURATION",
    "EXDATE",
    "ORGANIZER",
    "RDATE",
    "RECURRENCE-ID",
    "RRULE",
}
"""Properties whose values must be readable, or else the entry is rejected."""
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
    | {
        "DESCRIPTION",
        "DTSTAMP",
        "LAST-MODIFIED",
        "LOCATION",
        "SEQUENCE",
        "STATUS",
        "SUMMARY",
        "UID",
        "URL",
    }
)
"""Properties that are parsed; the others are dropped, because parsing is slow."""

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


def parse_event(component: Component) -> tuple[Properties | None, str]:
    """Parse an event; the second value is the fault, without any of the event's text.

    The fault is empty if the event is usable.
    """
    used = []
    for line in component.own:
        named = PROPERTY.match(line.text)
        if not named:
            return None, f"line {line.number} is none of a calendar's: it has no name"
        if named[1].upper() in USED:
            used.append(_prepared(line.text))
    text = "\r\n".join(["BEGIN:VEVENT", *used, "END:VEVENT", ""])
    try:
        event = Event.from_ical(text)
    except BROKEN:
        return None, UNREADABLE
    broken = sorted({str(name) for name, _ in event.errors if name in NEEDED})
    fault = f"{', '.join(broken)}: not readable" if broken else ""
    if not fault and any(name is None for name, _ in event.errors):
        fault = UNREADABLE
    return event, fault


def _prepared(text: str) -> str:
    """Prepare a content line for icalendar.

    Control characters go, because the library takes some of them for line ends. TZID
    is renamed, so that we look zones up ourselves: the library would keep the zones
    that one file defines for the next file.
    """
    return ZONE.sub(rf"\1{ZONE_NAME}=", clean(text), count=1)
