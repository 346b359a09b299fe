"""docs/scoring.md says what the code does."""

import re
import tomllib

import pytest

from models import ScoreParameter, Settings
from tests.support.books import ROOT, Folder

TEXT = (ROOT / "docs" / "scoring.md").read_text("utf-8")
FRACTIONS = {"1/2": 1 / 2, "1/3": 1 / 3}


def test_the_parameters_are_the_defaults() -> None:
    rows = re.findall(r"\| `(\w+)` \| (\d+) \| (\d+) \| (\d+) \| (\S+) \|", TEXT)
    documented = {
        part: (float(cap), float(k), float(h), FRACTIONS.get(beta) or float(beta))
        for part, cap, k, h, beta in rows
    }
    defaults = Settings.model_validate({}).rows()
    assert documented == {
        p.part: (p.cap, p.midpoint, p.half_life_days, p.exponent)
        for p in defaults
        if isinstance(p, ScoreParameter)
    }


def test_the_person_worked_out_by_hand_has_these_points(sample: Folder) -> None:
    rows = sample.rows("""
        SELECT p.part, round(p.points, 2)::DOUBLE
        FROM tie_parts AS p JOIN tie_strength AS t USING (person_id)
        WHERE t.full_name = 'Elena Morvant' AND t.company = 'Copperline Foods'
    """)
    documented = re.findall(r"^\| `(\w+)` \| (\d+\.\d\d) \|$", TEXT, re.MULTILINE)
    assert {part: float(points) for part, points in documented} == dict(rows)
    [total] = re.findall(r"\*\*strength\*\* \| \*\*(\S+)\*\*", TEXT)
    assert float(total) == pytest.approx(sum(points for _, points in rows))


def test_what_is_said_of_her_future_is_so(sample: Folder) -> None:
    [(lifetime, later, coffee)] = sample.rows("""
        SELECT t.lifetime, t.strength_in_90_days, w.strength_then
        FROM tie_strength AS t
        CROSS JOIN what_if('pacmryluvqq2l', 'coffee', DATE '2026-10-31') AS w
        WHERE t.person_id = 'pacmryluvqq2l'
    """)
    assert f"would be {lifetime:.1f} (`lifetime`)" in TEXT
    assert f"would make it {coffee:.1f} " in " ".join(TEXT.split())
    assert f"it is {later:.1f} in 90 days" in TEXT


def test_the_settings_shown_are_accepted() -> None:
    [block] = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    settings = Settings.model_validate(tomllib.loads(block))
    assert settings.score.meet.half_life_days == 540
    assert settings.tiers["strong"].floor == 50
