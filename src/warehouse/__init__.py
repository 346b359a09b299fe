"""The DuckDB file: build it, publish it, ask it."""

from warehouse.build_file import CONFIG, Building, Connection, Staging
from warehouse.dictionary import data_dictionary
from warehouse.empty_schema import create, settle
from warehouse.invariants import BrokenPromiseError, check
from warehouse.load import collect_outcomes, fill, fill_scratch, load
from warehouse.publishing import publish, replace_whole
from warehouse.query import Answer, RefusedQueryError, Warehouse
from warehouse.tables_read import tables_of_macro, tables_read
from warehouse.user_views import make_views

__all__ = [
    "CONFIG",
    "Answer",
    "BrokenPromiseError",
    "Building",
    "Connection",
    "RefusedQueryError",
    "Staging",
    "Warehouse",
    "check",
    "collect_outcomes",
    "create",
    "data_dictionary",
    "fill",
    "fill_scratch",
    "load",
    "make_views",
    "publish",
    "replace_whole",
    "settle",
    "tables_of_macro",
    "tables_read",
]
