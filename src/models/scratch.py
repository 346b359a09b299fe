"""Rows that Python decides and SQL goes on with; none of them is published."""

from models.table import Table


class OwnerPerson(Table):
    """The member whose book this is."""

    person_key: str
    """Key of the profile address, or `owner:` where none is known."""
    person_id: str
    """Id of the key."""
    full_name: str | None
    """Newest name in the owner's own files."""
    email: str | None
    """Primary address."""


class PersonKey(Table):
    """Whom a key means."""

    person_key: str
    """`slug:`, `connection:` or `hidden:` and what follows."""
    person_id: str
    """The person."""


class OutsidePerson(Table):
    """A person who is known from mentions only."""

    person_key: str
    """`mention:`, `email:` or `slug:` and what follows."""
    person_id: str
    """Id of the key."""
    full_name: str
    """Name as typed."""
    email: str | None
    """Address, if that was typed."""
    company: str | None
    """Company, if one was noted."""


class SameMeeting(Table):
    """Which meeting a row of a meetings file tells of."""

    source_id: str
    """File of the row."""
    source_row: int
    """Line of the row."""
    row_id: str
    """Id of the row."""
    meeting_id: str
    """Id of the row that stands for the meeting."""
