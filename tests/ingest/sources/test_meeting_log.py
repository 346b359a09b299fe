from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.sources.meeting_log import NO_LINE
from tests.support.reader import Cells, Found, read


def log(*lines: str) -> Found:
    """A log with these lines."""
    return read("meetings/log.txt", "\n".join(lines))


def meeting(line: str) -> Cells:
    """The one meeting of a log."""
    return log(line).row


def test_a_line_is_a_meeting() -> None:
    who = "Ann Able; Bob Baker (Acme)"
    details = "45m at Blue Bottle #alumni -- talked about X"
    assert meeting(f"2026-11-20 coffee with {who} {details}") == {
        "source_row": 1,
        "met_on": date(2026, 11, 20),
        "who": ["Ann Able", "Bob Baker (Acme)"],
        "kind": "coffee",
        "minutes": 45,
        "place": "Blue Bottle",
        "others": None,
        "started_by": None,
        "note": "talked about X",
        "tags": ["alumni"],
    }


DETAILS = {
    "45m": ("minutes", 45),
    "at Blue Bottle": ("place", "Blue Bottle"),
    "#old-friend": ("tags", ["old-friend"]),
}


@settings(max_examples=60, deadline=None)
@given(
    st.permutations(list(DETAILS)),
    st.integers(0, 3),
    st.sampled_from(["", " -- at last #not 5m"]),
)
def test_minutes_place_and_tags_stand_in_any_order(
    order: list[str], count: int, note: str
) -> None:
    said = order[:count]
    row = meeting(
        " ".join(["2026-11-20 lunch with Zo\u00eb D'Arcy-Li; Bob", *said]) + note
    )
    assert row["who"] == ["Zo\u00eb D'Arcy-Li", "Bob"]
    assert row["note"] == (note.removeprefix(" -- ") or None)
    for detail in said:
        name, value = DETAILS[detail]
        assert row[name] == value


@pytest.mark.parametrize(
    "who",
    [
        "Ann Able",
        "Ann-Marie Able-Baker",
        "\u00c9lo\u00efse \u0141\u00f3d\u017a",
        "\u5c71\u7530 \u592a\u90ce",
        "Matt Atwood",
        "At Vermeer",
        "Ann Able, PhD",
        "Bob Baker (School at Sea)",
        "ann@example.com",
        "https://www.linkedin.com/in/ann-able",
        "https://www.linkedin.com/in/j%C3%B6rg-x/?a=b",
        "pabcdefghij",
        "Ann with Child",
    ],
)
def test_names_addresses_and_ids_are_taken_as_typed(who: str) -> None:
    row = meeting(f"2026-11-20 coffee with {who} 45m at Blue Bottle -- hi")
    assert (row["who"], row["minutes"], row["place"]) == ([who], 45, "Blue Bottle")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("2026-11-20 tea with Ann @ Blue Bottle", "Blue Bottle"),
        ("2026-11-20 tea with Ann at Cafe at Sea, 45m", "Cafe at Sea"),
        ("2026-11-20 tea with Ann at Joe's (downtown)", "Joe's (downtown)"),
        ("2026-11-20 tea with Ann at Blue Bottle :)", "Blue Bottle :)"),
        ("2026-11-20 tea with Ann, 45m, at Pier 54", "Pier 54"),
        ("2026-11-20 tea with Ann", None),
    ],
)
def test_a_place_follows_at(line: str, place: str | None) -> None:
    row = meeting(line)
    assert (row["who"], row["place"]) == (["Ann"], place)


@pytest.mark.parametrize("mark", [" -- ", " \u2014 ", "  --  "])
def test_a_note_follows_two_hyphens_or_the_dash_that_phones_make_of_them(
    mark: str,
) -> None:
    row = meeting(f"2026-11-20 tea with Ann-Lee{mark}went well -- really")
    assert (row["who"], row["note"]) == (["Ann-Lee"], "went well -- really")


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-11-20 tea with Ann",
        "* 2026-11-20, tea w/ Ann",
        "\ufeff2026/11/20: tea  with  Ann",
        "\t2026.11.20 TEA WITH Ann --",
    ],
)
def test_a_line_may_be_a_list_item_of_a_text_file(line: str) -> None:
    row = meeting(line)
    assert (row["met_on"], row["who"], row["kind"]) == (
        date(2026, 11, 20),
        ["Ann"],
        "coffee",
    )


def test_comments_and_empty_lines_are_no_records() -> None:
    found = log("# Meetings of mine", "", "2026-11-20 tea with Ann", "  # more")
    assert found.values("source_row") == [3]


@pytest.mark.parametrize(
    "line",
    [
        "secret words",
        "tea with Secret",
        "2026-11-20 tea secret",
        "2026-11-20 tea with",
        "20.11.2026 tea with Secret",
    ],
)
def test_a_line_that_cannot_be_understood_is_rejected_with_its_number(
    line: str,
) -> None:
    found = log("2026-11-20 tea with Ann", line)
    [unread] = found.unread
    assert (unread["source_row"], unread["reason"]) == (2, NO_LINE)
    assert unread["raw"] == line


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2026-02-30 tea with Ann", "date: not a day; write it as YYYY-MM-DD"),
        ("2026-11-20 tea with at Home", "who: names nobody"),
        (
            "2026-11-20 tea with Ann 2000m",
            "minutes: more than 1440",
        ),
    ],
)
def test_a_line_with_a_wrong_part_is_rejected_by_that_part(
    line: str, reason: str
) -> None:
    assert log(line).rejection == reason


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("2026-10 at with@#;()--h45m\n\r\t\u2028A"), max_size=60))
def test_no_line_stops_the_others(text: str) -> None:
    good = "2026-11-20 tea with Ann"
    found = read("meetings/log.md", f"{good}\n{text}\n{good}\n")
    assert [row["who"] for row in (found.rows[0], found.rows[-1])] == [["Ann"], ["Ann"]]


def test_a_day_in_a_log_is_the_day_written() -> None:
    days = [date(2024, 2, 27) + timedelta(days=n) for n in range(400)]
    assert log(*(f"{day} tea with Ann" for day in days)).values("met_on") == days
