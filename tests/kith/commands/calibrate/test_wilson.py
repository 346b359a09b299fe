import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.commands.calibrate.wilson import Agreement, agreement, wilson

SHARES = st.integers(1, 2000).flatmap(
    lambda trials: st.tuples(st.integers(0, 2 * trials), st.just(trials))
)
"""Successes in halves, and trials."""


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_the_published_one(
    successes: int, trials: int, low: float, high: float
) -> None:
    # R. G. Newcombe, Two-sided confidence intervals for the single proportion,
    # Statistics in Medicine 17 (1998), 857-872, table I, method 3.
    found = wilson(successes, trials)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_the_interval_of_five_of_ten_by_hand() -> None:
    # 0.5 ± 1.96 * sqrt(0.25 / 10 + 3.8415 / 400) / (1 + 3.8415 / 10) = 0.5 ± 0.2634
    found = wilson(5, 10)
    assert found.low == pytest.approx(0.2366, abs=1e-4)
    assert found.high == pytest.approx(0.7634, abs=1e-4)


@given(SHARES)
def test_the_interval_holds_the_share_and_stays_within_bounds(
    counted: tuple[int, int],
) -> None:
    halves, trials = counted
    found = wilson(halves / 2, trials)
    assert 0 <= found.low <= halves / 2 / trials <= found.high <= 1
    assert found.low < found.high


@given(SHARES)
def test_the_interval_of_the_disagreement_is_its_mirror(
    counted: tuple[int, int],
) -> None:
    halves, trials = counted
    found, mirrored = wilson(halves / 2, trials), wilson(trials - halves / 2, trials)
    assert found.low == pytest.approx(1 - mirrored.high, abs=1e-9)
    assert found.high == pytest.approx(1 - mirrored.low, abs=1e-9)


@given(SHARES, st.integers(2, 50))
def test_more_pairs_of_the_same_share_narrow_the_interval(
    counted: tuple[int, int], times: int
) -> None:
    halves, trials = counted
    few, many = wilson(halves / 2, trials), wilson(times * halves / 2, times * trials)
    assert many.high - many.low < few.high - few.low


def test_nothing_is_known_without_pairs() -> None:
    none = agreement([])
    assert (none, none.share) == (Agreement(0, 0), None)
    assert (none.interval.low, none.interval.high) == (0, 1)


def test_a_pair_that_a_rule_cannot_decide_counts_one_half() -> None:
    found = agreement([(9, 3), (3, 9), (3, 3), (5, 4)])
    assert (found.decided, found.agreed, found.share) == (4, 2.5, 0.625)
