from datetime import date

import pytest

from ingest import parse_favor_line
from models import RefusalError

TODAY = date(2026, 11, 1)
EMPTY = {"kind": "other", "size": None, "note": None, "id": None, "settles": None}
COMPANY = "Bob Baker (Acme)"
URL = "https://www.linkedin.com/in/ann"


@pytest.mark.parametrize(
    ("line", "day", "cells"),
    [
        (
            "given large to Ann Able -- introduced her to Bob",
            "2026-11-01",
            {"who": "Ann Able", "size": "large", "note": "introduced her to Bob"},
        ),
        (
            f"received introduction from {COMPANY} on 2026-10-02",
            "2026-10-02",
            {"who": COMPANY, "direction": "received", "kind": "introduction"},
        ),
        ("2026-10-30 Given to ann@x.example", "2026-10-30", {"who": "ann@x.example"}),
        (
            "gave a small job_reference for Ann Able on 2026/9/1 settles f03, F04",
            "2026-09-01",
            {"kind": "job_reference", "size": "small", "settles": "f03;F04"},
        ),
        (
            "got 2.5 review by Ann On settles f03; f04",
            "2026-11-01",
            {"who": "Ann On", "kind": "review", "size": "2.5", "settles": "f03;f04"},
        ),
        (
            f"did advice medium for {URL} \u2014 on 2026-1-1",
            "2026-11-01",
            {"who": URL, "kind": "advice", "size": "medium", "note": "on 2026-1-1"},
        ),
        ("Received Review from To From", "2026-11-01", {"who": "To From"}),
    ],
)
def test_a_line_is_a_favor(line: str, day: str, cells: dict[str, str]) -> None:
    favor = parse_favor_line(line, TODAY)
    assert str(favor.on_date) == day
    assert favor.model_dump(include={*cells}) == cells


def test_what_is_not_said_stays_empty() -> None:
    cells = parse_favor_line("given to Ann Able", TODAY).model_dump(include={*EMPTY})
    assert cells == EMPTY


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", "not a line like"),
        ("given large", "not a line like"),
        ("coffee with Zyx Quist", "not a line like"),
        ("owe large to Zyx Quist", "not a line like"),
        ("to Zyx Quist", "not a line like"),
        ("given to", "not a line like"),
        ("given large from Zyx Quist", "given … to, or received … from"),
        ("received large to Zyx Quist", "given … to, or received … from"),
        ("given large small to Zyx Quist", "one size"),
        ("given job reference to Zyx Quist", "one word for the kind"),
        ("given 0 to Zyx Quist", "size: not small, medium, large or a number"),
        ("given 5000 to Zyx Quist", "size: not small, medium, large or a number"),
        ("given 2,5 to Zyx Quist", "one size"),
        ("2026-02-30 given to Zyx Quist", "date: not a day"),
        ("given to Zyx Quist on 2026-02-30", "date: not a day"),
        ("given to Zyx Quist on Monday", "write the day as in: on 2026-11-20"),
        ("given to Zyx Quist on 3 May 2026", "write the day as in: on 2026-11-20"),
        ("2026-02-03 given to Zyx Quist on 2026-02-03", "two days"),
        ("given to Zyx Quist settles", "settles and ids last"),
        ("given to Zyx Quist settles f1 settles f2", "settles and ids last"),
        ("given to Zyx Quist settles f 1", "settles and ids last"),
        ("given to Zyx Quist settles f1 on 2026-02-03", "settles and ids last"),
        ("given to Zyx Quist: a ride", "note behind --"),
        ("given to Zyx Quist; Bob Baker", "who: names several people"),
    ],
)
def test_what_is_not_understood_is_refused_without_its_words(
    line: str, words: str
) -> None:
    with pytest.raises(RefusalError) as refusal:
        parse_favor_line(line, TODAY)
    assert words in str(refusal.value)
    assert "Zyx" not in str(refusal.value)
