from collections.abc import Iterator

import duckdb
import pytest
from duckdb import ConstraintException

from models import TABLES, Source, Table, columns_of, comments_of, ddl_of, name_of
from tests.support.books import Folder
from tests.support.histories import Contact, Desk, new_desk
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    SPRING,
    connection,
    write_book,
    write_connections,
)
from tests.support.warehouse_dump import everything
from warehouse import InvariantError, check_invariants


@pytest.fixture(scope="module")
def filled() -> Iterator[Desk]:
    """A warehouse in memory with one tie."""
    made = new_desk()
    with made.connection:
        made.score({"ann": [Contact("meet", 5)]})
        yield made


@pytest.fixture
def desk(filled: Desk) -> Iterator[Desk]:
    """The same, as it was before the test when the test is over."""
    filled.connection.execute("BEGIN")
    yield filled
    filled.connection.execute("ROLLBACK")


def source(desk: Desk, read: int, loaded: int) -> None:
    """One source whose rows were read and loaded so many times."""
    names = ", ".join(column.name for column in columns_of(Source))
    desk.connection.execute(
        f"INSERT INTO sources ({names}) VALUES ('s', 'a.csv', 'meetings', NULL, NULL,"
        f" NULL, NULL, [], {read}, {loaded}, 2, 3, 4)"
    )


def test_a_balanced_account_passes(desk: Desk) -> None:
    source(desk, read=10, loaded=1)
    check_invariants(desk.connection)


@pytest.mark.parametrize(("read", "loaded"), [(11, 1), (9, 1), (10, 0), (10, 2)])
def test_an_account_that_does_not_balance_breaks_the_promise(
    desk: Desk, read: int, loaded: int
) -> None:
    source(desk, read, loaded)
    with pytest.raises(InvariantError, match="rows read and outcomes differ"):
        check_invariants(desk.connection)


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM tie_parts WHERE part = 'meet'",
        "UPDATE tie_parts SET points = points + 0.0001 WHERE part = 'base'",
        "UPDATE tie_strength SET strength = 0",
    ],
)
def test_parts_that_do_not_make_the_strength_break_the_promise(
    desk: Desk, change: str
) -> None:
    desk.connection.execute(change)
    with pytest.raises(InvariantError, match="parts and strength differ"):
        check_invariants(desk.connection)


@pytest.mark.parametrize("table", ["people", "interactions", "tie_parts", "tiers"])
def test_two_rows_of_one_key_break_the_promise(desk: Desk, table: str) -> None:
    desk.connection.execute(f"INSERT INTO {table} FROM {table} LIMIT 1")
    with pytest.raises(InvariantError, match=f"two rows of {table}"):
        check_invariants(desk.connection)


LOG = f"2026-05-05 coffee with {ANN}\n2026-06-05 lunch with {ANN}\n"
BROKEN = {
    "INSERT INTO meetings FROM meetings WHERE source_row = 2": (
        "meetings/log.txt, line 2: two rows of meetings have the same meeting_id"
    ),
    "INSERT INTO exchanges FROM exchanges": (
        f"{AUTUMN}/Connections.csv, line 5: two rows of exchanges have the same"
        " person_id"
    ),
    "UPDATE tie_strength SET strength = 0": (
        f"{AUTUMN}/Connections.csv, line 5: parts and strength differ for p"
    ),
    "UPDATE sources SET rows_read = 3 WHERE kind = 'meeting_log'": (
        "meetings/log.txt: rows read and outcomes differ"
    ),
    "INSERT INTO tiers FROM tiers": "two rows of tiers have the same tier",
}


@pytest.mark.parametrize("change", BROKEN)
def test_a_broken_promise_names_file_and_line_and_what_to_do(
    book: Folder, change: str
) -> None:
    write_connections(book, connection(ANN))
    book.write("meetings/log.txt", LOG)
    book.refresh()
    with duckdb.connect(book.book.warehouse) as connected:
        connected.execute(change)
        with pytest.raises(InvariantError) as broken:
            check_invariants(connected)
    assert str(broken.value).startswith(BROKEN[change])
    assert "a fault of Kithbook, please report it" in str(broken.value)


def test_a_row_without_an_outcome_is_named_by_its_line(book: Folder) -> None:
    write_connections(book, connection(ANN))
    book.write("meetings/log.txt", LOG)
    book.refresh()
    with duckdb.connect(book.book.warehouse) as connected:
        connected.execute(
            "CREATE TEMP VIEW logged_meeting AS"
            " SELECT source_id, source_row FROM meetings UNION ALL"
            " SELECT source_id, 3 FROM sources WHERE kind = 'meeting_log'"
        )
        connected.execute("UPDATE sources SET rows_read = 3 WHERE rows_read = 2")
        with pytest.raises(InvariantError, match=r"log\.txt, line 3: rows"):
            check_invariants(connected)


def test_every_table_and_column_carries_its_meaning(sample: Folder) -> None:
    tables = dict(sample.rows("SELECT table_name, comment FROM duckdb_tables()"))
    assert set(tables) == set(map(name_of, TABLES))
    assert all(tables.values())
    query = "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL"
    assert sample.rows(f"{query} AND NOT internal") == []


def test_every_macro_carries_its_meaning(sample: Folder) -> None:
    query = "SELECT function_name, comment FROM duckdb_functions() WHERE NOT internal"
    macros = dict(sample.rows(query))
    assert {"score", "strength_on"} <= set(macros)
    assert all(macros.values())


@pytest.mark.parametrize("table", TABLES, ids=name_of)
def test_keys_are_unique_and_required_columns_full(
    sample: Folder, table: type[Table]
) -> None:
    name, key = name_of(table), ", ".join(table.key)
    if key:
        query = f"SELECT {key} FROM {name} GROUP BY {key} HAVING count(*) > 1"
        assert sample.rows(query) == []
    columns = "SELECT column_name, is_nullable FROM duckdb_columns()"
    found = dict(sample.rows(f"{columns} WHERE table_name = '{name}'"))
    assert found == {c.name: c.is_nullable for c in columns_of(table)}
    assert len(list(comments_of(table))) == len(found) + 1
    assert ddl_of(table).count("NOT NULL") == list(found.values()).count(False)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE tie_strength SET tier = 'mighty'",
        "UPDATE tie_strength SET strength = NULL",
        "UPDATE tie_parts SET part = 'hugs'",
        "UPDATE people SET full_name = NULL",
        "UPDATE people SET pin = 'mighty'",
        "UPDATE interactions SET channel = 'smoke'",
    ],
)
def test_the_tables_refuse_what_their_classes_refuse(desk: Desk, change: str) -> None:
    with pytest.raises(ConstraintException):
        desk.connection.execute(change)


def test_every_source_of_the_sample_balances(sample: Folder) -> None:
    unbalanced = (
        "SELECT path FROM sources WHERE rows_read"
        " <> rows_loaded + rows_merged + rows_set_aside + rows_rejected"
    )
    assert sample.rows(unbalanced) == []
    assert sample.rows("SELECT sum(rows_read) > 1000 FROM sources") == [(True,)]


def test_two_refreshes_give_the_same_content(book: Folder) -> None:
    write_book(book)
    book.refresh()
    first = everything(book)
    book.refresh(full=True)
    assert everything(book) == first


def test_an_export_may_be_added_before_or_after_another(book: Folder) -> None:
    write_book(book)
    newer = book.folder / AUTUMN
    aside = newer.rename(book.folder / "aside")
    book.refresh()
    aside.rename(newer)
    book.refresh()
    later = everything(book)
    older = (book.folder / SPRING).rename(aside)
    book.refresh()
    older.rename(book.folder / SPRING)
    book.refresh()
    assert everything(book) == later


def test_deleting_everything_that_was_made_loses_nothing(book: Folder) -> None:
    write_book(book)
    book.refresh()
    first = everything(book)
    book.book.warehouse.unlink()
    for path in (book.folder / ".kith" / "rows").rglob("*"):
        if path.is_file():
            path.unlink()
    book.refresh()
    assert everything(book) == first
