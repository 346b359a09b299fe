"""Score each candidate, and the "nobody in the book" alternative.

After Fellegi and Sunter (1969): a candidate scores m(agreement) x BF(company), the
m-probability of the name agreement times the Bayes factor of the company. "Nobody"
scores rho x E, where E is the expected number of namesakes outside the book and rho the
nobody rate. Scores are unnormalised and not logarithms. All probabilities were measured
on hand-typed names; see docs/matching.md.
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
"""m-probability: P(agreement | same person)."""
SAME_COMPANY = 0.7
"""P(the noted company is the present one in the book | same person)."""
ANY_COMPANY = 0.003
"""Added to the share of people at the company."""
MAX_FACTOR = 60.0
MAX_FACTOR_INITIALS = 25.0
"""Maximum Bayes factor of the same company, and that for names with an initial."""
NEAR_COMPANY = 3.0
OTHER_COMPANY = 0.15
"""Bayes factors of a similar and of a different company."""
NOBODY_RATE = 0.7
"""rho: mentions of people outside the book per expected namesake there."""
CONTRADICTED = 0.05
"""Factor for a candidate with contradicting middle initials."""
FEW = 3
"""Maximum bearers of a given name for a new surname to be worth a question."""


@dataclass(frozen=True)
class CandidateScore:
    """Score of one candidate, with its evidence."""

    person_id: str
    agreement: NamePair
    relation: CompanyRelation
    score: float
    """Unnormalised, not a logarithm: m-probability times Bayes factors."""
    is_contradicted: bool = False
    """Middle initials differ, or an apparent typo is a name of its own."""

    @property
    def name_class(self) -> str:
        """Stored form of the agreement: the letters of given and family name."""
        return "".join(self.agreement)

    @property
    def is_exact(self) -> bool:
        """Whether given and family name both agree exactly."""
        return self.agreement == (EXACT, EXACT)

    @property
    def has_initial(self) -> bool:
        """Whether a name is typed, or known, as an initial."""
        return INITIAL in self.agreement

    @property
    def order(self) -> tuple[float, str]:
        """Sort key, the greater the better; the name class breaks ties."""
        return self.score, self.name_class


@dataclass(frozen=True)
class Scores:
    """Scores of all candidates and of "nobody in the book"."""

    candidates: tuple[CandidateScore, ...] = ()
    """The best first; one per person."""
    expected_namesakes: float = 0.0
    """Expected number of namesakes outside the book."""
    nobody_score: float = 0.0
    """Score of "nobody in the book", on the scale of the candidates."""

    @property
    def total(self) -> float:
        """Sum of all scores, "nobody" included."""
        return sum(candidate.score for candidate in self.candidates) + self.nobody_score

    def posteriors(self) -> list[float]:
        """Normalised scores of the candidates, 0 to 1; the rest to 1 is "nobody"."""
        total = self.total
        return [
            candidate.score / total if total else 0.0 for candidate in self.candidates
        ]


@dataclass
class CandidateScorer:
    """Scores the people in a book as candidates for mentions."""

    index: PeopleIndex
    nobody_rate: float = NOBODY_RATE
    factor_of: Mapping[str, float] = field(default_factory=dict)
    """person_id → Bayes factor of other mentions in the log; 1 if absent."""

    def scores(self, parsed: ParsedMention, nobody_factor: float = 1.0) -> Scores:
        """Score all candidates by name and company.

        Args:
            parsed: the mention.
            nobody_factor: Bayes factor of other mentions of somebody outside the book.
        """
        best: dict[str, CandidateScore] = {}
        for candidate in self._candidates(parsed):
            former = best.get(candidate.person_id)
            if not candidate.score:
                continue
            if former is None or candidate.order > former.order:
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
        nobody_score = self.nobody_rate * expected_namesakes * nobody_factor
        return Scores(tuple(candidates), expected_namesakes, nobody_score)

    def _candidates(self, parsed: ParsedMention) -> Iterator[CandidateScore]:
        for reading in parsed.readings:
            for entry in self._entries(reading):
                yield from self._compare(parsed, reading, entry)
        yield from self._under_another_surname(parsed)

    def _entries(self, reading: NameReading) -> Iterable[IndexedName]:
        """Names that share a word of the family name, or the given name and a similar
        family name."""
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
        similar = blocks.families_like(name.family)
        similar |= set().union(*(blocks.hidden.get(letter, ()) for letter in letters))
        for form in given_forms:
            for family in similar:
                found |= dict.fromkeys(blocks.by_both.get((form, family), ()))
        return found

    def _compare(
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
        company_factor = self._company_factor(parsed, relation, INITIAL in agreement)
        score = reading.weight * share * company_factor * self.factor_of.get(who, 1.0)
        return CandidateScore(
            who,
            agreement,
            relation,
            score * (CONTRADICTED if differ else 1.0),
            differ,
        )

    def _is_name(self, given: NamePart) -> bool:
        """Whether it is a name of its own: Joan is not a typo of John."""
        return given.key in self.index.blocks.by_given or is_given_name(given.key)

    def _relation(self, parsed: ParsedMention, who: str) -> CompanyRelation:
        known = self.index.companies.get(who, ())
        return compare_companies(parsed.company, known, self.index.company_aliases)

    def _company_factor(
        self, parsed: ParsedMention, relation: CompanyRelation, is_initial: bool
    ) -> float:
        """Bayes factor of the company relation."""
        if relation == "same" and parsed.company:
            share = self.index.share_at(parsed.company)
            maximum = MAX_FACTOR_INITIALS if is_initial else MAX_FACTOR
            return min(maximum, SAME_COMPANY / (share + ANY_COMPANY))
        return {"near": NEAR_COMPANY, "different": OTHER_COMPANY}.get(relation, 1.0)

    def _under_another_surname(self, parsed: ParsedMention) -> Iterator[CandidateScore]:
        """People with the given name at the noted company, or with a rare given name;
        they may have married."""
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
        """P(typed surname | given name); people in the book are as likely as others to
        have taken it."""
        given, family = reading.name.given, reading.name.family
        model = self.index.model
        return model.expected_namesakes(given, family) / max(
            named, model.expected_bearers(given)
        )
