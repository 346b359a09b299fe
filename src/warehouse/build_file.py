"""A warehouse on its way: a file beside the published one, and a scratch file."""

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
"""Extensions are fetched from the network: never. DuckDB 1.5 filters one side of a join
by the other, even below its LIMIT or groups (duckdb/duckdb#22924, #22075): now and
then, as the threads happen to run, other rows come out, and no error."""


Connection = duckdb.DuckDBPyConnection
"""An open warehouse."""


@dataclass(frozen=True)
class StagedRows:
    """The validated rows of all files, by class."""

    rows: Sequence[type[Table]]
    shards: Sequence[Shard]

    def classes(self) -> Iterator[type[Table]]:
        """Every class of rows, and every class that its rows share with others."""
        shared = (base for row in self.rows for base in row.__mro__)
        known = (c for c in shared if issubclass(c, Table) and Table not in c.__bases__)
        yield from dict.fromkeys([*self.rows, *(c for c in known if c is not Table)])


@dataclass(frozen=True)
class BuildFile:
    """Where a warehouse is built. The names are fixed, so that a killed refresh leaves
    nothing but what the next one replaces."""

    target: Path
    """The published warehouse."""
    scratch: Path
    """What is worked out on the way; deleted at the end."""

    @property
    def path(self) -> Path:
        """The warehouse being built."""
        return self.target.with_name(f"{self.target.name}.building")

    def clear(self) -> None:
        """Remove what a killed or failed refresh left."""
        for path in (self.path, self.scratch):
            for leaving in (path, path.with_name(f"{path.name}.wal")):
                leaving.unlink(missing_ok=True)
            # Where DuckDB puts what does not fit into memory.
            rmtree(path.with_name(f"{path.name}.tmp"), ignore_errors=True)

    @contextmanager
    def open(self, staging: StagedRows) -> Iterator[Connection]:
        """The warehouse being built, `scratch`, and a view of every class of rows; at
        the end all of it is in the file."""
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
"""What DuckDB says of a full disk when it writes, commits, or makes a checkpoint."""


@contextmanager
def refusing_disk_errors() -> Iterator[None]:
    """Tell a full disk in one line, without this machine's path."""
    try:
        yield
    except DISK_ERRORS:
        raise RefusalError(
            "the warehouse cannot be written: the disk is full or the folder"
            " read-only; what was published stays"
        ) from None


def _view(row: type[Table], shards: Sequence[Shard]) -> str:
    """A view of all rows of a class and of those derived from it, by the columns of the
    class, each with the file it comes from."""
    columns = ", ".join(f'"{column.name}"' for column in columns_of(row))
    empty = ", ".join(f'NULL::{c.type} AS "{c.name}"' for c in columns_of(row))
    parts = [f"SELECT NULL::VARCHAR AS source_id, {empty} WHERE FALSE"]
    for shard in shards:
        if issubclass(shard.table, row):
            source, files = sql_literal(shard.source_id), sql_literal(_pattern(shard))
            parts.append(f"SELECT {source}, {columns} FROM read_parquet({files})")
    return f"CREATE TEMP VIEW {name_of(row)} AS {' UNION ALL '.join(parts)}"


def _pattern(shard: Shard) -> str:
    """The shard's pattern; what a user's folder is called is none."""
    folder, name = Path(shard.pattern).parent, Path(shard.pattern).name
    return str(Path(escape(str(folder))) / name)
