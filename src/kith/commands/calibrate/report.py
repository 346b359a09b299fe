"""Agreement report: the score and two simpler rules against the user."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ingest import CALIBRATION
from kith.commands.calibrate.answers import CalibrationSummary, JudgedPair, ScoredPerson
from kith.commands.calibrate.pairs import NEAR
from kith.commands.calibrate.wilson import Agreement, agreement
from kith.terminal.console import TerminalConsole
from kith.terminal.tables import format_value, print_table
from warehouse import QueryResult

FEW = 30
"""Decided pairs below which the 95 % margin is at least 14 to 17 points each way."""
MOST_SHOWN = 5
NO_ANSWERS = "No pair is answered yet."
WIDE = (
    f"With fewer than {FEW} decided pairs the margin is wide: a first impression, no"
    " more."
)
HALVES = (
    "from, to: the 95 % margin after Wilson. Where a rule cannot tell the two apart, it"
    " counts one half."
)
UNCHANGED = "Nothing is changed by your answers: no weight, no strength, no list."
DIFFER = (
    "Where you and the score differ most; perhaps the export does not see the channel"
    " you share:"
)


def _strength(side: ScoredPerson) -> float:
    return float(side.strength)


def _last_contact(side: ScoredPerson) -> float:
    return (side.last_contact_on or date.min).toordinal()


def _interactions(side: ScoredPerson) -> float:
    return side.interactions


@dataclass(frozen=True)
class Rule:
    """A rule that prefers the person with the higher value."""

    label: str
    value: Callable[[ScoredPerson], float]
    near: Sequence[bool] = (True, False)
    """Which pairs count: near ones (True), far ones (False)."""


RULES = {
    "score": Rule("the score", _strength),
    "score_near": Rule(f"  pairs less than {NEAR} points apart", _strength, [True]),
    "score_far": Rule(f"  pairs {NEAR} points apart or more", _strength, [False]),
    "newer_contact": Rule("the newer last contact", _last_contact),
    "more_interactions": Rule("the greater number of interactions", _interactions),
}


def measure_rules(summary: CalibrationSummary) -> dict[str, Agreement]:
    """Rule → agreement with the user."""
    return {
        name: agreement(
            (rule.value(pair.preferred), rule.value(pair.other))
            for pair in summary.decided
            if pair.is_near in rule.near
        )
        for name, rule in RULES.items()
    }


def largest_disagreements(summary: CalibrationSummary) -> list[JudgedPair]:
    """Up to MOST_SHOWN pairs in which the score disagrees, the widest gap first."""
    found = [p for p in summary.decided if p.preferred.strength < p.other.strength]
    return sorted(
        found, key=lambda p: (p.preferred.strength - p.other.strength, p.ids)
    )[:MOST_SHOWN]


def report_json(summary: CalibrationSummary) -> dict[str, Any]:
    """The report for JSON."""
    return {
        "answered": len(summary.judged),
        "decided": len(summary.decided),
        "answered_again": summary.answered_again,
        "uncounted": [
            {"line": bad.line, "reason": bad.reason} for bad in summary.rejected
        ],
        "agreement": {
            name: _measured(found) for name, found in measure_rules(summary).items()
        },
        "disagreements": [
            {"preferred": _side(pair.preferred), "other": _side(pair.other)}
            for pair in largest_disagreements(summary)
        ],
    }


def print_report(summary: CalibrationSummary) -> None:
    """Print the agreement and the largest disagreements."""
    console = TerminalConsole(soft_wrap=True)
    for bad in summary.rejected:
        line = f"{CALIBRATION.place}, line {bad.line}: {bad.reason}; not counted"
        console.print(line)
    if summary.judged:
        _print_agreements(summary, console)
    else:
        console.print(NO_ANSWERS)
    console.print(UNCHANGED)


def _print_agreements(summary: CalibrationSummary, console: TerminalConsole) -> None:
    answered, decided = len(summary.judged), len(summary.decided)
    again = summary.answered_again
    more = f"; answered again: {again}" if again else ""
    console.print(f"Pairs answered: {answered}, of which decided: {decided}{more}\n")
    print_table(
        QueryResult(COLUMNS, [*_rows(summary)]), "How often each agrees with you"
    )
    console.print(HALVES)
    if decided < FEW:
        console.print(WIDE)
    if pairs := largest_disagreements(summary):
        console.print(f"\n{DIFFER}")
        for pair in pairs:
            for line in _pair_lines(pair):
                console.print(line)
        console.print()


COLUMNS = ("rule", "decided", "agreed", "share", "from", "to")


def _rows(summary: CalibrationSummary) -> Iterator[tuple[Any, ...]]:
    for name, found in measure_rules(summary).items():
        row = _measured(found)
        percent = (_percent(row[key]) for key in ("share", "low", "high"))
        yield RULES[name].label, row["decided"], row["agreed"], *percent


def _measured(found: Agreement) -> dict[str, Any]:
    margin = found.interval
    return {
        "decided": found.decided,
        "agreed": found.agreed,
        "share": found.share,
        "low": margin.low if found.decided else None,
        "high": margin.high if found.decided else None,
    }


def _percent(share: float | None) -> str | None:
    return None if share is None else f"{share:.0%}"


def _pair_lines(pair: JudgedPair) -> Iterator[str]:
    yield f"  rather {_name(pair.preferred)} than {_name(pair.other)}"
    for side in (pair.preferred, pair.other):
        parts = ", ".join(
            f"{p['part']} {format_value(p['points'])}" for p in side.parts
        )
        points = f": {parts}" if parts else ""
        yield f"     {format_value(side.strength):>5}  {side.full_name}{points}"


def _name(side: ScoredPerson) -> str:
    return f"{side.full_name} ({side.company})" if side.company else side.full_name


def _side(side: ScoredPerson) -> dict[str, Any]:
    return {
        "person_id": side.person_id,
        "full_name": side.full_name,
        "company": side.company,
        "strength": side.strength,
        "last_contact_on": side.last_contact_on,
        "interactions": side.interactions,
        "parts": {part["part"]: part["points"] for part in side.parts},
    }
