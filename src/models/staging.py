"""Validated rows on their way from the reader to the warehouse."""

from dataclasses import dataclass

from models.table import Table


@dataclass(frozen=True)
class Shard:
    """The rows of one class from one source file, as Parquet files."""

    source_id: str
    table: type[Table]
    pattern: str
    """Glob pattern of the files' paths."""
