"""guide_messages.csv, coach_messages.csv and similar: chats with LinkedIn's AI coach.

In archives since 2024-12; most have a header only. The header is that of messages.csv,
so the file's name decides.
"""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from ingest.schema.date_types import AnyDay
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from ingest.sources.linkedin_messages import BASE10


def _is_filled(value: Any) -> Any:
    return bool((value or "").strip())


class CoachMessage(Row):
    """One message to or from the AI coach; its text is not kept."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    sent_on: Annotated[AnyDay, column("DATE")]
    """Day of sending, UTC."""
    has_sender: Annotated[bool, BeforeValidator(_is_filled), column("FROM")]
    """Whether it names a sender; FROM is empty in messages of the coach."""
    has_text: Annotated[bool, BeforeValidator(_is_filled), optional("CONTENT")] = False
    """Whether it has any text."""

    def set_aside(self) -> str | None:
        """All rows are set aside: the coach is not a person."""
        return "coach_message"


COACH_MESSAGES = SourceFormat(
    kind="coach_messages",
    row=CoachMessage,
    place="linkedin",
    becomes="nothing: they are set aside, for a machine wrote them",
    is_essential=False,
    stems=("guide_messages", "coach_messages", "learning_*_messages"),
    is_lookalike=True,
    vintages=(Vintage("2024-12 on", BASE10),),
)
