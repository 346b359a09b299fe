"""One component of a calendar: its lines, and its properties once parsed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from icalendar import Event

from ingest.calendars.time_zones import BROKEN
from ingest.schema.cell_types import clean

Properties = Mapping[str, Any]
"""An entry's properties by name, as the library has parsed them."""

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
"""What an entry cannot be understood without, once it has it."""
ZONE = re.compile(r"^(\s*[\w-]+\s*;(?:[^:\"]*;)?\s*)TZID\s*=", re.IGNORECASE)
ZONE_NAME = "X-ZONE"
"""The parameter in which a parsed time has the name of its zone."""
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
"""All that is asked for; the library takes its time over the others."""

UNREADABLE = "an entry that cannot be read"


@dataclass(frozen=True)
class ContentLine:
    """One line of a calendar, put together of the lines that it was folded into."""

    number: int
    """Of the first of them, counted from 1."""
    raw: str
    text: str


@dataclass
class Component:
    """One component of a calendar, as far as it was read."""

    name: str
    lines: list[ContentLine]
    open: list[str] = field(default_factory=list)
    """Names of the components that are open, its own first."""
    own: list[ContentLine] = field(default_factory=list)
    """Its lines without those of components within it, such as alarms."""

    def take(self, line: ContentLine) -> None:
        """Take a line that is not the block's first."""
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
        """Its lines as they stand in the file."""
        return "".join(line.raw for line in self.lines)


def parse_event(block: Component) -> tuple[Properties | None, str]:
    """The entry, or what is wrong with it, without any of its text."""
    used = []
    for line in block.own:
        named = PROPERTY.match(line.text)
        if not named:
            return None, f"line {line.number} is none of a calendar's: it has no name"
        if named[1].upper() in USED:
            used.append(_plain(line.text))
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


def _plain(text: str) -> str:
    """Without control characters, some of which the library takes for line ends. Zones
    are looked up by us: it keeps those of one file for the next."""
    return ZONE.sub(rf"\1{ZONE_NAME}=", clean(text), count=1)
