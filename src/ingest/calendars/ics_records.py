"""The text of a calendar file → its entries, each parsed by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import tzinfo

from ingest.calendars.components import (
    BEGIN_OR_END,
    PROPERTY,
    Component,
    ContentLine,
    parse_event,
)
from ingest.calendars.time_zones import known_zone, zone_of
from ingest.schema.source_format import RawRecord
from models import EMAIL

NEVER_CLOSED = "the entry is never closed (no END:VEVENT)"
CUT_SHORT = "the calendar is never closed (no END:VCALENDAR); it may be cut short"
OUTSIDE = "no part of any calendar: it stands outside of BEGIN and END"
NO_PROPERTY = "no part of any entry, and none of the calendar's own lines"


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


def opens_calendar(head: Sequence[str]) -> bool:
    """A calendar begins within these lines."""
    marks = (BEGIN_OR_END.fullmatch(line.text) for line in unfolded(iter(head)))
    return any(mark and mark[2].upper() == "VCALENDAR" for mark in marks)


def calendar_records(lines: Iterator[str]) -> Iterator[RawRecord]:
    """The VEVENT blocks of all calendars in a file, and what belongs to none.

    Tasks, journals and free times are no entries.
    """
    splitter = _Splitter()
    for line in unfolded(lines):
        yield from splitter.take(line)
    yield from splitter.finish()


def unfolded(lines: Iterator[str]) -> Iterator[ContentLine]:
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


def _line(number: int, raws: list[str]) -> ContentLine:
    first, *others = (raw.rstrip("\r\n") for raw in raws)
    text = "".join([first, *(other[1:] for other in others)])
    return ContentLine(number, "".join(raws), text)


class _Splitter:
    """Takes the lines of a file one by one, and gives the entries that they end."""

    def __init__(self) -> None:
        self.calendar: Calendar | None = None
        self.block: Component | None = None
        self.stray: list[ContentLine] = []

    def take(self, line: ContentLine) -> Iterator[RawRecord]:
        mark = BEGIN_OR_END.fullmatch(line.text)
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
            self.block = Component(name, [line], [name])
        elif self.calendar and PROPERTY.match(line.text) and not word:
            self.calendar.note(line.text)
        elif line.text.strip():
            self.stray.append(line)

    def finish(self) -> Iterator[RawRecord]:
        yield from self._unclosed()
        yield from self._strayed()
        yield from self._cut_short()

    def _closed(self) -> Iterator[RawRecord]:
        block, self.block = self.block, None
        if block and self.calendar and block.name == "VTIMEZONE":
            self.calendar.zones |= zone_of([line.text for line in block.lines])
        if block and self.calendar and block.name == "VEVENT":
            event, fault = parse_event(block)
            cells = {"event": event, "calendar": self.calendar}
            number = block.lines[0].number
            yield RawRecord(number, block.raw, {} if fault else cells, fault)

    def _unclosed(self) -> Iterator[RawRecord]:
        block, self.block = self.block, None
        if block and block.name == "VEVENT":
            yield RawRecord(block.lines[0].number, block.raw, {}, NEVER_CLOSED)

    def _strayed(self) -> Iterator[RawRecord]:
        if self.stray:
            raw = "".join(line.raw for line in self.stray)
            fault = NO_PROPERTY if self.calendar else OUTSIDE
            yield RawRecord(self.stray[0].number, raw, {}, fault)
            self.stray = []

    def _cut_short(self) -> Iterator[RawRecord]:
        if self.calendar:
            yield RawRecord(self.calendar.line, "BEGIN:VCALENDAR", {}, CUT_SHORT)
