"""Rows that Python decides and SQL goes on with; none of them is published."""

from datetime import date

from models.table import Table
from models.vocabulary import Outcome


class OwnerPerson(Table):
    """The member whose book this is."""

    person_key: str
    """Key of the profile address, or `owner:` where none is known."""
    person_id: str
    """Id of the key."""
    full_name: str | None
    """Newest name in the owner's own files."""
    email: str | None
    """Primary address."""


class PersonKey(Table):
    """Whom a key means."""

    person_key: str
    """`slug:`, `connection:` or `hidden:` and what follows."""
    person_id: str
    """The person."""


class KeyOwnership(Table):
    """A key, and who goes by it since when."""

    person_key: str
    """`slug:`, `connection:`, `hidden:` or `name:` and what follows."""
    valid_from: date
    """Exports of this day and later mean this person."""
    person_id: str
    """The person."""


class KeyInFile(Table):
    """A file of connections, a key in it that several people went by, and who is so
    listed there."""

    source_id: str
    """The file."""
    person_key: str
    """The key."""
    person_id: str
    """The person."""


class AnswerOutcome(Table):
    """What became of one row of decisions.csv."""

    source_id: str
    """The file."""
    source_row: int
    """Line of the row."""
    outcome: Outcome
    """merged into what it decides, or set aside."""
    reason: str
    """answer: it is in force; else why it is not."""
    merged_into: str | None
    """The mention or the person that it decides."""


class CompanyKey(Table):
    """One spelling of a company."""

    company: str
    """As an export, a roster or a mention has it."""
    company_key: str
    """What all spellings share: folded, without legal forms."""
    is_employer: bool
    """It is a company, and not a word of those who have none."""


class OutsidePerson(Table):
    """A person who is known from mentions only."""

    person_key: str
    """`mention:`, `email:` or `slug:` and what follows."""
    person_id: str
    """Id of the key."""
    full_name: str
    """Name as typed."""
    email: str | None
    """Address, if that was typed."""
    company: str | None
    """Company, if one was noted."""


class ConfirmedEmail(Table):
    """An address that stood beside a name, once it is known whose."""

    person_key: str
    """`email:` and the address."""
    person_id: str
    """The person."""
    email: str
    """The address, lower case."""


class SameMeeting(Table):
    """Which meeting one that a file tells of is."""

    row_id: str
    """Id of the meeting as the file tells it."""
    meeting_id: str
    """Id of that which stands for the meeting."""


class OwnEmail(Table):
    """One e-mail address that kith.toml has for the owner."""

    email: str
    """In lower case."""
