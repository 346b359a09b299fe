"""Companies, and the people to turn to at each."""

from datetime import date
from typing import ClassVar

from models.table import Points, Table
from models.vocabulary import (
    Channel,
    CompanyMatch,
    Door,
    FavorStanding,
    Speaker,
    TierName,
)


class Company(Table):
    """One spelling of a company that a source has, and the company it means; words of
    those who have none (retired, self-employed) are none."""

    table_name: ClassVar[str] = "companies"
    key: ClassVar[tuple[str, ...]] = ("company",)

    company: str
    """The company as a source has it."""
    company_key: str
    """What all its spellings share: folded, without legal forms; of a company that was
    renamed, the key of the newest name."""


class CompanyName(Table):
    """One name under which a company is asked for."""

    table_name: ClassVar[str] = "company_names"
    key: ClassVar[tuple[str, ...]] = ("name", "company_key")

    name: str
    """The name, folded, without legal forms."""
    company_key: str
    """The company, as in companies."""
    relation: CompanyMatch
    """exact: its own name; strong: a part of it, an acronym, an earlier name, or a word
    that kith.toml has for it."""
    is_initials: bool
    """Nobody wrote the name: it is made of the first letters of another."""


class CompanyAccess(Table):
    """One person at one company, now or by an earlier export, and the door that is
    open there."""

    table_name: ClassVar[str] = "company_access"
    key: ClassVar[tuple[str, ...]] = ("company_key", "person_id")

    company: str
    """The company as it stands with the person."""
    company_key: str
    """The company, as in companies."""
    person_id: str
    """The person."""
    full_name: str
    """Name."""
    position: str | None
    """Position there, as it was told last."""
    door: Door
    """A: could be called today, strength is that of a good tie; B: was once, renew
    first; C: linked only; D: not linked, but in a group with the owner, in touch
    once, or noted with the company in a file of the owner's."""
    strength: Points
    """Strength of the tie at T."""
    last_contact_on: date | None
    """Last interaction in any channel but public."""
    is_current: bool
    """The newest that is known of the person has them there."""
    seen_until: date | None
    """Day of the newest export that shows the person there; NULL where only a roster or
    a mention tells it."""
    tier: TierName
    """Tier of the tie."""
    lifetime: Points
    """The strength if nothing ever faded."""
    is_connection: bool
    """A first-degree connection by the newest export."""
    groups: list[str]
    """Groups with the owner."""
    how_known: str
    """The evidence, as parts of a sentence."""
    last_channel: Channel | None
    """Channel of the last interaction."""
    last_kind: str | None
    """What it was: lunch, message, invitation and so on."""
    last_spoke: Speaker | None
    """From whom that came; together: a meeting or a call."""
    last_met_on: date | None
    """Last meeting in person."""
    meetings: int
    """Meetings in person, up to T."""
    favor_balance: float
    """As in tie_strength: below 0 the owner owes."""
    standing: FavorStanding | None
    """Who owes: beyond a third you or they, else mutual, or balanced where favors went
    one way only; NULL without any."""
