"""Member_Follows.csv: the members that the owner follows.

In the complete archive only; since 2026 also `Member_Follows_<number>.csv`. It names
members without their profile addresses.
"""

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
    """One member that the owner follows or followed, in one export."""

    key: ClassVar[tuple[str, ...]] = ("source_row",)

    followed_at: Annotated[MessageTime, column("Date")]
    """Time of following or unfollowing; the file has no zone, UTC is assumed."""
    is_active: Annotated[bool, BeforeValidator(_is_active), column("Status")]
    """Whether the owner still follows the member."""
    full_name: Annotated[Text, column("FullName")]
    """Name of the member, which may contain commas."""
    person_key: str | None
    """`name:` and the name; None for hidden members."""

    @model_validator(mode="before")
    @classmethod
    def _with_key(cls, cells: dict[str, Any]) -> dict[str, Any]:
        return cells | {"person_key": person_key("", cells.get("full_name", ""))}

    def dated_on(self) -> date | None:
        """Day of following or unfollowing."""
        return self.followed_at.date()

    def set_aside(self) -> str | None:
        """Hidden members, which have no name, are set aside."""
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
