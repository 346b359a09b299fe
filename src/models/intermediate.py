"""Rows of intermediate tables that Python decides and SQL reads; none is published."""

from datetime import date

from models.table import Table
from models.vocabulary import Outcome


class OwnerPerson(Table):
    """The member whose book this is."""

    person_key: str
    """Key of the profile address; `owner:` if none is known."""
    person_id: str
    """Id made of the key."""
    full_name: str | None
    """Newest name in the owner's own files."""
    email: str | None
    """Primary address."""


class OwnName(Table):
    """One name of the owner, as any file has it."""

    full_name: str
    """The name."""


class PersonKey(Table):
    """One key and the person it refers to."""

    person_key: str
    """`slug:`, `connection:` or `hidden:` and what follows."""
    person_id: str
    """The person."""


class KeyOwnership(Table):
    """One key, and the person it refers to from a day on."""

    person_key: str
    """`slug:`, `connection:`, `hidden:` or `name:` and what follows."""
    valid_from: date
    """First day whose exports mean this person; valid until the key's next row."""
    person_id: str
    """The person."""


class KeyInFile(Table):
    """One key that several people had over time, and the person listed under it in
    one file of connections."""

    source_id: str
    """The file."""
    person_key: str
    """The key."""
    person_id: str
    """The person."""


class AnswerOutcome(Table):
    """The outcome of one row of decisions.csv."""

    source_id: str
    """The file."""
    source_row: int
    """Line of the row."""
    outcome: Outcome
    """merged into what it decides, or set aside."""
    reason: str
    """answer: it is in force; else a code that says why it is not."""
    merged_into: str | None
    """The mention or person it decides."""


class CompanyKey(Table):
    """One spelling of a company and its key."""

    company: str
    """Company as an export, a roster or a mention has it."""
    company_key: str
    """What all spellings share: folded, without legal forms."""
    is_employer: bool
    """A company, not a placeholder such as retired or self-employed."""


class OutsidePerson(Table):
    """One person outside the book, known from mentions only."""

    person_key: str
    """`mention:`, `email:` or `slug:` and what follows."""
    person_id: str
    """Id made of the key."""
    full_name: str
    """Name as typed."""
    email: str | None
    """Address, if one was typed."""
    company: str | None
    """Company, if one was noted."""


class ConfirmedEmail(Table):
    """One e-mail address typed with a name, once the person is known."""

    person_key: str
    """`email:` and the address."""
    person_id: str
    """The person."""
    email: str
    """The address, lower case."""


class SameMeeting(Table):
    """One meeting as one file reports it, and the meeting it is."""

    row_id: str
    """Id of the meeting within the file."""
    meeting_id: str
    """Id of the meeting over all files: the row_id of its first report."""


class OwnEmail(Table):
    """One e-mail address of the owner in kith.toml."""

    email: str
    """The address, lower case."""


class InviteeName(Table):
    """One text that names somebody invited to an occasion."""

    text: str
    """As in the file: name and address, or whichever is known."""
    name_key: str
    """Comparison key of the name, its words in alphabetical order; empty if the text is
    an address."""
    is_own_name: bool
    """Whether it is a name of the owner."""


class TitleName(Table):
    """One title of a calendar entry that holds the full name of one person."""

    title: str
    """As in the file."""
    text: str
    """The name, with a company in brackets after it, as in the title."""
