"""`kith status`: how fresh, wide and deep a book is."""

from rich.console import Console

from kith.summary import NO_EXPORT, print_account, questions_told, tell
from kith.terminal.options import Book, Json
from kith.terminal.tables import print_json, show
from pipeline.book import BookFolder, find_book
from pipeline.reports import are_whole


def status(book: Book = None, json: Json = False) -> None:
    """How fresh the book is, what became of every row, how wide and deep it is."""
    print_status(find_book(book), is_json=json)


def print_status(book: BookFolder, *, is_json: bool) -> None:
    """Freshness, the account of the rows, wide and deep, open questions."""
    with book.open_warehouse() as warehouse:
        telling = tell(warehouse)
        has_reports = are_whole(book, warehouse)
    if is_json:
        print_json(telling.parts())
        return
    console = Console(soft_wrap=True, highlight=False)
    as_of, built_at = telling.run["as_of"], telling.run["built_at"]
    console.print(f"As of {as_of}, built {built_at:%Y-%m-%d %H:%M} UTC", markup=False)
    if telling.exports.rows:
        show(telling.exports, "Exports")
    else:
        console.print(NO_EXPORT)
    for row in telling.exports.dicts():
        if not row["has_messages"]:
            console.print(f"  messages.csv not in {row['export']}", markup=False)
    print_account(telling)
    show(telling.depth, "Wide and deep, now and a year before")
    if telling.changes.rows:
        show(telling.changes, "Between exports (reports/person_changes.csv)")
    console.print(questions_told(telling))
    if not has_reports:
        console.print("Reports: not all of this warehouse; `kith refresh` mends them")
