from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kith.commands.calibrate.pairs import (
    BAND,
    Pair,
    PairCandidate,
    choose_pairs,
    is_near,
)

BASE = 3


def crowd(*strengths: float) -> list[PairCandidate]:
    """One person a strength, named by it; the base alone is no evidence."""
    return [
        PairCandidate(f"{place}: {strength}", Decimal(str(strength)), strength > BASE)
        for place, strength in enumerate(strengths)
    ]


def strengths(pair: Pair) -> tuple[Decimal, Decimal]:
    first, second = (Decimal(who.rpartition(" ")[2]) for who in pair)
    return first, second


def bands(pairs: Sequence[Pair]) -> Counter[Decimal]:
    return Counter(strength // BAND for pair in pairs for strength in strengths(pair))


USUAL = crowd(*[BASE] * 500, *[4.5 + n / 50 for n in range(250)], 12, 13, 27, 48, 66)
"""Nearly everybody is a weak tie."""
CROWDS = st.lists(st.integers(0, 99).map(float), max_size=30).map(lambda s: crowd(*s))


@given(CROWDS, st.integers(1, 20), st.text(max_size=3))
def test_every_pair_can_be_answered_and_none_comes_twice(
    people: list[PairCandidate], count: int, seed: str
) -> None:
    answered: list[Pair] = []
    while pairs := choose_pairs(people, answered, count, seed):
        assert len(pairs) <= count
        assert all(len(set(strengths(pair))) == 2 for pair in pairs)
        answered += pairs
        if len(answered) > 40:
            break
    assert len({frozenset(pair) for pair in answered}) == len(answered)


def test_the_strong_few_are_asked_about_as_well_as_the_weak_many() -> None:
    asked = bands(choose_pairs(USUAL, [], 12, "seed"))
    assert {0, 1, 2, 4, 6} <= asked.keys()


def test_people_without_evidence_are_among_those_asked_about() -> None:
    pairs = choose_pairs(USUAL, [], 12, "seed")
    without = [pair for pair in pairs if BASE in strengths(pair)]
    assert 0 < len(without) < len(pairs)


def test_half_of_the_pairs_are_near_and_half_are_far() -> None:
    pairs = choose_pairs(USUAL, [], 12, "seed")
    assert sum(is_near(*strengths(pair)) for pair in pairs) == 6


def test_the_sides_say_nothing_of_the_strength() -> None:
    pairs = [p for n in range(10) for p in choose_pairs(USUAL, [], 10, str(n))]
    stronger_first = sum(first > second for first, second in map(strengths, pairs))
    assert 30 <= stronger_first <= 70


def test_the_same_seed_gives_the_same_pairs_and_another_seed_others() -> None:
    first, again, other = (choose_pairs(USUAL, [], 9, seed) for seed in "aab")
    assert first == again
    assert first != other


def test_two_of_the_same_strength_are_no_pair() -> None:
    assert choose_pairs(crowd(BASE, BASE, BASE), [], 5, "seed") == []
    assert len(choose_pairs(crowd(BASE, BASE, 20), [], 5, "seed")) == 2


def test_whoever_was_asked_about_makes_room_for_others() -> None:
    people = crowd(4, 5, 6, 7)
    ids = [person.person_id for person in people]
    [pair] = choose_pairs(people, [(ids[0], ids[1])], 1, "seed")
    assert set(pair) == {ids[2], ids[3]}
