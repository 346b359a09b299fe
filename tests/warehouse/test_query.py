import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.books import Folder
from warehouse import RefusedQueryError, Warehouse

REFUSED = [
    "INSERT INTO tiers SELECT * FROM tiers",
    "DELETE FROM people",
    "UPDATE people SET email = NULL",
    "DROP TABLE people",
    "CREATE TABLE mine AS SELECT 1",
    "CREATE TEMP TABLE mine AS SELECT 1",
    "CREATE OR REPLACE TEMP MACRO strength_on(d) AS TABLE SELECT 1",
    "SELECT 1; SELECT 2",
    "SELECT 1; DROP TABLE people",
    "CALL enable_logging(storage = 'file')",
    "EXPLAIN ANALYZE CALL enable_logging(storage = 'file', storage_path = '/tmp')",
    "FROM enable_logging(storage = 'file', storage_path = '/tmp')",
    "FROM system.main.enable_logging()",
    "SELECT (SELECT count(*) FROM enable_logging())",
    "FROM query('FROM enable' || '_logging()')",
    "FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))",
    "FROM checkpoint()",
    "COPY people TO '/tmp/kith-people.csv'",
    "COPY (SELECT 1) TO '/tmp/kith-people.csv'",
    "EXPLAIN ANALYZE COPY people TO '/tmp/kith-people.csv'",
    "EXPORT DATABASE '/tmp/kith-export'",
    "ATTACH ':memory:' AS other",
    "ATTACH '/tmp/kith-other.duckdb' AS other",
    "DETACH warehouse",
    "USE memory",
    "SET enable_external_access = true",
    "SET threads = 1",
    "RESET memory_limit",
    "PRAGMA enable_profiling",
    "PRAGMA threads = 1",
    "INSTALL httpfs",
    "LOAD httpfs",
    "BEGIN",
    "CHECKPOINT",
    "VACUUM",
    "PREPARE p AS SELECT 1",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "FROM read_blob('/etc/passwd')",
    "FROM read_parquet('/etc/passwd')",
    "FROM read_json('/etc/passwd')",
    "FROM sniff_csv('/etc/passwd')",
    "FROM '/etc/passwd'",
    "FROM 'https://kith.example/x.csv'",
    "FROM glob('/etc/*')",
    "SELECT getenv('HOME')",
    "SELECT nonsense FROM people",
    "SELECT * FROM no_such_table",
    "this is no SQL",
    "-- nothing",
    "",
    ";",
]


@pytest.mark.parametrize("query", REFUSED)
def test_what_does_more_than_read_the_warehouse_is_refused(
    sample: Folder, query: str
) -> None:
    before = sample.book.warehouse.read_bytes()
    with sample.book.open_warehouse() as warehouse:
        with pytest.raises(RefusedQueryError) as refusal:
            warehouse.query(query)
        assert "\n" not in str(refusal.value)
        assert warehouse.query("SELECT count(*) > 0 FROM people").rows == [(True,)]
    assert sample.book.warehouse.read_bytes() == before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT count(*) FROM people",
        "FROM tie_strength LIMIT 3",
        "WITH s AS (SELECT 1) FROM s;",
        "-- the strongest\nSELECT max(strength) FROM tie_strength -- of all",
        "DESCRIBE people",
        "SUMMARIZE people",
        "SHOW TABLES",
        "VALUES (1)",
        "(SELECT 1) UNION ALL (SELECT 2)",
        "PIVOT tiers ON tier IN ('strong', 'good') USING sum(floor)",
        "FROM strength_on(DATE '2025-01-01') LIMIT 1",
        "SELECT comment FROM duckdb_columns() LIMIT 1",
    ],
)
def test_whatever_only_reads_is_answered(sample: Folder, query: str) -> None:
    assert sample.ask(query).rows


def test_a_stream_is_held_to_the_same_rules(sample: Folder) -> None:
    with sample.book.open_warehouse() as warehouse:
        assert warehouse.stream("SELECT 1 AS a").fetchall() == [(1,)]
        with pytest.raises(RefusedQueryError):
            warehouse.stream("FROM read_csv('/etc/passwd')")
        with pytest.raises(RefusedQueryError):
            warehouse.stream("FROM enable_logging()")


def test_an_answer_takes_parameters_and_gives_rows_by_column(sample: Folder) -> None:
    with sample.book.open_warehouse() as warehouse:
        answer = warehouse.query("SELECT $who AS who, 1 AS n", who="Ann; DROP")
    assert list(answer.dicts()) == [{"who": "Ann; DROP", "n": 1}]


def test_a_file_that_is_no_warehouse_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "warehouse.duckdb"
    path.write_text("no database")
    with (
        pytest.raises(RefusedQueryError, match="is no warehouse that can be read"),
        Warehouse.open(path),
    ):
        pass


def test_no_query_brings_the_process_down(sample: Folder) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from warehouse import RefusedQueryError, Warehouse\n"
        "with Warehouse.open(Path(sys.argv[1])) as warehouse:\n"
        "    for query in sys.argv[2:]:\n"
        "        try: warehouse.query(query)\n"
        "        except RefusedQueryError: pass\n"
        "    print(warehouse.query('SELECT 1').rows)\n"
    )
    warehouse = str(sample.book.warehouse)
    ran = subprocess.run(
        [sys.executable, "-c", script, warehouse, *REFUSED],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, "[(1,)]\n")
