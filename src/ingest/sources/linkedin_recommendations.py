"""Recommendations_Given.csv and Recommendations_Received.csv, without their texts.

There is no profile address, so name and company are all that identifies the other
person. Both files have the same header, so the file's name decides.
"""

from datetime import date
from typing import Annotated, ClassVar

from ingest.schema.cell_types import Text
from ingest.schema.date_types import RecommendationDay
from ingest.schema.named_row import NamedInParts
from ingest.schema.row import column
from ingest.schema.source_format import SourceFormat, Vintage
from models.vocabulary import FavorDirection


class Recommendation(NamedInParts):
    """One recommendation."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    direction: FavorDirection
    """given or received, from the owner's point of view."""
    first_name: Annotated[Text, column("First Name")]
    """Given name of the other person."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name of the other person."""
    company: Annotated[Text, column("Company")]
    """Employer of the other person, which distinguishes people of the same name."""
    job_title: Annotated[Text, column("Job Title")]
    """Position of the other person."""
    written_on: Annotated[RecommendationDay, column("Creation Date")]
    """Day of writing, as written; its zone is unknown."""
    status: Annotated[Text, column("Status")]
    """VISIBLE or empty."""

    def dated_on(self) -> date | None:
        """Day of writing."""
        return self.written_on

    def set_aside(self) -> str | None:
        """Rows without a name, by which to find the person, are set aside."""
        return None if self.person_key else "hidden_member"


class GivenRecommendation(Recommendation):
    """One recommendation written by the owner, in one export."""

    direction: FavorDirection = "given"
    """given: the owner wrote it."""


class ReceivedRecommendation(Recommendation):
    """One recommendation about the owner, in one export."""

    direction: FavorDirection = "received"
    """received: it is about the owner."""


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
