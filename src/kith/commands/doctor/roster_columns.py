"""How the columns of rosters were read: shown by `kith doctor`, kept in kith.toml."""

import json
import tomllib
from collections.abc import Mapping, Sequence

from pydantic import ValidationError

from ingest import Reading, columns_of_groups
from models import Settings
from pipeline.book import BookFolder
from pipeline.errors import KithError, as_one_line
from pipeline.private_files import write_whole

BY_HAND = "it cannot be added to; write the columns of your groups there yourself"


def describe_columns(reading: Reading) -> str:
    """Which column was read as which of ours, and which ones were not read."""
    account = reading.account
    told = [f"{ours} = {', '.join(theirs)}" for ours, theirs in account.columns.items()]
    read = f"read as {'; '.join(told)}"
    return f"{read}; not read: {_listed(account.passed_over)}"


def how_to_correct(reading: Reading, settings: Settings) -> str:
    """Where the user can say otherwise."""
    group = str(reading.file.group)
    if settings.columns_of(group):
        return f"The map is that of kith.toml: {_table(group)}"
    example = '"company" = "the column\'s name", or "" for none'
    return (
        f"If one is wrong, write into kith.toml under {_table(group)}: {example};"
        " `kith doctor --save` writes there what was guessed."
    )


def save_columns(
    book: BookFolder, readings: Sequence[Reading], settings: Settings
) -> list[str]:
    """Add to kith.toml how the rosters of those groups were read that it does not name
    yet; the groups. What stands there stays as it is.

    Raises:
        KithError: the file is one that cannot be added to.
    """
    found = columns_of_groups(readings)
    new = {group: told for group, told in found.items() if group not in settings.groups}
    if not new:
        return []
    path = (book.path / "kith.toml").resolve()
    with as_one_line():
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
        added = _added(text, "\n".join(_section(g, told) for g, told in new.items()))
        write_whole(path, added.encode())
    return sorted(new)


def _added(text: str, sections: str) -> str:
    """The text with the sections behind it, which it can be read with."""
    gap = "\n" if not text or text.endswith("\n") else "\n\n"
    end = "\r\n" if "\r\n" in text else "\n"
    added = text + (gap + sections).replace("\n", end)
    try:
        Settings.model_validate(tomllib.loads(added.removeprefix("\ufeff")))
    except (tomllib.TOMLDecodeError, ValidationError):
        raise KithError(f"kith.toml: {BY_HAND}") from None
    return added


def _section(group: str, told: Mapping[str, Sequence[str]]) -> str:
    lines = [
        f"{_text(ours)} = {_text(theirs[0] if len(theirs) == 1 else theirs)}"
        for ours, theirs in told.items()
    ]
    return "\n".join([_table(group), *lines, ""])


def _table(group: str) -> str:
    return f"[groups.{_text(group)}.columns]"


def _text(value: str | Sequence[str]) -> str:
    """As TOML, which writes texts and lists of them as JSON does."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"
