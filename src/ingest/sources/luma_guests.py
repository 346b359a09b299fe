"""Guest lists of Luma: the event → Guests → Download as CSV."""

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


def _day_of(moment: str) -> date | None:
    """The day of `2026-10-12T17:05:00.000Z` and the like; None if it has none."""
    found = re.match(r"\d{4}-\d\d-\d\d", moment)
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
