"""decisions.csv: the user's answers about who a mention means.

`kith review` appends to it; users edit it too, also in a spreadsheet.
"""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import NotedDay, RequiredText, clean
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat
from models import PERSON_ID

ANSWER = re.compile(rf"(?:(?:not|same)\s*:\s*)?{PERSON_ID.pattern}|new|ignore|ask")
FORMULA = "[-=+@\uff1d\uff0b\uff0d\uff20]"
"""First characters that make a spreadsheet run a cell as a formula; the last four are
full-width."""
GUARD = re.compile(f"'(?={FORMULA})")
"""The quote mark that reports, and files we write, put before such a cell."""


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
    """One answer: who a mention means, or whether two people are one."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    mention: Annotated[
        RequiredText, BeforeValidator(_mention), column("mention", "mention_id", "who")
    ]
    """A mention_id, the text of a mention, or a person_id."""
    answer: Annotated[str | None, BeforeValidator(_answer), column("answer")]
    """A person_id, new, ignore, not:PERSON_ID, same:PERSON_ID or ask."""
    scope: Annotated[
        Literal["always", "here"] | None, BeforeValidator(_scope), optional("scope")
    ] = None
    """always = for every mention with this text, here = for this mention only; None =
    depends on the text."""
    # An unreadable day is only a warning: a spreadsheet that reformats the column must
    # not cost the answers.
    answered_on: Annotated[
        NotedDay, optional("answered_on", "answered", "date", "day")
    ] = None
    """Day of the answer, as written by `kith review`."""

    def set_aside(self) -> str | None:
        """Lines without an answer yet are set aside."""
        return None if self.answer else "no_answer"


DECISIONS = SourceFormat(
    kind="decisions",
    row=GivenAnswer,
    place="decisions.csv",
    becomes="answers, which outrank every rule of `mentions` and `possible_duplicates`",
)
