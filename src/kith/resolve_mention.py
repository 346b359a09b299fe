"""Resolve typed names right away, before the next refresh."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from identity import Decision, PeopleIndex, TypedMention, decide_all, mention_key
from kith.load_people_index import MentionContext, load_people_index
from kith.terminal.output import say
from models import RefusalError
from pipeline.book import BookFolder

CHOICES = 3
MONTH, YEAR = 30.44, 365.25
"""Mean lengths in days."""
SplitText = Callable[[str, PeopleIndex], Sequence[str]]
"""Splits a text into one text per person, by the words of the book."""
ChooseCandidate = Callable[["ResolvedMention"], int | None]
"""Asks which candidate is meant: its index in people, or None to leave it open."""


@dataclass(frozen=True)
class ResolvedMention:
    """A typed name, resolved with what the last refresh knew."""

    text: str
    status: str
    """unrefreshed (there is no warehouse that can be read), or the status of a mention:
    resolved, ambiguous, unknown or ignored."""
    people: Sequence[Mapping[str, Any]] = ()
    """Rows of met/tie.sql: the person, or the candidates, best first."""
    problem: str = ""
    """Why it could not be looked up."""


def _as_typed(text: str, _: PeopleIndex) -> Sequence[str]:
    return [text]


def disambiguate(
    book: BookFolder,
    mention: ResolvedMention,
    choose: ChooseCandidate,
    is_plain: Callable[[str], bool],
) -> ResolvedMention:
    """The mention itself or, if a candidate is chosen, one that names only this person.

    Args:
        book: where the names are resolved.
        mention: a resolved name; nothing is asked unless it is ambiguous.
        choose: asks which candidate is meant.
        is_plain: whether a name with a company can be written in the user's file; if
            not, or if it is ambiguous too, the profile address or the id is used.
    """
    if mention.status != "ambiguous" or not mention.people:
        return mention
    chosen = choose(mention)
    if chosen is None:
        return mention
    person = mention.people[chosen]
    company = f" ({person['company']})" if person["company"] else ""
    by_name = f"{person['full_name']}{company}"
    [again] = look_up(book, [by_name])
    is_certain = again.status == "resolved" and again.people == [person]
    is_name = is_certain and is_plain(by_name)
    text = by_name if is_name else person["profile_url"] or person["person_id"]
    return ResolvedMention(text, "resolved", [person])


def look_up(
    book: BookFolder, texts: Sequence[str], split: SplitText = _as_typed
) -> list[ResolvedMention]:
    """Resolve the names, or note why the last refresh cannot be asked."""
    try:
        return resolve_mentions(book, texts, split)
    except RefusalError as refusal:
        why = str(refusal)
        return [ResolvedMention(text, "unrefreshed", problem=why) for text in texts]


def resolve_mentions(
    book: BookFolder, texts: Sequence[str], split: SplitText = _as_typed
) -> list[ResolvedMention]:
    """Resolve the names against the last refresh, one result per name.

    Args:
        book: where the names are resolved.
        texts: the names as typed.
        split: splits a text that lists several people; by default, texts stay whole.

    Raises:
        RefusalError: the warehouse or the settings cannot be read.
    """
    if not book.warehouse.exists():
        return [ResolvedMention(text, "unrefreshed") for text in texts]
    settings = book.settings()
    with book.open_warehouse() as warehouse:
        context = load_people_index(warehouse, texts, settings.company_aliases)
        texts = [one for text in texts for one in split(text, context.index)]
        typed = [TypedMention(text, str(n), "", n) for n, text in enumerate(texts)]
        decided = decide_all(typed, context.index, settings.matching.care, context.past)
        found = [
            _with_past(text, decision, context)
            for text, decision in zip(texts, decided, strict=True)
        ]
        asked = sorted({who for _, people in found for who in people})
        ties = warehouse.named_query("met/tie", people=asked).dicts()
        by_id = {tie["person_id"]: tie for tie in ties}
    return [
        ResolvedMention(text, status, [by_id[who] for who in people if who in by_id])
        for text, (status, people) in zip(texts, found, strict=True)
    ]


def _with_past(
    text: str, decision: Decision, context: MentionContext
) -> tuple[str, Sequence[str]]:
    """Status and person_ids: those of the last refresh for the same words, or else the
    decision. A single word may mean somebody else each time, so it is decided anew."""
    past = context.decided.get(mention_key(text, context.index))
    if past and len(text.split()) > 1:
        status, who = past
        return status, [who] if who else []
    if decision.person_id and decision.status == "resolved":
        return decision.status, [decision.person_id]
    return decision.status, list(decision.candidates[:CHOICES])


def describe(mention: ResolvedMention, today: date) -> str:
    """The result in one line."""
    if mention.problem:
        return f"{mention.text}: not looked up; {mention.problem}"
    if mention.status == "unrefreshed":
        return f"{mention.text}: run `kith refresh` to see who that is"
    if mention.status == "ignored":
        return f"{mention.text}: not counted"
    if mention.status == "unknown":
        return f"{mention.text}: nobody in the book; kept as somebody outside it"
    if mention.status == "resolved":
        return "; ".join(_tie(person, today) for person in mention.people)
    names = "; ".join(map(name_and_company, mention.people)) or "nobody in particular"
    return f"{mention.text}: a question, for it may be {names} (kith review)"


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
    """The time since the day in words: today, 3 weeks ago."""
    days = (today - day).days
    if days < 1:
        return "today" if days == 0 else f"on {day}"
    for length, word in ((YEAR, "year"), (MONTH, "month"), (7, "week"), (1, "day")):
        number = round(days / length)
        if days >= 2 * length or length == 1:
            return f"{number} {word}{'s' if number > 1 else ''} ago"
    return ""


def as_json(mention: ResolvedMention) -> dict[str, Any]:
    """The result for JSON."""
    problem = {"problem": mention.problem} if mention.problem else {}
    return {
        "text": mention.text,
        "status": mention.status,
        "people": list(mention.people),
    } | problem


def ask_which(mention: ResolvedMention) -> int | None:
    """Ask in a terminal which candidate is meant; without one, leave it open."""
    if not sys.stdin.isatty():
        return None
    say(f"{mention.text}: who is that?", err=True)
    for number, person in enumerate(mention.people, start=1):
        say(f"  {number} {name_and_company(person)}", err=True)
    answer = input(f"1 to {len(mention.people)}, or Enter to decide later: ").strip()
    is_one = answer.isdecimal() and 0 < int(answer) <= len(mention.people)
    return int(answer) - 1 if is_one else None
