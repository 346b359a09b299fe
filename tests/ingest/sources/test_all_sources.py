import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import ROWS, SOURCES
from ingest.schema.row import columns_read, match_header, normalise_header
from ingest.schema.source_format import SourceFormat, Vintage, stem_of
from tests.support.cases import case
from tests.support.csv_files import Dialect, csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import PATHS, WARNINGS, example, example_of
from tests.support.reader import read, refusal_of, without_lines

VINTAGES = [(source, vintage) for source in SOURCES for vintage in source.vintages]
WITH_HEADER = [source for source in SOURCES if source.split is None]


def label(value: object) -> str:
    return getattr(value, "kind", None) or str(getattr(value, "label", value))


def test_no_two_sources_share_a_kind() -> None:
    assert len({source.kind for source in SOURCES}) == len(SOURCES)


@pytest.mark.parametrize("source", SOURCES, ids=label)
def test_every_source_has_an_example_that_is_read_as_its_kind(
    source: SourceFormat,
) -> None:
    found = read(PATHS[source.kind], example(source.kind))
    assert found.account.kind == source.kind
    [row] = [*found.rows, *found.unread]
    assert row["source_row"] == (1 if source.kind in ("meeting_log", "vcard") else 2)
    assert found.account.warnings == WARNINGS.get(source.kind, [])
    assert source.row in ROWS


@pytest.mark.parametrize(("source", "vintage"), VINTAGES, ids=label)
def test_every_vintage_is_recognised_and_its_rows_load(
    source: SourceFormat, vintage: Vintage
) -> None:
    found = read(PATHS[source.kind], example_of(source, vintage))
    assert (found.account.kind, found.account.vintage) == (source.kind, vintage.label)
    assert found.account.rows_read == 1
    assert [row["outcome"] for row in found.unread] in ([], ["set_aside"])


@case("A6")
@pytest.mark.parametrize(("source", "vintage"), VINTAGES, ids=label)
def test_a_header_is_known_under_any_name_or_needs_a_name_of_its_own(
    source: SourceFormat, vintage: Vintage
) -> None:
    text = example_of(source, vintage)
    path = "linkedin/renamed by its owner.csv"
    if source.is_lookalike:
        assert read(path, text).account.kind != source.kind
    elif source.kind.startswith("recommendations_"):
        assert "name the file as LinkedIn does" in str(refusal_of(path, text.encode()))
    else:
        assert read(path, text).account.kind == source.kind


@pytest.mark.parametrize("source", WITH_HEADER, ids=label)
def test_no_two_columns_of_a_source_share_a_name(source: SourceFormat) -> None:
    marks = columns_read(source.row).values()
    names = [normalise_header(name) for mark in marks for name in mark.names]
    assert len(set(names)) == len(names)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_the_order_of_columns_never_matters(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(WITH_HEADER))
    cells = CELLS[source.kind]
    header = data.draw(st.permutations([*cells, "Tags of mine"]))
    found = read(PATHS[source.kind], csv_of(header, cells))
    plainly = read(PATHS[source.kind], csv_of(list(cells), cells))
    assert found.outcomes == plainly.outcomes


@pytest.mark.parametrize("change", [str.upper, str.lower, lambda s: f" {s}  "])
@pytest.mark.parametrize("source", WITH_HEADER, ids=label)
def test_case_and_spaces_of_a_header_do_not_matter(
    source: SourceFormat, change: object
) -> None:
    assert callable(change)
    cells = CELLS[source.kind]
    changed = csv_of(
        [change(n) for n in cells], {change(n): c for n, c in cells.items()}
    )
    path = PATHS[source.kind]
    assert read(path, changed).outcomes == read(path, example(source.kind)).outcomes


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(WITH_HEADER),
    st.builds(
        Dialect,
        st.sampled_from([",", ";", "\t"]),
        st.sampled_from(["\n", "\r\n", "\r"]),
        st.booleans(),
    ),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.booleans(),
)
def test_quoting_line_ends_and_encoding_never_change_rows(
    source: SourceFormat, dialect: Dialect, encoding: str, is_ended: bool
) -> None:
    path = PATHS[source.kind]
    cells = {
        **CELLS[source.kind],
        "Place": "Caf\u00e9, \u0141\u00f3d\u017a; \u6771\u4eac",
    }
    text = csv_of(list(cells), cells, cells, dialect=dialect)
    found = read(path, (text if is_ended else text.rstrip()).encode(encoding))
    plainly = read(path, csv_of(list(cells), cells, cells))
    assert found.outcomes == plainly.outcomes


def test_an_unknown_column_is_no_obstacle() -> None:
    cells = {**CELLS["connections"], "Tags": "bread"}
    found = read("linkedin/Connections.csv", csv_of(list(cells), cells))
    assert found.row["company"] == "Acme"
    assert found.account.vintage == "header not seen before"


def test_of_two_columns_of_one_name_the_first_counts() -> None:
    text = "date,who,place,place\n2026-10-20,Ann Able,here,there\n"
    assert read("meetings/a.csv", text).row["place"] == "here"


@case("A7")
@pytest.mark.parametrize(
    "name",
    [
        "Connections (1).csv",
        "connections.CSV",
        "Connections(2).csv",
        "Connections_12345.csv",
        "Connections_1 (1).csv",
    ],
)
def test_browsers_and_linkedin_may_number_a_file(name: str) -> None:
    assert stem_of(name) == "connections"
    found = read(f"linkedin/{name}", example("connections"))
    assert found.account.kind == "connections"


@case("A7")
@pytest.mark.parametrize(
    "name", ["Reactions.csv", "Reactions_123.csv", "Saved Jobs_1.csv", "Saved_Jobs.csv"]
)
def test_numbered_files_of_no_use_stay_closed_like_the_others(name: str) -> None:
    assert read(f"linkedin/Jobs/{name}", "x").account.kind == "closed"


@pytest.mark.parametrize("source", WITH_HEADER, ids=label)
def test_kith_toml_maps_any_column(source: SourceFormat) -> None:
    cells = CELLS[source.kind]
    fields = match_header(source.row, list(cells), {}) or {}
    columns = columns_read(source.row)
    renamed = {columns[name].names[0]: f"Spalte {at}" for name, at in fields.items()}
    header = [f"Spalte {at}" for at in range(len(cells))]
    row = dict(zip(header, cells.values(), strict=True))
    given = {"headers": {source.kind: renamed}}
    found = read(PATHS[source.kind], csv_of(header, row), given)
    plainly = read(PATHS[source.kind], example(source.kind))
    assert found.outcomes == plainly.outcomes


def test_kith_toml_goes_before_the_known_names() -> None:
    text = "date,who,kind,with\n2026-10-20,a note,lunch,Ann Able\n"
    found = read("meetings/a.csv", text, {"headers": {"meetings": {"who": "With"}}})
    assert found.row["who"] == ["Ann Able"]


@case("A11")
@pytest.mark.parametrize("kind", ["connections", "messages", "invitations", "profile"])
def test_a_header_without_rows_is_reported(kind: str) -> None:
    found = read(PATHS[kind], csv_of(list(CELLS[kind])))
    assert found.account.kind == kind
    assert found.account.warnings == ["it holds no rows"]


@case("A11")
@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", " \r\n"])
def test_an_empty_file_is_recognised_by_its_name(text: str) -> None:
    found = read("linkedin/messages.csv", text)
    assert found.account.kind == "messages"
    assert found.account.warnings == ["it holds no rows"]


@case("A11")
@pytest.mark.parametrize("rows", ["", "\n,,,,,,\n"])
def test_a_preamble_alone_is_reported(rows: str) -> None:
    text = f'Notes:\n"When exporting your data, you may notice"\n{rows}'
    found = read("linkedin/Connections.csv", text)
    assert (found.account.kind, found.account.rows_read) == ("connections", 0)
    assert found.account.warnings == ["it holds no rows"]


@pytest.mark.parametrize("kind", ["meetings", "meeting_log", "favors", "people"])
def test_a_file_the_user_has_only_begun_is_no_cause_for_doubt(kind: str) -> None:
    found = read(PATHS[kind], "")
    assert (found.account.kind, found.account.warnings) == (kind, [])


@case("B17")
@pytest.mark.parametrize("end", ["\n\n\n", "\r\n,,,,,,\r\n,,,,,,\r\n", "\n  \n"])
def test_empty_last_lines_are_no_rows(end: str) -> None:
    text = example("connections").rstrip("\n")
    plainly = read("linkedin/Connections.csv", text)
    found = read("linkedin/Connections.csv", text + end)
    assert without_lines(found.rows) == without_lines(plainly.rows)
    assert found.account.rows_read == 1
