"""How right the decisions are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .asking import key_of

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from identity import Decision

    from .mentions import Log, Mention
    from .people import Book

TOP = 5
"""Candidates that a question shows."""


@dataclass(slots=True)
class Counts:
    """Mentions, counted; two logs add up."""

    mentions: int = 0
    in_book: int = 0
    links: int = 0
    wrong: int = 0
    planted_links: int = 0
    """Links of planted near-misses, all of them wrong."""
    right: int = 0
    asked: int = 0
    asked_in_book: int = 0
    asked_in_top: int = 0
    vague: int = 0
    """Of the asked: lone first names and initials, not asked unless wished."""
    silent: int = 0
    questions: int = 0
    """Different texts among the asked."""
    forms: Counter[str] = field(default_factory=Counter)
    """`form:outcome` to mentions of people in the book and of others."""
    rules: Counter[str] = field(default_factory=Counter)
    """`rule:outcome` to mentions."""

    def __add__(self, other: Counts) -> Counts:
        """Both together."""
        names = self.__slots__
        return Counts(**{n: getattr(self, n) + getattr(other, n) for n in names})

    def figures(self) -> dict[str, float]:
        """The figures that people-matching is judged by, shares from 0 to 1."""
        clean = self.links - self.planted_links
        return {
            "precision": _share(self.links - self.wrong, self.links),
            "precision_without_planted": _share(self.right, clean),
            "wrong": self.wrong,
            "links": self.links,
            "linked": _share(self.right, self.in_book),
            "asked": _share(self.asked, self.mentions),
            "silent": _share(self.silent, self.in_book),
            "top_five": _share(self.asked_in_top, self.asked_in_book),
            "after_questions": _share(self.right + self.asked_in_top, self.in_book),
            "after_typing": _share(self.right + self.asked_in_book, self.in_book),
            "vague": _share(self.vague, self.mentions),
            "questions": self.questions,
        }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


@dataclass(frozen=True, slots=True)
class Judged:
    """One mention, its decision, and how right that is."""

    mention: Mention
    decision: Decision
    outcome: str
    """right, wrong, asked or silent; wrong, asked or outside for people outside."""


def judge(ids: Container[str], mention: Mention, decision: Decision) -> Judged:
    """Compare a decision with the truth; ids are the people in the book.

    A link to somebody who is known from mentions only is no link to the book.
    """
    linked = decision.person_id if decision.status == "resolved" else None
    truth = key_of(mention.person)
    if linked in ids:
        outcome = "right" if mention.is_in_book and linked == truth else "wrong"
    elif decision.status == "ambiguous":
        outcome = "asked"
    else:
        outcome = "silent" if mention.is_in_book else "outside"
    return Judged(mention, decision, outcome)


def judge_all(book: Book, log: Log, decisions: Sequence[Decision]) -> list[Judged]:
    """Every mention of a log."""
    ids = {key_of(person) for person in book.people}
    pairs = zip(log.mentions, decisions, strict=True)
    return [judge(ids, mention, decision) for mention, decision in pairs]


def count(judged: Sequence[Judged]) -> Counts:
    """Add up."""
    counts = Counts(mentions=len(judged))
    for one in judged:
        _add(counts, one)
    asked = (one for one in judged if one.outcome == "asked")
    counts.questions = len({one.mention.text.casefold() for one in asked})
    return counts


def _add(counts: Counts, one: Judged) -> None:
    mention, decision, outcome = one.mention, one.decision, one.outcome
    is_asked, is_wrong = outcome == "asked", outcome == "wrong"
    counts.in_book += mention.is_in_book
    counts.links += outcome in {"right", "wrong"}
    counts.right += outcome == "right"
    counts.wrong += is_wrong
    counts.planted_links += is_wrong and mention.near_miss is not None
    counts.silent += outcome == "silent"
    counts.asked += is_asked
    counts.vague += is_asked and decision.rule == "vague"
    if is_asked and mention.is_in_book:
        counts.asked_in_book += 1
        top = list(decision.candidates)[:TOP]
        counts.asked_in_top += key_of(mention.person) in top
    where = "in" if mention.is_in_book else "out"
    if mention.near_miss:
        where = mention.near_miss.kind
    counts.forms[f"{mention.form}:{outcome}"] += mention.is_in_book
    counts.forms[f"[{where}]:{outcome}"] += 1
    counts.rules[f"{decision.rule}:{outcome}"] += 1
