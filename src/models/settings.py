"""The settings of a book: kith.toml over the defaults in defaults.toml."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)
from pydantic_core import PydanticCustomError

from models.addresses import EMAIL, profile_key
from models.tables.score_parameters import MeetingKind, ScoreParameter, Tier, UnitSize
from models.vocabulary import MeetingKindName, ScorePart, TierName


def _with_slug(url: str) -> str:
    if profile_key(url) is None:
        raise PydanticCustomError(
            "address",
            "not a profile address such as https://www.linkedin.com/in/your-name",
        )
    return url


def _email(address: str) -> str:
    if not EMAIL.fullmatch(address.strip()):
        raise PydanticCustomError("address", "not an e-mail address")
    return address.strip().lower()


def _word(text: str) -> str:
    if not any(map(str.isalnum, text)):
        raise PydanticCustomError("word", "should be a word or a name")
    return text


def _names(value: Any) -> Any:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(
        isinstance(name, str) for name in names
    ):
        raise PydanticCustomError("names", "should be the name of a column in quotes")
    return tuple(names)


Names = Annotated[tuple[str, ...], BeforeValidator(_names)]
"""The name of a column, or a list of names."""
HalfLife = Annotated[float, Field(ge=30, le=100_000, strict=True)]
"""Days; the score would be the last contact if all else faded within weeks."""
Positive = Annotated[float, Field(gt=0, le=100_000, strict=True)]
Word = Annotated[str, AfterValidator(_word)]
ProfileAddress = Annotated[str, AfterValidator(_with_slug)]
EmailAddress = Annotated[str, AfterValidator(_email)]
NotNegative = Annotated[float, Field(ge=0, le=100_000, strict=True)]
HIGHEST = 100


class Section(BaseModel):
    """A table of kith.toml; an unknown key is an error that names it."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Owner(Section):
    """[owner]: only needed where the exports do not tell whose they are."""

    profile_url: ProfileAddress | None = None
    former_urls: tuple[ProfileAddress, ...] = ()
    emails: tuple[EmailAddress, ...] = ()
    """Addresses under which calendars and guest lists have the owner."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the addresses, today's first."""
        urls = (self.profile_url, *self.former_urls)
        return tuple(key for url in urls if url and (key := profile_key(url)))


class Privacy(Section):
    """[privacy]: what is kept of messages."""

    bodies: Literal["keep", "drop"]


class Log(Section):
    """[log]: how the user writes."""

    dates: Literal["dmy", "mdy"] | None = None
    """Whether 4/5/2026 begins with the day or the month, where no file tells."""


class Limits(Section):
    """[limits]: how large an archive may be before it is taken for a trap."""

    member_mb: Positive
    """Largest unpacked member, in 2**20 bytes; the largest seen had some tens."""
    archive_mb: Positive
    """All unpacked members of one archive, those of zips within it included."""
    ratio: Positive
    """Texts shrink to a tenth, rarely a twentieth."""


class GroupSettings(Section):
    """[groups."NAME"]: how the rosters of one group are read."""

    columns: dict[str, Names] = {}
    """Our column = the column in the file, or several; "" = it is not read."""


class Reports(Section):
    """[reports]: the form of the CSV files."""

    bom: bool


class Matching(Section):
    """[matching]: how certain a link must be to be made unasked."""

    care: Literal["normal", "fast"]
    """normal: one in a thousand is wrong, at most; fast: more is linked, and less
    certain."""


class PartWeights(Section):
    """[score.PART]: cap in points, midpoint in units, half-life in days."""

    cap: NotNegative
    midpoint: Positive
    half_life_days: HalfLife
    exponent: Annotated[float, Field(gt=0, le=1, strict=True)]


class Score(Section):
    """[score]: how a group thins a meeting or message, and the parts of the score."""

    dilution: Annotated[float, Field(ge=0, le=3, strict=True)]
    """Power of the number of other people by which a unit is divided."""
    base: PartWeights
    span: PartWeights
    meet: PartWeights
    call: PartWeights
    message_out: PartWeights
    message_in: PartWeights
    favor_given: PartWeights
    favor_received: PartWeights
    public: PartWeights

    def parts(self) -> dict[ScorePart, PartWeights]:
        """The parts by name."""
        return {part: getattr(self, part) for part in get_args(ScorePart)}


class KindWeights(Section):
    """[kinds.KIND]: weight of an hour, default minutes and people besides me."""

    quality: NotNegative
    minutes: Annotated[int, Field(ge=1, le=480, strict=True)]
    others: Annotated[int, Field(ge=1, le=10_000, strict=True)]


class TierRules(Section):
    """[tiers.TIER]: lowest strength, and the usual days between contacts."""

    floor: Annotated[float, Field(ge=0, le=100, strict=True)]
    gap_days: Positive


CALLS = ("video", "phone")
"""Kinds of meetings that are calls."""


class Settings(Section):
    """Everything that kith.toml can say."""

    owner: Owner = Owner()
    privacy: Privacy
    limits: Limits
    log: Log = Log()
    reports: Reports
    matching: Matching
    company_aliases: dict[Word, Word] = {}
    """A word of the user for a company = the company's name in the export."""
    headers: dict[str, dict[str, Names]] = {}
    """[headers.KIND]: our column = the column in the file."""
    groups: dict[str, GroupSettings] = {}
    """[groups."NAME".columns]: the same for the rosters of one group."""
    score: Score
    kinds: dict[MeetingKindName, KindWeights]
    tiers: dict[TierName, TierRules]
    sizes: dict[str, NotNegative]
    titles: dict[MeetingKindName, tuple[str, ...]]
    """[titles]: KIND = words in titles of a calendar that tell it."""

    @model_validator(mode="before")
    @classmethod
    def _over_defaults(cls, given: Any) -> Any:
        """A key that the user sets replaces its default; the rest stays."""
        if not isinstance(given, dict):
            return given
        return given | {
            name: _merged(defaults, given.get(name, {}))
            for name, defaults in _defaults().items()
        }

    @model_validator(mode="after")
    def _stays_within_bounds(self) -> Self:
        total = sum(part.cap for part in self.score.parts().values())
        if total > HIGHEST + 1e-9:
            raise ValueError(f"score: the caps add up to {total:g}, more than 100")
        for higher, lower in pairwise(get_args(TierName)):
            floor = self.tiers[lower].floor
            if self.tiers[higher].floor <= floor:
                raise ValueError(
                    f"tiers.{higher}.floor: should be above {floor:g}, that of {lower}"
                )
        if self.tiers["loose"].floor != 0:
            raise ValueError("tiers.loose.floor: should be 0, so that all have a tier")
        if unknown := self.sizes.keys() - _defaults()["sizes"].keys():
            raise ValueError(f"sizes.{min(unknown)}: no such size")
        return self

    def columns_of(self, group: str | None) -> dict[str, tuple[str, ...]]:
        """The user's own map of the columns of a group's rosters; no column at all
        where one of ours is not to be read."""
        found = self.groups.get(group or "", GroupSettings())
        return {
            ours: tuple(filter(None, theirs)) for ours, theirs in found.columns.items()
        }

    def rows(self) -> Iterator[ScoreParameter | MeetingKind | UnitSize | Tier]:
        """The numbers of the score as rows of their tables."""
        for part, weights in self.score.parts().items():
            yield ScoreParameter(
                part=part, dilution=self.score.dilution, **weights.model_dump()
            )
        for kind, way in self.kinds.items():
            channel: Literal["call", "meet"] = "call" if kind in CALLS else "meet"
            yield MeetingKind(kind=kind, channel=channel, **way.model_dump())
        for name, size in self.sizes.items():
            yield UnitSize(name=name, size=size)
        for tier, rules in self.tiers.items():
            yield Tier(tier=tier, **rules.model_dump())


def defaults_text() -> str:
    """The defaults as a kith.toml with its comments."""
    return files("models").joinpath("defaults.toml").read_text("utf-8")


@cache
def _defaults() -> dict[str, dict[str, Any]]:
    return tomllib.loads(defaults_text())


def _merged(defaults: dict[Any, Any], given: Any) -> Any:
    if not isinstance(given, dict):
        return given
    return defaults | {
        key: _merged(defaults[key], value)
        if isinstance(defaults.get(key), dict)
        else value
        for key, value in given.items()
    }
