"""Load a small people index from the warehouse for a few mentions."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from identity import (
    BookOwner,
    FrequencyRow,
    KnownName,
    NameModel,
    PeopleIndex,
    PriorMentions,
    mention_key,
    query_companies,
    query_words,
)
from models import EMAIL, PROFILE, profile_key
from warehouse import Warehouse

PastDecision = tuple[str, str | None]
"""Status and person_id."""


@dataclass(frozen=True)
class MentionContext:
    """What the last refresh knew that is needed to resolve a few mentions."""

    index: PeopleIndex
    past: PriorMentions
    decided: Mapping[str, PastDecision]
    """mention_key → last decision, if it was the same in every record."""


def load_people_index(
    warehouse: Warehouse, texts: Iterable[str], aliases: Mapping[str, str]
) -> MentionContext:
    """Load the people that share a word, company, address or id with the texts.

    Args:
        warehouse: of the last refresh.
        texts: mentions as typed.
        aliases: company_aliases of kith.toml.
    """
    typed = list(texts)
    words = sorted({word for text in typed for word in query_words(text)})
    known = warehouse.named_query(
        "met/known",
        words=words,
        companies=sorted({c for text in typed for c in query_companies(text)}),
        emails=[found[0].lower() for t in typed if (found := EMAIL.search(t))],
        keys=[profile_key(found[0]) for t in typed if (found := PROFILE.search(t))],
    )
    names = [KnownName(*row) for row in known.rows]
    ids = warehouse.named_query("met/ids", texts=typed).rows
    model = _model(warehouse, words)
    index = PeopleIndex(names, _owner(warehouse), dict(ids), aliases, model)
    return MentionContext(index, *_past(warehouse, typed, index))


def _model(warehouse: Warehouse, words: Iterable[str]) -> NameModel:
    asked = {*words, *(f"{word[:1]}." for word in words)}
    shares = warehouse.named_query("met/shares", words=sorted(asked)).rows
    [(people,)] = warehouse.query("SELECT count(*) FROM people").rows
    return NameModel.of_rows(people, (FrequencyRow(*row) for row in shares))


def _owner(warehouse: Warehouse) -> BookOwner:
    [(key, name, emails, _)] = warehouse.named_query("met/owner").rows
    return BookOwner(key or "owner:", (name,), tuple(emails))


def _past(
    warehouse: Warehouse, texts: Iterable[str], index: PeopleIndex
) -> tuple[PriorMentions, dict[str, PastDecision]]:
    met: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    decisions: dict[str, set[PastDecision]] = {}
    keys = [mention_key(text, index) for text in texts]
    rows = warehouse.named_query(
        "met/past",
        keys=keys,
        people=list(index.names),
        names=[key.partition("|")[0] for key in keys],
    ).rows
    for key, status, who, times in rows:
        if key in keys:
            decisions.setdefault(key, set()).add((status, who))
        if status == "resolved":
            met[who] += times
        if status == "unknown":
            outside[key.partition("|")[0]] += times
    # Words that were decided differently from record to record predict nothing.
    only = {key: min(found) for key, found in decisions.items() if len(found) == 1}
    decided = {key: one for key, one in only.items() if one[0] != "ambiguous"}
    return PriorMentions(met, outside), decided
