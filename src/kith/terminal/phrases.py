"""Interactions, durations and counts in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

HOUR = 60
SIZES: dict[float, str] = {1: "small", 2: "medium", 4: "large"}
WAYS = {
    "message_out": "to them",
    "message_in": "from them",
    "favor_given": "given",
    "favor_received": "received",
}
"""Channel → direction in words."""


def counted(number: int, noun: str) -> str:
    """1 day, 2 days."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def length(minutes: int) -> str:
    """45 min, 1 h, 1 h 30 min."""
    hours, rest = divmod(minutes, HOUR)
    parts = (f"{hours} h" if hours else "", f"{rest} min" if rest else "")
    return " ".join(filter(None, parts)) or "0 min"


def month(day: date) -> str:
    """February 2025."""
    return f"{day:%B %Y}"


def size(points: float) -> str:
    """The size of a favor: the word for its points, or the number itself."""
    return SIZES.get(points, f"size {points:g}")


def kind(word: str) -> str:
    """A kind of meeting or favor with spaces for underscores."""
    return word.replace("_", " ")


def contact(row: Mapping[str, Any]) -> str:
    """A row of person/interactions.sql in words.

    Args:
        row: channel, kind, times (how many alike on that day), others (people there
            besides the owner), minutes_told (None if no length is given) and place.
    """
    if row["channel"] in {"meet", "call"}:
        return _meeting(row)
    way = WAYS.get(row["channel"], "")
    if row["channel"].startswith("favor"):
        return _favor(row, way)
    what = (
        kind(row["kind"]) if row["times"] == 1 else counted(row["times"], row["kind"])
    )
    among = f" and {counted(row['others'] - 1, 'other')}" if row["others"] > 1 else ""
    return f"{what} {way}{among}".strip()


def _meeting(row: Mapping[str, Any]) -> str:
    what = "meeting" if row["kind"] == "other" else kind(row["kind"])
    more = row["others"] - 1
    details = (
        f"{counted(row['times'], 'time')}" if row["times"] > 1 else "",
        length(row["minutes_told"]) if row["minutes_told"] else "",
        f"with {counted(more, 'other')}" if more > 0 else "",
        f"at {row['place']}" if row["place"] else "",
    )
    return ", ".join((what, *filter(None, details)))


def _favor(row: Mapping[str, Any], way: str) -> str:
    if row["kind"] == "endorsement":
        days = f" on {counted(row['times'], 'day')}" if row["times"] > 1 else ""
        return f"endorsements {way}{days}"
    what = "favor" if row["kind"] == "other" else kind(row["kind"])
    times = f", {counted(row['times'], 'time')}" if row["times"] > 1 else ""
    return f"{what} {way}{times}"
