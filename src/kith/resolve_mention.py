"""Whom typed names mean, before a refresh decides: told, and asked about where it is a
question."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import typer

from identity import Decision, Typed, decide_all, mention_key
from kith.load_people_index import MentionContext, load_people_index
from pipeline.book import BookFolder

CHOICES = 3
MONTH, YEAR = 30.44, 365.25
ChooseCandidate = Callable[["ResolvedMention"], int | None]
"""Asks which of the candidates is meant; its place, or None = it stays a question."""


@dataclass(frozen=True)
class ResolvedMention:
    """One name of the line, and whom it means as far as the last refresh knows."""

    text: str
    status: str
    people: Sequence[Mapping[str, Any]] = ()
    """The person, or those who might be meant, the best first, with how the tie with
    them stands."""


def disambiguate(
    book: BookFolder,
    understood: ResolvedMention,
    choose: ChooseCandidate,
    is_plain: Callable[[str], bool],
) -> ResolvedMention:
    """As it stands or, where a candidate is chosen, written so that it is certain.

    Args:
        book: where the person is known.
        understood: one name, and whom it may mean.
        choose: asks which candidate is meant.
        is_plain: whether a name with a company can stand where it is written.
    """
    if understood.status != "ambiguous" or not understood.people:
        return understood
    chosen = choose(understood)
    if chosen is None:
        return understood
    person = understood.people[chosen]
    company = f" ({person['company']})" if person["company"] else ""
    by_name = f"{person['full_name']}{company}"
    [again] = resolve_mentions(book, [by_name])
    is_certain = again.status == "resolved" and again.people == [person]
    is_name = is_certain and is_plain(by_name)
    text = by_name if is_name else person["profile_url"] or person["person_id"]
    return ResolvedMention(text, "resolved", [person])


def resolve_mentions(book: BookFolder, texts: Sequence[str]) -> list[ResolvedMention]:
    """Whom the names mean; nobody is known before the first refresh."""
    if not book.warehouse.exists():
        return [ResolvedMention(text, "unrefreshed") for text in texts]
    settings = book.settings()
    with book.open_warehouse() as warehouse:
        context = load_people_index(warehouse, texts, settings.company_aliases)
        typed = [Typed(text, str(n), "", n) for n, text in enumerate(texts)]
        decided = decide_all(typed, context.book, settings.matching.care, context.past)
        found = [
            _remembered(text, decision, context)
            for text, decision in zip(texts, decided, strict=True)
        ]
        asked = sorted({who for _, people in found for who in people})
        ties = warehouse.look_up("met/tie", people=asked).dicts()
        by_id = {tie["person_id"]: tie for tie in ties}
    return [
        ResolvedMention(text, status, [by_id[who] for who in people if who in by_id])
        for text, (status, people) in zip(texts, found, strict=True)
    ]


def _remembered(
    text: str, decision: Decision, context: MentionContext
) -> tuple[str, Sequence[str]]:
    """The decision, or what the last refresh made of the same words; a lone word may be
    somebody else every time."""
    past = context.decided.get(mention_key(text, context.book))
    if past and len(text.split()) > 1:
        status, who = past
        return status, [who] if who else []
    if decision.person_id and decision.status == "resolved":
        return decision.status, [decision.person_id]
    return decision.status, list(decision.candidates[:CHOICES])


def describe(understood: ResolvedMention, today: date) -> str:
    """What was understood, in a line."""
    if understood.status == "unrefreshed":
        return f"{understood.text}: run `kith refresh` to see who that is"
    if understood.status == "ignored":
        return f"{understood.text}: not counted"
    if understood.status == "unknown":
        return f"{understood.text}: nobody in the book; kept as somebody outside it"
    if understood.status == "resolved":
        return "; ".join(_tie(person, today) for person in understood.people)
    names = (
        "; ".join(map(name_and_company, understood.people)) or "nobody in particular"
    )
    return f"{understood.text}: a question, for it may be {names} (kith review)"


def _tie(person: Mapping[str, Any], today: date) -> str:
    met, contact = person["last_met_on"], person["last_contact_on"]
    if met:
        last = f"last met {ago(met, today)}"
    elif contact:
        last = f"never met, last contact {ago(contact, today)}"
    else:
        last = "no contact known"
    return f"{name_and_company(person)}: {person['tier']}, {last}"


def name_and_company(person: Mapping[str, Any]) -> str:
    """Name and company."""
    return ", ".join(filter(None, (person["full_name"], person["company"])))


def ago(day: date, today: date) -> str:
    """How long ago the day was, as people say it."""
    days = (today - day).days
    if days < 1:
        return "today" if days == 0 else f"on {day}"
    for length, word in ((YEAR, "year"), (MONTH, "month"), (7, "week"), (1, "day")):
        number = round(days / length)
        if days >= 2 * length or length == 1:
            return f"{number} {word}{'s' if number > 1 else ''} ago"
    return ""


def as_json(understood: ResolvedMention) -> dict[str, Any]:
    """What was understood, for JSON."""
    return {
        "text": understood.text,
        "status": understood.status,
        "people": list(understood.people),
    }


def ask_which(understood: ResolvedMention) -> int | None:
    """Ask in a terminal which candidate is meant; elsewhere nothing is asked."""
    if not sys.stdin.isatty():
        return None
    typer.echo(f"{understood.text}: who is that?", err=True)
    for number, person in enumerate(understood.people, start=1):
        typer.echo(f"  {number} {name_and_company(person)}", err=True)
    answer = input(f"1 to {len(understood.people)}, or Enter to decide later: ").strip()
    is_one = answer.isdecimal() and 0 < int(answer) <= len(understood.people)
    return int(answer) - 1 if is_one else None
