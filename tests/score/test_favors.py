"""What the owner owes and is owed: examples, and what holds for every history."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Table
from models.vocabulary import FavorDirection
from tests.support.histories import Desk, Telling, favored, met, on
from tests.support.random_histories import law

OTHER_WAY: dict[FavorDirection, FavorDirection] = {
    "given": "received",
    "received": "given",
}


def did(
    id_: str,
    direction: FavorDirection,
    age: int = 0,
    size: float = 1,
    settles: str | None = None,
    **changes: Any,
) -> Telling:
    """One favor with an id of its own."""

    def rows(who: str) -> Iterator[Table]:
        [favor] = favored(direction, [age], size)(who)
        named = {"favor_id": id_, "settles": settles}
        yield favor.model_copy(update={**named, **changes})

    return rows


def open_ones(desk: Desk) -> list[tuple[Any, ...]]:
    return desk.rows(
        "SELECT favor_id, size, settled, outstanding FROM open_favors ORDER BY ALL"
    )


def balances(desk: Desk) -> dict[str, str]:
    return dict(desk.rows("SELECT person_id, standing FROM favor_balance"))


@pytest.mark.parametrize(
    ("favors", "standing"),
    [
        ([favored("received", [0], 1.1)], "you_owe"),
        ([favored("received", [0], 1)], "balanced"),
        ([favored("given", [0], 1)], "balanced"),
        ([favored("given", [0], 1.1)], "they_owe"),
        ([favored("given", [0], 3), favored("received", [0], 1)], "mutual"),
        ([favored("given", [0], 30), favored("received", [0], 1)], "they_owe"),
        ([favored("received", [7300], 4)], "balanced"),
    ],
)
def test_the_standing_begins_beyond_a_third(
    desk: Desk, favors: list[Telling], standing: str
) -> None:
    desk.tell({"ann": favors})
    assert balances(desk) == {"ann": standing}


def test_a_favor_is_worth_half_after_its_half_life(desk: Desk) -> None:
    desk.tell({"ann": [favored("given", [0, 730], 4), favored("received", [1460], 4)]})
    assert desk.rows(
        "SELECT given, received, balance, favors, last_on FROM favor_balance"
    ) == [(6, 1, round(5 / 9, 6), 3, on(0))]


def test_the_person_the_owner_owes_most_comes_first(desk: Desk) -> None:
    desk.tell(
        {
            "even": [favored("given", [0], 2), favored("received", [0], 2)],
            "owes": [favored("given", [0], 9)],
            "owed": [favored("received", [0], 2)],
            "owed most": [favored("received", [0], 4)],
            "none": [],
        }
    )
    rows = desk.rows("SELECT rank, person_id FROM favor_balance ORDER BY rank")
    assert rows == [(1, "owed most"), (2, "owed"), (3, "owes"), (4, "even")]


def test_a_favor_stays_open_until_others_add_up_to_its_size(desk: Desk) -> None:
    first = did("f1", "given", 100, 4)
    some = did("f2", "received", 50, 1.5, "f1")
    rest = did("f3", "received", 100, 2.5, "f1")
    desk.tell({"ann": [first, some]})
    assert open_ones(desk)[0] == ("f1", 4, 1.5, 2.5)
    desk.tell({"ann": [first, some, rest]})
    assert [favor for favor, *_ in open_ones(desk)] == ["f2", "f3"]


def test_who_pays_back_has_made_no_new_debt_but_by_what_is_over(desk: Desk) -> None:
    paid = [did("f1", "given", 9, 2), did("f2", "received", 5, 3, "f1")]
    desk.tell({"ann": paid})
    query = "SELECT favor_id, outstanding, repays, owed FROM open_favors"
    assert desk.rows(query) == [("f2", 3, 2, 1)]
    query = "SELECT open_favors, open_given, open_received FROM favor_balance"
    assert desk.rows(query) == [(1, 0, 1)]


def test_one_favor_fills_those_that_it_names_in_their_order(desk: Desk) -> None:
    before = [did("f1", "given", 9, 2), did("f2", "given", 9, 2)]
    some = did("f3", "received", 8, 1, "f2")
    desk.tell({"ann": [*before, some, did("f4", "received", 7, 2.5, "f2; f1")]})
    query = "SELECT favor_id, nth, named, amount FROM settlements"
    assert desk.rows(query) == [
        ("f3", 1, "f2", 1),
        ("f4", 1, "f2", 1),
        ("f4", 2, "f1", 1.5),
    ]


def test_an_id_is_found_whatever_its_case_and_spaces(desk: Desk) -> None:
    before = [did("F 01", "given", 9), did("f01", "given", 5)]
    after = [did("a", "received", 1, 1, "f 01"), did("b", "received", 1, 1, "f01")]
    desk.tell({"ann": [*before, *after]})
    found = desk.rows("SELECT favor_id, settled_favor_id FROM settlements")
    assert found == [("a", "F 01"), ("b", "f01")]


@pytest.mark.parametrize(
    ("settling", "doubt"),
    [
        (did("f2", "received", 5, 1, "f9"), "settles names no favor"),
        (did("f2", "received", 5, 1, "f2"), "settles names the favor itself"),
        (did("f2", "given", 5, 1, "f1"), "settles names a favor in the same direction"),
        (did("f2", "received", 15, 1, "f1"), "settles names a later favor"),
    ],
)
def test_what_cannot_be_settled_so_is_doubted_and_settles_nothing(
    desk: Desk, settling: Telling, doubt: str
) -> None:
    desk.tell({"ann": [did("f1", "given", 10), settling]})
    assert desk.rows("SELECT amount, doubt FROM settlements") == [(0, doubt)]
    assert {favor for favor, *_ in open_ones(desk)} == {"f1", "f2"}


def test_another_person_settles_nothing(desk: Desk) -> None:
    desk.tell({"a": [did("f1", "given", 9)], "b": [did("f2", "received", 1, 1, "f1")]})
    [(doubt,)] = desk.rows("SELECT doubt FROM settlements")
    assert doubt == "settles names a favor of another person"


def test_while_it_is_a_question_who_is_meant_nothing_is_settled_or_doubted(
    desk: Desk,
) -> None:
    unclear = did("f2", "received", 1, 1, "f1", person_id=None)
    desk.tell({"ann": [did("f1", "given", 9), unclear]})
    assert desk.rows("SELECT amount, doubt FROM settlements") == [(0, None)]
    assert open_ones(desk) == [("f1", 1, 0, 1)]


def test_what_lies_after_t_settles_nothing_yet(desk: Desk) -> None:
    favors = [did("f1", "given", 9), did("f2", "received", -1, 1, "f1")]
    desk.tell({"ann": favors})
    assert open_ones(desk) == [("f1", 1, 0, 1)]
    desk.tell({"ann": favors}, as_of=on(-1))
    assert [favor for favor, *_ in open_ones(desk)] == ["f2"]


FAVOR = st.tuples(
    st.sampled_from(get_args(FavorDirection)),
    st.integers(0, 3000),
    st.floats(0.1, 20).map(lambda size: round(size, 2)),
    st.lists(st.integers(0, 7), max_size=3, unique=True),
)
HISTORIES = st.lists(st.lists(FAVOR, max_size=8), min_size=20, max_size=30)
Drawn = list[list[tuple[FavorDirection, int, float, list[int]]]]


def histories_of(
    histories: Drawn, *, settling: bool = True, swapped: bool = False
) -> Any:
    """Person → favors, each with the ids of those it settles, known or not."""
    return {
        f"p{n}": [
            did(
                f"p{n}f{i}",
                OTHER_WAY[way] if swapped else way,
                age,
                size,
                ";".join(f"p{n}f{other}" for other in named) if settling else None,
            )
            for i, (way, age, size, named) in enumerate(history)
        ]
        for n, history in enumerate(histories)
    }


@law
@given(HISTORIES)
def test_what_is_settled_and_what_is_left_add_up(desk: Desk, drawn: Drawn) -> None:
    desk.tell(histories_of(drawn))
    left = {favor: (size, paid, rest) for favor, size, paid, rest in open_ones(desk)}
    for size, settled, outstanding in left.values():
        assert outstanding == pytest.approx(size - settled)
        assert outstanding > 0 <= settled
    full = "SELECT favor_id, size FROM favors ANTI JOIN open_favors USING (favor_id)"
    paid = dict(
        desk.rows("SELECT settled_favor_id, sum(amount) FROM settlements GROUP BY ALL")
    )
    for favor, size in desk.rows(full):
        assert paid[favor] == pytest.approx(size)
    spent = "SELECT favor_id, sum(amount) FROM settlements GROUP BY ALL"
    sizes = dict(desk.rows("SELECT favor_id, size FROM favors"))
    for favor, amount in desk.rows(spent):
        assert amount <= sizes[favor] + 1e-9


@law
@given(HISTORIES)
def test_settling_changes_neither_balance_nor_strength(
    desk: Desk, drawn: Drawn
) -> None:
    balance = "SELECT person_id, given, received, balance FROM favor_balance"
    desk.tell(histories_of(drawn))
    before = desk.rows(balance), desk.column("strength")
    desk.tell(histories_of(drawn, settling=False))
    assert (desk.rows(balance), desk.column("strength")) == before


@law
@given(HISTORIES)
def test_seen_from_the_other_side_the_balance_is_reversed(
    desk: Desk, drawn: Drawn
) -> None:
    query = "SELECT person_id, {}, {}, {} balance FROM favor_balance ORDER BY ALL"
    desk.tell(histories_of(drawn))
    before = desk.rows(query.format("given", "received", ""))
    strengths = desk.column("strength")
    desk.tell(histories_of(drawn, swapped=True))
    assert desk.rows(query.format("received", "given", "-")) == before
    assert desk.column("strength") == strengths


@law
@given(HISTORIES, st.integers(1, 2000))
def test_time_alone_never_makes_more_of_a_favor(
    desk: Desk, drawn: Drawn, wait: int
) -> None:
    query = "SELECT person_id, given, received FROM favor_balance ORDER BY person_id"
    desk.tell(histories_of(drawn))
    now = desk.rows(query)
    desk.tell(histories_of(drawn), as_of=on(-wait))
    for (who, *before), (same, *after) in zip(now, desk.rows(query), strict=True):
        assert who == same
        assert after[0] <= before[0]
        assert after[1] <= before[1]


@law
@given(HISTORIES, st.floats(0.1, 50), st.sampled_from(get_args(FavorDirection)))
def test_no_imbalance_lowers_a_strength(
    desk: Desk, drawn: Drawn, size: float, way: FavorDirection
) -> None:
    often = met("coffee", [30, 400])
    before = {who: [often, *favors] for who, favors in histories_of(drawn).items()}
    desk.tell(before)
    strengths = desk.column("strength")
    desk.tell({w: [*f, did(f"{w} more", way, 10, size)] for w, f in before.items()})
    assert all(desk.column("strength")[who] >= strengths[who] for who in before)


def test_the_balance_of_a_tie_is_that_of_its_favors(desk: Desk) -> None:
    desk.tell({"ann": [favored("given", [3], 4)], "bob": []})
    [(balance,)] = desk.rows("SELECT balance FROM favor_balance")
    assert desk.column("favor_balance") == {"ann": balance, "bob": 0}


def test_an_endorsement_is_open_but_no_debt(desk: Desk) -> None:
    desk.tell({"ann": [did("f1", "received", 9, 0.3, origin="endorsement")]})
    query = "SELECT open_favors, open_received, oldest_open_on FROM favor_balance"
    assert desk.rows(query) == [(1, 0, on(9))]


def test_the_owner_is_nobody_to_owe(desk: Desk) -> None:
    desk.tell({"ann": [did("f1", "given", person_id="owner")]})
    assert (open_ones(desk), balances(desk)) == ([], {})
