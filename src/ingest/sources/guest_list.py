"""Guest lists of one event each, for those who host it: what they share.

None of them says when the event was, so the file's name has to: that of the file
as downloaded has the time of the download, which is not taken for it.
"""

import re
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, model_validator

from ingest.calendars.attendees import natural_name
from ingest.schema.cell_types import Email, Text, clean
from ingest.schema.named_row import full_name
from ingest.schema.row import Row, column, optional
from ingest.schema.source import Source

NO_NAMES = {"info requested", "information requested", "guest", "n/a", "-", "."}
"""What Eventbrite has for the name of one who was not asked for it."""
CHECKED_IN = {"checked in", "attended"}
YES = {"yes", "y", "true", "1", "attended", "x"}
NO = {"no", "n", "false", "0", "no show", "no-show", "absent"}
MOST_GUESTS = 1000


def _others(value: Any) -> int:
    """A number of people; 0 for what is none."""
    text = clean(value or "")
    return min(int(text), MOST_GUESTS) if re.fullmatch(r"\d{1,9}", text) else 0


def _more_tickets(value: Any) -> int:
    """People beside the one who is named."""
    return max(_others(value) - 1, 0)


class Guest(Row):
    """What the rows of all guest lists share."""

    full_name: str | None
    """Name as people say it; None where the list has none."""
    email: Annotated[Email, column("email")]
    """Address; it may be the buyer's."""
    is_present: bool | None
    """Whether the person came; None where the list does not say."""
    is_expected: bool
    """Whether the person was to come."""
    guests: Annotated[int, BeforeValidator(_others)] = 0
    """Further people whom the person brings."""
    seen_on: date | None = None
    """Day of coming, UTC, where the list has it."""


class LumaGuest(Guest):
    """One guest of a Luma event."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    name: Annotated[Text, column("name")]
    """Name as written, sometimes family name first."""
    first_name: Annotated[Text, optional("first_name")] = None
    """Given name; often empty."""
    last_name: Annotated[Text, optional("last_name")] = None
    """Family name; often empty."""
    status: Annotated[Text, column("approval_status")]
    """approved, declined, pending and the like."""
    checked_in_at: Annotated[Text, column("checked_in_at")]
    """Time of coming, UTC; empty for those who did not come."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        parts = full_name(cells.get("first_name", ""), cells.get("last_name", ""))
        seen = clean(cells["checked_in_at"])
        return cells | {
            "full_name": parts or natural_name(cells["name"]) or None,
            "is_present": bool(seen),
            "is_expected": clean(cells["status"]).casefold() == "approved",
            "seen_on": _day_of(seen),
        }


class EventbriteGuest(Guest):
    """One attendee of an Eventbrite event."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    first_name: Annotated[Text, column("First Name")]
    """Given name."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name."""
    status: Annotated[Text, column("Attendee Status")]
    """Attending, Checked In, Refunded and the like."""
    guests: Annotated[
        int, BeforeValidator(_more_tickets), optional("Quantity", "Ticket Quantity")
    ] = 0
    """Further tickets of the same row."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        parts = [clean(cells[part]) for part in ("first_name", "last_name")]
        named = full_name(*(p for p in parts if p.casefold() not in NO_NAMES))
        status = clean(cells["status"]).casefold()
        is_expected = status in CHECKED_IN | {"attending"}
        came = None if status == "attending" else status in CHECKED_IN
        return cells | {
            "full_name": named,
            "is_present": came,
            "is_expected": is_expected,
        }


class MeetupGuest(Guest):
    """One attendee of a Meetup event."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    email: Annotated[Email, optional("email")] = None
    """Address, which Meetup does not tell."""
    name: Annotated[Text, column("Name")]
    """Name as the member writes it."""
    attendance: Annotated[Text, column("Attendance?")]
    """Yes or no, if the host took it."""
    rsvp: Annotated[Text, column("RSVP")]
    """Yes, no or waiting list."""
    guests: Annotated[int, BeforeValidator(_others), optional("Guests")] = 0
    """Further people whom the member brings."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        attendance, rsvp = (
            clean(cells[name]).casefold() for name in ("attendance", "rsvp")
        )
        return cells | {
            "full_name": clean(cells["name"]) or None,
            "is_present": False if attendance in NO else (attendance in YES or None),
            "is_expected": rsvp in YES,
        }


class MeetupMember(Row):
    """One member of a Meetup group: no guest, for a list of members has no day."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    name: Annotated[Text, column("Name")]
    """Name."""
    joined: Annotated[Text, column("Joined Group on")]
    """Day of joining, as written."""
    visited: Annotated[Text, column("Last visited group on")]
    """Day of the last visit, as written."""

    def set_aside(self) -> str | None:
        """It belongs to the groups."""
        return "group_list"


def _day_of(moment: str) -> date | None:
    """The day of `2026-10-12T17:05:00.000Z` and the like; None if it has none."""
    found = re.match(r"\d{4}-\d\d-\d\d", moment)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


BECOMES = (
    "one meeting of the kind event for those who came, `mentions` and `interactions`;"
    " one of `events`, if it lies ahead; day and name are those in the file's name"
)
LUMA = Source(
    kind="luma_guests",
    row=LumaGuest,
    place="meetings",
    becomes=f"{BECOMES}, else the day is that of checking in",
    is_essential=False,
)
EVENTBRITE = Source(
    kind="eventbrite_guests",
    row=EventbriteGuest,
    place="meetings",
    becomes=BECOMES,
    is_essential=False,
)
MEETUP = Source(
    kind="meetup_guests",
    row=MeetupGuest,
    place="meetings",
    becomes=BECOMES,
    is_essential=False,
    suffixes=(".csv", ".tsv", ".xls"),
)
MEETUP_MEMBERS = Source(
    kind="meetup_members",
    row=MeetupMember,
    place="meetings",
    becomes="nothing here: a list of members belongs into `groups/`",
    is_essential=False,
    suffixes=(".csv", ".tsv", ".xls"),
)
