"""What happened, and how much of it, in words."""

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
"""Channel → which way it went."""


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
    """The size of a favor: a word, or the number that was given."""
    return SIZES.get(points, f"size {points:g}")


def kind(word: str) -> str:
    """A kind of meeting or favor as one says it."""
    return word.replace("_", " ")


def contact(row: Mapping[str, Any]) -> str:
    """One interaction, or several of one day that are alike: channel, kind, times,
    others, minutes_told and place."""
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
    told = (
        f"{counted(row['times'], 'time')}" if row["times"] > 1 else "",
        length(row["minutes_told"]) if row["minutes_told"] else "",
        f"with {counted(more, 'other')}" if more > 0 else "",
        f"at {row['place']}" if row["place"] else "",
    )
    return ", ".join((what, *filter(None, told)))


def _favor(row: Mapping[str, Any], way: str) -> str:
    if row["kind"] == "endorsement":
        days = f" on {counted(row['times'], 'day')}" if row["times"] > 1 else ""
        return f"endorsements {way}{days}"
    what = "favor" if row["kind"] == "other" else kind(row["kind"])
    times = f", {counted(row['times'], 'time')}" if row["times"] > 1 else ""
    return f"{what} {way}{times}"
