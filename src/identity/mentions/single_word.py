"""Single-word mentions: a first name, a surname, initials or an e-mail local part."""

from collections.abc import Iterable, Mapping

from identity.companies.normalize import compare_companies
from identity.mentions.decision import MOST_CANDIDATES, Decision, resolved
from identity.mentions.one_mailbox import usual_local_parts
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.names.normalize import ONE_WORD_SCRIPT
from identity.names.similarity import full_names_of


def decide_single_word(
    parsed: ParsedMention, index: PeopleIndex, factors: Mapping[str, float]
) -> Decision | None:
    """Ask which person of that name is meant, those met elsewhere in the log first.

    None for an unknown name in Han, Kana or Hangul, where one word is a full name.
    """
    if ONE_WORD_SCRIPT.search(parsed.native):
        return _native(parsed, index)
    named = _named(parsed.word, index)
    if parsed.company and (there := _at_company(parsed, named, index)):
        found = _ranked(there, index, factors)
        return Decision("ambiguous", "first_name_and_company", candidates=found)
    if parsed.email:
        return None
    return Decision("ambiguous", "vague", candidates=_ranked(named, index, factors))


def candidates_of_address(parsed: ParsedMention, index: PeopleIndex) -> list[str]:
    """People with the word among their usual local parts: jdoe, janed, jane.

    Only people at the company of the address, if any are known.
    """
    colleagues = index.blocks.people_at(parsed.company) if parsed.company else set()
    blocks, word = index.blocks, parsed.word
    # Otherwise only people whose family name is the word but for one letter at an end.
    others = (*blocks.by_family.get(word[1:], ()), *blocks.by_family.get(word[:-1], ()))
    people = colleagues or {entry.person_id for entry in others}
    meant = {
        who
        for who in people
        if any(word in usual_local_parts(name) for name in index.names[who])
    }
    return index.ranked(meant)[:MOST_CANDIDATES]


def _native(parsed: ParsedMention, index: PeopleIndex) -> Decision | None:
    people = index.blocks.by_native.get(parsed.native, set())
    if not people:
        return None
    there = _at_company(parsed, people, index)
    if len(there) == 1 and parsed.company:
        return resolved(next(iter(there)), "name_and_company", index)
    ranked = index.ranked(there or people)
    return Decision("ambiguous", "native_name", candidates=ranked[:MOST_CANDIDATES])


def _named(word: str, index: PeopleIndex) -> set[str]:
    """People with the word, or a name it is short for, as given name; else as family
    name."""
    key = word.replace(" ", "")
    names = {key, *full_names_of(key)}
    given = {e.person_id for n in names for e in index.blocks.by_given.get(n, ())}
    family = {e.person_id for e in index.blocks.by_family.get(key, ())}
    return given or family


def _at_company(
    parsed: ParsedMention, people: Iterable[str], index: PeopleIndex
) -> set[str]:
    aliases = index.company_aliases
    return {
        who
        for who in people
        if compare_companies(parsed.company, index.companies.get(who, ()), aliases)
        == "same"
    }


def _ranked(
    people: Iterable[str], index: PeopleIndex, factors: Mapping[str, float]
) -> list[str]:
    by_meetings = sorted(index.ranked(people), key=lambda who: -factors.get(who, 0.0))
    return by_meetings[:MOST_CANDIDATES]
