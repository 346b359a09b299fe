from collections.abc import Sequence
from importlib.resources import files

import pytest

from models import (
    MACROS,
    TABLES,
    macro_meaning,
    name_of,
    scratch_statement,
    statement,
)
from pipeline.refresh import STEPS, tables_of

SQL = files("models").joinpath("sql")
FILLED_BY_PYTHON = {
    *("run", "mentions", "known_names", "name_shares", "user_views", "person_ids"),
    "possible_duplicates",
    *("score_parameters", "meeting_kinds", "unit_sizes", "tiers"),
}
PUBLISHED = [
    name
    for name in tables_of(*(step.name for step in STEPS))
    if name in map(name_of, TABLES)
]


def test_every_derived_table_has_a_class_and_every_other_is_filled_by_python() -> None:
    assert {name_of(table) for table in TABLES} == {*PUBLISHED, *FILLED_BY_PYTHON}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_derived_table_says_what_one_row_is(name: str) -> None:
    assert statement(f"tables/{name}").startswith("-- One row is ")


def test_a_scratch_table_says_what_one_row_is() -> None:
    steps = SQL.joinpath("intermediate").iterdir()
    scratch = [file.name for step in steps for file in step.iterdir()]
    assert scratch
    assert len(scratch) == len(set(scratch))
    for name in scratch:
        text = scratch_statement(name.removesuffix(".sql"))
        assert text.startswith("-- One row is "), name


@pytest.mark.parametrize("name", MACROS)
def test_a_macro_says_what_it_gives(name: str) -> None:
    assert len(macro_meaning(name)) > 20


@pytest.mark.parametrize(
    ("folder", "names"), [("tables", PUBLISHED), ("macros", MACROS)]
)
def test_no_statement_lies_about_unused(folder: str, names: Sequence[str]) -> None:
    found = [p.name.removesuffix(".sql") for p in SQL.joinpath(folder).iterdir()]
    assert sorted(found) == sorted(names)
