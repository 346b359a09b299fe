from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from identity import MeetingRow, same_meetings

DAY = date(2026, 5, 4)


def row(  # noqa: PLR0913 - a test names what it is about
    id_: str,
    file: str,
    kind: str,
    *people: str,
    day: date = DAY,
    kinds: str | None = None,
    start: str | None = None,
) -> MeetingRow:
    may_be = None if kinds is None else frozenset(kinds.split())
    return MeetingRow(id_, file, day, kind, frozenset(people), may_be, start)


def test_two_files_can_hold_one_meeting() -> None:
    rows = [row("a", "log", "coffee", "ann"), row("b", "csv", "coffee", "ann", "bob")]
    assert same_meetings(rows) == {"a": "a", "b": "a"}


def test_the_kind_other_agrees_with_every_kind() -> None:
    rows = [row("a", "log", "dinner", "ann"), row("b", "ics", "other", "ann")]
    assert same_meetings(rows) == {"a": "a", "b": "a"}


def test_a_coffee_with_a_link_is_a_coffee_or_a_call_and_no_dinner() -> None:
    linked = row("b", "ics", "video", "ann", kinds="video coffee")
    for kind, stands in (
        ("coffee", "a"),
        ("phone", "a"),
        ("other", "a"),
        ("dinner", "b"),
    ):
        rows = [row("a", "log", kind, "ann"), linked]
        assert same_meetings(rows)["b"] == stands, kind


def test_a_row_of_unknown_kind_joins_no_two_that_exclude_each_other() -> None:
    rows = [
        row("a", "log", "other", "ann"),
        row("b", "ics", "video", "ann"),
        row("c", "csv", "dinner", "ann"),
        row("d", "b.csv", "phone", "ann"),
    ]
    assert same_meetings(rows) == {"a": "a", "b": "a", "c": "c", "d": "a"}


def test_what_begins_at_two_times_is_two_meetings() -> None:
    rows = [
        row("a", "log", "coffee", "ann"),
        row("b", "work", "coffee", "ann", start="2026-05-04T08:00:00"),
        row("c", "home", "coffee", "ann", start="2026-05-04T16:00:00"),
        row("d", "club", "coffee", "ann", start="2026-05-04T16:00:00"),
    ]
    assert same_meetings(rows) == {"a": "a", "b": "a", "c": "c", "d": "c"}


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
        st.sampled_from(["coffee", "dinner", "video", "phone", "other"]),
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


@given(ROWS)
def test_kinds_that_exclude_each_other_are_never_one_meeting(
    logged: list[tuple[str, str, frozenset[str]]],
) -> None:
    rows = [row(str(n), f, kind, *people) for n, (f, kind, people) in enumerate(logged)]
    calls = {"phone": "call", "video": "call"}
    told: dict[str, set[str]] = {}
    for id_, stands in same_meetings(rows).items():
        kind = rows[int(id_)].kind
        told.setdefault(stands, set()).add(calls.get(kind, kind))
    assert all(len(kinds - {"other"}) <= 1 for kinds in told.values())
