import json
from pathlib import Path
from typing import Any

import pytest

from identity import person_id
from tests.books import Folder
from tests.hard_cases.written import twin
from tests.kith.saying import Kith
from tests.models.exports import (
    SPRING,
    connection,
    url,
    write_connections,
    write_favors,
    write_meetings,
)

ANN, BOB_1, BOB_2, ZORA = (
    person_id(key)
    for key in (
        "slug:ann-able",
        "slug:bob-baker",
        "slug:bob-baker-two",
        "mention:zora quist",
    )
)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A book of four people, refreshed; for reading only."""
    book = Folder(tmp_path_factory.mktemp("known") / "book")
    ann = connection("Ann Able", company="Acme", email="ann@example.org")
    write_connections(book, connection("Ann Abel", company="Acme"), export=SPRING)
    write_connections(
        book,
        [*ann[:2], url("Ann Abel"), *ann[3:]],
        connection("Bob Baker", company="Acme"),
        twin("Bob Baker", "Borealis"),
    )
    write_meetings(
        book,
        "2026-10-05,Ann Able (Acme),coffee,60,",
        "2026-10-06,Zora Quist,lunch,60,",
    )
    write_favors(book, "2026-10-07,Ann Able (Acme),given,advice,small,,")
    book.refresh()
    return book


def told(kith: Kith, book: Folder, who: str) -> dict[str, Any]:
    """What is told of the person, by name."""
    said = kith("person", who, "-b", book.folder, "--json")
    assert said.code == 0, said.error
    found: dict[str, Any] = json.loads(said.out)
    return found


@pytest.mark.parametrize(
    "who",
    [
        "Ann Able",
        " ann ABLE ",
        "Ann Abel",
        "Ann Able (Acme)",
        "ANN@example.org",
        "https://linkedin.com/in/ann-abel?x=1",
        person_id("slug:ann-abel"),
        "able",
    ],
)
def test_a_person_is_found_by_whatever_they_go_by(
    kith: Kith, known: Folder, who: str
) -> None:
    assert told(kith, known, who)["person"]["full_name"] == "Ann Able"


def test_of_namesakes_the_company_tells_which(kith: Kith, known: Folder) -> None:
    assert told(kith, known, "Bob Baker (Borealis)")["person"]["person_id"] == BOB_2
    refusal = kith("person", "Bob Baker", "-b", known.folder).refused()
    assert refusal.startswith("2 people may be meant: p")
    assert f"{BOB_1} (Acme)" in refusal
    assert f"{BOB_2} (Borealis)" in refusal


@pytest.mark.parametrize("who", ["Nobody Here", "x@example.org", person_id("x"), " "])
def test_who_is_nobody_is_refused_without_the_name(
    kith: Kith, known: Folder, who: str
) -> None:
    refusal = kith("person", who, "-b", known.folder).refused()
    assert refusal == "nobody in the book has that name, address or id"


def test_a_person_is_told_with_parts_favors_files_and_why(
    kith: Kith, known: Folder
) -> None:
    found = told(kith, known, "Ann Able")
    points = sum(part["points"] for part in found["parts"])
    assert points == pytest.approx(found["tie"]["strength"])
    assert [i["channel"] for i in found["interactions"]] == ["favor_given", "meet"]
    assert [favor["kind"] for favor in found["favors"]] == ["advice"]
    [mention] = found["mentions"]
    assert (mention["text"], mention["mentions"]) == ("Ann Able (Acme)", 2)
    assert mention["why"] == "same name, same company"
    files = [Path(row["file"]).name for row in found["known_from"]]
    assert sorted(files) == [
        "Connections.csv",
        "Connections.csv",
        "favors.csv",
        "log.csv",
    ]


def test_the_same_is_printed_for_people(kith: Kith, known: Folder) -> None:
    said = kith("person", "Ann Able", "-b", known.folder)
    assert (said.code, said.error) == (0, "")
    first, second, *_ = said.out.splitlines()
    assert first.startswith("Ann Able, Acme  [p")
    assert second == "Connected 2020-01-05"
    assert "Last contact 2026-10-07 (24 days before 2026-10-31)" in said.out
    assert "last met 2026-10-05" in said.out
    assert "same name, same company" in said.out


def test_somebody_outside_the_book_and_the_owner_are_people_too(
    kith: Kith, known: Folder
) -> None:
    zora = told(kith, known, "Zora Quist")
    assert (zora["person"]["person_id"], zora["ids"]) == (ZORA, [ZORA])
    assert "Not connected" in kith("person", ZORA, "-b", known.folder).out
    said = kith("person", "https://www.linkedin.com/in/olive-owner", "-b", known.folder)
    assert said.out.splitlines()[1] == "You"
