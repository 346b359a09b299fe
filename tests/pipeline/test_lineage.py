from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from ingest import ROWS
from models import Table, name_of
from pipeline import refresh
from pipeline.build import PUBLISHED, Build, PythonPart, run_part
from pipeline.lineage import Shape, all_nodes, lineage, sql_of
from pipeline.refresh import STEPS, tables_of
from tests.support.books import ROOT, Folder, Golden
from tests.support.examples import PATHS, example
from warehouse import StagedRows, tables_read

SQL = Path(str(files("models"))) / "sql"
NODES = all_nodes()
VIEWS = {name_of(row) for row in StagedRows(ROWS, ()).classes()}
INTERMEDIATE = {n.name for n in NODES.values() if n.shape is Shape.INTERMEDIATE}


def test_the_lineage_says_what_the_sql_says(golden: Golden) -> None:
    golden.check(ROOT / "docs" / "lineage.md", lineage())


def test_every_table_is_made_once_and_before_it_is_read() -> None:
    made: set[str] = set()
    for node in NODES.values():
        assert made.issuperset(node.reads), node
        assert node.name not in made
        made.add(node.name)


def test_what_no_step_makes_is_a_view_of_rows() -> None:
    read = {name for name, node in NODES.items() if node.shape is Shape.ROWS}
    assert read <= VIEWS


@pytest.mark.parametrize("table", tables_of(*(step.name for step in STEPS)))
def test_every_name_in_a_statement_is_known_and_says_where_it_lies(table: str) -> None:
    known = PUBLISHED | VIEWS | {f"scratch.{name}" for name in INTERMEDIATE}
    assert tables_read(sql_of(table)) <= known


@pytest.mark.parametrize(
    "path", sorted((SQL / "queries").rglob("*.sql")), ids=lambda path: path.stem
)
def test_commands_and_reports_read_published_tables_only(path: Path) -> None:
    assert tables_read(path.read_text("utf-8")) <= PUBLISHED


def test_every_intermediate_table_is_read() -> None:
    read = {name for node in NODES.values() for name in node.reads}
    assert read >= INTERMEDIATE


def test_an_intermediate_table_lies_in_the_folder_of_its_step() -> None:
    listed = {
        f"{step.name}/{part}.sql"
        for step in STEPS
        for part in step.parts
        if isinstance(part, str) and part not in PUBLISHED
    }
    folder = SQL / "intermediate"
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.sql")}
    assert found == listed


def test_python_parts_read_and_make_what_they_say(
    book: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    trace = Trace(monkeypatch)
    for kind in ("profile", "connections"):
        book.write(PATHS[kind], example(kind))
    book.refresh()
    parts = [p for step in STEPS for p in step.parts if isinstance(p, PythonPart)]
    for part in parts:
        assert trace.made[part] <= set(part.makes.split()), part
        # The last two leave the reading to the warehouse.
        if part not in parts[-2:]:
            assert trace.made[part] == set(part.makes.split()), part
            assert trace.read[part] == set(part.reads.split()), part


class Trace:
    """What the Python parts of a refresh read and make."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.part: str | PythonPart = ""
        self.read: dict[str | PythonPart, set[str]] = defaultdict(set)
        self.made: dict[str | PythonPart, set[str]] = defaultdict(set)
        rows, load = Build.rows, Build.load

        def run(build: Build, part: str | PythonPart) -> None:
            self.part = part
            run_part(build, part)

        def traced_rows(build: Build, query: str) -> list[tuple[Any, ...]]:
            names = {name.removeprefix("scratch.") for name in tables_read(query)}
            self.read[self.part] |= names
            return rows(build, query)

        def traced_load(
            build: Build, table: type[Table], given: Iterable[Any], name: str = ""
        ) -> None:
            self.made[self.part].add(name or name_of(table))
            load(build, table, given, name)

        monkeypatch.setattr(refresh, "run_part", run)
        monkeypatch.setattr(Build, "rows", traced_rows)
        monkeypatch.setattr(Build, "load", traced_load)


def test_common_table_expressions_are_no_tables() -> None:
    query = """
    WITH RECURSIVE people AS (
        SELECT person_id FROM scratch.people_before UNION SELECT * FROM people
    ),
    pair AS (FROM people JOIN mentions USING (person_id))
    SELECT * FROM pair WHERE person_id IN (SELECT person_id FROM (FROM favors))
    """
    read = {"scratch.people_before", "mentions", "favors"}
    assert tables_read(query) == read


def test_a_macro_reads_what_its_statement_reads_and_the_tables_it_is_given() -> None:
    read = {"people", "score_parameters", "shown"}
    query = "WITH d AS (SELECT 1) FROM score('shown', 'score_parameters', 'd')"
    assert tables_read(query) == read
    assert tables_read("SELECT tier_of(3)") == {"tiers"}


def test_what_is_no_select_is_refused() -> None:
    with pytest.raises(ValueError, match="SELECT"):
        tables_read("CREATE TABLE a (b INTEGER)")
