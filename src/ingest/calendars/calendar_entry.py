"""Base class for entries of calendars, whichever program wrote them."""

from datetime import date, datetime
from typing import ClassVar

from pydantic import Field

from ingest.schema.row import Row
from models import MeetingKindName


class CalendarEntry(Row):
    """One entry of a calendar: a single event, a series, or an exception to one.

    Its days are in `days`. If the file writes them in the machine's local format, they
    are in `month_first` and `day_first` instead, and the file as a whole decides.
    """

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    uid: str
    """The calendar's id of the event or series, or else a hash of time and title."""
    replaces: str | None = None
    """UTC time, or day, of the instance of the series that this entry replaces."""
    is_rest: bool = False
    """Whether it replaces all later instances too."""
    sequence: int = 0
    """Version number; the highest one is the newest."""
    changed_at: datetime | None = None
    """Time of the last change, or of the export, UTC."""
    stamped_on: date | None = None
    """Newest day on which it was written, changed or exported, UTC; None if no stamp
    says so, or says a day before 2000 or after the next year."""
    title: str | None
    """Title."""
    place: str | None
    """Place, without links."""
    url: str | None = None
    """Address of a page about the event."""
    kind: MeetingKindName
    """Kind of meeting, by title, place and links."""
    is_kind_certain: bool
    """Whether the kind is certain; False if it is the default or inferred from a
    link."""
    kinds: list[str]
    """Kinds that it may be: by a link a call, by its title another; empty if the kind
    is the default or `other`, so that it may be any."""
    minutes: int | None
    """Duration in minutes; None if longer than a day, a whole day, or unknown."""
    who: list[str]
    """Mention texts of the invited people: name and address, as far as known."""
    addresses: list[str]
    """Their e-mail addresses, in the same order; empty string if unknown."""
    absent: list[str] = Field(default=[])
    """Members of `who` that declined."""
    accepted: list[str] = Field(default=[])
    """Members of `who` that accepted, if only for the time being."""
    guests: int = 0
    """Number of unnamed people that the invited bring."""
    named: list[str]
    """People named in the title."""
    calendar_of: str | None = None
    """E-mail address of the calendar's owner, if it is the calendar's name."""
    days: list[str] = Field(default=[])
    """Local days of the event's instances, YYYY-MM-DD, in order."""
    starts: list[str] = Field(default=[])
    """Start times in UTC, ISO format without zone, in the order of `days`."""
    month_first: date | None = None
    """Day, if the month is written first; None if there is no such day."""
    day_first: date | None = None
    """Day, if the day is written first; None if there is no such day."""
    is_month_first: bool = True
    """Whether all days of the row are valid with the month first."""
    is_day_first: bool = True
    """Whether all days of the row are valid with the day first."""
    is_timed: bool = False
    """Whether `starts` are times of which the zone is known."""
    is_series: bool = False
    """Whether it has a recurrence rule."""
    is_off: bool
    """Whether it was cancelled."""
    is_too_often: bool = False
    """Whether it recurs within a day, as reminders do."""

    def dated_on(self) -> date | None:
        """Newest day of its stamps: the calendar was exported then or later."""
        return self.stamped_on
