"""What speaks for each person of the book, and for nobody of it.

A candidate weighs m(name class) x LR(company): how often people are typed so, times how
much more often the company is noted for somebody there. Nobody of the book weighs
rho x E, E being the number of people of that name to be expected outside. The shares
were measured on hand-typed names; see docs/matching.md.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from identity.companies.normalize import relation_of
from identity.mentions.parse import Reading, Said
from identity.mentions.people_index import Book, Entry
from identity.names.name_parts import Part
from identity.names.similarity import (
    family_likeness,
    given_likeness,
    is_given_name,
    middles_contradict,
)
from models.vocabulary import CompanyRelation

TYPED_SO: Mapping[str, float] = {
    "EE": 0.60,
    "SE": 0.10,
    "ES": 0.10,
    "NE": 0.06,
    "EI": 0.06,
    "IE": 0.05,
    "VE": 0.03,
    "EV": 0.03,
    "TE": 0.03,
    "ET": 0.03,
    "SS": 0.02,
    "NS": 0.01,
    "SI": 0.01,
    "WE": 0.01,
    "IS": 0.01,
    "NV": 0.003,
    "NT": 0.003,
    "ST": 0.003,
    "SV": 0.003,
    "VS": 0.003,
    "TS": 0.003,
    "EX": 0.02,
    "SX": 0.005,
    "NX": 0.005,
}
"""Name class → share of mentions that are typed so."""
SAME_COMPANY = 0.7
"""Share of noted companies that are the present one as the book has it."""
ANY_COMPANY = 0.003
MOST_LIKELY = 60.0
MOST_LIKELY_INITIALS = 25.0
NEAR_COMPANY = 3.0
OTHER_COMPANY = 0.15
NOBODY = 0.7
"""Mentions of people outside the book for every namesake to be expected there."""
CONTRADICTED = 0.05
"""What is left of a candidate whose middle initials are others."""
FEW = 3
"""People of a given name among whom a new surname is worth a question."""


@dataclass(frozen=True)
class Match:
    """What speaks for one candidate."""

    person_id: str
    name_class: str
    relation: CompanyRelation
    weight: float
    is_contradicted: bool = False
    """Both have middle initials, and they differ; or what looks like a slip is another
    name."""

    @property
    def order(self) -> tuple[float, str]:
        """More speaks for higher ones."""
        return self.weight, self.name_class


@dataclass(frozen=True)
class Weighed:
    """All that speaks for anybody."""

    matches: tuple[Match, ...] = ()
    """The best first."""
    expected: float = 0.0
    """People of that name to be expected outside the book."""
    nobody: float = 0.0
    """What speaks for nobody of the book."""

    @property
    def total(self) -> float:
        """All weights."""
        return sum(match.weight for match in self.matches) + self.nobody

    def posteriors(self) -> list[float]:
        """Share of such mentions in which each match is right."""
        total = self.total
        return [match.weight / total if total else 0.0 for match in self.matches]


@dataclass
class Weighing:
    """Weighs the people of a book."""

    book: Book
    nobody_rate: float = NOBODY
    seen: Mapping[str, float] = field(default_factory=dict)
    """Person → factor by which having met them makes it likelier."""

    def weigh(self, said: Said, strangers_factor: float = 1.0) -> Weighed:
        """What speaks for whom, by name and company."""
        best: dict[str, Match] = {}
        for match in self._matches(said):
            held = best.get(match.person_id)
            if not match.weight:
                continue
            if held is None or match.order > held.order:
                best[match.person_id] = match
        expected = max(
            (
                reading.weight * self.book.model.expected(n.given, n.family)
                for reading in said.readings
                for n in [reading.name]
            ),
            default=0.0,
        )
        matches = sorted(best.values(), key=lambda m: (-m.weight, m.person_id))
        nobody = self.nobody_rate * expected * strangers_factor
        return Weighed(tuple(matches), expected, nobody)

    def _matches(self, said: Said) -> Iterator[Match]:
        for reading in said.readings:
            for entry in self._entries(reading):
                yield from self._match(said, reading, entry)
        yield from self._under_another_surname(said)

    def _entries(self, reading: Reading) -> Iterable[Entry]:
        """Those who share the family name or a part of it, and those who have the given
        name and a family name like it."""
        index, name = self.book.index, reading.name
        found: dict[Entry, None] = {}
        for form in {*name.family.forms, *name.family.words}:
            if len(form) > 1:
                found |= dict.fromkeys(index.by_family.get(form, ()))
        given_forms = {*name.given.forms, *name.given.words[:1]}
        if name.family.is_initial:
            for form in given_forms:
                found |= dict.fromkeys(index.by_given.get(form, ()))
            return found
        letters = {word[0] for word in name.family.words}
        like = index.families_like(name.family)
        like |= set().union(*(index.hidden.get(letter, ()) for letter in letters))
        for form in given_forms:
            for family in like:
                found |= dict.fromkeys(index.by_both.get((form, family), ()))
        return found

    def _match(self, said: Said, reading: Reading, entry: Entry) -> Iterator[Match]:
        typed, known = reading.name, entry.name
        given = given_likeness(typed.given, known.given)
        if given == "X":
            return
        name_class = given + family_likeness(typed.family, known.family)
        share = TYPED_SO.get(name_class, 0.0)
        if share and "X" not in name_class:
            yield self._weighed(said, reading, entry, name_class, share)

    def _weighed(
        self, said: Said, reading: Reading, entry: Entry, name_class: str, share: float
    ) -> Match:
        who = entry.person_id
        relation = self._relation(said, who)
        differ = middles_contradict(reading.name.given, entry.name.given) or (
            name_class[0] in "TV" and self._is_name(reading.name.given)
        )
        likely = self._likely(said, relation, "I" in name_class)
        weight = reading.weight * share * likely * self.seen.get(who, 1.0)
        return Match(
            who,
            name_class,
            relation,
            weight * (CONTRADICTED if differ else 1.0),
            differ,
        )

    def _is_name(self, given: Part) -> bool:
        """People are called so: Joan is no slip for John."""
        return given.key in self.book.index.by_given or is_given_name(given.key)

    def _relation(self, said: Said, who: str) -> CompanyRelation:
        known = self.book.companies.get(who, ())
        return relation_of(said.company, known, self.book.company_aliases)

    def _likely(self, said: Said, relation: CompanyRelation, is_initial: bool) -> float:
        """How much likelier the company makes it."""
        if relation == "same" and said.company:
            share = self.book.share_at(said.company)
            most = MOST_LIKELY_INITIALS if is_initial else MOST_LIKELY
            return min(most, SAME_COMPANY / (share + ANY_COMPANY))
        return {"near": NEAR_COMPANY, "different": OTHER_COMPANY}.get(relation, 1.0)

    def _under_another_surname(self, said: Said) -> Iterator[Match]:
        """People of the given name at the noted company, or of a rare given name: they
        may have married."""
        for reading in said.readings[:1]:
            given = reading.name.given
            named = self.book.index.by_given.get(given.key, [])
            if given.is_initial or not (said.company or len(named) <= FEW):
                continue
            share = self._share_of_surname(reading, len(named))
            for entry in named:
                is_there = self._relation(said, entry.person_id) in ("same", "near")
                name_class = given_likeness(given, entry.name.given) + "X"
                if name_class in TYPED_SO and (is_there or len(named) <= FEW):
                    typed_so = TYPED_SO[name_class] * share
                    yield self._weighed(said, reading, entry, name_class, typed_so)

    def _share_of_surname(self, reading: Reading, named: int) -> float:
        """Share of those of the given name who have the typed surname: whoever of the
        book has taken it is as likely as anybody else."""
        given, family = reading.name.given, reading.name.family
        model = self.book.model
        return model.expected(given, family) / max(named, model.bearers(given))
