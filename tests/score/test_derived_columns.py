from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from models.vocabulary import Channel
from tests.support.histories import Contact, Desk, T, favored, met, on, person, wrote


@pytest.mark.parametrize(
    ("strength", "tier"),
    [
        (45, "strong"),
        (44.9999, "good"),
        (25, "good"),
        (24.9999, "weak"),
        (8, "weak"),
        (7.9999, "loose"),
        (0, "loose"),
    ],
)
def test_a_tier_begins_at_its_floor(desk: Desk, strength: float, tier: str) -> None:
    desk.tell({})
    query = "SELECT tier_of($s::DECIMAL(7, 4))"
    found = desk.connection.execute(query, {"s": strength}).fetchall()
    assert found == [(tier,)]


def test_the_tier_follows_from_the_strength(desk: Desk) -> None:
    often = [met("coffee", range(0, 1096, 7)), wrote("out", range(0, 1096, 7))]
    desk.tell({"a": often, "b": [met("coffee", range(0, 1096, 60))], "c": []})
    assert desk.column("tier") == {"a": "strong", "b": "good", "c": "loose"}


def test_a_pin_sets_the_tier_and_leaves_the_strength(desk: Desk) -> None:
    desk.tell({"pinned": [], "free": []}, [person("pinned", pin="strong")])
    rows = desk.rows(
        "SELECT tier, is_pinned, strength FROM tie_strength ORDER BY person_id"
    )
    assert rows == [("loose", False, 3), ("strong", True, 3)]


@pytest.mark.parametrize(
    ("ages", "evidence"),
    [
        ([], "none"),
        ([365], "recent"),
        ([0], "recent"),
        ([366], "faded"),
        ([-1], "none"),
        ([900, 10], "recent"),
    ],
)
def test_evidence_is_recent_for_a_year(
    desk: Desk, ages: list[int], evidence: str
) -> None:
    desk.score({"ann": [Contact("meet", age) for age in ages]})
    assert desk.column("evidence") == {"ann": evidence}


@pytest.mark.parametrize(("step", "starting_gap"), [(7, 30), (40, 90), (400, 183)])
def test_the_usual_gap_starts_from_the_tier_once_reached(
    desk: Desk, step: int, starting_gap: int
) -> None:
    ages = range(0, 801, step)
    desk.tell({"ann": [met("coffee", ages)]})
    expected = (2 * starting_gap + ages[-1]) / (2 + len(ages) - 1)
    assert desk.column("usual_gap_days")["ann"] == pytest.approx(expected)


def test_the_usual_gap_of_a_loose_tie_starts_from_a_year(desk: Desk) -> None:
    desk.tell({"ann": [wrote("out", [5])]})
    assert desk.column("usual_gap_days") == {"ann": 365}


def test_days_with_several_contacts_count_once_in_the_usual_gap(desk: Desk) -> None:
    desk.tell({"ann": [wrote("out", [0, 100]), wrote("in", [0, 100])]})
    assert desk.column("usual_gap_days")["ann"] == pytest.approx((2 * 183 + 100) / 3)


def test_a_cadence_takes_the_place_of_the_usual_gaps_start(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", [10])]}, [person("ann", cadence_days=20)])
    assert desk.column("usual_gap_days") == {"ann": 20}


@pytest.mark.parametrize(
    ("days", "due"),
    [
        (30, "no"),
        (31, "due"),
        (60, "due"),
        (61, "overdue"),
        (160, "overdue"),
        (161, "at_risk"),
    ],
)
def test_silence_is_measured_in_usual_gaps(desk: Desk, days: int, due: str) -> None:
    desk.score({"ann": [Contact("meet", days)]}, [person("ann", cadence_days=20)])
    assert desk.column("due") == {"ann": due}


def test_nobody_is_due_without_an_interaction(desk: Desk) -> None:
    desk.score({"ann": []}, [person("ann", cadence_days=1)])
    assert desk.rows(
        "SELECT due, usual_gap_days, days_silent, is_dormant FROM tie_strength"
    ) == [("no", None, None, False)]


@pytest.mark.parametrize(
    ("silent", "is_dormant"), [(364, False), (365, True), (1200, True)]
)
def test_a_good_tie_is_dormant_after_a_silent_year(
    desk: Desk, silent: int, is_dormant: bool
) -> None:
    ages = range(silent, silent + 1500, 100)
    desk.score({"ann": [Contact("meet", age) for age in ages]})
    [(lifetime, found)] = desk.rows("SELECT lifetime, is_dormant FROM tie_strength")
    assert lifetime >= 25
    assert found is is_dormant


def test_a_daily_tie_is_dormant_after_eight_usual_gaps(desk: Desk) -> None:
    ages = range(330, 500)
    desk.score({"ann": [Contact("message_in", age) for age in ages]
                + [Contact("message_out", age) for age in ages]
                + [Contact("call", age) for age in ages]})  # fmt: skip
    [(strength, lifetime, gap, found)] = desk.rows(
        "SELECT strength, lifetime, usual_gap_days, is_dormant FROM tie_strength"
    )
    assert found is bool(strength <= Decimal("0.6") * lifetime and 8 * gap < 330)


def test_a_weak_tie_is_never_dormant(desk: Desk) -> None:
    desk.score({"ann": [Contact("meet", 2000)]})
    assert desk.column("is_dormant") == {"ann": False}


def test_favors_given_and_received_make_a_balance(desk: Desk) -> None:
    desk.tell(
        {
            "even": [favored("given", [0], 4), favored("received", [0], 4)],
            "owed": [favored("given", [730], 4)],
            "owing": [favored("received", [0], 2)],
            "none": [],
        }
    )
    expected = {"even": 0, "owed": 2 / 4, "owing": -2 / 4, "none": 0}
    assert desk.column("favor_balance") == pytest.approx(expected)


def test_a_favor_still_ahead_is_no_part_of_the_balance(desk: Desk) -> None:
    desk.tell({"ann": [favored("given", [-3], 4)]})
    assert desk.column("favor_balance") == {"ann": 0}


def test_the_strength_in_90_days_is_that_of_a_build_then(desk: Desk) -> None:
    history = {"ann": [met("coffee", [10, 40]), wrote("in", [3])], "bob": []}
    desk.tell(history)
    ahead = desk.column("strength_in_90_days")
    desk.tell(history, as_of=T + timedelta(days=90))
    assert desk.column("strength") == ahead


def test_the_strength_in_90_days_knows_nothing_of_meetings_planned(desk: Desk) -> None:
    desk.score({"ann": [Contact("meet", -30)]})
    assert desk.column("strength_in_90_days") == {"ann": 3}


def test_a_public_reaction_is_no_contact(desk: Desk) -> None:
    desk.score({"ann": [Contact("public", 5), Contact("message_in", 70)]})
    assert desk.column("last_contact_on") == {"ann": on(70)}
    parts = desk.rows("SELECT part FROM tie_parts ORDER BY part")
    assert parts == [("base",), ("message_in",), ("public",)]


@pytest.mark.parametrize("channel", ["call", "message_in", "favor_given"])
def test_only_a_meeting_in_person_is_one(desk: Desk, channel: Channel) -> None:
    desk.score({"ann": [Contact(channel, 5), Contact("meet", 70)]})
    assert desk.column("last_met_on") == {"ann": on(70)}
    assert desk.column("last_contact_on") == {"ann": on(5)}


@pytest.mark.parametrize(
    ("changes", "base"),
    [
        ({}, 3),
        ({"connected_on": None}, 3),
        ({"connected_on": T}, 3),
        ({"connected_on": on(-1)}, 0),
        ({"is_connection": False}, 0),
        ({"is_connection": False, "left_by_on": T}, 0),
        ({"is_connection": False, "left_by_on": on(-1)}, 3),
    ],
)
def test_the_base_is_there_while_the_person_is_connected(
    desk: Desk, changes: dict[str, Any], base: int
) -> None:
    desk.score({"ann": []}, [person("ann", **changes)])
    assert desk.column("strength") == {"ann": base}


def test_parts_of_no_points_are_left_out(desk: Desk) -> None:
    desk.score({"ann": [Contact("meet", 5)]})
    rows = desk.rows("SELECT part, interactions, last_on FROM tie_parts ORDER BY part")
    assert rows == [("base", 0, None), ("meet", 1, on(5))]


def test_the_owner_has_no_tie_to_the_owner(desk: Desk) -> None:
    desk.score({"ann": []})
    assert desk.rows("SELECT person_id FROM tie_strength") == [("ann",)]
