"""Recommendations_Given.csv and Recommendations_Received.csv, without their words."""

from datetime import date
from typing import Annotated, ClassVar

from ingest.schema.cell_types import Text
from ingest.schema.date_types import RecommendationDay
from ingest.schema.named_row import NamedInParts
from ingest.schema.row import column
from ingest.schema.source_format import SourceFormat, Vintage
from models.vocabulary import FavorDirection


class Recommendation(NamedInParts):
    """One recommendation; the file gives no address of the other person."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    direction: FavorDirection
    """given by the owner, or received."""
    first_name: Annotated[Text, column("First Name")]
    """Given name of the other person."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name of the other person."""
    company: Annotated[Text, column("Company")]
    """Their employer, which tells apart people of one name."""
    job_title: Annotated[Text, column("Job Title")]
    """Their position."""
    written_on: Annotated[RecommendationDay, column("Creation Date")]
    """Day of writing as the file has it; its zone is not known."""
    status: Annotated[Text, column("Status")]
    """VISIBLE or empty."""

    def dated_on(self) -> date | None:
        """Day of writing."""
        return self.written_on

    def set_aside(self) -> str | None:
        """Without a name there is nothing to find the person by."""
        return None if self.person_key else "hidden_member"


class GivenRecommendation(Recommendation):
    """One recommendation that the owner wrote, as one export shows it."""

    direction: FavorDirection = "given"
    """given: the owner wrote it."""


class ReceivedRecommendation(Recommendation):
    """One recommendation of the owner, as one export shows it."""

    direction: FavorDirection = "received"
    """received: it is about the owner."""


# Both files have this header: only the name tells them apart.
SEVEN = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
VINTAGES = (Vintage("2024-06 on", SEVEN),)
RECOMMENDATIONS_GIVEN = SourceFormat(
    kind="recommendations_given",
    row=GivenRecommendation,
    place="linkedin",
    becomes=("`favors` given; of a name that is not one connection's, a question"),
    is_essential=False,
    stems=("recommendations_given",),
    vintages=VINTAGES,
)
RECOMMENDATIONS_RECEIVED = SourceFormat(
    kind="recommendations_received",
    row=ReceivedRecommendation,
    place="linkedin",
    becomes="`favors` received, likewise",
    is_essential=False,
    stems=("recommendations_received",),
    vintages=VINTAGES,
)
