"""Member_Follows.csv: whom the owner follows, by name only."""

from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import MessageTime, Text, clean
from ingest.schema.person_detail import PersonDetail
from ingest.schema.person_key import person_key
from ingest.schema.row import column
from ingest.schema.source_format import SourceFormat, Vintage

IS_ACTIVE = {"active": True, "unfollow": False}


def _is_active(value: Any) -> Any:
    word = clean(value or "").casefold()
    if word not in IS_ACTIVE:
        raise PydanticCustomError("status", "not Active or Unfollow")
    return IS_ACTIVE[word]


class MemberFollow(PersonDetail):
    """One member whom the owner follows or followed, as one export shows it."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    followed_at: Annotated[MessageTime, column("Date")]
    """Time of the last change, taken for UTC."""
    is_active: Annotated[bool, BeforeValidator(_is_active), column("Status")]
    """Whether the owner still follows."""
    full_name: Annotated[Text, column("FullName")]
    """Name of the member, commas and all."""
    person_key: str | None
    """`name:` and the name, for the file gives no address; None for hidden members."""

    @model_validator(mode="before")
    @classmethod
    def _with_key(cls, cells: dict[str, Any]) -> dict[str, Any]:
        return cells | {"person_key": person_key("", cells.get("full_name", ""))}

    def dated_on(self) -> date | None:
        """Day of the last change."""
        return self.followed_at.date()

    def set_aside(self) -> str | None:
        """Hidden members have no name."""
        return None if self.person_key else "hidden_member"


FOLLOWS = SourceFormat(
    kind="follows",
    row=MemberFollow,
    place="linkedin",
    becomes="`people.is_followed`",
    is_essential=False,
    stems=("member_follows",),
    vintages=(Vintage("2022-09 to 2026", "Date,Status,FullName"),),
)
