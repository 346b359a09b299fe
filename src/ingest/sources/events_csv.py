"""events.csv: upcoming events, written by the user."""

from typing import Annotated, ClassVar

from ingest.schema.cell_types import LoggedDay, RequiredText, Text
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat
from ingest.sources.linkedin_events import ListedEvent


class PlannedEvent(ListedEvent):
    """One event in events.csv."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    is_own: bool = True
    """True: it is the user's own list."""
    on_date: Annotated[LoggedDay, column("date", "day", "when", "on date", "on")]
    """Day of the event, past or future."""
    name: Annotated[
        RequiredText, column("name", "event", "event name", "what", "title")
    ]
    """Name of the event."""
    city: Annotated[Text, optional("city", "town")] = None
    """City."""
    group_name: Annotated[Text, optional("group", "group name", "organised by")] = None
    """Group that organises it."""
    url: Annotated[Text, optional("url", "link", "address", "website")] = None
    """Address of its web page."""


PLANNED_EVENTS = SourceFormat(
    kind="events",
    row=PlannedEvent,
    place="events.csv",
    becomes="`events` ahead; those that are over are set aside",
)
