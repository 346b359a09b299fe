from tests.support.books import Folder
from tests.support.cases import case
from tests.support.cli_runner import Kith
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    ME,
    SPRING,
    connection,
    employed,
    invitation,
    message,
    url,
    write_connections,
    write_invitations,
    write_messages,
)
from tests.support.warehouse_dump import accounts, facts, outcomes


def write_export(book: Folder, export: str) -> None:
    """Two connections, a hidden one, two messages, a draft, an invitation."""
    hidden = ["", "", "", "", "", "", "07 Jan 2020"]
    write_connections(book, connection(ANN), connection(BOB), hidden, export=export)
    write_messages(
        book,
        message(ANN, [ME], "Good morning"),
        message(ME, [ANN], "And to you"),
        message(ME, [BOB], "Not yet", conversation="c2", draft="Yes"),
        export=export,
    )
    write_invitations(book, invitation(ME, BOB), export=export)


@case("G75")
def test_an_archive_beside_its_copy_changes_nothing_and_adds_nothing(
    book: Folder,
) -> None:
    write_export(book, "linkedin/Basic_LinkedInDataExport_10-01-2026")
    book.refresh()
    before = facts(book)
    write_export(book, "linkedin/Basic_LinkedInDataExport_10-01-2026 (1)")
    book.refresh()
    assert facts(book) == before
    counts: dict[str, list[tuple[int, ...]]] = {}
    for path, numbers in accounts(book).items():
        counts.setdefault(path.rpartition("/")[2], []).append(numbers)
    assert {file: sorted(both) for file, both in counts.items()} == {
        "Connections.csv": [(3, 0, 2, 1, 0), (3, 2, 0, 1, 0)],
        "Invitations.csv": [(1, 0, 1, 0, 0), (1, 1, 0, 0, 0)],
        "messages.csv": [(3, 0, 3, 0, 0), (3, 2, 0, 1, 0)],
    }


@case("G77")
def test_an_older_archive_after_a_newer_one_overwrites_nothing(
    book: Folder,
) -> None:
    write_connections(book, employed(ANN, "Zenith", "Head baker"), export=AUTUMN)
    write_messages(book, message(ANN, [ME], "Good morning"), export=AUTUMN)
    book.refresh()
    before = facts(book, "people", "messages", "interactions", "tie_strength")
    write_connections(
        book,
        ["Anna", "Able", url(ANN), "", "Acme", "Baker", "05 Jan 2020"],
        export=SPRING,
    )
    write_messages(book, message(ANN, [ME], "Good morning"), export=SPRING)
    book.refresh()
    assert facts(book, *before) == before
    assert book.rows(
        "SELECT field, old_value, new_value, after_on::TEXT, by_on::TEXT"
        " FROM person_changes ORDER BY field"
    ) == [
        ("company", "Acme", "Zenith", "2026-04-01", "2026-10-01"),
        ("full_name", "Anna Able", "Ann Able", "2026-04-01", "2026-10-01"),
        ("position", "Baker", "Head baker", "2026-04-01", "2026-10-01"),
    ]


@case("G77")
def test_of_two_archives_of_one_day_names_do_not_decide(book: Folder) -> None:
    for name, company in (("a 10-01-2026", "Acme"), ("b 10-01-2026", "Brot")):
        row = employed(ANN, company, "Baker")
        write_connections(book, row, export=f"linkedin/{name}")
    book.refresh()
    before = facts(book, "people", "person_changes")
    linkedin = book.folder / "linkedin"
    (linkedin / "a 10-01-2026").rename(linkedin / "c 10-01-2026")
    book.refresh()
    assert facts(book, *before) == before


@case("G78")
def test_every_import_ends_with_an_account_whose_sums_agree(
    book: Folder, kith: Kith
) -> None:
    write_export(book, AUTUMN)
    connections = book.folder / AUTUMN / "Connections.csv"
    too_few = "Dan,Dole,too,few\n"
    connections.write_text(connections.read_text("utf-8") + too_few, "utf-8")
    header = csv_of("Date,Status,FullName", ["2024-01-05 20:03:11", "Active", CLEO])
    book.write(f"{AUTUMN}/Member_Follows.csv", header)
    said = kith("refresh", "-b", book.folder, "--as-of", "2026-10-31")
    assert (said.code, said.error) == (1, "")
    assert accounts(book) == {
        f"{AUTUMN}/Connections.csv": (4, 2, 0, 1, 1),
        f"{AUTUMN}/Invitations.csv": (1, 1, 0, 0, 0),
        f"{AUTUMN}/Member_Follows.csv": (1, 0, 0, 1, 0),
        f"{AUTUMN}/messages.csv": (3, 2, 0, 1, 0),
    }
    assert outcomes(book) == [
        ("rejected", "4 fields, but the header has 7", 1),
        ("set_aside", "draft", 1),
        ("set_aside", "hidden_member", 1),
        ("set_aside", "name_alone", 1),
    ]
    lines = [line.split() for line in said.out.splitlines()]
    for row in (
        "kind files read loaded merged set_aside rejected",
        "connections 1 4 2 0 1 1",
        "follows 1 1 0 0 1 0",
        "invitations 1 1 1 0 0 0",
        "messages 1 3 2 0 1 0",
        "all 4 9 5 0 3 1",
    ):
        assert row.split() in lines
    assert "1 set_aside: hidden_member — A closed or hidden account" in said.out
    assert (
        f"rejected: {AUTUMN}/Connections.csv, line 8: 4 fields, but the header has 7"
    ) in said.out
