import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.records import BROKEN_QUOTE, Record, lines_of, records_of, split_line
from tests.ingest.reader import read

CELL = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=8
)
ROWS = st.lists(
    st.tuples(CELL, CELL, CELL).filter(lambda row: any(c.strip() for c in row)),
    max_size=6,
)


def records(text: str, delimiter: str = ",") -> list[Record]:
    return list(records_of(lines_of(text), 0, delimiter))


def cells(text: str) -> list[list[str]]:
    return [list(record.cells) for record in records(text)]


def written(rows: list[tuple[str, str, str]], end: str, quoting: int) -> str:
    out = io.StringIO()
    # The types of csv know the quoting constants only as literals.
    writer = csv.writer(out, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows(rows)
    return out.getvalue()


@settings(max_examples=100, deadline=None)
@given(
    ROWS,
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_what_is_written_as_csv_is_read_as_it_was(
    rows: list[tuple[str, str, str]], end: str, quoting: int
) -> None:
    assert cells(written(rows, end, quoting)) == [list(row) for row in rows]


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from('a,"\n\r; \0\u2028'), max_size=60))
def test_records_stand_in_order_on_lines_of_their_own(text: str) -> None:
    lines = lines_of(text)
    last = 0
    for record in records_of(lines, 0, ","):
        assert last < record.line <= record.last_line <= len(lines)
        last = record.last_line
    assert not "".join(lines[last:]).replace(",", "").replace('"', "").strip()


@pytest.mark.parametrize(
    "data", ["\u2028", "\u2029", "\x85", "\x0c", "\x0b", "\x1c", "\0"]
)
def test_no_other_character_ends_a_line(data: str) -> None:
    assert cells(f"a{data}b,c\nd,e\n") == [[f"a{data}b", "c"], ["d", "e"]]


@pytest.mark.parametrize(
    "text", ["a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d\r\n"]
)
def test_lines_end_as_windows_unix_and_old_macs_end_them(text: str) -> None:
    assert cells(text) == [["a", "b"], ["c", "d"]]


def test_a_lone_carriage_return_in_a_cell_splits_no_row() -> None:
    assert cells('a,b\nc\rd,e\n"f\rg",h\r\n')[1:] == [["c d", "e"], ["f g", "h"]]


def test_a_line_break_in_quotes_is_data_and_lines_are_counted() -> None:
    found = records('a,"b\r\n\n""c"""\nd,e\n')
    assert [r.cells for r in found] == [["a", 'b\r\n\n"c"'], ["d", "e"]]
    assert [(r.line, r.last_line) for r in found] == [(1, 3), (4, 4)]


def test_blank_lines_and_bare_delimiters_are_no_records() -> None:
    found = records('\na,b\n\n  \n,,\n"",""\nc,d\n\n')
    assert [r.line for r in found] == [2, 7]


def test_a_quote_that_is_never_closed_costs_its_own_line() -> None:
    found = records('a,b\nc,"d\ne,f\n"g, h",i\n')
    assert [r.cells for r in found] == [["a", "b"], (), ["e", "f"], ["g, h", "i"]]
    assert (found[1].line, found[1].last_line) == (2, 2)
    assert found[1].fault == BROKEN_QUOTE


def test_text_after_a_closing_quote_costs_its_own_line() -> None:
    assert [r.fault for r in records('"a" b,c\nd,e\n')] == [BROKEN_QUOTE, ""]


def test_carriage_returns_end_lines_where_the_first_line_ends_so() -> None:
    assert cells('a,b\r"c\nd",e\r') == [["a", "b"], ["c\nd", "e"]]


def test_many_open_quotes_take_no_time() -> None:
    found = records('x,"y\n' * 5_000 + "a,b\n")
    assert len([r for r in found if r.fault]) >= 1
    assert found[-1].cells == ["a", "b"]


@pytest.mark.parametrize("length", [150_000, 1_000_000])
def test_cells_may_be_very_long(length: int) -> None:
    assert cells(f'"{"x, " * (length // 3)}",b\n')[0][1] == "b"


def test_a_line_that_is_no_record_by_itself_has_no_cells() -> None:
    assert split_line('a,"b\n', ",") == ()
    assert split_line("a;b\n", ";") == ("a", "b")


def test_an_unclosed_quote_in_an_export_is_rejected_with_its_line() -> None:
    text = "First Name,Last Name,Connected On\n"
    text += (
        'Ann,Able,05 Jan 2024\nBob,"Baker,06 Jan 2024\nCleo,"Cook, MBA",07 Jan 2024\n'
    )
    found = read("linkedin/Connections.csv", text)
    assert found.values("first_name") == ["Ann", "Cleo"]
    [unread] = found.unread
    assert (unread["source_row"], unread["reason"]) == (3, BROKEN_QUOTE)
    assert unread["raw"] == 'Bob,"Baker,06 Jan 2024'


def test_rows_with_too_few_or_too_many_fields_are_rejected_and_the_others_load() -> (
    None
):
    text = "First Name,Last Name,Connected On\n"
    text += "Ann,Able\nBob,Baker,06 Jan 2024\nCleo,Cook,07 Jan 2024,x,y\n"
    found = read("linkedin/Connections.csv", text)
    assert found.values("first_name") == ["Bob"]
    assert [(u["source_row"], u["reason"]) for u in found.unread] == [
        (2, "2 fields, but the header has 3"),
        (4, "5 fields, but the header has 3"),
    ]
