import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.calendar_files import ANN, attendee, calendar, event, read_calendar
from tests.support.reader import read, refusal_of

REJECTIONS = {
    "no beginning": ("DTSTART: is missing", "BEGIN:VEVENT\nUID:2\nEND:VEVENT\n"),
    "a broken day": ("DTSTART: not readable", event("DTSTART:4 May 2026")),
    "a broken exception": ("RECURRENCE-ID: not readable", event("RECURRENCE-ID:x")),
    "two beginnings": (
        "it has two beginnings",
        event("DTSTART:20260504T130000Z", "DTSTART:20260504T140000Z"),
    ),
    "never closed": (
        "the entry is never closed (no END:VEVENT)",
        "BEGIN:VEVENT\r\nUID:2\r\n",
    ),
    "junk between": (
        "no part of any entry, and none of the calendar's own lines",
        "What is this?\r\nAnd this?\r\n",
    ),
}


@pytest.mark.parametrize(("reason", "block"), REJECTIONS.values(), ids=REJECTIONS)
def test_a_bad_entry_is_rejected_with_its_line_and_the_others_are_read(
    reason: str, block: str
) -> None:
    found = read_calendar(block, event("UID:good"))
    assert [row["uid"] for row in found.rows] == ["good"]
    [unread] = found.unread
    assert (unread["outcome"], unread["source_row"]) == ("rejected", 2)
    assert unread["reason"] == reason


def test_a_calendar_cut_short_is_reported_and_whole_entries_are_read() -> None:
    text = calendar(event("UID:a"), event("UID:b"))
    found = read("meetings/a.ics", text[: text.rindex("END:VEVENT")])
    assert [row["uid"] for row in found.rows] == ["a"]
    assert [(u["source_row"], u["reason"]) for u in found.unread] == [
        (6, "the entry is never closed (no END:VEVENT)"),
        (1, "the calendar is never closed (no END:VCALENDAR); it may be cut short"),
    ]


def test_lines_outside_of_any_calendar_are_rejected() -> None:
    found = read("meetings/a.ics", "Dear Mia,\r\n" + calendar(event()) + "Bye!\r\n")
    assert len(found.rows) == 1
    assert [u["source_row"] for u in found.unread] == [1, 8]
    assert {u["reason"][:24] for u in found.unread} == {"no part of any calendar:"}


def test_a_file_that_is_no_calendar_is_refused_in_one_line() -> None:
    page = b"<!DOCTYPE html><title>Sign in</title>\n" * 40
    assert refusal_of("meetings/a.ics", page) == (
        "meetings/a.ics: not a calendar: no line BEGIN:VCALENDAR near its top; export"
        " it anew as iCalendar"
    )


@pytest.mark.parametrize("text", ["", "\n", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"])
def test_a_calendar_may_be_empty(text: str) -> None:
    account = read("meetings/a.ics", text).account
    assert (account.kind, account.rows_read, account.warnings) == ("calendar", 0, [])


def test_only_events_are_entries() -> None:
    alarm = "BEGIN:VALARM\r\nSUMMARY:Wake up\r\nDESCRIPTION\r\nEND:VALARM"
    others = "".join(
        f"BEGIN:{name}\r\nSUMMARY:No meeting\r\nEND:{name}\r\n"
        for name in ("VTODO", "VJOURNAL", "VFREEBUSY")
    )
    found = read_calendar(others, event("SUMMARY:Coffee", alarm), others)
    assert found.row["title"] == "Coffee"
    assert found.account.rows_read == 1


def test_a_file_may_hold_two_calendars_each_with_its_own_zone() -> None:
    late = event("DTSTART:20260504T233000Z")
    text = calendar(late, head=("X-WR-TIMEZONE:Asia/Tokyo",)) + calendar(late)
    found = read("meetings/a.ics", text)
    assert found.values("days") == [["2026-05-05"], ["2026-05-04"]]


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_folding_a_line_anywhere_changes_nothing(data: st.DataObject) -> None:
    plain = calendar(
        event(
            "SUMMARY:Café with Zoë\\, Łukasz",
            "RRULE:FREQ=WEEKLY;COUNT=3",
            attendee(ANN, "Able, Ann"),
        )
    )
    text = plain
    for _ in range(data.draw(st.integers(1, 5))):
        places = [n for n, c in enumerate(text) if n and c not in "\r\n \t" + "\n"]
        at = data.draw(st.sampled_from(places))
        if text[at - 1] not in "\r\n":
            fold = data.draw(st.sampled_from(["\r\n ", "\n ", "\r\n\t"]))
            text = text[:at] + fold + text[at:]
    folded, whole = (read("meetings/a.ics", t) for t in (text, plain))
    rows = [{**row, "source_row": 0} for row in folded.rows]
    assert rows == [{**row, "source_row": 0} for row in whole.rows]
    assert folded.unread == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_encoding_and_line_ends_do_not_matter(encoding: str, end: str) -> None:
    text = calendar(event("SUMMARY:Café with Zoë")).replace("\r\n", end)
    assert read("meetings/a.ics", text.encode(encoding)).row["title"] == "Café with Zoë"


def test_a_line_folded_within_a_character_is_put_together_again() -> None:
    whole = calendar(event("SUMMARY:Café with Ágnes Ékes"), event("SUMMARY:\u2603"))
    split = whole.encode().replace("é ".encode(), b"\xc3\r\n \xa9 ")
    assert split != whole.encode()
    found = read("meetings/a.ics", split)
    assert found.values("title") == ["Café with Ágnes Ékes", "\u2603"]


def test_a_broken_character_is_reported_and_costs_no_entry() -> None:
    whole = calendar(event("SUMMARY:Caf\xff", "UID:a"), event("SUMMARY:Tea", "UID:b"))
    found = read("meetings/a.ics", whole.encode().replace("\xff".encode(), b"\xff"))
    assert found.values("title") == ["Caf\xff", "Tea"]
    assert found.account.warnings == ["not UTF-8; read as cp1252"]


ODD = (
    "DTSTART;TZID=Europe:20260504T120000",
    "DTSTART;TZID=../etc/passwd:20260504T120000",
    "DTSTART;VALUE=TIME:120000",
    "DTSTART:99991231T235959Z",
    "DTEND;TZID=Asia/Tokyo:00010101T000000",
    "DURATION:P9999999999W",
    "RDATE;VALUE=PERIOD:20260101T000000Z/20250101T000000Z",
    "EXDATE;VALUE=DATE:x",
    "RRULE:FREQ=DAILY;INTERVAL=99999999999999999999",
    "RRULE:FREQ=WEEKLY;BYDAY=-9TU",
    "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Foo:20260101T000000",
    'ATTENDEE;CN="a:b""c:mailto:x',
    "ATTENDEE:",
    "SEQUENCE:99999999999999999999",
    "LAST-MODIFIED:00000000T000000Z",
    "BEGIN:VALARM",
    "END:VALARM",
    "BEGIN:VEVENT",
    "END:VCALENDAR",
    "X-WR-TIMEZONE:Nowhere",
    ";",
    "\x00\x1c\u2028",
)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(ODD) | st.text(max_size=30), min_size=1, max_size=6))
@example(["DTSTART;VALUE=TIME:120000"])
def test_whatever_stands_in_a_calendar_the_entries_around_it_are_read(
    lines: list[str],
) -> None:
    text = "".join(
        calendar(part)
        for part in (event("UID:before"), event(*lines), event("UID:after"))
    )
    uids = read("meetings/a.ics", text.encode(errors="replace")).values("uid")
    assert {"before", "after"} <= set(uids)
