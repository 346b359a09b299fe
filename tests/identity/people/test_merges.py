from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import AnswerLine, PersonMerges

A, B, C, D = (f"p{letter * 12}" for letter in "abcd")
OWNER = "pzzzzzzzzzzzz"
IDS = {person: person for person in (A, B, C, D, OWNER)} | {"peeeeeeeeeeee": A}
LISTED = {B: date(2025, 1, 1), A: date(2026, 1, 1)}


def sameness(*lines: tuple[str, str]) -> PersonMerges:
    """What a file with these lines says: person_id and answer."""
    read = [AnswerLine("s1", row, *line) for row, line in enumerate(lines, start=2)]
    return PersonMerges(read, IDS, LISTED, OWNER)


def reasons(*lines: tuple[str, str]) -> list[str]:
    """What became of each line."""
    return [o.reason for o in sameness(*lines).outcomes(IDS.keys())]


def is_one(found: PersonMerges, *people: str) -> bool:
    return len({found.canonical_id(person) for person in people}) == 1


@pytest.mark.parametrize("line", [(A, f"same:{B}"), (B, f"same:{A}"), (A, B)])
def test_two_are_one_by_the_id_of_who_was_listed_first(line: tuple[str, str]) -> None:
    found = sameness(line)
    assert [found.canonical_id(person) for person in (A, B)] == [B, B]
    assert found.is_closed(A, B)


def test_who_is_no_connection_takes_the_id_of_who_is_one() -> None:
    assert sameness((C, f"same:{A}")).canonical_id(C) == A


def test_one_is_one_over_a_chain() -> None:
    assert is_one(sameness((A, f"same:{B}"), (B, f"same:{C}")), A, B, C)


def test_an_earlier_id_of_a_person_does_as_well() -> None:
    assert is_one(sameness(("peeeeeeeeeeee", f"same:{B}")), A, B)


def test_who_is_not_the_same_is_no_question() -> None:
    found = sameness((A, f"not:{B}"))
    assert found.is_closed(B, A)
    assert not is_one(found, A, B)
    assert not found.is_closed(A, C)


def test_not_the_same_goes_for_whoever_is_one_with_them() -> None:
    found = sameness((A, f"same:{C}"), (A, f"not:{B}"))
    assert found.is_closed(C, B)


def test_of_two_lines_that_contradict_the_last_one_wins() -> None:
    same, other = (A, f"same:{B}"), (A, f"not:{B}")
    assert not is_one(sameness(same, other), A, B)
    assert is_one(sameness(other, same), A, B)
    assert reasons(same, other) == ["replaced_answer", "answer"]


def test_a_contradiction_over_a_chain_costs_its_earliest_line() -> None:
    lines = (A, f"same:{B}"), (B, f"same:{C}"), (A, f"not:{C}")
    found = sameness(*lines)
    assert is_one(found, B, C)
    assert not is_one(found, A, B)
    assert reasons(*lines) == ["replaced_answer", "answer", "answer"]


def test_ask_takes_back_what_was_said_of_a_person_on_either_side() -> None:
    for asked in (A, B):
        found = sameness((A, f"same:{B}"), (asked, "ask"))
        assert not found.is_closed(A, B)


def test_new_parts_a_person_from_all_others_and_ignore_only_closes() -> None:
    parted = sameness((A, f"same:{B}"), (A, "new"))
    assert not is_one(parted, A, B)
    assert parted.is_closed(A, D)
    kept = sameness((A, f"same:{B}"), (A, "ignore"))
    assert is_one(kept, A, B)
    assert kept.is_closed(D, A)


def test_nobody_is_made_one_with_the_owner() -> None:
    line = (A, f"same:{OWNER}")
    assert not is_one(sameness(line), A, OWNER)
    assert reasons(line) == ["names_owner"]


def test_a_line_about_nobody_in_the_book_is_kept_and_not_used() -> None:
    assert reasons((A, "same:pffffffffffff")) == ["unused_answer"]
    assert reasons(("pffffffffffff", f"not:{A}")) == ["unused_answer"]


def _other(text: str) -> str:
    """The same of other people."""
    for number, person in enumerate((A, B, C, D), start=2):
        text = text.replace(person, f"p{str(number) * 12}")
    return text


PEOPLE = st.sampled_from([A, B, C, D])
LINES = st.tuples(
    PEOPLE,
    st.one_of(
        st.builds("{}:{}".format, st.sampled_from(["same", "not"]), PEOPLE),
        st.sampled_from(["ask", "new", "ignore"]),
    ),
)


@given(st.lists(LINES, max_size=8), PEOPLE, PEOPLE)
def test_the_last_line_always_holds(
    lines: list[tuple[str, str]], one: str, other: str
) -> None:
    assert is_one(sameness(*lines, (one, f"same:{other}")), one, other)
    if one != other:
        assert not is_one(sameness(*lines, (one, f"not:{other}")), one, other)


@given(st.lists(LINES, max_size=8))
def test_being_one_goes_both_ways_and_over_chains(
    lines: list[tuple[str, str]],
) -> None:
    found = sameness(*lines)
    for person in (A, B, C, D):
        assert found.canonical_id(found.canonical_id(person)) == found.canonical_id(
            person
        )


@given(st.lists(LINES, max_size=6), st.lists(LINES, max_size=6))
def test_lines_about_other_people_change_nothing(
    lines: list[tuple[str, str]], others: list[tuple[str, str]]
) -> None:
    rest = [(_other(person), _other(answer)) for person, answer in others]
    plain = sameness(*lines)
    for mixed in (sameness(*lines, *rest), sameness(*rest, *lines)):
        assert [mixed.canonical_id(p) for p in (A, B, C, D)] == [
            plain.canonical_id(p) for p in (A, B, C, D)
        ]


@given(st.lists(LINES, max_size=8), PEOPLE)
def test_asking_again_leaves_a_person_as_if_nothing_had_been_said(
    lines: list[tuple[str, str]], person: str
) -> None:
    rest = [line for line in lines if person not in (line[0], line[1][-13:])]
    found, without = sameness(*lines, (person, "ask")), sameness(*rest)
    for other in (A, B, C, D):
        assert is_one(found, person, other) == (person == other)
        assert found.canonical_id(other) == without.canonical_id(other)
