"""The files of a warehouse under construction: itself, and its scratch database."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from shutil import rmtree

import duckdb

from models import RefusalError, Shard, Table, columns_of, name_of, sql_literal

CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "disabled_optimizers": "join_filter_pushdown",
}
"""Configuration of every connection. Extensions would come from the network, so none is
loaded. DuckDB 1.5 filters one side of a join by the other even below its LIMIT or GROUP
BY (duckdb/duckdb#22924, #22075): depending on the threads, a query now and then returns
other rows, without an error; hence no join_filter_pushdown."""


Connection = duckdb.DuckDBPyConnection
"""An open warehouse."""


@dataclass(frozen=True)
class StagedRows:
    """The validated rows of all files, as Parquet files by row class."""

    rows: Sequence[type[Table]]
    shards: Sequence[Shard]

    def classes(self) -> Iterator[type[Table]]:
        """Every row class and its bases, without Table and its direct subclasses."""
        bases = (base for row in self.rows for base in row.__mro__)
        tables = (b for b in bases if issubclass(b, Table) and Table not in b.__bases__)
        yield from dict.fromkeys([*self.rows, *(t for t in tables if t is not Table)])


@dataclass(frozen=True)
class BuildFile:
    """Where a warehouse is built.

    The names are fixed, so that the next refresh replaces what a killed one left.
    """

    target: Path
    """The published warehouse."""
    scratch: Path
    """Database of the intermediate tables; deleted at the end."""

    @property
    def path(self) -> Path:
        """The warehouse being built."""
        return self.target.with_name(f"{self.target.name}.building")

    def clear(self) -> None:
        """Remove the files of a killed or failed refresh."""
        for path in (self.path, self.scratch):
            for file in (path, wal_of(path)):
                file.unlink(missing_ok=True)
            # DuckDB spills here what does not fit into memory.
            rmtree(path.with_name(f"{path.name}.tmp"), ignore_errors=True)

    @contextmanager
    def open(self, staging: StagedRows) -> Iterator[Connection]:
        """Open the warehouse being built, with the database `scratch` attached and a
        view for every row class; write a checkpoint at the end."""
        with (
            refusing_disk_errors(),
            duckdb.connect(self.path, config=CONFIG) as connection,
        ):
            connection.execute(f"ATTACH {sql_literal(str(self.scratch))} AS scratch")
            for row in staging.classes():
                connection.execute(_view(row, staging.shards))
            yield connection
            connection.execute("CHECKPOINT")


DISK_ERRORS = (
    duckdb.IOException,
    duckdb.TransactionException,
    duckdb.FatalException,
)
"""Errors of DuckDB on a full disk: on writing, on commit, and on a checkpoint."""


@contextmanager
def refusing_disk_errors() -> Iterator[None]:
    """Turn disk errors into one line that shows no path of this machine."""
    try:
        yield
    except DISK_ERRORS:
        raise RefusalError(
            "the warehouse cannot be written: the disk is full or the folder"
            " read-only; what was published stays"
        ) from None


def wal_of(path: Path) -> Path:
    """DuckDB's write-ahead log: changes of the file that are not in it yet."""
    return path.with_name(f"{path.name}.wal")


def _view(row: type[Table], shards: Sequence[Shard]) -> str:
    """CREATE VIEW for all rows of a class and its subclasses, with the columns of the
    class and the source_id of the file."""
    columns = ", ".join(f'"{column.name}"' for column in columns_of(row))
    empty = ", ".join(f'NULL::{c.type} AS "{c.name}"' for c in columns_of(row))
    parts = [f"SELECT NULL::VARCHAR AS source_id, {empty} WHERE FALSE"]
    for shard in shards:
        if issubclass(shard.table, row):
            source, files = sql_literal(shard.source_id), sql_literal(_pattern(shard))
            parts.append(f"SELECT {source}, {columns} FROM read_parquet({files})")
    return f"CREATE TEMP VIEW {name_of(row)} AS {' UNION ALL '.join(parts)}"


def _pattern(shard: Shard) -> str:
    """The shard's glob pattern; glob characters in the folder's name are escaped."""
    folder, name = Path(shard.pattern).parent, Path(shard.pattern).name
    return str(Path(escape(str(folder))) / name)
