from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from identity import MeetingRow, same_meetings

DAY = date(2026, 5, 4)


def row(id_: str, file: str, kind: str, *people: str, day: date = DAY) -> MeetingRow:
    return MeetingRow(id_, file, day, kind, frozenset(people))


def test_two_files_can_hold_one_meeting() -> None:
    rows = [row("a", "log", "coffee", "ann"), row("b", "csv", "coffee", "ann", "bob")]
    assert same_meetings(rows) == {"a": "a", "b": "a"}


def test_the_kind_other_agrees_with_every_kind() -> None:
    rows = [row("a", "log", "dinner", "ann"), row("b", "ics", "other", "ann")]
    assert same_meetings(rows) == {"a": "a", "b": "a"}


def test_another_kind_day_or_person_is_another_meeting() -> None:
    rows = [
        row("a", "log", "coffee", "ann"),
        row("b", "csv", "dinner", "ann"),
        row("c", "csv", "coffee", "ann", day=date(2026, 5, 5)),
        row("d", "csv", "coffee", "bob"),
        row("e", "csv", "coffee"),
    ]
    assert same_meetings(rows) == {id_: id_ for id_ in "abcde"}


def test_two_coffees_of_one_file_stay_two() -> None:
    rows = [
        row("a", "log", "coffee", "ann"),
        row("b", "log", "coffee", "ann"),
        row("c", "csv", "coffee", "ann"),
        row("d", "csv", "coffee", "ann"),
    ]
    assert same_meetings(rows) == {"a": "a", "b": "b", "c": "a", "d": "b"}


ROWS = st.lists(
    st.builds(
        lambda file, kind, people: (file, kind, people),
        st.sampled_from(["csv", "ics", "log"]),
        st.sampled_from(["coffee", "dinner", "other"]),
        st.frozensets(st.sampled_from(["ann", "bob", "cleo"])),
    ),
    max_size=8,
)


@given(ROWS)
def test_no_row_stands_for_two_rows_of_a_file_and_the_first_stands_for_the_rest(
    logged: list[tuple[str, str, frozenset[str]]],
) -> None:
    rows = [row(str(n), f, kind, *people) for n, (f, kind, people) in enumerate(logged)]
    meetings = same_meetings(rows)
    assert [r.row_id for r in rows] == list(meetings)
    pairs = [(meetings[r.row_id], r.source_id) for r in rows]
    assert len(set(pairs)) == len(pairs)
    assert all(int(stands) <= int(id_) for id_, stands in meetings.items())
    assert all(meetings[stands] == stands for stands in meetings.values())
