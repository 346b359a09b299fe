"""decisions.csv between two refreshes: what stands in it, and one more answer."""

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
    """One answer, validated as the file's own lines are.

    Raises:
        RefusalError: the answer is none of those that there are.
    """
    cells = {"mention": mention, "answer": answer, "scope": scope or ""}
    day = {"answered_on": answered_on.isoformat(), "source_row": 1}
    try:
        return GivenAnswer.model_validate(cells | day)
    except ValidationError as error:
        raise RefusalError(reason_of(error, GivenAnswer)) from None


def read_answers(book: Path, settings: Settings) -> list[GivenAnswer | None]:
    """The records of the book's decisions.csv, None for those that cannot be read.

    Raises:
        UnreadableFileError: the file cannot be read at all.
    """
    entries = records_in(DECISIONS, book, settings)
    return [_read(entry.cells, entry.line) for entry in entries]


def _read(cells: Mapping[str, str], line: int) -> GivenAnswer | None:
    try:
        return GivenAnswer.model_validate({**cells, "source_row": line})
    except ValidationError:
        return None
