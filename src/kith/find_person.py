"""Whom a command is asked about."""

import re
from collections.abc import Iterator

from identity import fold, name_key, person_id
from kith.resolve_mention import resolve_mentions
from models import EMAIL, PERSON_ID, profile_key
from pipeline.book import BookFolder
from pipeline.errors import KithError
from warehouse import Warehouse

MOST_TOLD = 8
NOTED = re.compile(r"\(([^()]*)\)\s*$")
"""The company in brackets."""


def find_person(book: BookFolder, warehouse: Warehouse, who: str) -> str:
    """person_id of the one whom the words mean: an id, an address, a name, or a name
    with a company in brackets as in a log.

    Raises:
        KithError: they mean nobody or, for certain, no single one.
    """
    text = who.strip()
    for people in _meant(book, warehouse, text):
        if len(people) == 1:
            return people.pop()
        if people:
            raise KithError(_several(warehouse, people))
    raise KithError("nobody in the book has that name, address or id")


def _meant(book: BookFolder, warehouse: Warehouse, text: str) -> Iterator[set[str]]:
    """Those who are meant, each way of finding them by itself, the surest first."""
    if PERSON_ID.fullmatch(text):
        yield _by_id(warehouse, text)
        return
    if key := profile_key(text) or (EMAIL.fullmatch(text) and f"email:{text.lower()}"):
        url = f"https://www.linkedin.com/in/{key.partition(':')[2]}"
        addresses = [url.lower(), text.lower()]
        found = warehouse.look_up("person/by_address", addresses=addresses)
        yield {who for (who,) in found.rows}
        yield _by_id(warehouse, person_id(key))
        return
    rows = warehouse.look_up("person/names").rows
    names = [(who, name_key(name), fold(company or "")) for who, name, company in rows]
    name, company = name_key(text), fold("".join(NOTED.findall(text)))
    yield {who for who, known, at in names if known == name and company in at}
    yield _understood(book, text)
    words = set(name.split())
    yield {who for who, known, _ in names if words and words <= set(known.split())}


def _by_id(warehouse: Warehouse, id_: str) -> set[str]:
    rows = warehouse.look_up("person/by_id", id=id_).rows
    return {row[0] for row in rows}


def _understood(book: BookFolder, text: str) -> set[str]:
    """Whom a line of the log would mean, certain or not."""
    [found] = resolve_mentions(book, [text])
    return {person["person_id"] for person in found.people}


def _several(warehouse: Warehouse, people: set[str]) -> str:
    rows = warehouse.look_up("person/namesakes", people=sorted(people)).rows
    told = [f"{who} ({company or 'no company'})" for who, company in rows]
    more = f" and {len(told) - MOST_TOLD} more" if len(told) > MOST_TOLD else ""
    listed = ", ".join(told[:MOST_TOLD])
    return f"{len(told)} people may be meant: {listed}{more}; give the id"
