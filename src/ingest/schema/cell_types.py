"""Cell types: text, e-mail addresses, days and times as LinkedIn and people write."""

import re
import unicodedata
from datetime import UTC, date, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from ingest.schema.day_order import CENTURY, DayOrder, day_readings
from ingest.schema.row import ReadContext
from models import EMAIL, WarningCode

PACIFIC = ZoneInfo("America/Los_Angeles")
MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]

INVISIBLE = {"Cc", "Cf"}
"""Unicode categories that are removed: control characters, direction marks,
zero-width characters."""
JOINERS = "\u200c\u200d"
"""Zero-width characters that are kept, because they shape letters and emoji."""


def clean(text: str) -> str:
    """Trim the text and drop control and direction characters."""
    if text.isprintable():
        return text.strip()
    return "".join(map(_shown, text)).strip()


def _shown(character: str) -> str:
    if character in JOINERS or unicodedata.category(character) not in INVISIBLE:
        return character
    return " " if character.isspace() else ""


def _text(value: Any) -> Any:
    return (clean(value) or None) if isinstance(value, str) else value


def _required(value: Any) -> Any:
    text = _text(value)
    if text is None:
        raise PydanticCustomError("empty", "is empty")
    return text


def _body(value: Any) -> Any:
    return (value.strip() or None) if isinstance(value, str) else value


def _email(value: Any, info: ValidationInfo) -> Any:
    text = clean(value or "").lower().removeprefix("mailto:")
    if not text:
        return None
    if EMAIL.fullmatch(text):
        return text
    warn(info, WarningCode.NO_EMAIL)
    return None


def warn(info: ValidationInfo, code: WarningCode) -> None:
    """Count a warning about the record; without a ReadContext nothing happens."""
    if isinstance(info.context, ReadContext):
        info.context.warn(code)


def _date_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_day(text: str) -> date | None:
    """Parse `05 Jan 2024`, `4-Apr-21`, `2024-01-05` or the day of `1/5/18, 8:03 PM`.

    None if the text has none of these forms, or the day does not exist.
    """
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return _date_of(*map(int, found.groups()))
    if found := re.fullmatch(r"(\d{1,2})[ -]([A-Za-z]{3})[ -](\d\d|\d{4})", text):
        if (name := found[2].lower()) in MONTHS:
            return _date_of(_year(found[3]), MONTHS.index(name) + 1, int(found[1]))
        return None
    moment = parse_us_time(text)
    return moment.date() if moment else None


def parse_us_time(text: str) -> datetime | None:
    """Parse `1/5/24, 8:03 PM`: month first, 12-hour clock, no zone; else None."""
    found = re.fullmatch(
        r"(\d{1,2})/(\d{1,2})/(\d\d|\d{4}),? (\d{1,2}):(\d\d) ?([AaPp])[Mm]",
        re.sub(r"\s+", " ", text),
    )
    if not found:
        return None
    month, day, hour, minute = (int(found[i]) for i in (1, 2, 4, 5))
    on = _date_of(_year(found[3]), month, day)
    if on is None or not 1 <= hour <= 12 or minute > 59:  # noqa: PLR2004 - a clock
        return None
    hour = hour % 12 + (12 if found[6] in "Pp" else 0)
    return datetime(on.year, on.month, on.day, hour, minute)  # noqa: DTZ001 - no zone


def _year(digits: str) -> int:
    return int(digits) if len(digits) > 2 else CENTURY + int(digits)  # noqa: PLR2004


def _connected_day(value: Any, info: ValidationInfo) -> Any:
    text = clean(value or "")
    day = parse_day(text)
    if text and day is None:
        warn(info, WarningCode.UNREADABLE_DAY)
    if day and _is_late(day, info.context):
        return warn(info, WarningCode.LATE_DAY)
    return day


def _is_late(day: date, context: Any) -> bool:
    until = context.until if isinstance(context, ReadContext) else None
    return until is not None and day > until


EARLIEST = 1900
"""Year; an earlier one in a typed day is a typo."""


NUMERIC = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/])\d{1,2}\1\d{4}"
    r"|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)"
)
"""Days in numbers, of which one with a two-digit year has points between; 20/11/26 may
begin with the year."""


def _logged_day(value: Any, info: ValidationInfo) -> Any:
    text = clean(value) if isinstance(value, str) else ""
    if NUMERIC.fullmatch(text):
        month_first, day_first = day_readings(text)
        day = day_first
        if month_first != day_first:
            # 1/5/2026 is January in Boston and May in Berlin, so it is not guessed.
            day = _order_of(info).choose(month_first, day_first)
    else:
        day = parse_day(text) if "/" not in text else None
    if day is None:
        raise PydanticCustomError("day", "not a day; write it as YYYY-MM-DD")
    if day.year < EARLIEST:
        raise PydanticCustomError("day", "a day before 1900; write it as YYYY-MM-DD")
    return day


def _order_of(info: ValidationInfo) -> DayOrder:
    """That of the file; a cell of no file has none."""
    context = info.context
    return context.days if isinstance(context, ReadContext) else DayOrder(is_open=False)


def _noted_day(value: Any, info: ValidationInfo) -> Any:
    try:
        return _logged_day(value, info) if clean(value or "") else None
    except PydanticCustomError:
        if not _order_of(info).is_undecided:
            warn(info, WarningCode.UNREADABLE_DAY)
        return None


def has_zone(text: str) -> bool:
    """Whether the text says that the time is UTC."""
    return text.rstrip().endswith(("UTC", "Z"))


def _message_time(value: Any, info: ValidationInfo) -> Any:
    text = clean(value or "")
    if text and not has_zone(text):
        warn(info, WarningCode.NO_ZONE)
    form = r"(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?: ?UTC|Z)?"
    if found := re.fullmatch(form, text):
        try:
            return datetime(*map(int, found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001 - six numbers; UTC without a zone by the contract of the tables
        except ValueError:
            pass
    if local := parse_us_time(text):
        return local
    raise PydanticCustomError("time", "not a time like 2024-01-05 20:03:11 UTC")


def _invitation_time(value: Any) -> Any:
    local = parse_us_time(clean(value or ""))
    if local is None:
        raise PydanticCustomError("time", "not a time like 1/5/24, 8:03 PM")
    try:
        return local.replace(tzinfo=PACIFIC).astimezone(UTC).replace(tzinfo=None)
    except OverflowError:
        raise PydanticCustomError("time", "beyond the year 9999") from None


Text = Annotated[str | None, BeforeValidator(_text)]
"""Trimmed text without invisible characters; None if empty."""
RequiredText = Annotated[str, BeforeValidator(_required)]
"""Like Text, but rejected if empty."""
Body = Annotated[str | None, BeforeValidator(_body)]
"""Text with its line breaks; None if empty."""
Email = Annotated[str | None, BeforeValidator(_email)]
"""An e-mail address in lower case; anything else is None, with a warning."""
ConnectedDay = Annotated[date | None, BeforeValidator(_connected_day)]
"""A day as in Connections.csv, UTC; None if unreadable or late, with a warning."""
LoggedDay = Annotated[date, BeforeValidator(_logged_day)]
"""A day as a person types it; 1/5/2026 is rejected unless the file, or the settings,
say which comes first."""
NotedDay = Annotated[date | None, BeforeValidator(_noted_day)]
"""The same; None if empty or unreadable, with a warning."""
MessageTime = Annotated[datetime, BeforeValidator(_message_time)]
"""A time in messages.csv, UTC; one without a zone is taken for UTC, with a warning."""
InvitationTime = Annotated[datetime, BeforeValidator(_invitation_time)]
"""A time in Invitations.csv, converted to UTC; the file has unmarked US Pacific."""
