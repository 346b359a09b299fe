"""`kith favor` without a line: balances and open favors."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kith.terminal.console import TerminalConsole
from kith.terminal.tables import print_json, print_table
from pipeline.book import BookFolder
from warehouse import QueryResult

BALANCE_COLUMNS = "full_name company standing given received you_owe they_owe".split()
OPEN_COLUMNS = ("id", "full_name", "kind", "size", "owed", "day", "note")
OPEN_HEADINGS = {
    "you": "You owe still; a favor to them settles the id",
    "they": "They owe still; a favor of theirs settles the id",
}
"""who_owes → heading."""

NONE_YET = (
    "No favors yet. Note one, as in:"
    ' kith favor "given large to Ann Able -- introduced her to Bob"'
)


def print_favors(book: BookFolder, *, is_json: bool) -> None:
    """Print the balances, those the owner owes first, then the open favors with ids."""
    with book.open_warehouse() as warehouse:
        balance = warehouse.named_query("favor/balance")
        left = warehouse.named_query("favor/open")
    if is_json:
        print_json({"balance": [*balance.dicts()], "open_favors": [*left.dicts()]})
        return
    if not balance.rows:
        TerminalConsole(soft_wrap=True).print(NONE_YET)
        return
    print_table(
        _select(balance.dicts(), BALANCE_COLUMNS),
        "How the favors balance; older ones count less",
    )
    for who, title in OPEN_HEADINGS.items():
        rows = [row for row in left.dicts() if row["who_owes"] == who]
        if rows:
            print_table(_select(rows, OPEN_COLUMNS), title)


def _select(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> QueryResult:
    """The rows with only these columns."""
    return QueryResult(columns, [tuple(row[name] for name in columns) for row in rows])
