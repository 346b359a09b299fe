"""People outside the book, who are known from mentions only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from identity.companies.normalize import company_key
from identity.ids import person_id
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex

SEVERAL = 2


@dataclass(frozen=True)
class OutsidePerson:
    """A person who is known from mentions only."""

    person_key: str
    person_id: str
    full_name: str
    email: str | None = None
    company: str | None = None


class OutsidePeople:
    """Strangers of one name are one person, unless their noted companies, or their
    e-mail addresses, differ."""

    def __init__(self, parsed: Iterable[ParsedMention]) -> None:
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        self.addresses: defaultdict[str, set[str]] = defaultdict(set)
        self.names: defaultdict[str, set[str]] = defaultdict(set)
        """E-mail address → full names that stand beside it."""
        for one in parsed:
            if one.key:
                continue
            if one.company:
                self.companies[one.folded].add(company_key(one.company))
            if one.email and one.is_name and one.shown:
                self.addresses[one.folded].add(one.email)
                self.names[one.email].add(one.folded)

    def key_of(self, parsed: ParsedMention) -> str | None:
        """Key of the stranger who is meant; None if it may be one of several."""
        if parsed.key:
            return parsed.key
        if parsed.email and not self._is_of_one_name(parsed.email):
            return f"email:{parsed.email}"
        return self.by_name(parsed)

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

    def by_name(self, parsed: ParsedMention) -> str | None:
        """Key of the stranger by name and company alone; None as above."""
        name = min(self.names.get(parsed.email or "", {parsed.folded}))
        if self._is_one(name):
            return f"mention:{name}"
        if parsed.company and len(self.addresses.get(name, ())) < SEVERAL:
            return f"mention:{name}|{company_key(parsed.company)}"
        return None


def former_ids(parsed: ParsedMention) -> list[str]:
    """Ids that somebody mentioned so may have had while nobody of the book, before a
    company, an address or a namesake was known."""
    keys = [f"mention:{parsed.folded}"] if parsed.folded else []
    if parsed.folded and parsed.company:
        keys.append(f"mention:{parsed.folded}|{company_key(parsed.company)}")
    if parsed.email:
        keys.append(f"email:{parsed.email}")
    return [person_id(key) for key in keys]


def outside_person_when_denied(
    parsed: ParsedMention, index: PeopleIndex, outside_people: OutsidePeople
) -> OutsidePerson:
    """Who is meant if nobody of the book is, whoever has the name or the address."""
    if parsed.key and parsed.key not in index.by_key:
        key: str | None = parsed.key
    elif parsed.email and not parsed.readings and parsed.email not in index.by_email:
        key = f"email:{parsed.email}"
    else:
        key = outside_people.by_name(parsed)
    return outside_person_for(key or f"mention:{parsed.folded}", parsed)


def outside_person_for(key: str, parsed: ParsedMention) -> OutsidePerson:
    """The person outside the book whom the key means."""
    shown = parsed.shown or parsed.email or key.partition(":")[2]
    return OutsidePerson(key, person_id(key), shown, parsed.email, parsed.company)
