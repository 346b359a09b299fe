"""Parameters of the score, as used by the run."""

from typing import ClassVar

from models.table import Table
from models.vocabulary import Channel, MeetingKindName, ScorePart, TierName


class ScoreParameter(Table):
    """How one part of the score is made of its interactions; of base only the cap
    counts."""

    table_name: ClassVar[str] = "score_parameters"
    key: ClassVar[tuple[str, ...]] = ("part",)

    part: ScorePart
    """The part."""
    cap: float
    """Most points the part can give."""
    midpoint: float
    """Stock that gives half the cap; for span, days."""
    half_life_days: float
    """Days in which the stock fades to a half; for span, days of silence."""
    exponent: float
    """Power of a day's units before they are added up."""
    dilution: float
    """Power of the number of other people by which a unit is divided."""


class MeetingKind(Table):
    """How one kind of meeting counts."""

    table_name: ClassVar[str] = "meeting_kinds"
    key: ClassVar[tuple[str, ...]] = ("kind",)

    kind: MeetingKindName
    """The kind."""
    channel: Channel
    """meet or call."""
    quality: float
    """Weight of an hour."""
    minutes: int
    """Length where none is logged; calls always count this length."""
    others: int
    """People besides the owner where none are logged."""


class UnitSize(Table):
    """What one message, invitation or favor weighs."""

    table_name: ClassVar[str] = "unit_sizes"
    key: ClassVar[tuple[str, ...]] = ("name",)

    name: str
    """What is weighed."""
    size: float
    """Its weight."""


class Tier(Table):
    """Where a tier begins and how often people in it are usually in touch."""

    table_name: ClassVar[str] = "tiers"
    key: ClassVar[tuple[str, ...]] = ("tier",)

    tier: TierName
    """The tier."""
    floor: float
    """Lowest strength in it."""
    gap_days: float
    """Usual days between contacts, before a person's own rhythm is known."""
