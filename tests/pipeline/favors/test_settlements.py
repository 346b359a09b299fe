import pytest

from kith.commands.doctor import examine
from models import WarningCode
from tests.support.books import Folder
from tests.support.input_builders import ANN, write_favors


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A book whose favors settle what they cannot, each in its own way."""
    book = Folder(tmp_path_factory.mktemp("book"))
    write_favors(
        book,
        f"2026-01-05,{ANN},given,other,large,f1,",
        f"2026-02-05,{ANN},received,other,small,f2,f1; f9",
        f"2026-02-06,{ANN},received,other,small,f3,F8",
        f"2026-02-07,{ANN},given,other,small,f4,f1",
        f"2026-02-08,{ANN},received,other,small,f5,f5",
        f"2026-02-09,{ANN},received,other,small,f6,f7",
        f"2026-02-10,{ANN},given,other,small,f7,",
        "2026-02-11,Bob Baker,received,other,small,f8,F 1",
    )
    book.write("kith.toml", "")
    book.refresh()
    return book


def test_a_favor_that_settles_nothing_is_reported_with_file_and_line(
    doubtful: Folder,
) -> None:
    [(warnings, rejected)] = doubtful.rows(
        "SELECT warnings, rows_rejected FROM sources WHERE path = 'favors.csv'"
    )
    assert rejected == 0
    assert warnings == [
        "settles names a favor in the same direction: 1 row, first on line 5",
        "settles names a favor of another person: 2 rows, first on line 4",
        "settles names a later favor: 1 row, first on line 7",
        "settles names no favor: 1 row, first on line 3",
        "settles names the favor itself: 1 row, first on line 6",
    ]


def test_doctor_has_a_remedy_for_each(doubtful: Folder) -> None:
    found = [f for f in examine(doubtful.book) if f.about == "favors.csv"]
    findings = {finding.finding.partition(":")[0] for finding in found}
    codes = {str(code) for code in WarningCode if code.startswith("settles")}
    assert findings == codes
    assert all("settles nothing by it" in finding.remedy for finding in found)


def test_what_is_right_beside_it_is_settled(doubtful: Folder) -> None:
    query = "SELECT settled, outstanding FROM open_favors WHERE favor_id = 'f1'"
    assert doubtful.rows(query) == [(1, 3)]
