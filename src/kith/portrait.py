"""`kith person`: one person, the tie to them, and how they were found."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from rich.console import Console

from kith.book import BookFolder
from kith.finding import find_person
from kith.showing import print_json, show, shown
from models import statement
from warehouse import Answer, Warehouse


@dataclass(frozen=True)
class Portrait:
    """What the warehouse knows of one person."""

    person: dict[str, Any]
    tie: dict[str, Any] | None
    """The tie on the day T; None for the owner."""
    ids: list[str]
    parts: Answer
    interactions: Answer
    favors: Answer
    mentions: Answer
    known_from: Answer

    def parts_by_name(self) -> dict[str, Any]:
        """Everything by name, for JSON."""
        return {
            "person": self.person,
            "tie": self.tie,
            "ids": self.ids,
            "parts": list(self.parts.dicts()),
            "interactions": list(self.interactions.dicts()),
            "favors": list(self.favors.dicts()),
            "mentions": list(self.mentions.dicts()),
            "known_from": list(self.known_from.dicts()),
        }


def print_person(book: BookFolder, who: str, *, is_json: bool) -> None:
    """Find the one who is meant, and print what is known of them.

    Raises:
        KithError: nobody, or no single one, is meant.
    """
    with book.open_warehouse() as warehouse:
        portrait = portrait_of(warehouse, find_person(book, warehouse, who))
    if is_json:
        print_json(portrait.parts_by_name())
        return
    console = Console(soft_wrap=True, highlight=False)
    for line in _lines(portrait):
        console.print(line, markup=False)
    console.print()
    for title, answer in (
        ("Where the points come from", portrait.parts),
        ("Last interactions", portrait.interactions),
        ("Favors", portrait.favors),
        ("Known from", portrait.known_from),
        ("What was taken for this person, and why", portrait.mentions),
    ):
        if answer.rows:
            show(_without_empty(answer), title)


def portrait_of(warehouse: Warehouse, id_: str) -> Portrait:
    """Ask the warehouse for a person."""

    def ask(name: str) -> Answer:
        return warehouse.ask(statement(f"person/{name}"), id=id_)

    [person] = ask("person").dicts()
    return Portrait(
        person=person,
        tie=next(ask("tie").dicts(), None),
        ids=[alias for (alias,) in ask("ids").rows],
        parts=ask("parts"),
        interactions=ask("interactions"),
        favors=ask("favors"),
        mentions=ask("mentions"),
        known_from=ask("known_from"),
    )


def _lines(portrait: Portrait) -> Iterator[str]:
    person = portrait.person
    who = (person["full_name"], person["company"], person["position"])
    yield f"{_listed(who)}  [{person['person_id']}]"
    yield from filter(None, (_standing(person), _reached(person)))
    own = (*person["tags"], person["city"], person["note"])
    yield from filter(None, [_listed(own)])
    if len(portrait.ids) > 1:
        yield f"Earlier ids: {_listed(tuple(portrait.ids[1:]))}"
    if portrait.tie:
        yield from _tie(portrait.tie)


def _standing(person: dict[str, Any]) -> str:
    """How the person and the owner are linked."""
    if person["is_owner"]:
        return "You"
    if person["left_by_on"]:
        return f"Connected {person['connected_on']}, gone by {person['left_by_on']}"
    if person["is_connection"]:
        since = f" {person['connected_on']}" if person["connected_on"] else ""
        return f"Connected{since}"
    return "Not connected"


def _reached(person: dict[str, Any]) -> str:
    return _listed((person["profile_url"], *person["emails"], *person["phones"]))


def _tie(tie: dict[str, Any]) -> Iterator[str]:
    pinned = ", pinned" if tie["is_pinned"] else ""
    yield f"Strength {shown(tie['strength'])}: {tie['tier']}{pinned}"
    days = tie["days_silent"]
    silent = f" ({days} days before {tie['as_of']})" if days is not None else ""
    yield (
        f"Last contact {_day(tie['last_contact_on'])}{silent},"
        f" last met {_day(tie['last_met_on'])}, due: {tie['due'].replace('_', ' ')}"
    )


def _day(day: date | None) -> str:
    return day.isoformat() if day else "never"


def _listed(parts: tuple[str | None, ...]) -> str:
    return ", ".join(filter(None, parts))


def _without_empty(answer: Answer) -> Answer:
    """The columns that say anything."""
    places = [
        place
        for place in range(len(answer.columns))
        if any(row[place] is not None for row in answer.rows)
    ]
    rows = [tuple(row[place] for place in places) for row in answer.rows]
    return Answer([answer.columns[place] for place in places], rows)
