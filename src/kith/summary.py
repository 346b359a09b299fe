"""Summary of a book: row account, freshness, size, open questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kith.terminal.console import TerminalConsole
from kith.terminal.tables import print_table
from models import REASONS
from warehouse import QueryResult, Warehouse

NO_EXPORT = "Exports: none yet; README.md in the book says how to get one"


@dataclass(frozen=True)
class BookSummary:
    """The query results that make up the status of a book."""

    run: dict[str, Any]
    account: QueryResult
    set_aside: QueryResult
    rejected: QueryResult
    unread: QueryResult
    skipped: QueryResult
    warnings: QueryResult
    exports: QueryResult
    depth: QueryResult
    may_have_left: QueryResult
    changes: QueryResult
    questions: int
    vague: int
    """Open questions about a single first name or initials; not among questions."""

    def as_json(self) -> dict[str, Any]:
        """The summary for JSON; the keys are part of the command line's interface."""
        return {
            "run": self.run,
            "exports": list(self.exports.dicts()),
            "account": list(self.account.dicts()),
            "reasons": list(self.set_aside.dicts()),
            "rejected": list(self.rejected.dicts()),
            "doubts": [warning for (warning,) in self.warnings.rows],
            "unread": [path for (path,) in self.unread.rows],
            "skipped": list(self.skipped.dicts()),
            "wide_and_deep": list(self.depth.dicts()),
            "changes": list(self.changes.dicts()),
            "open_questions": self.questions,
            "vague_questions": self.vague,
        }


def read_summary(warehouse: Warehouse) -> BookSummary:
    """Read the summary from the warehouse."""
    [run] = warehouse.query("FROM run").dicts()
    [(questions, vague)] = warehouse.named_query("status/questions").rows
    return BookSummary(
        run=run,
        account=warehouse.named_query("status/account"),
        set_aside=warehouse.named_query("status/reasons"),
        rejected=warehouse.named_query("status/rejected"),
        unread=warehouse.named_query("status/unread"),
        skipped=warehouse.named_query("status/skipped"),
        warnings=warehouse.named_query("status/warnings"),
        exports=warehouse.named_query("status/exports"),
        depth=warehouse.named_query("status/depth"),
        may_have_left=warehouse.named_query("status/may_have_left"),
        changes=warehouse.named_query("status/changes"),
        questions=questions,
        vague=vague,
    )


def print_account(summary: BookSummary) -> None:
    """Print the rows read by outcome, with reasons, warnings and rejected lines."""
    print_table(summary.account, "Rows read = loaded + merged + set aside + rejected")
    console = TerminalConsole(soft_wrap=True)
    for outcome, reason, count in summary.set_aside.rows:
        meaning = REASONS[reason].meaning
        console.print(f"  {count:>7,} {outcome}: {reason} — {meaning}")
    for (warning,) in summary.warnings.rows:
        console.print(f"  note: {warning}")
    for (path,) in summary.unread.rows:
        console.print(f"  not read, for this version cannot: {path}")
    for path, problem in summary.skipped.rows:
        console.print(f"  skipped: {path}: {problem}")
    for path, row, reason in summary.rejected.rows:
        console.print(f"  rejected: {path}, line {row}: {reason}")
    if summary.skipped.rows:
        console.print("All other files are loaded. Correct these and refresh again.")
    if summary.rejected.rows:
        console.print(
            "All other rows are loaded. Correct these and refresh again;"
            " reports/row_audit.csv lists every one."
        )


def describe_leavers(summary: BookSummary) -> Iterator[str]:
    """How far the numbers of connections can be compared: a sentence for each day."""
    for day, connections, left, after_on, by_on in summary.may_have_left.rows:
        yield (
            f"Of the {connections:,} connections on {day}, {left:,} left sometime"
            f" between {after_on} and {by_on}: only {connections - left:,} are certain"
            " for that day"
        )


def describe_questions(summary: BookSummary) -> str:
    """The number of open questions and how to answer them."""
    vague = f", and {summary.vague} of lone first names or initials beside"
    more = vague if summary.vague else ""
    if not summary.questions:
        return f"Open questions: none{more}"
    return (
        f"Open questions: {summary.questions}{more}; answer them with `kith review`"
        " (reports/identity_review.csv)"
    )


def print_next_steps(summary: BookSummary) -> None:
    """Print what a refresh built and how to look at it."""
    console = TerminalConsole(soft_wrap=True)
    if not summary.exports.rows:
        console.print(NO_EXPORT)
    questions = (
        f"; open questions: {summary.questions}, `kith review` asks them"
        if summary.questions
        else ""
    )
    as_of = summary.run["as_of"]
    console.print(
        f"Built warehouse.duckdb and reports/ as of {as_of}{questions}; look at them"
        " with `kith status` and `kith sql`",
    )


def strongest_ties(warehouse: Warehouse) -> QueryResult:
    """The ten strongest ties with their points by channel."""
    return warehouse.named_query("status/strongest")
