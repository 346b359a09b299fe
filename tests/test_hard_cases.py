import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.support.books import ROOT

LAST = {"A": 11, "B": 21, "C": 35, "D": 41, "E": 62, "F": 74, "G": 80, "H": 88}
"""The hard cases are counted through: last number of each letter."""
NUMBERED = re.compile(r"([A-H])(\d+)[a-c]?")


def cases_in(path: Path) -> Iterator[str]:
    """The numbers with which the tests of a file are marked."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test_"):
            continue
        for decorator in node.decorator_list:
            match decorator:
                case ast.Call(ast.Name("case"), [ast.Constant(number)]):
                    yield str(number)


def test_every_hard_case_has_a_test_that_is_marked_with_its_number() -> None:
    found = {
        case for path in (ROOT / "tests").rglob("test_*.py") for case in cases_in(path)
    }
    matches = {case: NUMBERED.fullmatch(case) for case in found}
    assert [case for case, match in matches.items() if not match] == []
    named = {int(match[2]): match[1] for match in matches.values() if match}
    first = 1
    expected: dict[int, str] = {}
    for letter, last in LAST.items():
        expected |= dict.fromkeys(range(first, last + 1), letter)
        first = last + 1
    assert named == expected
