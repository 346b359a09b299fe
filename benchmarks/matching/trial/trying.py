"""One trial: a seed's world, its log, the decisions and their judgement."""

from __future__ import annotations

import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from random import Random
from typing import Any

from .asking import Answers, ask
from .baseline import decide_exactly, fold_all
from .measuring import Counts, Judged, count, judge_all
from .mentions import Log, make_log
from .people import Book, make_book

TUNING_SEEDS = frozenset({1, 2, 3})
"""Seeds on whose errors rules may be tuned; those from 101 up are for judging."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large the world is."""

    people: int = 30_000
    mentions: int = 4_000
    companies: int = 6_000
    namesakes: float = 0.03
    """Share of the people in the book who share their full name."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What came out, and what it took."""

    seed: int
    book: Book
    judged: list[Judged]
    counts: Counts
    floor_seconds: float
    """To fold every text once."""
    book_seconds: float
    deciding_seconds: float

    @property
    def ratio(self) -> float:
        """Of the matcher's time, with the making of its book, to the floor."""
        return (self.book_seconds + self.deciding_seconds) / self.floor_seconds

    def as_json(self) -> dict[str, Any]:
        """The figures, and mentions by form and rule with their outcome."""
        return {
            "seed": self.seed,
            "namesakes": self.book.namesakes,
            "rare_surnames": self.book.rare_surnames,
            **self.counts.figures(),
            "floor_seconds": self.floor_seconds,
            "book_seconds": self.book_seconds,
            "deciding_seconds": self.deciding_seconds,
            "ratio": self.ratio,
            "forms": dict(sorted(self.counts.forms.items())),
            "rules": dict(sorted(self.counts.rules.items())),
        }


def make_world(seed: int, sizes: Sizes) -> tuple[Book, Log]:
    """The book and the log of a seed."""
    rng = Random(seed)  # noqa: S311 - seeded on purpose
    book = make_book(rng, sizes.people, sizes.companies, sizes.namesakes)
    return book, make_log(rng, book, sizes.mentions)


def run_trial(seed: int, sizes: Sizes, *, is_exact: bool = False) -> Trial:
    """Make the world, decide, judge; with the plainest matcher if asked for."""
    book, log = make_world(seed, sizes)
    begun = time.perf_counter()
    fold_all(book.people, log.mentions)
    floor = time.perf_counter() - begun
    answers = (
        Answers(decide_exactly(book.people, log.mentions), 0, 0)
        if is_exact
        else ask(book.people, log.mentions)
    )
    judged = judge_all(book, log, answers.decisions)
    return Trial(
        seed,
        book,
        judged,
        count(judged),
        floor,
        answers.book_seconds,
        answers.deciding_seconds,
    )


def run_apart(seed: int, sizes: Sizes) -> tuple[float, float, float]:
    """Seconds of floor, book and deciding in a process that has cached nothing."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_seconds, seed, sizes).result()


def _seconds(seed: int, sizes: Sizes) -> tuple[float, float, float]:
    trial = run_trial(seed, sizes)
    return trial.floor_seconds, trial.book_seconds, trial.deciding_seconds
