"""calibration.csv: for pairs of people, which one the user would rather call.

`kith calibrate` writes it.
"""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import ConnectedDay, clean
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat
from models import PERSON_ID

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


class CalibrationAnswer(Row):
    """The answer about one pair of people."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    first: Annotated[PersonId, column("first")]
    """person_id of the person shown first, possibly a former one."""
    second: Annotated[PersonId, column("second")]
    """person_id of the person shown second, possibly a former one."""
    answer: Annotated[
        Literal["first", "second", "neither"],
        BeforeValidator(_answer),
        column("answer"),
    ]
    """Which one to call rather; neither = cannot say."""
    # An unreadable day is only a warning: a spreadsheet that reformats the column must
    # not cost the answers.
    answered_on: Annotated[
        ConnectedDay, optional("answered_on", "answered", "date", "day")
    ] = None
    """Day of the answer."""


CALIBRATION = SourceFormat(
    kind="calibration",
    row=CalibrationAnswer,
    place="calibration.csv",
    becomes="what `kith calibrate` compares the score with; no refresh reads it",
)
"""Not in SOURCES: the answers judge the score, so they must not change it."""
