"""people.csv: facts about people that only the user knows, such as tags and pins."""

from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field

from ingest.schema.cell_types import Body, LoggedDay, Text, clean
from ingest.schema.row import Row, optional
from ingest.schema.source_format import SourceFormat
from ingest.sources.favors_csv import OnePerson
from ingest.sources.meetings_csv import Labels
from models import TierName


def _blank_is_none(value: Any) -> Any:
    return clean(value or "") or None


def _word(value: Any) -> Any:
    return clean(value or "").casefold() or None


class KnownPerson(Row):
    """The user's facts about one person."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    who: OnePerson
    """Text of the mention of the person, as typed."""
    tags: Annotated[Labels, optional("tags", "tag", "labels")] = Field(default=[])
    """Tags."""
    city: Annotated[Text, optional("city", "town", "location")] = None
    """City."""
    cadence_days: Annotated[
        int | None,
        Field(ge=1, le=36_500),
        BeforeValidator(_blank_is_none),
        optional("cadence_days", "cadence", "every days"),
    ] = None
    """Intended number of days between contacts."""
    pin: Annotated[TierName | None, BeforeValidator(_word), optional("pin", "tier")] = (
        None
    )
    """Tier set by the user, which overrides the computed one."""
    snooze_until: Annotated[
        LoggedDay | None,
        BeforeValidator(_blank_is_none),
        optional("snooze_until", "snooze"),
    ] = None
    """No suggestion before this day."""
    note: Annotated[Body, optional("note", "notes", "comment")] = None
    """The user's note."""


PEOPLE = SourceFormat(
    kind="people",
    row=KnownPerson,
    place="people.csv",
    becomes=("`people.tags`, `city`, `cadence_days`, `pin`, `snooze_until` and `note`"),
)
