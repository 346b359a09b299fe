"""Days and times in the smaller files of an export, each with its own notation."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from ingest.schema.cell_types import clean, has_zone, parse_day, parse_us_time, warn
from models import WarningCode

Precision = Literal["year", "month"]

STAMP = re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)[ T](\d\d):(\d\d):(\d\d)(?: ?UTC|Z)?")
"""`2024/01/05 20:03:11 UTC`, also with hyphens or without the zone."""
MONTH_FIRST = re.compile(
    r"(?P<month>[A-Za-z]{3}) (?P<day>\d{1,2}), (?P<year>\d{4})"
    r"(?:,? \d{1,2}:\d\d ?[AaPp][Mm])?(?: ?[-\u2013] ?.*)?"
)
"""`Jan 5, 2024 6:00 PM - Jan 5, 2024 8:00 PM`."""
WEEKDAY_FIRST = re.compile(
    r"[A-Za-z]{3} (?P<month>[A-Za-z]{3}) (?P<day>\d\d) \d\d:\d\d:\d\d UTC"
    r" (?P<year>\d{4})"
)
"""`Fri Jan 05 20:03:11 UTC 2024`."""


@dataclass(frozen=True)
class Period:
    """A month or a year."""

    first: date
    last: date
    """Last day, included."""
    precision: Precision


def parse_period(text: str) -> Period | None:
    """Parse `Jan 2015` or `2015`; None for anything else."""
    if re.fullmatch(r"\d{4}", text):
        first, last = parse_day(f"{text}-01-01"), parse_day(f"{text}-12-31")
        return Period(first, last, "year") if first and last else None
    is_month = re.fullmatch(r"[A-Za-z]{3} \d{4}", text)
    first = parse_day(f"1 {text}") if is_month else None
    if first is None:
        return None
    days = monthrange(first.year, first.month)[1]
    return Period(first, first.replace(day=days), "month")


def parse_timestamp(text: str) -> datetime | None:
    """Parse `2024/01/05 20:03:11 UTC`; None for anything else."""
    found = STAMP.fullmatch(text)
    try:
        return datetime(*map(int, found.groups())) if found else None  # type: ignore[arg-type]  # noqa: DTZ001 - six numbers; UTC without a zone by the contract of the tables
    except ValueError:
        return None


def parse_named_day(text: str) -> date | None:
    """Parse the first day of a text that begins with the name of a month or weekday."""
    spaced = " ".join(text.split())
    found = MONTH_FIRST.fullmatch(spaced) or WEEKDAY_FIRST.fullmatch(spaced)
    if not found:
        return None
    return parse_day(f"{found['day']} {found['month']} {found['year']}")


def _endorsement_time(value: Any, info: ValidationInfo) -> Any:
    text = clean(value or "")
    moment = parse_timestamp(text)
    if moment is None:
        raise PydanticCustomError("time", "not a time like 2024/01/05 20:03:11 UTC")
    if not has_zone(text):
        warn(info, WarningCode.NO_ZONE)
    return moment


def _recommendation_day(value: Any, info: ValidationInfo) -> Any:
    moment = parse_us_time(clean(value or ""))
    if moment is None:
        raise PydanticCustomError("time", "not a time like 01/05/24, 08:03 PM")
    warn(info, WarningCode.NO_ZONE)
    return moment.date()


def _event_day(value: Any) -> Any:
    day = parse_named_day(clean(value or ""))
    if day is None:
        raise PydanticCustomError("time", "not a time like Jan 5, 2024 8:03 PM")
    return day


def _any_day(value: Any) -> Any:
    text = clean(value or "")
    moment = parse_timestamp(text)
    return moment.date() if moment else parse_day(text) or parse_named_day(text)


EndorsementTime = Annotated[datetime, BeforeValidator(_endorsement_time)]
"""A time in Endorsement_*.csv, UTC; one without a zone is taken for UTC."""
RecommendationDay = Annotated[date, BeforeValidator(_recommendation_day)]
"""The day of a time such as `01/05/24, 08:03 PM`, as written; its zone is unknown."""
EventDay = Annotated[date, BeforeValidator(_event_day)]
"""The first day of a time span, as written; its zone is unknown."""
AnyDay = Annotated[date | None, BeforeValidator(_any_day)]
"""The day of a time in any of LinkedIn's notations, as written; else None."""
