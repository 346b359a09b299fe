"""Favors that the owner owes or is owed."""

from datetime import date
from typing import ClassVar

from models.table import Table
from models.vocabulary import FavorDirection, FavorOrigin, FavorStanding


class Settlement(Table):
    """One favor named by another that settles it, and how far."""

    table_name: ClassVar[str] = "settlements"
    key: ClassVar[tuple[str, ...]] = ("favor_id", "nth")

    favor_id: str
    """The favor that settles."""
    nth: int
    """Place among those that it names, from 1; its size fills them in that order."""
    named: str
    """The id as the user wrote it."""
    settled_favor_id: str | None
    """The favor that has the id, case and spaces aside; NULL if none has."""
    amount: float
    """How much of that favor's size it settles by T; never more than is left of it."""
    doubt: str | None
    """Why it settles nothing; NULL if it does."""


class OpenFavor(Table):
    """One favor that is not settled in full on the day T."""

    table_name: ClassVar[str] = "open_favors"
    key: ClassVar[tuple[str, ...]] = ("favor_id",)

    favor_id: str
    """The favor, which keeps its size."""
    person_id: str
    """The other person."""
    full_name: str
    """Name."""
    direction: FavorDirection
    """received: the owner owes; given: the other person does."""
    kind: str
    """What it was, in the user's word."""
    size: float
    """Weight of the whole favor."""
    settled: float
    """How much of the size later favors the other way have settled."""
    outstanding: float
    """size - settled, above 0."""
    repays: float
    """How much of an earlier favor this one itself settles."""
    owed: float
    """outstanding without what the favor repays, at least 0: who pays back has not made
    a new debt."""
    on_date: date
    """Day of the favor."""
    days_open: int
    """Days from then to T."""
    origin: FavorOrigin
    """Where it is known from; an endorsement is open too, but hardly a debt."""
    note: str | None
    """The user's words."""


class FavorBalance(Table):
    """One person with favors, as the balance stands on the day T."""

    table_name: ClassVar[str] = "favor_balance"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    rank: int
    """1 for whom the owner owes most; then those who owe, then the rest."""
    person_id: str
    """The person."""
    full_name: str
    """Name."""
    company: str | None
    """Employer by the newest export."""
    given: float
    """Sizes of the favors given up to T, each halved with every half-life (730 days)
    since."""
    received: float
    """The same for favors received."""
    balance: float
    """(given - received) / (given + received + 2), from -1 to 1; below 0: the owner
    owes. It never touches the strength."""
    standing: FavorStanding
    """you_owe: balance below -1/3; they_owe: above 1/3; between them mutual if favors
    went both ways, else balanced."""
    favors: int
    """Favors up to T, endorsements of one day being one."""
    last_on: date
    """Day of the newest of them."""
    open_favors: int
    """Favors of either direction that are not settled in full."""
    open_given: float
    """What is owed of those given, unfaded; endorsements aside."""
    open_received: float
    """The same of those received."""
    oldest_open_on: date | None
    """Day of the oldest that is open."""
