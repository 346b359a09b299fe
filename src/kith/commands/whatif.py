"""`kith whatif`: the effect of one more contact on a tie."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any

import typer
from rich.text import Text

from kith.completion import complete_person
from kith.find_person import find_person
from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption, parse_date
from kith.terminal.phrases import kind as words_for
from kith.terminal.tables import format_value, print_json, print_table
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError
from warehouse import QueryResult, Warehouse

HORIZON = timedelta(days=90)
FARTHEST = timedelta(days=36_525)
"""A century from T; further away the stocks overflow."""
NOUNS = {"other": "meeting", "phone": "call", "video": "call"}
"""Kind of contact → noun to add to it in a sentence."""
SHOWN = ("kind", "strength_then", "gained", "tier_then")


@dataclass(frozen=True)
class WhatIf:
    """The effect of one more contact with a person on a day, for each kind."""

    person_id: str
    day: date
    tie: Mapping[str, Any]
    """The row of whatif/tie.sql."""
    kinds: list[dict[str, Any]]
    """Rows of whatif/contact.sql, the largest gain first."""

    def as_json(self) -> dict[str, Any]:
        """The result for JSON."""
        return {
            "person_id": self.person_id,
            "full_name": self.tie["full_name"],
            "day": self.day,
            "strength_in_90_days": self.tie["strength_in_90_days"],
            "kinds": self.kinds,
        }


def whatif(
    who: Annotated[
        str,
        typer.Argument(
            metavar="WHO", help="As for kith person.", autocompletion=complete_person
        ),
    ],
    kind: Annotated[
        str | None, typer.Option(help="coffee, phone, message …; none: all of them.")
    ] = None,
    on: Annotated[
        date | None,
        typer.Option(parser=parse_date, metavar="DATE", help="The day; T if absent."),
    ] = None,
    book: BookOption = None,
    json: JsonOption = False,
) -> None:
    """Run `kith whatif`."""
    print_what_if(find_book(book), who, kind, on, is_json=json)


def print_what_if(
    book: BookFolder, who: str, kind: str | None, day: date | None, *, is_json: bool
) -> None:
    """Print strength and tier on the day, without and with one more contact.

    Args:
        book: refreshed.
        who: as for `kith person`.
        kind: of contact; None = one row for every kind.
        day: None = the day T.
        is_json: print JSON.

    Raises:
        KithError: who is nobody, several people or the owner, the kind does not exist,
            or the day is too far from T.
    """
    with book.open_warehouse() as warehouse:
        kinds = _kinds(warehouse, kind)
        person_id = find_person(book, warehouse, who)
        what_if = compute_what_if(warehouse, person_id, kinds, day)
    if is_json:
        print_json(what_if.as_json())
    elif kind is None:
        _print_all(what_if)
    else:
        _print_one(what_if)


def compute_what_if(
    warehouse: Warehouse, person_id: str, kinds: list[str], day: date | None
) -> WhatIf:
    """Compute the effect of each kind of contact on the day, by default T.

    Raises:
        KithError: the person is the owner, or the day is too far from T.
    """
    tie = next(warehouse.named_query("whatif/tie", id=person_id).dicts(), None)
    if tie is None:
        raise KithError("that is you; ask about somebody else")
    on = day or tie["as_of"]
    if abs(on - tie["as_of"]) > FARTHEST:
        raise KithError(f"{on}: more than a century from {tie['as_of']}")
    asked = {"id": person_id, "day": on}
    rows = [
        row
        for kind in kinds
        for row in warehouse.named_query("whatif/contact", kind=kind, **asked).dicts()
    ]
    rows.sort(key=lambda row: (-row["gained"], row["kind"]))
    return WhatIf(person_id, on, tie, rows)


def _kinds(warehouse: Warehouse, asked: str | None) -> list[str]:
    """The kind asked for, or all kinds."""
    kinds = [kind for (kind,) in warehouse.named_query("whatif/kinds").rows]
    if asked is None:
        return kinds
    kind = "_".join(asked.casefold().replace("-", " ").replace("_", " ").split())
    if kind not in kinds:
        raise KithError(f"{asked}: no such kind; there are {', '.join(kinds)}")
    return [kind]


def _print_one(what_if: WhatIf) -> None:
    [row] = what_if.kinds
    console = TerminalConsole()
    noun = NOUNS.get(row["kind"], "")
    more = " ".join(filter(None, (words_for(row["kind"]), noun)))
    console.print(
        Text(
            f"{what_if.tie['full_name']} on {what_if.day} with one more {more}:"
            f" {format_value(row['strength_now'])}"
            f" → {format_value(row['strength_then'])}"
            f" (+{format_value(row['gained'])}), {_tiers(row)}{_pinned(what_if)}"
        )
    )
    for line in _silence(what_if):
        console.print(line)


def _print_all(what_if: WhatIf) -> None:
    first = what_if.kinds[0]
    console = TerminalConsole()
    title = (
        f"{what_if.tie['full_name']} on {what_if.day}:"
        f" {format_value(first['strength_now'])}, {first['tier_now']}"
        f"{_pinned(what_if)}; with one more"
    )
    console.print(Text(title, "bold"))
    rows = [tuple(row[column] for column in SHOWN) for row in what_if.kinds]
    print_table(QueryResult(SHOWN, rows))
    for line in _silence(what_if):
        console.print(line)


def _tiers(row: Mapping[str, Any]) -> str:
    if row["tier_now"] == row["tier_then"]:
        return f"still {row['tier_now']}"
    return f"{row['tier_now']} → {row['tier_then']}"


def _pinned(what_if: WhatIf) -> str:
    return " (pinned)" if what_if.tie["is_pinned"] else ""


def _silence(what_if: WhatIf) -> Iterator[str]:
    tie = what_if.tie
    yield (
        f"Without any contact after {tie['as_of']}:"
        f" {format_value(tie['strength_in_90_days'])} on {tie['as_of'] + HORIZON}"
    )
