"""Load everything about one person from the warehouse."""

from dataclasses import dataclass
from typing import Any

from warehouse import QueryResult, Warehouse

ROWS = (
    "parts",
    "months",
    "interactions",
    "favors",
    "openings",
    "introductions",
    "mentions",
    "known_from",
)
"""Names of the lists, each the result of person/<name>.sql."""


@dataclass(frozen=True)
class Portrait:
    """One person, the tie to them, and how they were found."""

    person: dict[str, Any]
    tie: dict[str, Any] | None
    """The tie on the day T; None for the owner."""
    exchange: dict[str, Any] | None
    """The row of exchanges; None without one."""
    first: dict[str, Any] | None
    """The first interaction; None without any."""
    ids: list[str]
    """All ids of the person, the current one first."""
    groups: list[str]
    lists: dict[str, QueryResult]
    """Name in ROWS → rows."""

    def as_json(self) -> dict[str, Any]:
        """The portrait for JSON."""
        return {
            "person": self.person,
            "tie": self.tie,
            "ids": self.ids,
            "exchange": self.exchange,
            "first": self.first,
            "groups": self.groups,
        } | {name: list(answer.dicts()) for name, answer in self.lists.items()}


def load_portrait(warehouse: Warehouse, id_: str) -> Portrait:
    """Load a person by their current id."""

    def ask(name: str) -> QueryResult:
        return warehouse.named_query(f"person/{name}", id=id_)

    [person] = ask("person").dicts()
    return Portrait(
        person=person,
        tie=next(ask("tie").dicts(), None),
        exchange=next(ask("exchange").dicts(), None),
        first=next(ask("first").dicts(), None),
        ids=[alias for (alias,) in ask("ids").rows],
        groups=[group for (group,) in ask("groups").rows],
        lists={name: ask(name) for name in ROWS},
    )
