"""`kith status`: freshness, row account and size of a book."""

from kith.summary import (
    NO_EXPORT,
    describe_leavers,
    describe_questions,
    print_account,
    read_summary,
)
from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.tables import print_json, print_table
from pipeline.book import BookFolder, find_book
from pipeline.reports import are_whole


def status(book: BookOption = None, json: JsonOption = False) -> None:
    """Run `kith status`."""
    print_status(find_book(book), is_json=json)


def print_status(book: BookFolder, *, is_json: bool) -> None:
    """Print freshness, row account, size and depth, changes, open questions."""
    with book.open_warehouse() as warehouse:
        summary = read_summary(warehouse)
        has_reports = are_whole(book, warehouse)
    if is_json:
        print_json(summary.as_json())
        return
    console = TerminalConsole(soft_wrap=True)
    as_of, built_at = summary.run["as_of"], summary.run["built_at"]
    console.print(f"As of {as_of}, built {built_at:%Y-%m-%d %H:%M} UTC")
    if summary.exports.rows:
        print_table(summary.exports, "Exports")
    else:
        console.print(NO_EXPORT)
    for row in summary.exports.dicts():
        if not row["has_messages"]:
            console.print(f"  messages.csv not in {row['export']}")
    print_account(summary)
    print_table(summary.depth, "Wide and deep, now and a year before")
    for line in describe_leavers(summary):
        console.print(f"  note: {line}")
    if summary.changes.rows:
        print_table(summary.changes, "Between exports (reports/person_changes.csv)")
    console.print(describe_questions(summary))
    if not has_reports:
        console.print("Reports: not all of this warehouse; `kith refresh` mends them")
