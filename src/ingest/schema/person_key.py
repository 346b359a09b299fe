"""What a file calls a person: by address, and by name where it has none."""

from ingest.schema.cell_types import clean
from models import profile_key

HIDDEN_NAME = "LinkedIn Member"
"""What stands in place of the name of every closed or hidden account."""


def person_key(address: str, name: str) -> str | None:
    """`slug:` and the slug of the address; without one, `name:` and the name as shown.

    None where there is neither. A name is no key by itself: whom it means is decided
    once all connections are known.
    """
    if key := profile_key(address):
        return key
    shown = " ".join(clean(name).split())
    return f"name:{shown}" if shown and shown != HIDDEN_NAME else None
