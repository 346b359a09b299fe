"""Invitations.csv: sent and received invitations, newest first.

There is no column for the outcome: pending and withdrawn ones are included. The note of
an accepted invitation is also the first message of the conversation.
"""

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
    """One invitation in one export."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    inviter_name: Annotated[Text, column("From")]
    """Name of the inviter."""
    invitee_name: Annotated[Text, column("To")]
    """Name of the invitee."""
    sent_at: Annotated[InvitationTime, column("Sent At")]
    """Time of sending, UTC; the file has US Pacific time, without saying so."""
    direction: Annotated[
        Literal["out", "in"], BeforeValidator(_direction), column("Direction")
    ]
    """out if the owner is the inviter, in if the invitee."""
    note_hash: Annotated[str | None, optional("Message")] = None
    """Hash of the personal note, as in text_hash; None if there is no note. The note
    itself is not kept."""
    # Until 2023-07 there were no addresses, then for some days member numbers
    # (urn:li:member:…), and in late 2023 every address was the bare
    # https://www.linkedin.com/in, which must not become a key.
    inviter_key: Annotated[str | None, optional("inviterProfileUrl")] = None
    """Key of the inviter: `slug:` and the slug, or else `name:` and the name."""
    invitee_key: Annotated[str | None, optional("inviteeProfileUrl")] = None
    """Key of the invitee: `slug:` and the slug, or else `name:` and the name."""

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
