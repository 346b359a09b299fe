"""Stable ids, the same on every machine and in every refresh."""

from base64 import b32encode
from functools import lru_cache
from hashlib import sha256

LENGTH = 12
"""Characters (60 bits): a million people collide in one of two million books."""


@lru_cache(maxsize=200_000)
def person_id(person_key: str) -> str:
    """Id of the person with the given key, such as `slug:ann-able`."""
    digest = sha256(person_key.encode()).digest()
    return "p" + b32encode(digest).decode()[:LENGTH].lower()
