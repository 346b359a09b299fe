import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from identity import BookOwner, KnownName, PeopleIndex
from identity.names.fit_frequency import fit
from identity.names.frequency import NameModel
from identity.names.name_parts import family_part, given_part

COMMON = [("maria", "silva")] * 300 + [("anna", "nowak")] * 300
RARE = [(f"given{n}", f"family{n}") for n in range(2_400)]
WORLD = fit(COMMON + RARE)


def expected(name: str, model: NameModel = WORLD) -> float:
    first, _, last = name.partition(" ")
    return model.expected_namesakes(given_part(first), family_part(last))


def test_a_common_name_has_more_namesakes_than_a_rare_one() -> None:
    assert expected("Maria Silva") > 20
    assert expected("given7 family7") < 0.01
    assert expected("Zora Quist") < expected("given7 family7")


def test_given_and_family_name_of_other_people_go_together_less_often() -> None:
    assert expected("Maria Nowak") < expected("Maria Silva") / 2


def test_initials_are_those_of_all_who_begin_so() -> None:
    assert expected("M. Silva") >= expected("Maria Silva")
    assert expected("Maria S.") >= expected("Maria Silva")


def test_a_book_of_few_people_does_not_make_its_names_common() -> None:
    small = fit([("ann", "able"), ("bob", "baker")])
    assert expected("Ann Able", small) < 0.002
    assert expected("Ann Able", fit([])) < 0.002


def test_a_name_of_two_known_names_is_commoner_than_one_never_seen() -> None:
    world = fit([*COMMON, ("anna", "silva")])
    unseen = expected("Zora Silva", world)
    assert expected("Maria-Anna Silva", world) > 2 * unseen


NAMES = st.lists(
    st.tuples(
        st.sampled_from(["ann", "bob", "cem"]), st.sampled_from(["able", "baker"])
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(NAMES)
def test_the_order_of_people_does_not_matter(names: list[tuple[str, str]]) -> None:
    assert fit(names) == fit(names[::-1])


@settings(max_examples=40, deadline=None)
@given(NAMES)
def test_a_model_that_was_kept_says_the_same(names: list[tuple[str, str]]) -> None:
    model = fit(names)
    kept = NameModel.of_rows(len(names), model.rows())
    for name in ("Aa Able", "Cc Quist", "B. Baker", "A A."):
        assert expected(name, kept) == pytest.approx(expected(name, model))


@given(st.lists(st.tuples(st.text(max_size=4), st.text(max_size=4)), max_size=20))
def test_every_share_of_a_name_is_listed_once(people: list[tuple[str, str]]) -> None:
    names = [
        KnownName(f"slug:{n}", f"p{n}", f"{first} {last}", None, None, False, *name)
        for n, name in enumerate(people)
        for first, last in [name]
    ]
    index = PeopleIndex(names, BookOwner("slug:me"))
    keys = [row[:3] for row in index.model.rows()]
    assert len(set(keys)) == len(keys)
    assert all(name.given.words for known in index.names.values() for name in known)
