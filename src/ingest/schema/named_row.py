"""Rows that name one person, by an address or by name."""

from typing import Any

from pydantic import model_validator

from ingest.schema.cell_types import Text, clean
from ingest.schema.person_key import person_key
from ingest.schema.row import Row


class NamedRow(Row):
    """What all rows share that name one person."""

    full_name: str | None
    """First and last name; None if the row has neither."""
    person_key: str | None
    """`slug:` and the decoded slug; without an address, `name:` and the full name;
    None if the row names nobody."""


class NamedInParts(NamedRow):
    """Rows with first and last name in columns of their own; each class says which."""

    first_name: Text
    """Given name."""
    last_name: Text
    """Family name, often with credentials."""

    @model_validator(mode="before")
    @classmethod
    def _with_key(cls, cells: dict[str, Any]) -> dict[str, Any]:
        name = full_name(cells.get("first_name", ""), cells.get("last_name", ""))
        key = person_key(cells.get("person_key", ""), name or "")
        return cells | {"full_name": name, "person_key": key}


def full_name(*parts: str) -> str | None:
    """The parts of a name with single spaces between; None if all are empty."""
    return " ".join(" ".join(map(clean, parts)).split()) or None
