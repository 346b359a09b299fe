"""`kith favor`: how the favors balance, and which are still open."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console

from kith.terminal.tables import print_json, print_table
from pipeline.book import BookFolder
from warehouse import Answer

BALANCE = "full_name company standing given received you_owe they_owe".split()
DEBT = ("id", "full_name", "kind", "size", "owed", "day", "note")
OPEN = {
    "you": "You owe still; a favor to them settles the id",
    "they": "They owe still; a favor of theirs settles the id",
}
"""who_owes → heading."""

NONE_YET = (
    "No favors yet. Note one, as in:"
    ' kith favor "given large to Ann Able -- introduced her to Bob"'
)


def print_favors(book: BookFolder, *, is_json: bool) -> None:
    """Whom the owner owes first, then the others; and what is open, by its id."""
    with book.open_warehouse() as warehouse:
        balance = warehouse.look_up("favor/balance")
        left = warehouse.look_up("favor/open")
    if is_json:
        print_json({"balance": [*balance.dicts()], "open_favors": [*left.dicts()]})
        return
    if not balance.rows:
        Console(soft_wrap=True, highlight=False).print(NONE_YET, markup=False)
        return
    print_table(
        _shown(balance.dicts(), BALANCE),
        "How the favors balance; older ones count less",
    )
    for who, title in OPEN.items():
        rows = [row for row in left.dicts() if row["who_owes"] == who]
        if rows:
            print_table(_shown(rows, DEBT), title)


def _shown(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> Answer:
    """Those columns of the rows for which a page has room."""
    return Answer(columns, [tuple(row[name] for name in columns) for row in rows])
