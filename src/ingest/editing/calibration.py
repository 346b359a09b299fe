"""Read the answers in calibration.csv, and validate new ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from ingest.editing.csv_layout import records_in
from ingest.schema.row import reason_of
from ingest.sources.calibration_csv import CALIBRATION, CalibrationAnswer
from models import RefusalError, Settings


@dataclass(frozen=True)
class RejectedAnswer:
    """A line of calibration.csv that is not valid."""

    line: int
    """Number of the line, from 1."""
    reason: str


def new_calibration_answer(
    first: str, second: str, answer: str, answered_on: date | None
) -> CalibrationAnswer:
    """Make an answer, validated as the lines of the file are.

    Raises:
        RefusalError: the answer or a person_id is not valid.
    """
    day = answered_on.isoformat() if answered_on else ""
    cells = {"first": first, "second": second, "answer": answer, "answered_on": day}
    read = _read(cells, 1)
    if isinstance(read, RejectedAnswer):
        raise RefusalError(read.reason)
    return read


def read_calibration(
    book: Path, settings: Settings
) -> list[CalibrationAnswer | RejectedAnswer]:
    """The records of the book's calibration.csv, in the order of the file.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    return [
        RejectedAnswer(record.line, record.fault)
        if record.fault
        else _read(record.cells, record.line)
        for record in records_in(CALIBRATION, book, settings)
    ]


def _read(cells: Mapping[str, str], line: int) -> CalibrationAnswer | RejectedAnswer:
    try:
        return CalibrationAnswer.model_validate({**cells, "source_row": line})
    except ValidationError as error:
        return RejectedAnswer(line, reason_of(error, CalibrationAnswer))
