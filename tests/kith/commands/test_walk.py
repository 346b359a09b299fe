from collections.abc import Sequence

import pytest

from kith.commands.review.questions import OpenQuestion, QuestionCandidate
from kith.commands.review.walk import DecisionLine, Walk

P, Q = "paaaaaaaaaaaa", "pbbbbbbbbbbbb"
BOTH = [
    QuestionCandidate(who, "Bob Baker", company, None, None, True, None, None)
    for who, company in ((P, "Acme"), (Q, "Borealis"))
]


def question(
    text: str = "Bob Baker",
    kind: str = "mention",
    candidates: Sequence[QuestionCandidate] = BOTH,
) -> OpenQuestion:
    is_full = " " in text
    return OpenQuestion(
        "n1", kind, text, [text], is_full, 1, "namesakes", "why", [], candidates
    )


def walked(keys: str, *questions: OpenQuestion) -> list[DecisionLine]:
    """The lines that are noted when the keys are pressed, then nothing more."""
    noted: list[DecisionLine] = []
    pressed = iter(keys)
    asked = questions or (question(),)
    Walk(asked, lambda: next(pressed, ""), lambda _: None, noted.extend).run()
    return noted


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("1", [("Bob Baker", P, None)]),
        ("2", [("Bob Baker", Q, None)]),
        ("N", [("Bob Baker", "new", None)]),
        ("i", [("Bob Baker", "ignore", None)]),
        ("x", [("Bob Baker", f"not:{P}", None), ("Bob Baker", f"not:{Q}", None)]),
        ("o1", [("n1", P, "here")]),
        ("oo1", [("Bob Baker", P, None)]),
        ("s1", []),
        ("30z?\x1b[A", []),
        ("q1", []),
    ],
)
def test_every_key_says_what_it_says(keys: str, lines: list[DecisionLine]) -> None:
    assert walked(keys) == lines


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("1", [("n1", f"same:{P}", None)]),
        ("x", [("n1", f"not:{P}", None), ("n1", f"not:{Q}", None)]),
        ("n", [("n1", f"not:{P}", None), ("n1", f"not:{Q}", None)]),
        ("i", [("n1", "ignore", None)]),
        ("oi", [("n1", "ignore", None)]),
    ],
)
def test_two_people_are_one_or_not(keys: str, lines: list[DecisionLine]) -> None:
    assert walked(keys, question(kind="duplicate")) == lines


def test_a_lone_word_is_answered_for_one_record_unless_the_user_turns_it() -> None:
    assert walked("1", question("Bob", "vague")) == [("n1", P, None)]
    assert walked("o1", question("Bob", "vague")) == [("Bob", P, "always")]


def test_undo_takes_the_last_answer_back_and_asks_it_again() -> None:
    assert walked("1u2", question(), question("Bob Boe")) == [
        ("Bob Baker", P, None),
        ("Bob Baker", "ask", None),
        ("Bob Baker", Q, None),
    ]
    assert walked("u") == []


def test_undo_reaches_as_far_as_the_answer_did() -> None:
    assert walked("o1u", question("Bob", "vague"), question()) == [
        ("Bob", P, "always"),
        ("Bob", "ask", "always"),
    ]


def test_none_of_nobody_is_no_answer() -> None:
    assert walked("x1n", question(candidates=[])) == [("Bob Baker", "new", None)]
