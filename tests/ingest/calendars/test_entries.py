import pytest

from tests.support.calendar_files import (
    ANN,
    OWNER,
    attendee,
    entry,
    event,
    read_calendar,
)


def test_people_are_named_with_their_addresses() -> None:
    row = entry(
        attendee(ANN, "Ann Able"),
        attendee("bob@example.com"),
        attendee("Cleo@Example.com", "cleo@example.com"),
        attendee("muster@example.com", "Muster, Anna"),
        "ATTENDEE;CN=Dora Dent:urn:uuid:1",
    )
    assert row["who"] == [
        "Ann Able <ann@example.com>",
        "bob@example.com",
        "cleo@example.com",
        "Anna Muster <muster@example.com>",
        "Dora Dent",
    ]
    assert row["addresses"][:3] == [ANN, "bob@example.com", "cleo@example.com"]


def test_rooms_groups_machines_and_those_only_informed_are_nobody() -> None:
    row = entry(
        attendee("room-1@example.com", "Tide Room", more=";CUTYPE=RESOURCE"),
        attendee("room-2@example.com", "Reef Room", more=";CUTYPE=ROOM"),
        attendee("all@example.com", "All staff", more=";CUTYPE=GROUP"),
        attendee("c_188@resource.calendar.google.com", "Attic"),
        attendee("boss@example.com", "Boss", more=";ROLE=NON-PARTICIPANT"),
        attendee(ANN, "Ann Able"),
    )
    assert row["who"] == ["Ann Able <ann@example.com>"]


def test_who_asked_others_is_there_and_counts_once() -> None:
    organizer = "ORGANIZER;CN=Zed Zone:mailto:zed@example.com"
    assert entry(organizer, attendee(ANN))["who"] == [ANN, "Zed Zone <zed@example.com>"]
    asked = attendee("zed@example.com", "Zed Zone")
    assert entry(organizer, asked)["who"] == ["Zed Zone <zed@example.com>"]
    assert entry(organizer)["who"] == []


def test_guests_of_guests_and_those_who_declined_are_counted() -> None:
    row = entry(
        attendee(ANN, "", "DECLINED", ";X-NUM-GUESTS=3"),
        attendee("bob@example.com", "", "TENTATIVE", ";X-NUM-GUESTS=2"),
        attendee("cleo@example.com", "", "NEEDS-ACTION"),
    )
    assert (row["absent"], row["guests"]) == ([ANN], 2)


def test_the_name_of_a_calendar_can_be_its_owners_address() -> None:
    head = (f"X-WR-CALNAME:{OWNER.upper()}",)
    assert entry(head=head)["calendar_of"] == OWNER
    assert entry(head=("X-WR-CALNAME:Family",))["calendar_of"] is None


@pytest.mark.parametrize(
    "lines",
    [
        ("STATUS:CANCELLED",),
        ("SUMMARY:Canceled: Coffee with Ann",),
        ("SUMMARY:Abgesagt: Kaffee mit Ann",),
    ],
)
def test_an_entry_can_be_called_off(lines: tuple[str, ...]) -> None:
    assert entry(*lines)["is_off"]
    assert not entry()["is_off"]
    assert entry(head=("METHOD:CANCEL",))["is_off"]


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (("DTEND:20260504T124500Z",), 45),
        (("DURATION:PT1H30M",), 90),
        ((), None),
        (("DTEND:20260504T120000Z",), None),
        (("DTEND:20260507T120000Z",), None),
        (("DTSTART;VALUE=DATE:20260504", "DTEND;VALUE=DATE:20260505"), None),
        (
            (
                "DTSTART;TZID=Europe/Berlin:20260504T120000",
                "DTEND;TZID=Europe/London:20260504T120000",
            ),
            60,
        ),
        (
            (
                "DTSTART;TZID=Europe/Berlin:20260329T013000",
                "DTEND;TZID=Europe/Berlin:20260329T033000",
            ),
            60,
        ),
    ],
)
def test_the_length_is_that_of_the_clock_that_everybody_has(
    lines: tuple[str, ...], minutes: int | None
) -> None:
    assert entry(*lines)["minutes"] == minutes


MAY = "DTSTART;TZID=Europe/Berlin:20260504T000000"


@pytest.mark.parametrize(
    ("lines", "home"),
    [
        (("DTSTART;VALUE=DATE:20260504", "DTEND;VALUE=DATE:20260505"), ""),
        (("DTSTART:20260504T000000", "DTEND:20260505T000000"), ""),
        (("DTSTART:20260504T000000", "DTEND:20260504T235900"), ""),
        (("DTSTART:20260504T000000", "DTEND:20260504T235959"), ""),
        (("DTSTART:20260503T220000Z", "DTEND:20260504T220000Z"), ""),
        (("DTSTART:20260328T230000Z", "DTEND:20260329T220000Z"), "Europe/Berlin"),
        (("DTSTART:20261024T220000Z", "DTEND:20261025T230000Z"), "Europe/Berlin"),
        ((MAY, "DTEND;TZID=Europe/Berlin:20260505T000000"), ""),
        ((MAY, "DURATION:P1D"), ""),
        ((MAY, "DURATION:PT24H"), ""),
        ((MAY, "DURATION:PT8H", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"), ""),
    ],
)
def test_a_whole_day_has_no_length_however_it_is_written(
    lines: tuple[str, ...], home: str
) -> None:
    assert entry(*lines, head=(f"X-WR-TIMEZONE:{home}",))["minutes"] is None


@pytest.mark.parametrize("end", ["010000", "120000", "235700"])
def test_what_begins_at_midnight_and_ends_earlier_has_a_length(end: str) -> None:
    row = entry("DTSTART:20260504T000000", f"DTEND:20260504T{end}")
    assert row["minutes"] == int(end[:2]) * 60 + int(end[2:4])


def test_links_stay_out_of_the_place_and_a_page_is_kept() -> None:
    row = entry("LOCATION:Blue Bottle https://maps.example/x", "URL:https://a.example")
    assert (row["place"], row["url"]) == ("Blue Bottle", "https://a.example")


def test_titles_are_dropped_with_bodies_and_those_they_name_are_not() -> None:
    privacy = {"privacy": {"bodies": "drop"}}
    row = read_calendar(event("SUMMARY:Coffee with Ann Able"), given=privacy).row
    assert (row["title"], row["named"], row["kind"]) == (None, ["Ann Able"], "coffee")


def test_an_event_of_ten_thousand_is_read() -> None:
    asked = [attendee(f"p{n}@example.com", f"Person {n}") for n in range(10_000)]
    assert len(entry(*asked)["who"]) == 10_000
