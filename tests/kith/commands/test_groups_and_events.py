import json

import pytest

from tests.support.books import AS_OF, Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import (
    connection,
    day,
    write_connections,
    write_meetings,
)

ANN, BOB, CLEO, DI = "Ann Able", "Bob Baker", "Cleo Cole", "Di Day"


@pytest.fixture
def choir(book: Folder) -> Folder:
    """A book with a group of four, and an event of it."""
    write_connections(book, connection(ANN), connection(BOB))
    write_meetings(book, f"{day(200)},{ANN},coffee,,", f"{day(9)},{CLEO},coffee,,")
    book.write("groups/The choir.csv", f"Name,Year\n{ANN},1998\n{BOB}\n{CLEO}\n{DI}\n")
    book.write(
        "events.csv",
        "date,name,city,group\n2026-11-20,Concert,,THE CHOIR\n2026-11-01,Walk,Rome\n",
    )
    book.refresh(AS_OF)
    return book


def test_groups_are_shown_in_numbers(kith: Kith, choir: Folder) -> None:
    said = kith("groups", "-b", choir.folder, "--json")
    assert json.loads(said.out) == [
        {
            "group_name": "The choir",
            "members": 4,
            "linked": 2,
            "met": 2,
            "met_not_linked": 1,
            "linked_never_met": 1,
            "questions": 0,
            "my_class": None,
        }
    ]
    assert "The choir" in kith("groups", "-b", choir.folder).out


@pytest.mark.parametrize("asked", ["The choir", "the CHOIR", "the"])
def test_the_people_of_a_group_stand_under_what_they_are(
    kith: Kith, choir: Folder, asked: str
) -> None:
    out = kith("groups", asked, "-b", choir.folder).out
    headings = ["Met, not linked: 1", "Linked, never met: 1", "Linked and met: 1"]
    places = [out.index(word) for word in headings]
    assert [
        out.index(name) > at for name, at in zip((CLEO, BOB, ANN), places, strict=True)
    ]
    assert "Neither linked nor met: 1" in out
    assert "1998" in out
    people = json.loads(kith("groups", asked, "-b", choir.folder, "--json").out)
    assert {person["full_name"]: person["standing"] for person in people} == {
        ANN: "linked_and_met",
        BOB: "linked_never_met",
        CLEO: "met_not_linked",
        DI: "neither",
    }


def test_an_unknown_group_is_refused_with_the_known_ones(
    kith: Kith, choir: Folder
) -> None:
    said = kith("groups", "chess", "-b", choir.folder)
    assert said.refused() == "chess: not one group; there are The choir"


def test_events_are_shown_with_the_people_to_look_for(
    kith: Kith, choir: Folder
) -> None:
    out = kith("events", "-b", choir.folder).out
    assert out.index("2026-11-01 Walk, tomorrow") < out.index("Concert, in 20 days")
    assert "Nobody of your weak and dormant ties" in out
    walk, concert = json.loads(kith("events", "-b", choir.folder, "--json").out)
    assert (walk["people"], concert["has_roster"]) == ([], True)
    first, second = concert["people"]
    assert (first["full_name"], first["why"], first["days_silent"]) == (
        ANN,
        "in The choir",
        200,
    )
    assert second["full_name"] == CLEO


def test_a_group_without_a_roster_is_reported(kith: Kith, book: Folder) -> None:
    book.write("events.csv", "date,name,group\n2026-11-20,Concert,Choir\n")
    book.refresh(AS_OF)
    assert "no roster of this group" in kith("events", "-b", book.folder).out


def test_a_book_without_groups_and_events_says_how_to_begin(
    kith: Kith, book: Folder
) -> None:
    book.refresh(AS_OF)
    assert "put a roster into groups/" in kith("groups", "-b", book.folder).out
    assert "Add one to events.csv" in kith("events", "-b", book.folder).out
    assert "none yet" in kith("groups", "x", "-b", book.folder).refused()
    assert json.loads(kith("groups", "-b", book.folder, "--json").out) == []
    assert json.loads(kith("events", "-b", book.folder, "--json").out) == []
