"""People outside the book, who are known from mentions only."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

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
        noted = self.companies.get(said.folded, set())
        if len(noted) < 2:  # noqa: PLR2004 - one company or none
            return f"mention:{said.folded}"
        if said.company:
            return f"mention:{said.folded}|{company_key(said.company)}"
        return None


def outsider_of(key: str, said: Said) -> Outsider:
    """The person outside the book whom the key means."""
    shown = said.shown or said.email or key.partition(":")[2]
    return Outsider(key, person_id(key), shown, said.email, said.company)
