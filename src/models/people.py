"""Who there is."""

from datetime import date
from typing import ClassVar

from models.table import Table
from models.vocabulary import MentionStatus, TierName


class Person(Table):
    """One person: a connection, somebody written to or met, or the owner."""

    table_name: ClassVar[str] = "people"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    person_id: str
    """Stable id; an earlier one is found through person_ids."""
    full_name: str
    """First and last name as the newest source gives them."""
    first_name: str | None
    """Given name; NULL where only a full name is known."""
    last_name: str | None
    """Family name with whatever the member wrote there; NULL as above."""
    profile_url: str | None
    """Canonical LinkedIn address; NULL for people known otherwise."""
    email: str | None
    """Newest known address, lower case."""
    company: str | None
    """Employer by the newest export that lists the person."""
    position: str | None
    """Position by the newest export that lists the person."""
    connected_on: date | None
    """Day of connecting, UTC."""
    left_by_on: date | None
    """Day of the first export that no longer lists a former connection."""
    is_connection: bool
    """Listed as a first-degree connection by the newest export."""
    is_owner: bool
    """The member whose book this is."""
    is_hidden: bool
    """A closed or hidden account, known by one conversation only."""
    tags: list[str]
    """The user's own labels."""
    city: str | None
    """City, as the user noted it."""
    cadence_days: int | None
    """How often the user wants to be in touch, in days."""
    pin: TierName | None
    """Tier set by the user."""
    snooze_until: date | None
    """No suggestion before this day."""
    first_seen_on: date | None
    """Earliest day on which any source shows the person."""
    last_seen_on: date | None
    """Latest day on which any source shows the person."""
    source_id: str | None
    """File of the row that is shown; NULL for people without a row of their own."""
    source_row: int | None
    """Line of that row."""


class PersonId(Table):
    """One id that was ever valid, and the person it finds today."""

    table_name: ClassVar[str] = "person_ids"
    key: ClassVar[tuple[str, ...]] = ("alias_id",)

    alias_id: str
    """An id that may stand in a user's file."""
    person_id: str
    """The person's present id."""


class Mention(Table):
    """One hand-typed mention of a person, and whom it was taken for."""

    table_name: ClassVar[str] = "mentions"
    key: ClassVar[tuple[str, ...]] = ("mention_id",)

    mention_id: str
    """Id made of the record and the words."""
    text: str
    """The words as typed."""
    source_id: str
    """File of the mention."""
    source_row: int
    """Line of the record with the mention."""
    status: MentionStatus
    """resolved, ambiguous (a question), unknown (a person outside the book) or
    ignored."""
    person_id: str | None
    """The person, for resolved and unknown mentions."""
    rule: str
    """The rule that decided."""
    confidence: float | None
    """Share of such decisions that are right; NULL where none was taken."""
    candidates: list[str]
    """person_id of those who might be meant, best first."""
