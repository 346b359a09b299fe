import pytest

from ingest.calendars.nobody import is_role_mailbox, names_somebody
from tests.support.calendar_files import ANN, attendee, entry


@pytest.mark.parametrize(
    "address",
    [
        "info@acme.example",
        "recruiting@acme.example",
        "office@acme.example",
        "no-reply@acme.example",
        "info.berlin@acme.example",
        "recruiting-emea@acme.example",
        "design-team@acme.example",
        "eng-all@acme.example",
        "room-5@acme.example",
        "club@googlegroups.com",
        "club@lists.acme.example",
        "c_188@resource.calendar.google.com",
    ],
)
def test_the_address_of_a_role_or_of_many_is_nobodys(address: str) -> None:
    assert is_role_mailbox(address)
    assert entry(attendee(address), attendee(ANN))["who"] == [ANN]


@pytest.mark.parametrize("address", ["", ANN, "a.infante@x.example", "hal@x.example"])
def test_the_address_of_a_person_is_no_roles(address: str) -> None:
    assert not is_role_mailbox(address)


@pytest.mark.parametrize(
    "name",
    [
        "Meeting Room 5",
        "Tide Room",
        "Besprechungsraum Nord",
        "Sala de reuniones",
        "Design Team",
        "All Hands Mailing List",
    ],
)
def test_a_room_and_a_list_are_nobody_whatever_the_address(name: str) -> None:
    assert not names_somebody(name, ANN)
    assert entry(attendee("x@acme.example", name), attendee(ANN))["who"] == [ANN]


@pytest.mark.parametrize("name", ["Giuseppe Sala", "Ann Able (Design Team)", "Teamy X"])
def test_a_name_that_looks_like_a_room_or_a_list_is_a_persons(name: str) -> None:
    assert names_somebody(name, ANN)


def test_a_person_beside_the_address_of_a_role_is_known_by_name_only() -> None:
    row = entry(
        attendee("info@acme.example", "Able, Ann"),
        attendee("office@acme.example", "Acme Office"),
        attendee("hello@acme.example", "Acme"),
    )
    assert (row["who"], row["addresses"]) == (["Ann Able"], [""])


def test_two_names_at_one_address_are_two_and_two_spellings_are_one() -> None:
    shared = "home@example.com"
    row = entry(
        attendee(shared, "Able, Ann (Acme)"),
        attendee(shared),
        attendee(shared, "Bob Baker"),
        attendee(shared, "Ann"),
    )
    assert row["who"] == [f"Ann Able (Acme) <{shared}>", f"Bob Baker <{shared}>"]
