import re

from tests.support.books import ROOT

LAST = {"a": 11, "b": 21, "c": 35, "d": 41, "e": 62, "f": 74, "g": 80, "h": 88}
"""The hard cases are counted through: last number of each letter."""
NAMED = re.compile(r"^def test_([a-h])(\d+)[a-c]?_", re.MULTILINE)


def test_every_hard_case_is_a_test_by_its_number() -> None:
    files = (ROOT / "tests").rglob("test_*.py")
    named = {
        int(number): letter
        for path in files
        for letter, number in NAMED.findall(path.read_text("utf-8"))
    }
    first = 1
    expected: dict[int, str] = {}
    for letter, last in LAST.items():
        expected |= dict.fromkeys(range(first, last + 1), letter)
        first = last + 1
    assert named == expected
