"""Names and their frequencies, kept to resolve a mention before the next refresh."""

from typing import ClassVar

from models.table import Table


class NameEntry(Table):
    """One name and company under which a person is or was known."""

    table_name: ClassVar[str] = "known_names"

    person_key: str
    """`slug:`, `connection:`, `email:` or `mention:` and what follows."""
    person_id: str
    """The person."""
    full_name: str | None
    """Name as a source gives it."""
    first_name: str | None
    """Given name, where a source tells the two apart."""
    last_name: str | None
    """Family name with whatever the member wrote there."""
    company: str | None
    """Employer, now or by an earlier export."""
    email: str | None
    """Address, lower case."""
    is_connection: bool
    """An export of connections gave the name."""
    words: list[str]
    """What a mention can have in common with the name, folded."""
    company_words: list[str]
    """What the company may be called, folded, without spaces."""


class NameShare(Table):
    """One number of the name model: how often a name is borne in one class of names."""

    table_name: ClassVar[str] = "name_shares"
    key: ClassVar[tuple[str, ...]] = ("side", "name", "class_number")

    side: str
    """given or family; class for the share of the class itself."""
    name: str
    """Folded, without spaces; empty for any one name that the book does not have, a
    letter and a dot for all names that begin so."""
    class_number: int
    """The class, from 0."""
    share: float
    """Share of the people of that class."""
