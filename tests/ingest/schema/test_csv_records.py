import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.schema.csv_records import (
    BROKEN_QUOTE,
    MOST_LINES,
    CsvRecord,
    split_line,
    split_records,
)
from tests.support.cases import case
from tests.support.reader import read

CELL = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=8
)
ROWS = st.lists(
    st.tuples(CELL, CELL, CELL).filter(lambda row: any(c.strip() for c in row)),
    max_size=6,
)


def lines_of(text: str) -> list[str]:
    return list(io.StringIO(text, newline="\n"))


def records(text: str, delimiter: str = ",") -> list[CsvRecord]:
    return list(split_records(iter(lines_of(text)), 0, delimiter))


def cells(text: str, delimiter: str = ",") -> list[list[str]]:
    return [list(record.cells) for record in records(text, delimiter)]


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
@given(st.text(st.sampled_from('a,"\n; \0\u2028'), max_size=60))
def test_records_stand_in_order_on_lines_of_their_own(text: str) -> None:
    lines, last, left = lines_of(text), 0, ""
    for record in records(text):
        end = record.line - 1 + len(lines_of(record.raw))
        assert last < record.line
        assert "".join(lines[record.line - 1 : end]) == record.raw
        left += "".join(lines[last : record.line - 1])
        last = end
    left += "".join(lines[last:])
    assert not left.replace(",", "").replace('"', "").strip()


@case("B15")
@pytest.mark.parametrize(
    "text",
    [
        "First Name;Connected On\r\nAnn B;05 Jan 2024\r\n",
        "First Name;Connected On\nAnn\rB;05 Jan 2024\r\n",
        "First Name;Connected On\rAnn B;05 Jan 2024\r",
        "First Name;Connected On\r\nAnn B;05 Jan 2024\n\n\r\n",
        '"First Name";"Connected On"\n"Ann\rB";05 Jan 2024',
    ],
    ids=["crlf", "mixed ends", "old Mac", "empty last lines", "lone cr"],
)
def test_semicolons_crlf_mixed_ends_and_a_lone_cr_are_read(text: str) -> None:
    assert read("linkedin/Connections.csv", text).row["first_name"] == "Ann B"


@case("B17")
def test_no_end_of_the_last_line_and_empty_ones_change_no_count() -> None:
    for end in ("", "\n", "\n\n\n", "\r\n,\r\n,\r\n", "\n  \n"):
        assert cells(f"a,b\nc,d{end}") == [["a", "b"], ["c", "d"]]


@case("B18")
def test_what_is_data_splits_no_row() -> None:
    for data in ("\u2028", "\u2029", "\x85", "\x0c", "\x0b", "\x1c", "\0"):
        assert cells(f"a{data}b,c\nd,e\n") == [[f"a{data}b", "c"], ["d", "e"]]


def test_a_line_break_in_quotes_is_data_and_lines_are_counted() -> None:
    found = records('a,"b\r\n\n""c"""\nd,e\n')
    assert [r.cells for r in found] == [["a", 'b\r\n\n"c"'], ["d", "e"]]
    assert [(r.line, r.raw) for r in found] == [
        (1, 'a,"b\r\n\n""c"""\n'),
        (4, "d,e\n"),
    ]


def test_blank_lines_and_bare_delimiters_are_no_records() -> None:
    found = records('\na,b\n\n  \n,,\n"",""\nc,d\n\n')
    assert [r.line for r in found] == [2, 7]


@case("B21")
def test_a_quote_that_is_never_closed_costs_its_own_line() -> None:
    found = records('a,b\nc,"d\ne,f\n"g, h",i\n')
    assert [r.cells for r in found] == [["a", "b"], (), ["e", "f"], ["g, h", "i"]]
    assert found[1] == CsvRecord(2, 'c,"d\n', (), BROKEN_QUOTE)


def test_text_after_a_closing_quote_costs_its_own_line() -> None:
    assert [r.fault for r in records('"a" b,c\nd,e\n')] == [BROKEN_QUOTE, ""]


def test_many_open_quotes_take_no_time() -> None:
    found = records('x,"y\n' * 50_000 + "a,b\n")
    assert len([r for r in found if r.fault]) == 50_000
    assert found[-1].cells == ["a", "b"]


def test_an_open_quote_is_not_followed_to_the_end_of_a_long_file() -> None:
    taken = 0

    def lines() -> Iterator[str]:
        nonlocal taken
        yield 'a,"b\n'
        for taken in range(100_000):
            yield f"{taken},d\n"

    found = split_records(lines(), 0, ",")
    assert next(found).fault == BROKEN_QUOTE
    assert taken <= MOST_LINES
    assert [next(found).line for _ in range(3)] == [2, 3, 4]
    assert sum(1 for _ in found) == 100_000 - 3


def test_a_record_is_given_before_the_next_line_is_taken() -> None:
    lines = iter(["a\n", '"b\n', 'c"\n', "d\n"])
    found = split_records(lines, 0, ",")
    assert [next(found).raw, next(found).raw] == ["a\n", '"b\nc"\n']
    assert next(lines) == "d\n"


@case("B20")
@pytest.mark.parametrize("length", [150_000, 1_000_000])
def test_cells_may_be_very_long(length: int) -> None:
    assert cells(f'"{"x, " * (length // 3)}",b\n')[0][1] == "b"


def test_a_line_that_is_no_record_by_itself_has_no_cells() -> None:
    assert split_line('a,"b\n', ",") == ()
    assert split_line("a;b\n", ";") == ("a", "b")


@case("B21")
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
