"""People to reach out to, ties to revive, and the reasons."""

from datetime import date
from typing import Any

import pytest

from models import EventPerson, Membership, PersonChange
from models.vocabulary import ChangeKind
from tests.support.histories import Desk, T, favored, met, on, person, wrote

MONTHLY = range(60, 1200, 30)


def listed(desk: Desk, table: str = "reach_out") -> list[str]:
    return [who for (who,) in desk.rows(f"SELECT person_id FROM {table} ORDER BY rank")]


def reasons(desk: Desk, table: str = "reach_out") -> dict[str, str]:
    return dict(desk.rows(f"SELECT person_id, reason FROM {table}"))


def change(
    who: str, kind: ChangeKind, field: str, new: str, by_on: date
) -> PersonChange:
    return PersonChange(
        person_id=who,
        field=field,
        old_value="before",
        new_value=new,
        after_on=date(2020, 1, 1),
        by_on=by_on,
        kind=kind,
    )


def member(who: str, group: str) -> Membership:
    every: dict[str, Any] = dict.fromkeys(Membership.model_fields)
    lists: dict[str, Any] = {"degrees": [], "emails": [], "phones": [], "member_of": []}
    own = {"membership_id": f"{who} {group}", "group_name": group, "person_id": who}
    listed = {
        "name_as_listed": who,
        "is_linked": True,
        "source_id": "g",
        "source_row": 1,
    }
    return Membership(**(every | lists | own | listed))


def guest(who: str, event: str) -> EventPerson:
    every: dict[str, Any] = dict.fromkeys(EventPerson.model_fields)
    own = {"event_id": event, "event_name": event, "event_date": on(-10), "rank": 1}
    tie = {"strength": 3, "tier": "loose", "is_dormant": False}
    return EventPerson(
        **{**every, **own, **tie, "person_id": who, "full_name": who, "why": "invited"}
    )


def test_the_most_points_at_stake_come_first(desk: Desk) -> None:
    desk.tell({"some": [wrote("in", MONTHLY)], "most": [met("coffee", MONTHLY)]})
    desk.list_up()
    assert listed(desk) == ["most", "some"]
    assert not desk.rows("""
        FROM reach_out JOIN tie_strength AS t USING (person_id)
        WHERE points_at_stake <> t.strength - t.strength_in_90_days OR t.due = 'no'
    """)


def test_there_are_never_more_than_five(desk: Desk) -> None:
    desk.tell({f"p{n}": [met("coffee", MONTHLY)] for n in range(8)})
    desk.list_up()
    assert listed(desk) == [f"p{n}" for n in range(5)]


def test_nobody_is_listed_who_is_not_due(desk: Desk) -> None:
    desk.tell({"due": [met("coffee", MONTHLY)], "not": [met("coffee", [30, 390, 750])]})
    desk.list_up()
    assert listed(desk) == ["due"]


def test_whoever_is_snoozed_is_left_in_peace_until_that_day(desk: Desk) -> None:
    history = [met("coffee", MONTHLY)]
    people = [person("until", snooze_until=T), person("still", snooze_until=on(-1))]
    desk.tell({"until": history, "still": history, "free": history}, people)
    desk.list_up()
    assert listed(desk) == ["free", "until"]


@pytest.mark.parametrize(("age", "names"), [(14, []), (15, ["ann"])])
def test_nobody_is_listed_within_14_days(
    desk: Desk, age: int, names: list[str]
) -> None:
    # an eager rhythm: due after a silence of some days
    desk.tell({"ann": [wrote("in", range(age, 900, 2))]})
    desk.list_up()
    assert desk.column("due")["ann"] != "no"
    assert listed(desk) == names


UNANSWERED = wrote("out", [50, 30])


@pytest.mark.parametrize(
    ("more", "names"),
    [
        ([], []),
        ([wrote("in", [40])], ["ann"]),
        ([wrote("in", [50])], ["ann"]),
        ([met("coffee", [29])], ["ann"]),
        ([met("phone", [40])], ["ann"]),
        ([favored("received", [40])], ["ann"]),
        ([favored("given", [40])], []),
        ([wrote("out", [25])], []),
    ],
)
def test_nobody_is_asked_a_third_time(
    desk: Desk, more: list[Any], names: list[str]
) -> None:
    past = [met("coffee", range(60, 1200, 10))]
    desk.tell({"ann": [*past, UNANSWERED, *more]})
    desk.list_up()
    assert listed(desk) == names


def test_one_message_without_an_answer_may_have_another(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", range(60, 1200, 10)), wrote("out", [30])]})
    desk.list_up()
    assert listed(desk) == ["ann"]


def test_the_reason_gives_the_rhythm_and_what_to_write_about(desk: Desk) -> None:
    desk.tell({"ann": [met("coffee", MONTHLY), wrote("in", [58])]})
    desk.list_up(member("ann", "Alumni"))
    [reason] = reasons(desk).values()
    assert reason == (
        "last message 58 days ago, usually every 29; their message of 2026-09-03 still"
        " waits for your answer; you share Alumni"
    )


def test_dormant_ties_have_a_list_of_their_own(desk: Desk) -> None:
    desk.tell(
        {
            "asleep": [met("coffee", range(700, 2500, 20))],
            "due": [met("coffee", MONTHLY)],
        }
    )
    desk.list_up()
    assert listed(desk) == ["due"]
    assert listed(desk, "dormant") == ["asleep"]
    assert reasons(desk, "dormant")["asleep"].startswith(
        "reconnect: you were in touch every 20 days, last by coffee on "
    )


def test_whose_message_waits_comes_first_of_the_dormant(desk: Desk) -> None:
    often, long_ago = range(1400, 3000, 7), range(900, 2500, 30)
    desk.tell(
        {
            "deep": [met("lunch", often), wrote("out", [2500]), wrote("in", [2400])],
            "waits": [met("coffee", long_ago), wrote("in", [850])],
        }
    )
    desk.list_up()
    assert listed(desk, "dormant") == ["waits", "deep"]
    assert "2024-07-03 still waits" in reasons(desk, "dormant")["waits"]


def test_engagement_and_another_company_raise_the_rank(desk: Desk) -> None:
    past = [met("coffee", range(700, 2500, 30))]
    desk.tell(
        {
            "plain": past,
            "helped": [*past, favored("received", [2000])],
            "elsewhere": past,
            "colleague": past,
            **{f"close {n}": [met("dinner", range(1, 400, 7))] for n in range(20)},
        },
        [
            person("elsewhere", company="Far Away Ltd"),
            person("colleague", company="Near"),
            person("close 7", company="near"),
        ],
    )
    desk.list_up()
    query = "SELECT person_id, has_engaged, is_elsewhere FROM dormant ORDER BY 1"
    found = {who: flags for who, *flags in desk.rows(query)}
    assert found["helped"] == [True, False]
    assert found["plain"] == [False, False]
    assert found["colleague"] == [False, False]
    assert found["elsewhere"] == [False, True]
    factors = "SELECT person_id, revival / lifetime FROM dormant"
    rates = dict(desk.rows(factors))
    assert rates["helped"] == pytest.approx(1.5, abs=1e-4)
    assert rates["plain"] == pytest.approx(1)


def test_reasons_to_write_are_in_their_order(desk: Desk) -> None:
    desk.tell({"ann": [wrote("in", [400]), favored("received", [500], 4)]})
    desk.list_up(
        member("ann", "Alumni"),
        guest("ann", "Fair"),
        change("ann", "moved", "company", "Acme", on(100)),
        change("ann", "moved", "position", "Head of Oars", on(100)),
    )
    rows = desk.rows("SELECT rank, kind, words FROM openings ORDER BY rank")
    assert rows == [
        (1, "unanswered", f"their message of {on(400)} still waits for your answer"),
        (2, "job", f"new at Acme, as the export of {on(100)} shows"),
        (3, "favor", "you owe them a favor"),
        (4, "event", f"may be at Fair on {on(-10)}: invited"),
        (5, "group", "you share Alumni"),
    ]


def test_an_old_change_of_job_and_one_to_come_are_no_reasons(desk: Desk) -> None:
    desk.tell({"ann": [], "bob": []})
    desk.list_up(
        change("ann", "moved", "company", "Acme", on(365)),
        change("bob", "promoted", "position", "Head", on(-1)),
    )
    assert desk.rows("FROM openings") == []


def test_the_funnel_counts_by_the_year_of_connecting(desk: Desk) -> None:
    years = {
        "linked": 2020,
        "wrote": 2020,
        "answered": 2020,
        "met": 2020,
        "again": 2021,
    }
    people = [person(w, connected_on=date(y, 5, 1)) for w, y in years.items()]
    gone = person(
        "gone",
        connected_on=date(2021, 2, 3),
        left_by_on=on(5),
        is_connection=False,
    )
    unknown = person("unknown", connected_on=None)
    parted = person("parted", connected_on=None, left_by_on=on(5), is_connection=False)
    desk.tell(
        {
            "linked": [],
            "wrote": [wrote("in", [50]), wrote("out", [40])],
            "answered": [wrote("out", [50]), wrote("in", [40])],
            "met": [met("coffee", [9])],
            "again": [met("coffee", [9, 90])],
            "gone": [],
            "unknown": [],
            "parted": [],
        },
        [*people, gone, unknown, parted],
    )
    desk.list_up()
    assert desk.rows("FROM funnel ORDER BY connected_in") == [
        (2020, 4, 2, 1, 1, 0),
        (2021, 2, 0, 0, 1, 1),
        (None, 2, 0, 0, 0, 0),
    ]


def test_met_and_not_linked_linked_and_not_met(desk: Desk) -> None:
    outside = person("outside", connected_on=None, is_connection=False)
    desk.tell(
        {
            "outside": [met("lunch", [30, 60])],
            "friend": [met("lunch", [30])],
            "caller": [met("video", [30])],
            "link": [],
        },
        [outside],
    )
    desk.list_up()
    assert listed(desk, "met_not_linked") == ["outside"]
    assert listed(desk, "linked_never_met") == ["caller", "link"]


def test_a_hidden_account_is_never_suggested(desk: Desk) -> None:
    hidden = {"is_hidden": True, "is_connection": False}
    desk.tell(
        {"a": [wrote("in", MONTHLY)], "b": [met("lunch", range(800, 2500, 20))]},
        [person("a", **hidden), person("b", **hidden)],
    )
    desk.list_up()
    assert listed(desk) == []
    assert listed(desk, "dormant") == []
