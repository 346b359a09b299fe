"""Figures as a table, breakdowns, and errors in full."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from .asking import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .measuring import Counts, Judged
    from .people import Person
    from .trying import Trial

COLUMNS = {
    "precision": "right",
    "precision_without_planted": "w/o near",
    "wrong": "wrong",
    "links": "links",
    "linked": "linked",
    "asked": "asked",
    "silent": "silent",
    "top_five": "top 5",
    "after_questions": "answered",
    "after_typing": "or typed",
    "vague": "vague",
    "questions": "questions",
}
FINE = {"precision", "precision_without_planted"}


def print_table(trials: Sequence[Trial], pooled: Counts) -> None:
    """One line per seed and the pooled one."""
    print(" ".join(["seed  ", *(f"{name:>9}" for name in COLUMNS.values())]))
    for trial in trials:
        print(f"{trial.seed:<6} {_line(trial.counts)}")
    if len(trials) > 1:
        print(f"pooled {_line(pooled)}")
    print()
    for trial in trials:
        print(
            f"seed {trial.seed}: {trial.book.namesakes:.1%} share their full name, "
            f"{trial.book.rare_surnames:.0%} bear a surname of fewer than five; "
            f"book {trial.book_seconds:.2f} s and deciding "
            f"{trial.deciding_seconds:.2f} s are {trial.ratio:.1f} times the floor "
            f"({trial.floor_seconds:.2f} s)"
        )


def _line(counts: Counts) -> str:
    cells = []
    for name, value in counts.figures().items():
        share = f"{value:.2%}" if name in FINE else f"{value:.1%}"
        cells.append(f"{value if isinstance(value, int) else share:>9}")
    return " ".join(cells)


def print_breakdown(counts: Counts) -> None:
    """Outcomes of mentions by form of the name, by kind of person, by rule."""
    for title, counter in (("form", counts.forms), ("rule", counts.rules)):
        rows: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, number in counter.items():
            label, _, outcome = key.rpartition(":")
            rows[label][outcome] += number
        outcomes = ("right", "wrong", "asked", "silent", "outside")
        print(f"\n{title:20}", *(f"{outcome:>8}" for outcome in outcomes))
        for label, row in sorted(rows.items(), key=lambda r: -r[1].total()):
            print(f"{label:20}", *(f"{row[outcome]:8}" for outcome in outcomes))


def print_errors(trial: Trial, most: int) -> None:
    """Wrong links and silent misses in full; all names are invented."""
    people = {key_of(person): person for person in trial.book.people}
    for outcome in ("wrong", "silent") if most else ():
        found = [one for one in trial.judged if one.outcome == outcome]
        print(f"\nseed {trial.seed}, {outcome}: {len(found)}")
        for one in found[:most]:
            print(_error(one, people))


def _error(one: Judged, people: dict[str, Person]) -> str:
    mention, decision = one.mention, one.decision
    planted = mention.near_miss
    kind = f" near-miss {planted.kind}" if planted else ""
    where = "in the book" if mention.is_in_book else f"outside{kind}"
    linked = people.get(decision.person_id or "")
    return (
        f"  {mention.text!r} [{mention.form}, company {mention.company_form}]\n"
        f"    is    {_described(mention.person)}, {where}\n"
        f"    taken {_described(linked) if linked else 'for nobody'} by "
        f"{decision.rule}, {decision.confidence}"
    )


def _described(person: Person) -> str:
    shown = person.shown
    return (
        f"{person.name.full} ({person.name.culture.name}; "
        f"shown as {shown.first!r} {shown.last!r}, {shown.company!r}; "
        f"works at {person.company.name!r})"
    )
