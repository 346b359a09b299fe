"""Meetings logged by hand, one line a meeting in a text file."""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from ingest.schema.cell_types import clean
from ingest.schema.row import reason_of
from ingest.schema.source_format import RawRecord, SourceFormat
from ingest.sources.meetings_csv import LENGTH, LoggedMeeting
from models import RefusalError

LINE = re.compile(
    r"(?:[-*+] +)?(?P<met_on>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[,:]?"
    r"(?P<kind>(?: +[^\s;]+){0,2}?) +(?:with|w/) +(?P<rest>.+)",
    re.IGNORECASE,
)
TAG = re.compile(r"(?<!\S)#([\w-]+)")
# The `at` of a place stands outside brackets, for companies have one in their names,
# and is written small, for `At` is a name.
PLACE = re.compile(r"((?:\([^()]*\)|[^()])*?)(?<!\S)(?:at|@) +(.+)")
# Phones turn two hyphens into a dash.
BEFORE_NOTE = re.compile(r"\s(?:--|\u2014)(?:\s|$)")
NO_LINE = (
    "not a line like: 2026-11-20 coffee with Ann Able; Bob Baker 45m at Blue Bottle"
)


def log_records(lines: Iterator[str]) -> Iterator[RawRecord]:
    """The lines of a log; empty ones and those that begin with # are comments."""
    for number, line in enumerate(lines, start=1):
        text = clean(line)
        if text and not text.startswith("#"):
            cells = log_cells(text)
            yield RawRecord(number, line, cells or {}, "" if cells else NO_LINE)


def log_cells(text: str) -> dict[str, str] | None:
    """The cells of one line: date, kind, `with`, people, then in any order minutes,
    place and tags; a note after `--`. None if it is no such line."""
    told, *note = BEFORE_NOTE.split(text, maxsplit=1)
    found = LINE.fullmatch(told.strip())
    if not found:
        return None
    rest = found["rest"]
    tags = TAG.findall(rest)
    rest = TAG.sub(" ", rest)
    length = LENGTH.search(rest)
    rest = LENGTH.sub(" ", rest, count=1)
    placed = PLACE.match(rest)
    who, place = placed.groups() if placed else (rest, "")
    return {
        "met_on": found["met_on"],
        "kind": found["kind"].strip(),
        "who": who.strip(" ,"),
        "minutes": length[0].strip() if length else "",
        "place": " ".join(place.split()).strip(" ,"),
        "tags": ";".join(tags),
        "note": note[0].strip() if note else "",
    }


MEETING_LOG = SourceFormat(
    kind="meeting_log",
    row=LoggedMeeting,
    place="meetings",
    becomes="`meetings`, `mentions` and `interactions`",
    suffixes=(".txt", ".md"),
    split=log_records,
    layout="One line a meeting, without a header.",
)


def parse_log_line(text: str) -> LoggedMeeting:
    """The meeting that one line of a log tells.

    Raises:
        RefusalError: it is no such line; without any of its words.
    """
    cells = log_cells(clean(text))
    if cells is None:
        raise RefusalError(NO_LINE)
    try:
        return LoggedMeeting.model_validate({**cells, "source_row": 1})
    except ValidationError as error:
        raise RefusalError(reason_of(error, LoggedMeeting)) from None
