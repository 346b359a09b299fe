"""Files of the user's own as spreadsheets save them: local days, more commas."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import ANN, connection, write_connections
from tests.support.reader import read

FORMS = {"dmy": "{0.day}/{0.month}/{0.year}", "mdy": "{0.month}/{0.day}/{0.year}"}
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def meetings(*days: str) -> str:
    """A meetings file with these days."""
    return "".join(["date,who\n", *(f"{day},{ANN}\n" for day in days)])


def met(book: Folder) -> list[str]:
    """The days of the meetings."""
    rows = book.rows("SELECT met_on::TEXT FROM meetings ORDER BY source_row")
    return [day for (day,) in rows]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (
            ["20.11.2025", "1.2.2026", "3.4.26"],
            ["2025-11-20", "2026-02-01", "2026-04-03"],
        ),
        (["11/20/2025", "1/2/2026"], ["2025-11-20", "2026-01-02"]),
        (["1/2/2026", "20/11/2025"], ["2026-02-01", "2025-11-20"]),
        (
            ["1-2-2026", "20-11-2025", "2025-12-24"],
            ["2026-02-01", "2025-11-20", "2025-12-24"],
        ),
        (["3/3/2026", "2026-01-05"], ["2026-03-03", "2026-01-05"]),
    ],
)
def test_local_days_are_read_where_the_column_allows_one_order_only(
    book: Folder, kith: Kith, days: list[str], expected: list[str]
) -> None:
    write_connections(book, connection(ANN))
    book.write("meetings/a.csv", meetings(*days))
    assert kith("refresh", "-b", book.folder).code == 0
    assert met(book) == expected


@pytest.mark.parametrize("days", [["1/2/2026"], ["11/20/2025", "20/11/2025"]])
def test_days_of_no_certain_order_are_rejected_and_the_settings_decide(
    book: Folder, kith: Kith, days: list[str]
) -> None:
    write_connections(book, connection(ANN))
    book.write("meetings/a.csv", meetings("2026-03-04", *days))
    said = kith("refresh", "-b", book.folder)
    assert (said.code, met(book)) == (1, ["2026-03-04"])
    assert (
        "line 3: date: month or day first? write it as YYYY-MM-DD, or say which in"
        ' kith.toml: [log] dates = "mdy" or "dmy"'
    ) in said.out
    settings = (book.folder / "kith.toml").read_text()
    book.write("kith.toml", settings + '[log]\ndates = "mdy"\n')
    kith("refresh", "-b", book.folder)
    first = "2026-01-02" if len(days) == 1 else "2025-11-20"
    assert met(book) == ["2026-03-04", first]


def test_the_settings_reject_what_is_no_day_in_their_order() -> None:
    found = read("meetings/a.csv", meetings("20/11/2025"), {"log": {"dates": "mdy"}})
    assert found.rejection == "date: not a day; write it as YYYY-MM-DD"


@pytest.mark.parametrize(
    "day", ["20/11/25", "31.2.2026", "1/2-2026", "20.11", "1.13.26"]
)
def test_what_may_begin_with_the_year_or_is_no_day_is_not_guessed(day: str) -> None:
    assert "YYYY-MM-DD" in read("meetings/a.csv", meetings(day)).rejection


@pytest.mark.parametrize(
    ("path", "text", "field"),
    [
        ("favors.csv", "date,who,direction\n{},Ann,given\n", "on_date"),
        ("people.csv", "who,snooze_until\nAnn,{}\n", "snooze_until"),
        ("events.csv", "date,name\n{},Fair\n", "on_date"),
        ("decisions.csv", "mention,answer,answered_on\nAnn,new,{}\n", "answered_on"),
    ],
)
@pytest.mark.parametrize("day", ["20.11.2026", "11/20/2026", "20/11/2026"])
def test_every_file_of_the_users_own_is_read_so(
    path: str, text: str, field: str, day: str
) -> None:
    found = read(path, text.format(day))
    assert (found.row[field], found.account.warnings) == (date(2026, 11, 20), [])


def test_an_undecided_day_of_an_answer_costs_the_day_alone() -> None:
    text = "mention,answer,answered_on\nAnn,new,1/2/2026\nBob,new,1/2/2026\n"
    found = read("decisions.csv", text)
    assert found.values("answered_on") == [None, None]
    [warning] = found.account.warnings
    assert warning.endswith("left empty: 2 rows, first on line 2")


def test_kith_favor_knows_favors_with_local_days(book: Folder, kith: Kith) -> None:
    write_connections(book, connection(ANN))
    book.refresh()
    book.write(
        "favors.csv",
        f"date,who,direction,id,settles\n20/1/2026,{ANN},received,f7\n",
    )
    said = kith("favor", f"given to {ANN} settles f7", "-b", book.folder)
    assert (said.code, said.error) == (0, "")


@given(st.lists(DAYS, min_size=1), st.sampled_from(["dmy", "mdy"]))
def test_days_of_one_order_are_read_or_rejected_but_never_wrong(
    days: list[date], order: str
) -> None:
    texts = [FORMS[order].format(day) for day in days]
    found = read("meetings/a.csv", meetings(*texts))
    told = {row["source_row"]: row["met_on"] for row in found.rows}
    assert all(day == told.get(line, day) for line, day in enumerate(days, start=2))
    settled = {"log": {"dates": order}}
    certain = read("meetings/a.csv", meetings(*texts), settled)
    assert sorted(certain.values("met_on")) == sorted(days)
    if any(day.day > 12 for day in days):
        assert sorted(found.values("met_on")) == sorted(days)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("meetings/a.csv", f"date,who,kind\n2026-05-05,{ANN},tea,,, ,\n"),
        ("favors.csv", f"date,who,direction\n2026-05-05,{ANN},given,,\n"),
        ("people.csv", f"who;tags\n{ANN};old;;\n"),
        ("events.csv", "date,name\n2026-05-05,Fair,,\n"),
        ("decisions.csv", f"mention,answer\n{ANN},new,,\n"),
        ("groups/Choir.csv", f"name,year\n{ANN},1998,,\n"),
    ],
)
def test_empty_cells_behind_the_last_column_are_no_fault(path: str, text: str) -> None:
    assert read(path, text).row["source_row"] == 2


def test_filled_cells_behind_the_last_column_are_one() -> None:
    found = read("meetings/a.csv", f"date,who\n2026-05-05,{ANN},,x,\n")
    assert found.rejection == "4 fields, but the header has 2"
