"""What the commands say of a book: its account, its freshness, its ties."""

import json
from dataclasses import dataclass
from typing import Any

from rich.console import Console

from kith.book import BookFolder
from kith.reporting import unfinished
from kith.showing import json_value, show
from models import REASONS, statement
from warehouse import Answer, Warehouse


@dataclass(frozen=True)
class Telling:
    """The answers that make up the status of a book."""

    run: dict[str, Any]
    account: Answer
    set_aside: Answer
    rejected: Answer
    exports: Answer
    depth: Answer
    questions: int


def tell(warehouse: Warehouse) -> Telling:
    """Ask the warehouse for its status."""
    [run] = warehouse.ask("FROM run").dicts()
    [(questions,)] = warehouse.ask(statement("status/questions")).rows
    return Telling(
        run=run,
        account=warehouse.ask(statement("status/account")),
        set_aside=warehouse.ask(statement("status/reasons")),
        rejected=warehouse.ask(statement("status/rejected")),
        exports=warehouse.ask(statement("status/exports")),
        depth=warehouse.ask(statement("status/depth")),
        questions=questions,
    )


def print_account(telling: Telling) -> None:
    """The reconciliation: what was read, and what became of it."""
    show(telling.account, "Rows read = loaded + merged + set aside + rejected")
    console = Console(soft_wrap=True)
    for outcome, reason, count in telling.set_aside.rows:
        meaning = REASONS.get(reason, "")
        console.print(f"  {count:>7,} {outcome}: {reason} — {meaning}", markup=False)
    for path, row, reason in telling.rejected.rows:
        console.print(f"  rejected: {path}, line {row}: {reason}", markup=False)
    if telling.rejected.rows:
        console.print(
            "All other rows are loaded. Correct these and refresh again;"
            " reports/row_audit.csv lists every one."
        )


def print_status(book: BookFolder, *, is_json: bool) -> None:
    """Freshness, the account of the rows, wide and deep, open questions."""
    with book.open_warehouse() as warehouse:
        telling = tell(warehouse)
    if is_json:
        print(_json(telling))  # noqa: T201 - a command's output
        return
    console = Console(soft_wrap=True)
    as_of, built_at = telling.run["as_of"], telling.run["built_at"]
    console.print(f"As of {as_of}, built {built_at:%Y-%m-%d %H:%M} UTC", markup=False)
    if telling.exports.rows:
        show(telling.exports, "Exports")
    else:
        console.print("Exports: none yet; README.md in the book says how to get one")
    for row in telling.exports.dicts():
        if not row["has_messages"]:
            console.print(f"  messages.csv not in {row['export']}", markup=False)
    print_account(telling)
    show(telling.depth, "Wide and deep, now and a year before")
    console.print(
        f"Open questions: {telling.questions}; whom do these mentions mean?"
        " (reports/identity_review.csv)"
        if telling.questions
        else "Open questions: none"
    )
    if unfinished(book):
        console.print("Reports: not all of this warehouse; `kith refresh` mends them")


def strongest(warehouse: Warehouse) -> Answer:
    """The ten strongest ties, and where their points come from."""
    return warehouse.ask(statement("status/strongest"))


def print_strongest(warehouse: Warehouse) -> None:
    """The ten strongest ties."""
    show(strongest(warehouse), "The ten strongest ties")


def _json(telling: Telling) -> str:
    parts = {
        "run": telling.run,
        "exports": list(telling.exports.dicts()),
        "account": list(telling.account.dicts()),
        "reasons": list(telling.set_aside.dicts()),
        "rejected": list(telling.rejected.dicts()),
        "wide_and_deep": list(telling.depth.dicts()),
        "open_questions": telling.questions,
    }
    return json.dumps(parts, default=json_value, ensure_ascii=False, indent=1)
