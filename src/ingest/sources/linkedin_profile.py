"""Profile.csv, Email Addresses.csv, Positions.csv and Education.csv: the owner.

Dates in Positions and Education are `Jan 2015` or `2015`; an empty end means current.
"""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ValidationInfo, model_validator

from ingest.schema.cell_types import Email, Text, clean, warn
from ingest.schema.date_types import Period, Precision, parse_period
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from models import WarningCode

CURRENT = {"present", "current", "now"}
"""Ends of a position that the owner still has, as hands write them."""


class AboutOwner(Row):
    """A row that identifies the owner, by name or e-mail address."""

    first_name: Text = None
    """Given name."""
    last_name: Text = None
    """Family name."""
    email: Email = None
    """E-mail address."""
    is_primary: Text = None
    """Yes or No, for an e-mail address."""


class OwnerProfile(AboutOwner):
    """The owner's name; the rest of the profile is not read."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    first_name: Annotated[Text, column("First Name")]
    """Given name."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name."""
    maiden_name: Annotated[Text, column("Maiden Name")]
    """Former family name; required, like the headline, to recognise the file."""
    headline: Annotated[Text, column("Headline")]
    """Headline."""


class OwnerEmail(AboutOwner):
    """One e-mail address of the owner."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    email: Annotated[Email, column("Email Address")]
    """The address."""
    is_confirmed: Annotated[Text, column("Confirmed")]
    """Yes or No."""
    is_primary: Annotated[Text, column("Primary", "Is primary")]
    """Yes or No."""
    updated_on: Annotated[Text, optional("Updated On", "Status Updated On")] = None
    """Time as written; its zone is unknown."""


class ProfileChapter(Row):
    """A period of the owner's life; subclasses declare the columns."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    started: Text
    """Start as written."""
    ended: Text
    """End as written; None if current."""
    started_on: date | None
    """First day of the month or year of the start; None if unreadable."""
    started_precision: Precision | None
    """Whether the start is written as a month or as a year."""
    ended_on: date | None
    """Last day of the month or year of the end; None if current or unreadable."""
    ended_precision: Precision | None
    """Whether the end is written as a month or as a year."""
    kind: Literal["employer", "school"]
    """Kind of place."""
    name: Text
    """Employer or school."""
    title: Text
    """Position or degree; None if not given."""

    @model_validator(mode="before")
    @classmethod
    def _with_days(cls, cells: dict[str, Any], info: ValidationInfo) -> dict[str, Any]:
        start = _period(cells.get("started", ""), info)
        end = _period(cells.get("ended", ""), info)
        return cells | {
            "started_on": start and start.first,
            "started_precision": start and start.precision,
            "ended_on": end and end.last,
            "ended_precision": end and end.precision,
        }

    def set_aside(self) -> str | None:
        """LinkedIn lets members leave the name out; such a row names no place."""
        return None if self.name else "nothing_named"


def _period(cell: str, info: ValidationInfo) -> Period | None:
    text = " ".join(clean(cell).split())
    found = parse_period(text)
    if text and not found and text.casefold() not in CURRENT:
        warn(info, WarningCode.UNREADABLE_DAY)
    return found


class OwnPosition(ProfileChapter):
    """One position of the owner in one export."""

    started: Annotated[Text, column("Started On")]
    """Start as written."""
    ended: Annotated[Text, column("Finished On")]
    """End as written; None if it is a current position."""
    kind: Literal["employer", "school"] = "employer"
    """employer."""
    name: Annotated[Text, column("Company Name")]
    """Employer."""
    title: Annotated[Text, column("Title")]
    """Position."""


class OwnEducation(ProfileChapter):
    """One school of the owner in one export."""

    started: Annotated[Text, column("Start Date")]
    """Start as written."""
    ended: Annotated[Text, column("End Date")]
    """End as written, possibly in the future; None if current."""
    kind: Literal["employer", "school"] = "school"
    """school."""
    name: Annotated[Text, column("School Name")]
    """School."""
    title: Annotated[Text, column("Degree Name")]
    """Degree; None if not given."""


PERSONAL = "First Name,Last Name,Maiden Name,Address,Birth Date,"
CONTACT = "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
PROFILE = SourceFormat(
    kind="profile",
    row=OwnerProfile,
    place="linkedin",
    becomes="the owner's name",
    stems=("profile",),
    vintages=(
        Vintage(
            "2018-11",
            f"{PERSONAL}Contact Instructions,Headline,Summary,Industry,"
            f"Country,{CONTACT}",
        ),
        Vintage("2022 on", f"{PERSONAL}Headline,Summary,Industry,{CONTACT}"),
    ),
)
EMAIL_ADDRESSES = SourceFormat(
    kind="email_addresses",
    row=OwnerEmail,
    place="linkedin",
    becomes="the owner's e-mail addresses",
    stems=("email addresses", "email_addresses"),
    vintages=(
        Vintage("older", "Email Address,Confirmed,Is primary,Status Updated On"),
        Vintage("2022 on", "Email Address,Confirmed,Primary,Updated On"),
    ),
)
POSITIONS = SourceFormat(
    kind="positions",
    row=OwnPosition,
    place="linkedin",
    becomes="`chapters`, by the newest export",
    is_essential=False,
    stems=("positions",),
    vintages=(
        Vintage(
            "2023-07 on",
            "Company Name,Title,Description,Location,Started On,Finished On",
        ),
    ),
)
EDUCATION = SourceFormat(
    kind="education",
    row=OwnEducation,
    place="linkedin",
    becomes="`chapters`, by the newest export",
    is_essential=False,
    stems=("education",),
    vintages=(
        Vintage(
            "2023-07 on", "School Name,Start Date,End Date,Notes,Degree Name,Activities"
        ),
    ),
)
