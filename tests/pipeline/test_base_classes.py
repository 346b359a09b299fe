"""SQL reads rows by what they share, never by the vendor that wrote them."""

import re
from importlib.resources import files

import pytest

from ingest import ROWS
from ingest.schema.row import Row
from models import Table, name_of

VENDORS = ("linkedin", "luma", "eventbrite", "meetup", "google", "outlook", "apple")
STATEMENTS = sorted(
    path
    for path in files("models").joinpath("sql").rglob("*.sql")  # type: ignore[attr-defined]
)
DERIVED = {name_of(row) for row in ROWS if Row not in row.__bases__}


def code_of(path: object) -> str:
    """A statement without comments, paths, addresses and codes of reasons."""
    text = re.sub(r"--.*", "", path.read_text("utf-8"))  # type: ignore[attr-defined]
    return re.sub(r"'(owner_profile|LinkedIn Member|[^'\n]*/[^'\n]*)'", "", text)


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: path.stem)
def test_no_statement_names_a_vendor_or_a_class_that_has_a_base(path: object) -> None:
    words = set(re.findall(r"\w+", code_of(path).casefold()))
    named = {w for w in words for vendor in VENDORS if vendor in w}
    tables = set(re.findall(r"\w+", re.sub(r"'[^']*'", "", code_of(path))))
    assert named | (tables & DERIVED) == set()


def test_every_base_of_rows_is_a_table_of_its_own() -> None:
    bases = {base for row in ROWS for base in row.__mro__ if issubclass(base, Row)}
    names = [name_of(base) for base in bases if issubclass(base, Table)]
    assert len(set(names)) == len(names)
