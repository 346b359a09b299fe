import csv
import io

from tests.support.books import ROOT, Folder, Golden

REPORTS = [
    "company_access.csv",
    "dormant.csv",
    "event_people.csv",
    "favor_balance.csv",
    "identity_review.csv",
    "memberships.csv",
    "network_monthly.csv",
    "person_changes.csv",
    "reach_out.csv",
    "row_audit.csv",
    "tie_strength.csv",
]
GOLDEN = ROOT / "tests" / "golden"
MESSAGES = """CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,\
RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Inga Holt,https://www.linkedin.com/in/inga,Ann Able,\
https://www.linkedin.com/in/ann,2026-01-02 03:04:05 UTC,zzyzx subject,zzyzx body,INBOX
c1,,Inga Holt,https://www.linkedin.com/in/inga,Ann Able,\
https://www.linkedin.com/in/ann,yesterday,zzyzx subject,zzyzx body,INBOX
"""


def report(folder: Folder, name: str) -> str:
    return (folder.book.reports / name).read_text("utf-8")


def records(folder: Folder, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(report(folder, name), newline="")))


def test_the_sixty_strongest_ties_of_the_sample(sample: Folder, golden: Golden) -> None:
    lines = report(sample, "tie_strength.csv").splitlines(keepends=True)
    golden.check(GOLDEN / "tie_strength.csv", "".join(lines[:61]))


def test_the_open_questions_of_the_sample(sample: Folder, golden: Golden) -> None:
    text = report(sample, "identity_review.csv")
    golden.check(GOLDEN / "identity_review.csv", text)


def test_what_became_of_the_rows_of_the_sample(sample: Folder, golden: Golden) -> None:
    counts: dict[str, int] = {}
    for row in records(sample, "row_audit.csv"):
        what = f"{row['path']}: {row['outcome']}, {row['reason']}"
        counts[what] = counts.get(what, 0) + int(row["rows"])
    lines = [f"{what}: {count}\n" for what, count in sorted(counts.items())]
    golden.check(GOLDEN / "row_audit.txt", "".join(lines))


def test_every_tie_is_in_the_report(sample: Folder) -> None:
    [(ties,)] = sample.rows("SELECT count(*) FROM tie_strength")
    assert len(records(sample, "tie_strength.csv")) == ties


def test_reports_and_their_folder_are_for_the_owner_alone(sample: Folder) -> None:
    assert sample.book.reports.stat().st_mode & 0o777 == 0o700
    files = sorted(sample.book.reports.iterdir())
    assert [path.name for path in files] == [".build", *REPORTS]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert sample.book.warehouse.stat().st_mode & 0o777 == 0o600


def test_an_open_reports_folder_is_closed_again(book: Folder) -> None:
    book.book.reports.mkdir(mode=0o755)
    (book.book.reports / "row_audit.csv").write_text("old")
    book.refresh()
    assert book.book.reports.stat().st_mode & 0o777 == 0o700
    assert (book.book.reports / "row_audit.csv").stat().st_mode & 0o777 == 0o600


def test_the_mark_for_excel_is_a_setting(book: Folder) -> None:
    book.refresh()
    without = {p.name: p.read_bytes() for p in book.book.reports.glob("*.csv")}
    book.write("kith.toml", "[reports]\nbom = true\n")
    book.refresh()
    for path in book.book.reports.glob("*.csv"):
        assert path.read_bytes() == b"\xef\xbb\xbf" + without[path.name]


def test_no_message_is_ever_in_a_report(book: Folder) -> None:
    book.write("linkedin/messages.csv", MESSAGES)
    assert book.refresh().rows_rejected == 1
    assert book.rows("SELECT body FROM messages") == [("zzyzx body",)]
    assert records(book, "row_audit.csv")[0]["source_row"] == "3"
    for path in book.book.reports.iterdir():
        assert b"zzyzx" not in path.read_bytes()


def test_dropped_bodies_are_nowhere_in_the_book_but_in_the_export(book: Folder) -> None:
    book.write("linkedin/messages.csv", MESSAGES)
    book.write("kith.toml", "[privacy]\nbodies = 'drop'\n")
    book.refresh()
    made = [
        p for p in book.folder.rglob("*") if p.is_file() and "linkedin" not in p.parts
    ]
    assert book.book.warehouse in made
    assert not [p.name for p in made if b"zzyzx" in p.read_bytes()]
    assert book.rows("SELECT body, subject FROM messages") == [(None, None)]
    assert book.rows("FROM row_audit WHERE raw IS NOT NULL") == []


def test_a_name_that_looks_like_a_formula_is_stored_as_it_is_and_reported_safely(
    book: Folder,
) -> None:
    book.write("meetings/log.csv", "date,who\n2026-01-02,=Ann Able\n")
    book.refresh()
    assert book.rows("SELECT full_name FROM tie_strength") == [("=Ann Able",)]
    [row] = records(book, "tie_strength.csv")
    assert row["full_name"] == "'=Ann Able"


def test_a_balance_below_zero_stays_a_number(sample: Folder) -> None:
    balances = [row["favor_balance"] for row in records(sample, "tie_strength.csv")]
    assert min(map(float, balances)) < 0
