"""`kith events`: upcoming events and the people likely to attend."""

from collections.abc import Mapping
from typing import Any

from kith.terminal.console import TerminalConsole
from kith.terminal.options import BookOption, JsonOption
from kith.terminal.tables import print_json, print_table
from pipeline.book import BookFolder, find_book
from warehouse import QueryResult

NEXT_EVENTS = 5
BEST_PEOPLE = 5
SHOWN = ("full_name", "company", "tier", "dormant", "days_silent", "why")
NO_ROSTER = "There is no roster of this group in groups/."
NONE_YET = (
    "No events ahead. Add one to events.csv, as in"
    " 2026-11-20,Alumni supper,Halvenport,Tarnwick University alumni,; a city, or a"
    " group that has a roster in groups/, tells whom you may meet there."
)


def events(book: BookOption = None, json: JsonOption = False) -> None:
    """Run `kith events`."""
    print_events(find_book(book), is_json=json)


def print_events(book: BookFolder, *, is_json: bool) -> None:
    """Print the next events, each with its best people to look for."""
    with book.open_warehouse() as warehouse:
        events = warehouse.named_query("events/events")
        people = warehouse.named_query("events/people")
    if is_json:
        print_json([event | _with_people(event, people) for event in events.dicts()])
        return
    console = TerminalConsole(soft_wrap=True)
    if not events.rows:
        console.print(NONE_YET)
        return
    for event in list(events.dicts())[:NEXT_EVENTS]:
        _print_event(console, event, people)
    left = len(events.rows) - NEXT_EVENTS
    more = "Later events and all" if left > 0 else "All"
    console.print(f"{more} people: reports/event_people.csv")


def _with_people(event: Mapping[str, Any], people: QueryResult) -> dict[str, Any]:
    there = [p for p in people.dicts() if p["event_id"] == event["event_id"]]
    return {"people": [{k: v for k, v in p.items() if k != "event_id"} for p in there]}


def _print_event(
    console: TerminalConsole, event: Mapping[str, Any], people: QueryResult
) -> None:
    details = [event["city"], event["group_name"], event["url"]]
    where = " · ".join(filter(None, details))
    title = f"{event['event_date']} {event['event_name']}, {_ahead(event)}"
    console.print(title, style="bold")
    if where:
        console.print(where, style="dim")
    if not event["has_roster"]:
        console.print(NO_ROSTER, style="dim")
    best = [
        tuple((person | _shown(person))[column] for column in SHOWN)
        for person in people.dicts()
        if person["event_id"] == event["event_id"]
    ]
    if best:
        print_table(QueryResult(SHOWN, best[:BEST_PEOPLE]))
    else:
        console.print("Nobody of your weak and dormant ties is known to be there.\n")


def _shown(person: Mapping[str, Any]) -> dict[str, str]:
    return {"dormant": "yes" if person["is_dormant"] else ""}


def _ahead(event: Mapping[str, Any]) -> str:
    """When it is, and how many people to look for."""
    days, people = event["days_ahead"], event["people"]
    when = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
    return f"{when}; {people} to look for" if people > BEST_PEOPLE else when
