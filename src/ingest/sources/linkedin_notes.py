"""Notes.csv: the owner's notes on other members' profiles, known from 2026 archives."""

from typing import Annotated, ClassVar

from ingest.schema.cell_types import Body, Text
from ingest.schema.date_types import AnyDay
from ingest.schema.named_row import NamedInParts
from ingest.schema.person_detail import PersonDetail
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat, Vintage


class ProfileNote(NamedInParts, PersonDetail):
    """One note on one person's profile, in one export."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    first_name: Annotated[Text, column("Connection First Name")]
    """Given name of the person."""
    last_name: Annotated[Text, column("Connection Last Name")]
    """Family name of the person."""
    person_key: Annotated[str | None, optional("Connection Profile URL")] = None
    """Key of the person: `slug:` and the slug, or else `name:` and the name."""
    note: Annotated[Body, column("Note")]
    """The owner's note."""
    created_on: Annotated[AnyDay, optional("Created On")] = None
    """Day of writing; None if unreadable."""
    edited_on: Annotated[AnyDay, optional("Edited On")] = None
    """Day of the last change; None if unreadable."""

    def set_aside(self) -> str | None:
        """Empty notes, and notes on nobody, are set aside."""
        if self.note is None:
            return "not_a_tie"
        return None if self.person_key else "hidden_member"


NOTES = SourceFormat(
    kind="notes",
    row=ProfileNote,
    place="linkedin",
    becomes="`people.note`",
    is_essential=False,
    stems=("notes",),
    private=("note",),
    vintages=(
        Vintage(
            "2026",
            "Connection First Name,Connection Last Name,Connection Profile URL,Note,"
            "Created On,Edited On",
        ),
    ),
)
