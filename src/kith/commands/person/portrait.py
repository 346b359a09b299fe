"""What the warehouse knows of one person."""

from dataclasses import dataclass
from typing import Any

from warehouse import Answer, Warehouse

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
"""The lists of a portrait, each by the statement of its name."""


@dataclass(frozen=True)
class Portrait:
    """One person, the tie to them, and how they were found."""

    person: dict[str, Any]
    tie: dict[str, Any] | None
    """The tie on the day T; None for the owner."""
    exchange: dict[str, Any] | None
    """What went back and forth; None without any of it."""
    first: dict[str, Any] | None
    """The first interaction; None without any."""
    ids: list[str]
    groups: list[str]
    lists: dict[str, Answer]
    """By the names of ROWS."""

    def as_json(self) -> dict[str, Any]:
        """Everything by name, for JSON."""
        return {
            "person": self.person,
            "tie": self.tie,
            "ids": self.ids,
            "exchange": self.exchange,
            "first": self.first,
            "groups": self.groups,
        } | {name: list(answer.dicts()) for name, answer in self.lists.items()}


def load_portrait(warehouse: Warehouse, id_: str) -> Portrait:
    """Ask the warehouse for a person."""

    def ask(name: str) -> Answer:
        return warehouse.look_up(f"person/{name}", id=id_)

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
