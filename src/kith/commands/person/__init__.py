"""`kith person`: a card of one person, the tie, and how they were found."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer
from rich.table import Table as Grid
from rich.text import Text

from kith.commands.person.gauges import draw_tie
from kith.commands.person.portrait import Portrait, load_portrait
from kith.completion import complete_person
from kith.find_person import find_person
from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.phrases import contact, kind, size
from kith.terminal.tables import print_json, print_table
from pipeline.book import BookFolder, find_book
from warehouse import QueryResult

ALONE = {"times": 1, "minutes_told": None, "place": None}
"""What person/first.sql lacks: it has a single interaction, shown abbreviated."""
STANDINGS = {"you_owe": "you owe them", "they_owe": "they owe you"}
"""Standing of the favors in words; others are even."""


def person(
    who: Annotated[
        str,
        typer.Argument(
            metavar="WHO",
            help="A name, a name with a company in brackets, an address or an id.",
            autocompletion=complete_person,
        ),
    ],
    book: BookOption = None,
    json: JsonOption = False,
) -> None:
    """Run `kith person`."""
    print_person(find_book(book), who, is_json=json)


def print_person(book: BookFolder, who: str, *, is_json: bool) -> None:
    """Find the person and print the card.

    Raises:
        KithError: nobody matches, or several people do.
    """
    with book.open_warehouse() as warehouse:
        portrait = load_portrait(warehouse, find_person(book, warehouse, who))
    if is_json:
        print_json(portrait.as_json())
    else:
        print_card(portrait, TerminalConsole())


def print_card(portrait: Portrait, console: TerminalConsole) -> None:
    """Print the card, up to the width of the console."""
    for line in _head(portrait):
        console.print(line)
    if portrait.tie:
        console.print()
        for part in draw_tie(portrait, portrait.tie, console.width):
            console.print(part)
    is_owner = portrait.person["is_owner"]
    for title, lines in (
        ("Reasons to write", _openings(portrait)),
        (_favors_heading(portrait.tie), _favors(portrait)),
        ("Last interactions", _interactions(portrait)),
        ("Groups" if is_owner else "How you know each other", _acquaintance(portrait)),
    ):
        _print_section(console, title, list(lines))
    console.print()
    for title, name in (
        ("Known from", "known_from"),
        ("What was taken for this person, and why", "mentions"),
    ):
        if portrait.lists[name].rows:
            print_table(_without_empty(portrait.lists[name]), title)


def _print_section(
    console: TerminalConsole, title: str, lines: list[tuple[str, str]]
) -> None:
    """Print a heading and its lines: (day or bullet, text); nothing without lines."""
    if not lines:
        return
    grid = Grid.grid(padding=(0, 2, 0, 0))
    for mark, words in lines:
        grid.add_row(Text(mark, "dim", no_wrap=True), Text(words, overflow="fold"))
    console.print()
    console.print(title, style="bold")
    console.print(grid)


def _head(portrait: Portrait) -> Iterator[Text]:
    """Name, position, link to the owner, contact details, note."""
    person = portrait.person
    yield Text.assemble(
        (person["full_name"], "bold"), "  ", (f"[{person['person_id']}]", "dim")
    )
    lines = (
        _listed(person["position"], person["company"], person["city"]),
        _listed(_link(person), *(f"#{tag}" for tag in person["tags"])),
        _listed(person["profile_url"], *person["emails"], *person["phones"]),
        person["note"],
    )
    yield from (Text(line) for line in lines if line)
    if len(portrait.ids) > 1:
        yield Text(f"Earlier ids: {_listed(*portrait.ids[1:])}", "dim")


def _link(person: dict[str, Any]) -> str:
    """Whether and since when the person is a connection of the owner."""
    if person["is_owner"]:
        return "You"
    if person["left_by_on"]:
        since = person["connected_on"] or "once"
        between = f"{person['left_after_on']} and {person['left_by_on']}"
        return f"Connected {since}, left between {between}"
    if person["is_connection"]:
        since = f" since {person['connected_on']}" if person["connected_on"] else ""
        return f"Connected{since}"
    return "Not connected"


def _openings(portrait: Portrait) -> Iterator[tuple[str, str]]:
    for row in portrait.lists["openings"].dicts():
        yield "·", row["words"]


def _favors(portrait: Portrait) -> Iterator[tuple[str, str]]:
    """All favors except endorsements."""
    for row in portrait.lists["favors"].dicts():
        note = f": {row['note']}" if row["note"] else ""
        words = f"{row['direction']}, {kind(row['kind'])}, {size(row['size'])}{note}"
        yield str(row["day"]), words


def _favors_heading(tie: dict[str, Any] | None) -> str:
    """The heading of the favors: who owes one."""
    standing = tie["standing"] if tie else None
    return f"Favors: {STANDINGS.get(standing or '', 'even')}"


def _interactions(portrait: Portrait) -> Iterator[tuple[str, str]]:
    for row in portrait.lists["interactions"].dicts():
        yield str(row["day"]), contact(row)


def _acquaintance(portrait: Portrait) -> Iterator[tuple[str, str]]:
    """The first interaction, who introduced them, shared groups."""
    if portrait.first:
        first = portrait.first
        what = f"first: {contact(first | ALONE)}"
        yield str(first["day"]), f"{what} ({first['file']}, line {first['line']})"
    for row in portrait.lists["introductions"].dicts():
        yield str(row["day"]), f"introduced by {row['full_name']}"
    for group in portrait.groups:
        yield "·", f"in {group}"


def _listed(*parts: str | None) -> str:
    return ", ".join(filter(None, parts))


def _without_empty(answer: QueryResult) -> QueryResult:
    """The answer without columns that are NULL in every row."""
    places = [
        place
        for place in range(len(answer.columns))
        if any(row[place] is not None for row in answer.rows)
    ]
    rows = [tuple(row[place] for place in places) for row in answer.rows]
    return QueryResult([answer.columns[place] for place in places], rows)
