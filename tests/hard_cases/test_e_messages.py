import pytest

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import Dialect
from tests.support.input_builders import (
    AUTUMN,
    ME,
    SPRING,
    connection,
    credited,
    write_connections,
)
from tests.support.message_vintages import (
    HEADERS,
    LABELS,
    SEVEN,
    TEN,
    THIRTEEN,
    exchanged,
    messages_csv,
    sent,
    write_vintage,
)
from tests.support.reader import read
from tests.support.warehouse_dump import accounts, known, outcomes

ANN, BOB, CLEO = "Ann Able", "Bob Baker", "Cleo Cole"
PATH = "linkedin/messages.csv"
QUOTED = Dialect(is_quoted=True)
NOON = "2024-01-05 12:00:00 UTC"


@case("E42")
def test_every_vintage_tells_its_messages_alike(book: Folder) -> None:
    expected = []
    for month, header in enumerate(HEADERS, start=1):
        first, second, third = (f"2020-0{month}-{day} 20:03:11" for day in (10, 11, 12))
        rows = [
            sent(ANN, [ME], "Good morning", sent=f"{first} UTC"),
            sent(ME, [ANN, BOB], "To both", sent=f"{second} UTC", conversation="g"),
            sent(BOB, [ME, ANN], "", sent=f"{third} UTC", conversation="g"),
        ]
        permuted = ",".join(reversed(header.split(",")))
        text = messages_csv(permuted, *rows, dialect=QUOTED)
        book.write(f"linkedin/{month}/messages.csv", text)
        expected += [
            (first, ANN, [ME], "in", 1, "Good morning"),
            (second, ME, [ANN, BOB], "out", 2, "To both"),
            (third, BOB, [ANN, ME], "in", 2, None),
        ]
    write_connections(book, connection(ANN), connection(BOB))
    book.refresh()
    assert exchanged(book) == expected
    assert outcomes(book) == []


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
    told = [(row["source_row"], row["outcome"], row["reason"]) for row in found.unread]
    assert told == [
        (3, "rejected", "9 fields, but the header has 10"),
        (4, "rejected", "12 fields, but the header has 10"),
    ]


@case("E52")
def test_rows_that_name_neither_sender_nor_recipient_are_skipped_and_counted(
    book: Folder,
) -> None:
    nobody = {"FROM": "", "SENDER PROFILE URL": "", "TO": ""}
    rows = [sent(ANN, [ME]), *[sent(ANN, []) | nobody] * 2]
    write_vintage(book, TEN, *rows)
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1)]
    assert outcomes(book) == [("set_aside", "no_people", 2)]
    assert accounts(book)[f"{AUTUMN}/messages.csv"] == (3, 1, 0, 2, 0)


@case("E53")
def test_advertisements_are_no_tie_and_counted_as_what_they_are(
    book: Folder,
) -> None:
    spin = '<p class="spinmail-quill-editor__spin-break">Hello</p>'
    rows = [
        sent("Ad One", [ME], spin, conversation="1"),
        sent("Ad Two", [ME], title="Sponsored Conversation", conversation="2"),
        sent("Ad Three", [ME], "Hi %FIRSTNAME%!", conversation="3"),
        sent("Acme Ads", [ME], conversation="4") | {"SENDER PROFILE URL": ""},
        sent(ANN, [ME], "The mill sponsored the fair", conversation="5"),
    ]
    write_vintage(book, TEN, *rows)
    book.refresh()
    assert known(book) == [ANN]
    assert credited(book) == [(ANN, "message_in", 0.5)]
    assert outcomes(book) == [("set_aside", "sponsored", 4)]


@case("E54")
@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>Hi&nbsp;there<br>Ann &amp; I</p>", "Hi there\nAnn & I"),
        ("I <3 this <https://example.org>", "I <3 this <https://example.org>"),
        ("<mailto:ann@mill.example> &amp; so", "<mailto:ann@mill.example> &amp; so"),
    ],
)
def test_markup_becomes_text_and_what_people_write_keeps_its_meaning(
    written: str, shown: str
) -> None:
    found = read(PATH, messages_csv(TEN, sent(ANN, [ME], written)))
    assert found.values("body") == [shown]


@case("E55")
def test_drafts_are_no_interactions_with_a_flag_or_without(book: Folder) -> None:
    orphan = {"CONVERSATION ID": "", "TO": "", "RECIPIENT PROFILE URLS": ""}
    rows = [
        sent(ME, [ANN], "one", draft="Yes"),
        sent(ME, [ANN], "two", draft="TRUE"),
        sent(ME, [], "three", folder="", draft="") | orphan,
        sent(ME, [ANN], "four", draft="No"),
    ]
    write_vintage(book, THIRTEEN, *rows)
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 0.5)]
    categories = book.rows("SELECT body, category FROM messages ORDER BY source_row")
    assert categories == [
        ("one", "draft"),
        ("two", "draft"),
        ("three", "draft"),
        ("four", "personal"),
    ]
    assert outcomes(book) == [("set_aside", "draft", 3)]


@case("E57")
def test_a_message_without_text_is_an_interaction(book: Folder) -> None:
    write_vintage(book, TEN, sent(ANN, [ME], ""))
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 0.5)]
    assert book.rows("SELECT body, characters FROM messages") == [(None, 0)]


@case("E58")
def test_the_same_row_twice_is_one_message_and_other_words_are_another(
    book: Folder,
) -> None:
    rows = [sent(ANN, [ME], "one"), sent(ANN, [ME], "one"), sent(ANN, [ME], "two")]
    write_vintage(book, TEN, *rows)
    book.refresh()
    ids = "SELECT body, message_id FROM messages ORDER BY body"
    before = book.rows(ids)
    assert [body for body, _ in before] == ["one", "two"]
    assert outcomes(book) == [("merged", "repeated_message", 1)]
    write_vintage(book, TEN, *reversed(rows), export=SPRING)
    book.refresh()
    assert book.rows(ids) == before


@case("E59")
def test_a_time_without_a_zone_is_utc_and_marked(book: Folder) -> None:
    for export, header, time in (
        ("linkedin/2018", SEVEN, "1/5/18, 8:03 PM"),
        ("linkedin/2020", SEVEN, "2020-01-05T20:03:11"),
        ("linkedin/2024", TEN, "2024-01-05 20:03:11 UTC"),
    ):
        write_vintage(book, header, sent(ANN, [ME], sent=time), export=export)
    write_connections(book, connection(ANN))
    book.refresh()
    times = "SELECT sent_at::TEXT, is_zone_assumed FROM messages ORDER BY sent_at"
    assert book.rows(times) == [
        ("2018-01-05 20:03:00", True),
        ("2020-01-05 20:03:11", True),
        ("2024-01-05 20:03:11", False),
    ]
    doubts = "SELECT path, warnings FROM sources WHERE len(warnings) > 0 ORDER BY path"
    noted = ["a time without a zone was taken for UTC: 1 row, first on line 2"]
    assert book.rows(doubts) == [
        ("linkedin/2018/messages.csv", noted),
        ("linkedin/2020/messages.csv", noted),
    ]
