"""Entries of calendars, whatever program wrote them."""

from datetime import date, datetime
from typing import ClassVar

from pydantic import Field

from ingest.schema.row import Row
from models import MeetingKindName


class CalendarEntry(Row):
    """One entry of a calendar: a single one, a series, or an exception of one.

    Its days are in `days` or, where a program writes them in the form of the machine,
    in two readings of which the whole file settles one.
    """

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    uid: str
    """The calendar's own id of the entry or the series; else made of time and title."""
    replaces: str | None = None
    """Time in UTC, or day, of the instance of the series that it stands for."""
    is_rest: bool = False
    """It stands for all later instances too."""
    sequence: int = 0
    """Number of the version; the highest is the newest."""
    changed_at: datetime | None = None
    """When it was last changed or written, UTC."""
    title: str | None
    """Title."""
    place: str | None
    """Where, without links."""
    url: str | None = None
    """Address of a page about it."""
    kind: MeetingKindName
    """What it was, by its title, its place and its links."""
    is_kind_certain: bool
    """The kind is surely that; False if it is only the usual one, or guessed from a
    link."""
    minutes: int | None
    """Length; None for whole days and longer, and where it is not known."""
    who: list[str]
    """The people asked, each with name and address as far as known."""
    addresses: list[str]
    """Their e-mail addresses in the same order; empty where none is known."""
    absent: list[str] = Field(default=[])
    """Those of the texts of `who` that declined."""
    guests: int = 0
    """Further people whom those asked bring."""
    named: list[str]
    """The people whom the title names."""
    calendar_of: str | None = None
    """E-mail address of the calendar's owner, if it is the calendar's name."""
    days: list[str] = Field(default=[])
    """Local days on which it takes place, in order."""
    starts: list[str] = Field(default=[])
    """Times of the beginning in UTC, in the order of days."""
    month_first: date | None = None
    """Day, if the month is written first; None if there is no such day."""
    day_first: date | None = None
    """Day, if the day is written first; None if there is no such day."""
    is_month_first: bool = True
    """All days of the row can be read with the month first."""
    is_day_first: bool = True
    """All days of the row can be read with the day first."""
    is_series: bool = False
    """It follows a rule."""
    is_off: bool
    """It was cancelled."""
    is_too_often: bool = False
    """It recurs within a day, as reminders do."""
