"""Eventbrite guest lists.

Eventbrite: the event → Manage attendees → Attendee report → CSV.
"""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, model_validator

from ingest.schema.cell_types import Text, clean
from ingest.schema.guest import BECOMES, Guest, parse_count
from ingest.schema.named_row import full_name
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat

NO_NAMES = {"info requested", "information requested", "guest", "n/a", "-", "."}
"""Placeholders for the names of people whose name was not asked for."""
CHECKED_IN = {"checked in", "attended"}


def _more_tickets(value: Any) -> int:
    """Number of people besides the named one."""
    return max(parse_count(value) - 1, 0)


class EventbriteGuest(Guest):
    """One attendee of an Eventbrite event."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    first_name: Annotated[Text, column("First Name")]
    """Given name."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name."""
    status: Annotated[Text, column("Attendee Status")]
    """Attending, Checked In, Refunded or similar."""
    guests: Annotated[
        int, BeforeValidator(_more_tickets), optional("Quantity", "Ticket Quantity")
    ] = 0
    """Number of further tickets in the same row."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        parts = [clean(cells[part]) for part in ("first_name", "last_name")]
        name = full_name(*(p for p in parts if p.casefold() not in NO_NAMES))
        status = clean(cells["status"]).casefold()
        is_expected = status in CHECKED_IN | {"attending"}
        # Attending does not say whether the person came: the host may not check in.
        is_present = None if status == "attending" else status in CHECKED_IN
        return cells | {
            "full_name": name,
            "is_present": is_present,
            "is_expected": is_expected,
        }


EVENTBRITE = SourceFormat(
    kind="eventbrite_guests",
    row=EventbriteGuest,
    place="meetings",
    becomes=BECOMES,
    is_essential=False,
)
