"""Connections.csv: one row per first-degree connection, newest first.

LinkedIn: Me → Settings & Privacy → Data privacy → Get a copy of your data; in the basic
archive already. Since 2021 a preamble of three lines precedes the header, unless the
user removed it, so the header is found by its columns. An export has at most 30,000
rows.
"""

from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import model_validator

from ingest.schema.cell_types import ConnectedDay, Email, Text
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from models import profile_key


class Connection(Row):
    """One first-degree connection in one export."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    person_key: str | None
    """`slug:` and the decoded slug; None in vintages without profile addresses.

    The name is not a key: 1 to 7 % of rows share it with another connection."""
    first_name: Annotated[Text, column("First Name", "Given Name", "Vorname")]
    """Given name as written by the member."""
    last_name: Annotated[Text, optional("Last Name", "Surname", "Nachname")] = None
    """Family name, often with credentials, nicknames or a former name."""
    profile_url: Annotated[Text, optional("URL", "Profile URL", "LinkedIn URL")] = None
    """Profile address as written: percent-encoded here, raw Unicode in other files."""
    email: Annotated[Email, optional("Email Address", "Email", "E-Mail-Adresse")] = None
    """E-mail address, filled for the 1 to 4 % of members who allow it."""
    company: Annotated[Text, optional("Company", "Current Company", "Unternehmen")] = (
        None
    )
    """Employer; may be empty."""
    position: Annotated[Text, optional("Position", "Current Position")] = None
    """Position; may be empty."""
    connected_on: Annotated[ConnectedDay, column("Connected On", "Verbunden am")]
    """Day of connecting, UTC; None if unreadable."""

    @model_validator(mode="before")
    @classmethod
    def _with_key(cls, cells: dict[str, Any]) -> dict[str, Any]:
        return cells | {"person_key": profile_key(cells.get("profile_url", ""))}

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.is_hidden and self.connected_on is None:
            raise ValueError("the row is empty")
        return self

    @property
    def is_hidden(self) -> bool:
        """Whether the row has only a date, because the account is closed or hidden.

        That is so for up to 6 % of rows; the others have both names and the address.
        """
        return not (self.first_name or self.last_name or self.profile_url)

    def dated_on(self) -> date | None:
        """Day of connecting."""
        return self.connected_on

    def set_aside(self) -> str | None:
        """Hidden members are set aside: nothing distinguishes one from another."""
        return "hidden_member" if self.is_hidden else None


SIX = "First Name,Last Name,Email Address,Company,Position,Connected On"
CONNECTIONS = SourceFormat(
    kind="connections",
    row=Connection,
    place="linkedin",
    becomes=(
        "`people`; the rows of several exports that show one person are "
        "merged, one with a date and no name is set aside"
    ),
    stems=("connections", "connection"),
    preamble="Notes:",
    vintages=(
        Vintage(
            "2016 to 2017",
            "First Name,Last Name,Address,Email Address,Company,Position,Connected On,"
            "Websites,Instant Messengers",
        ),
        Vintage("2018-11 to 2023-04", SIX),
        Vintage("2023-07 on", SIX.replace("Email", "URL,Email", 1)),
    ),
)
