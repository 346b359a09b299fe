"""Draw the tie to one person: strength, parts, months, rhythm."""

from collections.abc import Iterator
from typing import Any

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from kith.commands.person.portrait import Portrait
from kith.terminal.bars import bar, sparkline
from kith.terminal.phrases import counted, kind, month
from kith.terminal.tables import STYLES, format_value
from warehouse import QueryResult

MOST = 100
"""Points of the strongest possible tie."""
SMALLEST_SCALE = 10
"""Points at the full length of a bar or column, at least: faint ties look faint."""
WIDEST_BAR = 50
WIDEST_PART = 24
WIDEST_LINE = 72
NARROW = 64
"""Columns of the narrowest terminal that has room for the last day of each part."""
FELT = 0.05
"""Points that round to 0.1 or more."""

PARTS = {
    "base": "connected",
    "span": "acquaintance",
    "meet": "meetings",
    "call": "calls",
    "message_out": "messages to them",
    "message_in": "messages from them",
    "favor_given": "favors given",
    "favor_received": "favors received",
    "public": "reactions in public",
}
"""Part of a strength → its label."""
LONGEST_PART = max(map(len, PARTS.values()))
NUMBERS = 14
"""Columns for the points and the interactions of a part, and the gaps."""


def draw_tie(
    portrait: Portrait, tie: dict[str, Any], width: int
) -> Iterator[RenderableType]:
    """Draw the tie for a terminal of that many columns."""
    yield _strength(tie, width)
    if portrait.lists["parts"].rows:
        yield _parts(portrait.lists["parts"], width)
    yield ""
    months = [float(row["strength"]) for row in portrait.lists["months"].dicts()]
    if months:
        top = max(*months, SMALLEST_SCALE)
        yield Text(sparkline(months, min(width, WIDEST_LINE), top), "cyan")
        yield Text(_history(portrait, tie), "dim")
    yield from map(Text, _outlook(portrait.person, tie))


def _strength(tie: dict[str, Any], width: int) -> Text:
    """A bar of the strength, out of 100 points."""
    style = STYLES.get(tie["tier"], "")
    pinned = ", pinned" if tie["is_pinned"] else ""
    head = f"Strength {format_value(tie['strength'])}: {tie['tier']}{pinned}  "
    room = min(width, LONGEST_PART + NUMBERS + WIDEST_BAR) - len(head)
    filled = bar(float(tie["strength"]) / MOST, max(room, 1)).rstrip()
    track = "░" * (max(room, 1) - len(filled))
    return Text.assemble((head, "bold"), (filled, style), (track, "dim"))


def _parts(parts: QueryResult, width: int) -> Grid:
    """The parts of the strength: points, a bar, number of interactions, last day."""
    rows = list(parts.dicts())
    scale = max(*(float(row["points"]) for row in rows), SMALLEST_SCALE)
    room = min(max(width - LONGEST_PART - NUMBERS, 1), WIDEST_PART)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    for row in rows:
        last = f"last {row['last_on']}" if row["last_on"] else ""
        grid.add_row(
            PARTS[row["part"]],
            format_value(row["points"]),
            Text(bar(float(row["points"]) / scale, room), "green"),
            f"{row['interactions']:,}" if row["interactions"] else "",
            *([Text(last, "dim")] if width >= NARROW else []),
        )
    return grid


def _history(portrait: Portrait, tie: dict[str, Any]) -> str:
    days = [row["month"] for row in portrait.lists["months"].dicts()]
    span = " to ".join(dict.fromkeys((month(days[0]), month(days[-1]))))
    return f"{span}; peak {format_value(tie['peak'])} in {month(tie['peaked_on'])}"


def _outlook(person: dict[str, Any], tie: dict[str, Any]) -> Iterator[str]:
    """Last contact, rhythm, and the strength in 90 days without contact."""
    if tie["days_silent"] is None:
        yield "No contact is known"
        return
    met = f"last met {tie['last_met_on']}" if tie["last_met_on"] else "never met"
    yield f"Last contact {tie['last_contact_on']}, {met}"
    yield _rhythm(tie)
    if person["snooze_until"] and person["snooze_until"] > tie["as_of"]:
        yield f"No suggestion before {person['snooze_until']}"
    lost = tie["strength"] - tie["strength_in_90_days"]
    fading = f" ({format_value(lost)} points fade)" if lost >= FELT else ""
    later = format_value(tie["strength_in_90_days"])
    yield f"Without contact {later} in 90 days{fading}"


def _rhythm(tie: dict[str, Any]) -> str:
    due = "not due" if tie["due"] == "no" else kind(tie["due"])
    usual = counted(round(tie["usual_gap_days"]), "day")
    asleep = "; asleep, worth reviving" if tie["is_dormant"] else ""
    silent = counted(tie["days_silent"], "day")
    return f"Usually every {usual}, silent for {silent}: {due}{asleep}"
