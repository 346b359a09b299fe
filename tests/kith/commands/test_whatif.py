import json
from typing import Any

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith, Ran

IGNACIO, KAITO, OWNER = "Ignacio Wetterlind", "Kaito Brandsma", "Inês Varholm"
KINDS = {
    *("coffee", "lunch", "dinner", "happy_hour", "event", "work_meeting", "other"),
    *("video", "phone", "message", "favor", "introduction", "referral"),
}


@pytest.fixture
def ask(kith: Kith, sample: Folder) -> "Ask":
    return Ask(kith, sample)


class Ask:
    """Asks the sample what one more contact would do."""

    def __init__(self, kith: Kith, sample: Folder) -> None:
        self.kith, self.sample = kith, sample

    def __call__(self, who: str, *words: str) -> Ran:
        return self.kith("whatif", who, "-b", self.sample.folder, *words)

    def as_json(self, who: str, *words: str) -> dict[str, Any]:
        said = self(who, "--json", *words)
        assert said.code == 0, said.error
        found: dict[str, Any] = json.loads(said.out)
        return found


def test_one_kind_is_one_row_with_the_tiers(ask: Ask) -> None:
    found = ask.as_json(IGNACIO, "--kind", "coffee")
    assert (found["full_name"], found["day"]) == (IGNACIO, "2026-10-31")
    [row] = found["kinds"]
    [(now,)] = ask.sample.rows(
        f"SELECT strength::DOUBLE FROM tie_strength WHERE full_name = '{IGNACIO}'"
    )
    assert row["strength_now"] == pytest.approx(now)
    gained = row["strength_then"] - row["strength_now"]
    assert row["gained"] == pytest.approx(gained)
    assert (row["kind"], row["tier_now"], row["tier_then"]) == (
        "coffee",
        "weak",
        "good",
    )


def test_one_kind_is_one_line_and_what_silence_does(ask: Ask) -> None:
    first, second = ask(IGNACIO, "--kind", "Happy hour").out.splitlines()
    start = f"{IGNACIO} on 2026-10-31 with one more happy hour: 18.1 → "
    assert first.startswith(start)
    assert first.endswith(", still weak")
    assert second == "Without any contact after 2026-10-31: 15.9 on 2027-01-29"


def test_without_a_kind_all_are_listed_the_best_first(ask: Ask) -> None:
    kinds = ask.as_json(IGNACIO)["kinds"]
    assert {row["kind"] for row in kinds} == KINDS
    gains = [row["gained"] for row in kinds]
    assert gains == sorted(gains, reverse=True)
    assert gains[-1] > 0


def test_all_kinds_are_printed_under_the_tie_as_it_is(ask: Ask) -> None:
    first, *_, last = ask(IGNACIO).out.strip().splitlines()
    assert first == f"{IGNACIO} on 2026-10-31: 18.1, weak; with one more"
    assert last.startswith("Without any contact after 2026-10-31: 15.9")


@pytest.mark.parametrize("day", ["2020-01-01", "2099-12-31"])
def test_any_day_can_be_asked_about(ask: Ask, day: str) -> None:
    found = ask.as_json(IGNACIO, "--kind", "coffee", "--on", day)
    assert found["day"] == day
    assert found["kinds"][0]["gained"] > 0


def test_a_pin_is_mentioned_because_it_keeps_the_tier(ask: Ask) -> None:
    first = ask(KAITO, "--kind", "phone").out.splitlines()[0]
    assert " with one more phone call: " in first
    assert first.endswith(", still strong (pinned)")


def test_an_unknown_kind_is_refused_with_those_there_are(ask: Ask) -> None:
    refusal = ask(IGNACIO, "--kind", "chess").refused()
    start, _, listed = refusal.partition("; there are ")
    assert start == "chess: no such kind"
    assert set(listed.split(", ")) == KINDS


@pytest.mark.parametrize(
    ("words", "refusal"),
    [
        ([OWNER], "that is you; ask about somebody else"),
        (["Nobody Here"], "nobody in the book has that name, address or id"),
        ([IGNACIO, "--on", "9999-12-31"], "more than a century from 2026-10-31"),
        ([IGNACIO, "--on", "soon"], "write the day as YYYY-MM-DD"),
    ],
)
def test_an_impossible_question_is_refused(
    ask: Ask, words: list[str], refusal: str
) -> None:
    assert refusal in ask(words[0], *words[1:]).refused()
