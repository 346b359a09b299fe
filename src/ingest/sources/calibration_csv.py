"""calibration.csv: whom of two people the user would rather call."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, ValidationError
from pydantic_core import PydanticCustomError

from ingest.editing.csv_layout import entries_of
from ingest.schema.cell_types import ConnectedDay, clean
from ingest.schema.row import Row, column, optional, reason_of
from ingest.schema.source import Source
from models import PERSON_ID, RefusalError, Settings

ANSWERS = {
    "first": "first",
    "1": "first",
    "second": "second",
    "2": "second",
    "neither": "neither",
    "=": "neither",
}


def _person(value: Any) -> Any:
    text = clean(value or "").casefold()
    if not PERSON_ID.fullmatch(text):
        raise PydanticCustomError("person", "not a person_id")
    return text


def _answer(value: Any) -> Any:
    word = clean(value or "").casefold()
    if word not in ANSWERS:
        raise PydanticCustomError("answer", "not first, second or neither")
    return ANSWERS[word]


PersonId = Annotated[str, BeforeValidator(_person)]


class Judgement(Row):
    """One answer to the question of whom the user would rather call."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    first: Annotated[PersonId, column("first")]
    """person_id, perhaps an earlier one, of the person shown first."""
    second: Annotated[PersonId, column("second")]
    """The same of the other one."""
    answer: Annotated[
        Literal["first", "second", "neither"],
        BeforeValidator(_answer),
        column("answer"),
    ]
    """The one to be called rather; neither = cannot say."""
    # A day that a spreadsheet has spoiled must not cost the answer.
    answered_on: Annotated[
        ConnectedDay, optional("answered_on", "answered", "date", "day")
    ] = None
    """Day of the answer."""


CALIBRATION = Source(
    kind="calibration",
    row=Judgement,
    place="calibration.csv",
    becomes="what `kith calibrate` compares the score with; no refresh reads it",
)
"""Not among the SOURCES: no answer may change what it judges."""


@dataclass(frozen=True)
class Uncounted:
    """A line that does not count, and why."""

    line: int
    reason: str


def judgement_of(
    first: str, second: str, answer: str, answered_on: date | None
) -> Judgement:
    """One answer, validated as the file's own lines are.

    Raises:
        RefusalError: the answer, or a person_id, is none.
    """
    day = answered_on.isoformat() if answered_on else ""
    cells = {"first": first, "second": second, "answer": answer, "answered_on": day}
    read = _read(cells, 1)
    if isinstance(read, Uncounted):
        raise RefusalError(read.reason)
    return read


def judgements_in(book: Path, settings: Settings) -> list[Judgement | Uncounted]:
    """The records of the book's calibration.csv, in their order.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    return [
        Uncounted(entry.line, entry.fault)
        if entry.fault
        else _read(entry.cells, entry.line)
        for entry in entries_of(CALIBRATION, book, settings)
    ]


def _read(cells: Mapping[str, str], line: int) -> Judgement | Uncounted:
    try:
        return Judgement.model_validate({**cells, "source_row": line})
    except ValidationError as error:
        return Uncounted(line, reason_of(error, Judgement))
