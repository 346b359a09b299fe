"""One class per table: its columns, their types and what they mean.

The DDL, the checks, the comments and the data dictionary all follow from the class.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from inspect import cleandoc, getsource
from itertools import pairwise
from textwrap import dedent
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Literal,
    Union,
    get_args,
    get_origin,
)

from annotated_types import Ge, Gt, Le
from pydantic import BaseModel, ConfigDict, Field

POINTS_DIGITS, POINTS_PLACES = 7, 4

TypeNames = tuple[str, str]
TYPES: dict[Any, TypeNames] = {
    str: ("VARCHAR", "String"),
    bool: ("BOOLEAN", "Boolean"),
    int: ("INTEGER", "Int32"),
    float: ("DOUBLE", "Float64"),
    date: ("DATE", "Date"),
    datetime: ("TIMESTAMP", "Datetime"),
    Decimal: (f"DECIMAL({POINTS_DIGITS}, {POINTS_PLACES})", "Decimal"),
    list[str]: ("VARCHAR[]", "List"),
    list[str | None]: ("VARCHAR[]", "List"),
}
"""Python type → its name in DuckDB and in Polars."""

Points = Annotated[Decimal, Field(max_digits=POINTS_DIGITS)]
"""Points of a score: decimal, so that parts add up to the whole exactly."""


class Table(BaseModel):
    """Base class of every table; the docstring of a class says what one row is."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        defer_build=True,
    )

    table_name: ClassVar[str] = ""
    """Name in the warehouse; empty = the class name in snake_case."""
    key: ClassVar[tuple[str, ...]] = ()
    """Columns of the unique key; empty for none."""


@dataclass(frozen=True)
class ColumnSpec:
    """One column of a table, with all that DDL, frames and documents need."""

    name: str
    type: str
    """DuckDB type."""
    polars: str
    """Name of the Polars type."""
    is_nullable: bool
    check: str
    """SQL condition; empty for none."""
    meaning: str

    @property
    def ddl(self) -> str:
        """The column's line in CREATE TABLE."""
        parts = [f'"{self.name}"', self.type]
        parts += [] if self.is_nullable else ["NOT NULL"]
        parts += [f"CHECK ({self.check})"] if self.check else []
        return " ".join(parts)


def name_of(table: type[Table]) -> str:
    """The table's name in the warehouse."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", table.__name__).lower()
    return table.table_name or snake


def meaning_of(table: type[Table]) -> str:
    """The table's docstring in one line: what one row is."""
    return " ".join(cleandoc(table.__doc__ or "").split())


@cache
def columns_of(table: type[Table]) -> tuple[ColumnSpec, ...]:
    """The table's columns in order."""
    return tuple(_columns(table))


def _meanings(table: type[Table]) -> dict[str, str]:
    """Field → the string under it; that of the most derived class counts.

    Pydantic can read these strings too, but does so for every class at import, which
    doubles the start-up time of a command that needs none of them.
    """
    found: dict[str, str] = {}
    for cls in reversed(table.__mro__):
        if issubclass(cls, Table):
            [body] = ast.parse(dedent(getsource(cls))).body
            for line, below in pairwise(getattr(body, "body", [])):
                match line, below:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(text))),
                    ):
                        found[name] = " ".join(cleandoc(text).split())
    return found


def ddl_of(table: type[Table]) -> str:
    """CREATE TABLE statement, with NOT NULL and CHECK from the field types."""
    lines = ",\n    ".join(column.ddl for column in columns_of(table))
    return f"CREATE TABLE {name_of(table)} (\n    {lines}\n)"


def comments_of(table: type[Table]) -> Iterator[str]:
    """COMMENT statements: the table's meaning, then each column's."""
    name = name_of(table)
    yield f"COMMENT ON TABLE {name} IS {sql_literal(meaning_of(table))}"
    for column in columns_of(table):
        target = f'{name}."{column.name}"'
        yield f"COMMENT ON COLUMN {target} IS {sql_literal(column.meaning)}"


def sql_literal(text: str) -> str:
    """The text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


def _columns(table: type[Table]) -> Iterator[ColumnSpec]:
    meanings = _meanings(table)
    for name, field in table.model_fields.items():
        base, is_nullable, constraints = _unwrap(field.annotation)
        sql, polars = TYPES[str if get_origin(base) is Literal else base]
        yield ColumnSpec(
            name=name,
            type=sql,
            polars=polars,
            is_nullable=is_nullable,
            check=_check(name, base, [*constraints, *field.metadata]),
            meaning=meanings.get(name, ""),
        )


def _unwrap(annotation: Any) -> tuple[Any, bool, list[Any]]:
    """The type behind Annotated and `| None`, whether None is allowed, and rules."""
    if get_origin(annotation) is Annotated:
        bare, *rules = get_args(annotation)
        base, is_nullable, more = _unwrap(bare)
        return base, is_nullable, [*more, *_flat(rules)]
    if get_origin(annotation) in (Union, UnionType):
        (bare,) = (a for a in get_args(annotation) if a is not NoneType)
        base, _, more = _unwrap(bare)
        return base, True, more
    return annotation, False, []


def _flat(rules: Iterable[Any]) -> Iterator[Any]:
    for rule in rules:
        yield from getattr(rule, "metadata", [rule])


def _check(name: str, base: Any, rules: Iterable[Any]) -> str:
    """The field's limits as an SQL condition; empty if it has none."""
    tests = []
    if get_origin(base) is Literal:
        tests.append(f'"{name}" IN ({", ".join(map(sql_literal, get_args(base)))})')
    for rule in rules:
        match rule:
            case Ge(ge=limit):
                tests.append(f'"{name}" >= {limit}')
            case Gt(gt=limit):
                tests.append(f'"{name}" > {limit}')
            case Le(le=limit):
                tests.append(f'"{name}" <= {limit}')
    return " AND ".join(tests)
