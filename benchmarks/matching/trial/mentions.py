"""What the owner of a book types into a log of meetings, with the truth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from .companies import Company, zipf
from .forms import saying, typed_name
from .names import Pool
from .near_misses import NearMiss, plant

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from .people import Book, Person

T = TypeVar("T")
IN_BOOK = 0.76
PLANTED = 0.30
"""Of the mentions of people outside the book."""
WITH_COMPANY = 0.5
FORMER_COMPANY = 0.10
"""Of the mentions with a company."""
DISTINCT_IN_BOOK = 0.5
"""People who are met, by mention of people in the book."""
DISTINCT_OUTSIDE = 0.6
"""The same for people outside it, and for the planted ones."""
PLANTED_BESIDE_MET = 0.5
"""Of the near-misses: they are near somebody who is met too."""
SIBLING_BY_SHORT_NAME = 0.5
EMAIL_WITH_NAME = 0.25
MEETING_EXPONENT, MEETING_OFFSET = 0.7, 10
SPECIAL = {"first_name": 0.02, "email": 0.02, "url": 0.02}
COMPANY_FORMS = {"name": 50, "legal": 10, "acronym": 15, "small": 15, "first_word": 10}
PATTERNS = {
    "{} ({})": 40,
    "{} at {}": 18,
    "{} @ {}": 10,
    "{} - {}": 10,
    "{} from {}": 10,
    "{}, {}": 12,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """One typed text and who was meant."""

    text: str
    person: Person
    is_in_book: bool
    form: str
    name: str = ""
    """The part of the text that is the name."""
    company: str = ""
    """The part that is the company."""
    company_form: str = "none"
    email: str = ""
    near_miss: NearMiss | None = None


@dataclass(frozen=True, slots=True)
class Log:
    """All mentions in the order of typing."""

    mentions: tuple[Mention, ...]
    near_misses: tuple[NearMiss, ...]


def make_log(rng: random.Random, book: Book, count: int) -> Log:
    """Mentions of people in the book and outside it, many of them met repeatedly."""
    inside = round(count * IN_BOOK)
    planted = round((count - inside) * PLANTED)
    others = count - inside - planted
    met = rng.sample(book.people, round(inside * DISTINCT_IN_BOOK))
    near_people = round(planted * DISTINCT_OUTSIDE)
    beside_met = round(near_people * PLANTED_BESIDE_MET)
    near = plant(rng, book, met, beside_met)
    near += plant(rng, book, book.people, near_people - beside_met)
    strangers = [book.world.add() for _ in range(round(others * DISTINCT_OUTSIDE))]
    typist = Typist(rng, book)
    mentions = [
        *(typist.mention(person) for person in _repeated(rng, met, inside)),
        *(typist.mention(person) for person in _repeated(rng, strangers, others)),
        *(typist.mention(n.person, n) for n in _repeated(rng, near, planted)),
    ]
    rng.shuffle(mentions)
    return Log(tuple(mentions), tuple(near))


def _repeated(rng: random.Random, people: Sequence[T], count: int) -> Iterator[T]:
    """Everybody once as far as the count goes, then the first most often."""
    yield from people[:count]
    often = Pool(people, zipf(len(people), MEETING_EXPONENT, MEETING_OFFSET))
    for _ in range(count - len(people)):
        yield often.draw(rng)


class Typist:
    """Types names as people do."""

    def __init__(self, rng: random.Random, book: Book) -> None:
        self.rng = rng
        self.book = book
        self.married_names: dict[int, str] = {}

    def mention(self, person: Person, near_miss: NearMiss | None = None) -> Mention:
        """One mention; what a near-miss was planted for is typed."""
        is_telling = near_miss is not None and near_miss.is_company_telling
        special = None if is_telling else self._special()
        if special == "url":
            return self._of(person, near_miss, "url", self._url(person))
        if special == "email":
            return self._email(person, near_miss)
        form, name = self._name(person, near_miss, special)
        if not is_telling and self.rng.random() >= WITH_COMPANY:
            return self._of(person, near_miss, form, name, name=name)
        is_former = not is_telling and self.rng.random() < FORMER_COMPANY
        company = person.former if is_former else person.company
        company_form, typed = company_as_typed(self.rng, company)
        pattern = self._one_of(PATTERNS)
        if "," in name and pattern == "{}, {}":
            pattern = "{} ({})"
        return self._of(
            person,
            near_miss,
            form,
            pattern.format(name, typed),
            name=name,
            company=typed,
            company_form="former" if is_former else company_form,
        )

    def _of(
        self,
        person: Person,
        near_miss: NearMiss | None,
        form: str,
        text: str,
        **parts: str,
    ) -> Mention:
        is_in_book = person.number < len(self.book.people)
        return Mention(text, person, is_in_book, form, near_miss=near_miss, **parts)

    def _one_of(self, weights: dict[str, int]) -> str:
        return self.rng.choices([*weights], [*weights.values()])[0]

    def _special(self) -> str | None:
        kinds = (*SPECIAL, None)
        weights = (*SPECIAL.values(), 1 - sum(SPECIAL.values()))
        return self.rng.choices(kinds, weights)[0]

    def _name(
        self, person: Person, near_miss: NearMiss | None, special: str | None
    ) -> tuple[str, str]:
        if special == "first_name":
            return special, person.name.given
        said = saying(person, self._married_name(person))
        is_sibling = near_miss is not None and near_miss.kind == "sibling"
        by_short_name = is_sibling and self.rng.random() < SIBLING_BY_SHORT_NAME
        return typed_name(self.rng, said, "nickname" if by_short_name else None)

    def _married_name(self, person: Person) -> str:
        """The same at every mention of the person."""
        if person.number not in self.married_names:
            name = person.name
            other = self.book.world.namer.family_of(name.culture, name.is_woman)
            self.married_names[person.number] = other
        return self.married_names[person.number]

    def _url(self, person: Person) -> str:
        slug = person.slug
        return self.rng.choice(
            (f"https://www.linkedin.com/in/{slug}", f"linkedin.com/in/{slug}/")
        )

    def _email(self, person: Person, near_miss: NearMiss | None) -> Mention:
        email = person.email
        with_name = self.rng.random() < EMAIL_WITH_NAME
        text = f"{person.name.full} <{email}>" if with_name else email
        name = person.name.full if with_name else ""
        return self._of(person, near_miss, "email", text, name=name, email=email)


def company_as_typed(rng: random.Random, company: Company) -> tuple[str, str]:
    """The form and the text."""
    names = {
        "name": company.name,
        "legal": company.name + company.form if company.form else "",
        "acronym": company.acronym or "",
        "small": company.name.lower(),
        "first_word": company.name.split()[0] if " " in company.name else "",
    }
    possible = {form: text for form, text in names.items() if text}
    weights = [COMPANY_FORMS[form] for form in possible]
    [form] = rng.choices([*possible], weights)
    return form, possible[form]
