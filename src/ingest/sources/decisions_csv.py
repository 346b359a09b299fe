"""decisions.csv: the user's answers to questions of who is meant."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import ConnectedDay, RequiredText, clean
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat
from models import PERSON_ID

ANSWER = re.compile(rf"(?:(?:not|same)\s*:\s*)?{PERSON_ID.pattern}|new|ignore|ask")
# A cell of a report that looks like a formula begins with a quote mark.
FORMULA = "[-=+@\uff1d\uff0b\uff0d\uff20]"
GUARD = re.compile(f"'(?={FORMULA})")


def _mention(value: Any) -> Any:
    return GUARD.sub("", clean(value or ""), count=1)


def _answer(value: Any) -> Any:
    text = clean(value or "").casefold()
    if text and not ANSWER.fullmatch(text):
        raise PydanticCustomError(
            "answer",
            "not a person_id, new, ignore, not:PERSON_ID, same:PERSON_ID or ask",
        )
    return "".join(text.split()) or None


def _scope(value: Any) -> Any:
    return clean(value or "").casefold() or None


class GivenAnswer(Row):
    """One answer to a question of who is meant, or who is one with whom."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    mention: Annotated[
        RequiredText, BeforeValidator(_mention), column("mention", "mention_id", "who")
    ]
    """A mention_id, the words as typed, or a person_id."""
    answer: Annotated[str | None, BeforeValidator(_answer), column("answer")]
    """A person_id, new, ignore, not:PERSON_ID, same:PERSON_ID or ask."""
    scope: Annotated[
        Literal["always", "here"] | None, BeforeValidator(_scope), optional("scope")
    ] = None
    """For every mention of these words, or for this one only; None = by the words."""
    # A day that a spreadsheet has spoiled must not cost the answer.
    answered_on: Annotated[
        ConnectedDay, optional("answered_on", "answered", "date", "day")
    ] = None
    """Day of the answer, as kith review notes it."""

    def set_aside(self) -> str | None:
        """A question may be listed and not be answered yet."""
        return None if self.answer else "no_answer"


DECISIONS = SourceFormat(
    kind="decisions",
    row=GivenAnswer,
    place="decisions.csv",
    becomes="answers, which outrank every rule of `mentions` and `possible_duplicates`",
)
