"""The text of a calendar file → its entries, each parsed by itself."""

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any

from icalendar import Event
from icalendar.error import GloballyUniqueTZIDGuessed

from ingest.source import Entry
from ingest.values import clean
from ingest.zones import known_zone, zone_of
from models import EMAIL

Properties = Mapping[str, Any]
"""An entry's properties by name, as the library has parsed them."""

MARK = re.compile(r"\s*(BEGIN|END)\s*:\s*([\w-]+)\s*", re.IGNORECASE)
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
UNUSED = ("ATTACH", "X-ALT-DESC")
"""Properties that are long and say nothing of a meeting."""

NEVER_CLOSED = "the entry is never closed (no END:VEVENT)"
CUT_SHORT = "the calendar is never closed (no END:VCALENDAR); it may be cut short"
OUTSIDE = "no part of any calendar: it stands outside of BEGIN and END"
NO_PROPERTY = "no part of any entry, and none of the calendar's own lines"
UNREADABLE = "an entry that cannot be read"


@dataclass(frozen=True)
class Line:
    """One line of a calendar, put together of the lines that it was folded into."""

    number: int
    """Of the first of them, counted from 1."""
    raw: str
    text: str


@dataclass
class Calendar:
    """What a calendar says of itself, for the reading of its entries."""

    line: int
    home: tzinfo | None = None
    """Zone in which the owner looks at it."""
    address: str | None = None
    """E-mail address, if that is the calendar's name: its owner's."""
    is_cancelling: bool = False
    """Everything in it is called off."""
    zones: dict[str, tzinfo] = field(default_factory=dict)
    """Zones that it explains and nobody else knows."""

    def zone(self, name: str | None) -> tzinfo | None:
        """The zone of that name; None if there is none."""
        return (self.zones.get(name) or known_zone(name)) if name else None

    def note(self, text: str) -> None:
        """Take one of the calendar's own lines."""
        name, _, value = (part.strip() for part in text.partition(":"))
        match name.upper().partition(";")[0]:
            case "X-WR-TIMEZONE":
                self.home = known_zone(value)
            case "X-WR-CALNAME" if EMAIL.fullmatch(value):
                self.address = value.lower()
            case "METHOD":
                self.is_cancelling = value.upper() == "CANCEL"


@dataclass
class Block:
    """One component of a calendar, as far as it was read."""

    name: str
    lines: list[Line]
    open: list[str] = field(default_factory=list)
    """Names of the components that are open, its own first."""
    own: list[Line] = field(default_factory=list)
    """Its lines without those of components within it, such as alarms."""

    def take(self, line: Line) -> None:
        """Take a line that is not the block's first."""
        self.lines.append(line)
        mark = MARK.fullmatch(line.text)
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


def opens_calendar(head: Sequence[str]) -> bool:
    """A calendar begins within these lines."""
    marks = (MARK.fullmatch(line.text) for line in unfolded(iter(head)))
    return any(mark and mark[2].upper() == "VCALENDAR" for mark in marks)


def calendar_entries(lines: Iterator[str]) -> Iterator[Entry]:
    """The VEVENT blocks of all calendars in a file, and what belongs to none.

    Tasks, journals and free times are no entries.
    """
    splitter = _Splitter()
    for line in unfolded(lines):
        yield from splitter.take(line)
    yield from splitter.finish()


def unfolded(lines: Iterator[str]) -> Iterator[Line]:
    """Lines of a calendar: one that begins with a space goes on the one before."""
    raws: list[str] = []
    begun = 0
    for number, raw in enumerate(lines, start=1):
        if raws and raw[0] in " \t":
            raws.append(raw)
            continue
        if raws:
            yield _line(begun, raws)
        raws, begun = [raw], number
    if raws:
        yield _line(begun, raws)


def _line(number: int, raws: list[str]) -> Line:
    first, *others = (raw.rstrip("\r\n") for raw in raws)
    text = "".join([first, *(other[1:] for other in others)])
    return Line(number, "".join(raws), text)


class _Splitter:
    """Takes the lines of a file one by one, and gives the entries that they end."""

    def __init__(self) -> None:
        self.calendar: Calendar | None = None
        self.block: Block | None = None
        self.stray: list[Line] = []

    def take(self, line: Line) -> Iterator[Entry]:
        mark = MARK.fullmatch(line.text)
        word, name = (mark[1].upper(), mark[2].upper()) if mark else ("", "")
        if self.block and (name == "VCALENDAR" or (word, name) == ("BEGIN", "VEVENT")):
            yield from self._unclosed()
        if self.block:
            self.block.take(line)
            if not self.block.open:
                yield from self._closed()
            return
        if name == "VCALENDAR" or (word and self.calendar):
            yield from self._strayed()
        if name == "VCALENDAR":
            yield from self._cut_short() if word == "BEGIN" else ()
            self.calendar = Calendar(line.number) if word == "BEGIN" else None
        elif word == "BEGIN" and self.calendar:
            self.block = Block(name, [line], [name])
        elif self.calendar and PROPERTY.match(line.text) and not word:
            self.calendar.note(line.text)
        elif line.text.strip():
            self.stray.append(line)

    def finish(self) -> Iterator[Entry]:
        yield from self._unclosed()
        yield from self._strayed()
        yield from self._cut_short()

    def _closed(self) -> Iterator[Entry]:
        block, self.block = self.block, None
        if block and self.calendar and block.name == "VTIMEZONE":
            self.calendar.zones |= zone_of([line.text for line in block.lines])
        if block and self.calendar and block.name == "VEVENT":
            event, fault = _parsed(block)
            cells = {"event": event, "calendar": self.calendar}
            number = block.lines[0].number
            yield Entry(number, block.raw, {} if fault else cells, fault)

    def _unclosed(self) -> Iterator[Entry]:
        block, self.block = self.block, None
        if block and block.name == "VEVENT":
            yield Entry(block.lines[0].number, block.raw, {}, NEVER_CLOSED)

    def _strayed(self) -> Iterator[Entry]:
        if self.stray:
            raw = "".join(line.raw for line in self.stray)
            fault = NO_PROPERTY if self.calendar else OUTSIDE
            yield Entry(self.stray[0].number, raw, {}, fault)
            self.stray = []

    def _cut_short(self) -> Iterator[Entry]:
        if self.calendar:
            yield Entry(self.calendar.line, "BEGIN:VCALENDAR", {}, CUT_SHORT)


def _parsed(block: Block) -> tuple[Properties | None, str]:
    """The entry, or what is wrong with it, without any of its text."""
    for line in block.own:
        if not PROPERTY.match(line.text):
            return None, f"line {line.number} is none of a calendar's: it has no name"
    own = [line.text for line in block.own]
    used = [text for text in own if not text.upper().startswith(UNUSED)]
    text = "\r\n".join(["BEGIN:VEVENT", *map(_plain, used), "END:VEVENT", ""])
    try:
        with warnings.catch_warnings():
            # Zones behind the name of a program are guessed, and looked up by us.
            warnings.simplefilter("ignore", GloballyUniqueTZIDGuessed)
            event = Event.from_ical(text)
    except (ValueError, TypeError, LookupError, ArithmeticError, AttributeError):
        return None, UNREADABLE
    broken = sorted({str(name) for name, _ in event.errors if name in NEEDED})
    fault = f"{', '.join(broken)}: not readable" if broken else ""
    if not fault and any(name is None for name, _ in event.errors):
        fault = UNREADABLE
    return event, fault


def _plain(text: str) -> str:
    """Without control characters, some of which the library takes for line ends."""
    return clean(text)
