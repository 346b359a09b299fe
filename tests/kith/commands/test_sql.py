import csv
import io
import json
import subprocess
from pathlib import Path

import polars as pl
import pytest

from tests.support.books import Folder
from tests.support.cli_runner import BIN, Kith, run_kith

QUERY = """
    SELECT full_name, strength, last_met_on, tier = 'strong' AS is_strong
    FROM tie_strength ORDER BY strength DESC LIMIT 2
"""


def test_a_table_is_for_people(kith: Kith, sample: Folder) -> None:
    said = kith("sql", "-b", sample.folder, QUERY)
    assert (said.code, said.error) == (0, "")
    assert "Temitope Halloran" in said.out


def test_csv_has_one_header_line_and_iso_dates(kith: Kith, sample: Folder) -> None:
    said = kith("sql", "-b", sample.folder, "--format", "csv", QUERY)
    header, first, _ = csv.reader(io.StringIO(said.out))
    assert header == ["full_name", "strength", "last_met_on", "is_strong"]
    assert first[0] == "Temitope Halloran"
    assert first[2:] == ["2026-10-16", "true"]


def test_json_is_a_list_of_objects(kith: Kith, sample: Folder) -> None:
    first, _ = json.loads(kith("sql", "-b", sample.folder, "--json", QUERY).out)
    assert first["last_met_on"] == "2026-10-16"
    assert first["is_strong"] is True
    assert isinstance(first["strength"], float)


def test_json_is_what_every_reader_takes(kith: Kith, sample: Folder) -> None:
    query = """
        SELECT 'nan'::DOUBLE AS n, [1, '-inf'::FLOAT] AS l,
            {'d': DATE '2020-01-02'} AS s,
            MAP {DATE '2020-01-02': 'inf'::DOUBLE} AS m, '\\x41'::BLOB AS b,
            INTERVAL 1 DAY AS i, 1.5::DECIMAL(3, 1) AS d
    """
    out = kith("sql", "-b", sample.folder, "--json", query).out
    assert "NaN" not in out
    assert json.loads(out) == [
        {
            "n": None,
            "l": [1.0, None],
            "s": {"d": "2020-01-02"},
            "m": {"2020-01-02": None},
            "b": "b'A'",
            "i": "1 day, 0:00:00",
            "d": 1.5,
        }
    ]


def test_parquet_keeps_the_types(sample: Folder) -> None:
    command = [
        str(BIN / "kith"),
        "sql",
        "-b",
        str(sample.folder),
        "--format=parquet",
        QUERY,
    ]
    ran = subprocess.run(command, capture_output=True, check=True)
    frame = pl.read_parquet(io.BytesIO(ran.stdout))
    assert frame.schema["last_met_on"] == pl.Date
    assert frame["full_name"][0] == "Temitope Halloran"


def test_a_query_can_be_piped_in(sample: Folder) -> None:
    said = run_kith(
        "sql",
        "--format",
        "csv",
        given="SELECT 6 * 7 AS n",
        KITH_BOOK=str(sample.folder),
    )
    assert (said.code, said.out) == (0, "n\n42\n")


@pytest.mark.parametrize("form", ["csv", "table"])
def test_the_reader_of_a_pipe_may_leave_early(sample: Folder, form: str) -> None:
    command = [
        str(BIN / "kith"),
        "sql",
        f"--format={form}",
        f"--book={sample.folder}",
        "FROM messages",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in {0, 141}, "1 says that a refresh rejected rows"


@pytest.mark.parametrize("form", ["table", "csv", "json", "parquet"])
@pytest.mark.parametrize(
    "query",
    [
        "SELEC 1",
        "SELECT * FROM nowhere",
        "SELECT full_name::INTEGER FROM people",
        "SELECT 1; SELECT 2",
        "SELECT 1 AS n, 2 AS n FROM nowhere",
        "",
    ],
)
def test_a_wrong_query_is_refused_in_one_line(
    kith: Kith, sample: Folder, query: str, form: str
) -> None:
    line = kith("sql", "-b", sample.folder, "--format", form, query).refused()
    assert "a fault of Kithbook" not in line


@pytest.mark.parametrize("form", ["table", "parquet"])
@pytest.mark.parametrize(
    "call",
    [
        "json_extract(word, '$.a')",
        "strptime(word, '%Y')",
        "error(word)",
        "word::DATE",
        "regexp_matches('a', word || '(')",
    ],
)
def test_an_error_in_a_query_is_reported_without_a_value_of_the_data(
    kith: Kith, sample: Folder, call: str, form: str
) -> None:
    query = f"SELECT {call} AS n FROM (SELECT 'Qui' || full_name AS word FROM people)"
    line = kith("sql", "-b", sample.folder, "--format", form, query).refused()
    assert "value" in line
    assert "Qui" not in line


def test_an_error_in_the_text_of_a_query_is_reported(
    kith: Kith, sample: Folder
) -> None:
    query = "SELECT (SELECT full_name FROM people)"
    line = kith("sql", "-b", sample.folder, query).refused()
    assert "More than one row returned by a subquery" in line


def test_parquet_needs_a_name_for_every_column(kith: Kith, sample: Folder) -> None:
    query = "SELECT 1 AS n, 2 AS n"
    said = kith("sql", "-b", sample.folder, "--format", "parquet", query)
    assert "different name" in said.refused()


@pytest.mark.parametrize(
    "query",
    [
        "DROP TABLE people",
        "COPY people TO 'stolen.csv'",
        "ATTACH 'other.duckdb'",
        "SET enable_external_access = true",
        "INSTALL httpfs",
        "CALL enable_logging(storage = 'file')",
        "SELECT * FROM read_csv('{}')",
        "SELECT * FROM read_text('{}')",
        "SELECT * FROM '{}'",
        "SELECT * FROM glob('/*')",
        "CREATE TABLE more (n INTEGER)",
    ],
)
def test_sql_reads_the_warehouse_and_nothing_else(
    kith: Kith, sample: Folder, tmp_path: Path, query: str
) -> None:
    (tmp_path / "secret.csv").write_text("word\nzzyzx\n")
    said = kith("sql", "-b", sample.folder, query.format(tmp_path / "secret.csv"))
    said.refused()
    assert "zzyzx" not in said.error
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]


def test_the_macros_answer(kith: Kith, sample: Folder) -> None:
    query = "SELECT count(*) AS n FROM strength_on(DATE '2025-12-31')"
    said = kith("sql", "-b", sample.folder, "--format", "csv", query)
    assert int(said.out.split()[1]) > 100
