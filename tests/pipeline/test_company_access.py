"""People to turn to at a company: who is there, by which door, under which name."""

import json
from typing import Any

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    SPRING,
    connection,
    day,
    url,
    write_connections,
    write_meetings,
)

DI = "Di Day"
ED, FAY, GUS, HAL = "Ed East", "Fay Fox", "Gus Gray", "Hal Hill"
IDA = "Ida Ison"
QUILL = ("Una Urban", "Vic Vale", "Wim West")
SETTINGS = f"""
[owner]
profile_url = "{url("Olive Owner")}"
[tiers.good]
floor = 40
[company_aliases]
"Big A" = "ACME"
"Blue" = "IBM"
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A book in which Acme can be reached by every door."""
    book = Folder(tmp_path_factory.mktemp("town"))
    now = {ANN: "ACME Corporation", BOB: "Acme", CLEO: "Acme Ltd.", GUS: "Borealis"}
    now |= dict.fromkeys(QUILL, "Tessa") | {"Ira Ivory": "Self-employed"}
    now |= {"Jo Jones": "International Business Machines", "Kit King": "Acme Foods"}
    once = now | {ED: "Acme", FAY: "Acme", GUS: "Acme"}
    once |= dict.fromkeys(QUILL, "Quill Systems")
    for export, listed in ((AUTUMN, now), (SPRING, once)):
        rows = [connection(who, company=at) for who, at in listed.items()]
        write_connections(book, *rows, export=export)
    book.write("kith.toml", SETTINGS)
    often = [f"{day(age)},{ANN},coffee,," for age in range(0, 1000, 7)]
    rarely = [f"{day(age)},{BOB},coffee,," for age in range(0, 1100, 60)]
    write_meetings(book, *often, *rarely, f"{day(40)},{HAL} (Acme),lunch,,")
    book.write("people.csv", f"who,city\n{IDA} (Acme),Lisbon\n")
    book.write("groups/Choir.csv", f"Name,Company\n{DI},ACME\n{FAY},Acme\n")
    book.refresh()
    return book


def called(town: Folder, company: str, column: str = "door") -> dict[str, Any]:
    """Person → their cell in the call list of the company."""
    rows = town.rows(f"SELECT full_name, {column} FROM call_list('{company}')")
    return dict(rows)


def matches(kith: Kith, town: Folder, asked: str) -> dict[str, str]:
    """Person → how their company matches what `kith call` is asked for."""
    answer = json.loads(kith("call", asked, "-b", town.folder, "--json").out)
    found = answer["people"] + answer["perhaps"]
    return {row["full_name"]: row["match"] for row in found}


def test_every_door_is_listed_and_the_best_comes_first(town: Folder) -> None:
    doors = called(town, "Acme")
    assert list(doors.items())[:4] == [(ANN, "A"), (BOB, "B"), (CLEO, "C"), (GUS, "C")]
    assert {name for name, door in doors.items() if door == "D"} == {DI, FAY, HAL, IDA}


def test_doors_a_and_b_begin_at_the_floor_of_a_good_tie(town: Folder) -> None:
    rows = town.rows("""
        SELECT door, min(strength) >= 40, min(strength) >= 25, min(lifetime) >= 40
        FROM company_access WHERE door IN ('A', 'B') GROUP BY door ORDER BY door
    """)
    assert rows == [("A", True, True, True), ("B", False, True, True)]


def test_who_has_left_and_never_was_in_touch_is_no_door(town: Folder) -> None:
    left = town.rows(
        "SELECT full_name FROM people WHERE left_by_on IS NOT NULL ORDER BY 1"
    )
    assert left == [(ED,), (FAY,)]
    assert ED not in called(town, "Acme")


def test_people_of_an_earlier_export_are_listed_with_its_day(town: Folder) -> None:
    assert called(town, "Acme", "(is_current, seen_until::TEXT)") == {
        ANN: (True, "2026-10-01"),
        BOB: (True, "2026-10-01"),
        CLEO: (True, "2026-10-01"),
        GUS: (False, "2026-04-01"),
        FAY: (True, "2026-04-01"),
        DI: (True, None),
        HAL: (True, None),
        IDA: (True, None),
    }


def test_a_renamed_company_is_found_by_both_names(town: Folder) -> None:
    assert called(town, "Tessa", "is_current") == dict.fromkeys(QUILL, True)
    assert called(town, "Quill Systems", "match") == dict.fromkeys(QUILL, "strong")


def test_who_has_no_employer_is_at_no_company(town: Folder) -> None:
    assert called(town, "Self-employed") == {}
    assert town.rows("FROM companies WHERE company = 'Self-employed'") == []


@pytest.mark.parametrize(
    ("asked", "match"),
    [
        ("ácme  inc.", "exact"),
        ("big a", "strong"),
        ("A.C.M.E. Group", "exact"),
        ("Acme Tools", "weak"),
        ("Amce", None),
    ],
)
def test_acme_is_found_as_it_is_asked_for(
    kith: Kith, town: Folder, asked: str, match: str | None
) -> None:
    assert matches(kith, town, asked).get(ANN) == match


@pytest.mark.parametrize(
    ("asked", "match"),
    [
        ("IBM", "strong"),
        ("blue", "strong"),
        ("International Business Machines Corp", "exact"),
        ("International Busines Machines", "weak"),
        ("Ice-cream by Mary", None),
    ],
)
def test_initials_stand_for_a_name_but_not_for_initials(
    kith: Kith, town: Folder, asked: str, match: str | None
) -> None:
    assert matches(kith, town, asked).get("Jo Jones") == match


def test_a_longer_name_may_be_meant(kith: Kith, town: Folder) -> None:
    found = matches(kith, town, "acme")
    assert found["Kit King"] == "weak"
    assert list(found)[-1] == "Kit King"
    assert matches(kith, town, "Acme Foods")["Kit King"] == "exact"


@pytest.mark.parametrize(
    ("asked", "match"),
    [
        ("ácme.", "exact"),
        ("ACME Corporation", "exact"),
        ("big-a", "strong"),
        ("Acme Inc.", None),
        ("Acme Tools", None),
        ("", None),
    ],
)
def test_sql_finds_a_company_by_its_names_and_spellings(
    town: Folder, asked: str, match: str | None
) -> None:
    assert called(town, asked, "match").get(ANN) == match


def test_the_evidence_is_in_words(town: Folder) -> None:
    how = called(town, "Acme", "how_known")
    assert (
        how[ANN] == "met 143 times, last for coffee on 2026-10-31; linked since 2020-01"
    )
    assert how[DI] == "both in Choir"
    assert how[FAY] == "both in Choir; once linked"
    assert how[HAL] == "met once, for lunch on 2026-09-21"
    last = called(town, "Acme", "(last_channel, last_kind, last_spoke)")
    assert last[HAL] == ("meet", "lunch", "together")
    assert last[CLEO] == (None, None, None)


def test_the_report_has_what_the_table_has(town: Folder) -> None:
    text = (town.folder / "reports" / "company_access.csv").read_text("utf-8")
    [(rows,)] = town.rows("SELECT count(*) FROM company_access")
    assert text.count("\n") == rows + 1
    assert text.startswith("company,company_key,person_id,full_name,position,door,")
