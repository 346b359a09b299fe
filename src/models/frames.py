"""Rows as Polars frames. Apart from the package, for Polars is slow to import."""

from collections.abc import Iterable
from typing import Any

import polars as pl

from models.table import POINTS_DIGITS, POINTS_PLACES, Table, columns_of

DTYPES: dict[str, Any] = {
    "Datetime": pl.Datetime("us"),
    "Decimal": pl.Decimal(POINTS_DIGITS, POINTS_PLACES),
    "List": pl.List(pl.String),
}


def schema_of(table: type[Table]) -> dict[str, Any]:
    """Polars types of the table's columns, in order."""
    return {
        column.name: DTYPES.get(column.polars) or getattr(pl, column.polars)
        for column in columns_of(table)
    }


def frame_of(table: type[Table], rows: Iterable[Table]) -> pl.DataFrame:
    """The rows as a frame with the table's columns and types."""
    names = list(schema_of(table))
    values = [[getattr(row, name) for name in names] for row in rows]
    return pl.DataFrame(values, schema=schema_of(table), orient="row")
