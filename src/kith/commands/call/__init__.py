"""`kith call`: whom to turn to at a company, and by which door."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from identity import names_asked
from kith.commands.call.wording import Row, beginning, last, where
from kith.completion import complete_company
from kith.terminal.options import Book, Json
from kith.terminal.tables import STYLES, WIDEST, print_json, shown
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError
from warehouse import Warehouse

DOORS = {
    "A": ("You could call today", "green"),
    "B": ("Close once: renew first", "yellow"),
    "C": ("Linked only", "cyan"),
    "D": ("Not linked: in a group with you, met, or noted", "dim"),
}
"""Door → its heading and the heading's colour."""
SHORTLY = {
    "A": "you could call today",
    "B": "to renew first",
    "C": "linked only",
    "D": "not linked",
}
MOST = 5
"""People behind one door that are shown; the report has them all."""
MOST_COMPANIES = 8


@dataclass(frozen=True)
class Calling:
    """What the warehouse says to the question whom to call."""

    asked: str
    people: Sequence[Row]
    """Those at the company, best first."""
    perhaps: Sequence[Row]
    """Those at companies that may be meant."""
    questions: Sequence[Row]
    """Members of groups, listed at the company, of whom it is open who they are."""

    @property
    def company(self) -> str:
        """The company as most people there have it; as asked if nobody is there."""
        spelled = Counter(row["company"] for row in self.people)
        return spelled.most_common(1)[0][0] if spelled else self.asked

    def behind(self, door: str) -> list[Row]:
        """The people behind one door."""
        return [row for row in self.people if row["door"] == door]


def call(
    company: Annotated[
        str,
        typer.Argument(
            metavar="COMPANY",
            help="Its name, an acronym, or your word for it in kith.toml.",
            autocompletion=complete_company,
        ),
    ],
    book: Book = None,
    json: Json = False,
) -> None:
    """Whom to call at a company: today, to renew first, linked only, or not linked."""
    print_call(find_book(book), company, is_json=json)


def print_call(book: BookFolder, company: str, *, is_json: bool) -> None:
    """Print whom to call at the company, door by door, or plainly that there is
    nobody.

    Raises:
        KithError: no company is named.
    """
    if not company.strip():
        raise KithError("name a company, as in: kith call Acme")
    with book.open_warehouse() as warehouse:
        calling = calling_of(warehouse, company)
    if is_json:
        print_json(vars(calling))
        return
    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = WIDEST
    _print_people(console, calling)
    _print_questions(console, calling)
    _print_perhaps(console, calling)


def calling_of(warehouse: Warehouse, company: str) -> Calling:
    """Ask the warehouse whom to call at a company."""
    asked = names_asked(company)._asdict()
    meant = warehouse.look_up("call/companies", **asked).rows
    keys, matches, names = ([row[n] for row in meant] for n in range(3))
    listed = warehouse.look_up("call/list", keys=keys, matches=matches, names=names)
    rows = list(listed.dicts())
    certain = [key for key, match, _ in meant if match != "weak"]
    questions = warehouse.look_up("call/questions", keys=certain)
    people = [row for row in rows if row["match"] != "weak"]
    if len({row["company_key"] for row in rows}) == 1:
        people = rows  # there is nothing to choose from
    return Calling(
        asked=company.strip(),
        people=people,
        perhaps=[row for row in rows if row not in people],
        questions=list(questions.dicts()),
    )


def _print_people(console: Console, calling: Calling) -> None:
    if not calling.people:
        spelled = " as it is spelled" if calling.perhaps else ""
        nobody = f"Nobody at {calling.asked}{spelled} in this book."
        console.print(Text(nobody, "bold"))
        return
    console.print(Text(_heading(calling), "bold"))
    console.print(Text(_counted(calling.people), "dim"))
    if not calling.behind("A"):
        console.print()
        nobody = f"Nobody whom you could call today. {_instead(calling)}"
        console.print(Text(nobody))
    for door, (heading, style) in DOORS.items():
        people = calling.behind(door)
        if people:
            console.print()
            console.print(Text(heading, f"bold {style}"))
        for row in people[:MOST]:
            _print_person(console, row, calling.company)
        if len(people) > MOST:
            more = f"and {len(people) - MOST} more: reports/company_access.csv"
            _indent(console, Text(more, "dim"), 2)


def _heading(calling: Calling) -> str:
    """The company, and what was asked if that is another name."""
    if any(row["match"] == "exact" for row in calling.people):
        return calling.company
    perhaps = (
        "" if any(row["match"] == "strong" for row in calling.people) else "perhaps "
    )
    return f"{calling.asked}, {perhaps}that is {calling.company}"


def _counted(people: Sequence[Row]) -> str:
    """How many there are behind each door."""
    found = Counter(row["door"] for row in people)
    return ", ".join(f"{found[d]} {words}" for d, words in SHORTLY.items() if found[d])


def _print_person(console: Console, row: Row, company: str) -> None:
    name = Text.assemble(
        (row["full_name"], "bold"),
        f", {row['position']}" if row["position"] else "",
        "  ",
        (f"{row['tier']} {shown(row['strength'])}", STYLES.get(row["tier"], "")),
    )
    _indent(console, name, 2)
    for words in (where(row, company), row["how_known"], last(row)):
        if words:
            line = Text(words[0].upper() + words[1:], "dim")
            _indent(console, line, 4)


def _indent(console: Console, line: Text, by: int) -> None:
    console.print(Padding(line, (0, 0, 0, by), expand=False))


def _instead(calling: Calling) -> str:
    """With whom to begin where nobody is close, and how."""
    best = next(row for door in DOORS for row in calling.behind(door))
    if best["door"] == "B":
        return f"Renew the tie with {best['full_name']} first."
    return f"Best to begin with {best['full_name']}: {beginning(best)}."


def _print_questions(console: Console, calling: Calling) -> None:
    for row in calling.questions:
        console.print()
        console.print(
            Text(
                f"{row['name_as_listed']} is listed there by {row['group_name']}; who"
                " that is, is a question still (kith review).",
                "dim",
            )
        )


def _print_perhaps(console: Console, calling: Calling) -> None:
    """Companies that may be meant, those with the best door first."""
    companies: dict[str, list[Row]] = {}
    for row in calling.perhaps:
        companies.setdefault(row["company"], []).append(row)
    if not companies:
        return
    console.print()
    console.print(Text("Perhaps also meant" if calling.people else "Perhaps meant"))
    for company, people in list(companies.items())[:MOST_COMPANIES]:
        name = people[0]["by_name"]
        other = f" ({name})" if name not in company.casefold() else ""
        counted = f"{other}: {_counted(people)}"
        line = Text.assemble((company, "bold"), (counted, "dim"))
        _indent(console, line, 2)
    if len(companies) > MOST_COMPANIES:
        more = f"and {len(companies) - MOST_COMPANIES} more companies"
        _indent(console, Text(more, "dim"), 2)
