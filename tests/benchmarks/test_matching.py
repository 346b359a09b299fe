"""The world on which the matching of names is measured."""

from collections import Counter
from dataclasses import replace

import pytest

from benchmarks.matching.trial import Sizes, run_trial
from benchmarks.matching.trial.asking import key_of
from benchmarks.matching.trial.measuring import Counts, count, judge
from benchmarks.matching.trial.mentions import Log
from benchmarks.matching.trial.people import Book, plain_key
from benchmarks.matching.trial.trying import make_world
from identity import Decision

SMALL = Sizes(people=3_000, mentions=1_500, companies=600, namesakes=0.01)
World = tuple[Book, Log]


@pytest.fixture(scope="module")
def world() -> World:
    return make_world(5, SMALL)


def test_a_seed_makes_the_same_world_again(world: World) -> None:
    book, log = make_world(5, SMALL)
    assert [p.shown for p in book.people] == [p.shown for p in world[0].people]
    assert [m.text for m in log.mentions] == [m.text for m in world[1].mentions]


def test_another_seed_makes_another_world(world: World) -> None:
    _, log = make_world(6, SMALL)
    assert [m.text for m in log.mentions] != [m.text for m in world[1].mentions]


def test_namesakes_are_as_many_as_asked_for(world: World) -> None:
    assert world[0].namesakes == pytest.approx(0.01, abs=0.006)


def test_the_people_of_a_book_have_names_of_many_cultures(world: World) -> None:
    cultures = Counter(person.name.culture.name for person in world[0].people)
    assert len(cultures) >= 14
    assert max(cultures.values()) < len(world[0].people) / 3


def test_every_person_has_an_address_and_an_id_of_their_own(world: World) -> None:
    people = world[0].world.people
    assert len({person.email for person in people}) == len(people)
    assert len({key_of(person) for person in people}) == len(people)


def test_a_quarter_of_the_mentions_is_about_people_outside(world: World) -> None:
    mentions = world[1].mentions
    outside = [mention for mention in mentions if not mention.is_in_book]
    planted = [mention for mention in outside if mention.near_miss]
    assert len(mentions) == 1_500
    assert len(outside) == 360
    assert len(planted) == 108


def test_people_in_the_book_and_outside_it_are_met_repeatedly(world: World) -> None:
    for is_in_book in (True, False):
        who = [m.person.number for m in world[1].mentions if m.is_in_book is is_in_book]
        assert 0.4 < len(set(who)) / len(who) < 0.7
        assert max(Counter(who).values()) > 3


def test_half_of_the_mentions_name_a_company_and_a_tenth_of_them_a_former_one(
    world: World,
) -> None:
    forms = [
        m.company_form for m in world[1].mentions if m.form not in {"url", "email"}
    ]
    with_company = [form for form in forms if form != "none"]
    assert len(with_company) / len(forms) == pytest.approx(0.51, abs=0.05)
    assert with_company.count("former") / len(with_company) == pytest.approx(
        0.1, abs=0.04
    )


def test_the_truth_of_a_mention_is_somebody_on_the_side_it_says(world: World) -> None:
    book, log = world
    for mention in log.mentions:
        assert (mention.person in book.people) is mention.is_in_book
        assert mention.name in mention.text
        assert mention.company in mention.text


def test_a_near_miss_is_not_in_the_book(world: World) -> None:
    book, log = world
    for near in log.near_misses:
        assert near.person not in book.people
        same = book.bearers.get(plain_key(near.person.name.full), [])
        if near.kind != "same_name":
            assert same == []
        assert near.person.company not in [person.company for person in same]


def test_near_misses_are_of_every_kind(world: World) -> None:
    kinds = Counter(near.kind for near in world[1].near_misses)
    assert len(kinds) == 5
    assert min(kinds.values()) >= max(kinds.values()) - 2


def test_what_a_near_miss_is_planted_for_is_typed(world: World) -> None:
    for mention in world[1].mentions:
        if mention.near_miss and mention.near_miss.is_company_telling:
            assert mention.company


def test_a_link_to_another_is_wrong_and_a_question_shows_five(world: World) -> None:
    book, log = world
    mention = next(mention for mention in log.mentions if mention.is_in_book)
    ids = [key_of(person) for person in book.people]
    truth, others = key_of(mention.person), [key_of(p) for p in book.people[:9]]
    others = [other for other in others if other != truth]
    right = judge(ids, mention, Decision("resolved", "name", truth))
    wrong = judge(ids, mention, Decision("resolved", "name", others[0]))
    late = judge(ids, mention, Decision("ambiguous", "name", None, None, others[:5]))
    soon = replace(late, decision=replace(late.decision, candidates=[truth]))
    figures = count([right, wrong, late, soon]).figures()
    assert figures["precision"] == 0.5
    assert figures["linked"] == 0.25
    assert figures["asked"] == 0.5
    assert figures["top_five"] == 0.5
    assert figures["after_questions"] == 0.5
    assert figures["after_typing"] == 0.75


def test_a_link_of_somebody_outside_is_wrong_and_no_link_is_no_miss(
    world: World,
) -> None:
    book, log = world
    mention = next(m for m in log.mentions if m.near_miss)
    ids = [key_of(person) for person in book.people]
    linked = judge(ids, mention, Decision("resolved", "name", ids[0]))
    left = judge(ids, mention, Decision("unknown", "name"))
    counts = count([linked, left])
    assert (counts.wrong, counts.planted_links, counts.silent) == (1, 1, 0)
    assert counts.figures()["precision_without_planted"] == 1.0


def test_counts_of_two_logs_add_up(world: World) -> None:
    mention = next(mention for mention in world[1].mentions if mention.is_in_book)
    one = count([judge([], mention, Decision("unknown", "name"))])
    assert (one + one + Counts()).figures() == {**one.figures(), "silent": 1.0}
    assert (one + one).silent == 2


def test_the_plainest_matcher_is_as_good_as_is_known_of_it() -> None:
    trial = run_trial(5, SMALL, is_exact=True)
    figures = trial.counts.figures()
    assert 0.94 < figures["precision"] < 0.995
    assert 0.48 < figures["linked"] < 0.6
    assert figures["top_five"] > 0.95


def test_the_matcher_decides_every_mention() -> None:
    trial = run_trial(5, replace(SMALL, people=500, mentions=200))
    assert trial.counts.mentions == 200
    assert trial.counts.figures()["precision"] > 0.9
    assert trial.ratio > 0
