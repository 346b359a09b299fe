"""Base class for guest lists that the host of an event downloads, one event per file.

No list contains the day of the event, so the file's name has to. The name that the
site gives a download contains the time of the download, which is not the event's day.
"""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from ingest.schema.cell_types import Email, clean
from ingest.schema.row import Row, column

MOST_GUESTS = 1000
"""Upper limit for a number of people, against typos."""


def parse_count(value: Any) -> int:
    """Parse a number of people, at most MOST_GUESTS; 0 for anything else."""
    text = clean(value or "")
    return min(int(text), MOST_GUESTS) if re.fullmatch(r"\d{1,9}", text) else 0


class Guest(Row):
    """One person on a guest list."""

    full_name: str | None
    """Given and family name in this order; None if the list has no name."""
    email: Annotated[Email, column("email")]
    """E-mail address, possibly that of the person who bought the ticket."""
    is_present: bool | None
    """Whether the person attended; None if the list does not say."""
    is_expected: bool
    """Whether the person was expected."""
    guests: Annotated[int, BeforeValidator(parse_count)] = 0
    """Number of unnamed people that the person brings."""
    seen_on: date | None = None
    """Day of checking in, UTC; None if the list does not say."""


BECOMES = (
    "one meeting of the kind event for those who came, `mentions` and `interactions`;"
    " one of `events`, if it lies ahead; day and name are those in the file's name"
)
