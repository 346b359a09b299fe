import json

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith, run_kith
from tests.support.input_builders import (
    connection,
    day,
    message,
    write_connections,
    write_favors,
    write_meetings,
    write_messages,
)

ANN, BOB, CLEO, DI = "Ann Able", "Bob Baker", "Cleo Cole", "Di Day"
ED, FAY = "Ed East", "Fay Fox"
ME = "Olive Owner"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A book with a friend at Acme, and nobody close at Borealis."""
    book = Folder(tmp_path_factory.mktemp("town"))
    write_connections(
        book,
        connection(ANN, company="Acme"),
        connection(BOB, company="Borealis"),
        connection(CLEO, company="Borealis"),
        connection(ED, company="Umber"),
        connection(FAY, company="Umber Works (Umber)"),
        *(connection(f"Crowd {name}", company="Gale Union") for name in "ABCDEFG"),
    )
    once = (f"{day(age)},{FAY},lunch,," for age in range(900, 1800, 30))
    often = (f"{day(age)},{ANN},lunch,," for age in range(9, 900, 9))
    write_meetings(book, *often, *once)
    write_favors(
        book,
        f"{day(50)},{ANN},received,advice,large,,",
        f"{day(7)},{DI},given,invitation,,,",
    )
    write_messages(book, message(CLEO, [ME]))
    book.write("groups/Choir.csv", f"Name,Company\n{DI},Acme\nAnne Abel,Borealis\n")
    book.refresh()
    return book


def test_who_could_be_called_today_comes_first_with_the_evidence(
    kith: Kith, town: Folder
) -> None:
    lines = kith("call", "ACME Inc.", "-b", town.folder).out.splitlines()
    assert lines[:2] == ["Acme", "1 you could call today, 1 not linked"]
    first = lines.index("You could call today")
    assert lines[first + 1].strip().startswith(f"{ANN}  strong ")
    assert "Met 99 times, last for lunch on 2026-10-22" in lines[first + 2]
    assert lines[first + 3].strip() == (
        "Last exchange 9 days ago, you met; a good turn of yours is due"
    )
    assert lines.index("Not linked: in a group with you, met, or noted") > first
    assert not any("Nobody" in line for line in lines)
    assert lines[-1].strip() == "Last exchange 7 days ago, you did them a favor"


def test_nobody_is_said_plainly_with_where_to_begin(kith: Kith, town: Folder) -> None:
    out = kith("call", "borealis", "-b", town.folder).out
    assert (
        f"Nobody whom you could call today. Best to begin with {CLEO}: they wrote last,"
        " so a reply is a good start.\n"
    ) in out
    assert out.index("Linked only") < out.index(CLEO, out.index("Linked only"))
    assert f"  {BOB}  loose 3.0\n    Linked since 2020-01\n    No exchange yet\n" in out


def test_one_begins_with_the_best_door_whatever_the_spelling(
    kith: Kith, town: Folder
) -> None:
    out = kith("call", "Umber", "-b", town.folder).out
    assert "1 to renew first, 1 linked only" in out
    assert f"Renew the tie with {FAY} first.\n" in out


def test_no_company_is_refused(kith: Kith, town: Folder) -> None:
    assert "name a company" in kith("call", " ", "-b", town.folder).refused()


def test_a_company_that_may_be_meant_is_listed_apart(kith: Kith, town: Folder) -> None:
    out = kith("call", "Gale", "-b", town.folder).out
    assert out.startswith("Gale, perhaps that is Gale Union\n7 linked only\n")


def test_of_several_that_may_be_meant_each_is_named(kith: Kith, sample: Folder) -> None:
    out = kith("call", "clinics", "-b", sample.folder).out
    assert out.startswith("Nobody at clinics as it is spelled in this book.\n")
    assert "  Northlight Clinics: 1 you could call today, " in out


def test_a_long_list_ends_with_where_the_rest_is(kith: Kith, town: Folder) -> None:
    out = kith("call", "gale union", "-b", town.folder).out
    assert out.count("No exchange yet") == 5
    assert "and 2 more: reports/company_access.csv" in out


def test_where_nobody_is_known_nothing_else_is_said(kith: Kith, town: Folder) -> None:
    said = kith("call", "Chess [Club]", "-b", town.folder)
    assert (said.code, said.out) == (0, "Nobody at Chess [Club] in this book.\n")


def test_programs_get_the_same_as_json(kith: Kith, town: Folder) -> None:
    shown = json.loads(kith("call", "acme", "-b", town.folder, "--json").out)
    assert (shown["asked"], shown["perhaps"], shown["questions"]) == ("acme", [], [])
    assert [(row["full_name"], row["door"]) for row in shown["people"]] == [
        (ANN, "A"),
        (DI, "D"),
    ]
    assert shown["people"][0]["standing"] == "you_owe"


def test_a_member_who_is_still_a_question_is_shown(kith: Kith, sample: Folder) -> None:
    out = kith("call", "fernhill robotics", "-b", sample.folder).out
    assert "Catalina Quiroga is listed there by Tarnwick University alumni" in out
    assert "2 to renew first" in out


def test_someone_who_moved_is_shown_with_the_new_company(
    kith: Kith, sample: Folder
) -> None:
    out = kith("call", "dovetail freight", "-b", sample.folder).out
    assert "Was there in 2026-07, now at Tessaline" in out


def test_an_earlier_name_is_answered_with_todays(kith: Kith, sample: Folder) -> None:
    out = kith("call", "quillmark systems", "-b", sample.folder).out
    assert out.startswith("quillmark systems, that is Tessaline\n")
    out = kith("call", "Quillmark", "-b", sample.folder).out
    assert out.startswith(
        "Quillmark, perhaps that is Tessaline\n1 you could call today"
    )


def test_the_shell_completes_companies(town: Folder) -> None:
    said = run_kith(
        _KITH_COMPLETE="complete_bash",
        COMP_WORDS=f"kith call -b {town.folder} bor",
        COMP_CWORD="4",
    )
    assert said.out.split() == ["borealis"]
