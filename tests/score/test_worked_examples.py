import pytest

from tests.support.histories import Desk, Telling, favored, met, wrote

QUARTERLY = range(0, 1093, 91)
MONTHLY = range(0, 1081, 30)
WEEKLY = range(0, 1093, 7)


def both(ages: range | list[int]) -> list[Telling]:
    """A message each way on every day."""
    return [wrote("out", ages), wrote("in", ages)]


EXAMPLES: dict[str, tuple[list[Telling], float]] = {
    "connected, nothing else": ([], 3.0),
    "one message out, no answer": ([wrote("out", [1])], 4.4),
    "one message out and one in": (both([30]), 5.6),
    "one coffee yesterday": ([met("coffee", [1])], 9.6),
    "one coffee a year ago": ([met("coffee", [365])], 6.5),
    "one event with 30 others": ([met("event", [7], others=30)], 3.6),
    "messages quarterly": (both(QUARTERLY), 13.8),
    "messages weekly, never met": (both(WEEKLY), 23.8),
    "three coffees, a year apart": ([met("coffee", [182, 547, 912])], 13.0),
    "coffees twice a year": ([met("coffee", range(91, 1002, 182))], 19.4),
    "event with 40 others monthly": ([met("event", MONTHLY, others=40)], 13.1),
    "happy hour with 5 others monthly": (
        [met("happy_hour", MONTHLY, others=5)],
        29.2,
    ),
    "work meetings of an hour with 90 others weekly": (
        [met("work_meeting", range(0, 729, 7), others=90, minutes=60)],
        15.2,
    ),
    "dinners monthly": ([met("dinner", range(0, 721, 30))], 41.8),
    "one message to 25 people monthly": (
        [wrote("out", range(0, 721, 30), others=25)],
        8.2,
    ),
    "coffees and messages quarterly": (
        [met("coffee", range(45, 1047, 91)), *both(QUARTERLY)],
        34.8,
    ),
    "coffees and messages monthly": (
        [met("coffee", range(15, 1096, 30)), *both(MONTHLY)],
        51.7,
    ),
    "lunches and messages weekly, a favor each way": (
        [
            met("lunch", WEEKLY),
            *both(WEEKLY),
            favored("given", [200], 2),
            favored("received", [300], 2),
        ],
        69.9,
    ),
    "monthly until a year ago": (
        [met("coffee", range(380, 1461, 30)), *both(range(365, 1446, 30))],
        36.1,
    ),
    "monthly until three years ago": (
        [met("coffee", range(1110, 2191, 30)), *both(range(1095, 2176, 30))],
        15.1,
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_has_the_strength_that_was_worked_out(desk: Desk, name: str) -> None:
    history, strength = EXAMPLES[name]
    desk.tell({"ann": history})
    assert float(desk.column("strength")["ann"]) == pytest.approx(strength, abs=0.1)


def test_people_do_not_share_their_strength(desk: Desk) -> None:
    desk.tell({name: history for name, (history, _) in EXAMPLES.items()})
    expected = {name: strength for name, (_, strength) in EXAMPLES.items()}
    found = {name: float(s) for name, s in desk.column("strength").items()}
    assert found == pytest.approx(expected, abs=0.1)
