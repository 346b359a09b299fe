"""meetings/*.txt and *.md: a log of meetings, one per line, by hand or `kith met`."""

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
# The `at` before a place is outside of brackets, because company names contain it, and
# in lower case, because `At` is a name.
PLACE = re.compile(r"((?:\([^()]*\)|[^()])*?)(?<!\S)(?:at|@) +(.+)")
# Phones turn two hyphens into a dash.
BEFORE_NOTE = re.compile(r"\s(?:--|\u2014)(?:\s|$)")
NO_LINE = (
    "not a line like: 2026-11-20 coffee with Ann Able; Bob Baker 45m at Blue Bottle"
)


def log_records(lines: Iterator[str]) -> Iterator[RawRecord]:
    """The lines of a log, without empty lines and comments, which begin with #."""
    for number, line in enumerate(lines, start=1):
        text = clean(line)
        if text and not text.startswith("#"):
            cells = log_cells(text)
            yield RawRecord(number, line, cells or {}, "" if cells else NO_LINE)


def log_cells(text: str) -> dict[str, str] | None:
    """Split a line into cells; None if it is not a meeting.

    A line is: date, kind, `with`, people, then in any order minutes, place and tags,
    and a note after `--`.
    """
    meeting, *note = BEFORE_NOTE.split(text, maxsplit=1)
    found = LINE.fullmatch(meeting.strip())
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
    """Parse one line of a log.

    Raises:
        RefusalError: the line is not a meeting; the message does not quote it.
    """
    cells = log_cells(clean(text))
    if cells is None:
        raise RefusalError(NO_LINE)
    try:
        return LoggedMeeting.model_validate({**cells, "source_row": 1})
    except ValidationError as error:
        raise RefusalError(reason_of(error, LoggedMeeting)) from None
