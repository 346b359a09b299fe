from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.csv_files import csv_of
from tests.support.example_cells import CELLS
from tests.support.reader import Found, read

HEADER = [name for name in CELLS["invitations"] if not name.endswith("Urn")]


def invitations(*rows: dict[str, str]) -> Found:
    """A file of invitations that differ from the example in the cells named."""
    filled = [{**CELLS["invitations"], **row} for row in rows]
    return read("linkedin/Invitations.csv", csv_of(HEADER, *filled))


def sent(*times: str) -> list[Any]:
    return invitations(*({"Sent At": time} for time in times)).values("sent_at")


def test_a_row_is_an_invitation_without_the_words_of_its_note() -> None:
    row = invitations({}).row
    assert row.pop("note_hash")
    assert row | {"sent_at": row["sent_at"].isoformat()} == {
        "source_row": 2,
        "inviter_name": "Mia Own",
        "invitee_name": "Ann Able",
        "sent_at": "2024-01-06T04:03:00",
        "direction": "out",
        "inviter_key": "slug:mia-own",
        "invitee_key": "slug:ann-able",
    }


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("1/5/24, 8:03 PM", "2024-01-06T04:03:00"),
        ("7/5/24, 8:03 PM", "2024-07-06T03:03:00"),
        ("1/5/24, 12:00 AM", "2024-01-05T08:00:00"),
        ("1/5/24, 12:00 PM", "2024-01-05T20:00:00"),
        ("9/3/03, 1:00 PM", "2003-09-03T20:00:00"),
        ("12/31/23, 11:59 PM", "2024-01-01T07:59:00"),
        ("1/5/24, 8:03\u202fPM", "2024-01-06T04:03:00"),
        ("1/5/24, 8:03\xa0pm", "2024-01-06T04:03:00"),
        ("1/5/24 8:03PM", "2024-01-06T04:03:00"),
        ("01/05/2024, 08:03 Pm", "2024-01-06T04:03:00"),
    ],
)
def test_times_are_pacific_with_the_month_first(written: str, utc: str) -> None:
    assert [time.isoformat() for time in sent(written)] == [utc]


@pytest.mark.parametrize("written", ["3/10/24, 2:30 AM", "11/3/24, 1:30 AM"])
def test_the_hours_of_the_clock_change_are_times(written: str) -> None:
    [utc] = sent(written)
    assert utc.date().month in (3, 11)
    assert utc.hour in (8, 9, 10)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "13/5/24, 8:03 PM",
        "2/30/24, 8:03 PM",
        "1/5/24, 13:03 PM",
        "1/5/24, 0:03 AM",
        "1/5/24, 8:61 PM",
        "1/5/24, 20:03",
        "2024-01-05 20:03",
        "12/31/9999, 11:59 PM",
        "1/1/0000, 1:00 AM",
    ],
)
def test_what_is_no_time_is_rejected_and_never_guessed(written: str) -> None:
    assert "Sent At" in invitations({"Sent At": written}).rejection


@settings(max_examples=20, deadline=None)
@given(st.integers(2003, 2025), st.integers(0, 1439))
def test_every_minute_of_every_year_is_a_time_a_few_hours_earlier_than_utc(
    year: int, minute: int
) -> None:
    start = datetime.fromisoformat(f"{year}-01-01") + timedelta(minutes=minute)
    local = [start + timedelta(days=day) for day in range(366)]
    got = sent(
        *(f"{t.month}/{t.day}/{t:%y}, {t.hour % 12 or 12}:{t:%M %p}" for t in local)
    )
    assert {utc - t for utc, t in zip(got, local, strict=True)} <= {
        timedelta(hours=7),
        timedelta(hours=8),
    }


@pytest.mark.parametrize(
    ("written", "direction"),
    [("OUTGOING", "out"), ("INCOMING", "in"), (" outgoing ", "out")],
)
def test_the_direction_is_that_of_the_owner(written: str, direction: str) -> None:
    assert invitations({"Direction": written}).row["direction"] == direction


def test_an_unknown_direction_is_rejected_without_its_text() -> None:
    rejection = invitations({"Direction": "secret@example.com"}).rejection
    assert rejection.startswith("Direction: ")
    assert "secret" not in rejection


def test_the_bare_address_of_late_2023_is_no_key_but_the_name_is() -> None:
    bare = "https://www.linkedin.com/in"
    rows = [
        {"inviterProfileUrl": bare, "inviteeProfileUrl": bare + end}
        for end in ("", "/")
    ]
    found = invitations(*rows)
    assert found.values("inviter_key") == ["name:Mia Own"] * 2
    assert found.values("invitee_key") == ["name:Ann Able"] * 2


@pytest.mark.parametrize("suffix", ["", "Urn"])
def test_vintages_without_addresses_have_names_only(suffix: str) -> None:
    names = ["From", "To", "Sent At", "Message", "Direction"]
    numbers = [f"{who}Profile{suffix}" for who in ("inviter", "invitee")]
    header = names + (numbers if suffix else [])
    row = read("linkedin/Invitations.csv", csv_of(header, CELLS["invitations"])).row
    assert (row["inviter_key"], row["invitee_key"]) == ("name:Mia Own", "name:Ann Able")
    assert (row["inviter_name"], row["invitee_name"]) == ("Mia Own", "Ann Able")


@pytest.mark.parametrize("note", ["", "  ", "\n"])
def test_an_invitation_without_words_has_no_note(note: str) -> None:
    assert invitations({"Message": note}).row["note_hash"] is None


def test_a_note_has_the_hash_of_the_same_words_in_messages() -> None:
    cells = {**CELLS["messages"], "CONTENT": "Shall  we\nbake? "}
    message = read("linkedin/messages.csv", csv_of(list(cells), cells)).row
    invitation = invitations({"Message": "Shall we bake?"}).row
    assert message["text_hash"] == invitation["note_hash"]
