"""How wide and how deep the whole network is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Person
from tests.support.histories import Contact, Desk, T, favored, met, on, person, wrote
from tests.support.random_histories import HISTORIES, law, named


def network(desk: Desk, day: date = T) -> dict[str, object]:
    columns = [
        row[0] for row in desk.rows("DESCRIBE FROM network_on(DATE '2020-01-01')")
    ]
    [row] = desk.rows(f"FROM network_on(DATE '{day}')")
    return dict(zip(columns, row, strict=True))


def test_an_empty_book_has_an_empty_network(desk: Desk) -> None:
    desk.tell({})
    assert desk.rows("FROM network_monthly") == []
    found = network(desk)
    assert (found["connections"], found["depth"], found["gini"]) == (0, 0, None)


def test_links_alone_are_width_without_depth(desk: Desk) -> None:
    desk.tell({"ann": [], "bob": []})
    found = network(desk)
    assert (found["connections"], found["known"], found["depth"]) == (2, 0, 0)
    assert found["in_person_share"] is None


def test_the_counts_are_of_people(desk: Desk) -> None:
    often = range(5, 1000, 7)
    desk.tell(
        {
            "strong": [met("dinner", often), wrote("in", often)],
            "met long ago": [met("coffee", [900])],
            "answered": [wrote("out", [20]), wrote("in", [10])],
            "silent": [wrote("out", [20])],
            "answered late": [wrote("out", [20]), wrote("in", [400])],
            "helped back": [favored("given", [20]), wrote("in", [300])],
            "called": [met("video", [365])],
            "only linked": [],
        }
    )
    found = network(desk)
    assert [found[name] for name in ("connections", "known", "strong")] == [8, 7, 1]
    assert (found["met_ever"], found["met_12m"]) == (2, 1)
    assert found["two_way_12m"] == 4
    assert found["active"] == 1
    assert found["active_met_12m_share"] == 1
    assert found["met_ever_share"] == pytest.approx(2 / 7, abs=1e-6)


def test_equal_ties_count_fully_and_one_tie_counts_once(desk: Desk) -> None:
    coffee = [met("coffee", [5])]
    desk.tell(dict.fromkeys("abcd", coffee))
    found = network(desk)
    assert found["effective_ties"] == pytest.approx(4)
    assert found["gini"] == 0
    assert (found["top5_share"], found["in_person_share"]) == (1, 1)
    s = float(desk.column("strength")["a"]) - 3
    assert found["depth"] == pytest.approx(4 * s / 100, abs=1e-6)


def test_inequality_is_as_worked_out_by_hand(desk: Desk) -> None:
    # s = 6x/(x+3) with x = 1 and 3 (sizes 1 and 9): 1.5 and 3, Gini 1/6
    desk.tell({"a": [favored("given", [0], 1)], "b": [favored("given", [0], 9)]})
    found = network(desk)
    assert found["gini"] == pytest.approx(1 / 6, abs=1e-6)
    assert found["effective_ties"] == pytest.approx(4.5**2 / (1.5**2 + 3**2))
    desk.tell({f"p{n}": [favored("given", [0], 1 + 8 * (n < 5))] for n in range(20)})
    found = network(desk)
    assert found["top5_share"] == pytest.approx(15 / 37.5)
    assert found["top15_share"] == pytest.approx(30 / 37.5)
    assert found["top50_share"] == 1


def test_the_layers_are_of_those_who_are_in_touch(desk: Desk) -> None:
    desk.tell(
        {
            "daily": [wrote("in", range(400))],
            "monthly": [met("coffee", range(3, 1500, 25))],
            "once": [wrote("in", [3])],
            "daily once": [wrote("in", range(3000, 3400))],
        }
    )
    found = network(desk)
    layers = ("within_7_days", "within_30_days", "within_183_days", "within_365_days")
    assert [found[name] for name in layers] == [1, 2, 2, 3]


def test_turnover_is_the_share_of_those_who_changed(desk: Desk) -> None:
    lately, before = range(1, 300, 10), range(366, 700, 10)
    desk.tell(
        {
            "new": [met("coffee", lately)],
            "gone": [met("coffee", [368])],
            "stayed": [met("coffee", [*lately, *before])],
        }
    )
    assert network(desk)["turnover"] == pytest.approx(2 / 3, abs=1e-6)
    assert network(desk, on(365 * 4))["turnover"] is None


def test_who_left_is_counted_until_then(desk: Desk) -> None:
    gone = person("ann", left_by_on=on(40), is_connection=False)
    desk.tell({"ann": [], "bob": []}, [gone])
    assert network(desk)["connections"] == 1
    assert network(desk, on(41))["connections"] == 2


def test_who_left_may_have_left_from_the_day_after_an_export_listed_them(
    desk: Desk,
) -> None:
    gone = person("ann", left_after_on=on(90), left_by_on=on(40), is_connection=False)
    desk.tell({"ann": [], "bob": []}, [gone])
    found = {age: network(desk, on(age)) for age in (90, 89, 41, 40)}
    assert {
        age: (row["connections"], row["may_have_left"]) for age, row in found.items()
    } == {90: (2, 0), 89: (2, 1), 41: (2, 1), 40: (1, 0)}


STILL = -1
"""The age at which somebody left who did not leave."""


def seen(who: str, since: int, until: int, exports: set[int]) -> Person | None:
    """A person who was linked from one age to another, as exports of those ages show
    it; None if none of them does."""
    listing = [age for age in exports if since >= age > until]
    if not listing:
        return None
    later = [age for age in exports if age < min(listing)]
    return person(
        who,
        connected_on=on(since),
        left_after_on=on(min(listing)) if later else None,
        left_by_on=on(max(later)) if later else None,
        is_connection=not later,
    )


@law
@given(
    st.lists(
        st.tuples(st.integers(0, 900), st.integers(STILL, 900)),
        min_size=30,
        max_size=30,
    ),
    st.sets(st.integers(0, 900), min_size=1, max_size=6),
)
def test_how_many_were_linked_lies_between_the_certain_and_all(
    desk: Desk, spans: list[tuple[int, int]], exports: set[int]
) -> None:
    known = {
        f"p{number}": span
        for number, span in enumerate(spans)
        if seen("", *span, exports)
    }
    people = [seen(who, *span, exports) for who, span in known.items()]
    desk.score(dict.fromkeys(known, ()), [one for one in people if one])
    months = desk.rows("SELECT month, connections, may_have_left FROM network_monthly")
    for month, most, doubtful in months:
        age = (T - month).days
        linked = sum(since >= age > until for since, until in known.values())
        # After the newest export, nobody is known to have left.
        least = most - doubtful if age >= min(exports) else 0
        assert least <= linked <= most


@law
@given(HISTORIES)
def test_shares_are_shares_and_layers_lie_in_one_another(
    desk: Desk, histories: list[list[Contact]]
) -> None:
    desk.score(named(histories))
    assert not desk.rows("""
        FROM network_monthly
        WHERE NOT (
            active <= known AND strong <= active AND met_12m <= met_ever
            AND met_ever <= known AND two_way_12m <= known
            AND effective_ties <= known + 1e-6 AND depth BETWEEN 0 AND known
            AND within_7_days <= within_30_days AND within_30_days <= within_183_days
            AND within_183_days <= within_365_days AND within_365_days <= known
            AND coalesce(in_person_share BETWEEN 0 AND 1, TRUE)
            AND coalesce(gini BETWEEN 0 AND 1, TRUE)
            AND coalesce(turnover BETWEEN 0 AND 1, TRUE)
            AND coalesce(top5_share <= top15_share AND top15_share <= top50_share, TRUE)
            AND coalesce(top50_share <= 1, TRUE)
        )
    """)
    monthly = desk.rows("""
        SELECT n.month, n.known, n.active
        FROM network_monthly AS n
        LEFT JOIN tie_strength_monthly AS m USING (month)
        GROUP BY ALL
        HAVING n.known <> count(m.person_id)
            OR n.active <> count(*) FILTER (m.strength >= 8)
    """)
    assert monthly == []


def test_the_day_may_be_asked_for(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", [5])]})
    expected = desk.rows(f"FROM network_on(DATE '{T}' - 365)")
    assert desk.rows("FROM network_on((SELECT as_of - 365 FROM run))") == expected
