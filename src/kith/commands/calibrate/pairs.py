"""Choose the pairs to ask about, so that each answer is informative."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from random import Random

NEAR = 10
"""Difference in strength (points) below which a pair is near; others are far."""
BAND = 10
"""Width of a band of strength (points)."""
PER_BAND = 8
"""Maximum number of people drawn from a band."""
Pair = tuple[str, str]
"""The person_id shown first, and the other."""


@dataclass(frozen=True)
class PairCandidate:
    """A person who may be in a pair."""

    person_id: str
    strength: Decimal
    has_evidence: bool
    """Whether any interaction is known."""

    @property
    def band(self) -> int:
        """Index of the band of strength, from 0; -1 for people without evidence."""
        return int(self.strength // BAND) if self.has_evidence else -1


Choice = tuple[PairCandidate, PairCandidate]


def is_near(one: Decimal, other: Decimal) -> bool:
    """Whether two strengths differ by less than NEAR points."""
    return abs(one - other) < NEAR


def choose_pairs(
    people: Sequence[PairCandidate],
    answered: Sequence[Pair],
    count: int,
    seed: str,
) -> list[Pair]:
    """Choose pairs that are not answered yet, in random order and with random sides.

    Most ties are weak, so pairs drawn from everybody would rarely contain a strong one.
    Therefore up to PER_BAND people are drawn from each band of strength. Among their
    pairs, far and near ones alternate; each time the pair is taken whose people and
    bands were asked about least. Pairs of equal strength are skipped: the score has no
    preference there.

    Args:
        people: everybody who may be in a pair, in a stable order.
        answered: every answered pair.
        count: maximum number of pairs.
        seed: equal seeds give equal pairs.
    """
    chance = Random(seed)  # noqa: S311 - sampling, not cryptography
    by_id = {person.person_id: person for person in people}
    asked = Counter(mark for pair in _known(answered, by_id) for mark in _marks(pair))
    done = {frozenset(pair) for pair in answered}
    far, near = _open_pairs(_drawn(people, chance), done, chance)
    chosen: list[Choice] = []
    while len(chosen) < count and (far or near):
        turn = far if len(chosen) % 2 == 0 else near
        left = turn or far or near
        best = min(left, key=lambda pair: sum(asked[mark] for mark in _marks(pair)))
        left.remove(best)
        chosen.append(best)
        asked.update(_marks(best))
    chance.shuffle(chosen)
    return [_sided(pair, chance) for pair in chosen]


def _drawn(people: Sequence[PairCandidate], chance: Random) -> list[PairCandidate]:
    """Up to PER_BAND random people from each band."""
    bands: dict[int, list[PairCandidate]] = defaultdict(list)
    for person in people:
        bands[person.band].append(person)
    return [
        person
        for _, band in sorted(bands.items())
        for person in chance.sample(band, min(PER_BAND, len(band)))
    ]


def _open_pairs(
    people: Sequence[PairCandidate], done: Collection[frozenset[str]], chance: Random
) -> tuple[list[Choice], list[Choice]]:
    """The far and the near pairs that can be asked about, in random order."""
    pairs = [
        (one, other)
        for one, other in combinations(people, 2)
        if one.strength != other.strength
        and frozenset({one.person_id, other.person_id}) not in done
    ]
    chance.shuffle(pairs)
    near = [pair for pair in pairs if is_near(pair[0].strength, pair[1].strength)]
    far = [pair for pair in pairs if not is_near(pair[0].strength, pair[1].strength)]
    return far, near


def _known(
    answered: Sequence[Pair], by_id: Mapping[str, PairCandidate]
) -> Iterator[Choice]:
    """The answered pairs of which both people may still be asked about."""
    for one, other in answered:
        if one in by_id and other in by_id:
            yield by_id[one], by_id[other]


def _marks(pair: Choice) -> Iterator[Hashable]:
    """What is counted as asked with a pair: each person, and the pair of bands."""
    one, other = pair
    yield one.person_id
    yield other.person_id
    yield frozenset({one.band, other.band})


def _sided(pair: Choice, chance: Random) -> Pair:
    one, other = pair
    sides = (one.person_id, other.person_id)
    return sides if chance.random() < 1 / 2 else sides[::-1]
