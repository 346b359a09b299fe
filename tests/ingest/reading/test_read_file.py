from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import SOURCES, RowCache, find_files, read_file
from models import Settings
from tests.support.archives import LIMITS
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.examples import PATHS, example
from tests.support.reader import TODAY, read, read_book, refusal_of, write_file

KINDS = [source.kind for source in SOURCES]
WORD = "Quillfeather"


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_changed_bytes_give_rows_or_a_refusal(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(KINDS))
    content = bytearray(example(kind).encode() * 2)
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=4)):
        content[place] = data.draw(
            st.sampled_from(b'",;\n\r\t\0\x81\xff<=9A ') | st.integers(0, 255)
        )
    refusal = refusal_of(PATHS[kind], bytes(content))
    assert refusal is None or refusal.startswith(PATHS[kind])


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(KINDS), st.binary(max_size=80))
def test_any_bytes_give_rows_or_a_refusal(kind: str, content: bytes) -> None:
    assert refusal_of(PATHS[kind], example(kind).encode() + content) is None
    refusal = refusal_of(PATHS[kind], content)
    assert refusal is None or "\n" not in refusal


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_record_has_one_outcome(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(CELLS)))
    cells = CELLS[kind]
    odd = st.sampled_from([*cells.values(), "", "x", "1/5/24, 8:03 PM", "Yes"])
    rows = data.draw(
        st.lists(st.fixed_dictionaries(dict.fromkeys(cells, odd)), max_size=8)
    )
    found = read(PATHS[kind], csv_of(list(cells), *rows))
    lines = [row["source_row"] for row in [*found.rows, *found.unread]]
    blank = sum(not any(row.values()) for row in rows)
    assert len(set(lines)) == len(lines) == len(rows) - blank


@case("G80")
@pytest.mark.parametrize(
    "column", [(k, n) for k in CELLS for n in CELLS[k]], ids="-".join
)
def test_no_reason_or_doubt_ever_quotes_a_cell(column: tuple[str, str]) -> None:
    kind, name = column
    cells = {**CELLS[kind], name: f"{WORD} 9 {WORD}@example.com"}
    found = read(PATHS[kind], csv_of(list(cells), cells, {"x": "y"}) + f"{WORD}\n")
    said = [unread["reason"] for unread in found.unread] + found.account.warnings
    assert not [sentence for sentence in said if WORD.lower() in sentence.lower()]


@pytest.mark.parametrize("kind", KINDS)
def test_rejected_records_are_kept_unless_bodies_are_dropped(kind: str) -> None:
    text = example(kind) + f'{WORD},"open\n'
    for bodies, kept in (("keep", f'{WORD},"open'), ("drop", None)):
        found = read(PATHS[kind], text, {"privacy": {"bodies": bodies}})
        rejected = [u for u in found.unread if u["outcome"] == "rejected"]
        assert [unread["raw"] for unread in rejected] == [kept]


def test_doubts_are_counted_and_name_their_first_line() -> None:
    cells = {**CELLS["connections"], "Connected On": "soon"}
    found = read(
        PATHS["connections"], csv_of(list(cells), CELLS["connections"], cells, cells)
    )
    assert found.account.warnings == [
        "a day that could not be read was left empty: 2 rows, first on line 3"
    ]


def test_the_newest_day_of_a_file_is_known() -> None:
    cells = {**CELLS["messages"], "DATE": "2026-03-04 00:00:00 UTC"}
    found = read(PATHS["messages"], csv_of(list(cells), CELLS["messages"], cells))
    assert str(found.account.newest_on) == "2026-03-04"


@case("F66")
@pytest.mark.parametrize(
    ("folder", "last"),
    [
        ("linkedin/Basic_LinkedInDataExport_03-04-2026", "2026-03-05"),
        ("linkedin/export", "2098-12-31"),
        ("linkedin", "2098-12-31"),
    ],
)
def test_no_date_is_later_than_the_export(
    tmp_path: Path, folder: str, last: str
) -> None:
    next_day = date.fromordinal(date.fromisoformat(last).toordinal() + 1)
    days = [
        {**CELLS["messages"], "DATE": f"{d} 00:00:00 UTC"} for d in (last, next_day)
    ]
    write_file(tmp_path, f"{folder}/messages.csv", csv_of(list(days[0]), *days))
    [found] = read_book(tmp_path)
    assert [str(row["sent_at"].date()) for row in found.rows] == [last]
    assert str(found.account.newest_on) == last
    [unread] = found.unread
    assert (unread["source_row"], unread["reason"]) == (
        3,
        "its date is later than the export",
    )


@case("F66")
def test_a_two_digit_year_is_of_this_century() -> None:
    cells = {**CELLS["invitations"], "Sent At": "9/3/03, 8:03 PM"}
    found = read(PATHS["invitations"], csv_of(list(cells), cells))
    assert found.row["sent_at"].year == 2003
    cells = {**CELLS["invitations"], "Sent At": "9/3/68, 8:03 PM"}
    path = "linkedin/LinkedInDataExport_03-04-2026/Invitations.csv"
    found = read(path, csv_of(list(cells), cells))
    assert found.rejection == "its date is later than the export"


def test_what_people_write_may_lie_ahead() -> None:
    assert read("meetings/a.csv", "date,who\n2131-01-02,Ann Able\n").row


def test_progress_is_counted_in_lines(tmp_path: Path) -> None:
    cells = {**CELLS["messages"], "CONTENT": "one\ntwo"}
    write_file(tmp_path, PATHS["messages"], csv_of(list(cells), *[cells] * 2_500))
    asked, steps = Settings.model_validate({}), []
    [file] = find_files(tmp_path, LIMITS)
    shelf = RowCache(tmp_path / ".kith", asked)
    read_file(file, shelf, asked, TODAY, lambda *lines: steps.append(lines))
    assert steps == [(4_000, 5_001), (5_001, 5_001)]
