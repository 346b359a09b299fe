import pytest

from tests.support.books import Folder
from tests.support.calendar_files import (
    ANN,
    OWNER,
    attendee,
    calendar,
    event,
    write_calendar,
)
from tests.support.input_builders import (
    ME,
    credited,
    write_meetings,
)
from tests.support.warehouse_dump import known, met, outcomes

COFFEE = "SUMMARY:Coffee"
ASKED = attendee(ANN, "Ann Able")


def test_the_same_coffee_in_a_calendar_and_in_the_log_is_one(ann: Folder) -> None:
    asked = (COFFEE, "DTEND:20260504T124500Z", "LOCATION:Blue Bottle", ASKED)
    write_calendar(ann, event(*asked))
    write_meetings(ann, "2026-05-04,Ann Able,coffee,,")
    ann.refresh()
    assert ann.rows("SELECT kind, minutes, place, note FROM meetings") == [
        ("coffee", 45, "Blue Bottle", "Coffee")
    ]
    assert credited(ann) == [("Ann Able", "meet", 0.75)]
    assert outcomes(ann) == [("merged", "same_meeting", 1)]


@pytest.mark.parametrize(
    ("logged", "title", "expected"),
    [
        ("coffee", "Budget", ["coffee"]),
        ("other", "Budget", ["other"]),
        ("other", "Lunch", ["lunch"]),
        ("phone", "Budget https://zoom.us/j/1", ["phone"]),
        ("coffee", "Lunch", ["coffee", "lunch"]),
    ],
)
def test_an_unknown_kind_agrees_with_every_other(
    ann: Folder, logged: str, title: str, expected: list[str]
) -> None:
    name, _, place = title.partition(" ")
    write_calendar(ann, event(f"SUMMARY:{name}", f"LOCATION:{place}", ASKED))
    write_meetings(ann, f"2026-05-04,Ann Able,{logged},,")
    ann.refresh()
    assert [kind for _, kind, _ in met(ann)] == expected


def test_a_video_check_in_and_a_dinner_on_one_day_are_two(ann: Folder) -> None:
    link = "DESCRIPTION:https://meet.google.com/abc"
    ends = "DTEND:20260504T123000Z"
    write_calendar(ann, event("SUMMARY:Check-in with Ann Able", link, ends, ASKED))
    write_meetings(ann, "2026-05-04,Ann Able,dinner,,")
    ann.refresh()
    assert met(ann) == [("2026-05-04", "dinner", None), ("2026-05-04", "video", 30)]
    assert len(credited(ann)) == 2


def test_a_value_is_taken_from_a_row_of_the_same_kind_only(ann: Folder) -> None:
    half = ("DTEND:20260504T123000Z", "LOCATION:Room 5", ASKED)
    write_calendar(ann, event("SUMMARY:Ann Able and me", *half))
    write_meetings(ann, "2026-05-04,Ann Able,dinner,,")
    ann.refresh()
    query = "SELECT kind, minutes, place, others FROM meetings"
    assert ann.rows(query) == [("dinner", None, None, None)]
    write_meetings(ann, "2026-05-04,Ann Able,,,")
    ann.refresh()
    assert ann.rows(query) == [("other", 30, "Room 5", 1)]


def test_a_link_tells_the_kind_of_what_was_logged_without_one(ann: Folder) -> None:
    link = "DESCRIPTION:https://meet.google.com/abc"
    write_calendar(ann, event("SUMMARY:Ann", "DTEND:20260504T123000Z", link, ASKED))
    write_meetings(ann, "2026-05-04,Ann Able,,,")
    ann.refresh()
    assert met(ann) == [("2026-05-04", "video", 30)]


def test_two_calendars_with_entries_at_two_times_tell_of_two_meetings(
    ann: Folder,
) -> None:
    late = "DTSTART:20260504T160000Z"
    write_calendar(ann, event(COFFEE, ASKED))
    write_calendar(ann, event("UID:2", COFFEE, ASKED, late), file="private")
    write_calendar(ann, event("UID:3", COFFEE, ASKED), file="shared")
    ann.refresh()
    assert len(met(ann)) == 2


def test_a_coffee_of_the_log_takes_the_coffee_of_the_calendar_first(
    ann: Folder,
) -> None:
    budget, coffee = (
        event(f"UID:{title}", f"SUMMARY:{title}", ASKED)
        for title in ("Budget", "Coffee")
    )
    write_calendar(ann, budget, coffee)
    write_meetings(ann, "2026-05-04,Ann Able,coffee,,")
    ann.refresh()
    assert [kind for _, kind, _ in met(ann)] == ["coffee", "work_meeting"]


def test_a_question_in_both_files_is_one_meeting(ann: Folder) -> None:
    write_calendar(ann, event("SUMMARY:Coffee with Sam"))
    write_meetings(ann, "2026-05-04,Sam,coffee,,")
    ann.refresh()
    assert len(met(ann)) == 1


def test_a_fair_ahead_is_an_event_though_nobody_was_asked(ann: Folder) -> None:
    days = ("UID:1", "DTSTART;VALUE=DATE:20270101"), ("UID:2", "DTSTART:20260101")
    write_calendar(ann, *(event("SUMMARY:Trade fair", *day) for day in days))
    write_calendar(ann, event("UID:3", "DTSTART:20270101", "SUMMARY:Dentist"), file="b")
    ann.refresh()
    assert ann.rows("SELECT name FROM events") == [("Trade fair",)]
    assert outcomes(ann) == [("set_aside", "nobody_else", 2)]


@pytest.mark.parametrize(
    "own",
    [
        f'[owner]\nemails = ["{OWNER.upper()}"]\n',
        f'[owner]\nprofile_url = "https://www.linkedin.com/in/x"\nemails = ["{OWNER}"]',
    ],
)
def test_what_the_owner_declined_is_set_aside(ann: Folder, own: str) -> None:
    ann.write("kith.toml", own)
    gone = event(COFFEE, ASKED, attendee(OWNER, answer="DECLINED"))
    write_calendar(ann, gone)
    ann.refresh()
    assert outcomes(ann) == [("set_aside", "declined_event", 1)]
    assert OWNER not in known(ann)


def test_the_owner_is_known_by_name_and_a_namesake_beside_the_owner_is_not(
    ann: Folder,
) -> None:
    first, last = ME.split()
    export = "linkedin/Complete_LinkedInDataExport_10-01-2026"
    profile = "First Name,Last Name,Maiden Name,Headline"
    ann.write(f"{export}/Profile.csv", f"{profile}\n{first},{last},,x\n")
    home, other = (attendee(f"{n}@example.com", ME) for n in ("home", "other"))
    write_calendar(
        ann,
        event("UID:1", COFFEE, ASKED, home),
        event("UID:2", "SUMMARY:Lunch", ASKED, attendee(OWNER), other),
    )
    ann.write("kith.toml", f'[owner]\nemails = ["{OWNER}"]\n')
    ann.refresh()
    assert ann.rows("SELECT kind, others FROM meetings ORDER BY ALL") == [
        ("coffee", 1),
        ("lunch", 2),
    ]


def test_where_all_declined_the_title_names_nobody(ann: Folder) -> None:
    declined = attendee(ANN, answer="DECLINED")
    write_calendar(ann, event("SUMMARY:Coffee with Ann Able", declined))
    ann.refresh()
    assert outcomes(ann) == [("set_aside", "nobody_else", 1)]


def test_more_than_twenty_make_an_event(ann: Folder) -> None:
    crowd = [attendee(f"p{n}@example.com") for n in range(21)]
    write_calendar(
        ann, event("SUMMARY:Lunch", *crowd), event("UID:2", COFFEE, *crowd[:20])
    )
    ann.refresh()
    kinds = ann.rows("SELECT kind, others FROM meetings ORDER BY ALL")
    assert kinds == [("coffee", 20), ("event", 21)]


def test_somebody_on_every_entry_may_be_the_owner_and_is_a_doubt(ann: Folder) -> None:
    write_calendar(
        ann,
        *(
            event(f"UID:{n}", COFFEE, attendee(OWNER), attendee(f"p{n}@example.com"))
            for n in range(5)
        ),
    )
    query = "SELECT warnings FROM sources WHERE kind = 'calendar'"
    ann.refresh()
    doubt = "e-mail addresses on all entries of the calendar, perhaps yours: 1"
    assert ann.rows(query) == [([doubt],)]
    ann.write("kith.toml", f'[owner]\nemails = ["{OWNER}"]\n')
    ann.refresh()
    assert ann.rows(query) == [([],)]


@pytest.mark.parametrize("name", ["a.ics", "a.csv"])
def test_entries_without_an_id_stay_apart_when_their_titles_are_dropped(
    book: Folder, name: str
) -> None:
    titles = "Coffee with Ann Able", "Lunch with Ann Able"
    entries = (event(f"SUMMARY:{title}", "UID:") for title in titles)
    lines = (f"{title},2026-05-04\n" for title in titles)
    csv = "Subject,Start Date\n" + "".join(lines)
    book.write(f"meetings/{name}", calendar(*entries) if name == "a.ics" else csv)
    book.write("kith.toml", '[privacy]\nbodies = "drop"\n')
    book.refresh()
    assert [kind for _, kind, _ in met(book)] == ["coffee", "lunch"]
    assert book.rows("SELECT DISTINCT note FROM meetings") == [(None,)]


def test_a_calendar_alone_makes_a_book(book: Folder) -> None:
    write_calendar(book, event("SUMMARY:Coffee with Ann Able"))
    book.refresh()
    assert credited(book) == [("Ann Able", "meet", 1)]
    before = book.rows("SELECT * EXCLUDE (built_at) FROM run"), met(book)
    book.refresh()
    assert (book.rows("SELECT * EXCLUDE (built_at) FROM run"), met(book)) == before
