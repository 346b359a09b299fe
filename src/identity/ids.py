"""Ids that are the same on every machine and in every refresh."""

from base64 import b32encode
from functools import lru_cache
from hashlib import sha256

LENGTH = 12
"""Sixty bits: among a million people two share an id once in two million books."""


@lru_cache(maxsize=200_000)
def person_id(person_key: str) -> str:
    """The id of whoever is known under the key, such as `slug:ann-able`."""
    digest = sha256(person_key.encode()).digest()
    return "p" + b32encode(digest).decode()[:LENGTH].lower()
