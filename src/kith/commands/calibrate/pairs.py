"""Which pairs of people are asked about, so that the answers say the most."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from random import Random

NEAR = 10
"""Points of strength; pairs that are closer than that are near, others far."""
BAND = 10
"""Points of strength that a band is wide."""
PER_BAND = 8
"""People drawn from a band at most."""
Pair = tuple[str, str]
"""person_id of the one who is shown first, and of the other."""


@dataclass(frozen=True)
class PairCandidate:
    """Somebody who may be in a pair."""

    person_id: str
    strength: Decimal
    has_evidence: bool
    """An interaction is known."""

    @property
    def band(self) -> int:
        """Ten points of strength, counted from 0; -1 for people without evidence."""
        return int(self.strength // BAND) if self.has_evidence else -1


Choice = tuple[PairCandidate, PairCandidate]


def is_near(one: Decimal, other: Decimal) -> bool:
    """Two strengths are so close that the score hardly tells them apart."""
    return abs(one - other) < NEAR


def choose_pairs(
    people: Sequence[PairCandidate],
    answered: Sequence[Pair],
    count: int,
    seed: str,
) -> list[Pair]:
    """Pairs that were not answered yet, in an order and with sides that tell nothing.

    Most people are weak ties: pairs drawn from all of them would hardly say anything of
    the strong ones. So at most eight people are drawn by lot from each ten points of
    strength, and as many from those without evidence. Of the pairs among these, near
    and far ones are taken by turns; each time one whose two people, and whose two
    bands, were asked about least. Two people of the same strength are no pair, for the
    score says nothing about them.

    Args:
        people: everybody who may be asked about, in an order that is always the same.
        answered: every pair that has an answer.
        count: pairs wanted; there may be fewer.
        seed: the same seed gives the same pairs.
    """
    chance = Random(seed)  # noqa: S311 - a fair draw, no secret
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
    """Some people of every band."""
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
    """The pairs that can be asked about, in random order: far and near ones."""
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
    """The answered pairs of people who may still be asked about."""
    for one, other in answered:
        if one in by_id and other in by_id:
            yield by_id[one], by_id[other]


def _marks(pair: Choice) -> Iterator[Hashable]:
    """What a pair uses up: its people, and its bands together."""
    one, other = pair
    yield one.person_id
    yield other.person_id
    yield frozenset({one.band, other.band})


def _sided(pair: Choice, chance: Random) -> Pair:
    one, other = pair
    sides = (one.person_id, other.person_id)
    return sides if chance.random() < 1 / 2 else sides[::-1]
