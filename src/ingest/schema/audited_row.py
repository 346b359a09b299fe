"""Records without a row of their own: rejected, or set aside as no evidence."""

from typing import ClassVar

from ingest.schema.row import Row
from models import Outcome


class AuditedRow(Row):
    """One record that was rejected or set aside while reading its file."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    outcome: Outcome
    """rejected (not valid) or set_aside (valid, but no evidence of a tie)."""
    reason: str
    """A sentence if rejected, a code if set aside; never the text of a cell."""
    raw: str | None
    """The record as in the file, for rejected rows only; None if private."""
