from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import AnswerLine, MentionAnswers, mention_question
from identity.answers.mention_answers import AnswerInForce

P, Q = "paaaaaaaaaaaa", "pbbbbbbbbbbbb"
N1, N2, S1, S2, E1 = (f"n{digit * 20}" for digit in "12345")
MENTIONS = {
    N1: "Ann Able",
    N2: "ANN able",
    S1: "Sam",
    S2: "sam",
    E1: "sam@example.org",
}
IDS = {P: P, Q: Q, "pcccccccccccc": P}


def answers(*lines: Sequence[str | None]) -> MentionAnswers:
    """The answers of a file with these lines: mention, answer and scope."""
    read = [
        AnswerLine("s1", row, str(mention), str(answer), *rest)  # type: ignore[arg-type]
        for row, (mention, answer, *rest) in enumerate(lines, start=2)
    ]
    return MentionAnswers(
        read, [mention_question(*mention) for mention in MENTIONS.items()], IDS
    )


def said(*lines: Sequence[str | None]) -> dict[str, str | None]:
    """mention_id → the answer, for the mentions that have one."""
    found = answers(*lines)
    verdicts = {id_: found.in_force(id_).answer for id_ in MENTIONS}
    return {id_: answer for id_, answer in verdicts.items() if answer}


def reasons(*lines: Sequence[str | None]) -> list[str]:
    """What became of each line."""
    return [outcome.reason for outcome in answers(*lines).outcomes()]


@pytest.mark.parametrize("mention", [N1, N2, "Ann Able", "  ann ABLE "])
def test_an_answer_to_several_words_holds_wherever_they_stand(mention: str) -> None:
    assert said((mention, P)) == {N1: P, N2: P}


def test_an_answer_to_a_lone_word_holds_for_its_own_record() -> None:
    assert said((S1, P)) == {S1: P}
    assert said((S1, P, "always")) == {S1: P, S2: P}
    assert said(("Sam", P, "always")) == {S1: P, S2: P}


def test_an_answer_may_be_for_one_record_though_the_name_is_full() -> None:
    assert said((N1, P, "here")) == {N1: P}


def test_an_address_says_more_than_a_word() -> None:
    assert said(("SAM@example.org", P)) == {E1: P}


def test_a_lone_word_in_several_records_needs_a_scope() -> None:
    assert said(("Sam", P)) == {}
    assert reasons(("Sam", P), ("Ann Able", P, "here")) == ["needs_scope"] * 2


def test_a_lone_word_of_one_record_needs_none() -> None:
    only = MentionAnswers(
        [AnswerLine("s1", 2, "Sam", P)], [mention_question(S1, "Sam")], IDS
    )
    assert only.in_force(S1).answer == P


def test_the_last_line_wins_and_the_earlier_one_is_said_to_be_replaced() -> None:
    lines = (N1, P), ("Ann Able", Q)
    assert said(*lines) == {N1: Q, N2: Q}
    assert reasons(*lines) == ["replaced_answer", "answer"]


def test_a_later_answer_to_all_leaves_none_of_the_earlier_ones() -> None:
    assert said((N1, P, "here"), ("Ann Able", Q)) == {N1: Q, N2: Q}
    assert said(("Ann Able", Q), (N1, P, "here")) == {N1: P, N2: Q}


def test_ask_takes_back_whatever_was_said() -> None:
    lines = (N1, P), (N1, f"not:{Q}"), (N1, "ask")
    assert said(*lines) == {}
    assert answers(*lines).in_force(N1).denied == {}
    assert reasons(*lines) == ["replaced_answer", "replaced_answer", "answer"]


def test_denials_add_up_and_an_answer_outranks_that_of_its_person() -> None:
    found = answers((N1, f"not:{P}"), (N1, f"not:{Q}")).in_force(N2)
    assert set(found.denied) == {P, Q}
    found = answers((N1, f"not:{P}"), (N1, f"not:{Q}"), (N1, P)).in_force(N1)
    assert (found.answer, set(found.denied)) == (P, {Q})


def test_a_denial_takes_back_the_answer_of_that_person_only() -> None:
    assert said((N1, P), (N1, f"not:{Q}")) == {N1: P, N2: P}
    assert said((N1, P), (N1, f"not:{P}")) == {}


def test_a_person_is_denied_under_an_earlier_id_too() -> None:
    assert said((N1, P), (N1, "not:pcccccccccccc")) == {}


def test_same_as_a_person_is_an_answer_like_their_id() -> None:
    assert said((N1, f"same:{P}")) == {N1: P, N2: P}


@pytest.mark.parametrize("mention", ["Zora Quist", f"n{'9' * 20}", P])
def test_an_answer_to_nothing_in_the_book_is_kept_and_not_used(mention: str) -> None:
    assert reasons((mention, Q)) == ["unused_answer"]
    assert said((mention, Q)) == {}


def test_an_outcome_names_the_first_mention_that_is_decided() -> None:
    [outcome] = answers(("Ann Able", "new")).outcomes()
    assert outcome.merged_into == N1


def test_the_day_of_an_answer_stays_with_it() -> None:
    line = AnswerLine("s1", 2, N1, P, None, date(2026, 10, 1))
    assert (
        MentionAnswers([line], [mention_question(N1, "Ann Able")]).in_force(N1).line
        == line
    )


LINES = st.tuples(
    st.sampled_from([*MENTIONS, "Ann Able", "sam", "sam@example.org", "Zora Quist"]),
    st.sampled_from([P, Q, "new", "ignore", "ask", f"not:{P}", f"not:{Q}"]),
    st.sampled_from([None, "always", "here"]),
)
FILES = st.lists(LINES, max_size=8)
ANNS = {N1, N2}


def state(verdict: AnswerInForce) -> tuple[str | None, set[str]]:
    return verdict.answer, set(verdict.denied)


@given(FILES)
def test_every_line_has_one_outcome(lines: list[Sequence[str | None]]) -> None:
    assert len(reasons(*lines)) == len(lines)


@given(FILES, LINES)
def test_the_last_line_is_never_replaced(
    lines: list[Sequence[str | None]], last: Sequence[str | None]
) -> None:
    assert reasons(*lines, last)[-1] != "replaced_answer"


@given(FILES, FILES)
def test_lines_about_others_change_nothing_wherever_they_stand(
    lines: list[Sequence[str | None]], others: list[Sequence[str | None]]
) -> None:
    own = [line for line in lines if line[0] in (*ANNS, "Ann Able")]
    rest = [line for line in others if line[0] not in (*ANNS, "Ann Able")]
    plain = answers(*own)
    for mixed in (answers(*own, *rest), answers(*rest, *own)):
        assert [state(mixed.in_force(id_)) for id_ in sorted(ANNS)] == [
            state(plain.in_force(id_)) for id_ in sorted(ANNS)
        ]


@given(FILES, st.sampled_from(list(MENTIONS)))
def test_asking_again_leaves_a_question_as_if_it_had_never_been_answered(
    lines: list[Sequence[str | None]], mention: str
) -> None:
    found = answers(*lines, (mention, "ask", "always")).in_force(mention)
    assert state(found) == (None, set())


@given(FILES, LINES)
def test_a_line_written_twice_says_no_more(
    lines: list[Sequence[str | None]], last: Sequence[str | None]
) -> None:
    assert said(*lines, last, last) == said(*lines, last)
