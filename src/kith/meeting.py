"""`kith met`: one line into the log, and whom it was understood to be about."""

import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import typer

from identity import Decision, Typed, decide_all, mention_key
from ingest import log_line
from kith.book import BookFolder
from kith.failure import as_one_line
from kith.remembering import Memory, remember
from models import statement

LOG = "meetings/log.txt"
CHOICES = 3
WITH = re.compile(r"(\s(?:with|w/)\s)", re.IGNORECASE)
A_DAY = "2000-01-01"
MONTH, YEAR = 30.44, 365.25
Choose = Callable[["Understood"], int | None]
"""Asks which of the candidates is meant; its place, or None = it stays a question."""


@dataclass(frozen=True)
class Understood:
    """One name of the line, and whom it means as far as the last refresh knows."""

    text: str
    status: str
    people: Sequence[Mapping[str, Any]] = ()
    """The person, or those who might be meant, the best first, with how the tie with
    them stands."""


def note_meeting(
    book: BookFolder, line: str, today: date, *, is_json: bool, choose: Choose
) -> None:
    """Append the line to the log and tell whom it was understood to be about.

    Raises:
        RefusalError: it is no line of a log; nothing is written.
    """
    line = " ".join(line.split())
    written = line if line[:4].isdigit() else f"{today.isoformat()} {line}"
    meeting = log_line(written)
    people = [_settled(book, one, choose) for one in understand(book, meeting.who)]
    written = _rewritten(written, meeting.who, [one.text for one in people])
    _append(book, written)
    if is_json:
        # Rich takes as long to import as the names to find.
        from kith.showing import print_json  # noqa: PLC0415

        print_json({"line": written, "people": [_plain(u) for u in people]})
        return
    typer.echo(f"{LOG}: {written}")
    for understood in people:
        typer.echo(f"  {_told(understood, today)}")


def _rewritten(line: str, typed: Sequence[str], settled: Sequence[str]) -> str:
    """The line with its people as they are certain; as it was, where it would not be
    read as the same line about them."""
    before, joint, people = WITH.split(line, maxsplit=1)
    names = re.compile(r"\s*;\s*".join(map(re.escape, typed)))
    new = names.sub(lambda _: "; ".join(settled), people, count=1)
    written = f"{before}{joint}{new}"
    old, told = log_line(line), log_line(written)
    is_same = told.model_copy(update={"who": old.who}) == old
    return written if is_same and told.who == list(settled) else line


def _settled(book: BookFolder, understood: Understood, choose: Choose) -> Understood:
    """As it stands or, where a candidate is chosen, written so that it is certain."""
    if understood.status != "ambiguous" or not understood.people:
        return understood
    chosen = choose(understood)
    if chosen is None:
        return understood
    person = understood.people[chosen]
    company = f" ({person['company']})" if person["company"] else ""
    by_name = f"{person['full_name']}{company}"
    [again] = understand(book, [by_name])
    is_certain = again.status == "resolved" and again.people == [person]
    is_plain = log_line(f"{A_DAY} coffee with {by_name}").who == [by_name]
    is_name = is_certain and is_plain
    text = by_name if is_name else person["profile_url"] or person["person_id"]
    return Understood(text, "resolved", [person])


def understand(book: BookFolder, texts: Sequence[str]) -> list[Understood]:
    """Whom the names mean; nobody is known before the first refresh."""
    if not book.warehouse.exists():
        return [Understood(text, "unrefreshed") for text in texts]
    settings = book.settings()
    with book.open_warehouse() as warehouse:
        memory = remember(warehouse, texts, settings.company_aliases)
        typed = [Typed(text, str(n), "", n) for n, text in enumerate(texts)]
        decided = decide_all(typed, memory.book, settings.matching.care, memory.past)
        found = [
            _remembered(text, decision, memory)
            for text, decision in zip(texts, decided, strict=True)
        ]
        asked = sorted({who for _, people in found for who in people})
        ties = warehouse.ask(statement("met/tie"), people=asked).dicts()
        by_id = {tie["person_id"]: tie for tie in ties}
    return [
        Understood(text, status, [by_id[who] for who in people if who in by_id])
        for text, (status, people) in zip(texts, found, strict=True)
    ]


def _remembered(
    text: str, decision: Decision, memory: Memory
) -> tuple[str, Sequence[str]]:
    """The decision, or what the last refresh made of the same words; a lone word may be
    somebody else every time."""
    past = memory.decided.get(mention_key(text, memory.book))
    if past and len(text.split()) > 1:
        status, who = past
        return status, [who] if who else []
    if decision.person_id and decision.status == "resolved":
        return decision.status, [decision.person_id]
    return decision.status, list(decision.candidates[:CHOICES])


def _append(book: BookFolder, line: str) -> None:
    path = book.path / LOG
    with as_one_line():
        path.parent.mkdir(mode=0o700, exist_ok=True)
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as log:
            end = log.seek(0, os.SEEK_END)
            if end:
                log.seek(end - 1)
            is_whole = not end or log.read(1) == b"\n"
            log.write(f"{'' if is_whole else chr(10)}{line}\n".encode())


def _told(understood: Understood, today: date) -> str:
    if understood.status == "unrefreshed":
        return f"{understood.text}: run `kith refresh` to see who that is"
    if understood.status == "ignored":
        return f"{understood.text}: not counted"
    if understood.status == "unknown":
        return f"{understood.text}: nobody in the book; kept as somebody outside it"
    if understood.status == "resolved":
        return "; ".join(_tie(person, today) for person in understood.people)
    names = "; ".join(map(name_of, understood.people)) or "nobody in particular"
    return f"{understood.text}: a question, for it may be {names} (kith review)"


def _tie(person: Mapping[str, Any], today: date) -> str:
    met, contact = person["last_met_on"], person["last_contact_on"]
    if met:
        last = f"last met {ago(met, today)}"
    elif contact:
        last = f"never met, last contact {ago(contact, today)}"
    else:
        last = "no contact known"
    return f"{name_of(person)}: {person['tier']}, {last}"


def name_of(person: Mapping[str, Any]) -> str:
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


def _plain(understood: Understood) -> dict[str, Any]:
    return {
        "text": understood.text,
        "status": understood.status,
        "people": list(understood.people),
    }


def ask_which(understood: Understood) -> int | None:
    """Ask in a terminal which candidate is meant; elsewhere nothing is asked."""
    if not sys.stdin.isatty():
        return None
    typer.echo(f"{understood.text}: who is that?", err=True)
    for number, person in enumerate(understood.people, start=1):
        typer.echo(f"  {number} {name_of(person)}", err=True)
    answer = input(f"1 to {len(understood.people)}, or Enter to decide later: ").strip()
    is_one = answer.isdecimal() and 0 < int(answer) <= len(understood.people)
    return int(answer) - 1 if is_one else None
