import pytest

from models import statement
from tests.support.books import Folder
from tests.support.calibration import (
    ANN,
    BOB,
    CAL,
    DOT,
    EVE,
    answer,
    calibrated,
    write_answers,
)
from tests.support.cli_runner import Kith, typed_ahead


def test_the_score_and_two_simple_rules_are_compared_with_the_answers(
    kith: Kith, copy: Folder
) -> None:
    write_answers(
        copy,
        f"{ANN},{BOB},first,2026-10-01",
        f"{DOT},{CAL},second,2026-10-01",
        f"{BOB},{CAL},second,2026-10-01",
        f"{DOT},{EVE},first,2026-10-01",
        f"{BOB},{EVE},neither,2026-10-01",
    )
    report = calibrated(kith, copy)["report"]
    assert (report["answered"], report["decided"]) == (5, 4)
    agreed = {name: one["agreed"] for name, one in report["agreement"].items()}
    assert agreed == {
        "score": 2.5,
        "score_near": 1.5,
        "score_far": 1,
        "newer_contact": 1.5,
        "more_interactions": 3.5,
    }
    assert report["agreement"]["score"]["share"] == 2.5 / 4


def test_the_pairs_in_which_the_score_differs_are_shown_with_their_parts(
    kith: Kith, copy: Folder
) -> None:
    write_answers(copy, f"{ANN},{DOT},second,", f"{BOB},{CAL},second,")
    first, second = calibrated(kith, copy)["report"]["disagreements"]
    assert (first["preferred"]["person_id"], first["other"]["person_id"]) == (DOT, ANN)
    assert first["preferred"]["parts"] == {"base": 3}
    assert set(first["other"]["parts"]) == {"meet", "base", "span"}
    assert second["preferred"]["person_id"] == CAL
    out = kith("calibrate", "-b", copy.folder).out
    assert "rather Dot Able (Acme) than Ann Able (Acme)" in out
    assert "perhaps the export does not see the channel you share" in out


def test_a_wide_margin_is_mentioned(kith: Kith, copy: Folder) -> None:
    write_answers(copy, f"{ANN},{BOB},first,2026-10-01")
    out = kith("calibrate", "-b", copy.folder).out
    assert "Pairs answered: 1, of which decided: 1\n" in out
    assert "With fewer than 30 decided pairs the margin is wide" in out
    [line] = [line for line in out.splitlines() if line.startswith("the score ")]
    assert line.split() == ["the", "score", "1", "1.0", "100%", "21%", "100%"]


def test_nothing_that_comes_from_the_score_is_shown_before_the_answer(
    kith: Kith, known: Folder
) -> None:
    pairs = calibrated(kith, known)["pairs"]
    sides = [side for pair in pairs for side in pair.values()]
    assert {side["person_id"] for side in sides} == {ANN, BOB, CAL, DOT, EVE}
    [shown] = {frozenset(side) for side in sides}
    assert shown == {
        *("person_id", "full_name", "company", "position"),
        *("city", "tags", "is_connection", "connected_on"),
    }
    said = kith("calibrate", "-b", known.folder)
    assert "  Dot Able, Acme, Halvenport, connected 2020-01-05, #choir  [" in said.out
    assert not any(word in said.out for word in ("loose", "weak", "3.0", "meet"))


def test_an_answered_pair_is_never_asked_about_again(kith: Kith, copy: Folder) -> None:
    asked: list[frozenset[str]] = []
    while pairs := calibrated(kith, copy, "--pairs", "4")["pairs"]:
        ids = [(p["first"]["person_id"], p["second"]["person_id"]) for p in pairs]
        asked += map(frozenset, ids)
        answer(kith, copy, *(f"{first},{second}=neither" for first, second in ids))
    # Dot and Eve are equally strong, so the score says nothing about them.
    assert len(asked) == len(set(asked)) == 9
    out = kith("calibrate", "-b", copy.folder).out
    assert "Pairs answered: 9, of which decided: 0\n" in out
    assert out.endswith("too few people, or all are answered.\n")


def test_the_same_book_and_answers_give_the_same_pairs(
    kith: Kith, copy: Folder
) -> None:
    once, again = (calibrated(kith, copy)["pairs"] for _ in range(2))
    write_answers(copy, f"{ANN},{DOT},second,")
    assert once == again
    assert calibrated(kith, copy)["pairs"] != once


@pytest.mark.parametrize(
    "barred",
    [
        "SELECT person_id FROM people WHERE is_owner",
        "SELECT person_id FROM people WHERE is_hidden",
        "SELECT person_id FROM tie_strength WHERE strength = 0",
    ],
)
def test_nobody_is_asked_about_whom_the_score_cannot_rate(
    sample: Folder, barred: str
) -> None:
    asked = sample.rows(statement("queries/calibrate/candidates"))
    kept_out = sample.rows(barred)
    assert asked
    assert kept_out
    assert {who for who, *_ in asked}.isdisjoint(who for (who,) in kept_out)


def test_whoever_may_be_one_with_somebody_else_is_not_asked_about(
    known: Folder,
) -> None:
    [pair] = known.rows("SELECT person_id, other_person_id FROM possible_duplicates")
    asked = known.rows(statement("queries/calibrate/candidates"))
    assert len(asked) == 5
    assert {who for who, *_ in asked}.isdisjoint(pair)


def test_the_walk_takes_single_keys_and_then_shows_the_report(copy: Folder) -> None:
    said = typed_ahead("x1u2=q", "calibrate", "-b", copy.folder)
    asking, _, report = said.partition("Pairs answered: 2, of which decided: 1")
    assert asking.count("1 of 9") == 2
    assert asking.count("     noted: ") == 3
    assert "     noted: cannot say" in asking
    assert "Whom would you rather call?" in asking
    assert "the score" in report
    assert "the score" not in asking
    once, again, other = (copy.folder / "calibration.csv").read_text().splitlines()[1:]
    assert once.replace(",first,", ",second,") == again
    assert ",neither," in other
