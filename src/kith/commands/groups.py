"""`kith groups`: members of a group by whether they are linked and were met."""

from typing import Annotated

import typer

from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.tables import print_json, print_table
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError
from warehouse import QueryResult, Warehouse

HEADINGS = {
    "met_not_linked": "Met, not linked",
    "linked_never_met": "Linked, never met",
    "linked_and_met": "Linked and met",
    "question": "Who is meant? (reports/identity_review.csv)",
}
"""Standing → heading; other members are listed in the report only."""
NONE_YET = (
    "No groups yet: put a roster into groups/, a CSV file or vCards; its name is the"
    " group's name. kith doctor shows how its columns are read."
)


def groups(
    group: Annotated[
        str | None, typer.Argument(help="Its name; none: all groups, in numbers.")
    ] = None,
    book: BookOption = None,
    json: JsonOption = False,
) -> None:
    """Run `kith groups`."""
    print_groups(find_book(book), group, is_json=json)


def print_groups(book: BookFolder, group: str | None, *, is_json: bool) -> None:
    """Print the counts of all groups, or the people of one."""
    with book.open_warehouse() as warehouse:
        if group is None:
            answer = warehouse.named_query("groups/summary")
        else:
            name = _find_group(warehouse, group)
            answer = warehouse.named_query("groups/members", group=name)
    if is_json:
        print_json(list(answer.dicts()))
    elif group is None:
        _print_summary(answer)
    else:
        _print_members(answer)


def _find_group(warehouse: Warehouse, asked: str) -> str:
    """Find a group by its name or a prefix of it, ignoring case.

    Raises:
        KithError: no group matches, or several do.
    """
    rows = warehouse.query(
        "SELECT DISTINCT group_name FROM memberships ORDER BY 1"
    ).rows
    names = [name for (name,) in rows]
    words = asked.strip().casefold()
    exact = [name for name in names if name.casefold() == words]
    fitting = exact or [name for name in names if name.casefold().startswith(words)]
    if len(fitting) == 1:
        return str(fitting[0])
    among = ", ".join(fitting or names) or "none yet; put a roster into groups/"
    raise KithError(f"{asked}: not one group; there are {among}")


def _print_summary(answer: QueryResult) -> None:
    if not answer.rows:
        TerminalConsole(soft_wrap=True).print(NONE_YET)
        return
    print_table(answer, "Groups")
    TerminalConsole(soft_wrap=True).print(
        "Who they are: kith groups GROUP, and reports/memberships.csv"
    )


def _print_members(answer: QueryResult) -> None:
    members = list(answer.dicts())
    shown = [
        column
        for column in answer.columns
        if column not in HIDDEN and any(row[column] is not None for row in members)
    ]
    for standing, heading in HEADINGS.items():
        people = [row for row in members if row["standing"] == standing]
        if people:
            rows = [tuple(row[column] for column in shown) for row in people]
            print_table(QueryResult(shown, rows), f"{heading}: {len(people)}")
    others = sum(row["standing"] == "neither" for row in members)
    TerminalConsole(soft_wrap=True).print(
        f"Neither linked nor met: {others:,} (reports/memberships.csv)"
    )


HIDDEN = {"standing", "person_id"}
"""Columns shown in the JSON only."""
