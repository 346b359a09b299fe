"""What the commands say of a book: its account, its freshness, its ties."""

from dataclasses import dataclass
from typing import Any

from rich.console import Console

from kith.terminal.tables import show
from models import REASONS
from warehouse import Answer, Warehouse

NO_EXPORT = "Exports: none yet; README.md in the book says how to get one"


@dataclass(frozen=True)
class Telling:
    """The answers that make up the status of a book."""

    run: dict[str, Any]
    account: Answer
    set_aside: Answer
    rejected: Answer
    unread: Answer
    doubts: Answer
    exports: Answer
    depth: Answer
    changes: Answer
    questions: int
    vague: int

    def parts(self) -> dict[str, Any]:
        """Everything by name, for JSON."""
        return {
            "run": self.run,
            "exports": list(self.exports.dicts()),
            "account": list(self.account.dicts()),
            "reasons": list(self.set_aside.dicts()),
            "rejected": list(self.rejected.dicts()),
            "doubts": [doubt for (doubt,) in self.doubts.rows],
            "unread": [path for (path,) in self.unread.rows],
            "wide_and_deep": list(self.depth.dicts()),
            "changes": list(self.changes.dicts()),
            "open_questions": self.questions,
            "vague_questions": self.vague,
        }


def tell(warehouse: Warehouse) -> Telling:
    """Ask the warehouse for its status."""
    [run] = warehouse.ask("FROM run").dicts()
    [(questions, vague)] = warehouse.look_up("status/questions").rows
    return Telling(
        run=run,
        account=warehouse.look_up("status/account"),
        set_aside=warehouse.look_up("status/reasons"),
        rejected=warehouse.look_up("status/rejected"),
        unread=warehouse.look_up("status/unread"),
        doubts=warehouse.look_up("status/doubts"),
        exports=warehouse.look_up("status/exports"),
        depth=warehouse.look_up("status/depth"),
        changes=warehouse.look_up("status/changes"),
        questions=questions,
        vague=vague,
    )


def print_account(telling: Telling) -> None:
    """The reconciliation: what was read, and what became of it."""
    show(telling.account, "Rows read = loaded + merged + set aside + rejected")
    console = Console(soft_wrap=True, highlight=False)
    for outcome, reason, count in telling.set_aside.rows:
        meaning = REASONS[reason].meaning
        console.print(f"  {count:>7,} {outcome}: {reason} — {meaning}", markup=False)
    for (doubt,) in telling.doubts.rows:
        console.print(f"  note: {doubt}", markup=False)
    for (path,) in telling.unread.rows:
        console.print(f"  not read, for this version cannot: {path}", markup=False)
    for path, row, reason in telling.rejected.rows:
        console.print(f"  rejected: {path}, line {row}: {reason}", markup=False)
    if telling.rejected.rows:
        console.print(
            "All other rows are loaded. Correct these and refresh again;"
            " reports/row_audit.csv lists every one."
        )


def questions_told(telling: Telling) -> str:
    """How many questions are open, and what to do about them."""
    vague = f", and {telling.vague} of lone first names or initials beside"
    beside = vague if telling.vague else ""
    if not telling.questions:
        return f"Open questions: none{beside}"
    return (
        f"Open questions: {telling.questions}{beside}; answer them with `kith review`"
        " (reports/identity_review.csv)"
    )


def print_next(telling: Telling) -> None:
    """What a refresh has made, and where to look."""
    console = Console(soft_wrap=True, highlight=False)
    if not telling.exports.rows:
        console.print(NO_EXPORT)
    questions = (
        f"; open questions: {telling.questions}, `kith review` asks them"
        if telling.questions
        else ""
    )
    as_of = telling.run["as_of"]
    console.print(
        f"Built warehouse.duckdb and reports/ as of {as_of}{questions}; look at them"
        " with `kith status` and `kith sql`",
        markup=False,
    )


def strongest(warehouse: Warehouse) -> Answer:
    """The ten strongest ties, and where their points come from."""
    return warehouse.look_up("status/strongest")
