"""Read favors.csv, and parse the line that `kith favor` takes."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from ingest.editing.csv_layout import records_in
from ingest.schema.cell_types import clean
from ingest.schema.day_order import DayOrder
from ingest.schema.row import ReadContext, reason_of
from ingest.schema.source_format import RawRecord
from ingest.sources.favors_csv import FAVORS, GIVEN, RECEIVED, LoggedFavor
from ingest.sources.meeting_log import BEFORE_NOTE
from models import RefusalError, Settings

DAY = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
ON = rf"\s+on\s+(?P<on>{DAY})"
SETTLES = r"\s+settles\s+(?P<ids>[^\s;,]+(?:\s*[;,]\s*[^\s;,]+)*)"
LINE = re.compile(
    rf"(?:(?P<on_date>{DAY})[,:]?\s+)?(?P<direction>[a-z]+)(?P<words>(?:\s+\S+)*?)"
    rf"\s+(?P<preposition>to|for|from|by)\s+(?P<who>.+?)(?:{ON})?(?:{SETTLES})?",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s*[;,]\s*")
PREPOSITIONS = {"given": ("to", "for"), "received": ("from", "by")}
ARTICLES = ("a", "an", "the")
SIZE = re.compile(r"small|medium|large|\d+(?:\.\d+)?", re.IGNORECASE)
KIND = re.compile(r"[^\W\d][\w-]*")
LEFT_OVER = {
    r"(?<!\S)on(?!\S)": "write the day as in: on 2026-11-20",
    r"(?<!\S)settles(?!\S)": "write settles and ids last, as in: settles f03",
    r":\s|:$": "write a note behind --",
}
"""Pattern → hint: text after the preposition that is not part of a name.

Case matters, because names may contain these words."""
NO_LINE = (
    "not a line like: given large to Ann Able -- introduced her to Bob; or: received"
    " advice from Bob Baker (Acme) on 2026-11-20 settles f03"
)


def parse_favor_line(text: str, today: date) -> LoggedFavor:
    """Parse a line such as `given large advice to Ann Able settles f03 -- a note`.

    Between `given … to` or `received … from` are a size and a kind. The day is at the
    start or after `on`; without one it is today.

    Raises:
        RefusalError: the line does not have this form; the message does not quote it.
    """
    favor, *note = BEFORE_NOTE.split(clean(text), maxsplit=1)
    cells = _cells(favor)
    day = {"on_date": cells["on_date"] or today.isoformat()}
    noted = {"note": note[0].strip() if note else "", "source_row": 1}
    try:
        return LoggedFavor.model_validate({**cells, **day, **noted})
    except ValidationError as error:
        raise RefusalError(reason_of(error, LoggedFavor)) from None


def _cells(favor: str) -> dict[str, str]:
    """Split a line without its note into cells."""
    found = LINE.fullmatch(" ".join(favor.split()))
    direction = found and (GIVEN | RECEIVED).get(found["direction"].casefold())
    if not found or not direction:
        raise RefusalError(NO_LINE)
    if found["preposition"].casefold() not in PREPOSITIONS[direction]:
        raise RefusalError("write given … to, or received … from")
    for pattern, hint in LEFT_OVER.items():
        if re.search(pattern, found["who"]):
            raise RefusalError(hint)
    if found["on_date"] and found["on"]:
        raise RefusalError("the line has two days")
    return {
        "on_date": found["on_date"] or found["on"] or "",
        "who": found["who"].strip(" ,"),
        "direction": direction,
        "settles": SEPARATOR.sub(";", found["ids"] or ""),
        **dict(_size_and_kind(found["words"].split())),
    }


def _size_and_kind(words: list[str]) -> Iterator[tuple[str, str]]:
    """Size and kind, each optional, in any order."""
    words = [word for word in words if word.casefold() not in ARTICLES]
    sizes = [word for word in words if SIZE.fullmatch(word)]
    kinds = [word for word in words if word not in sizes]
    if len(sizes) > 1 or len(kinds) > 1 or not all(map(KIND.fullmatch, kinds)):
        raise RefusalError(
            "write one size (small, medium, large or a number) and one word for the"
            " kind, as in: given large job_reference to Ann Able"
        )
    yield from (("size", size) for size in sizes)
    yield from (("kind", kind) for kind in kinds)


def read_favors(book: Path, settings: Settings) -> Iterator[LoggedFavor]:
    """The valid rows of the book's favors.csv.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    context = ReadContext(days=DayOrder(settings.log.dates))

    def read(record: RawRecord) -> LoggedFavor | None:
        cells = {**record.cells, "source_row": record.line}
        with suppress(ValidationError):
            return LoggedFavor.model_validate(cells, context=context)
        return None

    yield from filter(
        None, context.days.apply(read, records_in(FAVORS, book, settings))
    )
