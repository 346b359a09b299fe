"""Base class for rows that add details to a person known from other files."""

from datetime import date, datetime

from pydantic import Field

from ingest.schema.cell_types import Body
from ingest.schema.named_row import NamedRow


class PersonDetail(NamedRow):
    """Details about one person: contact data, a note, or being followed; no tie."""

    is_contact: bool = False
    """Whether it comes from an address book, which adds to connections only."""
    emails: list[str] = Field(default=[])
    """E-mail addresses in lower case."""
    phones: list[str] = Field(default=[])
    """Phone numbers as written."""
    note: Body = None
    """The owner's note."""
    edited_on: date | None = None
    """Day of the note's last change."""
    followed_at: datetime | None = None
    """Time of following or unfollowing, UTC."""
    is_active: bool | None = None
    """Whether the owner still follows the person; None if the row is not about it."""
