"""groups/: rosters of alumni and other groups, and address books exported into one.

Directories, registers and address books all have columns of their own: see columns.py.
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
"""What stands between the values of a cell; address books write three colons."""
OF_TEXT = re.compile(r'^="?(.*?)"?$')
"""How a spreadsheet is made to keep the zeros of a number: `="0012"`."""
NOT_GIVEN = {"jr", "sr", "esq", "ret"}
NAMES = {"full_name", "first_name", "last_name"}


def _values(value: Any) -> list[str]:
    """The values of a cell, once each; what Google marks with a star is no group."""
    parts = (clean(part) for part in SEPARATORS.split(value or ""))
    return list(dict.fromkeys(p for p in parts if p and not p.startswith("* ")))


def _first(value: Any) -> str | None:
    return clean((value or "").partition(" ::: ")[0]) or None


def _addresses(value: Any, info: ValidationInfo) -> list[str]:
    told = [part for part in re.split(r"[\s,;|<>]+|:::", value or "") if part]
    written = [part for part in told if "@" in part]
    if told and not written:
        warn(info, WarningCode.NO_EMAIL)
    read = (ADDRESS.validate_python(text, context=info.context) for text in written)
    return list(dict.fromkeys(address for address in read if address))


def _class_year(value: Any, info: ValidationInfo) -> int | None:
    """The year of the cell, else the one behind the name."""
    cell, behind_name = value if isinstance(value, tuple) else (value, None)
    year = class_year(cell or "")
    if clean(cell or "") and year is None:
        warn(info, WarningCode.NO_YEAR)
    return year or behind_name


def _listed_id(value: Any) -> str | None:
    text = clean(value or "")
    return (OF_TEXT.sub(r"\1", text) if text.startswith("=") else text) or None


Values = Annotated[list[str], BeforeValidator(_values)]


class RosterEntry(Row):
    """One person as one row of a roster, or one card, lists them."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    name_as_listed: str | None
    """The full name as it stands in the file, else its parts."""
    full_name: Annotated[str | None, FULL_NAME] = None
    """Given, middle and family name, else the full name; without a class year."""
    first_name: Annotated[Text, FIRST_NAME] = None
    """Given name."""
    middle_name: Annotated[Text, MIDDLE_NAME] = None
    """Middle name or initial."""
    last_name: Annotated[Text, LAST_NAME] = None
    """Family name."""
    class_year: Annotated[int | None, BeforeValidator(_class_year), CLASS_YEAR] = None
    """Year of graduation."""
    degrees: Annotated[Values, DEGREES] = Field(default=[])
    """Degrees, an only one with its field of study."""
    major: Annotated[Text, MAJOR] = None
    """Field of study."""
    company: Annotated[Text, COMPANY] = None
    """Employer."""
    position: Annotated[Text, POSITION] = None
    """Position."""
    city: Annotated[str | None, BeforeValidator(_first), CITY] = None
    """City; of several the first."""
    emails: Annotated[list[str], BeforeValidator(_addresses), EMAILS] = Field(
        default=[]
    )
    """E-mail addresses in lower case; what is none is left out, with a doubt."""
    phones: Annotated[Values, PHONES] = Field(default=[])
    """Telephone numbers as written."""
    person_key: Annotated[str | None, PROFILE] = None
    """`slug:` and the slug, if one of the addresses is a profile's."""
    member_of: Annotated[Values, MEMBER_OF] = Field(default=[])
    """Groups within the group."""
    listed_id: Annotated[str | None, BeforeValidator(_listed_id), LISTED_ID] = None
    """The directory's own id, with its leading zeros."""

    @model_validator(mode="before")
    @classmethod
    def _derive(cls, cells: dict[str, Any]) -> dict[str, Any]:
        parts = [cells.get(f"{part}_name", "") for part in ("first", "middle", "last")]
        whole = full_name(cells.get("full_name", ""))
        listed = whole or full_name(*parts)
        is_in_parts = clean(parts[0]) and clean(parts[2])
        told = full_name(*parts) if is_in_parts or not whole else whole
        name, _ = split_class_year(told or "")
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
        """A row that names nobody: an empty place, or a business."""
        reaches = self.full_name or self.emails or self.person_key
        return None if reaches else "nobody_named"


def _in_order(name: str) -> str:
    """`Able, Ann` as Ann Able; `Ann Able, PhD` as it is."""
    bare = NOTED.sub("", name)
    family, comma, given = bare.partition(", ")
    is_turned = comma and " " not in family and given.istitle()
    if not is_turned or given.casefold().strip(".") in NOT_GIVEN:
        return name
    return f"{given} {family}{name[len(bare) :]}"


def _with_major(degree: str, major: str) -> str:
    """The degrees of the cells, the only one with its field of study."""
    degrees, field = _values(degree), clean(major)
    if len(degrees) == 1 and field and field.casefold() not in degrees[0].casefold():
        return f"{degrees[0]}, {field}"
    return " ::: ".join(degrees) or field


class RosterFormat(SourceFormat):
    """Rosters as tables: the header is the first line with a column of names."""

    def stream(
        self, head: Sequence[str], rest: Iterator[str], header_map: HeaderMap
    ) -> RecordStream | None:
        """The file's records; None if no line is such a header."""
        for index, line in enumerate(head):
            for delimiter in DELIMITERS:
                header = split_line(line, delimiter)
                columns = find_columns(self.row, header, header_map)
                if not columns.places.keys() & NAMES or not is_header(header):
                    continue
                if any(_is_alike(above, header, delimiter) for above in head[:index]):
                    continue
                lines = chain(head[index + 1 :], rest)
                records = split_records(lines, index + 1, delimiter)
                return RecordStream(
                    self._entries(records, len(header), columns.cells),
                    header_at=index,
                    columns=columns.named(self.row),
                    passed_over=columns.passed_over(),
                    missing=columns.missing,
                )
        return None


def _is_alike(line: str, header: Sequence[str], delimiter: str) -> bool:
    """A line above with as many cells is the header itself, in words not known; a
    title has its one cell filled."""
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
