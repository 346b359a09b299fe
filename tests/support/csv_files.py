"""CSV files as exports and spreadsheets write them."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Dialect:
    """How a CSV file is written."""

    delimiter: str = ","
    end: str = "\n"
    is_quoted: bool = False


PLAIN = Dialect()


def csv_of(
    header: str | Sequence[str],
    *rows: Mapping[str, str] | Sequence[object],
    dialect: Dialect = PLAIN,
) -> str:
    """A CSV file; a row is all its cells in order, or some of them by column."""
    columns = header.split(",") if isinstance(header, str) else header
    out = io.StringIO()
    writer = csv.writer(
        out,
        delimiter=dialect.delimiter,
        lineterminator=dialect.end,
        quoting=csv.QUOTE_ALL if dialect.is_quoted else csv.QUOTE_MINIMAL,
    )
    writer.writerow(columns)
    for row in rows:
        if isinstance(row, Mapping):
            writer.writerow([row.get(name, "") for name in columns])
        else:
            writer.writerow(row)
    return out.getvalue()
