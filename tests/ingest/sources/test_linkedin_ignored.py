import pytest

from tests.support.cases import case
from tests.support.reader import read


@case("F70")
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SearchQueries.csv", "Time,Search Query\n2024/01/05 20:03:11 UTC,a,b,c\n"),
        ("Learning.csv", 'Content Title,Content Type,\n"<p>Rye\n</p>",Course,\n'),
        ("Ad_Targeting.csv", "Job Titles,Job Titles,Job Titles\nBaker,,Miller\n"),
        ("Comments.csv", "Date,Link,Message\n2024-01-05 20:03:11,x,Well\nwell\n"),
    ],
)
def test_files_of_no_use_are_left_untouched(name: str, text: str) -> None:
    found = read(f"linkedin/{name}", text)
    assert found.account.kind == "closed"
    assert (found.account.rows_read, found.account.warnings) == (0, [])
