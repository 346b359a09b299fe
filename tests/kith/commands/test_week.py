import json
from datetime import date, timedelta
from typing import Any

import pytest

from kith.commands.week import print_week
from tests.support.books import AS_OF, Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import (
    connection,
    day,
    write_connections,
    write_meetings,
)


def week_of(
    sample: Folder, capsys: pytest.CaptureFixture[str], *, today: date = AS_OF
) -> str:
    capsys.readouterr()
    print_week(sample.book, today, is_json=False)
    return capsys.readouterr().out


def week_json(kith: Kith, book: Folder) -> dict[str, Any]:
    said = kith("week", "-b", book.folder, "--json")
    assert (said.code, said.error) == (0, "")
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_the_lists_are_those_of_the_tables(kith: Kith, sample: Folder) -> None:
    week = week_json(kith, sample)
    assert week["as_of"] == str(AS_OF)
    query = "SELECT person_id, reason FROM {} ORDER BY rank LIMIT 5"
    for name in ("reach_out", "dormant"):
        people = [(row["person_id"], row["reason"]) for row in week[name]]
        assert people
        assert people == sample.rows(query.format(name))


def test_each_suggestion_has_tier_stake_reason_and_address(
    kith: Kith, sample: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    out = week_of(sample, capsys)
    people = week_json(kith, sample)["reach_out"]
    assert len(people) == 5
    for person in people:
        told_of = out.split(f"{person['rank']}. {person['full_name']}")[1]
        stake = f"{person['points_at_stake']:.1f} points fade by January"
        for words in (person["tier"], person["reason"], stake, person["profile_url"]):
            assert words in told_of


def test_the_dormant_are_counted_and_the_first_is_named(
    sample: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    [(count,)] = sample.rows("SELECT count(*) FROM dormant")
    [(name,)] = sample.rows("SELECT full_name FROM dormant WHERE rank = 1")
    line = f"{count} dormant ties wait to be revived, first of all {name} (reconnect: "
    out = week_of(sample, capsys)
    assert line in out
    assert "reports/dormant.csv" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(("age", "is_stale"), [(-30, False), (7, False), (8, True)])
def test_a_book_of_another_week_says_so(
    sample: Folder, capsys: pytest.CaptureFixture[str], age: int, *, is_stale: bool
) -> None:
    out = week_of(sample, capsys, today=AS_OF + timedelta(days=age))
    line = "The book was refreshed for 2026-10-31; `kith refresh` brings it up to date"
    assert (line in out) == is_stale


def test_where_nobody_is_due_that_is_good_news(kith: Kith, book: Folder) -> None:
    write_connections(book, connection("Ann Able"))
    book.refresh()
    said = kith("week", "-b", book.folder)
    assert said.out.startswith("Nothing is known yet of anybody")
    book.write("meetings/log.txt", "2026-10-30 coffee with Ann Able\n")
    book.refresh()
    said = kith("-b", book.folder, "week")
    assert said.out.startswith("Nobody is due this week. Enjoy it")
    assert "dormant" not in said.out
    assert week_json(kith, book) == {
        "as_of": str(AS_OF),
        "reach_out": [],
        "dormant": [],
    }


def test_a_tier_that_is_pinned_says_so(
    book: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    write_connections(book, connection("Ann Able"))
    write_meetings(book, f"{day(200)},Ann Able,coffee,,")
    book.write("people.csv", "who,pin,cadence_days\nAnn Able,strong,30\n")
    book.refresh()
    assert "1. Ann Able  strong (pinned) 7" in week_of(book, capsys)
