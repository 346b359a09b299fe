"""Mentions of one word: a first name, a surname, initials, the name in an address."""

from collections.abc import Iterable, Mapping

from identity.companies.normalize import relation_of
from identity.mentions.decision import MOST_CANDIDATES, Decision, resolved
from identity.mentions.parse import Said
from identity.mentions.people_index import Book
from identity.names.name_parts import Name
from identity.names.normalize import ONE_WORD_SCRIPT
from identity.names.similarity import full_names_of


def decide_vaguely(
    said: Said, book: Book, factors: Mapping[str, float]
) -> Decision | None:
    """A question with those who might be meant; of those who have the name, people met
    elsewhere in the log come first.

    None for a name in Han, Kana or Hangul that nobody has: there, one word is a name.
    """
    if ONE_WORD_SCRIPT.search(said.native):
        return _native(said, book)
    named = _named(said.word, book)
    if said.company and (there := _at_company(said, named, book)):
        found = _ranked(there, book, factors)
        return Decision("ambiguous", "first_name_and_company", candidates=found)
    if said.email:
        return None
    return Decision("ambiguous", "vague", candidates=_ranked(named, book, factors))


def candidates_of_address(said: Said, book: Book) -> list[str]:
    """People of the company whose usual addresses begin so: jdoe, janed, jane."""
    colleagues = book.index.people_at(said.company) if said.company else set()
    index, word = book.index, said.word
    # Elsewhere only who has the rest of the word for a family name.
    others = (*index.by_family.get(word[1:], ()), *index.by_family.get(word[:-1], ()))
    people = colleagues or {entry.person_id for entry in others}
    meant = {
        who
        for who in people
        if any(word in _local_parts(name) for name in book.names[who])
    }
    return book.ranked(meant)[:MOST_CANDIDATES]


def _local_parts(name: Name) -> Iterable[str]:
    given, family = name.given.key, name.family.key
    if not given or not family:
        return [given or family]
    return [
        given,
        family,
        given[0] + family,
        family + given[0],
        given + family[0],
        given + family,
        family + given,
    ]


def _native(said: Said, book: Book) -> Decision | None:
    people = book.index.by_native.get(said.native, set())
    if not people:
        return None
    there = _at_company(said, people, book)
    if len(there) == 1 and said.company:
        return resolved(next(iter(there)), "name_and_company", book)
    ranked = book.ranked(there or people)
    return Decision("ambiguous", "native_name", candidates=ranked[:MOST_CANDIDATES])


def _named(word: str, book: Book) -> set[str]:
    """People who have the word, or what it is short for, as a given name, else as a
    family name."""
    key = word.replace(" ", "")
    names = {key, *full_names_of(key)}
    given = {e.person_id for n in names for e in book.index.by_given.get(n, ())}
    family = {e.person_id for e in book.index.by_family.get(key, ())}
    return given or family


def _at_company(said: Said, people: Iterable[str], book: Book) -> set[str]:
    aliases = book.company_aliases
    return {
        who
        for who in people
        if relation_of(said.company, book.companies.get(who, ()), aliases) == "same"
    }


def _ranked(
    people: Iterable[str], book: Book, factors: Mapping[str, float]
) -> list[str]:
    by_meetings = sorted(book.ranked(people), key=lambda who: -factors.get(who, 0.0))
    return by_meetings[:MOST_CANDIDATES]
