"""Records that gave no row: rejected, or no evidence of a tie."""

from typing import ClassVar

from ingest.schema.row import Row
from models import Outcome


class AuditedRow(Row):
    """One record that was rejected or set aside while its file was read."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    outcome: Outcome
    """rejected or set_aside."""
    reason: str
    """A sentence for rejected, a code for set_aside; never a cell's text."""
    raw: str | None
    """The record as it stands in the file; rejected rows only."""
