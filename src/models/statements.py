"""The SQL files."""

from functools import cache
from importlib.resources import files
from itertools import takewhile

MACROS = (
    "is_recent",
    "forecast_day",
    "zone_slack",
    "due_by",
    "is_asleep",
    "is_linked",
    "year_before",
    "month_ends",
    "tier_of",
    "gap_of",
    "score",
    "strength_on",
    "contact_kinds",
    "what_if",
    "ties_on",
    "network_of",
    "network_on",
    "call_list",
)
"""Macros of the warehouse: name → what it gives is in docs/warehouse.md."""


def macro_meaning(name: str) -> str:
    """The first sentence of the comment above a macro."""
    lines = takewhile(
        lambda line: line.startswith("-- "), statement(f"macros/{name}").splitlines()
    )
    words = " ".join(line.removeprefix("-- ") for line in lines)
    return words.partition(". ")[0].rstrip(".") + "."


@cache
def statement(name: str) -> str:
    """The SQL of a file: `tables/NAME`, `macros/NAME` or `queries/COMMAND/NAME`."""
    path = files("models").joinpath("sql", f"{name}.sql")
    return path.read_text(encoding="utf-8")


def scratch_statement(name: str) -> str:
    """The SQL of a scratch table, whichever step makes it."""
    return statement(f"intermediate/{_steps()[name]}/{name}")


@cache
def _steps() -> dict[str, str]:
    """Scratch table → the step that makes it."""
    steps = files("models").joinpath("sql", "intermediate").iterdir()
    return {
        file.name.removesuffix(".sql"): step.name
        for step in steps
        for file in step.iterdir()
    }
