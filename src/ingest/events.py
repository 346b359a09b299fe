"""Events.csv: events on the owner's list, without those who attend."""

from typing import Annotated, ClassVar

from ingest.moments import EventDay
from ingest.row import Row, column, optional
from ingest.source import Source, Vintage
from ingest.values import RequiredText, Text


class ListedEvent(Row):
    """One event that the owner had on the list, as one export shows it."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

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


LINKEDIN_EVENTS = Source(
    kind="linkedin_events",
    row=ListedEvent,
    place="linkedin",
    becomes=(
        "`events` ahead; those that are over or were given up are set "
        "aside, for nobody is named"
    ),
    is_essential=False,
    stems=("events",),
    vintages=(Vintage("2023-07 on", "Event Name,Event Time,Status,External Url"),),
)
