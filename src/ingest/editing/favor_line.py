"""favors.csv between two refreshes: what stands in it, and one more line as `kith
favor` takes it."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from ingest.editing.csv_layout import records_in
from ingest.schema.cell_types import clean
from ingest.schema.row import reason_of
from ingest.sources.favors_csv import FAVORS, GIVEN, RECEIVED, LoggedFavor
from ingest.sources.meeting_log import BEFORE_NOTE
from models import RefusalError, Settings

DAY = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
ON = rf"\s+on\s+(?P<on>{DAY})"
SETTLES = r"\s+settles\s+(?P<ids>[^\s;,]+(?:\s*[;,]\s*[^\s;,]+)*)"
LINE = re.compile(
    rf"(?:(?P<on_date>{DAY})[,:]?\s+)?(?P<direction>[a-z]+)(?P<words>(?:\s+\S+)*?)"
    rf"\s+(?P<joint>to|for|from|by)\s+(?P<who>.+?)(?:{ON})?(?:{SETTLES})?",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"\s*[;,]\s*")
JOINTS = {"given": ("to", "for"), "received": ("from", "by")}
ARTICLES = ("a", "an", "the")
SIZE = re.compile(r"small|medium|large|\d+(?:\.\d+)?", re.IGNORECASE)
KIND = re.compile(r"[^\W\d][\w-]*")
# Written small: a name may have them too.
LEFT_OVER = {
    r"(?<!\S)on(?!\S)": "write the day as in: on 2026-11-20",
    r"(?<!\S)settles(?!\S)": "write settles and ids last, as in: settles f03",
    r":\s|:$": "write a note behind --",
}
"""What is no part of a name, and how it is to be written instead."""
NO_LINE = (
    "not a line like: given large to Ann Able -- introduced her to Bob; or: received"
    " advice from Bob Baker (Acme) on 2026-11-20 settles f03"
)


def parse_favor_line(text: str, today: date) -> LoggedFavor:
    """The favor that a line tells: `given … to` or `received … from` with a size and a
    kind between, the person, then `settles` and ids; the day (or it was today) before
    all or behind `on`; a note after `--`.

    Raises:
        RefusalError: it is no such line; without any of its words.
    """
    told, *note = BEFORE_NOTE.split(clean(text), maxsplit=1)
    cells = _cells(told)
    day = {"on_date": cells["on_date"] or today.isoformat()}
    noted = {"note": note[0].strip() if note else "", "source_row": 1}
    try:
        return LoggedFavor.model_validate({**cells, **day, **noted})
    except ValidationError as error:
        raise RefusalError(reason_of(error, LoggedFavor)) from None


def _cells(told: str) -> dict[str, str]:
    """The cells of a line without its note."""
    found = LINE.fullmatch(" ".join(told.split()))
    direction = found and (GIVEN | RECEIVED).get(found["direction"].casefold())
    if not found or not direction:
        raise RefusalError(NO_LINE)
    if found["joint"].casefold() not in JOINTS[direction]:
        raise RefusalError("write given … to, or received … from")
    for sign, instead in LEFT_OVER.items():
        if re.search(sign, found["who"]):
            raise RefusalError(instead)
    if found["on_date"] and found["on"]:
        raise RefusalError("the line has two days")
    return {
        "on_date": found["on_date"] or found["on"] or "",
        "who": found["who"].strip(" ,"),
        "direction": direction,
        "settles": SEPARATOR.sub(";", found["ids"] or ""),
        **dict(_what(found["words"].split())),
    }


def _what(words: list[str]) -> Iterator[tuple[str, str]]:
    """Size and kind, each told at most once, in any order."""
    told = [word for word in words if word.casefold() not in ARTICLES]
    sizes = [word for word in told if SIZE.fullmatch(word)]
    kinds = [word for word in told if word not in sizes]
    if len(sizes) > 1 or len(kinds) > 1 or not all(map(KIND.fullmatch, kinds)):
        raise RefusalError(
            "write one size (small, medium, large or a number) and one word for the"
            " kind, as in: given large job_reference to Ann Able"
        )
    yield from (("size", size) for size in sizes)
    yield from (("kind", kind) for kind in kinds)


def read_favors(book: Path, settings: Settings) -> Iterator[LoggedFavor]:
    """The rows of the book's favors.csv, but for those that cannot be read.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    for entry in records_in(FAVORS, book, settings):
        with suppress(ValidationError):
            yield LoggedFavor.model_validate({**entry.cells, "source_row": entry.line})
