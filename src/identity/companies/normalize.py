"""Normalise and compare company names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rapidfuzz.distance import OSA

from identity.names.normalize import fold
from models.vocabulary import CompanyRelation

LEGAL_FORMS = frozenset(
    "ab ag aktiengesellschaft aps as bv co corp corporation company gmbh group inc"
    " incorporated kg kgaa kk limited llc llp lp ltd nv oy oyj plc pte pty pvt sa sarl"
    " sas se sl spa srl the ug".split()
)
SMALL_WORDS = frozenset("and da das de del des di do for of the und y".split())
PLACEHOLDER_EMPLOYERS = frozenset(
    {
        *("confidential", "consultant", "entrepreneur", "freelance", "freelancer"),
        *("independent", "independent consultant", "looking for opportunities"),
        *("n a", "na", "none", "open to work", "private", "retired", "self"),
        *("self employed", "selfemployed", "selbststandig", "stealth"),
        *("stealth mode", "stealth startup", "student", "undisclosed", "unemployed"),
    }
)
"""Placeholder employers; sharing one does not make people colleagues."""
ACRONYM_WORDS = 3
"""Minimum words in a name for its initials to stand for it."""
SHORTEST_TYPO = 6
"""Minimum letters for one keystroke to count as a typo."""
MAIL_PROVIDERS = frozenset(
    "aol example fastmail gmail gmx googlemail hey hotmail icloud libero live mac mail"
    " me msn orange outlook posteo proton protonmail qq t-online web yahoo yandex"
    " 126 163".split()
)
"""Second-level domain labels that say nothing about an employer."""


@lru_cache(maxsize=100_000)
def company_key(company: str) -> str:
    """Comparison key of a company: folded, single letters joined (S.A., AT&T), legal
    forms dropped unless nothing else is left; empty if there are no words."""
    words = list(_joined(fold(company).split()))
    return " ".join([w for w in words if w not in LEGAL_FORMS] or words)


def _joined(words: Iterable[str]) -> Iterator[str]:
    for is_letter, run in groupby(words, key=lambda word: len(word) == 1):
        if is_letter:
            yield "".join(run)
        else:
            yield from run


def is_employer(company: str) -> bool:
    """Whether the text names a company rather than a placeholder."""
    key = company_key(company)
    return bool(key) and key not in PLACEHOLDER_EMPLOYERS


def company_words(company: str) -> frozenset[str]:
    """The words of the comparison key."""
    return frozenset(company_key(company).split())


@lru_cache(maxsize=100_000)
def company_names(company: str) -> frozenset[str]:
    """Names of the company without spaces: its own, the acronym in brackets, and the
    initials of three or more words."""
    names = written_names(company) | company_initials(company)
    return frozenset(name.replace(" ", "") for name in names)


def written_names(company: str) -> frozenset[str]:
    """Keys of the whole name, of the name without brackets, and of their content."""
    spans = (company, _bare(company), *re.findall(r"[(\[](.*?)[)\]]", company))
    return frozenset(filter(None, map(company_key, spans)))


def company_initials(company: str) -> frozenset[str]:
    """Initials of a name of three or more words, with and without small words."""
    bare = _bare(company)
    named = [key.split() for key in (fold(bare), company_key(bare))]
    named += [[w for w in words if w not in SMALL_WORDS] for words in named]
    long = [words for words in named if len(words) >= ACRONYM_WORDS]
    return frozenset("".join(word[0] for word in words) for words in long)


def shortened_names(company: str) -> frozenset[str]:
    """Written names without inner small words, so that `and` equals `&`."""
    return frozenset(map(_without_small_words, written_names(company)))


class AskedCompany(NamedTuple):
    """The names under which a typed company is looked up."""

    key: str
    """Comparison key of the text."""
    names: list[str]
    """Written names, the key among them."""
    initials: list[str]
    """Initials that are not also a written name."""


def names_asked(company: str) -> AskedCompany:
    """Names to look up for a typed company."""
    names = written_names(company) | shortened_names(company)
    initials = company_initials(company) - names
    return AskedCompany(company_key(company), sorted(names), sorted(initials))


def _without_small_words(key: str) -> str:
    first, *between = key.split()
    if not between:
        return key
    *middle, last = between
    return " ".join([first, *(w for w in middle if w not in SMALL_WORDS), last])


def _bare(company: str) -> str:
    return re.sub(r"[(\[].*?[)\]]", " ", company)


def company_of_address(email: str) -> str | None:
    """Second-level label of an e-mail domain; None for mail providers."""
    labels = email.rpartition("@")[2].split(".")
    is_country = len(labels) > 2 and len(labels[-2]) <= 3  # noqa: PLR2004 - co.uk
    label = labels[-3] if is_country else labels[-2] if len(labels) > 1 else ""
    return None if label in MAIL_PROVIDERS or not label else label


def compare_companies(
    noted: str | None, known: Iterable[str], aliases: Mapping[str, str] | None = None
) -> CompanyRelation:
    """Compare a noted company with the known ones; the closest relation counts.

    Args:
        noted: as typed; None = no company was noted.
        known: present and past companies of one person; may be empty.
        aliases: company_key of a user's word → company_key of its meaning.
    """
    if not noted or not is_employer(noted):
        return "none"
    found = {_compare(noted, k, aliases or {}) for k in known if is_employer(k)}
    ranked: tuple[CompanyRelation, ...] = ("same", "near", "different")
    return next((r for r in ranked if r in found), "none")


def _compare(noted: str, known: str, aliases: Mapping[str, str]) -> CompanyRelation:
    key, other = company_key(noted), company_key(known)
    if aliases.get(key, key) == aliases.get(other, other):
        return "same"
    return _compare_spelling(noted, known)


@lru_cache(maxsize=200_000)
def _compare_spelling(noted: str, known: str) -> CompanyRelation:
    short, long = company_names(noted), company_names(known)
    if not short.isdisjoint(long):
        return "same"
    a, b = company_key(noted).split(), company_key(known).split()
    if set(a) <= set(b) or set(b) <= set(a):
        return "near"
    one, two = "".join(a), "".join(b)
    is_typo = min(len(one), len(two)) >= SHORTEST_TYPO and (
        OSA.distance(one, two, score_cutoff=1) <= 1
    )
    return "near" if is_typo else "different"
