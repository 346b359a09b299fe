"""Calendar files with what a test is about."""

from typing import Any

from tests.support.books import Folder
from tests.support.reader import Cells, Found, read

OWNER, ANN = "mia@example.com", "ann@example.com"
HOME = ("X-WR-TIMEZONE:Europe/London", f"X-WR-CALNAME:{OWNER}")
NOON = ("DTSTART:20260504T120000Z",)


def attendee(
    mail: str, name: str = "", answer: str = "ACCEPTED", more: str = ""
) -> str:
    """The line of one person who was asked."""
    named = f'CN="{name}";' if name else ""
    return f"ATTENDEE;{named}PARTSTAT={answer}{more}:mailto:{mail}"


def event(*lines: str) -> str:
    """One entry; at noon of 4 May 2026, in UTC, unless it says otherwise."""
    begins = () if any(line.startswith("DTSTART") for line in lines) else NOON
    named = () if any(line.startswith("UID") for line in lines) else ("UID:1@here",)
    return "\r\n".join(["BEGIN:VEVENT", *begins, *named, *lines, "END:VEVENT", ""])


def calendar(*parts: str, head: tuple[str, ...] = ()) -> str:
    """A calendar of these entries."""
    return "\r\n".join(["BEGIN:VCALENDAR", *head, "".join(parts) + "END:VCALENDAR", ""])


def read_calendar(
    *parts: str, head: tuple[str, ...] = (), given: dict[str, Any] | None = None
) -> Found:
    """What a calendar of these entries gives."""
    return read("meetings/calendar.ics", calendar(*parts, head=head), given or {})


def entry(*lines: str, head: tuple[str, ...] = ()) -> Cells:
    """The row of a calendar's only entry."""
    return read_calendar(event(*lines), head=head).row


def days(*lines: str, head: tuple[str, ...] = ()) -> list[str]:
    """The days of a calendar's only entry."""
    return list(entry(*lines, head=head)["days"])


def stamped(day: str, *lines: str) -> str:
    """One entry with the stamp of an export of that day, YYYYMMDD."""
    return event(*lines, f"DTSTAMP:{day}T090000Z")


def write_calendar(book: Folder, *events: str, file: str = "calendar") -> None:
    """A calendar of these events in the book."""
    book.write(f"meetings/{file}.ics", calendar(*events))
