import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from models import ViewFile
from warehouse import BuildFile, create_schema, create_user_views

Rows = list[tuple[Any, ...]]
RUN = "INSERT INTO run VALUES ('2026-10-31', '2026-10-31', '1', '', '', 'me')"
TIER = "INSERT INTO tiers (tier, floor, gap_days) VALUES ('strong', 45, 90)"


class Views:
    """A warehouse without people, in which views are made."""

    def __init__(self, building: BuildFile) -> None:
        self.building = building

    def make(self, **files: str) -> dict[str, str | None]:
        """Make views from files; path and line → what is wrong, of those that are."""
        found = [ViewFile(f"sql/{name}.sql", text) for name, text in files.items()]
        return self.make_of(*found)

    def make_of(self, *files: ViewFile) -> dict[str, str | None]:
        create_user_views(self.building, files)
        reported = "SELECT path, line, error FROM user_views WHERE error IS NOT NULL"
        return {f"{path}, {line}": error for path, line, error in self.rows(reported)}

    def rows(self, query: str) -> Rows:
        """The answer as any client of DuckDB gets it."""
        with duckdb.connect(self.building.path, read_only=True) as connection:
            return connection.execute(query).fetchall()

    def names(self) -> list[str]:
        """The existing views, wherever they are."""
        query = "SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY ALL"
        return [name for (name,) in self.rows(query)]


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with its tables, the run and one tier."""
    path = tmp_path_factory.mktemp("views") / "settled.duckdb"
    with duckdb.connect(path) as connection:
        create_schema(connection)
        connection.execute(RUN)
        connection.execute(TIER)
    return path


@pytest.fixture
def views(settled: Path, tmp_path: Path) -> Views:
    building = BuildFile(tmp_path / "warehouse.duckdb", tmp_path / "scratch.duckdb")
    shutil.copy(settled, building.path)
    return Views(building)


FORMS = [
    "SELECT floor FROM tiers",
    "SELECT floor FROM tiers; -- ; that is all\n;",
    "FROM tiers SELECT floor",
    "WITH t AS (FROM tiers) SELECT floor FROM t",
    "/* SELECT 1; /* and */ SELECT 2 */ SELECT floor FROM tiers",
    "(SELECT floor FROM main.tiers)",
    "-- \N{LATIN SMALL LETTER U WITH DIAERESIS}\nSELECT\u00a0floor\nFROM tiers",
    "SELECT floor FROM tiers WHERE ';' <> '--' AND $$a;b$$ <> '/*'",
    "VALUES (45)",
    "SELECT count(*) + 45 FROM strength_on(DATE '2026-01-01')",
    "PIVOT (SELECT tier, floor FROM tiers) ON tier IN ('strong') USING max(floor)",
    "SELECT floor FROM tiers" + "\n" * 2000,
    "CREATE VIEW form12 AS SELECT floor FROM tiers",
    "create or replace view mine.Form13 as select floor from tiers",
    "CREATE VIEW IF NOT EXISTS form14 (n) AS SELECT floor FROM tiers;",
]


def test_a_file_with_one_select_of_any_form_becomes_a_view(views: Views) -> None:
    assert views.make(**{f"form{n}": text for n, text in enumerate(FORMS)}) == {}
    for n, text in enumerate(FORMS):
        assert views.rows(f"FROM mine.form{n}") == [(45,)], text


def test_the_name_of_a_file_may_have_anything_in_it(views: Views) -> None:
    name = 'My "own"; DROP TABLE run; --\'s'
    assert views.make(**{name: "SELECT 1"}) == {}
    assert views.names() == [name]


def test_a_view_and_its_columns_say_from_which_file_they_are(views: Views) -> None:
    views.make(**{"Ann's": 'SELECT tier, 1 AS "a b" FROM tiers'})
    reported = "Made by sql/Ann's.sql, a file of the user."
    comments = "SELECT comment FROM duckdb_columns() WHERE schema_name = 'mine'"
    assert views.rows(comments) == [(reported,)] * 2
    views_said = "SELECT comment FROM duckdb_views() WHERE NOT internal"
    assert views.rows(views_said) == [(reported,)]


def test_views_use_each_other_in_any_order(views: Views) -> None:
    assert (
        views.make(a="FROM b JOIN c USING (tier)", b="FROM c", c="FROM tiers LIMIT 1")
        == {}
    )
    assert views.rows("SELECT tier FROM mine.a") == [("strong",)]
    reported = "SELECT view_name, path, line FROM user_views ORDER BY view_name"
    assert views.rows(reported)[0] == ("a", "sql/a.sql", 1)


def test_one_file_may_make_several_views(views: Views) -> None:
    two = (
        "-- two\nCREATE VIEW a AS\nSELECT 1 AS n;\n\n-- from a\nCREATE VIEW b AS FROM a"
    )
    assert views.make(two=two) == {}
    assert views.rows("FROM mine.b") == [(1,)]
    reported = "SELECT view_name, line FROM user_views ORDER BY line"
    assert views.rows(reported) == [("a", 2), ("b", 6)]


def test_a_book_without_views_has_an_empty_schema_for_them(views: Views) -> None:
    assert views.make() == {}
    schemas = "SELECT count(*) FROM duckdb_schemas() WHERE schema_name = 'mine'"
    assert views.rows(schemas) == [(1,)]
    assert views.rows("FROM user_views") == []


def test_an_error_is_reported_with_its_line_and_stops_nothing(views: Views) -> None:
    several = (
        "CREATE VIEW good AS SELECT 1;\n\nCREATE VIEW bad AS\nSELECT\nflor\nFROM tiers;"
        "\n\n\nCREATE VIEW late AS FROM good"
    )
    reported = views.make(
        a="-- why\nSELECT floor\nFROM nowhere",
        b="SELECT 1;\nSELEC 2",
        c="SELECT floor\nFROM tiers\nWHERE",
        several=several,
        z="FROM tiers",
    )
    assert {
        place: str(error).partition("!")[0] for place, error in reported.items()
    } == {
        "sql/a.sql, 3": "Catalog Error: Table with name nowhere does not exist",
        "sql/b.sql, 2": 'Parser Error: syntax error at or near "SELEC"',
        "sql/c.sql, 3": "Parser Error: syntax error at end of input",
        "sql/several.sql, 5": 'Binder Error: Referenced column "flor" not found in'
        " FROM clause",
    }
    assert views.names() == ["good", "late", "z"]


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        ("", None, "there is no statement in it"),
        ("-- SELECT 1;\n/* none */", None, "there is no statement in it"),
        ("SELECT 1;\nSELECT 2", 1, "neither one SELECT nor CREATE VIEW"),
        ("FROM mine.x", 1, "Table with name x does not exist"),
        ("DESCRIBE run", 1, "syntax error"),
        ("PIVOT tiers ON tier USING max(floor)", 1, "PIVOT without IN"),
        ("SELECT $1", 1, "Invalid Input Error"),
        ("CREATE VIEW main.x AS SELECT 1", 1, "views are made in mine"),
        ("CREATE TEMP VIEW x AS SELECT 1", 1, "views are made in mine"),
        ("SELECT " + "(" * 100_000, 1, "memory exhausted"),
    ],
)
def test_what_can_be_no_view_is_refused(
    views: Views, text: str, line: int | None, complaint: str
) -> None:
    reported = views.make(x=text)
    assert complaint in str(reported[f"sql/x.sql, {line}"])
    assert views.names() == []


ATTACKS = [
    "COPY tiers TO '{}'",
    "COPY (SELECT 1) TO '{}'",
    "EXPORT DATABASE '{}'",
    "ATTACH '{}' AS other",
    "INSTALL httpfs",
    "LOAD '{}'",
    "SET enable_external_access = true",
    "PRAGMA enable_profiling",
    "CALL enable_logging(storage = 'file')",
    "CREATE VIEW v AS FROM enable_logging(storage = 'file')",
    "FROM enable_logging(storage = 'file')",
    "FROM read_csv('/etc/passwd')",
    "FROM read_text('/etc/passwd')",
    "FROM '/etc/passwd'",
    "FROM glob('/etc/*')",
    "FROM query('FROM read_text(''/etc/passwd'')')",
    "FROM 'https://example.org/a.parquet'",
    "CREATE TABLE more AS SELECT 1",
    "CREATE VIEW fine AS SELECT 1; DROP TABLE tiers",
    "SELECT 1; DELETE FROM tiers",
    "INSERT INTO tiers SELECT * FROM tiers",
    "UPDATE tiers SET floor = 0",
    "CREATE OR REPLACE MACRO strength_on(d) AS TABLE SELECT 1",
    "CREATE SCHEMA other",
    "CREATE SECRET (TYPE s3)",
    "CREATE TYPE t AS ENUM (SELECT tier FROM tiers)",
    "COMMENT ON TABLE tiers IS 'mine'",
    "ALTER TABLE tiers RENAME TO t",
    "PREPARE x AS DELETE FROM tiers",
    "EXPLAIN ANALYZE DELETE FROM tiers",
    "BEGIN; DELETE FROM tiers; COMMIT",
    "COMMIT",
    "USE main",
    "CREATE OR REPLACE VIEW main.tiers AS SELECT 1",
]


def test_no_file_reaches_anything_but_the_warehouse_or_changes_it(
    views: Views, tmp_path: Path
) -> None:
    before = {path.name for path in tmp_path.iterdir()}
    tables = views.rows("SELECT table_name, sql, comment FROM duckdb_tables()")
    files = [
        ViewFile(f"sql/{attack}", attack.format(tmp_path / "out")) for attack in ATTACKS
    ]
    reported = views.make_of(*files, ViewFile("sql/good.sql", "FROM tiers"))
    assert {place.rpartition(",")[0] for place in reported} == {f.path for f in files}
    assert {path.name for path in tmp_path.iterdir()} == before
    assert views.rows("SELECT tier, floor FROM mine.good") == [("strong", 45)]
    assert views.rows("SELECT table_name, sql, comment FROM duckdb_tables()") == tables
    assert views.names() == ["fine", "good"]


@pytest.mark.parametrize("name", ["tiers", "Tiers", "user_views"])
def test_no_view_has_the_name_of_a_table_for_others_would_read_it(
    views: Views, name: str
) -> None:
    reported = views.make(**{name: "SELECT 0 AS floor", "z": "SELECT floor FROM tiers"})
    assert reported == {
        f"sql/{name}.sql, 1": f"{name} is a table; give the view another name"
    }
    assert views.rows("FROM mine.z") == [(45,)]


def test_no_view_takes_the_place_of_another(views: Views) -> None:
    again = "CREATE OR REPLACE VIEW A AS SELECT 2;\nCREATE VIEW a AS FROM a"
    reported = views.make(a="SELECT 1", b=again)
    assert [*reported] == ["sql/b.sql, 1", "sql/b.sql, 2"]
    assert reported["sql/b.sql, 1"] == "there is a view of this name already"
    assert views.rows("FROM mine.a") == [(1,)]


def test_views_that_need_each_other_are_both_reported(views: Views) -> None:
    assert [*views.make(a="FROM b", b="FROM a")] == ["sql/a.sql, 1", "sql/b.sql, 1"]


@pytest.mark.parametrize(
    "text",
    [
        'FROM people WHERE full_name = "Ann Able"',
        "FROM people LIMIT 'Ann Able'",
        "SELECT 'Ann Able of the harbour",
        "SELECT regexp_matches(full_name, '(Ann Able') FROM people",
    ],
)
def test_no_error_contains_a_value(views: Views, text: str) -> None:
    [error] = views.make(a=text).values()
    assert "Able" not in str(error)


def test_an_unreadable_file_is_reported_as_it_is(views: Views) -> None:
    reported = views.make_of(ViewFile("sql/a.sql", "", "not UTF-8; save it as UTF-8"))
    assert reported == {"sql/a.sql, None": "not UTF-8; save it as UTF-8"}
    assert views.rows("SELECT view_name FROM user_views") == [(None,)]
