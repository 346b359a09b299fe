"""Invitations.csv: sent and received invitations, without their outcome."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from ingest.schema.cell_types import InvitationTime, Text, clean
from ingest.schema.person_key import person_key
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from ingest.sources.linkedin_messages import text_hash

DIRECTIONS = {"OUTGOING": "out", "INCOMING": "in"}


def _direction(value: Any) -> Any:
    return DIRECTIONS.get(clean(value).upper(), value)


class SentInvitation(Row):
    """One invitation as one export shows it."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    inviter_name: Annotated[Text, column("From")]
    """Who invited."""
    invitee_name: Annotated[Text, column("To")]
    """Who was invited."""
    sent_at: Annotated[InvitationTime, column("Sent At")]
    """Time of sending, UTC; the file has US Pacific time."""
    direction: Annotated[
        Literal["out", "in"], BeforeValidator(_direction), column("Direction")
    ]
    """out if the owner invited."""
    note_hash: Annotated[str | None, optional("Message")] = None
    """Hash of the personal note; None without one. The note itself is not kept."""
    inviter_key: Annotated[str | None, optional("inviterProfileUrl")] = None
    """Key of the one who invited; `name:` and the name where the vintage has no usable
    address: none at all, a member's number, or the bare address of late 2023."""
    invitee_key: Annotated[str | None, optional("inviteeProfileUrl")] = None
    """Key of the one invited, likewise."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        note = cells.get("note_hash", "").strip()
        return cells | {
            "note_hash": text_hash(note) if note else None,
            "inviter_key": person_key(
                cells.get("inviter_key", ""), cells.get("inviter_name", "")
            ),
            "invitee_key": person_key(
                cells.get("invitee_key", ""), cells.get("invitee_name", "")
            ),
        }

    def dated_on(self) -> date | None:
        """Day of sending."""
        return self.sent_at.date()


FIVE = "From,To,Sent At,Message,Direction"
INVITATIONS = SourceFormat(
    kind="invitations",
    row=SentInvitation,
    place="linkedin",
    becomes="`invitations`; `interactions` where they were accepted",
    stems=("invitations",),
    vintages=(
        Vintage("2018-11 to 2023-07", FIVE),
        Vintage(
            "2023-07, member numbers", f"{FIVE},inviterProfileUrn,inviteeProfileUrn"
        ),
        Vintage("2023-10 on", f"{FIVE},inviterProfileUrl,inviteeProfileUrl"),
    ),
)
