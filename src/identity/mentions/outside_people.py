"""People outside the book, known only from mentions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from identity.companies.normalize import company_key
from identity.ids import person_id
from identity.mentions.known_words import KnownWords
from identity.mentions.one_mailbox import may_be_named, typed_names
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.names.name_parts import PersonName

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
    Names beside one address are one person if they may all be one.
    """

    def __init__(self, parsed: Iterable[ParsedMention], known: KnownWords) -> None:
        self.known = known
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        self.addresses: defaultdict[str, set[str]] = defaultdict(set)
        self.beside: defaultdict[str, dict[str, ParsedMention]] = defaultdict(dict)
        """E-mail address → folded name typed next to it → one such mention."""
        for one in parsed:
            if one.key:
                continue
            if one.company:
                self.companies[one.folded].add(company_key(one.company))
            if one.email and one.folded:
                self.beside[one.email][one.folded] = one
                if one.is_name:
                    self.addresses[one.folded].add(one.email)
        self.shared = {email for email in self.beside if self._is_shared(email)}

    def key_of(self, parsed: ParsedMention) -> str | None:
        """Key of the person meant; None if several people may be."""
        if parsed.key:
            return parsed.key
        if parsed.email:
            return self._key_at(parsed, parsed.email)
        return self.by_name(parsed)

    def people_of(self, name: str) -> list[str]:
        """person_ids of all people outside the book with the name."""
        addresses = self.addresses.get(name, set())
        companies = self.companies.get(name, set())
        if len(addresses) < SEVERAL:
            keys = [f"mention:{name}|{company}" for company in companies]
        else:
            keys = [self._key_of_name(name, email) for email in addresses]
        return [person_id(key) for key in sorted(keys)]

    def by_name(self, parsed: ParsedMention) -> str | None:
        """Key by name and company alone; None if several people may be meant."""
        name = self._main_name(parsed)
        if self._is_one(name):
            return f"mention:{name}"
        if parsed.company and len(self.addresses.get(name, ())) < SEVERAL:
            return f"mention:{name}|{company_key(parsed.company)}"
        return None

    def others_beside(
        self, email: str, names: Sequence[PersonName]
    ) -> Iterator[ParsedMention]:
        """Mentions with a name next to the address that is not one of these."""
        for one in self.beside[email].values():
            if not may_be_named(one, names, self.known):
                yield one

    def _key_at(self, parsed: ParsedMention, email: str) -> str | None:
        names = self._names_at(email, parsed)
        if email not in self.shared:
            is_named = names and all(map(self._is_one, names))
            return f"mention:{min(names)}" if is_named else f"email:{email}"
        if parsed.is_name:
            return self._key_of_name(parsed.folded, email)
        if len(names) == 1:
            return self._key_of_name(names[0], email)
        return f"email:{email}|{parsed.folded}" if parsed.shown and not names else None

    def _key_of_name(self, name: str, email: str) -> str:
        """Key of the person of a full name typed next to the address."""
        if self._is_one(name):
            return f"mention:{name}"
        return f"email:{email}|{name}" if email in self.shared else f"email:{email}"

    def _names_at(self, email: str, parsed: ParsedMention) -> list[str]:
        """Full names next to the address that may be the typed one's."""
        beside = self.beside.get(email, {})
        names = list(typed_names(parsed))
        return [
            name
            for name, one in beside.items()
            if one.is_name and may_be_named(one, names, self.known)
        ]

    def _main_name(self, parsed: ParsedMention) -> str:
        """The name by which the person is known if several go with their address."""
        emails = {parsed.email} if parsed.email else self.addresses[parsed.folded]
        if len(emails) != 1 or (email := min(emails)) in self.shared:
            return parsed.folded
        return min(self._names_at(email, parsed), default=parsed.folded)

    def _is_shared(self, email: str) -> bool:
        """Whether two names next to the address cannot be one person's."""
        pairs = combinations(self.beside[email].values(), 2)
        return any(
            not may_be_named(one, list(typed_names(other)), self.known)
            for one, other in pairs
        )

    def _is_one(self, name: str) -> bool:
        """Whether nothing indicates several people of that name."""
        seen = (self.addresses.get(name, ()), self.companies.get(name, ()))
        return max(map(len, seen)) < SEVERAL


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
