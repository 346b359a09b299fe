"""Events.csv: events on the owner's LinkedIn list, without attendees."""

from datetime import date
from typing import Annotated, ClassVar

from ingest.schema.cell_types import Text
from ingest.schema.date_types import EventDay
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat, Vintage


class ListedEvent(Row):
    """One event on a list, without attendees."""

    is_own: bool
    """Whether the user wrote the list; otherwise it is from an export."""
    on_date: date
    """First day, past or future."""
    name: Text
    """Name of the event."""
    city: Text = None
    """City."""
    group_name: Text = None
    """Group that organises it."""
    url: Text = None
    """Address of its web page."""


class LinkedInEvent(ListedEvent):
    """One event on the owner's LinkedIn list, in one export."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    is_own: bool = False
    """False: the list is from an export."""
    name: Annotated[Text, column("Event Name")]
    """Name of the event."""
    on_date: Annotated[EventDay, column("Event Time")]
    """First day as written, past or future; its zone is unknown."""
    status: Annotated[Text, column("Status")]
    """APPROVED or RELINQUISHED."""
    url: Annotated[Text, optional("External Url")] = None
    """Address of the event outside of LinkedIn."""

    def set_aside(self) -> str | None:
        """Events that the owner left, and those without a name, are set aside."""
        if (self.status or "").upper() == "RELINQUISHED":
            return "declined_event"
        return None if self.name else "nothing_named"


LINKEDIN_EVENTS = SourceFormat(
    kind="linkedin_events",
    row=LinkedInEvent,
    place="linkedin",
    becomes=(
        "`events` ahead; those that are over or were given up are set "
        "aside, for nobody is named"
    ),
    is_essential=False,
    stems=("events",),
    vintages=(Vintage("2023-07 on", "Event Name,Event Time,Status,External Url"),),
)
