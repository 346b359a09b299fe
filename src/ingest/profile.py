"""Profile.csv and Email Addresses.csv: whose export this is."""

from typing import Annotated, ClassVar

from ingest.row import Row, column, optional
from ingest.source import Source, Vintage
from ingest.values import Email, Text


class OwnerProfile(Row):
    """The owner's name; the rest of the profile is not needed."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    first_name: Annotated[Text, column("First Name")]
    """Given name."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name."""
    maiden_name: Annotated[Text, column("Maiden Name")]
    """Former family name; with Headline it tells this file from others."""
    headline: Annotated[Text, column("Headline")]
    """Headline."""


class OwnerEmail(Row):
    """One e-mail address of the owner."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    email: Annotated[Email, column("Email Address")]
    """The address."""
    is_confirmed: Annotated[Text, column("Confirmed")]
    """Yes or No."""
    is_primary: Annotated[Text, column("Primary", "Is primary")]
    """Yes or No."""
    updated_on: Annotated[Text, optional("Updated On", "Status Updated On")] = None
    """As written; its zone is not known."""


PERSONAL = "First Name,Last Name,Maiden Name,Address,Birth Date,"
CONTACT = "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
PROFILE = Source(
    kind="profile",
    row=OwnerProfile,
    place="linkedin",
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
EMAIL_ADDRESSES = Source(
    kind="email_addresses",
    row=OwnerEmail,
    place="linkedin",
    stems=("email addresses", "email_addresses"),
    vintages=(
        Vintage("older", "Email Address,Confirmed,Is primary,Status Updated On"),
        Vintage("2022 on", "Email Address,Confirmed,Primary,Updated On"),
    ),
)
