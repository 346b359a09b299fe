"""Resolve a WHO argument to one person_id."""

import re
from collections.abc import Iterator

from identity import fold, name_key, person_id
from kith.resolve_mention import resolve_mentions
from models import EMAIL, PERSON_ID, profile_key
from pipeline.book import BookFolder
from pipeline.errors import KithError
from warehouse import Warehouse

MOST_LISTED = 8
COMPANY = re.compile(r"\(([^()]*)\)\s*$")
"""A company in brackets at the end of the text."""


def find_person(book: BookFolder, warehouse: Warehouse, who: str) -> str:
    """Find the person by id, address, name, or name with a company in brackets.

    Raises:
        KithError: nobody matches, or several people do.
    """
    text = who.strip()
    for people in _matches(book, warehouse, text):
        if len(people) == 1:
            return people.pop()
        if people:
            raise KithError(_several(warehouse, people))
    raise KithError("nobody in the book has that name, address or id")


def _matches(book: BookFolder, warehouse: Warehouse, text: str) -> Iterator[set[str]]:
    """The people found by each kind of search, the most exact one first."""
    if PERSON_ID.fullmatch(text):
        yield _by_id(warehouse, text)
        return
    if key := profile_key(text) or (EMAIL.fullmatch(text) and f"email:{text.lower()}"):
        url = f"https://www.linkedin.com/in/{key.partition(':')[2]}"
        addresses = [url.lower(), text.lower()]
        found = warehouse.named_query("person/by_address", addresses=addresses)
        yield {who for (who,) in found.rows}
        yield _by_id(warehouse, person_id(key))
        return
    rows = warehouse.named_query("person/names").rows
    names = [(who, name_key(name), fold(company or "")) for who, name, company in rows]
    name, company = name_key(text), fold("".join(COMPANY.findall(text)))
    yield {who for who, known, at in names if known == name and company in at}
    yield _as_in_log(book, text)
    words = set(name.split())
    yield {who for who, known, _ in names if words and words <= set(known.split())}


def _by_id(warehouse: Warehouse, id_: str) -> set[str]:
    rows = warehouse.named_query("person/by_id", id=id_).rows
    return {row[0] for row in rows}


def _as_in_log(book: BookFolder, text: str) -> set[str]:
    """The person, or the candidates, that a line of the log would resolve to."""
    [found] = resolve_mentions(book, [text])
    return {person["person_id"] for person in found.people}


def _several(warehouse: Warehouse, people: set[str]) -> str:
    rows = warehouse.named_query("person/namesakes", people=sorted(people)).rows
    named = [f"{who} ({company or 'no company'})" for who, company in rows]
    more = f" and {len(named) - MOST_LISTED} more" if len(named) > MOST_LISTED else ""
    listed = ", ".join(named[:MOST_LISTED])
    return f"{len(named)} people may be meant: {listed}{more}; give the id"
