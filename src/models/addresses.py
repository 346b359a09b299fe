"""Patterns of addresses and ids, and the canonical key of a profile address."""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

PROFILE = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]+\.)*linkedin\.com/in/([^/?#\s]+)\S*", re.IGNORECASE
)
"""A member's profile address; the first group is the slug as written."""

EMAIL = re.compile(r"[^@\s<>;,()]+@[^@\s<>;,()]+\.[^@\s<>;,()]+")
"""An e-mail address."""

PERSON_ID = re.compile(r"p[a-z2-7]{12}")
"""A person_id."""

MENTION_ID = re.compile(r"n[0-9a-f]{20}")
"""A mention_id."""


@lru_cache(maxsize=100_000)
def profile_key(address: str) -> str | None:
    """`slug:` and the member's slug, decoded, NFC, lower case; None for other text.

    Connections has slugs percent-encoded, the other files raw; hosts, schemes, case
    and queries vary. The bare `https://www.linkedin.com/in` of late 2023 gives None.
    """
    found = PROFILE.match(address.strip())
    if not found:
        return None
    slug = found[1]
    try:
        slug = unquote(slug, errors="strict")
    except UnicodeDecodeError:
        slug = found[1]
    lowered = unicodedata.normalize("NFC", slug).lower()
    return "slug:" + unicodedata.normalize("NFC", lowered)
