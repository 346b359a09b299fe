"""The step that compares the names of people invited to calendar entries and events."""

from identity import name_key
from models import InviteeName
from pipeline.build import Build

TEXTS = "SELECT DISTINCT text FROM scratch.invitee ORDER BY text"
SHORTEST = 2
"""Words of a name that are left when initials go."""


def name_invitees(build: Build) -> None:
    """Find the key of every invited name, and which names are the owner's."""
    own = {_key(name) for name in build.owner.names} - {""}
    keys = ((text, _key(text.partition(" <")[0])) for (text,) in build.rows(TEXTS))
    names = (
        InviteeName(text=text, name_key=key, is_own_name=key in own)
        for text, key in keys
    )
    build.load(InviteeName, names, "invitee_name")


def _key(name: str) -> str:
    """The words of a name in any order, without initials if two words are left."""
    if "@" in name:
        return ""
    words = sorted(name_key(name).split())
    full = [word for word in words if len(word) > 1]
    return " ".join(full if len(full) >= SHORTEST else words)
