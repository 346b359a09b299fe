import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    EARLIER,
    ME,
    SPRING,
    message,
    url,
    write_connections,
    write_meetings,
    write_messages,
)
from tests.support.reader import Cells
from tests.support.warehouse_dump import known

IN = "https://www.linkedin.com/in/"


def reported(book: Folder, report: str) -> list[Cells]:
    """The rows of a report as a spreadsheet takes them."""
    text = (book.book.reports / f"{report}.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def whom_is_meant(book: Folder) -> list[tuple[str, str, str | None]]:
    """Every mention as typed, what became of it, and the person's name as shown."""
    return book.rows(
        "SELECT text, status, full_name FROM mentions"
        " LEFT JOIN people USING (person_id) ORDER BY text"
    )


@case("C29")
def test_a_name_is_shown_as_given_and_found_by_what_is_left_of_it(
    book: Folder,
) -> None:
    written = [
        ("Ann", "Able, PhD, MBA", "Ann Able"),
        ("Bea", "Baker (formerly Cole)", "Bea Baker"),
        ("Cal \U0001f468\u200d\U0001f4bb", "Dole \u2b50\ufe0f", "Cal Dole"),
        ("Dan", "\U0001d404\U0001d41a\U0001d42b\U0001d425", "Dan Earl"),
        ("E\u200bve", "\ufeffFox", "Eve Fox"),
        ("\u202eFay\u202c", "\u2067Gray\u2069", "Fay Gray"),
        ("Gus\u200f", "Hi\x1bll\x00", "Gus Hill"),
    ]
    rows = [
        [first, last, f"{IN}member-{number}", "", "Mill", "", "05 Jan 2020"]
        for number, (first, last, _) in enumerate(written)
    ]
    write_connections(book, *rows)
    who = "; ".join(typed for *_, typed in written)
    write_meetings(book, f"2026-10-01,{who},lunch,,")
    book.refresh()
    shown = [f"{first} {last}" for first, last, _ in written[:4]]
    shown += ["Eve Fox", "Fay Gray", "Gus Hill"]
    assert whom_is_meant(book) == [
        (typed, "resolved", name)
        for (*_, typed), name in zip(written, shown, strict=True)
    ]
    assert known(book) == sorted(shown)


@case("C30")
def test_a_name_that_looks_like_a_missing_value_is_a_name(book: Folder) -> None:
    odd = ["0012", "1e5", "2020-01-01", "NA", "None", "Null", "True", "nan"]
    rows = [[n, n, f"{IN}{n}", "", n, n, "05 Jan 2020"] for n in odd]
    write_connections(book, *rows)
    write_meetings(book, "2026-10-01,Null Null; 0012 0012,lunch,,")
    book.refresh()
    assert book.rows(
        "SELECT first_name, last_name, company, position, profile_url FROM people"
        " WHERE is_connection ORDER BY first_name"
    ) == [(n, n, n, n, f"{IN}{n.lower()}") for n in odd]
    assert whom_is_meant(book) == [
        ("0012 0012", "resolved", "0012 0012"),
        ("Null Null", "resolved", "Null Null"),
    ]
    report = sorted(reported(book, "tie_strength"), key=lambda row: row["company"])
    assert [(row["full_name"], row["company"]) for row in report] == [
        (f"{n} {n}", n) for n in odd
    ]


@case("C34")
def test_a_cell_like_a_formula_is_text_and_escaped_only_in_a_report(
    book: Folder,
) -> None:
    row = ["=1+1", "Able", url(ANN), "", "+Mill", "@baker", "05 Jan 2020"]
    moved = [*row[:4], "-Brook", "=HYPERLINK(1)", row[6]]
    write_connections(book, row, export=SPRING)
    write_connections(book, moved, export=AUTUMN)
    write_meetings(book, "2026-10-01,@ann,lunch,,")
    book.refresh()
    query = "SELECT first_name, full_name, company, position FROM people"
    assert book.rows(f"{query} WHERE is_connection") == [
        ("=1+1", "=1+1 Able", "-Brook", "=HYPERLINK(1)")
    ]
    assert book.rows("SELECT text FROM mentions") == [("@ann",)]
    [tie] = reported(book, "tie_strength")
    names = ("full_name", "company", "position")
    assert [tie[n] for n in names] == ["'=1+1 Able", "'-Brook", "'=HYPERLINK(1)"]
    changed = {
        (c["full_name"], c["old_value"], c["new_value"])
        for c in reported(book, "person_changes")
    }
    assert changed == {
        ("'=1+1 Able", "'+Mill", "'-Brook"),
        ("'=1+1 Able", "'@baker", "'=HYPERLINK(1)"),
    }
    assert [q["text"] for q in reported(book, "identity_review")] == ["'@ann"]


def test_a_given_name_of_symbols_leaves_the_family_name(book: Folder) -> None:
    row = ["\U0001f680", "Muster", f"{IN}rocket", "", "", "", "05 Jan 2020"]
    write_connections(book, row, [".", *row[1:2], f"{IN}dot", *row[3:]])
    sender = [f"\u265b {ANN}", f"{IN}crown", ME, url(ME), EARLIER]
    write_messages(book, ["c1", "", *sender, "", "Good morning", "INBOX", "No"])
    write_meetings(book, "2026-10-01,\U0001f680 Ann Able,lunch,,")
    book.refresh()
    names = [f"\u265b {ANN}", ". Muster", "\U0001f680 Muster"]
    assert sorted(known(book)) == sorted(names)
    assert whom_is_meant(book) == [("\U0001f680 Ann Able", "resolved", names[0])]


SIGNS = st.text(
    st.sampled_from(
        "\U0001f680\u265b.,;-_'\u2019\"()[]*@|/#&+?\u2014\u200b\u0301\u044a 1"
    ),
    max_size=3,
)
NAMES = st.tuples(SIGNS, SIGNS | st.just("Muster"))


@settings(max_examples=5, deadline=None)
@given(st.lists(NAMES, min_size=5, max_size=40))
def test_no_name_stops_a_refresh(names: list[tuple[str, str]]) -> None:
    rows = [
        [first, last, f"{IN}member-{number}", "", first, "", "05 Jan 2020"]
        for number, (first, last) in enumerate(names)
    ]
    letters = [
        message(f"{first} {last}", [ME], conversation=f"c{number}")
        for number, (first, last) in enumerate(names)
    ]
    listed = [[f"{first} {last}", first] for first, last in names]
    with TemporaryDirectory() as folder:
        book = Folder(Path(folder))
        write_connections(book, *rows)
        write_messages(book, *letters)
        book.write("groups/school.csv", csv_of("Name,Company", *listed))
        met = (["2026-10-01", f"{first} {last} ({last})"] for first, last in names)
        book.write("meetings/log.csv", csv_of("date,who", *met))
        book.refresh()
        assert book.rows("SELECT count(*) > 0 FROM name_shares") == [(True,)]
