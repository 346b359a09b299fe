"""Who somebody is, now and by the earlier export."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from datetime import date

PROFILE = "https://www.linkedin.com/in/"
_PLAIN = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss",
        "æ": "ae", "ı": "i", "İ": "I",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Before:
    """What the earlier export says otherwise; None where it says the same."""

    company: str | None = None
    position: str | None = None
    last: str | None = None
    slug: str | None = None


@dataclass(frozen=True)
class Person:
    """One member, as the newer export knows them."""

    first: str
    last: str
    company: str
    position: str
    slug: str
    connected_on: date | None = None
    """None: no connection."""
    email: str = ""
    listed_first: str = ""
    """As the member writes it, with spaces and emoji; empty: like `first`."""
    listed_last: str = ""
    before: Before | None = None
    has_left: bool = False
    """In the earlier export only."""
    language: str = "en"

    @property
    def name(self) -> str:
        """The name as a careful writer would note it."""
        return f"{self.first} {self.last}"

    @property
    def first_cell(self) -> str:
        """First name as listed."""
        return self.listed_first or self.first

    @property
    def last_cell(self) -> str:
        """Last name as listed."""
        return self.listed_last or self.last

    @property
    def shown(self) -> str:
        """The name at the head of a message."""
        return f"{self.first_cell.strip()} {self.last_cell.strip()}"

    @property
    def url(self) -> str:
        """Address in messages and invitations: raw Unicode."""
        return PROFILE + self.slug

    @property
    def encoded_url(self) -> str:
        """Address in Connections: percent codes with capital hex."""
        return PROFILE + quote(self.slug)

    def earlier(self) -> Person:
        """The same member as the earlier export shows them."""
        if self.before is None:
            return self
        was = self.before
        return replace(
            self,
            company=self.company if was.company is None else was.company,
            position=self.position if was.position is None else was.position,
            last=self.last if was.last is None else was.last,
            listed_last=self.listed_last if was.last is None else "",
            slug=self.slug if was.slug is None else was.slug,
        )


def without_accents(text: str) -> str:
    """Plain letters, as typed on a foreign keyboard."""
    split = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(char for char in split if not unicodedata.combining(char))


def slug_of(first: str, last: str, tail: str = "", keep_accents: bool = False) -> str:
    """The address part that the site would make of a name."""
    name = f"{first} {last}".replace("'", "").replace(" ", "-")
    plain = name if keep_accents else without_accents(name)
    return plain.lower().replace("i̇", "i") + (f"-{tail}" if tail else "")
