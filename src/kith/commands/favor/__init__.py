"""`kith favor LINE`: add a row to favors.csv and resolve its name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

import typer

from ingest import FAVORS, LoggedFavor, layout_of, parse_favor_line, read_favors
from kith.append_rows import add_rows, widen
from kith.append_text import AppendedText
from kith.commands.favor.balance import print_favors
from kith.commands.favor.settles import check_person, settled_favors
from kith.completion import complete_favor
from kith.resolve_mention import (
    ChooseCandidate,
    ResolvedMention,
    as_json,
    ask_which,
    describe,
    disambiguate,
    look_up,
)
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.output import say
from models import RefusalError
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError

OWN_ID = re.compile(r"f(\d{1,6})", re.IGNORECASE)
"""Ids that this command assigns."""
STANDINGS = {"you_owe": "you owe", "they_owe": "they owe"}


@dataclass(frozen=True)
class BalanceBefore:
    """The favors with one person at the last refresh, without the new one."""

    balance: Mapping[str, Any] | None
    """The row of favor/standing.sql; None without favors."""
    open_ones: Sequence[Mapping[str, Any]]
    """Rows of favor/of_person.sql."""

    def lines(self) -> Iterator[str]:
        """The balance, then the open favors of each side."""
        if self.balance is None:
            yield "before it: no favors either way"
            return
        word = STANDINGS.get(self.balance["standing"], "about even")
        yield (
            f"before it, as of {self.balance['as_of']}: {word}"
            f" (given {self.balance['given']:.1f},"
            f" received {self.balance['received']:.1f})"
        )
        for direction, owes in (("received", "you owe"), ("given", "they owe")):
            left = [o for o in self.open_ones if o["direction"] == direction]
            if left:
                ids = ", ".join(f"{one['favor_id']} ({one['owed']:g})" for one in left)
                yield f"open, {owes}: {ids}"


@dataclass(frozen=True)
class AddedFavor:
    """A favor as it was written, and what the last refresh knew about it."""

    line: str
    favor: LoggedFavor
    person: ResolvedMention
    before: BalanceBefore | None
    """None if the person is uncertain."""

    def lines(self, today: date) -> Iterator[str]:
        """The row, the person, the balance before it."""
        yield f"{FAVORS.place}: {self.line}"
        yield f"  {describe(self.person, today)}"
        for sentence in self.before.lines() if self.before else ():
            yield f"  {sentence}"

    def as_json(self) -> dict[str, Any]:
        """The same for JSON."""
        return {
            "line": self.line,
            "favor": self.favor.model_dump(exclude={"source_row"}),
            "person": as_json(self.person),
            "balance_before": self.before and self.before.balance,
            "open_favors": [*self.before.open_ones] if self.before else [],
        }


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
    """Append a row to favors.csv; print the person and the balance before it.

    The row is written before anybody is looked up, so that nothing that happens then
    can lose it; a name that is chosen is written in its place.

    Raises:
        RefusalError: the line is malformed or does not fit the file, or settles what it
            cannot. The file is left as it was.
    """
    favor = parse_favor_line(line, today)
    logged = [*read_favors(book.path, book.settings())]
    settled = settled_favors(book, favor, logged)
    favor = favor.model_copy(update={"id": _next_id(logged)})
    written = _append(book, favor)
    [first] = look_up(book, [favor.who])
    person = disambiguate(book, first, choose, _is_plain)
    is_certain = person.status == "resolved" and person.people
    who = person.people[0]["person_id"] if is_certain else None
    try:
        check_person(settled, who)
    except KithError:
        written.replace("")
        raise
    if person.text != favor.who:
        favor = favor.model_copy(update={"who": person.text})
        layout = layout_of(FAVORS, book.path, book.settings())
        written = written.replace(layout.line(favor))
    before = _balance_before(book, who) if who else None
    added = AddedFavor(written.text.rstrip("\r\n"), favor, person, before)
    if is_json:
        # Rich takes as long to import as the names to find.
        from kith.terminal.tables import print_json  # noqa: PLC0415

        print_json(added.as_json())
        return
    for sentence in added.lines(today):
        say(sentence)


def _is_plain(name: str) -> bool:
    """Whether a cell with the name names one person: semicolons separate people."""
    return ";" not in name


def _next_id(logged: Sequence[LoggedFavor]) -> str:
    """The next free id, as in f01."""
    numbers = [int(f[1]) for row in logged if (f := OWN_ID.fullmatch(row.id or ""))]
    return f"f{max(numbers, default=0) + 1:02}"


def _append(book: BookFolder, favor: LoggedFavor) -> AppendedText:
    """Append the favor to the file.

    Raises:
        RefusalError: a column is missing, or the file cannot be written.
    """
    layout = layout_of(FAVORS, book.path, book.settings())
    if not layout.columns:
        widen(book, FAVORS)
        layout = layout_of(FAVORS, book.path, book.settings())
    # Without an id column, a refresh makes the id from day, person and kind.
    filled = favor.model_dump(exclude={"id"}, exclude_defaults=True)
    if lacking := [name for name in layout.missing if name in filled]:
        raise KithError(
            f"{FAVORS.place}: no column {lacking[0]}; add it to the header line, as in"
            f" {layout.delimiter}{lacking[0]}, and note the favor again"
        )
    return add_rows(book, FAVORS, [favor])


def _balance_before(book: BookFolder, person_id: str) -> BalanceBefore | None:
    """The balance; None if the warehouse cannot be read any more."""
    try:
        with book.open_warehouse() as warehouse:
            found = warehouse.named_query("favor/standing", id=person_id)
            left = warehouse.named_query("favor/of_person", id=person_id)
    except RefusalError:
        return None
    return BalanceBefore(next(found.dicts(), None), [*left.dicts()])
