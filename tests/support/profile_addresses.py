"""People by the addresses of their profiles."""

from collections.abc import Sequence

from tests.support.books import Folder
from tests.support.input_builders import ME, message

IN = "https://www.linkedin.com/in/"
Row = Sequence[object]
SPELLINGS = [
    "https://www.linkedin.com/in/j%C3%B6rg-x",
    "https://www.linkedin.com/in/j%c3%b6rg-x",
    "https://www.linkedin.com/in/jo\u0308rg-x",
    "https://www.linkedin.com/in/jo%CC%88rg-x",
    "HTTPS://WWW.LINKEDIN.COM/in/J\u00d6RG-X",
    "https://www.linkedin.com/in/j\u00f6rg-x/",
    "https://www.linkedin.com/in/j\u00f6rg-x/?trk=people-guest&x=%2F",
    "https://www.linkedin.com/in/j%C3%96rg-x#top",
    "http://www.linkedin.com/in/j\u00f6rg-x",
    "www.linkedin.com/in/j\u00f6rg-x",
    "linkedin.com/in/j%C3%B6rg-x",
    " https://de.linkedin.com/in/j\u00f6rg-x ",
]
"""All of one address."""


def listed(
    name: str, slug: str, day: str = "05 Jan 2020", company: str = "", email: str = ""
) -> Row:
    """One row of Connections.csv under the address that ends so."""
    first, _, last = name.partition(" ")
    return [first, last, IN + slug, email, company, "", day]


def with_address(row: Sequence[object], slug: str) -> Sequence[object]:
    """The row of Connections.csv under another address."""
    return [*row[:2], f"https://www.linkedin.com/in/{slug}", *row[3:]]


def written_by(name: str, address: str, number: int = 1) -> Row:
    """One message to the owner, from this address, in a conversation of its own."""
    row = message(name, [ME], f"{name} {number}", conversation=f"{name} {number}")
    return [*row[:3], address, *row[4:]]


def addresses(book: Folder) -> list[tuple[str, str | None, bool]]:
    """Name, address and whether they are a connection, of all but the owner."""
    return book.rows(
        "SELECT full_name, profile_url, is_connection FROM people WHERE NOT is_owner"
        " ORDER BY ALL"
    )


def counts(book: Folder) -> list[tuple[str, int, int]]:
    """Name, messages from and invitations to them, of all but the owner."""
    return book.rows(
        "SELECT full_name, count(DISTINCT message_id), count(DISTINCT invitation_id)"
        " FROM people AS p"
        " LEFT JOIN messages AS m ON m.sender_person_id = p.person_id"
        " LEFT JOIN invitations AS i ON i.person_id = p.person_id"
        " WHERE NOT is_owner GROUP BY p.person_id, full_name, profile_url"
        " ORDER BY full_name, profile_url"
    )


def questions(book: Folder) -> list[tuple[str, str, str]]:
    """Address of the one and of the other, and why they may be one."""
    return book.rows(
        "SELECT a.profile_url, b.profile_url, rule FROM possible_duplicates AS d"
        " JOIN people AS a USING (person_id)"
        " JOIN people AS b ON b.person_id = d.other_person_id ORDER BY ALL"
    )
