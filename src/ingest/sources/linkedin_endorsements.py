"""Endorsement_Received_Info.csv and Endorsement_Given_Info.csv: one row per skill.

Skills endorsed by one person at one time are several rows with the same time. The
oldest form, `Endorsement Received Info.csv`, is UTF-16 with tabs and may be in an
archive next to the newer one.
"""

from datetime import date
from typing import Annotated, ClassVar

from ingest.schema.cell_types import Text
from ingest.schema.date_types import EndorsementTime
from ingest.schema.named_row import NamedInParts
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from models.vocabulary import FavorDirection

WITHHELD = {"PENDING": "pending_endorsement", "HIDDEN": "hidden_endorsement"}
"""Status → code of the reason why the row is set aside."""


class Endorsement(NamedInParts):
    """One skill endorsed by one person for another."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    direction: FavorDirection
    """given or received, from the owner's point of view."""
    endorsed_at: Annotated[EndorsementTime, column("Endorsement Date")]
    """Time of the endorsement, UTC; skills endorsed together share it."""
    skill: Annotated[Text, column("Skill Name")]
    """Name of the skill."""
    status: Annotated[Text, column("Endorsement Status")]
    """ACCEPTED; pending and hidden ones are set aside, other words are not known."""

    def dated_on(self) -> date | None:
        """Day of the endorsement."""
        return self.endorsed_at.date()

    def set_aside(self) -> str | None:
        """Pending and hidden endorsements, not shown on the profile, are set aside."""
        withheld = WITHHELD.get((self.status or "").upper())
        return withheld or (None if self.person_key else "hidden_member")


class ReceivedEndorsement(Endorsement):
    """One skill of the owner endorsed by one person, in one export."""

    direction: FavorDirection = "received"
    """received: somebody endorsed the owner."""
    first_name: Annotated[Text, column("Endorser First Name")]
    """Given name of the endorser."""
    last_name: Annotated[Text, column("Endorser Last Name")]
    """Family name of the endorser."""
    # The address has no scheme (www.linkedin.com/in/…); until 2022 there was no column.
    person_key: Annotated[str | None, optional("Endorser Public Url")] = None
    """Key of the endorser: `slug:` and the slug, or else `name:` and the name."""


class GivenEndorsement(Endorsement):
    """One skill of one person endorsed by the owner, in one export."""

    direction: FavorDirection = "given"
    """given: the owner endorsed somebody."""
    first_name: Annotated[Text, column("Endorsee First Name")]
    """Given name of the endorsee."""
    last_name: Annotated[Text, column("Endorsee Last Name")]
    """Family name of the endorsee."""
    person_key: Annotated[str | None, optional("Endorsee Public Url")] = None
    """Key of the endorsee: `slug:` and the slug, or else `name:` and the name."""


FIVE = (
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
    "Endorsement Status"
)
SIX = FIVE.replace("Last Name,", "Last Name,Endorser Public Url,")
ENDORSEMENTS_RECEIVED = SourceFormat(
    kind="endorsements_received",
    row=ReceivedEndorsement,
    place="linkedin",
    becomes=(
        "`favors` received, one for each person and day; pending and hidden"
        " ones are set aside"
    ),
    is_essential=False,
    stems=("endorsement_received_info",),
    vintages=(
        Vintage("2015 to 2022-09, tabs", f"{FIVE},Display Status"),
        Vintage("2021-12 to 2022-09", FIVE),
        Vintage("2023-07 on", SIX),
    ),
)
ENDORSEMENTS_GIVEN = SourceFormat(
    kind="endorsements_given",
    row=GivenEndorsement,
    place="linkedin",
    becomes="`favors` given, likewise",
    is_essential=False,
    stems=("endorsement_given_info",),
    vintages=(Vintage("2023-07 on", SIX.replace("Endorser", "Endorsee")),),
)
