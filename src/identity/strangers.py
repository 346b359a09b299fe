"""People outside the book, who are known from mentions only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from identity.book import Book
from identity.companies import company_key
from identity.ids import person_id
from identity.mention import Said


@dataclass(frozen=True)
class Outsider:
    """A person who is known from mentions only."""

    person_key: str
    person_id: str
    full_name: str
    email: str | None = None
    company: str | None = None


class Strangers:
    """Strangers of one name are one person, unless their noted companies differ."""

    def __init__(self, said: Iterable[Said]) -> None:
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        for one in said:
            if one.company and not one.key and not one.email:
                self.companies[one.folded].add(company_key(one.company))

    def key_of(self, said: Said) -> str | None:
        """Key of the stranger who is meant; None if it may be one of several."""
        if said.key or said.email:
            return said.key or f"email:{said.email}"
        return self.by_name(said)

    def by_name(self, said: Said) -> str | None:
        """Key of the stranger by name and company alone; None as above."""
        noted = self.companies.get(said.folded, set())
        if len(noted) < 2:  # noqa: PLR2004 - one company or none
            return f"mention:{said.folded}"
        if said.company:
            return f"mention:{said.folded}|{company_key(said.company)}"
        return None


def outsider_denied(said: Said, book: Book, strangers: Strangers) -> Outsider:
    """Who is meant if nobody of the book is, whoever has the name or the address."""
    if said.key and said.key not in book.by_key:
        key: str | None = said.key
    elif said.email and not said.readings and said.email not in book.by_email:
        key = f"email:{said.email}"
    else:
        key = strangers.by_name(said)
    return outsider_of(key or f"mention:{said.folded}", said)


def outsider_of(key: str, said: Said) -> Outsider:
    """The person outside the book whom the key means."""
    shown = said.shown or said.email or key.partition(":")[2]
    return Outsider(key, person_id(key), shown, said.email, said.company)
