"""People outside the book, who are known from mentions only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from identity.companies.normalize import company_key
from identity.ids import person_id
from identity.mentions.parse import Said
from identity.mentions.people_index import Book

SEVERAL = 2


@dataclass(frozen=True)
class Outsider:
    """A person who is known from mentions only."""

    person_key: str
    person_id: str
    full_name: str
    email: str | None = None
    company: str | None = None


class Strangers:
    """Strangers of one name are one person, unless their noted companies, or their
    e-mail addresses, differ."""

    def __init__(self, said: Iterable[Said]) -> None:
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        self.addresses: defaultdict[str, set[str]] = defaultdict(set)
        self.names: defaultdict[str, set[str]] = defaultdict(set)
        """E-mail address → full names that stand beside it."""
        for one in said:
            if one.key:
                continue
            if one.company:
                self.companies[one.folded].add(company_key(one.company))
            if one.email and one.is_name and one.shown:
                self.addresses[one.folded].add(one.email)
                self.names[one.email].add(one.folded)

    def key_of(self, said: Said) -> str | None:
        """Key of the stranger who is meant; None if it may be one of several."""
        if said.key:
            return said.key
        if said.email and not self._is_of_one_name(said.email):
            return f"email:{said.email}"
        return self.by_name(said)

    def people_of(self, name: str) -> list[str]:
        """person_id of the strangers who have the name."""
        addresses = self.addresses.get(name, set())
        companies = self.companies.get(name, set())
        if len(addresses) < SEVERAL:
            keys = [f"mention:{name}|{company}" for company in companies]
        else:
            keys = [f"email:{email}" for email in addresses]
        return [person_id(key) for key in sorted(keys)]

    def _is_of_one_name(self, email: str) -> bool:
        """One full name stands beside the address, and that has no other address and
        no two companies."""
        names = self.names.get(email, set())
        return len(names) == 1 and self._is_one(min(names))

    def _is_one(self, name: str) -> bool:
        """Nothing tells several strangers of that name."""
        told = (self.addresses.get(name, ()), self.companies.get(name, ()))
        return max(map(len, told)) < SEVERAL

    def by_name(self, said: Said) -> str | None:
        """Key of the stranger by name and company alone; None as above."""
        name = min(self.names.get(said.email or "", {said.folded}))
        if self._is_one(name):
            return f"mention:{name}"
        if said.company and len(self.addresses.get(name, ())) < SEVERAL:
            return f"mention:{name}|{company_key(said.company)}"
        return None


def former_ids(said: Said) -> list[str]:
    """Ids that somebody mentioned so may have had while nobody of the book, before a
    company, an address or a namesake was known."""
    keys = [f"mention:{said.folded}"] if said.folded else []
    if said.folded and said.company:
        keys.append(f"mention:{said.folded}|{company_key(said.company)}")
    if said.email:
        keys.append(f"email:{said.email}")
    return [person_id(key) for key in keys]


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
