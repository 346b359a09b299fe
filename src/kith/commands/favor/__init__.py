"""`kith favor LINE`: one row for favors.csv, and whom it was understood to be about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

import typer

from ingest import FAVORS, LoggedFavor, favor_line, favors_in, layout_of
from kith.append_rows import add_rows, widen
from kith.commands.favor.balance import print_favors
from kith.commands.favor.settles import check_settled
from kith.completion import complete_favor
from kith.resolve_mention import (
    ChooseCandidate,
    ResolvedMention,
    as_json,
    ask_which,
    describe,
    disambiguate,
    resolve_mentions,
)
from kith.terminal.options import BookOption, JsonOption
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError

OWN_ID = re.compile(r"f(\d{1,6})", re.IGNORECASE)
"""Ids as this command gives them."""
STANDINGS = {"you_owe": "you owe", "they_owe": "they owe"}


@dataclass(frozen=True)
class BalanceBefore:
    """How the favors with one person stood at the last refresh."""

    balance: Mapping[str, Any] | None
    """None without favors."""
    open_ones: Sequence[Mapping[str, Any]]


def favor(
    line: Annotated[
        str | None,
        typer.Argument(
            metavar="LINE",
            help="As in: given large to Ann Able -- introduced her to Bob; none: tell"
            " how the favors balance.",
            autocompletion=complete_favor,
        ),
    ] = None,
    book: BookOption = None,
    json: JsonOption = False,
) -> None:
    """Run `kith favor`."""
    if line is None:
        print_favors(find_book(book), is_json=json)
        return
    today = datetime.now().astimezone().date()
    choose = (lambda _: None) if json else ask_which
    add_favor(find_book(book), line, today, is_json=json, choose=choose)


def add_favor(
    book: BookFolder, line: str, today: date, *, is_json: bool, choose: ChooseCandidate
) -> None:
    """Append a row to favors.csv, and tell whom it was understood to be about and how
    the balance with them stands.

    Raises:
        RefusalError: it is no such line, or nothing that the file can hold; nothing is
            written.
    """
    favor = favor_line(line, today)
    logged = [*favors_in(book.path, book.settings())]
    [first] = resolve_mentions(book, [favor.who])
    person = disambiguate(book, first, choose, _is_plain)
    is_certain = person.status == "resolved" and person.people
    who = person.people[0]["person_id"] if is_certain else None
    check_settled(book, favor, who, logged)
    standing = _standing(book, who) if who else None
    favor = favor.model_copy(update={"who": person.text, "id": _next_id(logged)})
    written = _append(book, favor)
    if is_json:
        # Rich takes as long to import as the names to find.
        from kith.terminal.tables import print_json  # noqa: PLC0415

        print_json(_json(written, favor, person, standing))
        return
    typer.echo(f"{FAVORS.place}: {written}")
    typer.echo(f"  {describe(person, today)}")
    for told in _told(standing):
        typer.echo(f"  {told}")


def _is_plain(name: str) -> bool:
    """The name stands for one person in a cell."""
    return ";" not in name


def _next_id(logged: Sequence[LoggedFavor]) -> str:
    """One more than the highest that the file has."""
    numbers = [int(f[1]) for row in logged if (f := OWN_ID.fullmatch(row.id or ""))]
    return f"f{max(numbers, default=0) + 1:02}"


def _append(book: BookFolder, favor: LoggedFavor) -> str:
    """Write the favor as a row; the line.

    Raises:
        RefusalError: the file lacks a column that is needed, or cannot be written.
    """
    layout = layout_of(FAVORS, book.path, book.settings())
    if not layout.columns:
        widen(book, FAVORS)
        layout = layout_of(FAVORS, book.path, book.settings())
    # Without a column for it a favor goes by an id made of day, person and kind.
    told = favor.model_dump(exclude={"id"}, exclude_defaults=True)
    if lacking := [name for name in layout.missing if name in told]:
        raise KithError(
            f"{FAVORS.place}: no column {lacking[0]}; add it to the header line, as in"
            f" {layout.delimiter}{lacking[0]}, and note the favor again"
        )
    add_rows(book, FAVORS, [favor])
    return layout.line(favor).rstrip("\r\n")


def _standing(book: BookFolder, person_id: str) -> BalanceBefore:
    """How the balance with the person stands without the new favor."""
    with book.open_warehouse() as warehouse:
        found = warehouse.look_up("favor/standing", id=person_id)
        left = warehouse.look_up("favor/of_person", id=person_id)
    return BalanceBefore(next(found.dicts(), None), [*left.dicts()])


def _told(standing: BalanceBefore | None) -> Iterator[str]:
    if standing is None:
        return
    balance = standing.balance
    if balance is None:
        yield "before it: no favors either way"
        return
    word = STANDINGS.get(balance["standing"], "about even")
    yield (
        f"before it, as of {balance['as_of']}: {word}"
        f" (given {balance['given']:.1f}, received {balance['received']:.1f})"
    )
    for direction, owes in (("received", "you owe"), ("given", "they owe")):
        left = [o for o in standing.open_ones if o["direction"] == direction]
        if left:
            ids = ", ".join(f"{one['favor_id']} ({one['owed']:g})" for one in left)
            yield f"open, {owes}: {ids}"


def _json(
    line: str,
    favor: LoggedFavor,
    person: ResolvedMention,
    standing: BalanceBefore | None,
) -> dict[str, Any]:
    return {
        "line": line,
        "favor": favor.model_dump(exclude={"source_row"}),
        "person": as_json(person),
        "balance_before": standing and standing.balance,
        "open_favors": [*standing.open_ones] if standing else [],
    }
