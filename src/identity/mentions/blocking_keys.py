"""Blocking keys shared by a known name and its mentions.

They select candidates for a few mentions without loading all people of a large book.
"""

from collections.abc import Iterator

from identity.companies.normalize import company_key
from identity.mentions.people_index import KnownName, native_forms
from identity.names.name_parts import family_part, given_part, known_names
from identity.names.normalize import fold
from identity.names.similarity import full_names_of, short_forms_of

MOST_WORDS = 4
"""Maximum words in one span of a name or company."""


def blocking_words(known: KnownName) -> list[str]:
    """Blocking keys of a person: every form and word of their names."""
    names = known_names(known.full_name, known.first_name, known.last_name)
    parts = [part for name in names for part in (name.given, name.family)]
    words = {word for part in parts for word in (*part.forms, *part.words)}
    return sorted(words | set(native_forms(known.full_name or "")))


def query_words(text: str) -> list[str]:
    """Keys under which the names meant by a text may be indexed."""
    spans = set(_spans(text))
    short = {name for word in spans for name in short_forms_of(word)}
    return sorted(spans | short | {n for word in spans for n in full_names_of(word)})


def query_companies(text: str) -> list[str]:
    """Possible company keys in a text, without spaces."""
    return sorted({company_key(span).replace(" ", "") for span in _raw_spans(text)})


def _spans(text: str) -> Iterator[str]:
    for span in _raw_spans(text):
        yield fold(span).replace(" ", "")
        yield from given_part(span).forms | family_part(span).forms


def _raw_spans(text: str) -> Iterator[str]:
    words = text.replace("(", " ").replace(")", " ").replace(",", " ").split()
    for start in range(len(words)):
        for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
            yield " ".join(words[start:end])
