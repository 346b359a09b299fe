import pytest
from pydantic import ValidationError

from models import ScoreParameter, Settings, Tier


def test_a_key_that_is_set_leaves_its_neighbours() -> None:
    settings = Settings.model_validate({"score": {"meet": {"cap": 40}}})
    assert settings.score.meet.cap == 40
    assert settings.score.meet.half_life_days == 365
    assert settings.score.call.cap == 10


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ({"score": {"meet": {"cap": 47}}}, "more than 100"),
        ({"score": {"meet": {"half_life_days": 29}}}, "greater than or equal to 30"),
        ({"score": {"hugs": {"cap": 1}}}, "score"),
        ({"tiers": {"good": {"floor": 45}}}, "tiers.strong.floor: should be above 45"),
        ({"tiers": {"loose": {"floor": 1}}}, "tiers.loose.floor: should be 0"),
        ({"score": {"meet": {"cap": True}}}, "valid number"),
        ({"score": {"meet": {"cap": "40"}}}, "valid number"),
        ({"kinds": {"coffee": {"minutes": True}}}, "valid integer"),
        ({"kinds": {"coffee": {"minutes": 45.5}}}, "valid integer"),
        ({"sizes": {"small": "1"}}, "valid number"),
        ({"sizes": {"hug": 1}}, "no such size"),
        ({"kinds": {"coffee": {"others": 0}}}, "greater than or equal to 1"),
        ({"limits": {"ratio": 0}}, "greater than 0"),
        ({"limits": {"member_mb": -1}}, "greater than 0"),
        ({"limits": {"archive_gb": 1}}, "Extra inputs"),
        ({"company_aliases": {"x": " "}}, "should be a word"),
        ({"colour": "red"}, "Extra inputs"),
    ],
)
def test_a_wrong_setting_is_refused(given: dict[str, object], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        Settings.model_validate(given)


def test_every_number_of_the_score_becomes_a_row() -> None:
    rows = list(Settings.model_validate({}).rows())
    assert sum(row.cap for row in rows if isinstance(row, ScoreParameter)) == 100
    assert [row.tier for row in rows if isinstance(row, Tier)] == [
        "strong",
        "good",
        "weak",
        "loose",
    ]
