from datetime import date

import pytest

from tests.support.cases import case
from tests.support.reader import Found, read

IN = "https://www.linkedin.com/in/"
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROW = f"Ann,Able,{IN}ann,ann@mill.example,Acme,Baker,05 Jan 2024\n"


def read_connections(text: str) -> Found:
    return read("linkedin/Connections.csv", text)


@case("C27")
@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("05 Jan 2024", date(2024, 1, 5)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("1/5/18, 8:03 PM", date(2018, 1, 5)),
        ("12/11/18, 12:00 AM", date(2018, 12, 11)),
        ("", None),
    ],
)
def test_a_day_is_read_in_every_form_without_a_doubt(
    written: str, day: date | None
) -> None:
    found = read_connections(f'{HEADER}Ann,Able,{IN}ann,,Acme,Baker,"{written}"\n')
    assert found.row["connected_on"] == day
    assert found.account.warnings == []


@case("C27")
@pytest.mark.parametrize(
    "written", ["13 Foo 2020", "13/5/18, 8:03 PM", "5/1/2018", "31 Apr 2020", "soon"]
)
def test_what_is_no_day_is_none_with_a_warning_and_never_swapped(
    written: str,
) -> None:
    found = read_connections(f'{HEADER}{ROW}Bob,Baker,,,,,"{written}"\n')
    assert found.values("connected_on") == [date(2024, 1, 5), None]
    assert found.account.warnings == [
        "a day that could not be read was left empty: 1 row, first on line 3"
    ]
