"""Compare two given names, or two family names, on discrete levels."""

from collections import Counter
from enum import StrEnum
from functools import lru_cache

from nicknames import NickNamer
from rapidfuzz.distance import OSA, JaroWinkler

from identity.names.name_parts import PARTICLES, NamePart


class NameAgreement(StrEnum):
    """Comparison level of two given names, or of two family names.

    The value is the stored form: name_class is the letter of the given name and that of
    the family name. As a str, a member hashes and compares as fast as its letter.
    """

    EXACT = "E"
    """The same spelling in one of their forms: Ji-hoon and Jihoon."""
    SUBSET = "S"
    """All words of the one are in the other: María and María José."""
    NICKNAME = "N"
    """One is a short form of the other: Bob and Robert."""
    VARIANT = "V"
    """Another spelling of the same sounds, or a beginning: Mohamed and Muhammad."""
    TYPO = "T"
    """One keystroke apart."""
    INITIAL = "I"
    """Only the first letter is known of one of them."""
    SIBLING_NICKNAME = "W"
    """Two short forms of one name: Liz and Beth."""
    NONE = "X"
    """No agreement."""


NamePair = tuple[NameAgreement, NameAgreement]
"""Agreement of the given names and of the family names."""
SETTLED = frozenset({NameAgreement.EXACT, NameAgreement.SUBSET, NameAgreement.INITIAL})
"""Levels that a nickname cannot improve on."""

SHORTEST_TYPO = 4
"""Minimum letters for one keystroke to count as a typo; Kim and Kin are two names."""
SHORTEST_SKELETON = 2
SHORTEST_PREFIX = 3
MIN_JARO_WINKLER = 0.78
"""Minimum Jaro-Winkler similarity (0 to 1) of variants with the same skeleton."""
SHORTEST_WORD = 2

OWN_PAIRS = (
    "alejandro ale alex",
    "aleksandra ola",
    "aleksander olek",
    "alexander sascha sasha xander",
    "alexandra sascha sasha",
    "anastasia nastya",
    "andreas andi",
    "andrzej jedrek",
    "anna ania anja anya",
    "benedikt bene",
    "catarina kata",
    "christoph chris",
    "charlotte charlie lotte lottie",
    "dmitry dima",
    "ekaterina katya",
    "elena lena lenochka",
    "ewa ewka",
    "fernanda nanda",
    "fernando nando",
    "francesca franci cesca",
    "francesco franco cesco",
    "francisco paco pancho kiko",
    "friederike rike",
    "friedrich fritz",
    "giovanni gianni nino",
    "giuseppe beppe peppe",
    "gregorz grzes",
    "guadalupe lupe",
    "heinrich heiner",
    "ignacio nacho",
    "ivan vanya",
    "jakub kuba",
    "jan janek",
    "joanna asia",
    "jesus chuy",
    "joao jo joaozinho",
    "johannes hannes jo",
    "josef sepp",
    "jose pepe",
    "katarzyna kasia",
    "krzysztof krzysiek",
    "leonardo leo",
    "ludwig lutz wiggerl",
    "luigi gigi",
    "malgorzata gosia",
    "manuel manolo manu",
    "maria mia marysia",
    "mariya masha",
    "matthias matze",
    "mehmet memo",
    "mikhail misha",
    "mohamad mo",
    "mohamed mo",
    "mohammad mo",
    "mohammed mo",
    "muhammad mo",
    "muhammed mo",
    "natalia nati",
    "nikolai kolya",
    "olga olya",
    "piotr piotrek",
    "rosario charo",
    "salvatore toto",
    "sebastian basti seb",
    "stanislaw staszek",
    "stephan steffen",
    "svetlana sveta",
    "tatiana tanya",
    "tomasz tomek",
    "ulrich uli",
    "vladimir vova volodya",
    "william liam",
    "wolfgang wolf",
    "yekaterina katya",
    "yevgeny zhenya",
    "zbigniew zbyszek",
)
"""Full name, then its short forms; for languages that nicknames does not cover."""


def _own_pairs() -> dict[str, set[str]]:
    short_for: dict[str, set[str]] = {}
    for line in OWN_PAIRS:
        full, *shorts = line.split()
        for short in shorts:
            short_for.setdefault(short, set()).add(full)
    return short_for


NICKNAMES = NickNamer()
SHORT_FOR = _own_pairs()


@lru_cache(maxsize=50_000)
def full_names_of(name: str) -> frozenset[str]:
    """Given names that a short form may stand for directly (folded)."""
    return frozenset(NICKNAMES.canonicals_of(name)) | SHORT_FOR.get(name, set())


def is_given_name(name: str) -> bool:
    """Whether the folded word is a common given name or short form."""
    return bool(NICKNAMES.nicknames_of(name) or full_names_of(name))


def short_forms_of(name: str) -> frozenset[str]:
    """Direct short forms of a given name (folded)."""
    own = {short for short, full in SHORT_FOR.items() if name in full}
    return frozenset(NICKNAMES.nicknames_of(name)) | own


@lru_cache(maxsize=500_000)
def compare_given(one: NamePart, other: NamePart) -> NameAgreement:
    """Closest level on which two given names agree."""
    found = compare_family(one, other)
    if found in SETTLED or not one.words or not other.words:
        return found
    first, second = one.words[0], other.words[0]
    if first == second:
        return found
    if _is_nickname(first, second):
        return NameAgreement.NICKNAME
    if full_names_of(first) & full_names_of(second):
        return NameAgreement.SIBLING_NICKNAME
    if found is NameAgreement.NONE and _is_shortened(first, second):
        return NameAgreement.VARIANT
    return found


@lru_cache(maxsize=500_000)
def compare_family(one: NamePart, other: NamePart) -> NameAgreement:
    """Closest level on which two family names agree."""
    if not one.words or not other.words:
        return NameAgreement.NONE
    if one.is_initial or other.is_initial:
        return _by_initial(one, other)
    if not one.forms.isdisjoint(other.forms):
        return NameAgreement.EXACT
    if _is_subset(one, other):
        return NameAgreement.SUBSET
    return _by_spelling(one.key, other.key)


def middles_contradict(one: NamePart, other: NamePart) -> bool:
    """Whether both have middle names that share no initial, as John P. and John M."""
    a, b = one.words[1:], other.words[1:]
    if not (one.initials or other.initials) or not a or not b:
        return False
    return not {word[0] for word in a} & {word[0] for word in b}


def _by_initial(one: NamePart, other: NamePart) -> NameAgreement:
    is_alike = one.words[0][0] == other.words[0][0]
    return NameAgreement.INITIAL if is_alike else NameAgreement.NONE


def _is_subset(one: NamePart, other: NamePart) -> bool:
    """Whether all words of the shorter are in the longer, as words or initials; at
    least one shared word is not a particle."""
    short, long = sorted((one.words, other.words), key=len)
    shared = {w for w in short if len(w) >= SHORTEST_WORD} & set(long)
    if not shared - PARTICLES or Counter(short).most_common(1)[0][1] > 1:
        return False
    letters = {word[0] for word in long}
    return all(word in long or (len(word) == 1 and word in letters) for word in short)


def _is_shortened(one: str, other: str) -> bool:
    """Whether one is a prefix of the other: Dani for Daniela."""
    short, long = sorted((one, other), key=len)
    return len(short) >= SHORTEST_PREFIX and long.startswith(short)


def _is_nickname(one: str, other: str) -> bool:
    return one in full_names_of(other) or other in full_names_of(one)


@lru_cache(maxsize=500_000)
def _by_spelling(one: str, other: str) -> NameAgreement:
    if min(len(one), len(other)) < SHORTEST_TYPO - 1:
        return NameAgreement.NONE
    is_long = min(len(one), len(other)) >= SHORTEST_TYPO
    if is_long and OSA.distance(one, other, score_cutoff=1) <= 1:
        return NameAgreement.TYPO
    skeleton = consonant_skeleton(one)
    if len(skeleton) >= SHORTEST_SKELETON and skeleton == consonant_skeleton(other):
        is_variant = JaroWinkler.similarity(one, other) >= MIN_JARO_WINKLER
        return NameAgreement.VARIANT if is_variant else NameAgreement.NONE
    return NameAgreement.NONE


SOUNDS = str.maketrans(
    {"c": "k", "q": "k", "z": "s", "w": "v", "y": "i", "j": "i", "x": "s", "f": "f"}
)


@lru_cache(maxsize=200_000)
def consonant_skeleton(word: str) -> str:
    """Phonetic consonants of a word, runs collapsed."""
    text = word.replace("ph", "f").replace("ck", "k").replace("th", "t")
    sounds = text.translate(SOUNDS)
    consonants = [c for c in sounds if c not in "aeiouh"]
    return "".join(
        c for i, c in enumerate(consonants) if i == 0 or c != consonants[i - 1]
    )


def single_deletions(word: str) -> set[str]:
    """The word and its one-letter deletions; words one keystroke apart share one."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}
