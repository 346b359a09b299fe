"""Members of groups, and people to look for at upcoming events."""

from datetime import date
from typing import ClassVar

from models.table import Points, Table
from models.tables.interactions import FromSourceRow
from models.vocabulary import TierName


class Membership(FromSourceRow):
    """One person in one group, by its rosters: to be in one directory is no tie."""

    table_name: ClassVar[str] = "memberships"
    key: ClassVar[tuple[str, ...]] = ("membership_id",)

    membership_id: str
    """Id made of the group and the person."""
    group_name: str
    """The group: the name of its file or folder in groups/."""
    person_id: str | None
    """The person, who may be the owner; NULL while it is a question who is meant."""
    name_as_listed: str
    """The name as the roster has it, perhaps with a class year; without a name, the
    e-mail or profile address."""
    class_year: int | None
    """Year of graduation, of several the earliest; two digits from 40 on are of the
    last century."""
    company: str | None
    """Employer by the roster."""
    position: str | None
    """Position by the roster."""
    degrees: list[str]
    """Degrees, of all rows that show the person."""
    city: str | None
    """City by the roster."""
    emails: list[str]
    """E-mail addresses, of all rows."""
    phones: list[str]
    """Telephone numbers, of all rows."""
    member_of: list[str]
    """Groups within the group, of all rows."""
    listed_id: str | None
    """The directory's own id, with its leading zeros."""
    is_linked: bool
    """The person is a first-degree connection."""
    last_met_on: date | None
    """Last meeting in person, up to T."""


class EventPerson(Table):
    """One person to look for at one event ahead: of the weak and dormant ties those who
    are in its group or its city, and everybody who is invited or on its guest list."""

    table_name: ClassVar[str] = "event_people"
    key: ClassVar[tuple[str, ...]] = ("event_id", "person_id")

    event_id: str
    """The event."""
    event_date: date
    """Its day."""
    event_name: str
    """Its name."""
    rank: int
    """1 = best: who is on the guest list, then who is in both group and city, and of
    these who was closest once."""
    person_id: str
    """The person."""
    full_name: str
    """Name."""
    company: str | None
    """Employer, as in people."""
    why: str
    """Why the person may be there, as parts of a sentence."""
    strength: Points
    """Strength of the tie at T."""
    tier: TierName
    """Tier of the tie."""
    is_dormant: bool
    """The tie was good once and has fallen asleep."""
    last_contact_on: date | None
    """Last interaction in any channel but public."""
    days_silent: int | None
    """Days from the last contact to T."""
