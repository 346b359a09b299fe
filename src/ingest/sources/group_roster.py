"""groups/: rosters of alumni and other groups, and address books exported as tables.

The user copies or downloads them from a directory. Every directory has columns of its
own; rosters/column_names.py lists the known ones.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Annotated, Any, ClassVar

from pydantic import (
    BeforeValidator,
    Field,
    TypeAdapter,
    ValidationInfo,
    model_validator,
)

from ingest.rosters.class_year import class_year, split_class_year
from ingest.rosters.column_names import (
    CITY,
    CLASS_YEAR,
    COMPANY,
    DEGREES,
    EMAILS,
    FIRST_NAME,
    FULL_NAME,
    LAST_NAME,
    LISTED_ID,
    MAJOR,
    MEMBER_OF,
    MIDDLE_NAME,
    PHONES,
    POSITION,
    PROFILE,
)
from ingest.rosters.header_matching import find_columns, is_header
from ingest.schema.cell_types import Email, Text, clean, warn
from ingest.schema.csv_records import DELIMITERS, split_line, split_records
from ingest.schema.named_row import full_name
from ingest.schema.person_names import NOTED
from ingest.schema.row import HeaderMap, Row
from ingest.schema.source_format import RecordStream, SourceFormat
from models import WarningCode, profile_key

ADDRESS = TypeAdapter[str | None](Email)
SEPARATORS = re.compile(r" *::: *|[;|\n]")
"""Separators of the values in a cell; Google Contacts uses three colons."""
OF_TEXT = re.compile(r'^="?(.*?)"?$')
"""A formula that makes a spreadsheet keep the leading zeros of a number: `="0012"`."""
NOT_GIVEN = {"jr", "sr", "esq", "ret"}
"""Suffixes that are not given names."""
NAMES = {"full_name", "first_name", "last_name"}
"""Fields of which a header needs at least one."""


def _values(value: Any) -> list[str]:
    """The distinct values of a cell."""
    # Google Contacts marks its own labels, such as `* myContacts`, with a star.
    parts = (clean(part) for part in SEPARATORS.split(value or ""))
    return list(dict.fromkeys(p for p in parts if p and not p.startswith("* ")))


def _first(value: Any) -> str | None:
    return clean((value or "").partition(" ::: ")[0]) or None


def _addresses(value: Any, info: ValidationInfo) -> list[str]:
    parts = [part for part in re.split(r"[\s,;|<>]+|:::", value or "") if part]
    addresses = [part for part in parts if "@" in part]
    if parts and not addresses:
        warn(info, WarningCode.NO_EMAIL)
    valid = (ADDRESS.validate_python(text, context=info.context) for text in addresses)
    return list(dict.fromkeys(address for address in valid if address))


def _class_year(value: Any, info: ValidationInfo) -> int | None:
    """The year in the cell, or else the one after the name."""
    cell, after_name = value if isinstance(value, tuple) else (value, None)
    year = class_year(cell or "")
    if clean(cell or "") and year is None:
        warn(info, WarningCode.NO_YEAR)
    return year or after_name


def _listed_id(value: Any) -> str | None:
    text = clean(value or "")
    return (OF_TEXT.sub(r"\1", text) if text.startswith("=") else text) or None


Values = Annotated[list[str], BeforeValidator(_values)]


class RosterEntry(Row):
    """One row of a roster, or one vCard."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    name_as_listed: str | None
    """The full name as in the file, or else its parts."""
    full_name: Annotated[str | None, FULL_NAME] = None
    """Given, middle and family name, or else the full name; without a class year."""
    first_name: Annotated[Text, FIRST_NAME] = None
    """Given name."""
    middle_name: Annotated[Text, MIDDLE_NAME] = None
    """Middle name or initial."""
    last_name: Annotated[Text, LAST_NAME] = None
    """Family name."""
    class_year: Annotated[int | None, BeforeValidator(_class_year), CLASS_YEAR] = None
    """Year of graduation."""
    degrees: Annotated[Values, DEGREES] = Field(default=[])
    """Degrees; if there is only one, with its field of study."""
    major: Annotated[Text, MAJOR] = None
    """Field of study."""
    company: Annotated[Text, COMPANY] = None
    """Employer."""
    position: Annotated[Text, POSITION] = None
    """Position."""
    city: Annotated[str | None, BeforeValidator(_first), CITY] = None
    """City; the first one of several."""
    emails: Annotated[list[str], BeforeValidator(_addresses), EMAILS] = Field(
        default=[]
    )
    """Valid e-mail addresses in lower case; others are dropped, with a warning."""
    phones: Annotated[Values, PHONES] = Field(default=[])
    """Phone numbers as written."""
    person_key: Annotated[str | None, PROFILE] = None
    """`slug:` and the slug of a LinkedIn profile; None if no URL is one."""
    member_of: Annotated[Values, MEMBER_OF] = Field(default=[])
    """Groups within the group, or labels of an address book."""
    listed_id: Annotated[str | None, BeforeValidator(_listed_id), LISTED_ID] = None
    """The directory's own id, with leading zeros."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        parts = [cells.get(f"{part}_name", "") for part in ("first", "middle", "last")]
        whole = full_name(cells.get("full_name", ""))
        listed = whole or full_name(*parts)
        is_in_parts = clean(parts[0]) and clean(parts[2])
        chosen = full_name(*parts) if is_in_parts or not whole else whole
        name, _ = split_class_year(chosen or "")
        _, year = split_class_year(listed or "")
        urls = SEPARATORS.split(cells.get("person_key", ""))
        keys = (profile_key(clean(url)) for url in urls)
        return cells | {
            "full_name": (name if is_in_parts else _in_order(name)) or None,
            "name_as_listed": listed,
            "class_year": (cells.get("class_year", ""), year),
            "degrees": _with_major(cells.get("degrees", ""), cells.get("major", "")),
            "person_key": next(filter(None, keys), None),
        }

    def set_aside(self) -> str | None:
        """Rows that name nobody, such as empty rows and businesses, are set aside."""
        reaches = self.full_name or self.emails or self.person_key
        return None if reaches else "nobody_named"


def _in_order(name: str) -> str:
    """Turn `Able, Ann` into `Ann Able`; leave `Ann Able, PhD` as it is."""
    bare = NOTED.sub("", name)
    family, comma, given = bare.partition(", ")
    is_inverted = comma and " " not in family and given.istitle()
    if not is_inverted or given.casefold().strip(".") in NOT_GIVEN:
        return name
    return f"{given} {family}{name[len(bare) :]}"


def _with_major(degree: str, major: str) -> str:
    """Join the degrees; a single one is followed by its field of study."""
    degrees, field = _values(degree), clean(major)
    if len(degrees) == 1 and field and field.casefold() not in degrees[0].casefold():
        return f"{degrees[0]}, {field}"
    return " ::: ".join(degrees) or field


class RosterFormat(SourceFormat):
    """Tabular rosters: the header is the first line with a column of names."""

    def stream(
        self, head: Sequence[str], rest: Iterator[str], header_map: HeaderMap
    ) -> RecordStream | None:
        """Open the file's records; None if no line is a header."""
        for index, line in enumerate(head):
            for delimiter in DELIMITERS:
                header = split_line(line, delimiter)
                columns = find_columns(self.row, header, header_map)
                if not columns.positions.keys() & NAMES or not is_header(header):
                    continue
                above = head[:index]
                if any(_is_alike(line, header, delimiter) for line in above):
                    continue
                lines = chain(head[index + 1 :], rest)
                records = split_records(lines, index + 1, delimiter)
                return RecordStream(
                    self._by_field(records, len(header), columns.cells),
                    header_at=index,
                    columns=columns.by_our_name(self.row),
                    passed_over=columns.passed_over(),
                    missing=columns.missing,
                )
        return None


def _is_alike(line: str, header: Sequence[str], delimiter: str) -> bool:
    """Whether a line above a supposed header has as many cells, several of them filled.

    It is then the real header, in unknown words, and the supposed one is a row. A title
    above the header has one filled cell.
    """
    cells = split_line(line, delimiter)
    return len(cells) == len(header) and sum(map(bool, map(str.strip, cells))) > 1


ROSTERS = RosterFormat(
    kind="roster",
    row=RosterEntry,
    place="groups",
    becomes=(
        "`memberships` and `mentions`: to be in one directory is no tie, and no "
        "interaction; the rows of one person in one group are merged"
    ),
    is_essential=False,
    layout=(
        "One person a row; the header needs a column of names. No two rosters agree, so"
        " columns are guessed, with any number behind their names (`E-mail 2 - Value`),"
        ' and `kith.toml` maps the rest under `[groups."NAME".columns]`. A class year'
        " may stand behind a name; two digits from 40 on are of the last century."
        " Values of one cell are parted by `;`, `|` or ` ::: `."
    ),
    suffixes=(".csv", ".tsv", ".tab", ".txt", ".xls"),
)
