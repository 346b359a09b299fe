"""The SQL files, and the order in which they run."""

from functools import cache
from importlib.resources import files
from itertools import takewhile

BUILDING = {
    "build the people": (
        "person_ids",
        "people",
        "person_changes",
        "companies",
        "company_names",
        "possible_duplicates",
        "questions",
    ),
    "build what happened": (
        "messages",
        "invitations",
        "meetings",
        "favors",
        "chapters",
        "events",
        "interactions",
    ),
    "build the ties": (
        "settlements",
        "open_favors",
        "favor_balance",
        "tie_parts",
        "scratch/tie_by_day",
        "tie_strength",
        "tie_strength_monthly",
        "network_monthly",
        "exchanges",
    ),
    "build the lists": (
        "memberships",
        "company_access",
        "event_people",
        "openings",
        "dormant",
        "reach_out",
        "funnel",
        "met_not_linked",
        "linked_never_met",
    ),
    "account for the rows": (
        "scratch/meeting_or_event_row",
        "scratch/unread_outcome",
        "scratch/connection_outcome",
        "scratch/meeting_outcome",
        "scratch/guest_outcome",
        "scratch/calendar_outcome",
        "scratch/known_person_outcome",
        "scratch/owner_outcome",
        "row_audit",
        "sources",
    ),
}
"""Stage of the build → its derived tables, each from those before it; of `scratch/`,
none is published."""

BUILD_ORDER = tuple(table for tables in BUILDING.values() for table in tables)
"""All of them."""

MACROS = (
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
    "asked_company",
    "companies_like",
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
