"""Rows that add to a person who is known from elsewhere, and make no tie."""

from datetime import date, datetime

from pydantic import Field

from ingest.schema.cell_types import Body
from ingest.schema.named_row import NamedRow


class PersonDetail(NamedRow):
    """What one row adds to one person: how to reach them, a note, being followed."""

    is_contact: bool = False
    """It comes from an address book, which adds to connections and to nobody else."""
    emails: list[str] = Field(default=[])
    """E-mail addresses in lower case."""
    phones: list[str] = Field(default=[])
    """Telephone numbers as written."""
    note: Body = None
    """The owner's words."""
    edited_on: date | None = None
    """Day of the last change of the note."""
    followed_at: datetime | None = None
    """Since when the owner follows the person, or no longer does; UTC."""
    is_active: bool | None = None
    """Whether the owner still follows the person."""
