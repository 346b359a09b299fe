"""Whether two names beside one address may be one person's.

An address never outranks the name beside it: couples, offices and front desks share
one mailbox.
"""

from collections.abc import Iterable, Iterator

from identity.mentions.known_words import KnownWords
from identity.mentions.parse import ParsedMention
from identity.mentions.people_index import PeopleIndex
from identity.names.name_parts import (
    NOTHING,
    NamePart,
    PersonName,
    family_part,
    given_part,
)
from identity.names.similarity import (
    NameAgreement,
    compare_given,
    is_given_name,
    middles_contradict,
)

NONE = NameAgreement.NONE
SLIPS = (NameAgreement.TYPO, NameAgreement.VARIANT)


def name_fits(parsed: ParsedMention, who: str, index: PeopleIndex) -> bool:
    """Whether the name typed next to an address may be the person's."""
    return may_be_named(parsed, index.names.get(who, ()), index)


def may_be_named(
    parsed: ParsedMention, names: Iterable[PersonName], known: KnownWords
) -> bool:
    """Whether the name as typed may be one of these; true if nothing is typed."""
    typed, names = list(typed_names(parsed)), list(names)
    if not typed or not names:
        return True
    return any(_may_be_one(one, other, known) for one in typed for other in names)


def typed_names(parsed: ParsedMention) -> Iterator[PersonName]:
    """The names that a mention may be read as; none without a typed name."""
    if not parsed.shown:
        return
    yield from (reading.name for reading in parsed.readings)
    if parsed.word:
        yield PersonName(given_part(parsed.word), family_part(parsed.word))


def usual_local_parts(name: PersonName) -> Iterator[str]:
    """The usual forms of the name before the @: jdoe, doej, janed, janedoe."""
    given, family = name.given.key, name.family.key
    if not given or not family:
        yield given or family
        return
    yield from (given, family, given[0] + family, family + given[0])
    yield from (given + family[0], given + family, family + given)
    yield given[0] + family[0]


def _may_be_one(one: PersonName, other: PersonName, known: KnownWords) -> bool:
    if _is_latin(one) != _is_latin(other):
        # A name in its own script and one in Latin letters cannot be compared.
        return True
    if _is_word(one) or _is_word(other):
        return _is_part(one, other) or _is_part(other, one)
    if middles_contradict(one.given, other.given):
        return False
    parts = ((one.given, other.given), (one.family, other.family))
    return all(_is_part_alike(*pair, known) for pair in parts)


def _is_latin(name: PersonName) -> bool:
    return (name.given.key + name.family.key).isascii()


def _is_word(name: PersonName) -> bool:
    """Whether it is a single word, of which either part may be meant."""
    return name.family is NOTHING or name.given.key == name.family.key


def _is_part(word: PersonName, name: PersonName) -> bool:
    """Whether the word is the given name, the family name, or both in short."""
    if not _is_word(word):
        return False
    is_given = compare_given(word.given, name.given) is not NONE
    return is_given or word.given.key in usual_local_parts(name)


def _is_part_alike(one: NamePart, other: NamePart, known: KnownWords) -> bool:
    agreement = compare_given(one, other)
    if agreement not in SLIPS:
        return agreement is not NONE
    # Joan is no misspelt John.
    return not all(
        is_given_name(part.key) or known.is_given(part.key) for part in (one, other)
    )
