"""Files of an export beside those that most tests write."""

from collections.abc import Sequence

from tests.books import Folder
from tests.models.exports import AUTUMN, connection, csv_of, url


def twin(name: str, company: str = "") -> Sequence[object]:
    """A connection who shares the name, under another address."""
    row = connection(name, "07 Jan 2021", company)
    return [*row[:2], url(f"{name} two"), *row[3:]]


def write(book: Folder, file: str, header: str, *rows: Sequence[object]) -> None:
    """One file of an export."""
    book.write(f"{AUTUMN}/{file}", csv_of(header, rows))
