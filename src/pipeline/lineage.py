"""What every table is made from, written from the SQL and the steps."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatchcase
from importlib.resources import files
from itertools import chain

from ingest import SOURCES
from models import MACROS, Table, name_of, scratch_statement, statement
from pipeline.build import PUBLISHED, PythonPart, Step
from pipeline.refresh import STEPS
from pipeline.reports import REPORTS
from warehouse import tables_of_macro, tables_read

HEAD = """# Lineage

Which table is made from which. Written from the SQL in `src/models/sql` and the steps
in `src/pipeline/refresh.py`; `pytest --update-golden` writes it anew.

| shape | meaning |
|---|---|
| rounded | rows of source files, a view |
| box | intermediate table, deleted when the refresh ends |
| cylinder | table of the warehouse, described in [warehouse.md](warehouse.md) |
| hexagon | Python function |
| slanted | report |

What a macro reads is counted as read by the table that calls it. Python functions also
pass values to each other, which are not drawn: the owner, who has which key, and the
lines of `decisions.csv`. Arrows from `run` and `source_file` would hide the others, so
the tables that read these two are listed below each graph.
"""
READ_BY_MANY = ("run", "source_file")
"""Read for the day T, or for the path and age of a file."""
OVERVIEW = """## Overview

An arrow says that tables of one step are made from tables of the other. It is left out
where it follows from other arrows.
"""
EVERY_KIND = "every kind, where a record was rejected or set aside while reading"
ROWS = """## Rows

Each file gives rows of one class, and a view shows the rows of a class or of all
classes derived from it. SQL reads these views:

| view | rows of these kinds of files |
|---|---|"""
REPORTS_HEAD = """## Reports

Each report is a file in `reports/`, one SELECT in `src/models/sql/queries/report/`.
"""
COMMANDS = """## Commands

| command | tables that its queries read |
|---|---|"""
MACROS_HEAD = """## Macros

| macro | tables that it reads |
|---|---|"""


class Shape(Enum):
    """What a node of the graph is, by the brackets around its name."""

    ROWS = '(["{}"])'
    INTERMEDIATE = '["{}"]'
    PUBLISHED = '[("{}")]'
    PYTHON = '{{{{"{}"}}}}'
    REPORT = '[/"{}"/]'


@dataclass(frozen=True)
class Node:
    """A table, or a Python function that makes tables, and what it is made from."""

    name: str
    step: str
    shape: Shape
    reads: tuple[str, ...] = ()
    """Names of other nodes, sorted."""

    @property
    def drawn(self) -> str:
        """The node in Mermaid."""
        label = self.name.replace("_", " ") if self.shape is Shape.PYTHON else self.name
        label = label.removeprefix("reports/")
        return f"{id_of(self.name)}{self.shape.value.format(label)}"


TITLES = {
    "rows": "rows",
    **{step.name: step.title for step in STEPS},
    "reports": "write the reports",
}
"""Name of a step → its title, in order."""


def lineage() -> str:
    """The graph of all tables: an overview, then one graph for each step."""
    nodes = all_nodes()
    parts = [
        HEAD,
        OVERVIEW,
        *_overview(nodes),
        ROWS,
        *_kinds(nodes),
        *chain.from_iterable(_section(nodes, step) for step in list(TITLES)[1:]),
        COMMANDS,
        *(f"| `kith {name}` | {_listed(reads)} |" for name, reads in _by_command()),
        "",
        MACROS_HEAD,
        *(f"| `{name}` | {_listed(tables_of_macro(name))} |" for name in MACROS),
    ]
    return "\n".join(parts) + "\n"


def all_nodes() -> dict[str, Node]:
    """Every node by its name, in the order in which they are made."""
    made: dict[str, Node] = {}
    for step in STEPS:
        for node in _nodes_of(step, made):
            made[node.name] = node
    for report in REPORTS:
        reads = tables_read(statement(f"queries/report/{report}"))
        name = f"reports/{report}.csv"
        made[name] = Node(name, "reports", Shape.REPORT, plain(reads))
    read = {name for node in made.values() for name in node.reads}
    rows = {name: Node(name, "rows", Shape.ROWS) for name in sorted(read - made.keys())}
    return rows | made


def _nodes_of(step: Step, made: Collection[str]) -> Iterator[Node]:
    """The nodes of a step; `made` holds those before it and grows with them."""
    for part in step.parts:
        if isinstance(part, PythonPart):
            yield from _python_nodes(step, part, made)
        else:
            yield Node(part, step.name, _shape(part), plain(tables_read(sql_of(part))))


def _python_nodes(
    step: Step, part: PythonPart, made: Collection[str]
) -> Iterator[Node]:
    name = part.run.__name__
    yield Node(name, step.name, Shape.PYTHON, plain(expanded(part.reads, made)))
    for table in part.makes.split():
        yield Node(table, step.name, _shape(table), (name,))


def expanded(reads: str, made: Iterable[str]) -> Iterator[str]:
    """The names that a Python part reads; a pattern means all those made so far."""
    known = list(made)
    for name in reads.split():
        matching = [table for table in known if fnmatchcase(table, name)]
        yield from matching if "*" in name else [name]


def sql_of(table: str) -> str:
    """The SELECT that makes a table."""
    is_published = table in PUBLISHED
    return statement(f"tables/{table}") if is_published else scratch_statement(table)


def _shape(table: str) -> Shape:
    return Shape.PUBLISHED if table in PUBLISHED else Shape.INTERMEDIATE


def plain(names: Iterable[str]) -> tuple[str, ...]:
    """The names without the mark of intermediate tables, sorted."""
    return tuple(sorted(name.removeprefix("scratch.") for name in names))


def id_of(name: str) -> str:
    """The name as Mermaid takes it for an id."""
    return name.replace("/", "_").replace(".", "_")


def _section(nodes: Mapping[str, Node], step: str) -> Iterator[str]:
    own = [node for node in nodes.values() if node.step == step]
    yield REPORTS_HEAD if step == "reports" else f"## {_heading(step)}\n"
    yield from ["```mermaid", "flowchart LR"]
    read = {name for node in own for name in _drawn_reads(node)}
    for other, title in TITLES.items():
        shown = [n for n in nodes.values() if n.step == other and n.name in read]
        shown = own if other == step else shown
        if shown:
            heading = title if other == step else f"from: {title}"
            yield f'    subgraph step_{other}["{heading}"]'
            yield from (f"        {node.drawn}" for node in shown)
            yield "    end"
    for node in own:
        ends = (id_of(name) for name in _drawn_reads(node))
        yield from (f"    {end} --> {id_of(node.name)}" for end in ends)
    yield "```\n"
    for name in READ_BY_MANY:
        if readers := [node.name for node in own if name in node.reads]:
            yield f"`{name}` is read by {_listed(readers)}.\n"


def _drawn_reads(node: Node) -> list[str]:
    return [name for name in node.reads if name not in READ_BY_MANY]


def _heading(step: str) -> str:
    return f"{TITLES[step].capitalize()} (`{step}`)"


def _overview(nodes: Mapping[str, Node]) -> Iterator[str]:
    yield from ["```mermaid", "flowchart LR"]
    for step, title in TITLES.items():
        count = sum(
            node.step == step and node.shape is not Shape.PYTHON
            for node in nodes.values()
        )
        counted = f"<br/>{count} {_things(step, count)}" if count else ""
        yield f'    step_{step}["{title}{counted}"]'
    for one, other in _needed(_step_edges(nodes)):
        yield f"    step_{one} --> step_{other}"
    yield "```\n"


def _things(step: str, count: int) -> str:
    noun = {"rows": "view", "reports": "file"}.get(step, "table")
    return noun if count == 1 else f"{noun}s"


Edge = tuple[str, str]


def _step_edges(nodes: Mapping[str, Node]) -> list[Edge]:
    """Step → step that reads it, in order."""
    found = {
        (nodes[name].step, node.step)
        for node in nodes.values()
        for name in node.reads
        if nodes[name].step != node.step
    }
    order = list(TITLES)
    return sorted(found, key=lambda edge: tuple(map(order.index, edge)))


def _needed(edges: Sequence[Edge]) -> list[Edge]:
    """The edges that do not follow from a longer way (the transitive reduction)."""
    after: dict[str, set[str]] = {}
    # Edges lead from earlier steps to later ones, so the last ones come first.
    for one, other in reversed(edges):
        after.setdefault(one, set()).update({other}, after.get(other, ()))
    return [
        (one, other)
        for one, other in edges
        if not any(other in after.get(via, ()) for a, via in edges if a == one)
    ]


def _kinds(nodes: Mapping[str, Node]) -> Iterator[str]:
    """A line of Markdown for each view of rows."""
    for node in nodes.values():
        if node.step == "rows":
            kinds = [source.kind for source in SOURCES if _gives(source.row, node.name)]
            yield f"| `{node.name}` | {', '.join(kinds) or EVERY_KIND} |"
    yield ""


def _gives(row: type[Table], view: str) -> bool:
    """Whether the view shows rows of this class."""
    bases = (base for base in row.__mro__ if issubclass(base, Table))
    return view in map(name_of, bases)


def _by_command() -> Iterator[tuple[str, set[str]]]:
    """Command → the tables that its queries read."""
    folders = files("models").joinpath("sql", "queries").iterdir()
    for folder in sorted(folders, key=lambda folder: folder.name):
        if folder.name != "report":
            queries = (file.read_text("utf-8") for file in folder.iterdir())
            yield folder.name, set(chain.from_iterable(map(tables_read, queries)))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))
