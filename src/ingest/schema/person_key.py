"""The key by which a file refers to a person: profile address, or else name."""

from ingest.schema.cell_types import clean
from models import profile_key

HIDDEN_NAME = "LinkedIn Member"
"""LinkedIn's placeholder for the name of every closed or hidden account."""


def person_key(address: str, name: str) -> str | None:
    """Return `slug:` and the slug of the address, or `name:` and the name without one.

    None if there is neither. A `name:` key does not identify anybody yet: it is
    resolved once all connections are known.
    """
    if key := profile_key(address):
        return key
    shown = " ".join(clean(name).split())
    return f"name:{shown}" if shown and shown != HIDDEN_NAME else None
