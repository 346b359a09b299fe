"""Events.csv of LinkedIn, without those who attend."""

from datetime import date
from typing import Annotated, ClassVar

from ingest.schema.cell_types import RequiredText, Text
from ingest.schema.date_types import EventDay
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat, Vintage


class ListedEvent(Row):
    """One event as a list has it, without those who attend."""

    is_own: bool
    """The user wrote the list; else it is an export's."""
    on_date: date
    """First day, past or ahead."""
    name: RequiredText
    """Name of the event."""
    city: Text = None
    """City."""
    group_name: Text = None
    """Group whose event it is."""
    url: Text = None
    """Address of its page."""


class LinkedInEvent(ListedEvent):
    """One event that the owner had on the list, as one export shows it."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    is_own: bool = False
    """It is LinkedIn's list."""
    name: Annotated[RequiredText, column("Event Name")]
    """Name of the event."""
    on_date: Annotated[EventDay, column("Event Time")]
    """First day as the file has it, past or ahead; its zone is not known."""
    status: Annotated[Text, column("Status")]
    """APPROVED, or a word not seen before."""
    url: Annotated[Text, optional("External Url")] = None
    """Address of the event outside LinkedIn."""

    def set_aside(self) -> str | None:
        """The owner gave the event up."""
        is_given_up = (self.status or "").upper() == "RELINQUISHED"
        return "declined_event" if is_given_up else None


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
