from typing import Any, get_args

import pytest

from models import Settings
from models.vocabulary import MeetingKindName
from tests.support.histories import Contact, Desk, favored, met, wrote

WAYS = Settings.model_validate({}).kinds
UNITS: dict[MeetingKindName, float] = {
    "coffee": 1,
    "lunch": 1.5,
    "dinner": 2.4,
    "happy_hour": 1.5 / 4**1.5,
    "event": 1 / 12**1.5,
    "work_meeting": 0.6 / 3**1.5,
    "other": 0.6,
    "video": 0.375,
    "phone": 0.5 * 25 / 60,
}


def column(desk: Desk, name: str) -> dict[str, Any]:
    """Person → the value in their one interaction."""
    return dict(desk.rows(f"SELECT person_id, {name} FROM interactions"))


def test_a_kind_has_a_usual_length_and_company(desk: Desk) -> None:
    desk.tell({kind: [met(kind, [5])] for kind in get_args(MeetingKindName)})
    assert column(desk, "unit") == pytest.approx(UNITS)
    assert column(desk, "minutes") == {kind: way.minutes for kind, way in WAYS.items()}
    assert column(desk, "others") == {kind: way.others for kind, way in WAYS.items()}


def test_the_company_is_as_logged(desk: Desk) -> None:
    desk.tell({str(n): [met("event", [5], others=n)] for n in (1, 2, 40)})
    assert column(desk, "others") == {"1": 1, "2": 2, "40": 40}
    assert column(desk, "unit") == pytest.approx({str(n): n**-1.5 for n in (1, 2, 40)})


def test_a_meeting_counts_at_most_eight_hours(desk: Desk) -> None:
    desk.tell({str(m): [met("coffee", [5], minutes=m)] for m in (30, 480, 900)})
    assert column(desk, "unit") == {"30": 0.5, "480": 8, "900": 8}


def test_the_logged_length_of_a_call_does_not_count(desk: Desk) -> None:
    desk.tell({kind: [met(kind, [5], minutes=200)] for kind in ("video", "phone")})
    assert column(desk, "minutes") == {"video": 45, "phone": 25}
    assert set(column(desk, "channel").values()) == {"call"}


def test_a_message_weighs_by_its_length(desk: Desk) -> None:
    lengths = {0: 0.5, 39: 0.5, 40: 1, 400: 1, 401: 1.5}
    desk.tell({str(n): [wrote("in", [5], characters=n)] for n in lengths})
    assert column(desk, "unit") == {str(n): unit for n, unit in lengths.items()}


def test_a_favor_goes_one_way(desk: Desk) -> None:
    desk.tell({"ann": [favored("given", [5], 2.5)], "bob": [favored("received", [5])]})
    assert column(desk, "channel") == {"ann": "favor_given", "bob": "favor_received"}
    assert column(desk, "unit") == {"ann": 2.5, "bob": 1}


def test_forty_short_messages_of_a_day_are_one_cell(desk: Desk) -> None:
    desk.score({"ann": [Contact("message_in", 0, 0.5)] * 40})
    query = "SELECT interactions, points FROM tie_parts WHERE part = 'message_in'"
    [(interactions, points)] = desk.rows(query)
    stock = 20 ** (1 / 3)
    assert interactions == 40
    assert float(points) == pytest.approx(10 * stock / (stock + 6), abs=1e-4)
