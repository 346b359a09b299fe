"""A book of those whom a few mentions may mean, out of what the last refresh learnt."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from identity import (
    Book,
    KnownName,
    NameModel,
    NameShare,
    Owner,
    Past,
    companies_asked,
    mention_key,
    words_asked,
)
from models import EMAIL, PROFILE, profile_key
from warehouse import Warehouse

PastDecision = tuple[str, str | None]


@dataclass(frozen=True)
class MentionContext:
    """What the last refresh knows that matters for a few mentions."""

    book: Book
    past: Past
    decided: Mapping[str, PastDecision]
    """Question → status and person, for the questions it has decided."""


def load_people_index(
    warehouse: Warehouse, texts: Iterable[str], aliases: Mapping[str, str]
) -> MentionContext:
    """What matters for the mentions typed so."""
    typed = list(texts)
    words = sorted({word for text in typed for word in words_asked(text)})
    known = warehouse.look_up(
        "met/known",
        words=words,
        companies=sorted({c for text in typed for c in companies_asked(text)}),
        emails=[found[0].lower() for t in typed if (found := EMAIL.search(t))],
        keys=[profile_key(found[0]) for t in typed if (found := PROFILE.search(t))],
    )
    names = [KnownName(*row) for row in known.rows]
    ids = warehouse.look_up("met/ids", texts=typed).rows
    model = _model(warehouse, words)
    book = Book(names, _owner(warehouse), dict(ids), aliases, model)
    return MentionContext(book, *_past(warehouse, typed, book))


def _model(warehouse: Warehouse, words: Iterable[str]) -> NameModel:
    asked = {*words, *(f"{word[:1]}." for word in words)}
    shares = warehouse.look_up("met/shares", words=sorted(asked)).rows
    [(people,)] = warehouse.ask("SELECT count(*) FROM people").rows
    return NameModel.of_rows(people, (NameShare(*row) for row in shares))


def _owner(warehouse: Warehouse) -> Owner:
    [(key, name, emails, _)] = warehouse.look_up("met/owner").rows
    return Owner(key or "owner:", (name,), tuple(emails))


def _past(
    warehouse: Warehouse, texts: Iterable[str], book: Book
) -> tuple[Past, dict[str, PastDecision]]:
    met: Counter[str] = Counter()
    strangers: Counter[str] = Counter()
    told: dict[str, set[PastDecision]] = {}
    keys = [mention_key(text, book) for text in texts]
    rows = warehouse.look_up(
        "met/past",
        keys=keys,
        people=list(book.names),
        names=[key.partition("|")[0] for key in keys],
    ).rows
    for key, status, who, times in rows:
        if key in keys:
            told.setdefault(key, set()).add((status, who))
        if status == "resolved":
            met[who] += times
        if status == "unknown":
            strangers[key.partition("|")[0]] += times
    # What was decided for one record only says nothing of the next one.
    only = {key: min(found) for key, found in told.items() if len(found) == 1}
    decided = {key: one for key, one in only.items() if one[0] != "ambiguous"}
    return Past(met, strangers), decided
