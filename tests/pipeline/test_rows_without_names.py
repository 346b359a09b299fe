import pytest

from tests.support.books import Folder

ROWS = {
    "Education": (
        "School Name,Start Date,End Date,Notes,Degree Name,Activities",
        ",1996,2000,,BA,",
    ),
    "Positions": (
        "Company Name,Title,Description,Location,Started On,Finished On",
        ",Baker,,,Jan 2015,Present",
    ),
    "Events": (
        "Event Name,Event Time,Status,External Url",
        ',"Jan 5, 2024 6:00 PM - Jan 6, 2024 1:00 AM",APPROVED,',
    ),
}
UNNAMED = "SELECT outcome, reason FROM row_audit"


@pytest.mark.parametrize("name", ROWS)
def test_a_row_of_an_export_without_a_name_is_set_aside(
    book: Folder, name: str
) -> None:
    book.write(f"linkedin/{name}.csv", "\n".join(ROWS[name]) + "\n")
    assert book.refresh().rows_rejected == 0
    assert book.rows(UNNAMED) == [("set_aside", "nothing_named")]
    assert book.rows("SELECT warnings FROM sources") == [([],)]


def test_a_blank_after_a_closing_quote_is_read(book: Folder) -> None:
    book.write("meetings/2026.csv", 'date,who,note\n2026-10-20,"Ann Able" ,"hi" \n')
    assert book.refresh().rows_rejected == 0
    assert book.rows("SELECT full_name FROM people WHERE NOT is_owner") == [
        ("Ann Able",)
    ]
