from tests.support.books import Folder
from tests.support.input_builders import (
    ANN,
    BOB,
    connection,
    credited,
    shared,
    write_connections,
    write_meetings,
)


def counted(book: Folder) -> list[tuple[object, ...]]:
    """Minutes, others and unit of every interaction."""
    query = "SELECT minutes, others, round(unit, 6) FROM interactions ORDER BY ALL"
    return book.rows(query)


def test_the_named_are_there_whatever_was_logged(book: Folder) -> None:
    everybody = f"{ANN};{BOB};Cid Crane"
    write_meetings(
        book,
        f"2026-01-05,{everybody},coffee,,1",
        f"2026-01-06,{everybody},event,,",
        f"2026-01-07,{ANN};ann able,dinner,,",
    )
    book.refresh()
    query = "SELECT kind, others, count(*) FROM interactions GROUP BY ALL ORDER BY ALL"
    assert book.rows(query) == [("coffee", 3, 3), ("dinner", 1, 1), ("event", 12, 3)]


def test_somebody_named_who_is_still_a_question_was_there_too(book: Folder) -> None:
    namesakes = [
        [*connection(BOB)[:2], f"https://www.linkedin.com/in/bob-{n}", "", "", "", day]
        for n, day in ((1, "05 Jan 2020"), (2, "06 Jan 2020"))
    ]
    write_connections(book, connection(ANN), *namesakes)
    write_meetings(book, f"2026-01-05,{ANN};{BOB},coffee,,")
    book.refresh()
    assert credited(book) == [(ANN, "meet", shared(1, 2))]


def test_a_meeting_in_two_files_is_one(book: Folder) -> None:
    write_meetings(book, f"2026-01-05,{ANN},coffee,90,", file="a.csv")
    write_meetings(book, f"2026-01-05,{ANN};{BOB},other,30,", file="b.csv")
    book.refresh()
    assert counted(book) == [(90, 2, shared(1.5, 2))] * 2
    query = "SELECT outcome, reason, merged_into FROM row_audit"
    [meeting] = book.rows("SELECT meeting_id FROM meetings")
    assert book.rows(query) == [("merged", "same_meeting", *meeting)]


def test_the_second_file_adds_what_the_first_leaves_out(book: Folder) -> None:
    book.write("meetings/a.csv", f"date,who\n2026-01-05,{ANN}\n")
    book.write(
        "meetings/log.txt", f"2026-01-05 coffee with {ANN} 90m at Blue Bottle #spring\n"
    )
    book.refresh()
    query = "SELECT kind, minutes, place, tags FROM meetings"
    assert book.rows(query) == [("coffee", 90, "Blue Bottle", ["spring"])]
    assert counted(book) == [(90, 1, 1.5)]


def test_two_coffees_of_one_file_are_two(book: Folder) -> None:
    line = f"2026-01-05,{ANN},coffee,,"
    write_meetings(book, line, line)
    book.refresh()
    assert counted(book) == [(60, 1, 1)] * 2
