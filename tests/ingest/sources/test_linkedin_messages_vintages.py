import pytest

from tests.support.cases import case
from tests.support.csv_files import Dialect
from tests.support.input_builders import ANN, BOB, ME
from tests.support.message_vintages import (
    HEADERS,
    LABELS,
    SEVEN,
    TEN,
    messages_csv,
    sent,
)
from tests.support.reader import read

PATH = "linkedin/messages.csv"
QUOTED = Dialect(is_quoted=True)
NOON = "2024-01-05 12:00:00 UTC"


@case("E42")
@pytest.mark.parametrize("header", HEADERS, ids=LABELS)
def test_quotes_and_the_order_of_the_columns_change_no_cell(header: str) -> None:
    rows = [sent(ANN, [ME], "Well, well"), sent(ME, [ANN, BOB], 'So "it" is')]
    columns = header.split(",")
    readings = [
        read(PATH, messages_csv(",".join(order), *rows, dialect=dialect))
        for order in (columns, columns[::-1], [*columns[3:], *columns[:3]])
        for dialect in (Dialect(), QUOTED)
    ]
    assert readings[0].values("body") == ["Well, well", 'So "it" is']
    assert readings[0].values("recipient_names") == [[ME], [ANN, BOB]]
    assert [found.rows for found in readings] == [readings[0].rows] * 6
    [label] = {found.account.vintage for found in readings}
    assert label != "header not seen before"


@case("E42")
def test_the_columns_of_2018_are_those_of_2020_in_small_letters() -> None:
    text = messages_csv(SEVEN, sent(ANN, [ME]), sent(ME, [BOB]))
    small = text.replace(SEVEN, "From,To,Date,Subject,Content,Direction,Folder")
    assert small != text
    assert read(PATH, small).rows == read(PATH, text).rows


@case("E43")
def test_line_breaks_and_quotes_within_quotes_make_no_new_row() -> None:
    bodies = ["one\ntwo", "one\r\ntwo", 'She said ""yes"",\n""no""', "last"]
    rows = [f'"c1","","{ANN}","","{ME}","","{NOON}","","{b}","INBOX"' for b in bodies]
    header = ",".join(f'"{name}"' for name in TEN.split(","))
    found = read(PATH, "\n".join([header, *rows, ""]))
    expected = ["one\ntwo", "one\r\ntwo", 'She said "yes",\n"no"', "last"]
    assert found.values("body") == expected
    assert found.values("source_row") == [2, 4, 6, 8]
    assert found.unread == []


@case("E44")
def test_rows_of_a_wrong_width_are_reported_by_line_and_the_others_load() -> None:
    lines = [
        TEN,
        f"c1,,{ANN},,{ME},,{NOON},,one,INBOX",
        f"c1,,{ANN},,{ME},,{NOON},,two",
        f"c1,,{ANN},,{ME},,{NOON},,three,INBOX,more,and more",
        f"c1,,{ANN},,{ME},,{NOON},,four,INBOX",
    ]
    found = read(PATH, "\n".join(lines))
    assert found.values("body") == ["one", "four"]
    reasons = [
        (row["source_row"], row["outcome"], row["reason"]) for row in found.unread
    ]
    assert reasons == [
        (3, "rejected", "9 fields, but the header has 10"),
        (4, "rejected", "12 fields, but the header has 10"),
    ]
