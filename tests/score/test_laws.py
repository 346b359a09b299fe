"""What holds for every history; each example scores a whole batch of them."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import Channel
from tests.support.histories import LONG_AGO, Contact, Desk, T, on, person
from tests.support.random_histories import CONNECTED, CONTACTS, HISTORIES, law, named


def scores(desk: Desk, query: str) -> dict[tuple[Any, ...], Decimal]:
    """Key → strength, by a query that names days, each as (day, known_on)."""
    rows = desk.rows(
        f"WITH asked_for AS ({query}) "
        "SELECT person_id, day, sum(points) "
        "FROM score('interactions', 'score_parameters', 'asked_for') GROUP BY ALL"
    )
    return {(who, day): points for who, day, points in rows}


@law
@given(HISTORIES)
def test_the_strength_lies_between_0_and_100(
    desk: Desk, histories: list[list[Contact]]
) -> None:
    desk.score(named(histories))
    for column in ("strength", "lifetime", "strength_in_90_days"):
        assert all(0 <= points <= 100 for points in desk.column(column).values())


@law
@given(HISTORIES, st.lists(CONTACTS, min_size=40, max_size=40))
def test_one_more_interaction_never_lowers_the_strength(
    desk: Desk, histories: list[list[Contact]], more: list[Contact]
) -> None:
    before = named(histories)
    after = {
        f"{who}+": [*history, one]
        for (who, history), one in zip(before.items(), more, strict=False)
    }
    desk.score(before | after)
    for column in ("strength", "lifetime", "strength_in_90_days"):
        points = desk.column(column)
        assert all(points[f"{who}+"] >= points[who] for who in before)


@law
@given(HISTORIES, st.lists(st.integers(0, 3000), min_size=5, max_size=5))
def test_without_contact_the_strength_never_rises(
    desk: Desk, histories: list[list[Contact]], waits: list[int]
) -> None:
    desk.score(named(histories))
    days = [T + timedelta(days=wait) for wait in sorted({0, *waits})]
    values = ", ".join(f"(DATE '{day}', DATE '{T}')" for day in days)
    found = scores(desk, f"SELECT * FROM (VALUES {values}) AS d(day, known_on)")
    for who in named(histories):
        course = [found[who, day] for day in days]
        assert course == sorted(course, reverse=True)


@law
@given(HISTORIES, st.lists(CONNECTED, min_size=40, max_size=40))
def test_the_parts_add_up_to_the_strength_exactly(
    desk: Desk, histories: list[list[Contact]], connected: list[date | None]
) -> None:
    pairs = zip(named(histories), connected, strict=False)
    desk.score(named(histories), [person(w, connected_on=day) for w, day in pairs])
    parts: dict[str, Decimal] = {}
    for who, points in desk.rows("SELECT person_id, points FROM tie_parts"):
        assert points > 0
        parts[who] = parts.get(who, Decimal(0)) + points
    strengths = desk.column("strength")
    assert strengths == {who: parts.get(who, Decimal(0)) for who in strengths}


@law
@given(HISTORIES, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_show(
    desk: Desk, histories: list[list[Contact]], dice: random.Random
) -> None:
    tables = ("tie_strength", "tie_parts")
    desk.score(named(histories))
    first = [desk.rows(f"FROM {table}") for table in tables]
    shuffled = {
        who: dice.sample(history, len(history))
        for who, history in dice.sample(list(named(histories).items()), len(histories))
    }
    desk.score(shuffled)
    assert [desk.rows(f"FROM {table}") for table in tables] == first


@law
@given(HISTORIES)
def test_before_the_first_interaction_there_is_the_base_alone(
    desk: Desk, histories: list[list[Contact]]
) -> None:
    desk.score(named(histories), as_of=on(4001))
    assert set(desk.column("strength").values()) == {Decimal("3.0000")}
    assert set(desk.column("evidence").values()) == {"none"}


@law
@given(HISTORIES, st.lists(CONTACTS, min_size=40, max_size=40))
def test_what_happens_after_t_is_ignored(
    desk: Desk, histories: list[list[Contact]], later: list[Contact]
) -> None:
    known = named(histories)
    desk.score(known)
    without = desk.rows("FROM tie_strength")
    longer = {
        who: [*history, Contact(one.channel, -1 - one.age, one.unit)]
        for (who, history), one in zip(known.items(), later, strict=False)
    }
    desk.score(longer)
    assert desk.rows("FROM tie_strength") == without


@law
@given(HISTORIES, st.lists(CONNECTED, min_size=40, max_size=40), st.integers(0, 4000))
def test_the_strength_on_a_day_is_that_of_a_build_for_it(
    desk: Desk,
    histories: list[list[Contact]],
    connected: list[date | None],
    age: int,
) -> None:
    pairs = list(zip(named(histories), connected, strict=False))
    people = [
        person(who, connected_on=day, left_by_on=on(900), is_connection=False)
        if number % 3 == 0
        else person(who, connected_on=day)
        for number, (who, day) in enumerate(pairs)
    ]
    desk.score(named(histories), people)
    asked = dict(desk.rows(f"SELECT * FROM strength_on(DATE '{on(age)}')"))
    desk.score(named(histories), people, as_of=on(age))
    assert desk.column("strength") == asked


@law
@given(HISTORIES)
def test_what_never_fades_is_at_least_what_is_left(
    desk: Desk, histories: list[list[Contact]]
) -> None:
    desk.score(named(histories))
    assert not desk.rows(
        "FROM tie_strength WHERE lifetime < strength OR strength < strength_in_90_days"
    )


@law
@given(HISTORIES)
def test_the_last_days_agree_with_the_history(
    desk: Desk, histories: list[list[Contact]]
) -> None:
    desk.score(named(histories))
    last = desk.column("last_contact_on")
    met = desk.column("last_met_on")
    silent = desk.column("days_silent")
    for who, history in named(histories).items():
        ages = [c.age for c in history if c.channel != "public"]
        meetings = [c.age for c in history if c.channel == "meet"]
        assert last[who] == (on(min(ages)) if ages else None)
        assert met[who] == (on(min(meetings)) if meetings else None)
        assert silent[who] == (min(ages) if ages else None)


def test_a_very_long_history_of_very_large_favors_stays_below_100(desk: Desk) -> None:
    channels: tuple[Channel, ...] = get_args(Channel)
    history = [Contact(c, age, 1000) for c in channels for age in range(0, 7300, 2)]
    desk.score({"ann": history}, [person("ann", connected_on=LONG_AGO)])
    strength = desk.column("strength")["ann"]
    assert 95 < strength < 100
