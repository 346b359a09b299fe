import json
import re
import tomllib
from typing import Any

import pytest

from tests.support.books import Folder
from tests.support.cli_runner import Kith
from tests.support.input_builders import write_owner

TABLE = '[groups."Choir".columns]'


@pytest.fixture
def choir(book: Folder) -> Folder:
    """A book with one roster."""
    write_owner(book)
    book.write("groups/Choir.csv", "Name,Gradyear,Email,Email 2,Shoe size\nAnn Able\n")
    return book


def findings(kith: Kith, book: Folder, *options: str) -> list[dict[str, Any]]:
    """What the doctor finds."""
    said = kith("doctor", *options, "-b", book.folder, "--json")
    assert (said.code, said.error) == (0, "")
    found: list[dict[str, Any]] = json.loads(said.out)
    return found


def about(found: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [finding for finding in found if finding["about"] == name]


def test_the_doctor_shows_what_was_read_as_what(kith: Kith, choir: Folder) -> None:
    [finding] = about(findings(kith, choir), "groups/Choir.csv")
    assert finding["level"] == "explained"
    assert finding["finding"] == (
        "read as full name = Name; class year = Gradyear; email = Email, Email 2;"
        " not read: Shoe size"
    )
    assert TABLE in finding["remedy"]
    assert "--save" in finding["remedy"]


def test_save_adds_the_guesses_to_kith_toml_once_and_keeps_what_is_there(
    kith: Kith, choir: Folder
) -> None:
    before = (choir.folder / "kith.toml").read_text()
    [finding] = about(findings(kith, choir, "--save"), "kith.toml")
    assert finding["finding"] == "added how the columns of Choir are read"
    path = choir.folder / "kith.toml"
    text = path.read_text()
    assert text == (
        f'{before}\n{TABLE}\n"full name" = "Name"\n"class year" = "Gradyear"\n'
        '"email" = ["Email", "Email 2"]\n'
    )
    assert path.stat().st_mode & 0o777 == 0o600
    [finding] = about(findings(kith, choir, "--save"), "groups/Choir.csv")
    assert path.read_text() == text
    assert finding["remedy"] == f"The map is that of kith.toml: {TABLE}"


def test_any_name_of_a_group_can_be_saved(kith: Kith, choir: Folder) -> None:
    names = ('The "old" ones', "B\\C", "Ch\u0153ur", "a.b = c")
    for name in names:
        choir.write(f"groups/{name}/a.csv", '"Name ""x""",Name\nAnn Able,Bob\n')
    findings(kith, choir, "--save")
    given = tomllib.loads((choir.folder / "kith.toml").read_text("utf-8"))
    for name in names:
        assert given["groups"][name]["columns"] == {"full name": "Name"}
    assert kith("refresh", "-b", choir.folder).code == 0


def test_files_of_one_group_are_saved_as_one_map(kith: Kith, book: Folder) -> None:
    book.write("groups/Choir/2025.csv", "Name,Company\nAnn Able,Acme\n")
    book.write("groups/Choir/2026.csv", "Name,Employer\nBob Baker,Acme\n")
    findings(kith, book, "--save")
    columns = book.book.settings().columns_of("Choir")
    assert columns == {"full name": ("Name",), "company": ("Company", "Employer")}
    assert not [f for f in findings(kith, book) if f["level"] == "wrong"]
    book.refresh()
    assert book.rows("SELECT DISTINCT company FROM memberships") == [("Acme",)]


def test_a_kith_toml_that_is_not_toml_stays_as_it_is(kith: Kith, choir: Folder) -> None:
    choir.write("kith.toml", "[owner\n")
    said = kith("doctor", "--save", "-b", choir.folder)
    assert said.refused().startswith("kith.toml: ")
    assert (choir.folder / "kith.toml").read_text() == "[owner\n"


CHOIR = '"Choir" = {columns = {"full name" = "Name", "class year" = "Gradyear", '


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("groups = {} # none yet\n", "groups = {" + CHOIR),
        (
            "\ufeffgroups = { Alumni = {columns={company='X'}} } # mine\r\n",
            "\ufeffgroups = { Alumni = {columns={company='X'}}, " + CHOIR,
        ),
        ("groups.Alumni.columns.company = 'X'  # mine\n", None),
        ("[groups]\nAlumni = {columns = {company = 'X'}}\n", None),
        ("[groups.Alumni.columns]\ncompany = 'X'\n\n# the mode\n[privacy]\n", None),
    ],
)
def test_every_form_of_groups_can_be_added_to(
    kith: Kith, choir: Folder, before: str, after: str | None
) -> None:
    choir.write("kith.toml", before.encode())
    kept = dict(choir.book.settings().groups)
    findings(kith, choir, "--save")
    saved = (choir.folder / "kith.toml").read_bytes().decode()
    assert saved.replace("  ", " ").startswith(after or before.replace("  ", " "))
    assert set(re.findall("#.*", before)) <= set(re.findall("#.*", saved))
    assert choir.book.settings().columns_of("Choir")["class year"] == ("Gradyear",)
    assert kept.items() <= choir.book.settings().groups.items()


def test_windows_line_ends_and_a_mark_at_the_start_stay(
    kith: Kith, choir: Folder
) -> None:
    start = b'\xef\xbb\xbf[privacy]\r\nbodies = "drop"'
    choir.write("kith.toml", start)
    findings(kith, choir, "--save")
    saved = (choir.folder / "kith.toml").read_bytes()
    assert saved.startswith(start + b"\r\n\r\n[groups.")
    assert choir.book.settings().privacy.bodies == "drop"


def test_an_unknown_name_of_a_column_is_refused_in_one_line(
    kith: Kith, choir: Folder
) -> None:
    choir.write("kith.toml", f'{TABLE}\n"firm size" = "Name"\n')
    said = kith("refresh", "-b", choir.folder).refused()
    assert said.startswith('kith.toml: groups."Choir".columns."firm size": not one of')
    choir.write("kith.toml", f"{TABLE}\ncompany = 3\n")
    said = kith("refresh", "-b", choir.folder).refused()
    assert said == (
        "kith.toml: groups.Choir.columns.company: should be the name of a column in"
        " quotes"
    )


def test_a_column_that_no_roster_of_the_group_has_is_reported_by_key_and_file(
    kith: Kith, choir: Folder
) -> None:
    choir.write("kith.toml", f'{TABLE}\ncompany = "Firma"\n')
    finding = 'kith.toml names a column that it does not have: groups."Choir".columns'
    assert f'groups/Choir.csv: {finding}."company"' in kith(
        "refresh", "-b", choir.folder
    ).out.replace("\n", " ")
    choir.write("groups/Choir/old.csv", "Name,Firma\nBob Baker,Acme\n")
    assert finding not in kith("refresh", "-b", choir.folder).out


def test_a_map_of_an_unknown_group_is_found(kith: Kith, choir: Folder) -> None:
    choir.write("kith.toml", '[groups."Chior".columns]\ncompany = "Firma"\n')
    [finding] = about(findings(kith, choir), "kith.toml")
    assert (finding["level"], finding["finding"]) == (
        "doubtful",
        'groups."Chior": no file or folder of groups/ has this name',
    )
