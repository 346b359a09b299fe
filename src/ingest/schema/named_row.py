"""Base classes for rows that name one person, by profile address or by name."""

from typing import Any

from pydantic import model_validator

from ingest.schema.cell_types import Text, clean
from ingest.schema.person_key import person_key
from ingest.schema.row import Row


class NamedRow(Row):
    """A row that names one person."""

    full_name: str | None
    """First and last name; None if the row has neither."""
    person_key: str | None
    """`slug:` and the decoded slug, or `name:` and the full name if there is no profile
    address; None if the row names nobody."""


class NamedInParts(NamedRow):
    """A row with separate columns for first and last name, which subclasses declare."""

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
    """Join the parts of a name with single spaces; None if all are empty."""
    return " ".join(" ".join(map(clean, parts)).split()) or None
