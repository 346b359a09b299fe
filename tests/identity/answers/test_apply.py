from collections.abc import Sequence
from datetime import date

import pytest

from identity import (
    AnswerLine,
    AnswerResolver,
    BookOwner,
    Decision,
    KnownName,
    KnownSince,
    NewNamesakes,
    PeopleIndex,
    PersonMerges,
    TypedMention,
    UserAnswers,
    decide_all,
    mention_id,
    person_id,
)

OWNER = BookOwner("slug:inga-holt", ("Inga Holt",))
BOB = "Bob Baker"
BOB_1, BOB_2, ANN = (person_id(f"slug:{slug}") for slug in ("bob-1", "bob-2", "ann"))
OUTSIDE = person_id("mention:bob baker")
NAMES = {"bob-1": BOB, "bob-2": BOB, "ann": "Ann Able"}
KNOWN = {
    slug: KnownName(f"slug:{slug}", person_id(f"slug:{slug}"), name)
    for slug, name in NAMES.items()
}
SINCE = [
    KnownSince(BOB_1, BOB, date(2025, 1, 1)),
    KnownSince(BOB_2, BOB, date(2026, 1, 1)),
]

LISTED = {BOB_1: date(2025, 1, 1), BOB_2: date(2026, 1, 1)}


def settling(
    mentions: Sequence[str], *lines: str, book: Sequence[str] = tuple(KNOWN)
) -> AnswerResolver:
    """The mentions of one file under answers: mention,answer[,scope[,day]]."""
    read = [_line(row, line) for row, line in enumerate(lines, start=2)]
    known = PeopleIndex([KNOWN[slug] for slug in book], OWNER)
    typed = _typed(mentions)
    given = UserAnswers(
        read, PersonMerges(read, known.by_id, LISTED), NewNamesakes(SINCE)
    )
    return AnswerResolver(typed, decide_all(typed, known), given, known)


def settled(
    mentions: Sequence[str], *lines: str, book: Sequence[str] = tuple(KNOWN)
) -> list[Decision]:
    return settling(mentions, *lines, book=book).decisions()


def _typed(mentions: Sequence[str]) -> list[TypedMention]:
    return [TypedMention(text, f"r{n}", "s1", n) for n, text in enumerate(mentions)]


def _line(row: int, line: str) -> AnswerLine:
    mention, answer, scope, day = [*line.split(","), "", ""][:4]
    on = date.fromisoformat(day) if day else None
    return AnswerLine("s1", row, mention, answer, scope or None, on)


def test_an_answer_outranks_the_rules_and_is_certain() -> None:
    [decision] = settled(["Ann Able"], f"Ann Able,{BOB_1}")
    assert (decision.status, decision.rule) == ("resolved", "answer")
    assert (decision.person_id, decision.confidence) == (BOB_1, 1)
    assert decision.is_answered


def test_ignored_is_nobody() -> None:
    [decision] = settled(["Ann Able"], "Ann Able,ignore")
    assert (decision.status, decision.person_id) == ("ignored", None)


def test_an_answer_may_be_the_owner() -> None:
    [decision] = settled([BOB], f"{BOB},{OWNER.person_id}")
    assert (decision.status, decision.rule) == ("ignored", "answer")


def test_without_an_answer_the_rules_decide() -> None:
    mentions = [BOB, "Ann Able", "Zora Quist", "Sam", "me", ANN]
    known = PeopleIndex(KNOWN.values(), OWNER)
    assert settled(mentions) == decide_all(_typed(mentions), known)


def test_new_is_one_person_outside_the_book_wherever_the_name_stands() -> None:
    one, other = settled([BOB, "bob baker"], f"{BOB},new")
    assert (one.status, one.person_id) == ("unknown", OUTSIDE)
    assert other.person_id == OUTSIDE
    assert one.outside_person is not None


def test_new_for_one_record_is_somebody_else() -> None:
    first = mention_id(_typed([BOB])[0])
    one, other = settled([BOB, BOB], f"{first},new,here", book=[])
    assert other.person_id == OUTSIDE != one.person_id
    assert {one.status, other.status} == {"unknown"}


def test_new_under_an_address_of_somebody_in_the_book_is_another_person() -> None:
    [decision] = settled(["linkedin.com/in/bob-1"], "linkedin.com/in/bob-1,new")
    assert decision.status == "unknown"
    assert decision.person_id != BOB_1


def test_a_denial_takes_a_candidate_away() -> None:
    [decision] = settled([BOB], f"{BOB},not:{BOB_1}")
    assert (decision.status, decision.candidates) == ("ambiguous", [BOB_2])


@pytest.mark.parametrize("book", [["bob-1"], ["bob-1", "bob-2"]])
def test_a_mention_that_can_mean_nobody_else_is_outside_the_book(
    book: list[str],
) -> None:
    lines = [f"{BOB},not:{BOB_1}", f"{BOB},not:{BOB_2}"]
    [decision] = settled([BOB], *lines, book=book)
    assert (decision.status, decision.person_id) == ("unknown", OUTSIDE)
    assert decision.is_answered


def test_a_lone_word_may_always_be_somebody_else() -> None:
    [decision] = settled(["Ann"], f"Ann,not:{ANN}")
    assert (decision.rule, decision.candidates) == ("vague", [])


def test_a_stranger_who_is_denied_is_another_stranger() -> None:
    [decision] = settled([BOB], f"{BOB},not:{OUTSIDE}", book=[])
    assert decision.status == "unknown"
    assert decision.person_id != OUTSIDE


def test_an_answer_of_somebody_who_is_gone_is_a_question_again() -> None:
    mentions = settling([BOB], f"{BOB},{person_id('slug:gone')}")
    [decision] = mentions.decisions()
    assert (decision.status, decision.rule) == ("ambiguous", "answer_gone")
    assert set(decision.candidates) == {BOB_1, BOB_2}
    assert [outcome.reason for outcome in mentions.outcomes()] == ["answer_gone"]


@pytest.mark.parametrize(
    ("day", "rule"),
    [("2025-06-01", "still_the_same"), ("2026-06-01", "answer"), ("", "answer")],
)
def test_a_namesake_who_joined_since_is_asked_about_once(day: str, rule: str) -> None:
    mentions = settling([BOB], f"{BOB},{BOB_1},,{day}")
    [decision] = mentions.decisions()
    assert decision.rule == rule
    if rule == "still_the_same":
        assert decision.candidates == [BOB_1, BOB_2]
        assert [outcome.reason for outcome in mentions.outcomes()] == [rule]


@pytest.mark.parametrize(
    "line", [f"{BOB},not:{BOB_2}", f"{BOB_1},not:{BOB_2}", f"{BOB_1},same:{BOB_2}"]
)
def test_a_namesake_with_a_full_answer_is_not_asked_about(line: str) -> None:
    [decision] = settled([BOB], f"{BOB},{BOB_1},,2025-06-01", line)
    assert (decision.rule, decision.person_id) == ("answer", BOB_1)


def test_an_address_needs_no_asking_whoever_joins() -> None:
    url = "linkedin.com/in/zora"
    [decision] = settled([url], f"{url},{BOB_1},,2025-06-01")
    assert decision.rule == "answer"


def test_an_answer_may_name_somebody_outside_the_book() -> None:
    decisions = settled(["Zora Quist", "Z. Quist"], f"Z. Quist,{_zora()}")
    assert {(d.status, d.person_id) for d in decisions} == {("unknown", _zora())}


def _zora() -> str:
    return person_id("mention:zora quist")


def test_who_is_said_to_be_a_stranger_who_is_said_to_be_a_person_is_that_person() -> (
    None
):
    lines = [f"Z. Quist,{_zora()}", f"Zora Quist,{ANN}"]
    decisions = settled(["Zora Quist", "Z. Quist", _zora()], *lines)
    assert {decision.person_id for decision in decisions} == {ANN}


def test_answers_that_name_one_another_name_nobody() -> None:
    lines = [f"Zora Quist,{OUTSIDE}", f"{BOB},{_zora()}"]
    decisions = settled(["Zora Quist", BOB], *lines, book=[])
    assert {decision.rule for decision in decisions} == {"answer_gone"}


def test_a_stranger_who_is_one_with_a_person_is_that_person() -> None:
    zora, by_id = settled(["Zora Quist", _zora()], f"{_zora()},same:{ANN}")
    assert (zora.status, zora.rule, zora.person_id) == ("resolved", "answer", ANN)
    assert by_id.person_id == ANN


def test_a_stranger_who_was_one_with_a_person_stays_so_once_they_connect() -> None:
    [decision] = settled([BOB], f"{OUTSIDE},same:{ANN}", book=["ann", "bob-1"])
    assert (decision.rule, decision.person_id) == ("answer", ANN)


def test_two_strangers_are_made_one() -> None:
    decisions = settled(["Zora Quist", BOB], f"{OUTSIDE},same:{_zora()}", book=[])
    assert {d.person_id for d in decisions} == {min(OUTSIDE, _zora())}


def test_somebody_who_joined_since_is_proposed_for_who_was_said_to_be_new() -> None:
    mentions = settling([BOB], f"{BOB},new,,2025-06-01", book=["bob-2"])
    assert mentions.connected_since() == [(OUTSIDE, BOB_2)]
    assert mentions.decisions()[0].person_id == OUTSIDE


@pytest.mark.parametrize("answer", ["same", "not"])
def test_an_answered_proposal_is_closed(answer: str) -> None:
    lines = [f"{BOB},new,,2025-06-01", f"{OUTSIDE},{answer}:{BOB_2}"]
    mentions = settling([BOB], *lines, book=["bob-2"])
    assert mentions.connected_since() == []
    who = BOB_2 if answer == "same" else OUTSIDE
    assert mentions.decisions()[0].person_id == who
    assert {outcome.reason for outcome in mentions.outcomes()} == {"answer"}


def test_a_line_about_a_known_person_is_about_no_mention() -> None:
    mentions = settling([ANN], f"{ANN},ignore")
    assert mentions.decisions()[0].person_id == ANN
    assert [outcome.reason for outcome in mentions.outcomes()] == ["answer"]


def test_an_id_of_nobody_is_answered_like_a_name() -> None:
    nobody = person_id("slug:gone")
    for answer, who in ((ANN, ANN), ("ignore", None)):
        [decision] = settled([nobody], f"{nobody},{answer}")
        assert (decision.rule, decision.person_id) == ("answer", who)
