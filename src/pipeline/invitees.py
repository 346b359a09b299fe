"""The steps that find who is invited to calendar entries and events, by name."""

from itertools import chain

from identity import TitleNames, name_key
from models import InviteeName, TitleName
from pipeline.build import Build

TEXTS = "SELECT DISTINCT text FROM scratch.invitee ORDER BY text"
TITLES = """
SELECT DISTINCT title FROM scratch.dated_calendar_entry
WHERE title IS NOT NULL ORDER BY title
"""
NAMES = """
SELECT DISTINCT full_name FROM scratch.person_observation
WHERE full_name IS NOT NULL ORDER BY full_name
"""
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


def name_titled(build: Build) -> None:
    """Find the titles that hold the full name of exactly one person of the book."""
    names = TitleNames(
        (name for (name,) in build.rows(NAMES)),
        build.owner.names,
        chain.from_iterable(build.settings.titles.values()),
    )
    found = ((title, names.mention_in(title)) for (title,) in build.rows(TITLES))
    titled = (TitleName(title=title, text=text) for title, text in found if text)
    build.load(TitleName, titled, "title_name")


def _key(name: str) -> str:
    """The words of a name in any order, without initials if two words are left."""
    if "@" in name:
        return ""
    words = sorted(name_key(name).split())
    full = [word for word in words if len(word) > 1]
    return " ".join(full if len(full) >= SHORTEST else words)
