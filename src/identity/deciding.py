"""Whom a hand-typed mention means: the simple rule, which never guesses.

A mention finds its person by id, profile address, e-mail, or an exact normalised name
that only one person has and whose company, if one is noted, does not contradict; of
namesakes, only the one whose company is noted while that of all others is known to be
another. All else is a question (ambiguous) or somebody outside the book (unknown).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from identity.book import Book
from identity.ids import person_id
from identity.names import company_words, contradict, fold, is_vague, name_key
from models import EMAIL, PERSON_ID, PROFILE, profile_key
from models.vocabulary import MentionStatus

NOTED_COMPANY = re.compile(r"^(.*?)\s*\(([^()]+)\)\s*$")
MYSELF = {"me", "myself", "i", "self"}
MOST_CANDIDATES = 5
EXACT_NAME_RIGHT = 0.98
"""Share of exact unique names that are right, measured on 4,000 mentions."""
NAME_AND_COMPANY_RIGHT = 0.999
"""Share of exact names at the same company that are right, measured likewise."""


@dataclass(frozen=True)
class Typed:
    """One mention as typed, and the record it stands in."""

    text: str
    record: str
    """Id of the record: the same words in it are one mention."""
    source_id: str
    source_row: int


@dataclass(frozen=True)
class Outsider:
    """A person who is known from mentions only."""

    person_key: str
    person_id: str
    full_name: str
    email: str | None = None
    company: str | None = None


@dataclass(frozen=True)
class Decision:
    """Whom a mention was taken for, and by which rule."""

    status: MentionStatus
    rule: str
    person_id: str | None = None
    confidence: float | None = None
    candidates: Sequence[str] = ()
    outsider: Outsider | None = None
    alias: str | None = None
    """Another id under which a user's file may know the person."""
    is_answered: bool = False
    """The user has decided."""


@dataclass(frozen=True)
class Parsed:
    """The parts of a mention."""

    key: str | None
    email: str | None
    name: str
    company: str | None
    id: str | None = None

    @property
    def name_key(self) -> str:
        """The name as it is compared."""
        return name_key(self.name)


def mention_id(typed: Typed) -> str:
    """Id of a mention: its record and its folded words."""
    words = f"{typed.record}|{fold(typed.text)}"
    return "n" + sha256(words.encode()).hexdigest()[:20]


def mention_key(text: str) -> str:
    """What a question is about, and its answer holds for: the words, folded."""
    return fold(text)


def decide_all(mentions: Sequence[Typed], book: Book) -> list[Decision]:
    """One decision a mention, in the same order."""
    parsed = [parse(mention.text) for mention in mentions]
    noted = companies_of_strangers(parsed)
    decided = [decide(mention, book, noted) for mention in parsed]
    outside = _ids_of(decided)
    return [
        _resolved(outside[mention.id], "person_id", book)
        if mention.id in outside and decision.rule == "no_such_id"
        else decision
        for mention, decision in zip(parsed, decided, strict=True)
    ]


def _ids_of(decided: Iterable[Decision]) -> dict[str, str]:
    """Ids of people outside the book, and ids they had before they were in it."""
    return {
        id_: decision.person_id
        for decision in decided
        if decision.person_id
        for id_ in (decision.person_id, decision.alias)
        if id_
    }


def parse(text: str) -> Parsed:
    """A mention's profile address, e-mail, company in brackets, and name."""
    if PERSON_ID.fullmatch(text.strip()):
        return Parsed(None, None, "", None, text.strip())
    url = PROFILE.search(text)
    rest = PROFILE.sub(" ", text)
    email = EMAIL.search(rest)
    rest = EMAIL.sub(" ", rest).replace("<", " ").replace(">", " ").strip()
    noted = NOTED_COMPANY.match(rest)
    company = noted[2].strip() if noted else ""
    return Parsed(
        key=profile_key(url[0]) if url else None,
        email=email[0].lower() if email else None,
        name=" ".join((noted[1] if noted else rest).split()),
        company=company if company_words(company) else None,
    )


def decide(
    mention: Parsed, book: Book, strangers: dict[str, set[str]] | None = None
) -> Decision:
    """Whom the mention means, by the first rule that can tell."""
    if mention.id:
        return _by_id(mention.id, book)
    if mention.key:
        return _by_address(mention, mention.key, book)
    if mention.email and (found := _by_email(mention.email, book)):
        return found
    if mention.name:
        return _by_name(mention, book, strangers or {})
    if mention.email:
        return _outside(f"email:{mention.email}", mention, "unknown_email")
    return Decision("ambiguous", "vague")


def _resolved(who: str, rule: str, book: Book, confidence: float = 1.0) -> Decision:
    if who == book.owner.person_id:
        return Decision("ignored", "owner")
    return Decision("resolved", rule, who, confidence, [who])


def _by_id(asked: str, book: Book) -> Decision:
    who = book.by_id.get(asked)
    return (
        _resolved(who, "person_id", book)
        if who
        else Decision("ambiguous", "no_such_id")
    )


def _by_address(mention: Parsed, key: str, book: Book) -> Decision:
    holders = book.by_key.get(key, [])
    if len(holders) > 1:
        return Decision("ambiguous", "address_changed_hands", candidates=holders)
    if holders:
        return _resolved(holders[0], "profile_url", book)
    return _outside(key, mention, "profile_url")


def _by_email(email: str, book: Book) -> Decision | None:
    if email in book.owner.emails:
        return Decision("ignored", "owner")
    people = book.by_email.get(email, set())
    if len(people) == 1:
        return _resolved(next(iter(people)), "email", book)
    if people:
        return Decision("ambiguous", "shared_email", candidates=book.ranked(people))
    return None


def _by_name(mention: Parsed, book: Book, strangers: dict[str, set[str]]) -> Decision:
    key = mention.name_key
    if fold(mention.name) in MYSELF or key in book.owner_names - book.by_name.keys():
        return Decision("ignored", "owner")
    people = book.by_name.get(key, set())
    if is_vague(key):
        return _vague(mention, people, book)
    if len(people) > 1:
        return _among_namesakes(mention, people, book)
    if not people:
        return _stranger(mention, key, strangers.get(key, set()))
    (who,) = people
    if mention.company and contradict(mention.company, book.companies[who]):
        return Decision("ambiguous", "other_company", candidates=[who])
    found = _resolved(who, "exact_name", book, EXACT_NAME_RIGHT)
    return _with_alias(found, f"mention:{key}")


def _vague(mention: Parsed, people: set[str], book: Book) -> Decision:
    """A lone word is nobody in particular, even if somebody shows no other name;
    initials are somebody where the company agrees."""
    key = mention.name_key
    if mention.company and people and " " in key:
        return _among_namesakes(mention, people, book)
    if mention.email:
        return _outside(f"email:{mention.email}", mention, "unknown_email")
    given = book.by_given_name.get(key.partition(" ")[0], set())
    ranked = book.ranked(people) + book.ranked(given - people)
    return Decision("ambiguous", "vague", candidates=ranked[:MOST_CANDIDATES])


def _among_namesakes(mention: Parsed, people: set[str], book: Book) -> Decision:
    """The noted company tells namesakes apart only if it is that of one of them, and
    known to be another for all the others."""
    if mention.company:
        agreeing = {
            who
            for who in people
            if not contradict(mention.company, book.companies[who])
        }
        if len(agreeing) == 1 and book.companies[who := agreeing.pop()]:
            return _resolved(who, "name_and_company", book, NAME_AND_COMPANY_RIGHT)
    return Decision("ambiguous", "namesakes", candidates=book.ranked(people))


def _stranger(mention: Parsed, key: str, companies: set[str]) -> Decision:
    """Strangers of one name are one person, unless their noted companies differ."""
    if len(companies) < 2:  # noqa: PLR2004 - one company or none
        return _outside(f"mention:{key}", mention, "unknown_name")
    if mention.company:
        noted = f"mention:{key}|{fold(mention.company)}"
        return _outside(noted, mention, "unknown_name")
    return Decision("ambiguous", "namesakes")


def _outside(key: str, mention: Parsed, rule: str) -> Decision:
    who = person_id(key)
    shown = mention.name or mention.email or key.partition(":")[2]
    outsider = Outsider(key, who, shown, mention.email, mention.company)
    return Decision("unknown", rule, who, None, [], outsider)


def _with_alias(decision: Decision, key: str) -> Decision:
    """Before they were in the book, the person had the id of the bare name."""
    return Decision(
        decision.status,
        decision.rule,
        decision.person_id,
        decision.confidence,
        decision.candidates,
        alias=person_id(key) if decision.person_id else None,
    )


def as_outsider(
    mention: Parsed, book: Book, strangers: dict[str, set[str]]
) -> Outsider:
    """Who the mention is if nobody of the book is meant, whoever bears the name."""
    key = mention.name_key
    if mention.key and mention.key not in book.by_key:
        found = _outside(mention.key, mention, "profile_url")
    elif mention.email and is_vague(key):
        found = _outside(f"email:{mention.email}", mention, "unknown_email")
    else:
        found = _stranger(mention, key, strangers.get(key, set()))
    if found.outsider:
        return found.outsider
    return Outsider(f"mention:{key}", person_id(f"mention:{key}"), mention.name)


def companies_of_strangers(mentions: Iterable[Parsed]) -> dict[str, set[str]]:
    """Name → the companies noted beside it."""
    noted: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.company and not mention.key and not mention.email:
            noted[mention.name_key].add(fold(mention.company))
    return noted
