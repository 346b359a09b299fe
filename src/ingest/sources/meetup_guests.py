"""Meetup guest lists.

Meetup: the event → Manage attendees → Download. The file is tab-separated text,
although its name ends in .xls.
"""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, model_validator

from ingest.schema.cell_types import Email, Text, clean
from ingest.schema.guest import BECOMES, Guest, parse_count
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat

YES = {"yes", "y", "true", "1", "attended", "x"}
NO = {"no", "n", "false", "0", "no show", "no-show", "absent"}


class MeetupGuest(Guest):
    """One attendee of a Meetup event."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    email: Annotated[Email, optional("email")] = None
    """None, because Meetup does not export e-mail addresses."""
    name: Annotated[Text, column("Name")]
    """Name as written by the member."""
    attendance: Annotated[Text, column("Attendance?")]
    """Yes or no; empty if the host did not take attendance."""
    rsvp: Annotated[Text, column("RSVP")]
    """Yes, no or waiting list."""
    guests: Annotated[int, BeforeValidator(parse_count), optional("Guests")] = 0
    """Number of unnamed people that the member brings."""

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
    """One member of a Meetup group.

    The list is recognised only to be set aside: it looks like a guest list, but a list
    of members has no day.
    """

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    name: Annotated[Text, column("Name")]
    """Name."""
    joined: Annotated[Text, column("Joined Group on")]
    """Day of joining, as written."""
    visited: Annotated[Text, column("Last visited group on")]
    """Day of the last visit, as written."""

    def set_aside(self) -> str | None:
        """Lists of members belong in groups/."""
        return "group_list"


MEETUP = SourceFormat(
    kind="meetup_guests",
    row=MeetupGuest,
    place="meetings",
    becomes=BECOMES,
    is_essential=False,
    suffixes=(".csv", ".tsv", ".xls"),
)
MEETUP_MEMBERS = SourceFormat(
    kind="meetup_members",
    row=MeetupMember,
    place="meetings",
    becomes="nothing here: a list of members belongs into `groups/`",
    is_essential=False,
    suffixes=(".csv", ".tsv", ".xls"),
)
