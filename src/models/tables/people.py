"""People, their ids, mentions of them, and changes between exports."""

from datetime import date
from typing import ClassVar

from models.table import Table
from models.vocabulary import (
    ChangeKind,
    CompanyRelation,
    DuplicateRule,
    MentionStatus,
    TierName,
)


class Person(Table):
    """One person: a connection, somebody written to, met or on a roster, or the
    owner."""

    table_name: ClassVar[str] = "people"
    key: ClassVar[tuple[str, ...]] = ("person_id",)

    person_id: str
    """Stable id; an earlier one is found through person_ids."""
    full_name: str
    """First and last name as the newest source gives them."""
    first_name: str | None
    """Given name; NULL where only a full name is known."""
    last_name: str | None
    """Family name with whatever the member wrote there; NULL as above."""
    profile_url: str | None
    """Canonical LinkedIn address; NULL for people known otherwise."""
    email: str | None
    """The newest that Connections shows, lower case, else another that is known."""
    emails: list[str]
    """All known addresses; those of an uploaded address book and of rosters too."""
    phones: list[str]
    """Numbers from an uploaded address book and from rosters, as written there."""
    company: str | None
    """Employer by the newest export that lists the person; where it has neither this
    nor a position, by a mention or a roster."""
    position: str | None
    """Position by the newest export that lists the person; else by a roster."""
    connected_on: date | None
    """Day of connecting, UTC."""
    left_after_on: date | None
    """Day of the last export that lists a former connection."""
    left_by_on: date | None
    """Day of the first export that no longer lists a former connection."""
    is_connection: bool
    """Listed as a first-degree connection by the newest export."""
    is_owner: bool
    """The member whose book this is."""
    is_hidden: bool
    """A closed or hidden account, known by one conversation only."""
    is_followed: bool
    """The owner follows their posts on LinkedIn, which says nothing of a tie."""
    tags: list[str]
    """The user's own labels."""
    city: str | None
    """City, as the user noted it, else as a roster has it."""
    cadence_days: int | None
    """How often the user wants to be in touch, in days."""
    pin: TierName | None
    """Tier set by the user."""
    snooze_until: date | None
    """No suggestion before this day."""
    note: str | None
    """The user's words: from people.csv, and the newest note kept on LinkedIn."""
    first_seen_on: date | None
    """Earliest day on which any source shows the person."""
    last_seen_on: date | None
    """Latest day on which any source shows the person."""
    source_id: str | None
    """File of the row that is shown; NULL for people without a row of their own."""
    source_row: int | None
    """Line of that row."""


class PersonId(Table):
    """One id that was ever valid, and the person it finds today."""

    table_name: ClassVar[str] = "person_ids"
    key: ClassVar[tuple[str, ...]] = ("alias_id",)

    alias_id: str
    """An id that may stand in a user's file."""
    person_id: str
    """The person's present id."""


class Mention(Table):
    """One hand-typed mention of a person, and whom it was taken for."""

    table_name: ClassVar[str] = "mentions"
    key: ClassVar[tuple[str, ...]] = ("mention_id",)

    mention_id: str
    """Id made of the record and the words."""
    text: str
    """The words as typed."""
    source_id: str
    """File of the mention."""
    source_row: int
    """Line of the record with the mention."""
    mention_key: str
    """What a question is about, and its answer holds for: the same name, company,
    e-mail and address are one."""
    status: MentionStatus
    """resolved, ambiguous (a question), unknown (a person outside the book) or
    ignored."""
    person_id: str | None
    """The person, for resolved and unknown mentions."""
    rule: str
    """The rule that decided."""
    confidence: float | None
    """Share of such decisions that are right; NULL where none was taken."""
    candidates: list[str]
    """person_id of those who might be meant, best first."""
    is_full: bool = True
    """It says more than a lone word, so an answer to it holds wherever it stands."""
    is_answered: bool = False
    """decisions.csv decided."""
    name_class: str | None = None
    """How given name and family name agree with those of the first candidate: E equal,
    S subset, N nickname, V spelling, T one keystroke, I initial, W sibling nickname, X
    not at all; NULL where no name was compared."""
    company_relation: CompanyRelation | None = None
    """How the noted company agrees with those of the first candidate."""
    expected_namesakes: float | None = None
    """People of that name to be expected outside the book."""
    runner_up: str | None = None
    """person_id of the second best candidate."""
    runner_up_confidence: float | None = None
    """Share of such decisions in which the second best would be right."""
    why: str = ""
    """The rule and its evidence in plain words."""


class PersonChange(Table):
    """One field of a connection that changed between two exports."""

    table_name: ClassVar[str] = "person_changes"
    key: ClassVar[tuple[str, ...]] = ("person_id", "field", "after_on", "by_on")

    person_id: str
    """The person."""
    field: str
    """company, position, full_name, profile_url or is_connection."""
    old_value: str | None
    """Value in the earlier export; true or false for is_connection."""
    new_value: str | None
    """Value in the later export."""
    after_on: date
    """Day of the last export before the change."""
    by_on: date
    """Day of the first export after it."""
    kind: ChangeKind
    """joined, left, moved (another company), promoted (another position in the same
    company), renamed, url_changed, or company_renamed: three or more people went from
    one company to the other in one interval, fewer stayed, and nobody had been there
    before."""


class PossibleDuplicate(Table):
    """Two people who may be one: a question, never merged unasked."""

    table_name: ClassVar[str] = "possible_duplicates"
    key: ClassVar[tuple[str, ...]] = ("person_id", "other_person_id")

    person_id: str
    """The person listed earlier, or known from outside the book."""
    other_person_id: str
    """The person listed later."""
    rule: DuplicateRule
    """several_fit: day and name agree, but not with one alone; same_email: the address
    is shared; other_surname: day, given name and company agree; other_day: name and
    company agree; outsider_connected: somebody of the name of a person outside the book
    has joined it."""
    why: str
    """The rule in plain words."""
