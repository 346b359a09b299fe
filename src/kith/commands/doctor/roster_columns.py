"""Roster columns: how they were read, and saving that to kith.toml."""

from collections.abc import Mapping, Sequence

import tomlkit
from tomlkit.items import InlineTable, KeyType, SingleKey, Table

from ingest import FileResult, roster_columns
from models import Settings
from pipeline.book import BookFolder
from pipeline.errors import as_one_line
from pipeline.private_files import write_whole

Columns = Mapping[str, Sequence[str]]
"""Our name of a column → the roster's columns that are read as it."""


def describe_columns(result: FileResult) -> str:
    """The roster's columns by our names, and those that were not read."""
    account = result.account
    maps = [f"{ours} = {', '.join(theirs)}" for ours, theirs in account.columns.items()]
    return f"read as {'; '.join(maps)}; not read: {_listed(account.passed_over)}"


def how_to_correct(result: FileResult, settings: Settings) -> str:
    """How to change the way the roster's columns are read."""
    group = str(result.file.group)
    if settings.columns_of(group):
        return f"The map is that of kith.toml: {_header(group)}"
    example = '"company" = "the column\'s name", or "" for none'
    return (
        f"If one is wrong, write into kith.toml under {_header(group)}: {example};"
        " `kith doctor --save` writes there what was guessed."
    )


def save_columns(
    book: BookFolder, results: Sequence[FileResult], settings: Settings
) -> list[str]:
    """Add the guessed columns of groups that kith.toml does not name yet.

    Existing lines keep their bytes; only an inline `groups` is extended in place.

    Returns:
        The groups that were added, sorted.
    """
    guessed = roster_columns(results)
    new = {name: c for name, c in guessed.items() if name not in settings.groups}
    if not new:
        return []
    path = (book.path / "kith.toml").resolve()
    with as_one_line():
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
        write_whole(path, _with_groups(text, new).encode())
    return sorted(new)


def _with_groups(text: str, new: Mapping[str, Columns]) -> str:
    """The text of kith.toml with the groups added."""
    toml = text.removeprefix("\ufeff")
    document = tomlkit.parse(toml)
    groups = document.get("groups")
    if isinstance(groups, InlineTable):  # TOML forbids a [groups.…] after it
        _add_inline(groups, new)
        return text.removesuffix(toml) + document.as_string()
    gap = "\n" if not text or text.endswith("\n") else "\n\n"
    line_end = "\r\n" if "\r\n" in text else "\n"
    return text + (gap + _sections(new)).replace("\n", line_end)


def _add_inline(groups: InlineTable, new: Mapping[str, Columns]) -> None:
    for group, columns in new.items():
        inner, outer = tomlkit.inline_table(), tomlkit.inline_table()
        _fill(inner, columns)
        outer.append("columns", inner)
        groups.append(_quoted(group), outer)


def _sections(new: Mapping[str, Columns]) -> str:
    """One [groups."…".columns] per group."""
    document, groups = tomlkit.document(), tomlkit.table(is_super_table=True)
    for group, columns in new.items():
        inner, outer = tomlkit.table(), tomlkit.table(is_super_table=True)
        _fill(inner, columns)
        outer.append("columns", inner)
        groups.append(_quoted(group), outer)
    document.append("groups", groups)
    return document.as_string()


def _fill(table: Table | InlineTable, columns: Columns) -> None:
    for ours, theirs in columns.items():
        table.append(_quoted(ours), theirs[0] if len(theirs) == 1 else list(theirs))


def _header(group: str) -> str:
    return f"[groups.{_quoted(group).as_string()}.columns]"


def _quoted(name: str) -> SingleKey:
    """The key in quotes even where TOML needs none: names of groups are free text."""
    return SingleKey(name, KeyType.Basic)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"
