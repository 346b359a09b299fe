import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from identity import person_id
from kith.commands.person.gauges import draw_tie
from kith.commands.person.portrait import load_portrait
from kith.terminal.console import TerminalConsole
from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import (
    SPRING,
    connection,
    twin,
    url,
    write_connections,
    write_meetings,
)

ANN, BOB_1, BOB_2, ZORA = (
    person_id(key)
    for key in (
        "slug:ann-abel",
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
    book.write(
        "favors.csv",
        "date,who,direction,kind,note\n"
        "2026-10-04,Ann Able (Acme),received,introduction,to zora Quist!\n"
        "2026-10-07,Ann Able (Acme),given,advice,\n",
    )
    book.refresh()
    return book


def person_json(kith: Kith, book: Folder, who: str) -> dict[str, Any]:
    """`kith person --json`."""
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
    assert person_json(kith, known, who)["person"]["full_name"] == "Ann Able"


def test_the_company_decides_between_namesakes(kith: Kith, known: Folder) -> None:
    assert (
        person_json(kith, known, "Bob Baker (Borealis)")["person"]["person_id"] == BOB_2
    )
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


def test_a_person_is_shown_with_parts_favors_files_and_reasons(
    kith: Kith, known: Folder
) -> None:
    found = person_json(kith, known, "Ann Able")
    points = sum(part["points"] for part in found["parts"])
    assert points == pytest.approx(found["tie"]["strength"])
    assert [i["channel"] for i in found["interactions"]] == [
        "favor_given",
        "meet",
        "favor_received",
    ]
    assert [f["kind"] for f in found["favors"]] == ["advice", "introduction"]
    [mention] = found["mentions"]
    assert (mention["text"], mention["mentions"]) == ("Ann Able (Acme)", 3)
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
    first, second, third, *_ = said.out.splitlines()
    assert first == f"Ann Able  [{ANN}]"
    assert (second, third) == ("Acme", "Connected since 2020-01-05")
    assert "Last contact 2026-10-07, last met 2026-10-05" in said.out
    assert "silent for 24 days: not due" in said.out
    assert "2026-10-05  coffee, 1 h" in said.out
    assert "same name, same company" in said.out
    assert "\x1b" not in said.out


def test_somebody_outside_the_book_and_the_owner_are_people_too(
    kith: Kith, known: Folder
) -> None:
    zora = person_json(kith, known, "Zora Quist")
    assert (zora["person"]["person_id"], zora["ids"]) == (ZORA, [ZORA])
    assert "Not connected" in kith("person", ZORA, "-b", known.folder).out
    said = kith("person", "https://www.linkedin.com/in/olive-owner", "-b", known.folder)
    assert said.out.splitlines()[1] == "You"
    assert "Strength" not in said.out


def test_the_favor_that_names_a_person_shows_who_introduced_them(
    kith: Kith, known: Folder
) -> None:
    [row] = person_json(kith, known, "Zora Quist")["introductions"]
    assert (row["full_name"], row["day"]) == ("Ann Able", "2026-10-04")
    out = kith("person", "Zora Quist", "-b", known.folder).out
    assert "2026-10-04  introduced by Ann Able" in out
    assert person_json(kith, known, BOB_1)["introductions"] == []


def test_a_first_interaction_is_shown_with_its_line(kith: Kith, known: Folder) -> None:
    out = kith("person", "Zora Quist", "-b", known.folder).out
    assert "2026-10-06  first: lunch (meetings/log.csv, line 3)" in out


def test_who_was_never_in_touch_has_no_history(kith: Kith, known: Folder) -> None:
    found = person_json(kith, known, BOB_1)
    assert (found["months"], found["exchange"], found["first"]) == ([], None, None)
    out = kith("person", BOB_1, "-b", known.folder).out
    assert "No contact is known" in out
    assert "Last interactions" not in out


def test_the_card_has_months_favors_and_reasons_to_write(
    kith: Kith, sample: Folder
) -> None:
    found = person_json(kith, sample, "Gwendolyn Achterkamp")
    assert found["months"][0]["month"] < found["months"][-1]["month"] == "2026-10-31"
    assert found["exchange"]["last_contact_on"] == found["tie"]["last_contact_on"]
    out = kith("person", "Gwendolyn Achterkamp", "-b", sample.folder).out
    heading = [
        "Strength 28.0: good",
        "Reasons to write",
        "Favors: you owe them",
        "Last interactions",
    ]
    assert [out.index(words) for words in heading] == sorted(map(out.index, heading))
    for reason in found["openings"]:
        assert reason["words"] in out
    assert f"to October 2026; peak {found['tie']['peak']:.1f} in " in out


def test_endorsements_are_one_line_a_direction(kith: Kith, sample: Folder) -> None:
    [(who, _)] = sample.rows("""
        SELECT person_id, count(*) FROM interactions
        WHERE kind = 'endorsement' AND occurred_on <= DATE '2026-10-31'
        GROUP BY ALL ORDER BY max(occurred_on) DESC, count(*) DESC, person_id LIMIT 1
    """)
    rows = person_json(kith, sample, who)["interactions"]
    channels = [row["channel"] for row in rows if row["kind"] == "endorsement"]
    assert 1 <= len(channels) == len(set(channels))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_each_part_has_one_whole_line_however_narrow_the_terminal(
    sample: Folder, width: int
) -> None:
    [(who,)] = sample.rows(
        "SELECT person_id FROM tie_parts GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"
    )
    with sample.book.open_warehouse() as warehouse:
        portrait = load_portrait(warehouse, who)
    assert portrait.tie
    page = StringIO()
    console = TerminalConsole()
    console.width, console.file = width, page
    strength, parts, *_ = draw_tie(portrait, portrait.tie, width)
    console.print(strength, parts, sep="\n")
    lines = page.getvalue().splitlines()
    assert len(lines) == 1 + len(portrait.lists["parts"].rows)
    assert "…" not in page.getvalue()
    assert ("last 20" in lines[1]) == (width > 40)
