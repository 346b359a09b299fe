"""Matching of names, tried on an invented world.

A world has companies and people with names of many cultures; some of the people are the
book, and their owner types mentions of people in it and outside it into a log.
"""

from .measuring import Counts
from .trying import TUNING_SEEDS, Sizes, Trial, run_apart, run_trial

__all__ = ["TUNING_SEEDS", "Counts", "Sizes", "Trial", "run_apart", "run_trial"]
