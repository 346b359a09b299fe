"""Rows as Polars frames. Not exported by the package, as Polars is slow to import."""

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

import polars as pl

from models.table import POINTS_DIGITS, POINTS_PLACES, Table, columns_of

TEXTS = pl.List(pl.String)
DTYPES: dict[str, Any] = {
    "Datetime": pl.Datetime("us"),
    "Decimal": pl.Decimal(POINTS_DIGITS, POINTS_PLACES),
    "List": TEXTS,
}


def schema_of(table: type[Table]) -> dict[str, Any]:
    """Polars types of the table's columns, in order."""
    return {
        column.name: DTYPES.get(column.polars) or getattr(pl, column.polars)
        for column in columns_of(table)
    }


def frame_of(table: type[Table], rows: Iterable[Any]) -> pl.DataFrame:
    """A frame with the table's columns and types, of rows or of any objects with their
    attributes."""
    listed = list(rows)
    return pl.DataFrame(
        [
            _series(name, dtype, list(map(attrgetter(name), listed)))
            for name, dtype in schema_of(table).items()
        ]
    )


def _series(name: str, dtype: Any, values: Sequence[Any]) -> pl.Series:
    if dtype != TEXTS:
        return pl.Series(name, values, dtype=dtype)
    # Polars would make a Series of every list; to group the items is ten times faster.
    items = pl.DataFrame(
        {
            "row": [row for row, texts in enumerate(values) for _ in texts],
            name: [text for texts in values for text in texts],
        },
        schema={"row": pl.Int64, name: pl.String},
    )
    lists = items.group_by("row", maintain_order=True).agg(name)
    rows = pl.DataFrame({"row": range(len(values))}, schema={"row": pl.Int64})
    joined = rows.join(lists, on="row", how="left", maintain_order="left")
    return joined[name].fill_null(pl.Series([[]], dtype=TEXTS)).alias(name)
