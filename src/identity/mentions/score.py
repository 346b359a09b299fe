"""What speaks for each person of the book, and for nobody of it.

A candidate weighs m(name class) x LR(company): how often people are typed so, times how
much more often the company is noted for somebody there. Nobody of the book weighs
rho x E, E being the number of people of that name to be expected outside. The shares
were measured on hand-typed names; see docs/matching.md.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from identity.companies.normalize import compare_companies
from identity.mentions.parse import NameReading, ParsedMention
from identity.mentions.people_index import IndexedName, PeopleIndex
from identity.names.name_parts import NamePart
from identity.names.similarity import (
    NameAgreement,
    NamePair,
    compare_family,
    compare_given,
    is_given_name,
    middles_contradict,
)
from models.vocabulary import CompanyRelation

EXACT, SUBSET, NICKNAME, VARIANT, TYPO, INITIAL, SIBLING_NICKNAME, NONE = NameAgreement

M_PROBABILITY: Mapping[NamePair, float] = {
    (EXACT, EXACT): 0.60,
    (SUBSET, EXACT): 0.10,
    (EXACT, SUBSET): 0.10,
    (NICKNAME, EXACT): 0.06,
    (EXACT, INITIAL): 0.06,
    (INITIAL, EXACT): 0.05,
    (VARIANT, EXACT): 0.03,
    (EXACT, VARIANT): 0.03,
    (TYPO, EXACT): 0.03,
    (EXACT, TYPO): 0.03,
    (SUBSET, SUBSET): 0.02,
    (NICKNAME, SUBSET): 0.01,
    (SUBSET, INITIAL): 0.01,
    (SIBLING_NICKNAME, EXACT): 0.01,
    (INITIAL, SUBSET): 0.01,
    (NICKNAME, VARIANT): 0.003,
    (NICKNAME, TYPO): 0.003,
    (SUBSET, TYPO): 0.003,
    (SUBSET, VARIANT): 0.003,
    (VARIANT, SUBSET): 0.003,
    (TYPO, SUBSET): 0.003,
    (EXACT, NONE): 0.02,
    (SUBSET, NONE): 0.005,
    (NICKNAME, NONE): 0.005,
}
"""Name class → share of mentions that are typed so."""
SAME_COMPANY = 0.7
"""Share of noted companies that are the present one as the book has it."""
ANY_COMPANY = 0.003
MOST_LIKELY = 60.0
MOST_LIKELY_INITIALS = 25.0
NEAR_COMPANY = 3.0
OTHER_COMPANY = 0.15
NOBODY_RATE = 0.7
"""Mentions of people outside the book for every namesake to be expected there."""
CONTRADICTED = 0.05
"""What is left of a candidate whose middle initials are others."""
FEW = 3
"""People of a given name among whom a new surname is worth a question."""


@dataclass(frozen=True)
class CandidateScore:
    """What speaks for one candidate."""

    person_id: str
    agreement: NamePair
    relation: CompanyRelation
    score: float
    is_contradicted: bool = False
    """Both have middle initials, and they differ; or what looks like a slip is another
    name."""

    @property
    def name_class(self) -> str:
        """Agreement of the names as it is stored."""
        return "".join(self.agreement)

    @property
    def is_exact(self) -> bool:
        """Given name and family name agree exactly."""
        return self.agreement == (EXACT, EXACT)

    @property
    def has_initial(self) -> bool:
        """A name is known, or typed, by its letter only."""
        return INITIAL in self.agreement

    @property
    def order(self) -> tuple[float, str]:
        """Sort key, the greater the better; the name class breaks ties."""
        return self.score, self.name_class


@dataclass(frozen=True)
class Scores:
    """All that speaks for anybody."""

    candidates: tuple[CandidateScore, ...] = ()
    """The best first."""
    expected_namesakes: float = 0.0
    """People of that name to be expected outside the book."""
    nobody_score: float = 0.0
    """What speaks for nobody of the book."""

    @property
    def total(self) -> float:
        """All weights."""
        return sum(candidate.score for candidate in self.candidates) + self.nobody_score

    def posteriors(self) -> list[float]:
        """Share of such mentions in which each match is right."""
        total = self.total
        return [
            candidate.score / total if total else 0.0 for candidate in self.candidates
        ]


@dataclass
class CandidateScorer:
    """Weighs the people of a book."""

    index: PeopleIndex
    nobody_rate: float = NOBODY_RATE
    seen: Mapping[str, float] = field(default_factory=dict)
    """Person → factor by which having met them makes it likelier."""

    def scores(self, parsed: ParsedMention, strangers_factor: float = 1.0) -> Scores:
        """What speaks for whom, by name and company."""
        best: dict[str, CandidateScore] = {}
        for candidate in self._matches(parsed):
            held = best.get(candidate.person_id)
            if not candidate.score:
                continue
            if held is None or candidate.order > held.order:
                best[candidate.person_id] = candidate
        expected_namesakes = max(
            (
                reading.weight * self.index.model.expected_namesakes(n.given, n.family)
                for reading in parsed.readings
                for n in [reading.name]
            ),
            default=0.0,
        )
        candidates = sorted(best.values(), key=lambda m: (-m.score, m.person_id))
        nobody_score = self.nobody_rate * expected_namesakes * strangers_factor
        return Scores(tuple(candidates), expected_namesakes, nobody_score)

    def _matches(self, parsed: ParsedMention) -> Iterator[CandidateScore]:
        for reading in parsed.readings:
            for entry in self._entries(reading):
                yield from self._match(parsed, reading, entry)
        yield from self._under_another_surname(parsed)

    def _entries(self, reading: NameReading) -> Iterable[IndexedName]:
        """Those who share the family name or a part of it, and those who have the given
        name and a family name like it."""
        blocks, name = self.index.blocks, reading.name
        found: dict[IndexedName, None] = {}
        for form in {*name.family.forms, *name.family.words}:
            if len(form) > 1:
                found |= dict.fromkeys(blocks.by_family.get(form, ()))
        given_forms = {*name.given.forms, *name.given.words[:1]}
        if name.family.is_initial:
            for form in given_forms:
                found |= dict.fromkeys(blocks.by_given.get(form, ()))
            return found
        letters = {word[0] for word in name.family.words}
        like = blocks.families_like(name.family)
        like |= set().union(*(blocks.hidden.get(letter, ()) for letter in letters))
        for form in given_forms:
            for family in like:
                found |= dict.fromkeys(blocks.by_both.get((form, family), ()))
        return found

    def _match(
        self, parsed: ParsedMention, reading: NameReading, entry: IndexedName
    ) -> Iterator[CandidateScore]:
        typed, known = reading.name, entry.name
        given = compare_given(typed.given, known.given)
        if given is NONE:
            return
        agreement = given, compare_family(typed.family, known.family)
        share = M_PROBABILITY.get(agreement, 0.0)
        if share and agreement[1] is not NONE:
            yield self._scored(parsed, reading, entry, agreement, share)

    def _scored(
        self,
        parsed: ParsedMention,
        reading: NameReading,
        entry: IndexedName,
        agreement: NamePair,
        share: float,
    ) -> CandidateScore:
        who = entry.person_id
        relation = self._relation(parsed, who)
        differ = middles_contradict(reading.name.given, entry.name.given) or (
            agreement[0] in (TYPO, VARIANT) and self._is_name(reading.name.given)
        )
        likely = self._likely(parsed, relation, INITIAL in agreement)
        score = reading.weight * share * likely * self.seen.get(who, 1.0)
        return CandidateScore(
            who,
            agreement,
            relation,
            score * (CONTRADICTED if differ else 1.0),
            differ,
        )

    def _is_name(self, given: NamePart) -> bool:
        """People are called so: Joan is no slip for John."""
        return given.key in self.index.blocks.by_given or is_given_name(given.key)

    def _relation(self, parsed: ParsedMention, who: str) -> CompanyRelation:
        known = self.index.companies.get(who, ())
        return compare_companies(parsed.company, known, self.index.company_aliases)

    def _likely(
        self, parsed: ParsedMention, relation: CompanyRelation, is_initial: bool
    ) -> float:
        """How much likelier the company makes it."""
        if relation == "same" and parsed.company:
            share = self.index.share_at(parsed.company)
            most = MOST_LIKELY_INITIALS if is_initial else MOST_LIKELY
            return min(most, SAME_COMPANY / (share + ANY_COMPANY))
        return {"near": NEAR_COMPANY, "different": OTHER_COMPANY}.get(relation, 1.0)

    def _under_another_surname(self, parsed: ParsedMention) -> Iterator[CandidateScore]:
        """People of the given name at the noted company, or of a rare given name: they
        may have married."""
        for reading in parsed.readings[:1]:
            given = reading.name.given
            named = self.index.blocks.by_given.get(given.key, [])
            if given.is_initial or not (parsed.company or len(named) <= FEW):
                continue
            share = self._share_of_surname(reading, len(named))
            for entry in named:
                is_there = self._relation(parsed, entry.person_id) in ("same", "near")
                agreement = compare_given(given, entry.name.given), NONE
                if agreement in M_PROBABILITY and (is_there or len(named) <= FEW):
                    probability = M_PROBABILITY[agreement] * share
                    yield self._scored(parsed, reading, entry, agreement, probability)

    def _share_of_surname(self, reading: NameReading, named: int) -> float:
        """Share of those of the given name who have the typed surname: whoever of the
        book has taken it is as likely as anybody else."""
        given, family = reading.name.given, reading.name.family
        model = self.index.model
        return model.expected_namesakes(given, family) / max(
            named, model.expected_bearers(given)
        )
