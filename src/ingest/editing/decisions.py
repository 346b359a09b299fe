"""Read the answers in decisions.csv, and validate new ones."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from ingest.editing.csv_layout import records_in
from ingest.schema.row import reason_of
from ingest.sources.decisions_csv import DECISIONS, GivenAnswer
from models import RefusalError, Settings


def new_answer(
    mention: str, answer: str, scope: str | None, answered_on: date
) -> GivenAnswer:
    """Make an answer, validated as the lines of the file are.

    Raises:
        RefusalError: the answer is not valid.
    """
    cells = {"mention": mention, "answer": answer, "scope": scope or ""}
    day = {"answered_on": answered_on.isoformat(), "source_row": 1}
    try:
        return GivenAnswer.model_validate(cells | day)
    except ValidationError as error:
        raise RefusalError(reason_of(error, GivenAnswer)) from None


def read_answers(book: Path, settings: Settings) -> list[GivenAnswer | None]:
    """The records of the book's decisions.csv; None for each that is not valid.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    records = records_in(DECISIONS, book, settings)
    return [_read(record.cells, record.line) for record in records]


def _read(cells: Mapping[str, str], line: int) -> GivenAnswer | None:
    try:
        return GivenAnswer.model_validate({**cells, "source_row": line})
    except ValidationError:
        return None
