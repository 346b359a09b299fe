"""The DuckDB file: build it, publish it, ask it."""

from warehouse.asking import Answer, RefusedQueryError, Warehouse
from warehouse.building import CONFIG, Building, Connection, Staging
from warehouse.checking import BrokenPromiseError, check
from warehouse.creating import create, settle
from warehouse.dictionary import data_dictionary
from warehouse.filling import collect_outcomes, fill, fill_scratch, load
from warehouse.publishing import publish, replace_whole
from warehouse.tables_read import tables_of_macro, tables_read
from warehouse.viewing import make_views

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
