from typing import Any

import pytest

from kith.terminal.phrases import contact, counted, length, size


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (90, "1 h 30 min")],
)
def test_lengths_are_hours_and_minutes(minutes: int, words: str) -> None:
    assert length(minutes) == words


def test_one_is_singular() -> None:
    assert [counted(number, "day") for number in (0, 1, 1200)] == [
        "0 days",
        "1 day",
        "1,200 days",
    ]


def test_sizes_are_words_or_the_number_given() -> None:
    assert [size(number) for number in (1.0, 2, 4, 3, 0.5)] == [
        "small",
        "medium",
        "large",
        "size 3",
        "size 0.5",
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"place": "the pier", "minutes_told": 60}, "coffee, 1 h, at the pier"),
        ({"kind": "happy_hour", "others": 4}, "happy hour, with 3 others"),
        ({"kind": "other", "others": 2}, "meeting, with 1 other"),
        ({"kind": "phone", "channel": "call", "times": 2}, "phone, 2 times"),
        ({"kind": "message", "channel": "message_in"}, "message from them"),
        (
            {"kind": "message", "channel": "message_out", "times": 3, "others": 2},
            "3 messages to them and 1 other",
        ),
        ({"kind": "invitation", "channel": "message_out"}, "invitation to them"),
        ({"kind": "other", "channel": "favor_given"}, "favor given"),
        ({"kind": "advice", "channel": "favor_received"}, "advice received"),
        (
            {"kind": "endorsement", "channel": "favor_received", "times": 2},
            "endorsements received on 2 days",
        ),
        ({"kind": "comment", "channel": "public"}, "comment"),
    ],
)
def test_interactions_are_described_in_plain_words(
    row: dict[str, Any], words: str
) -> None:
    usual = {"channel": "meet", "kind": "coffee", "times": 1, "others": 1}
    assert contact({"minutes_told": None, "place": None} | usual | row) == words
