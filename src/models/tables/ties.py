"""The strength of every tie, and its parts."""

from datetime import date
from typing import ClassVar

from models.table import Points, Table
from models.vocabulary import ContactEvidence, Due, ScorePart, TierName


class TiePart(Table):
    """One part of one person's strength; the parts add up to it exactly."""

    table_name: ClassVar[str] = "tie_parts"
    key: ClassVar[tuple[str, ...]] = ("person_id", "part")

    person_id: str
    """The person."""
    part: ScorePart
    """base (being connected), span (years of acquaintance) or a channel."""
    points: Points
    """Points of the part, above 0."""
    interactions: int
    """Interactions that made them."""
    last_on: date | None
    """Day of the last of these."""


class TieStrength(Table):
    """The tie to one person on the day T."""

    table_name: ClassVar[str] = "tie_strength"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    person_id: str
    """The person."""
    full_name: str
    """Name."""
    company: str | None
    """Employer by the newest export."""
    position: str | None
    """Position by the newest export."""
    as_of: date
    """The day T."""
    strength: Points
    """Points from 0 to 100: the sum of the person's tie_parts."""
    tier: TierName
    """Tier by strength, or the user's pin."""
    is_pinned: bool
    """The tier is the user's pin."""
    evidence: ContactEvidence
    """none = no interaction is known; recent = one within 365 days; faded = older."""
    lifetime: Points
    """The strength if nothing ever faded."""
    peak: Points
    """Highest strength at any month's end since the first interaction, or at T."""
    peaked_on: date
    """Day of the peak, of several the earliest."""
    is_dormant: bool
    """lifetime is 25 or more, strength at most 0.6 of it, and the silence a year or
    eight usual gaps."""
    last_contact_on: date | None
    """Last interaction in any channel but public."""
    last_met_on: date | None
    """Last meeting in person."""
    days_silent: int | None
    """Days from the last contact to T."""
    usual_gap_days: float | None
    """Usual days between contacts with this person; NULL without any."""
    due: Due
    """How far the silence exceeds the usual gap: 1.5, 3 or 8 times."""
    strength_in_90_days: Points
    """The strength at T + 90 days if nothing happens."""
    favor_balance: float
    """The balance of favor_balance; 0 without favors."""


class TieStrengthMonthly(Table):
    """The tie to one person at one month's end, from the first interaction on: what a
    refresh as of that day would give."""

    table_name: ClassVar[str] = "tie_strength_monthly"
    key: ClassVar[tuple[str, ...]] = ("person_id", "month")

    person_id: str
    """The person."""
    month: date
    """Last day of the month, which is the day T of the strength."""
    strength: Points
    """Points from 0 to 100."""
    tier: TierName
    """Tier by strength, or the user's pin."""
