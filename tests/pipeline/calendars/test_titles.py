import pytest

from tests.support.books import Folder
from tests.support.calendar_files import OWNER, attendee, event, write_calendar
from tests.support.input_builders import (
    AUTUMN,
    connection,
    credited,
    twin,
    write_connections,
)
from tests.support.warehouse_dump import known, outcomes

NAME = "Annika Aberforth"
PROFILE = "First Name,Last Name,Maiden Name,Headline\nOlivia,Owner,,x\n"


@pytest.fixture
def annika(book: Folder) -> Folder:
    """The book of Olivia Owner, who is linked with Annika Aberforth and Bob Baker."""
    write_connections(book, connection(NAME), connection("Bob Baker"))
    book.write(f"{AUTUMN}/Profile.csv", PROFILE)
    return book


TITLES = (
    f"Lunch {NAME}",
    f"Coffee: {NAME}",
    f"{NAME} <> Olivia Owner",
    f"1:1 {NAME}",
    f"Lunch with {NAME}",
)


def test_a_title_with_the_full_name_of_one_person_names_that_person(
    annika: Folder,
) -> None:
    own = attendee(OWNER, "Olivia Owner")
    entries = (
        event(f"UID:{n}", f"SUMMARY:{title}", f"DTSTART:202605{n + 10}T120000Z", *more)
        for n, (title, *more) in enumerate([*((t,) for t in TITLES), (TITLES[0], own)])
    )
    write_calendar(annika, *entries)
    lines = "".join(f"{title},2026-06-1{n}\n" for n, title in enumerate(TITLES))
    annika.write("meetings/outlook.csv", f"Subject,Start Date\n{lines}")
    annika.refresh()
    assert [name for name, *_ in credited(annika)] == [NAME] * 11
    assert known(annika) == [NAME, "Bob Baker"]
    assert outcomes(annika) == [("merged", "owner_profile", 1)]


def test_a_title_about_somebody_or_with_several_people_names_nobody(
    annika: Folder,
) -> None:
    titles = (
        f"{NAME}'s birthday",
        f"Email {NAME}",
        f"{NAME} / Bob Baker",
        "Lunch Annika",
    )
    write_calendar(
        annika, *(event(f"UID:{n}", f"SUMMARY:{t}") for n, t in enumerate(titles))
    )
    annika.refresh()
    assert credited(annika) == []
    assert ("set_aside", "nobody_else", 4) in outcomes(annika)


def test_whom_a_title_means_of_two_people_of_one_name_is_asked(book: Folder) -> None:
    write_connections(book, connection(NAME), twin(NAME))
    write_calendar(book, event(f"SUMMARY:Lunch {NAME}"))
    book.refresh()
    assert credited(book) == []
    query = "SELECT text, status, len(candidates) FROM mentions"
    assert book.rows(query) == [(NAME, "ambiguous", 2)]
