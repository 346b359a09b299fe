"""Create the user's own views in the finished warehouse, before it is published."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace

import duckdb

from models import (
    TABLES,
    VIEW_SCHEMA,
    UserView,
    ViewFile,
    columns_of,
    name_of,
    sql_literal,
)
from warehouse.build_file import (
    DISK_ERRORS,
    BuildFile,
    Connection,
    refusing_disk_errors,
)
from warehouse.query import RefusedQueryError
from warehouse.sql_guard import SANDBOX, find_side_effect, plan_steps, safe_message

TABLE_NAMES = {name_of(table) for table in TABLES}
NOT_A_VIEW = "neither one SELECT nor CREATE VIEW, which are all that a file may hold"
PIVOT = "a PIVOT without IN (…) is no view; name the values of the columns"

COLUMNS = """
SELECT column_name FROM duckdb_columns() WHERE schema_name = ? AND table_name = ?
"""
AT_END = "at end of input"
"""DuckDB gives no line for this error."""
BEFORE = re.compile(r"(\s|--[^\n]*|/\*.*?\*/|;)*", re.DOTALL)
"""Spaces, comments and semicolons before a statement."""
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
NAMES = re.compile(r"[\w.]*( or [\w.]+)*|[^\s()]*\([A-Z0-9_, ]*\)")
"""Names of tables, columns and functions, which are safe to show, unlike values."""


@dataclass(frozen=True)
class _Statement:
    """One statement that should create one view."""

    path: str
    line: int
    """Line of the file on which it begins, from 1."""
    sql: str
    """CREATE VIEW, after as many newlines as precede it in the file: so DuckDB's line
    numbers are those of the file."""


def create_user_views(building: BuildFile, files: Sequence[ViewFile]) -> None:
    """Create the views of all files in their schema, and record the outcome of each.

    A file holds one SELECT, whose view gets the file's name, or CREATE VIEW statements.
    They run in the order of the files; those that fail are tried again as long as
    others succeed, as views may use each other.
    DuckDB resolves the tables of a view in the view's own schema and then in main,
    whatever the reader's search path; so no view may have the name of a table.
    """
    if not files:  # most books; opening the file takes a while
        return
    with (
        refusing_disk_errors(),
        duckdb.connect(building.path, config=SANDBOX) as connection,
    ):
        connection.execute(f"SET search_path = '{VIEW_SCHEMA},main'")
        for view in _outcomes(connection, files):
            _record(connection, view)
        connection.execute("CHECKPOINT")


def _outcomes(connection: Connection, files: Sequence[ViewFile]) -> list[UserView]:
    parsed = [item for file in files for item in _parse(file)]
    outcomes = [item for item in parsed if isinstance(item, UserView)]
    waiting = [item for item in parsed if isinstance(item, _Statement)]
    while waiting:
        tried = [(statement, _make(connection, statement)) for statement in waiting]
        outcomes += [view for _, view in tried if not view.error]
        failed = [(statement, view) for statement, view in tried if view.error]
        if len(failed) == len(waiting):
            outcomes += [view for _, view in failed]
            break
        waiting = [statement for statement, _ in failed]
    return sorted(outcomes, key=lambda view: (view.path, view.line or 0))


def _record(connection: Connection, view: UserView) -> None:
    names = [column.name for column in columns_of(UserView)]
    values = ", ".join(f"${name}" for name in names)
    connection.execute(
        f"INSERT INTO main.user_views ({', '.join(names)}) VALUES ({values})",
        view.model_dump(),
    )


def _parse(file: ViewFile) -> Iterator[_Statement | UserView]:
    """The statements of a file, or one refusal of the file as a whole."""
    if file.problem:
        yield _refused(file.path, None, file.problem)
        return
    try:
        statements = duckdb.extract_statements(file.text)
    except duckdb.Error as error:
        last = file.text.rstrip().count("\n") + 1
        yield _failed(file.path, last if AT_END in str(error) else 1, error)
        return
    queries = [statement.query for statement in statements]
    if not queries:
        yield _refused(file.path, None, "there is no statement in it")
    elif not all(queries):
        yield _refused(file.path, 1, PIVOT)
    elif [statement.type for statement in statements] == [duckdb.StatementType.SELECT]:
        [query] = _with_lines(file, queries)
        create = f"CREATE VIEW {_quoted(file.name)} AS {query.sql}"
        yield replace(query, sql=create)
    else:
        yield from _with_lines(file, queries)


def _with_lines(file: ViewFile, queries: Sequence[str]) -> Iterator[_Statement]:
    """The statements with their lines in the file."""
    end = 0
    for query in queries:
        # DuckDB normalises some spaces; the statement then follows the previous one.
        start = max(file.text.find(query, end), end)
        above = file.text.count("\n", 0, start)
        line = above + query.count("\n", 0, _start_of(query)) + 1
        yield _Statement(file.path, line, "\n" * above + query)
        end = start + len(query)


def _start_of(query: str) -> int:
    """Index of the statement's first character after spaces and comments."""
    before = BEFORE.match(query)
    return before.end() if before else 0


def _make(connection: Connection, statement: _Statement) -> UserView:
    """The view of a statement, or the error; a failed view leaves nothing behind."""
    path, line = statement.path, statement.line
    try:
        with _transaction(connection):
            name = _create(connection, statement.sql)
            _comment(connection, name, path)
    except RefusedQueryError as refusal:
        return _refused(path, line, str(refusal))
    except DISK_ERRORS:
        raise
    except duckdb.Error as error:
        return _failed(path, line, error)
    return UserView(view_name=name, path=path, line=line, error=None)


@contextmanager
def _transaction(connection: Connection) -> Iterator[None]:
    connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _create(connection: Connection, sql: str) -> str:
    """Run the statement and return the name of its view.

    Raises:
        RefusedQueryError: it does anything but create one view with a new name.
    """
    _check_creates_view(connection, sql)
    before = _views(connection)
    connection.execute(sql)
    after = _views(connection)
    made = after.keys() - before.keys()
    if not made:
        raise RefusedQueryError("there is a view of this name already")
    [(schema, key)] = made
    name = after[schema, key]
    if schema != VIEW_SCHEMA:
        raise RefusedQueryError(
            f"views are made in {VIEW_SCHEMA}; write CREATE VIEW and the name alone"
        )
    if key in TABLE_NAMES:
        raise RefusedQueryError(f"{name} is a table; give the view another name")
    if refusal := find_side_effect(
        plan_steps(connection, f"FROM {VIEW_SCHEMA}.{_quoted(name)}")
    ):
        raise RefusedQueryError(refusal)
    return name


def _comment(connection: Connection, name: str, path: str) -> None:
    """Comment the view and its columns with the file they come from."""
    view = f"{VIEW_SCHEMA}.{_quoted(name)}"
    origin = sql_literal(f"Made by {path}, a file of the user.")
    connection.execute(f"COMMENT ON VIEW {view} IS {origin}")
    for (column,) in connection.execute(COLUMNS, [VIEW_SCHEMA, name]).fetchall():
        target = f"{view}.{_quoted(column)}"
        # COMMENT does not accept the names that DuckDB makes up for unnamed columns.
        with suppress(duckdb.BinderException):
            connection.execute(f"COMMENT ON COLUMN {target} IS {origin}")


def _check_creates_view(connection: Connection, sql: str) -> None:
    types = [statement.type for statement in duckdb.extract_statements(sql)]
    if types == [duckdb.StatementType.CREATE]:
        last_step, *_ = plan_steps(connection, sql)
        if last_step == "CREATE_VIEW":
            return
    raise RefusedQueryError(NOT_A_VIEW)


def _views(connection: Connection) -> dict[tuple[str, str], str]:
    """(schema, lower-case name) → name as written; names are case-insensitive."""
    query = "SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal"
    views = connection.execute(query).fetchall()
    return {(schema, name.lower()): name for schema, name in views}


def _refused(path: str, line: int | None, why: str) -> UserView:
    return UserView(view_name=None, path=path, line=line, error=why)


def _failed(path: str, line: int, error: duckdb.Error) -> UserView:
    message = safe_message(error)
    words = QUOTED.sub(lambda quoted: _without_value(quoted[0]), message.text)
    return _refused(path, message.line or line, words)


def _without_value(quoted: str) -> str:
    """The quoted text if it is a name; else it is cut, as a value may be personal."""
    return quoted if NAMES.fullmatch(quoted[1:-1]) else f"{quoted[0]}…{quoted[-1]}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
