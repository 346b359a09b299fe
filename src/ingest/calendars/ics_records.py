"""Split an iCalendar file into entries and parse each on its own, so that a broken one
costs only itself."""

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
    """Properties of a calendar that matter for its entries."""

    line: int
    """Number of its BEGIN:VCALENDAR, from 1."""
    home: tzinfo | None = None
    """Zone in which the owner views the calendar (X-WR-TIMEZONE)."""
    address: str | None = None
    """The owner's e-mail address, if it is the calendar's name (X-WR-CALNAME)."""
    is_cancelling: bool = False
    """Whether all its entries are cancellations (METHOD:CANCEL)."""
    zones: dict[str, tzinfo] = field(default_factory=dict)
    """Zones that it defines under names unknown elsewhere."""

    def zone(self, name: str | None) -> tzinfo | None:
        """The zone of that name; None if there is none."""
        return (self.zones.get(name) or known_zone(name)) if name else None

    def add(self, text: str) -> None:
        """Read one of the calendar's own content lines."""
        name, _, value = (part.strip() for part in text.partition(":"))
        match name.upper().partition(";")[0]:
            case "X-WR-TIMEZONE":
                self.home = known_zone(value)
            case "X-WR-CALNAME" if EMAIL.fullmatch(value):
                self.address = value.lower()
            case "METHOD":
                self.is_cancelling = value.upper() == "CANCEL"


def opens_calendar(head: Sequence[str]) -> bool:
    """Whether a calendar begins within these lines."""
    marks = (BEGIN_OR_END.fullmatch(line.text) for line in unfolded(iter(head)))
    return any(mark and mark[2].upper() == "VCALENDAR" for mark in marks)


def calendar_records(lines: Iterator[str]) -> Iterator[RawRecord]:
    """The VEVENT components of all calendars in a file, and stray lines as faults.

    To-dos, journals and free/busy times are skipped.
    """
    splitter = _Splitter()
    for line in unfolded(lines):
        yield from splitter.add(line)
    yield from splitter.finish()


def unfolded(lines: Iterator[str]) -> Iterator[ContentLine]:
    """Unfold content lines: a line that begins with white space continues the last."""
    raws: list[str] = []
    first = 0
    for number, raw in enumerate(lines, start=1):
        if raws and raw[0] in " \t":
            raws.append(raw)
            continue
        if raws:
            yield _line(first, raws)
        raws, first = [raw], number
    if raws:
        yield _line(first, raws)


def _line(number: int, raws: list[str]) -> ContentLine:
    first, *others = (raw.rstrip("\r\n") for raw in raws)
    text = "".join([first, *(other[1:] for other in others)])
    return ContentLine(number, "".join(raws), text)


class _Splitter:
    """A state machine over content lines that yields a record when an entry ends."""

    def __init__(self) -> None:
        self.calendar: Calendar | None = None
        self.component: Component | None = None
        self.stray: list[ContentLine] = []

    def add(self, line: ContentLine) -> Iterator[RawRecord]:
        mark = BEGIN_OR_END.fullmatch(line.text)
        word, name = (mark[1].upper(), mark[2].upper()) if mark else ("", "")
        is_event = (word, name) == ("BEGIN", "VEVENT")
        # Events and calendars are never nested, so the last one was not closed.
        if self.component and (name == "VCALENDAR" or is_event):
            yield from self._unclosed()
        if self.component:
            self.component.add(line)
            if not self.component.open:
                yield from self._closed()
            return
        if name == "VCALENDAR" or (word and self.calendar):
            yield from self._strayed()
        if name == "VCALENDAR":
            yield from self._cut_short() if word == "BEGIN" else ()
            self.calendar = Calendar(line.number) if word == "BEGIN" else None
        elif word == "BEGIN" and self.calendar:
            self.component = Component(name, [line], [name])
        elif self.calendar and PROPERTY.match(line.text) and not word:
            self.calendar.add(line.text)
        elif line.text.strip():
            self.stray.append(line)

    def finish(self) -> Iterator[RawRecord]:
        yield from self._unclosed()
        yield from self._strayed()
        yield from self._cut_short()

    def _closed(self) -> Iterator[RawRecord]:
        closed, self.component = self.component, None
        if closed and self.calendar and closed.name == "VTIMEZONE":
            self.calendar.zones |= zone_of([line.text for line in closed.lines])
        if closed and self.calendar and closed.name == "VEVENT":
            event = parse_event(closed)
            cells = {"event": event, "calendar": self.calendar}
            number = closed.lines[0].number
            yield RawRecord(number, closed.raw, cells, event.fault)

    def _unclosed(self) -> Iterator[RawRecord]:
        left, self.component = self.component, None
        if left and left.name == "VEVENT":
            yield RawRecord(left.lines[0].number, left.raw, {}, NEVER_CLOSED)

    def _strayed(self) -> Iterator[RawRecord]:
        if self.stray:
            raw = "".join(line.raw for line in self.stray)
            fault = NO_PROPERTY if self.calendar else OUTSIDE
            yield RawRecord(self.stray[0].number, raw, {}, fault)
            self.stray = []

    def _cut_short(self) -> Iterator[RawRecord]:
        if self.calendar:
            yield RawRecord(self.calendar.line, "BEGIN:VCALENDAR", {}, CUT_SHORT)
