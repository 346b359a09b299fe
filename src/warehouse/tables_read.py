"""Which tables a statement reads, as DuckDB's own parser sees it."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import duckdb

from models import MACROS, statement

MACRO = re.compile(
    r"CREATE OR REPLACE MACRO \w+\((?P<parameters>.*?)\) AS\s+(?P<table>TABLE\s+)?",
    re.DOTALL,
)


def tables_read(query: str) -> frozenset[str]:
    """The tables and views that a SELECT names, and those that its macros name.

    Names are as written: an intermediate table begins with `scratch.`. Common table
    expressions are left out.

    Raises:
        ValueError: it is not a SELECT.
    """
    [(text,)] = _parser().execute("SELECT json_serialize_sql(?)", [query]).fetchall()
    tree = json.loads(text)
    if tree["error"]:
        raise ValueError(tree["error_message"])
    return frozenset(_tables(tree, frozenset()))


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    """A database without tables: a statement is parsed, not run."""
    return duckdb.connect()


@cache
def tables_of_macro(name: str) -> frozenset[str]:
    """The tables that a macro reads, whatever it is called with."""
    text = statement(f"macros/{name}")
    head = _head(name)
    body = text[head.end() :]
    return tables_read(body if head["table"] else f"SELECT {body}")


def _tables(node: Any, expressions: frozenset[str]) -> Iterator[str]:
    """The tables named at or below a node of the syntax tree.

    Args:
        node: a dict, a list or a value, as in DuckDB's JSON.
        expressions: the common table expressions that can be named there.
    """
    if isinstance(node, list):
        for child in node:
            yield from _tables(child, expressions)
    if not isinstance(node, dict):
        return
    if node.get("type") == "RECURSIVE_CTE_NODE":
        expressions |= {node["cte_name"]}
    for entry in node.get("cte_map", {}).get("map", ()):
        yield from _tables(entry["value"], expressions)
        expressions |= {entry["key"]}
    yield from (name for name in _names(node) if name not in expressions)
    if node.get("class") == "FUNCTION" and node["function_name"] in MACROS:
        yield from tables_of_macro(node["function_name"])
    for key, child in node.items():
        if key != "cte_map":
            yield from _tables(child, expressions)


def _names(node: dict[str, Any]) -> Iterator[str]:
    """The tables that a node names itself: in FROM, or as text for a macro."""
    if node.get("type") == "BASE_TABLE":
        yield ".".join(filter(None, [node["schema_name"], node["table_name"]]))
    if node.get("class") == "FUNCTION" and node["function_name"] in MACROS:
        parameters = _head(node["function_name"])["parameters"].split(", ")
        # Without an argument there is one parameter, the empty text.
        for parameter, argument in zip(parameters, node["children"], strict=False):
            if parameter.endswith("_name") and argument["class"] == "CONSTANT":
                yield argument["value"]["value"]


def _head(macro: str) -> re.Match[str]:
    """The first line of a macro's definition."""
    if found := MACRO.search(statement(f"macros/{macro}")):
        return found
    raise ValueError(macro)
