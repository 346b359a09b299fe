"""Chapters of the owner's life, and upcoming events."""

from datetime import date
from typing import ClassVar

from models.tables.interactions import FromSourceRow
from models.vocabulary import ChapterKind, DatePrecision


class Chapter(FromSourceRow):
    """One chapter of the owner's life, by the newest export's profile."""

    table_name: ClassVar[str] = "chapters"
    key: ClassVar[tuple[str, ...]] = ("chapter_id",)

    chapter_id: str
    """Id made of kind, name, title and start."""
    kind: ChapterKind
    """employer or school."""
    name: str
    """Company or school."""
    title: str | None
    """Position or degree."""
    started_on: date | None
    """First day that is meant: of the month, or of the year."""
    started_precision: DatePrecision | None
    """How exactly the profile tells the start."""
    ended_on: date | None
    """Last day that is meant; NULL = it goes on."""
    ended_precision: DatePrecision | None
    """How exactly the profile tells the end."""


class Event(FromSourceRow):
    """One event ahead, on the day T or later; of a series in a calendar the next."""

    table_name: ClassVar[str] = "events"
    key: ClassVar[tuple[str, ...]] = ("event_id",)

    event_id: str
    """Id made of day, name and address, or of the calendar's own id and the day."""
    on_date: date
    """Day of the event."""
    name: str
    """Its name."""
    city: str | None
    """City, where one is told."""
    group_name: str | None
    """Group whose event it is."""
    url: str | None
    """Address of its page."""
