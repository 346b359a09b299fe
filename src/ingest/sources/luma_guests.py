"""Luma guest lists.

Luma: the event → Guests → Download as CSV. The order of the columns varies, and there
is one more column for each question to the guests.
"""

import re
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from ingest.schema.cell_types import Text, clean
from ingest.schema.guest import BECOMES, Guest
from ingest.schema.named_row import full_name
from ingest.schema.person_names import natural_name
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat


class LumaGuest(Guest):
    """One guest of a Luma event."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    name: Annotated[Text, column("name")]
    """Name as written, sometimes `Last, First` with an empty first_name."""
    first_name: Annotated[Text, optional("first_name")] = None
    """Given name; often empty."""
    last_name: Annotated[Text, optional("last_name")] = None
    """Family name; often empty."""
    status: Annotated[Text, column("approval_status")]
    """approved, declined, pending or similar."""
    checked_in_at: Annotated[Text, column("checked_in_at")]
    """Time of checking in, UTC; None if the guest did not, or nobody noted it."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        parts = full_name(cells.get("first_name", ""), cells.get("last_name", ""))
        checked_in = clean(cells["checked_in_at"])
        return cells | {
            "full_name": parts or natural_name(cells["name"]) or None,
            "is_present": bool(checked_in) or None,
            "is_expected": clean(cells["status"]).casefold() == "approved",
            "seen_on": _day_of(checked_in),
        }


def _day_of(time: str) -> date | None:
    """The day of a time such as `2026-10-12T17:05:00.000Z`; None if it has none."""
    found = re.match(r"\d{4}-\d\d-\d\d", time)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


LUMA = SourceFormat(
    kind="luma_guests",
    row=LumaGuest,
    place="meetings",
    becomes=f"{BECOMES}, else the day is that of checking in",
    is_essential=False,
)
