"""Lists of people to act on, each with the reason."""

from datetime import date
from typing import ClassVar, Literal

from models.table import Points, Table
from models.vocabulary import Channel, ContactEvidence, Due, TierName


class Exchange(Table):
    """What went back and forth with one person up to the day T."""

    table_name: ClassVar[str] = "exchanges"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    person_id: str
    """The person; only those with any interaction but public ones."""
    first_contact_on: date
    """Day of the first interaction."""
    last_contact_on: date
    """Day of the last one."""
    last_channel: Channel
    """Its channel; message_in and favor_received came from them."""
    last_kind: str
    """What it was, in words: coffee, happy hour, message, introduction."""
    wrote_on: date | None
    """Day of the owner's first message to them; an invitation counts if it had a
    note."""
    answered_on: date | None
    """Day of their first message after that."""
    unanswered_out: int
    """Messages to them alone since they last wrote, met, called or did a favor."""
    unanswered_in_on: date | None
    """Day of their last message to the owner alone that nothing answered: no message,
    meeting, call or favor."""
    met_days: int
    """Days with a meeting in person."""
    first_met_on: date | None
    """Day of the first of these."""
    last_met_on: date | None
    """Day of the last of these."""


class Opening(Table):
    """One reason to write to one person now."""

    table_name: ClassVar[str] = "openings"
    key: ClassVar[tuple[str, ...]] = ("person_id", "rank")

    person_id: str
    """The person."""
    rank: int
    """1 = the best reason for this person."""
    kind: Literal["unanswered", "job", "favor", "event", "group"]
    """unanswered: their message waits; job: a new company or position, seen between two
    exports within a year; favor: the owner owes one; event: the next at which they may
    be; group: both are in it."""
    words: str
    """The reason as part of a sentence."""
    on_date: date | None
    """Day of what it is about."""


class ReachOut(Table):
    """One suggestion for this week, of at most five."""

    table_name: ClassVar[str] = "reach_out"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    rank: int
    """1 = most points at stake."""
    person_id: str
    """The person."""
    full_name: str
    """Name."""
    company: str | None
    """Employer."""
    reason: str
    """Why now, and what to write about."""
    strength: Points
    """Strength of the tie at T."""
    points_at_stake: Points
    """Points that fade within 90 days without contact."""
    days_silent: int
    """Days from the last contact to T."""
    usual_gap_days: float
    """Usual days between contacts."""
    due: Due
    """How far the silence exceeds the usual gap."""
    last_contact_on: date
    """Last interaction."""
    last_met_on: date | None
    """Last meeting in person."""


class Dormant(Table):
    """One tie worth reviving: it was good once, and has fallen asleep."""

    table_name: ClassVar[str] = "dormant"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    rank: int
    """1 = first to revive: whose message waits for an answer, then by revival."""
    person_id: str
    """The person."""
    full_name: str
    """Name."""
    company: str | None
    """Employer."""
    lifetime: Points
    """The strength if nothing ever faded."""
    strength: Points
    """Strength of the tie at T."""
    days_silent: int
    """Days from the last contact to T."""
    reason: str
    """What to write about."""
    awaits_answer: bool
    """Their last message was never answered."""
    has_engaged: bool
    """They did a favor, recommended the owner, or answered a message."""
    is_elsewhere: bool
    """At a company where none of the owner's twenty strongest ties is."""
    revival: Points
    """lifetime * (1 + 0.5 has_engaged + 0.5 is_elsewhere); up to 200."""
    is_long_dormant: bool
    """Silent for three years or more."""
    peak: Points
    """Highest strength so far."""
    peaked_on: date
    """Day of the peak."""
    last_contact_on: date
    """Last interaction."""
    last_met_on: date | None
    """Last meeting in person."""


class Funnel(Table):
    """One year of connecting, and how far its people came up to T; former connections
    count, and no step needs the one before it."""

    table_name: ClassVar[str] = "funnel"
    key: ClassVar[tuple[str, ...]] = ("connected_in",)

    connected_in: int | None
    """The year; NULL where the day of connecting is not known."""
    linked: int
    """People connected in it."""
    wrote: int
    """Those the owner ever wrote to."""
    answered: int
    """Those who wrote after that."""
    met: int
    """Those ever met in person."""
    met_again: int
    """Those met on two days or more."""


class MetNotLinked(Table):
    """One person met in person and not linked on LinkedIn."""

    table_name: ClassVar[str] = "met_not_linked"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    rank: int
    """1 = the strongest."""
    person_id: str
    """The person."""
    full_name: str
    """Name."""
    company: str | None
    """Employer, as in people."""
    met_days: int
    """Days with a meeting in person."""
    first_met_on: date
    """The first of these."""
    last_met_on: date
    """The last of these."""
    strength: Points
    """Strength of the tie at T."""
    tier: TierName
    """Tier of the tie."""
    groups: list[str]
    """Groups of the owner that the person is in."""
    was_linked: bool
    """The person was a connection once."""


class LinkedNeverMet(Table):
    """One connection never met in person, as far as the book tells."""

    table_name: ClassVar[str] = "linked_never_met"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    rank: int
    """1 = the strongest."""
    person_id: str
    """The person."""
    full_name: str
    """Name."""
    company: str | None
    """Employer."""
    position: str | None
    """Position."""
    connected_on: date | None
    """Day of connecting."""
    strength: Points
    """Strength of the tie at T."""
    tier: TierName
    """Tier of the tie."""
    evidence: ContactEvidence
    """none = no interaction is known; recent = one within 365 days; faded = older."""
    last_contact_on: date | None
    """Last interaction."""
    days_silent: int | None
    """Days from it to T."""
