from tests.support.books import Folder
from tests.support.calendar_files import event, write_calendar
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    BOB,
    connection,
    credited,
    write_connections,
    write_favors,
    write_owner,
)
from tests.support.warehouse_dump import known

SAM, JULIA = "Sam Adeyemi", "Julia Rossi"
WHO = "SELECT text, status, rule FROM mentions ORDER BY text"


def write_log(book: Folder, *lines: str) -> None:
    book.write("meetings/log.txt", "\n".join([*lines, ""]))


def test_a_list_with_commas_is_several_people(book: Folder) -> None:
    rows = [connection(name) for name in ("Sam Baker", "Julia Strand", ANN)]
    write_connections(book, *rows)
    write_log(book, f"2026-01-05 coffee with {SAM}, {JULIA} 60m at Blue Bottle")
    met = ["2026-02-05", f"{ANN} and {JULIA}, {SAM}"]
    book.write("meetings/b.csv", csv_of("date,who", met))
    write_calendar(book, event(f"SUMMARY:Lunch with {SAM} and {ANN}"))
    book.refresh()
    texts = [text for text, *_ in book.rows(WHO)]
    assert texts == sorted([SAM, JULIA, ANN, JULIA, SAM, SAM, ANN])
    assert known(book) == [ANN, "Julia Strand", "Sam Baker"]
    query = "SELECT kind, others FROM interactions ORDER BY ALL"
    assert book.rows(query) == [("lunch", 2), ("other", 3)]


def test_whether_it_is_a_list_is_asked_if_the_book_does_not_tell(book: Folder) -> None:
    write_owner(book)
    write_log(book, f"2026-01-05 coffee with {SAM}, {JULIA}")
    book.refresh()
    assert book.rows(WHO) == [(f"{SAM}, {JULIA}", "ambiguous", "several_people")]
    assert known(book) == []
    assert book.rows("SELECT kind FROM questions") == [("mention",)]


def test_a_list_that_is_answered_as_a_whole_stays_one(book: Folder) -> None:
    write_connections(book, connection(ANN), connection(BOB))
    write_log(book, f"2026-01-05 coffee with {ANN}, {BOB}")
    book.write("decisions.csv", csv_of("mention,answer", [f"{ANN}, {BOB}", "ignore"]))
    book.refresh()
    assert book.rows(WHO) == [(f"{ANN}, {BOB}", "ignored", "answer")]


def test_last_first_and_a_company_behind_a_comma_are_one_person(book: Folder) -> None:
    write_connections(book, connection(ANN, company="Julia Rossi Bakery"))
    write_log(book, "2026-01-05 coffee with Able, Ann; Ann Able, Julia Rossi Bakery")
    book.refresh()
    assert known(book) == [ANN]
    assert credited(book) == [(ANN, "meet", 1)]


def test_a_favor_is_never_done_to_an_invented_third(book: Folder) -> None:
    write_connections(book, connection("Sam Baker"), connection("Julia Strand"))
    write_favors(book, f'2026-02-05,"{SAM}, {JULIA}",given,introduction,,,')
    book.refresh()
    assert [rule for *_, rule in book.rows(WHO)] == ["several_people"]
