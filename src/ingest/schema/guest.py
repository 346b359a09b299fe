"""Guest lists of one event each, for those who host it: what they share.

None of them says when the event was, so the file's name has to: that of the file
as downloaded has the time of the download, which is not taken for it.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from ingest.schema.cell_types import Email, clean
from ingest.schema.row import Row, column

MOST_GUESTS = 1000


def parse_count(value: Any) -> int:
    """A number of people; 0 for what is none."""
    text = clean(value or "")
    return min(int(text), MOST_GUESTS) if re.fullmatch(r"\d{1,9}", text) else 0


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
    guests: Annotated[int, BeforeValidator(parse_count)] = 0
    """Further people whom the person brings."""
    seen_on: date | None = None
    """Day of coming, UTC, where the list has it."""


BECOMES = (
    "one meeting of the kind event for those who came, `mentions` and `interactions`;"
    " one of `events`, if it lies ahead; day and name are those in the file's name"
)
