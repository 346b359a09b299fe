"""A year of the owner's calendar, in the dialect of a well-known web calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from . import cast, days
from .cast import OWNER
from .guests import address_of
from .people import without_accents

if TYPE_CHECKING:
    from .encounters import Encounter

_HEAD = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Inês
X-WR-TIMEZONE:Europe/London
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE"""
_FOLDED = {without_accents(name).lower(): name for name in cast.BY_NAME}
_ROOM = "room-tide@lanternfold.example"
_FORTNIGHT = date(2025, 11, 7)


@dataclass(frozen=True)
class _Guest:
    name: str
    mail: str
    answer: str = "ACCEPTED"


def calendar(met: list[Encounter]) -> str:
    """The whole calendar file."""
    events = [
        *_bakery_coffees(),
        *_from_the_log(met),
        *_at_work(),
        *_special(),
    ]
    lines = _HEAD.split("\n")
    for number, event in enumerate(events):
        lines += ["BEGIN:VEVENT", *event, f"SEQUENCE:{number % 3}", "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _folded(line: str) -> str:
    """At most 75 octets in a line, never cut inside a character."""
    pieces, piece, size = [], "", 0
    for char in line:
        width = len(char.encode())
        if size + width > 75:
            pieces.append(piece)
            piece, size = " ", 1
        piece += char
        size += width
    return "\r\n".join([*pieces, piece])


def _event(
    uid: str,
    start: str,
    end: str,
    summary: str,
    guests: tuple[_Guest, ...] = (),
    *more: str,
) -> list[str]:
    lines = [f"DTSTART{start}", f"DTEND{end}", "DTSTAMP:20261031T170000Z"]
    lines += [f"UID:{uid}@google.com", f"SUMMARY:{summary}"]
    if not any(line.startswith("STATUS") for line in more):
        lines.append("STATUS:CONFIRMED")
    if guests:
        me = _Guest(OWNER.name, OWNER.email)
        lines.append(f"ORGANIZER;CN={OWNER.name}:mailto:{OWNER.email}")
        lines += [_attendee(guest) for guest in (me, *guests)]
    return [*lines, *more]


def _attendee(guest: _Guest, kind: str = "INDIVIDUAL") -> str:
    return (
        f"ATTENDEE;CUTYPE={kind};ROLE=REQ-PARTICIPANT;PARTSTAT={guest.answer};"
        f"RSVP=TRUE;CN={guest.name};X-NUM-GUESTS=0:mailto:{guest.mail}"
    )


def _guest(name: str, answer: str = "ACCEPTED") -> _Guest:
    """An attendee under the address that is known, or an invented one."""
    return _Guest(name, address_of(name), answer)


def _local(day: date, hour: int, minute: int = 0) -> str:
    return f";TZID=Europe/London:{day:%Y%m%d}T{hour:02d}{minute:02d}00"


def _bakery_coffees() -> list[list[str]]:
    """Every other Friday for a year: two of them cancelled, one moved."""
    uid = "k7f2benedikta0coffee"
    guests = (_guest("Benedikta Orłowska"),)
    dropped = [_FORTNIGHT + timedelta(days=14 * n) for n in (4, 20)]
    moved = _FORTNIGHT + timedelta(days=14 * 11)
    title = "Coffee with Benedikta"
    until = _event(
        uid, _local(_FORTNIGHT, 16), _local(_FORTNIGHT, 17, 15), title, guests,
        "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=26;BYDAY=FR",
        *(f"EXDATE{_local(day, 16)}" for day in dropped),
        "LOCATION:Crumb & Kiln",
    )  # fmt: skip
    later = moved + timedelta(days=1)
    instance = _event(
        uid, _local(later, 10), _local(later, 11, 15), title, guests,
        f"RECURRENCE-ID{_local(moved, 16)}", "LOCATION:Crumb & Kiln",
    )  # fmt: skip
    return [until, instance]


_HOURS = {"coffee": (15, 60), "lunch": (12, 75), "dinner": (19, 150), "video": (17, 45)}


def _from_the_log(met: list[Encounter]) -> list[list[str]]:
    """Some meetings of the last year that the hand-written log tells as well."""
    found: list[list[str]] = []
    for encounter in met:
        typed = without_accents(encounter.who.partition(" (")[0]).lower()
        name = _FOLDED.get(typed, "")
        if encounter.day < date(2025, 11, 1) or not name:
            continue
        if encounter.kind not in _HOURS or name.startswith("Benedikta"):
            continue
        hour, length = _HOURS[encounter.kind]
        end = hour * 60 + (encounter.minutes or length)
        title = f"{encounter.kind.capitalize()} with {name}"
        more = [f"LOCATION:{encounter.place}"] if encounter.place else []
        if encounter.kind == "video":
            more.append("X-GOOGLE-CONFERENCE:https://meet.example.com/kzq-wmde-ruo")
        found.append(
            _event(
                f"log{encounter.day:%Y%m%d}{len(found):02d}",
                _local(encounter.day, hour),
                _local(encounter.day, end // 60, end % 60),
                title, (_guest(name),), *more,
            )
        )  # fmt: skip
    return found[:20]


def _at_work() -> list[list[str]]:
    """Meetings in a room of the office, every few weeks."""
    rng = days.stream("at work")
    topics = ("Planning review", "Pilot check-in", "Forecast clinic", "Hiring round")
    found: list[list[str]] = []
    start = date(2025, 11, 11)
    for number in range(11):
        day = start + timedelta(days=31 * number)
        day -= timedelta(days=max(day.weekday() - 4, 0))
        guests = [_Guest("Yusra Al-Khayyat", "yusra@lanternfold.example")]
        if number % 3 == 1:
            guests += [_guest("Solveig Amankwah"), _guest("Dimitra Keogh", "DECLINED")]
        room = _Guest("Tide Room (8)", _ROOM)
        found.append(
            _event(
                f"work{number:02d}q8s", _local(day, 10), _local(day, 11),
                rng.choice(topics), tuple(guests), _attendee(room, "RESOURCE"),
                "LOCATION:Tide Room (8)",
                "DESCRIPTION:Agenda as usual.\\nBring numbers\\, not feelings.",
            )
        )  # fmt: skip
    return found


def _special() -> list[list[str]]:
    """What a calendar holds besides meetings: whole days, refusals, alone time."""
    utc = ":20260318T173000Z", ":20260318T183000Z"
    first, last = ";VALUE=DATE:20260814", ";VALUE=DATE:20260824"
    fair, fair_end = ";VALUE=DATE:20260520", ";VALUE=DATE:20260521"
    gone, tent = date(2026, 3, 3), date(2026, 4, 21)
    lunch, ahead = date(2026, 6, 25), date(2026, 11, 17)
    return [
        _event("allday01holiday", first, last, "Holiday!"),
        _event("allday02fair", fair, fair_end, "Logistics fair"),
        _event("utc01lucia", *utc, "Coffee with Lucía", (_guest("Lucía Ybarrondo"),)),
        _event(
            "gone01", _local(gone, 12), _local(gone, 13), "Lunch with Gwendolyn",
            (_guest("Gwendolyn Achterkamp"),), "STATUS:CANCELLED",
        ),
        _event(
            "declined01", _local(lunch, 12), _local(lunch, 13, 30), "Lunch\\, Fernhill",
            (_guest("Siobhán Kerrigan-Doyle"), _guest("Odalys Wetherdon", "DECLINED")),
        ),
        _event(
            "tent01", _local(tent, 9), _local(tent, 9, 30), "Coffee?",
            (_guest("Farrukh Norboyev", "NEEDS-ACTION"),), "STATUS:TENTATIVE",
        ),
        _event(
            "ahead01", _local(ahead, 12, 30), _local(ahead, 14),
            "Lunch with Nadezhda", (_guest("Nadezhda Ozerovitch"),),
            "LOCATION:Marrow & Sons",
        ),
        _event("alone01", _local(gone, 8), _local(gone, 9), "Dentist"),
        _event("alone02", _local(tent, 18), _local(tent, 20), "Choir"),
    ]  # fmt: skip
