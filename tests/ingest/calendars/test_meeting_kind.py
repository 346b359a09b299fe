import pytest

from ingest.calendars.meeting_kind import kind_of, names_in_title, place_of
from models import Settings
from tests.support.calendar_files import entry, event, read_calendar

WORDS = Settings.model_validate({}).titles


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Coffee with Ann", "coffee"),
        ("KAFFEE mit Anna", "coffee"),
        ("Cafe avec Anne", "coffee"),
        ("Frühstück", "coffee"),
        ("Lunch & learn", "lunch"),
        ("Mittagessen", "lunch"),
        ("Cena con Ana", "dinner"),
        ("Drinks after the conference", "happy_hour"),
        ("After-party of the conference", "event"),
        ("Trade fair", "event"),
        ("Conference call", "phone"),
        ("Call about dinner", "phone"),
        ("Video call with Ann", "video"),
        ("1:1 Ann / Mia", "work_meeting"),
        ("Walk with Ann", "other"),
    ],
)
def test_the_first_word_that_names_a_kind_decides(title: str, kind: str) -> None:
    assert kind_of(title, "", WORDS, has_link=False) == (kind, True)


@pytest.mark.parametrize("title", ["", "Budget", "Coffeehouse chain", "Recall", "B2B"])
def test_a_title_without_such_a_word_is_a_meeting_of_work(title: str) -> None:
    assert kind_of(title, "", WORDS, has_link=False) == ("work_meeting", False)


def test_the_words_can_be_set_and_the_others_stay() -> None:
    given = {"titles": {"coffee": ["matcha"]}}
    events = (
        event("SUMMARY:Matcha, no coffee", "UID:a"),
        event("SUMMARY:Lunch", "UID:b"),
    )
    assert read_calendar(*events, given=given).values("kind") == ["coffee", "lunch"]


@pytest.mark.parametrize(
    ("title", "place", "has_link", "expected"),
    [
        ("Budget", "https://zoom.us/j/1", False, ("video", True)),
        ("Coffee", "https://acme.zoom.us/j/1?pwd=x", False, ("video", False)),
        ("Budget", "Microsoft Teams Meeting", False, ("video", True)),
        ("Budget", "Tide Room; https://meet.google.com/a", False, ("video", True)),
        ("Budget", "", True, ("video", False)),
        ("Coffee", "Blue Bottle", True, ("coffee", True)),
        ("Budget", "Zoom", True, ("video", True)),
        ("Budget", "Zoom Street 5", False, ("work_meeting", False)),
        ("Coffee", "Blue Bottle https://maps.example/x", True, ("coffee", True)),
    ],
)
def test_a_link_makes_a_video_call_unless_the_place_is_one_to_go_to(
    title: str, place: str, has_link: bool, expected: tuple[str, bool]
) -> None:
    assert kind_of(title, place, WORDS, has_link=has_link) == expected


@pytest.mark.parametrize(
    "line",
    [
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij",
        "CONFERENCE;FEATURE=VIDEO:https://video.example/1",
        "DESCRIPTION:Join: https://teams.microsoft.com/l/meetup-join/1",
        "DESCRIPTION:Join Zoom Meeting\\nhttps://us02web.zoom.us/j/1",
        "URL:https://acme.webex.com/meet/ann",
    ],
)
def test_a_link_may_stand_in_the_text_or_a_line_of_its_own(line: str) -> None:
    row = entry("SUMMARY:Budget", line)
    assert (row["kind"], row["is_kind_certain"], row["url"]) == ("video", False, None)


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ("Blue Bottle", "Blue Bottle"),
        ("Tide Room (8)", "Tide Room (8)"),
        ("https://zoom.us/j/1", None),
        ("Zoom", None),
        ("Zoom; Tide Room", "Tide Room"),
        (" - ", None),
        ("東京駅", "東京駅"),
    ],
)
def test_a_place_is_one_to_go_to(location: str, place: str | None) -> None:
    assert place_of(location) == place


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Coffee with Ann Able", ["Ann Able"]),
        ("lunch w/ Bob Baker (Acme)", ["Bob Baker (Acme)"]),
        ("lunch w/Bob Baker", ["Bob Baker"]),
        ("Kaffee mit Anna Muster und Ben Beispiel", ["Anna Muster", "Ben Beispiel"]),
        ("Drinks with Ann, Bob Baker & Cleo Cole", ["Ann", "Bob Baker", "Cleo Cole"]),
        ("Coffee with Bob Baker (Salt & Co)", ["Bob Baker (Salt & Co)"]),
        ("Dinner with Ann Able at Blue Bottle", ["Ann Able"]),
        ("Dinner with Ann Able @ Blue Bottle", ["Ann Able"]),
        ("Call with Ann Able re: the job - urgent", ["Ann Able"]),
        ("Call with Ann Able: the job", ["Ann Able"]),
        ("Coffee with Jean-Aurèle O'Neill", ["Jean-Aurèle O'Neill"]),
        ("Café com João da Silva", ["João da Silva"]),
        ("Coffee with 山田 太郎", ["山田 太郎"]),
        ("Meeting with the board", []),
        ("Lunch with Team Alpha", []),
        ("Sync with Q3 numbers", []),
        ("Dinner with friends", []),
        ("Coffee", []),
        ("Withdraw money", []),
        ("Coffee with", []),
        ("Canceled: Coffee with Ann Able", []),
    ],
)
def test_a_title_names_those_it_was_with(title: str, named: list[str]) -> None:
    assert names_in_title(title) == named
