"""favors.csv: favors given and received, written by the user or by `kith favor`."""

import re
from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import Body, LoggedDay, RequiredText, Text, clean
from ingest.schema.row import Row, column, optional
from ingest.schema.source_format import SourceFormat
from ingest.sources.decisions_csv import GUARD

LARGEST_FAVOR = 1000
"""Upper limit for a size given as a number, against typos."""
GIVEN = dict.fromkeys(("given", "gave", "give", "out", "done", "did"), "given")
RECEIVED = dict.fromkeys(("received", "receive", "got", "in"), "received")


def _one_person(value: Any) -> Any:
    if ";" in (value or "").strip(" ;"):
        raise PydanticCustomError("who", "names several people; write a line for each")
    return GUARD.sub("", (value or "").strip(" ;"), count=1)


def _note(value: Any) -> Any:
    # CsvLayout puts a quote mark before a cell that looks like a formula.
    return GUARD.sub("", value or "", count=1)


def _direction(value: Any) -> Any:
    word = clean(value or "").casefold()
    if word not in GIVEN | RECEIVED:
        raise PydanticCustomError("direction", "not given or received")
    return (GIVEN | RECEIVED)[word]


def _favor_kind(value: Any) -> Any:
    return re.sub(r"[\s_-]+", "_", clean(value or "").casefold()) or "other"


def _size(value: Any) -> Any:
    word = clean(value or "").casefold()
    if word in ("", "small", "medium", "large"):
        return word or None
    is_number = re.fullmatch(r"\d+(\.\d+)?", word)
    if not is_number or not 0 < float(word) <= LARGEST_FAVOR:
        raise PydanticCustomError(
            "size", f"not small, medium, large or a number up to {LARGEST_FAVOR}"
        )
    return word


def _own_id(value: str | None) -> str | None:
    if value and re.search(r".#\d+$", value):
        # Reserved: a second favor with the same id gets such a suffix.
        raise PydanticCustomError("id", "may not end in # and a number")
    return value


OnePerson = Annotated[
    RequiredText, BeforeValidator(_one_person), column("who", "person", "name", "with")
]


class LoggedFavor(Row):
    """One favor in favors.csv."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    on_date: Annotated[LoggedDay, column("date", "day", "when", "on date", "on")]
    """Day of the favor."""
    who: OnePerson
    """Text of the mention of the person, as typed."""
    direction: Annotated[
        Literal["given", "received"], BeforeValidator(_direction), column("direction")
    ]
    """given or received, from the owner's point of view."""
    kind: Annotated[
        str, BeforeValidator(_favor_kind), optional("kind", "type", "favor", "what")
    ] = "other"
    """Kind of favor: one word of the user's choice."""
    size: Annotated[Text, BeforeValidator(_size), optional("size", "weight")] = None
    """small, medium, large or a number; None = the usual size of the kind."""
    note: Annotated[
        Body, BeforeValidator(_note), optional("note", "notes", "comment")
    ] = None
    """The user's note."""
    id: Annotated[Text, AfterValidator(_own_id), optional("id", "favor id")] = None
    """The user's own id; None if not given."""
    settles: Annotated[Text, optional("settles", "settles id")] = None
    """Ids of the favors that this one settles, with `;` between."""

    def dated_on(self) -> date | None:
        """Day of the favor."""
        return self.on_date


FAVORS = SourceFormat(
    kind="favors",
    row=LoggedFavor,
    place="favors.csv",
    becomes="`favors`, `mentions` and `interactions`",
)
