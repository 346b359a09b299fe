"""One more answer for decisions.csv: as it is checked, and as it is written."""

import re
from datetime import date

from pydantic import ValidationError

from ingest.decisions import FORMULA, GivenAnswer
from ingest.row import columns_read, reason_of
from models import RefusalError


def answer_of(
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


def cells_of(answer: GivenAnswer) -> dict[str, str]:
    """Field → cell, which no spreadsheet takes for a formula; the reader takes the mark
    off."""
    told = answer.model_dump(mode="json", include={*columns_read(GivenAnswer)})
    return {n: re.sub(f"^(?={FORMULA})", "'", cell or "") for n, cell in told.items()}
