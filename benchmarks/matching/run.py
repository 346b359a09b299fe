"""How well names in a log of meetings find their people, on an invented world.

    python benchmarks/matching/run.py [--seed N ...] [--people 30000] [--mentions 4000]
        [--namesakes 0.03] [--json] [--errors N] [--exact] [--time]

Rules and numbers of the matcher may be tuned on seeds 1 to 3 only. Seeds from 101 up
are for judging: nobody looks at their errors, and `--errors` refuses them. Everything
is invented and made anew from the seed; docs/matching.md says how.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace

from trial import TUNING_SEEDS, Counts, Sizes, run_apart, run_trial
from trial.table import print_breakdown, print_errors, print_table


def arguments() -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(description="Measure the matching of names.")
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--people", type=int, default=30_000)
    parser.add_argument("--mentions", type=int, default=4_000)
    parser.add_argument("--companies", type=int, default=6_000)
    parser.add_argument("--namesakes", type=float, default=0.03)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--exact", action="store_true", help="the plainest matcher")
    parser.add_argument("--time", action="store_true", help="also 20,000 mentions")
    asked = parser.parse_args()
    if asked.errors and not set(asked.seed) <= TUNING_SEEDS:
        parser.error("--errors is for the seeds that rules may be tuned on, 1 to 3")
    return asked


def main() -> None:
    """Run the trials, print the figures."""
    asked = arguments()
    sizes = Sizes(asked.people, asked.mentions, asked.companies, asked.namesakes)
    trials = [run_trial(seed, sizes, is_exact=asked.exact) for seed in asked.seed]
    pooled = sum((trial.counts for trial in trials), Counts())
    if asked.json:
        print(json.dumps([trial.as_json() for trial in trials], indent=2))
        return
    print_table(trials, pooled)
    print_breakdown(pooled)
    for trial in trials:
        print_errors(trial, asked.errors)
    if asked.time:
        print_times(asked.seed[0], sizes)


def print_times(seed: int, sizes: Sizes) -> None:
    """Times of a small and a large log, each in a process of its own."""
    for mentions in (sizes.mentions, 5 * sizes.mentions):
        floor, book, deciding = run_apart(seed, replace(sizes, mentions=mentions))
        print(
            f"{mentions} mentions: book {book:.2f} s, deciding {deciding:.2f} s, "
            f"{(book + deciding) / floor:.1f} times the floor of {floor:.2f} s"
        )


if __name__ == "__main__":
    main()
