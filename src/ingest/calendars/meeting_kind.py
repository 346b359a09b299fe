"""What the title, the place and the text of a calendar entry tell of its kind."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ingest.schema.cell_types import clean
from models import MeetingKindName

LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)
CONFERENCE = re.compile(
    r"\b(?:zoom\.us|zoomgov\.com|meet\.google\.com|teams\.microsoft\.com"
    r"|teams\.live\.com|webex\.com|whereby\.com|gotomeeting\.com|gotomeet\.me"
    r"|meet\.jit\.si|bluejeans\.com|join\.skype\.com|meet\.lync\.com|chime\.aws"
    r"|facetime\.apple\.com|ringcentral\.com|8x8\.vc|meet\.[\w-]+\.[\w.]+/)",
    re.IGNORECASE,
)
"""Addresses at which people see each other without being in one place."""
ONLINE = re.compile(
    r"\b(?:(?:microsoft|ms) teams(?:[ -]?(?:meeting|besprechung))?|teams meeting"
    r"|google meet|zoom(?: meeting| call)?|webex|skype|facetime|whereby|video(?: call)?"
    r"|online|virtual|remote)\b",
    re.IGNORECASE,
)
"""What people write for a place that is none."""
CALLED_OFF = re.compile(
    r"(?:cancell?ed|abgesagt|annulée?|cancelad[ao]|annullato|geannuleerd|odwołane"
    r"|avlyst|inställd|aflyst)\s*:",
    re.IGNORECASE,
)
"""What mail programs put before the title of what was called off."""

BEFORE_NAMES = re.compile(
    r"(?<!\S)(?:with|w/|mit|avec|con|com|met|med|z)\s*(?<=[\s/])(?P<names>\S.*)",
    re.IGNORECASE,
)
UNBRACKETED = r"(?![^()]*\))"
AFTER_NAMES = re.compile(
    rf"(?:\s(?:at|@|in|im|bei|chez|about|re:?|for|on|über|zu|[-#])(?=\s|\w)"
    rf"|[:!?|\u2013\u2014]){UNBRACKETED}.*"
)
"""Written small, for `At` and `Re` are names."""
BETWEEN_NAMES = re.compile(
    rf"\s*(?:[;,&+/]|(?<=\s)(?:and|und|et|y|e|i|en|og|och)(?=\s)){UNBRACKETED}\s*"
)
COMPANY = re.compile(r"\s*\([^()]*\)$")
NOBODY = re.compile(
    r"\b(?:team|group|board|committee|staff|family|friends|all|everyone|everybody"
    r"|client|customer|candidate|inc|ltd|llc|gmbh|ag|corp|bv|university|bank)\b",
    re.IGNORECASE,
)
"""Words that no person is called by."""
MOST_WORDS = 5


def kind_of(
    title: str,
    location: str,
    words: Mapping[MeetingKindName, Sequence[str]],
    *,
    has_link: bool,
) -> tuple[MeetingKindName, bool]:
    """The kind of an entry, and whether it is surely that.

    Who meets at a link, or at `Zoom`, meets by video. A link in the text says so too,
    unless the place is one where people can go: programs add it to everything.
    """
    told = kind_in_title(title, words)
    if is_online(location) or (ONLINE.search(location) and not place_of(location)):
        return "video", told in (None, "video")
    if has_link and not place_of(location):
        return "video", told == "video"
    return told or "work_meeting", told is not None


def kind_in_title(
    title: str, words: Mapping[MeetingKindName, Sequence[str]]
) -> MeetingKindName | None:
    """The kind whose word stands first in the title; None if none does."""
    found = [
        (at.start(), -len(at[0]), kind)
        for kind, some in words.items()
        if (at := _pattern(tuple(some)).search(_folded(title)))
    ]
    return min(found)[2] if found else None


def names_in_title(title: str) -> list[str]:
    """The people whom a title such as `Coffee with Ann Able and Bob Baker` names, each
    with the company in brackets, if one stands there."""
    found = BEFORE_NAMES.search(clean(title))
    if not found or CALLED_OFF.match(title):
        return []
    told = AFTER_NAMES.sub("", found["names"])
    parts = (part.strip(" .,\"'") for part in BETWEEN_NAMES.split(told))
    return list(dict.fromkeys(part for part in parts if _is_name(part)))


def place_of(location: str) -> str | None:
    """The place without links and the names of programs; None if nothing is left."""
    left = ONLINE.sub(" ", LINK.sub(" ", clean(location)))
    left = " ".join(left.split()).strip(" ,;:|/-")
    return left if re.search(r"\w", left) else None


def is_online(text: str) -> bool:
    """It holds an address at which people see each other."""
    return CONFERENCE.search(text) is not None


def _is_name(part: str) -> bool:
    words = COMPANY.sub("", part).split()
    # Scripts without capitals have no lower case either.
    is_proper = any(word[:1].isalpha() and not word[:1].islower() for word in words)
    has_small_start = not words or words[0][:1].islower()
    is_short = 0 < len(words) <= MOST_WORDS
    is_thing = NOBODY.search(COMPANY.sub("", part)) or any(map(str.isdigit, part))
    return is_short and is_proper and not has_small_start and not is_thing


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted({_folded(word) for word in words}, key=len, reverse=True)
    told = "|".join(re.escape(word) for word in longest_first if word)
    return re.compile(rf"(?<!\w)(?:{told or '(?!)'})(?!\w)")


def _folded(text: str) -> str:
    """Without case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))
