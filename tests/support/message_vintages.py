"""messages.csv in the columns of any vintage."""

from collections.abc import Mapping, Sequence
from typing import Any

from ingest.sources.linkedin_messages import BASE10, MESSAGES
from tests.support.books import Folder
from tests.support.csv_files import PLAIN, Dialect, csv_of
from tests.support.input_builders import AUTUMN, ME, MIDDLING, message, write_owner

HEADERS = [vintage.header for vintage in MESSAGES.vintages]
LABELS = [vintage.label for vintage in MESSAGES.vintages]
SEVEN, NINE, TEN, *_, THIRTEEN = HEADERS
"""Without addresses, with those of senders only, with all, with flags for drafts."""
EXCHANGED = """
SELECT
    sent_at::TEXT,
    s.full_name,
    list(r.full_name ORDER BY r.full_name),
    direction,
    others,
    body
FROM messages
JOIN people AS s ON s.person_id = sender_person_id
JOIN people AS r ON list_contains(recipients, r.person_id)
GROUP BY ALL
ORDER BY ALL
"""
CREDITS = """
SELECT m.body, p.profile_url, i.channel, i.others
FROM interactions AS i
JOIN people AS p USING (person_id)
JOIN messages AS m ON m.source_id = i.source_id AND m.source_row = i.source_row
ORDER BY ALL
"""
DANGLING = """
SELECT count(*) FROM row_audit
WHERE outcome = 'merged' AND merged_into NOT IN (SELECT message_id FROM messages)
"""


def sent(
    sender: str, to: Sequence[str], body: str = MIDDLING, **given: str
) -> dict[str, str]:
    """One message by the columns of all vintages; `given` as for `message`."""
    columns = [*BASE10.split(","), "IS MESSAGE DRAFT"]
    row = map(str, message(sender, to, body, **given))
    direction = "OUTGOING" if sender == ME else "INCOMING"
    return {**dict(zip(columns, row, strict=True)), "DIRECTION": direction}


def messages_csv(
    header: str, *rows: Mapping[str, str], dialect: Dialect = PLAIN
) -> str:
    """The file of a vintage; before 2021 it does not say that its times are UTC."""
    if "CONVERSATION ID" not in header:
        rows = tuple({**row, "DATE": without_zone(row["DATE"])} for row in rows)
    return csv_of(header.split(","), *rows, dialect=dialect)


def without_zone(time: str) -> str:
    """The time as messages.csv had it in 2020; that of 2018 stays as it is."""
    return time.removesuffix(" UTC").replace(" ", "T") if "UTC" in time else time


def write_vintage(
    book: Folder, header: str, *rows: Mapping[str, str], export: str = AUTUMN
) -> None:
    """Put messages.csv of a vintage into the book, and say whose book it is."""
    book.write(f"{export}/messages.csv", messages_csv(header, *rows))
    write_owner(book)


def exchanged(book: Folder) -> list[tuple[Any, ...]]:
    """Time, sender, those addressed, direction, others and text of every message of
    which both sides are known."""
    return book.rows(EXCHANGED)


def credits_of(book: Folder) -> list[tuple[Any, ...]]:
    """Text, address, channel and others of every person in every message."""
    return book.rows(CREDITS)
