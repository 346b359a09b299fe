"""`kith week`: people to reach out to, with reasons."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from rich.table import Table as Grid
from rich.text import Text

from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.tables import STYLES, format_value, print_json
from pipeline.book import BookFolder, find_book

HORIZON = timedelta(days=90)
"""Period over which points_at_stake would fade."""
WEEK = timedelta(days=7)
FIRST_DORMANT = 5
"""Number of dormant ties in the JSON; the report lists all."""
NOTHING = (
    "Nothing is known yet of anybody: put an export into linkedin/ (README.md in the"
    " book says how to get it), or write down whom you meet with `kith met`."
)
NOBODY = (
    "Nobody is due this week. Enjoy it, and write down whom you meet with `kith met`."
)


def week(book: BookOption = None, json: JsonOption = False) -> None:
    """Run `kith week`."""
    print_week(find_book(book), datetime.now(UTC).date(), is_json=json)


def print_week(book: BookFolder, today: date, *, is_json: bool) -> None:
    """Print the suggestions, then the number of dormant ties."""
    with book.open_warehouse() as warehouse:
        [(as_of,)] = warehouse.query("SELECT as_of FROM run").rows
        people = list(warehouse.named_query("week/reach_out").dicts())
        [(known,)] = warehouse.query("SELECT count(*) FROM exchanges").rows
        dormant = list(warehouse.named_query("week/dormant").dicts())
    if is_json:
        first = dormant[:FIRST_DORMANT]
        print_json({"as_of": as_of, "reach_out": people, "dormant": first})
        return
    console = TerminalConsole()
    if people:
        console.print(f"To reach out to, as of {as_of}\n", style="bold")
        console.print(_suggestions(people, as_of))
    else:
        console.print(f"{NOBODY if known else NOTHING}\n")
    for line in _footer(dormant, has_people=bool(people)):
        console.print(Text(line))
    if today - as_of > WEEK:
        _print_stale(console, as_of)


def _suggestions(people: list[dict[str, Any]], as_of: date) -> Grid:
    grid = Grid.grid(padding=(0, 1, 0, 0))
    for person in people:
        who = ", ".join(filter(None, (person["full_name"], person["company"])))
        pinned = " (pinned)" if person["is_pinned"] else ""
        strength = f"  {person['tier']}{pinned} {format_value(person['strength'])}"
        grid.add_row(
            f"{person['rank']}.",
            Text.assemble((who, "bold"), (strength, STYLES.get(person["tier"], ""))),
        )
        grid.add_row("", Text(person["reason"]))
        grid.add_row("", Text(_stake(person, as_of), "yellow"))
        if details := _contact_details(person):
            grid.add_row("", Text(details, "dim", overflow="fold"))
        grid.add_row()
    return grid


def _stake(person: Mapping[str, Any], as_of: date) -> str:
    """The points that fade without contact."""
    points = format_value(person["points_at_stake"])
    return f"{points} points fade by {as_of + HORIZON:%B} without contact"


def _contact_details(person: Mapping[str, Any]) -> str:
    ways = (person["email"], *person["phones"], person["profile_url"])
    return " · ".join(filter(None, ways))


def _footer(dormant: list[dict[str, Any]], *, has_people: bool) -> Iterator[str]:
    """The dormant ties in one line, and where to read more."""
    if dormant:
        first = dormant[0]
        ties = "tie waits" if len(dormant) == 1 else "ties wait"
        yield (
            f"{len(dormant):,} dormant {ties} to be revived, first of all"
            f" {first['full_name']} ({first['reason']})"
        )
    if dormant or has_people:
        yield (
            "Lists: reports/reach_out.csv and reports/dormant.csv; one of them with"
            " the history: `kith person NAME`"
        )


def _print_stale(console: TerminalConsole, as_of: date) -> None:
    console.print(
        f"The book was refreshed for {as_of}; `kith refresh` brings it up to date"
    )
