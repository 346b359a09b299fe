"""Contacts.csv and ImportedContacts.csv: an address book the owner once uploaded.

It is no evidence of a tie; it only adds e-mail addresses and phone numbers to people
known from other files. Duplicate rows occur.
"""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, TypeAdapter, ValidationInfo, model_validator

from ingest.schema.cell_types import Email, Text, clean
from ingest.schema.named_row import full_name
from ingest.schema.person_detail import PersonDetail
from ingest.schema.person_key import person_key
from ingest.schema.row import column, optional
from ingest.schema.source_format import SourceFormat, Vintage
from models import profile_key

ADDRESS = TypeAdapter[str | None](Email)


def _values(cell: Any) -> list[str]:
    """The distinct values of a cell, separated by commas with or without a space."""
    parts = map(clean, (cell or "").split(","))
    return list(dict.fromkeys(part for part in parts if part))


def _addresses(value: Any, info: ValidationInfo) -> Any:
    read = (ADDRESS.validate_python(v, context=info.context) for v in _values(value))
    return list(dict.fromkeys(address for address in read if address))


class AddressBookEntry(PersonDetail):
    """One entry of the owner's address book in one export."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    is_contact: bool = True
    """True: it is an entry of an address book."""
    first_name: Annotated[Text, column("First Name")]
    """Given name."""
    middle_name: Annotated[Text, optional("Middle Name")] = None
    """Middle name."""
    last_name: Annotated[Text, column("Last Name")]
    """Family name."""
    full_name: Annotated[str | None, optional("Full Name")] = None
    """First, middle and last name, or else the full name as written."""
    emails: Annotated[
        list[str], BeforeValidator(_addresses), column("Emails", "Email Address")
    ]
    """Valid e-mail addresses in lower case; others are dropped, with a warning."""
    phones: Annotated[list[str], BeforeValidator(_values), column("Phone Numbers")]
    """Phone numbers as written."""
    person_key: Annotated[str | None, optional("Profiles")] = None
    """`slug:` and the slug, if the entry has a profile address; else `name:` and the
    full name."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        parts = [cells.get(f"{part}_name", "") for part in ("first", "middle", "last")]
        name = full_name(*parts) or full_name(cells.get("full_name", ""))
        urls = _values(cells.get("person_key"))
        url = next(filter(profile_key, urls), "")
        return cells | {"full_name": name, "person_key": person_key(url, name or "")}

    def set_aside(self) -> str | None:
        """Entries without name, e-mail address and phone number are set aside."""
        says_something = self.full_name or self.emails or self.phones
        return None if says_something else "not_a_tie"


ADDRESS_BOOK = SourceFormat(
    kind="address_book",
    row=AddressBookEntry,
    place="linkedin",
    becomes=(
        "`people.emails` and `people.phones` of connections; nobody is "
        "added by it, the rest is set aside"
    ),
    is_essential=False,
    stems=("contacts", "importedcontacts", "imported contacts"),
    vintages=(
        Vintage(
            "2018-11",
            "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,"
            "Created At,Instant Message Handles,Addresses,Sites,Full Name,Birthday,"
            "Location,Bookmarked At,Profiles",
        ),
        Vintage(
            "2022 to 2024",
            "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,"
            "Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,"
            "BookmarkedAt,Profiles",
        ),
        Vintage(
            "2026",
            "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,"
            "Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,"
            "ThirdPartyVerified,Location",
        ),
    ),
)
