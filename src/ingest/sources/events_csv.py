"""events.csv: events that the user noted."""

from typing import Annotated, ClassVar

from ingest.schema.cell_types import LoggedDay, RequiredText, Text
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat
from ingest.sources.linkedin_events import ListedEvent


class PlannedEvent(ListedEvent):
    """One event as the user noted it."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    is_own: bool = True
    """It is the user's own list."""
    on_date: Annotated[LoggedDay, column("date", "day", "when", "on date", "on")]
    """Day of the event, past or ahead."""
    name: Annotated[
        RequiredText, column("name", "event", "event name", "what", "title")
    ]
    """Name of the event."""
    city: Annotated[Text, optional("city", "town")] = None
    """City."""
    group_name: Annotated[Text, optional("group", "group name", "organised by")] = None
    """Group whose event it is."""
    url: Annotated[Text, optional("url", "link", "address", "website")] = None
    """Address of its page."""


PLANNED_EVENTS = SourceFormat(
    kind="events",
    row=PlannedEvent,
    place="events.csv",
    becomes="`events` ahead; those that are over are set aside",
)
