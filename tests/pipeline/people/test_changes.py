from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    DAN,
    ME,
    SPRING,
    connection,
    employed,
    message,
    url,
    write_connections,
    write_messages,
)
from tests.support.warehouse_dump import changes, interactions

WINTER = "linkedin/Basic_LinkedInDataExport_12-31-2025"
BOB_ROW, CLEO_ROW, DAN_ROW = map(connection, (BOB, CLEO, DAN))


def test_joining_and_leaving_are_dated_by_an_interval(book: Folder) -> None:
    write_connections(book, BOB_ROW, CLEO_ROW, export=SPRING)
    write_connections(book, BOB_ROW, DAN_ROW, export=AUTUMN)
    book.refresh()
    assert changes(book) == [
        ("Cleo Cole", "left", "true", "false"),
        ("Dan Dole", "joined", "false", "true"),
    ]
    query = "SELECT DISTINCT after_on::TEXT, by_on::TEXT FROM person_changes"
    assert book.rows(query) == [("2026-04-01", "2026-10-01")]


def test_leaving_and_coming_back_are_two_changes(book: Folder) -> None:
    write_connections(book, BOB_ROW, CLEO_ROW, export=WINTER)
    write_connections(book, BOB_ROW, export=SPRING)
    write_connections(book, BOB_ROW, CLEO_ROW, export=AUTUMN)
    book.refresh()
    assert [(name, kind) for name, kind, *_ in changes(book)] == [
        ("Cleo Cole", "joined"),
        ("Cleo Cole", "left"),
    ]
    query = "SELECT is_connection FROM people WHERE full_name = 'Cleo Cole'"
    assert book.rows(query) == [(True,)]


def test_a_first_export_changes_nobody(book: Folder) -> None:
    write_connections(book, BOB_ROW, CLEO_ROW)
    book.refresh()
    assert changes(book) == []


def test_another_company_is_a_move_and_another_position_there_a_promotion(
    book: Folder,
) -> None:
    for export, rows in (
        (SPRING, [("Bob", "Acme", "Baker"), ("Cleo", "Acme", "Clerk")]),
        (AUTUMN, [("Bob", "Brot & Co", "Chef"), ("Cleo", "ACME Inc.", "Head")]),
    ):
        employed = [
            [name, "Baker", url(name), "", company, position, "05 Jan 2020"]
            for name, company, position in rows
        ]
        write_connections(book, *employed, export=export)
    book.refresh()
    assert changes(book) == [
        ("Bob Baker", "moved", "Acme", "Brot & Co"),
        ("Bob Baker", "moved", "Baker", "Chef"),
        ("Cleo Baker", "promoted", "Clerk", "Head"),
    ]


def test_three_who_go_the_same_way_at_once_show_a_company_renamed(
    book: Folder,
) -> None:
    crew = ["Bob Baker", "Cleo Cole", "Dan Dole"]
    before = [connection(name, company="Acme") for name in [*crew, "Eve Earl"]]
    after = [connection(name, company="Zenith") for name in crew]
    write_connections(book, *before, export=SPRING)
    write_connections(book, *after, connection("Eve Earl", company="Brot"))
    book.refresh()
    kinds = {name: kind for name, kind, *_ in changes(book)}
    assert kinds == {**dict.fromkeys(crew, "company_renamed"), "Eve Earl": "moved"}


def test_three_who_join_a_company_that_was_there_have_moved(book: Folder) -> None:
    crew = ["Bob Baker", "Cleo Cole", "Dan Dole"]
    there = connection("Eve Earl", company="Zenith")
    before = [connection(name, company="Acme") for name in crew]
    after = [connection(name, company="Zenith") for name in crew]
    write_connections(book, *before, there, export=SPRING)
    write_connections(book, *after, there)
    book.refresh()
    kinds = {name: kind for name, kind, *_ in changes(book)}
    assert kinds == dict.fromkeys(crew, "moved")


def test_a_few_who_leave_for_one_company_do_not_rename_theirs(book: Folder) -> None:
    crew = [
        f"{name} Cole" for name in ("Ann", "Bea", "Cid", "Dan", "Eve", "Fay", "Gus")
    ]
    before = [connection(name, company="Acme") for name in crew]
    after = [
        connection(name, company="Zenith" if at < 3 else "Acme")
        for at, name in enumerate(crew)
    ]
    write_connections(book, *before, export=SPRING)
    write_connections(book, *after, export=AUTUMN)
    book.refresh()
    assert {kind for _, kind, *_ in changes(book)} == {"moved"}


@case("G76")
def test_a_newer_archive_updates_those_it_lists_and_keeps_those_who_are_gone(
    book: Folder,
) -> None:
    write_connections(
        book,
        employed(ANN, "Acme", "Baker"),
        employed("Bob Baker", "Brot", "Clerk"),
        employed(CLEO, "Acme", "Miller"),
        export=SPRING,
    )
    write_messages(book, message(CLEO, [ME], "Farewell"), export=SPRING)
    write_connections(
        book,
        employed(ANN, "Zenith", "Head baker"),
        employed("Bob Q. Baker", "Brot", "Clerk", under=BOB),
        export=AUTUMN,
    )
    book.refresh()
    assert book.rows(
        "SELECT full_name, company, position, is_connection, left_by_on::TEXT"
        " FROM people WHERE NOT is_owner ORDER BY full_name"
    ) == [
        (ANN, "Zenith", "Head baker", True, None),
        ("Bob Q. Baker", "Brot", "Clerk", True, None),
        (CLEO, "Acme", "Miller", False, "2026-10-01"),
    ]
    assert interactions(book) == [(CLEO, "message_in", "message", "2025-12-01")]
    assert book.rows(
        "SELECT full_name, field, old_value, new_value, kind FROM person_changes"
        " JOIN people USING (person_id) ORDER BY ALL"
    ) == [
        (ANN, "company", "Acme", "Zenith", "moved"),
        (ANN, "position", "Baker", "Head baker", "moved"),
        ("Bob Q. Baker", "full_name", "Bob Baker", "Bob Q. Baker", "renamed"),
        (CLEO, "is_connection", "true", "false", "left"),
    ]
