"""Generate docs/formats.md, the list of formats and vintages, from the sources."""

from collections.abc import Iterable, Sequence

from ingest.schema.row import columns_read, match_header
from ingest.schema.source_format import SourceFormat, Vintage
from ingest.sources.linkedin_ignored import SENSITIVE, UNRELATED
from ingest.sources.registry import SOURCES

HEAD = """# What is read

Made from the sources in `src/ingest`; `pytest --update-golden` writes it anew.

A file is recognised by the names of its columns, in any order, case and spelling of
spaces, wherever it lies below `linkedin/` and whatever it is called; the name decides
where two kinds share a header. `kith.toml` maps other names, as in

```toml
[headers.connections]
"First Name" = "Voornaam"
```

Zips, zips within zips and unpacked folders are read alike; encoding, delimiter, quotes
and line ends are found out. A column in *italics* is passed over, as is every column
that is not known. Days and times are UTC; a time that is written without a zone is
taken for UTC and marked so, but for invitations, which are US Pacific.
"""

BY_HAND = """## Written by hand

A file that cannot be read, or a workbook, is named and left out; all others are read,
and `kith refresh` ends with 1. Only a file of an export without which ties would be
missing, or a folder, stops it with 2.

Days are written as 2026-11-20. Spreadsheets save them otherwise, so 20.11.2026 is read
too, and 11/20/2026 or 20/11/2026 where all days of the file exist in one of the two
orders alone; else `[log] dates = "mdy"` or `"dmy"` in `kith.toml` says which, and
without it the row is rejected. Empty cells may be missing at the end of a line, or be
too many.
"""


def catalogue() -> str:
    """The text of docs/formats.md: all kinds, their vintages, what rows become, and
    the files that are never opened."""
    parts = [
        HEAD,
        "## Exports of LinkedIn\n",
        *(_section(s) for s in SOURCES if s.place == "linkedin"),
        BY_HAND,
        *(_section(s) for s in SOURCES if s.place != "linkedin"),
        "## Left closed\n",
        "Sensitive, and nothing for ties: " + _listed(SENSITIVE) + "\n",
        "What the owner did and is; no other person is named: "
        + _listed(UNRELATED)
        + "\n",
        "A file with another name and an unknown header is told by `kith status`.",
    ]
    return "\n".join(parts) + "\n"


def _section(source: SourceFormat) -> str:
    title = f"### {source.kind}\n\nBecomes {source.becomes}.\n"
    if not source.vintages:
        return f"{title}\n{_columns(source)}\n"
    names = ", ".join(f"`{stem}`" for stem in source.stems)
    rows = [f"| {v.label} | {_marked(source, v)} |" for v in source.vintages]
    table = ["| when | columns |", "|---|---|", *rows]
    return "\n".join([title, f"LinkedIn calls it {names}.\n", *table, ""])


def _columns(source: SourceFormat) -> str:
    if source.split:
        return source.layout
    columns = columns_read(source.row).values()
    if source.layout:
        rows = [f"| {c.names[0]} | {', '.join(c.names[1:])} |" for c in columns]
        return "\n".join(
            [source.layout, "", "| ours | known as well as |", "|---|---|", *rows]
        )
    needed = [c.names[0] for c in columns if c.is_required]
    others = [c.names[0] for c in columns if not c.is_required]
    also = f"; reads {_code_spans(others)} too" if others else ""
    return f"Needs {_code_spans(needed)}{also}."


def _marked(source: SourceFormat, vintage: Vintage) -> str:
    """The columns of a vintage, in italics if they are not read."""
    header = vintage.header.split(",")
    read = set((match_header(source.row, header, {}) or {}).values())
    return ", ".join(
        name if place in read else f"*{name}*" for place, name in enumerate(header)
    )


def _code_spans(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _listed(stems: Iterable[str]) -> str:
    return ", ".join(sorted(stems)) + "."
