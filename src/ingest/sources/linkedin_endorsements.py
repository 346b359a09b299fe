"""Endorsement_Received_Info.csv and Endorsement_Given_Info.csv: a row per skill."""

from datetime import date
from typing import Annotated, ClassVar

from ingest.schema.cell_types import Text
from ingest.schema.date_types import EndorsementTime
from ingest.schema.named_row import NamedInParts
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from models.vocabulary import FavorDirection

WITHHELD = {"PENDING": "pending_endorsement", "HIDDEN": "hidden_endorsement"}


class Endorsement(NamedInParts):
    """One skill that one person endorsed in another."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    direction: FavorDirection
    """given by the owner, or received."""
    endorsed_at: Annotated[EndorsementTime, column("Endorsement Date")]
    """Time of endorsing, UTC; skills endorsed together share it."""
    skill: Annotated[Text, column("Skill Name")]
    """Name of the skill."""
    status: Annotated[Text, column("Endorsement Status")]
    """ACCEPTED, or a word not seen before."""

    def dated_on(self) -> date | None:
        """Day of endorsing."""
        return self.endorsed_at.date()

    def set_aside(self) -> str | None:
        """Pending and hidden ones are not shown on the profile."""
        withheld = WITHHELD.get((self.status or "").upper())
        return withheld or (None if self.person_key else "hidden_member")


class ReceivedEndorsement(Endorsement):
    """One skill that one person endorsed in the owner, as one export shows it."""

    direction: FavorDirection = "received"
    """received: somebody endorsed the owner."""
    first_name: Annotated[Text, column("Endorser First Name")]
    """Given name of the one who endorsed."""
    last_name: Annotated[Text, column("Endorser Last Name")]
    """Family name of the one who endorsed."""
    # The address has no scheme, and until 2022 there was none.
    person_key: Annotated[str | None, optional("Endorser Public Url")] = None
    """Key of the one who endorsed: `slug:` and the slug, else `name:` and the name."""


class GivenEndorsement(Endorsement):
    """One skill that the owner endorsed in one person, as one export shows it."""

    direction: FavorDirection = "given"
    """given: the owner endorsed somebody."""
    first_name: Annotated[Text, column("Endorsee First Name")]
    """Given name of the one endorsed."""
    last_name: Annotated[Text, column("Endorsee Last Name")]
    """Family name of the one endorsed."""
    person_key: Annotated[str | None, optional("Endorsee Public Url")] = None
    """Key of the one endorsed: `slug:` and the slug, else `name:` and the name."""


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
