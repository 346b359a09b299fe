"""The same formula for every month, for other days, and for one more contact."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.vocabulary import MeetingKindName
from tests.support.histories import Contact, Desk, T, met, on, person, wrote
from tests.support.random_histories import CONNECTED, HISTORIES, LEFT, law, named

MONTHS = "SELECT month::TEXT FROM tie_strength_monthly ORDER BY month"


def test_a_month_counts_once_it_is_complete(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", [40])]}, as_of=date(2026, 10, 30))
    assert desk.rows(MONTHS) == [("2026-09-30",)]
    desk.tell({"ann": [met("coffee", [40])]}, as_of=date(2026, 10, 31))
    assert desk.rows(MONTHS) == [("2026-09-30",), ("2026-10-31",)]


def test_the_months_begin_with_the_first_interaction(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", [62])], "bob": [], "cid": [met("lunch", [-1])]})
    query = "SELECT person_id, month::TEXT, tier FROM tie_strength_monthly ORDER BY 2"
    assert desk.rows(query) == [
        ("ann", "2026-08-31", "weak"),
        ("ann", "2026-09-30", "weak"),
        ("ann", "2026-10-31", "weak"),
    ]


@law
@given(
    HISTORIES,
    st.lists(CONNECTED, min_size=40, max_size=40),
    st.lists(LEFT, min_size=40, max_size=40),
    st.integers(1, 130),
)
def test_a_month_is_what_a_build_for_its_last_day_gives(
    desk: Desk,
    histories: list[list[Contact]],
    connected: list[date | None],
    left: list[tuple[date, date] | None],
    months: int,
) -> None:
    known = named(histories)
    rows = zip(known, connected, left, strict=False)
    people = [
        person(
            who,
            connected_on=day,
            is_connection=gone is None,
            left_after_on=gone and gone[0],
            left_by_on=gone and gone[1],
        )
        for who, day, gone in rows
    ]
    desk.score(known, people)
    query = f"SELECT last_day(DATE '{T}' - to_months({months}))"
    [(day,)] = desk.rows(query)
    month = desk.rows(
        "SELECT person_id, strength, tier FROM tie_strength_monthly"
        f" WHERE month = '{day}' ORDER BY ALL"
    )
    network = desk.rows(f"FROM network_monthly WHERE month = '{day}'")
    desk.score(known, people, as_of=day)
    built = "SELECT person_id, strength, tier FROM tie_strength SEMI JOIN"
    built += f" (FROM interactions WHERE occurred_on <= '{day}') USING (person_id)"
    assert desk.rows(f"{built} ORDER BY ALL") == month
    assert desk.rows(f"FROM network_monthly WHERE month = '{day}'") == network


def test_the_peak_is_the_highest_of_the_months_and_today(desk: Desk) -> None:
    desk.tell(
        {"once": [met("coffee", range(400, 800, 20))], "now": [met("lunch", [0])]}
    )
    rows = desk.rows("""
        SELECT t.person_id, t.peak, t.peaked_on, t.strength, max(m.strength)
        FROM tie_strength AS t LEFT JOIN tie_strength_monthly AS m USING (person_id)
        GROUP BY ALL ORDER BY 1
    """)
    now, once = rows
    assert now[1] == now[3]
    assert now[2] == T
    assert once[1] == once[4] > once[3]
    assert once[2] == date(2025, 9, 30)


def test_of_equal_highs_the_earliest_is_the_peak(desk: Desk) -> None:
    tiny = [Contact("favor_given", 800, 0.0000001)]
    desk.score({"ann": tiny})
    [(peak, day)] = desk.rows("SELECT peak, peaked_on FROM tie_strength")
    assert (peak > 3, day) == (True, date(2024, 8, 31))
    desk.score({"ann": []})
    assert desk.rows("SELECT peak, peaked_on FROM tie_strength") == [(Decimal(3), T)]


def test_the_forecast_is_the_strength_of_that_day(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", range(10, 700, 45)), wrote("in", [3, 90])]})
    later = dict(desk.rows(f"FROM strength_on(DATE '{T}' + 90)"))
    assert desk.column("strength_in_90_days") == later


def what_if(desk: Desk, who: str, kind: str, age: int = 0) -> list[tuple[Any, ...]]:
    return desk.rows(f"FROM what_if('{who}', '{kind}', DATE '{on(age)}')")


@pytest.mark.parametrize("kind", ["coffee", "dinner", "event", "video", "phone"])
def test_one_more_meeting_is_as_if_it_had_been_logged(
    desk: Desk, kind: MeetingKindName
) -> None:
    past = [met("coffee", range(30, 700, 45)), wrote("in", [3, 90])]
    desk.tell({"ann": past, "bob": past})
    before = desk.column("strength")["ann"]
    [(who, now, then, *tiers)] = what_if(desk, "ann", kind)
    desk.tell({"ann": [*past, met(kind, [0])], "bob": past})
    after = desk.column("strength")["ann"]
    assert (who, now, then) == ("ann", before, after)
    assert after > before
    assert tiers == ["good", desk.column("tier")["ann"]]


def test_a_message_and_a_favor_can_be_tried_too(desk: Desk) -> None:
    desk.tell({"ann": []})
    strengths = {
        kind: what_if(desk, "ann", kind)[0][2]
        for kind in ("message", "favor", "introduction", "referral")
    }
    # 3 + 10/7; and 3 + 6x/(x+3) with x = sqrt(1), sqrt(2), sqrt(4)
    assert strengths == {
        "message": Decimal("4.4286"),
        "favor": Decimal("4.5000"),
        "introduction": Decimal("4.9223"),
        "referral": Decimal("5.4000"),
    }


def test_a_contact_long_ago_and_one_ahead_can_be_tried(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", [100])]})
    assert what_if(desk, "ann", "coffee", age=200)[0][1] == Decimal(3)
    ahead = what_if(desk, "ann", "coffee", age=-90)
    assert ahead[0][1] == desk.column("strength_in_90_days")["ann"]


def test_nobody_and_nothing_give_no_row(desk: Desk) -> None:
    desk.tell({"ann": []})
    assert what_if(desk, "nobody", "coffee") == []
    assert what_if(desk, "owner", "coffee") == []
    assert what_if(desk, "ann", "hug") == []


def test_a_pin_stays_whatever_is_tried(desk: Desk) -> None:
    desk.tell({"ann": []}, [person("ann", pin="strong")])
    [(_, now, then, *tiers)] = what_if(desk, "ann", "dinner")
    assert now < then
    assert tiers == ["strong", "strong"]


def test_days_of_another_age_of_the_world_harm_nothing(desk: Desk) -> None:
    ages = [0, 40, 700_000, 739_000]
    history = [Contact("meet", age) for age in ages]
    desk.score({"ann": history, "bob": history[:2]})
    meet = dict(
        desk.rows("SELECT person_id, points FROM tie_parts WHERE part = 'meet'")
    )
    assert meet["ann"] == meet["bob"]
