"""People outside the book, known only from mentions."""

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
    """A person outside the book, as known from one mention."""

    person_key: str
    person_id: str
    full_name: str
    email: str | None = None
    company: str | None = None


class OutsidePeople:
    """Distinguishes people outside the book.

    Mentions of one name are one person unless companies or e-mail addresses differ.
    """

    def __init__(self, parsed: Iterable[ParsedMention]) -> None:
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        self.addresses: defaultdict[str, set[str]] = defaultdict(set)
        self.names: defaultdict[str, set[str]] = defaultdict(set)
        """E-mail address → full names typed next to it."""
        for one in parsed:
            if one.key:
                continue
            if one.company:
                self.companies[one.folded].add(company_key(one.company))
            if one.email and one.is_name and one.shown:
                self.addresses[one.folded].add(one.email)
                self.names[one.email].add(one.folded)

    def key_of(self, parsed: ParsedMention) -> str | None:
        """Key of the person meant; None if several people may be."""
        if parsed.key:
            return parsed.key
        if parsed.email and not self._is_of_one_name(parsed.email):
            return f"email:{parsed.email}"
        return self.by_name(parsed)

    def people_of(self, name: str) -> list[str]:
        """person_ids of all people outside the book with the name."""
        addresses = self.addresses.get(name, set())
        companies = self.companies.get(name, set())
        if len(addresses) < SEVERAL:
            keys = [f"mention:{name}|{company}" for company in companies]
        else:
            keys = [f"email:{email}" for email in addresses]
        return [person_id(key) for key in sorted(keys)]

    def _is_of_one_name(self, email: str) -> bool:
        """Whether one full name goes with the address, and has no other address and
        at most one company."""
        names = self.names.get(email, set())
        return len(names) == 1 and self._is_one(min(names))

    def _is_one(self, name: str) -> bool:
        """Whether nothing indicates several people of that name."""
        seen = (self.addresses.get(name, ()), self.companies.get(name, ()))
        return max(map(len, seen)) < SEVERAL

    def by_name(self, parsed: ParsedMention) -> str | None:
        """Key by name and company alone; None if several people may be meant."""
        name = min(self.names.get(parsed.email or "", {parsed.folded}))
        if self._is_one(name):
            return f"mention:{name}"
        if parsed.company and len(self.addresses.get(name, ())) < SEVERAL:
            return f"mention:{name}|{company_key(parsed.company)}"
        return None


def former_ids(parsed: ParsedMention) -> list[str]:
    """Ids that the person may have had outside the book, before a company, an address
    or a namesake was known."""
    keys = [f"mention:{parsed.folded}"] if parsed.folded else []
    if parsed.folded and parsed.company:
        keys.append(f"mention:{parsed.folded}|{company_key(parsed.company)}")
    if parsed.email:
        keys.append(f"email:{parsed.email}")
    return [person_id(key) for key in keys]


def outside_person_when_denied(
    parsed: ParsedMention, index: PeopleIndex, outside_people: OutsidePeople
) -> OutsidePerson:
    """The person meant if the user denies everybody in the book."""
    if parsed.key and parsed.key not in index.by_key:
        key: str | None = parsed.key
    elif parsed.email and not parsed.readings and parsed.email not in index.by_email:
        key = f"email:{parsed.email}"
    else:
        key = outside_people.by_name(parsed)
    return outside_person_for(key or f"mention:{parsed.folded}", parsed)


def outside_person_for(key: str, parsed: ParsedMention) -> OutsidePerson:
    """Make the person outside the book with the given key."""
    shown = parsed.shown or parsed.email or key.partition(":")[2]
    return OutsidePerson(key, person_id(key), shown, parsed.email, parsed.company)
