from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.cases import case
from tests.support.connection_files import HEADER, ROW, connections, read_connections
from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.profile_addresses import IN
from tests.support.reader import read


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
def test_an_invalid_day_is_left_empty_with_a_warning_and_never_swapped(
    written: str,
) -> None:
    found = read_connections(f'{HEADER}{ROW}Bob,Baker,,,,,"{written}"\n')
    assert found.values("connected_on") == [date(2024, 1, 5), None]
    assert found.account.warnings == [
        "a day that could not be read was left empty: 1 row, first on line 3"
    ]


MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
DOUBT = "a day that could not be read was left empty: 1 row, first on line 2"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("05 Jan 2024", date(2024, 1, 5)),
        ("5 jan 2024", date(2024, 1, 5)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("04-Apr-2021", date(2021, 4, 4)),
        ("2024-01-05", date(2024, 1, 5)),
        ("1/5/18, 8:03 PM", date(2018, 1, 5)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("", None),
    ],
)
def test_a_day_is_read_in_every_known_form(written: str, day: date | None) -> None:
    found = connections({"Connected On": written})
    assert (found.row["connected_on"], found.account.warnings) == (day, [])


@pytest.mark.parametrize(
    "written",
    [
        "13 Foo 2020",
        "30 Feb 2024",
        "31/12/2024",
        "1/5/2024",
        "05.01.2024",
        "13/5/18, 8:03 PM",
        "05 Mai 2024",
        "00 Jan 0000",
    ],
)
def test_a_day_that_cannot_be_read_is_left_empty_with_a_doubt(written: str) -> None:
    found = connections({"Connected On": written})
    assert (found.row["connected_on"], found.account.warnings) == (None, [DOUBT])


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.dates(date(2003, 5, 5), date(2025, 12, 31)), min_size=1, max_size=20)
)
def test_month_and_day_are_never_swapped(days: list[date]) -> None:
    months = MONTHS.split()
    forms = [
        {"Connected On": text}
        for d in days
        for text in (
            f"{d.day:02} {months[d.month - 1]} {d.year}",
            f"{d.day}-{months[d.month - 1]}-{d:%y}",
            f"{d.month}/{d.day}/{d:%y}, 11:59 PM",
        )
    ]
    read_days = connections(*forms).values("connected_on")
    assert read_days == [day for day in days for _ in range(3)]


@settings(max_examples=50, deadline=None)
@given(st.from_regex(r"[0-9A-Za-z/., -]{0,14}", fullmatch=True))
def test_no_text_is_too_odd_for_a_day(text: str) -> None:
    assert len(connections({"Connected On": text}).rows) == 1


@case("C27")
def test_a_day_later_than_the_export_is_left_empty_with_a_doubt() -> None:
    found = read(
        "linkedin/Basic_LinkedInDataExport_07-03-2026/Connections.csv",
        csv_of(
            list(CELLS["connections"]),
            *(
                {**CELLS["connections"], "Connected On": day}
                for day in ("03 Jul 2026", "04 Jul 2026", "05 Jul 2026", "4-Apr-99")
            ),
        ),
    )
    days = found.values("connected_on")
    assert days == [date(2026, 7, 3), date(2026, 7, 4), None, None]
    assert found.account.warnings == [
        "a day later than the export was left empty: 2 rows, first on line 4"
    ]
