"""`kith call`: people to contact at a company, by how close the tie is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from identity import names_asked
from kith.commands.call.wording import CallRow, last_exchange, opening_move, whereabouts
from kith.completion import complete_company
from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.tables import STYLES, format_value, print_json
from pipeline.book import BookFolder, find_book
from pipeline.errors import KithError
from warehouse import Warehouse

DOORS = {
    "A": ("You could call today", "green"),
    "B": ("Close once: renew first", "yellow"),
    "C": ("Linked only", "cyan"),
    "D": ("Not linked: in a group with you, met, or noted", "dim"),
}
"""Door (column of company_access) → heading and its colour."""
SHORTLY = {
    "A": "you could call today",
    "B": "to renew first",
    "C": "linked only",
    "D": "not linked",
}
MOST = 5
"""People shown per door; the report lists all."""
MOST_COMPANIES = 8


@dataclass(frozen=True)
class CallList:
    """The people to call at a company."""

    asked: str
    people: Sequence[CallRow]
    """Rows of call/list.sql at the company, best first."""
    perhaps: Sequence[CallRow]
    """The same at other companies that may be meant."""
    questions: Sequence[CallRow]
    """Members of groups listed at the company whose identity is still an open
    question."""

    @property
    def company(self) -> str:
        """The most frequent spelling of the company; as asked if nobody works there."""
        spelled = Counter(row["company"] for row in self.people)
        return spelled.most_common(1)[0][0] if spelled else self.asked

    def behind(self, door: str) -> list[CallRow]:
        """The people of one door."""
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
    book: BookOption = None,
    json: JsonOption = False,
) -> None:
    """Run `kith call`."""
    print_call(find_book(book), company, is_json=json)


def print_call(book: BookFolder, company: str, *, is_json: bool) -> None:
    """Print the people to call at the company, door by door.

    Raises:
        KithError: the company is empty.
    """
    if not company.strip():
        raise KithError("name a company, as in: kith call Acme")
    with book.open_warehouse() as warehouse:
        call_list = load_call_list(warehouse, company)
    if is_json:
        print_json(vars(call_list))
        return
    console = TerminalConsole()
    _print_people(console, call_list)
    _print_questions(console, call_list)
    _print_perhaps(console, call_list)


def load_call_list(warehouse: Warehouse, company: str) -> CallList:
    """Load the people to call at a company."""
    asked = names_asked(company)._asdict()
    meant = warehouse.named_query("call/companies", **asked).rows
    keys, matches, names = ([row[n] for row in meant] for n in range(3))
    listed = warehouse.named_query("call/list", keys=keys, matches=matches, names=names)
    rows = list(listed.dicts())
    certain = [key for key, match, _ in meant if match != "weak"]
    questions = warehouse.named_query("call/questions", keys=certain)
    people = [row for row in rows if row["match"] != "weak"]
    if len({row["company_key"] for row in rows}) == 1:
        people = rows  # a weak match without rivals is the one meant
    return CallList(
        asked=company.strip(),
        people=people,
        perhaps=[row for row in rows if row not in people],
        questions=list(questions.dicts()),
    )


def _print_people(console: TerminalConsole, call_list: CallList) -> None:
    if not call_list.people:
        spelled = " as it is spelled" if call_list.perhaps else ""
        nobody = f"Nobody at {call_list.asked}{spelled} in this book."
        console.print(Text(nobody, "bold"))
        return
    console.print(Text(_heading(call_list), "bold"))
    console.print(Text(_counted(call_list.people), "dim"))
    if not call_list.behind("A"):
        console.print()
        nobody = f"Nobody whom you could call today. {_instead(call_list)}"
        console.print(Text(nobody))
    for door, (heading, style) in DOORS.items():
        people = call_list.behind(door)
        if people:
            console.print()
            console.print(Text(heading, f"bold {style}"))
        for row in people[:MOST]:
            _print_person(console, row, call_list.company)
        if len(people) > MOST:
            more = f"and {len(people) - MOST} more: reports/company_access.csv"
            _indent(console, Text(more, "dim"), 2)


def _heading(call_list: CallList) -> str:
    """The company, and the name asked for if it differs."""
    if any(row["match"] == "exact" for row in call_list.people):
        return call_list.company
    perhaps = (
        "" if any(row["match"] == "strong" for row in call_list.people) else "perhaps "
    )
    return f"{call_list.asked}, {perhaps}that is {call_list.company}"


def _counted(people: Sequence[CallRow]) -> str:
    """The number of people per door."""
    found = Counter(row["door"] for row in people)
    return ", ".join(f"{found[d]} {words}" for d, words in SHORTLY.items() if found[d])


def _print_person(console: TerminalConsole, row: CallRow, company: str) -> None:
    name = Text.assemble(
        (row["full_name"], "bold"),
        f", {row['position']}" if row["position"] else "",
        "  ",
        (f"{row['tier']} {format_value(row['strength'])}", STYLES.get(row["tier"], "")),
    )
    _indent(console, name, 2)
    for words in (whereabouts(row, company), row["how_known"], last_exchange(row)):
        if words:
            line = Text(words[0].upper() + words[1:], "dim")
            _indent(console, line, 4)


def _indent(console: TerminalConsole, line: Text, by: int) -> None:
    console.print(Padding(line, (0, 0, 0, by), expand=False))


def _instead(call_list: CallList) -> str:
    """The best person to start with if nobody can be called today, and how."""
    best = next(row for door in DOORS for row in call_list.behind(door))
    if best["door"] == "B":
        return f"Renew the tie with {best['full_name']} first."
    return f"Best to begin with {best['full_name']}: {opening_move(best)}."


def _print_questions(console: TerminalConsole, call_list: CallList) -> None:
    for row in call_list.questions:
        console.print()
        console.print(
            Text(
                f"{row['name_as_listed']} is listed there by {row['group_name']}; who"
                " that is, is a question still (kith review).",
                "dim",
            )
        )


def _print_perhaps(console: TerminalConsole, call_list: CallList) -> None:
    """Print other companies that may be meant, those with the best door first."""
    companies: dict[str, list[CallRow]] = {}
    for row in call_list.perhaps:
        companies.setdefault(row["company"], []).append(row)
    if not companies:
        return
    console.print()
    console.print(Text("Perhaps also meant" if call_list.people else "Perhaps meant"))
    for company, people in list(companies.items())[:MOST_COMPANIES]:
        name = people[0]["by_name"]
        other = f" ({name})" if name not in company.casefold() else ""
        counted = f"{other}: {_counted(people)}"
        line = Text.assemble((company, "bold"), (counted, "dim"))
        _indent(console, line, 2)
    if len(companies) > MOST_COMPANIES:
        more = f"and {len(companies) - MOST_COMPANIES} more companies"
        _indent(console, Text(more, "dim"), 2)
