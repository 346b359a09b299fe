"""Connections as the export page of before 2018 gave them: in the form of Outlook.

The file is linkedin_connections_export_microsoft_outlook.csv, all quoted and not in
UTF-8. Of its 59 columns LinkedIn fills name, e-mail address, company and position:
there is no profile address and no day of connecting.
"""

from datetime import date
from typing import Annotated, Self

from pydantic import model_validator

from ingest.schema.cell_types import Email, Text
from ingest.schema.row import column
from ingest.schema.source_format import SourceFormat, Vintage
from ingest.sources.linkedin_connections import Connection


class OutlookConnection(Connection):
    """One first-degree connection as the form of Outlook shows it."""

    first_name: Annotated[Text, column("First Name")]
    """Given name as the member writes it."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name."""
    profile_url: Text = None
    """Never told."""
    email: Annotated[Email, column("E-mail Address")]
    """Address; filled for nearly all."""
    company: Annotated[Text, column("Company")]
    """Employer; may be empty."""
    position: Annotated[Text, column("Job Title")]
    """Position; may be empty."""
    connected_on: date | None = None
    """Never told."""
    # Outlook's own contacts have the one or the other, never both.
    po_box: Annotated[Text, column("Other Address PO Box")]
    """Empty; with the next it tells this file from an address book of Outlook."""
    web_page: Annotated[Text, column("Personal Web Page")]
    """Empty."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        """A row without a name has no day either, and is set aside all the same."""
        return self


ADDRESS = "{0} Street,{0} Street 2,{0} Street 3,{0} City,{0} State,{0} Postal Code"
ADDRESSES = ",".join(
    f"{ADDRESS.format(place)},{place} Country"
    for place in ("Business", "Home", "Other")
)
FIFTY_NINE = (
    "Title,First Name,Middle Name,Last Name,Suffix,E-mail Address,E-mail 2 Address,"
    f"E-mail 3 Address,{ADDRESSES},Company,Department,Job Title,Assistant's Phone,"
    "Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,"
    "Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,"
    "Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Assistant's Name,"
    "Birthday,Manager's Name,Notes,Other Address PO Box,Spouse,Web Page,"
    "Personal Web Page"
)
OUTLOOK_CONNECTIONS = SourceFormat(
    kind="older_connections",
    row=OutlookConnection,
    place="linkedin",
    becomes=(
        "`people`, like Connections: connected on a day that is not known, and found"
        " again in newer exports by their e-mail address"
    ),
    is_essential=False,
    stems=(
        "linkedin_connections_export_microsoft_outlook",
        "linkedin_connections_export_microsoft_outlook_express",
    ),
    vintages=(Vintage("2012-09 to 2017-02", FIFTY_NINE),),
)
