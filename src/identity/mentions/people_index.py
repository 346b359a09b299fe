"""Candidate index of the people in a book (blocking)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from identity.companies.normalize import company_key, company_names, company_words
from identity.names.frequency import MINIMUM_POPULATION, NameModel
from identity.names.name_parts import BRACKETED, NamePart, PersonName, known_names
from identity.names.normalize import fold, name_key
from identity.names.similarity import consonant_skeleton, single_deletions
from identity.people.owner import BookOwner


@dataclass(frozen=True)
class KnownName:
    """One present or former name and company of a person."""

    person_key: str
    person_id: str
    full_name: str | None
    company: str | None = None
    email: str | None = None
    is_connection: bool = False
    first_name: str | None = None
    last_name: str | None = None


@dataclass(frozen=True, eq=False)
class IndexedName:
    """One name of one person, as indexed."""

    person_id: str
    name: PersonName


def native_forms(full_name: str) -> Iterator[str]:
    """Folded forms, in brackets or not, in scripts that are not transliterated."""
    for text in (full_name, *BRACKETED.findall(full_name)):
        folded = fold(BRACKETED.sub(" ", text)).replace(" ", "")
        if not folded.isascii():
            yield folded


class PeopleIndex:
    """People in a book by id, key, e-mail, name and company.

    Args:
        names: all names and companies, the most recent last.
        owner: the owner of the book.
        former_ids: former id → present id.
        aliases: a user's word for a company → the company.
        model: name frequencies; fitted on the names if absent.
    """

    def __init__(
        self,
        names: Iterable[KnownName],
        owner: BookOwner,
        former_ids: Mapping[str, str] | None = None,
        aliases: Mapping[str, str] | None = None,
        model: NameModel | None = None,
    ) -> None:
        self.owner = owner
        self.owner_names = {name_key(name) for name in owner.names}
        self.company_aliases = {
            company_key(short): company_key(long)
            for short, long in (aliases or {}).items()
        }
        self.by_key: dict[str, list[str]] = {owner.person_key: [owner.person_id]}
        self.by_id = {owner.person_id: owner.person_id, **(former_ids or {})}
        self.by_email: defaultdict[str, set[str]] = defaultdict(set)
        self.names: defaultdict[str, list[PersonName]] = defaultdict(list)
        self.full_names: defaultdict[str, set[str]] = defaultdict(set)
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        self.connections: set[str] = set()
        self.blocks = NameBlocks()
        for name in names:
            self.by_id[name.person_id] = name.person_id
            if not name.person_key.startswith("hidden:"):
                self._add(name)
        self._model = model

    def _add(self, known: KnownName) -> None:
        who = known.person_id
        owners = self.by_key.setdefault(known.person_key, [])
        # The latest owner of a key comes first.
        owners[:] = [who, *(o for o in owners if o != who)]
        if who == self.owner.person_id:
            return
        if known.is_connection:
            self.connections.add(who)
        if known.email:
            self.by_email[known.email].add(who)
        if known.company and company_words(known.company):
            self.companies[who].add(known.company)
            self.blocks.add_company(who, known.company)
        self._add_names(who, known)

    def _add_names(self, who: str, known: KnownName) -> None:
        if key := name_key(known.full_name or ""):
            self.full_names[who].add(key)
            self.blocks.add_native(who, known.full_name or "")
        for name in known_names(known.full_name, known.first_name, known.last_name):
            if not any(n.is_same(name) for n in self.names[who]):
                self.names[who].append(name)
                self.blocks.add(IndexedName(who, name))

    @cached_property
    def model(self) -> NameModel:
        """Frequencies of names."""
        if self._model:
            return self._model
        # NumPy is slow to import, and a stored model does not need it.
        from identity.names.fit_frequency import fit  # noqa: PLC0415

        return fit(
            (name.given.key, name.family.key)
            for names in self.names.values()
            for name in names[:1]
            if name.family.words and not name.family.is_initial
        )

    def share_at(self, company: str) -> float:
        """Share of people in the book at the company, 0 to 1.

        A small book counts as one of MINIMUM_POPULATION people.
        """
        people = len(self.blocks.people_at(company))
        return people / max(len(self.names), MINIMUM_POPULATION)

    def has_name(self, name: str) -> bool:
        """Whether somebody has exactly this name."""
        return name_key(name) in self._all_names

    def people_named(self, name: str) -> list[str]:
        """person_ids of all people with exactly this name."""
        key = name_key(name)
        return [who for who, names in self.full_names.items() if key in names]

    @cached_property
    def _all_names(self) -> frozenset[str]:
        return frozenset().union(*self.full_names.values())

    def is_given(self, text: str) -> bool:
        """Whether somebody has this given name."""
        return "".join(fold(text).split()) in self.blocks.by_given

    def is_family(self, text: str) -> bool:
        """Whether somebody has this family name."""
        return "".join(fold(text).split()) in self.blocks.by_family

    def is_company(self, text: str) -> bool:
        """Whether somebody works or worked there, or the user has an alias for it."""
        key = company_key(text)
        return key in self.company_aliases or bool(self.blocks.people_at(text))

    def ranked(self, people: Iterable[str]) -> list[str]:
        """Sort person_ids: connections first, then by id."""
        return sorted(people, key=lambda who: (who not in self.connections, who))


class NameBlocks:
    """Blocks of people who share a form of a name, or a company."""

    def __init__(self) -> None:
        self.by_given: defaultdict[str, list[IndexedName]] = defaultdict(list)
        self.by_family: defaultdict[str, list[IndexedName]] = defaultdict(list)
        """Form or single word of the family name → names."""
        self.by_native: defaultdict[str, set[str]] = defaultdict(set)
        self.at_company: defaultdict[str, set[str]] = defaultdict(set)
        self.families: dict[NamePart, None] = {}
        self.hidden: defaultdict[str, set[NamePart]] = defaultdict(set)
        """Initial → family names of which only that is shown."""

    def add(self, entry: IndexedName) -> None:
        """Index one name."""
        given, family = entry.name.given, entry.name.family
        for form in {*given.forms, *given.words[:1]}:
            self.by_given[form].append(entry)
        for form in {*family.forms, *family.words}:
            self.by_family[form].append(entry)
        if family.is_initial:
            self.hidden[family.words[0]].add(family)
        else:
            self.families[family] = None

    def add_native(self, who: str, full_name: str) -> None:
        """Index a name in a script that is not transliterated."""
        for form in native_forms(full_name):
            self.by_native[form].add(who)

    def add_company(self, who: str, company: str) -> None:
        """Index one company of a person."""
        for name in company_names(company):
            self.at_company[name].add(who)

    def people_at(self, company: str) -> set[str]:
        """person_ids of present and former employees, by any name of the company."""
        names = company_names(company)
        return set().union(*(self.at_company.get(name, set()) for name in names))

    def families_like(self, family: NamePart) -> set[NamePart]:
        """Known family names that differ by one keystroke or share the skeleton."""
        by_deletion, by_skeleton = self._similar_families
        found: set[NamePart] = set()
        for form in family.forms:
            found.update(by_skeleton.get(consonant_skeleton(form), ()))
            for left in single_deletions(form):
                found.update(by_deletion.get(left, ()))
        return found

    @cached_property
    def _similar_families(
        self,
    ) -> tuple[dict[str, set[NamePart]], dict[str, set[NamePart]]]:
        by_deletion: defaultdict[str, set[NamePart]] = defaultdict(set)
        by_skeleton: defaultdict[str, set[NamePart]] = defaultdict(set)
        for family in self.families:
            for form in family.forms:
                by_skeleton[consonant_skeleton(form)].add(family)
                for left in single_deletions(form):
                    by_deletion[left].add(family)
        return by_deletion, by_skeleton

    @cached_property
    def by_both(self) -> dict[tuple[str, NamePart], list[IndexedName]]:
        """(Form of the given name, family name) → names."""
        found: defaultdict[tuple[str, NamePart], list[IndexedName]] = defaultdict(list)
        for form, entries in self.by_given.items():
            for entry in entries:
                found[form, entry.name.family].append(entry)
        return found
