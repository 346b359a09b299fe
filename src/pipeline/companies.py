"""The step that collects the names by which users ask for companies."""

from collections.abc import Iterable, Iterator, Mapping

from identity import (
    company_initials,
    company_key,
    company_names,
    is_employer,
    shortened_names,
    written_names,
)
from models import CompanyKey, CompanyName
from pipeline.build import Build

COMPANIES = """
SELECT company FROM scratch.person_observation
UNION
SELECT company FROM scratch.outside_person
UNION
SELECT company FROM roster_entry
"""


def name_companies(build: Build) -> None:
    """Work out which spellings are one company, and what each may be called."""
    spelled = sorted(company for (company,) in build.rows(COMPANIES) if company)
    keys = (
        CompanyKey(
            company=company,
            company_key=company_key(company),
            is_employer=is_employer(company),
        )
        for company in spelled
    )
    build.load(CompanyKey, keys, "company_key")
    names = names_of(filter(is_employer, spelled), build.settings.company_aliases)
    build.load(CompanyName, names, "company_name")


def names_of(
    companies: Iterable[str], aliases: Mapping[str, str]
) -> Iterator[CompanyName]:
    """Every name of every company, by its own key: what is written, its initials, and
    what the user says instead."""
    called = _synonyms(aliases)
    for company in companies:
        key, known = company_key(company), company_names(company)
        written = written_names(company) | shortened_names(company)
        said = {word for words in called if words & known for word in words} - known
        for name in sorted(written | company_initials(company) | said):
            yield CompanyName(
                name=name,
                company_key=key,
                relation="exact" if name == key else "strong",
                is_initials=name not in written | said,
            )


def _synonyms(aliases: Mapping[str, str]) -> list[set[str]]:
    """The user's words with the names that they mean, without spaces."""
    meant: dict[str, set[str]] = {}
    for word, company in aliases.items():
        words = meant.setdefault(company_key(company), set(company_names(company)))
        words.add(company_key(word).replace(" ", ""))
    return list(meant.values())
