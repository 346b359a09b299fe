"""Infer a meeting's kind, place and people from the texts of a calendar entry."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ingest.calendars.called_off import is_called_off
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
"""Links of video conferences."""
ONLINE = re.compile(
    r"\b(?:(?:microsoft|ms) teams(?:[ -]?(?:meeting|besprechung))?|teams meeting"
    r"|google meet|zoom(?: meeting| call)?|webex|skype|facetime|whereby|video(?: call)?"
    r"|online|virtual|remote)\b",
    re.IGNORECASE,
)
"""Names of programs and other words that people enter as the place of an online
meeting."""

BEFORE_NAMES = re.compile(
    r"(?<!\S)(?:with|w/|mit|avec|con|com|met|med|z)\s*(?<=[\s/])(?P<names>\S.*)",
    re.IGNORECASE,
)
UNBRACKETED = r"(?![^()]*\))"
AFTER_NAMES = re.compile(
    rf"(?:\s(?:at|@|in|im|bei|chez|about|re:?|for|on|über|zu|[-#])(?=\s|\w)"
    rf"|[:!?|\u2013\u2014]){UNBRACKETED}.*"
)
"""Case matters: `At` and `Re` are names."""
BETWEEN_NAMES = re.compile(
    rf"\s*(?:[;,&+/]|(?<=\s)(?:and|und|et|y|e|i|en|og|och)(?=\s)){UNBRACKETED}\s*"
)
COMPANY = re.compile(r"\s*\([^()]*\)$")
NOBODY = re.compile(
    r"\b(?:team|group|board|committee|staff|family|friends|all|everyone|everybody"
    r"|client|customer|candidate|inc|ltd|llc|gmbh|ag|corp|bv|university|bank)\b",
    re.IGNORECASE,
)
"""Words that do not occur in names of people."""
MOST_WORDS = 5
"""Longest name of a person, in words."""


def kind_of(
    title: str,
    location: str,
    words: Mapping[MeetingKindName, Sequence[str]],
    *,
    has_link: bool,
) -> tuple[MeetingKindName, bool]:
    """Infer the kind of an entry, and whether it is certain.

    A link, or a word such as `Zoom`, as the place means a video call. So does a link
    in the text, unless there is a physical place: Google adds a link to every entry.

    Args:
        title: of the entry.
        location: of the entry, as written.
        words: kind → the words in titles that indicate it.
        has_link: whether a video link occurs outside of the location.
    """
    named = kind_in_title(title, words)
    if is_online(location) or (ONLINE.search(location) and not place_of(location)):
        return "video", named in (None, "video")
    if has_link and not place_of(location):
        return "video", named == "video"
    return named or "work_meeting", named is not None


def possible_kinds(
    kind: MeetingKindName,
    title: str,
    words: Mapping[MeetingKindName, Sequence[str]],
    *,
    is_certain: bool,
) -> list[MeetingKindName]:
    """The kinds that an entry of this kind may be; empty if it may be any.

    A link does not rule out what the title says: people drink coffee at a screen too,
    and some programs add a link to every entry.
    """
    if kind == "video":
        named = kind_in_title(title, words)
        return ["video"] if named in ("video", "other", None) else ["video", named]
    return [kind] if is_certain and kind != "other" else []


def kind_in_title(
    title: str, words: Mapping[MeetingKindName, Sequence[str]]
) -> MeetingKindName | None:
    """The kind whose word occurs first in the title; None if there is no such word."""
    found = [
        (at.start(), -len(at[0]), kind)
        for kind, some in words.items()
        if (at := _pattern(tuple(some)).search(_folded(title)))
    ]
    return min(found)[2] if found else None


def names_in_title(title: str) -> list[str]:
    """The people named in a title such as `Coffee with Ann Able (Acme) and Bob Baker`.

    A company in brackets stays part of the name.
    """
    found = BEFORE_NAMES.search(clean(title))
    if not found or is_called_off(title):
        return []
    names = AFTER_NAMES.sub("", found["names"])
    parts = (part.strip(" .,\"'") for part in BETWEEN_NAMES.split(names))
    return list(dict.fromkeys(part for part in parts if _is_name(part)))


def place_of(location: str) -> str | None:
    """The place without links and names of programs; None if nothing is left."""
    left = ONLINE.sub(" ", LINK.sub(" ", clean(location)))
    left = " ".join(left.split()).strip(" ,;:|/-")
    return left if re.search(r"\w", left) else None


def is_online(text: str) -> bool:
    """Whether the text contains the link of a video conference."""
    return CONFERENCE.search(text) is not None


def _is_name(part: str) -> bool:
    words = COMPANY.sub("", part).split()
    # Letters of scripts without case are not lower case, so they count as capitals.
    has_capital = any(word[:1].isalpha() and not word[:1].islower() for word in words)
    starts_lower = not words or words[0][:1].islower()
    is_short = 0 < len(words) <= MOST_WORDS
    is_thing = NOBODY.search(COMPANY.sub("", part)) or any(map(str.isdigit, part))
    return is_short and has_capital and not starts_lower and not is_thing


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted({_folded(word) for word in words}, key=len, reverse=True)
    choice = "|".join(re.escape(word) for word in longest_first if word)
    # Without any word the pattern matches nothing.
    return re.compile(rf"(?<!\w)(?:{choice or '(?!)'})(?!\w)")


def _folded(text: str) -> str:
    """Strip case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))
