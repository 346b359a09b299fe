"""The DuckDB file: build, publish and query it."""

from warehouse.build_file import CONFIG, BuildFile, Connection, StagedRows, wal_of
from warehouse.dictionary import data_dictionary
from warehouse.empty_schema import create_empty, create_schema
from warehouse.invariants import InvariantError, check_invariants
from warehouse.load import collect_outcomes, fill_table, load_rows, make_scratch_table
from warehouse.publishing import publish, replace_atomically
from warehouse.query import OTHER_VERSION, QueryResult, RefusedQueryError, Warehouse
from warehouse.tables_read import tables_of_macro, tables_read
from warehouse.user_views import create_user_views

__all__ = [
    "CONFIG",
    "OTHER_VERSION",
    "BuildFile",
    "Connection",
    "InvariantError",
    "QueryResult",
    "RefusedQueryError",
    "StagedRows",
    "Warehouse",
    "check_invariants",
    "collect_outcomes",
    "create_empty",
    "create_schema",
    "create_user_views",
    "data_dictionary",
    "fill_table",
    "load_rows",
    "make_scratch_table",
    "publish",
    "replace_atomically",
    "tables_of_macro",
    "tables_read",
    "wal_of",
]
