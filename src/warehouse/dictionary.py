"""Generate the data dictionary from the classes."""

from collections.abc import Iterator

from models import (
    MACROS,
    TABLES,
    Table,
    columns_of,
    macro_meaning,
    meaning_of,
    name_of,
)

HEAD = """# The warehouse

Made from the classes in `src/models`; `pytest --update-golden` writes it anew.
All times are UTC, ids are text. The same words are COMMENTs in the file itself:
`SELECT * FROM duckdb_columns()`.
"""


def data_dictionary() -> str:
    """Every table, column and macro with its meaning, as Markdown."""
    parts = [HEAD, *map(_section, TABLES), "## Macros\n", *_macros()]
    return "\n".join(parts) + "\n"


def _section(table: type[Table]) -> str:
    lines = [f"## {name_of(table)}\n", f"{meaning_of(table)}\n"]
    lines += ["| column | type | meaning |", "|---|---|---|"]
    for c in columns_of(table):
        type_ = c.type if c.is_nullable else f"{c.type} NOT NULL"
        lines.append(f"| `{c.name}` | {type_} | {c.meaning} |")
    return "\n".join([*lines, ""])


def _macros() -> Iterator[str]:
    return (f"* `{name}`: {macro_meaning(name)}" for name in MACROS)
