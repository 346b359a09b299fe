import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.rosters.class_year import class_year, split_class_year
from tests.support.csv_files import csv_of
from tests.support.example_cells import ANN, CELLS
from tests.support.reader import Cells, Found, read

HIVEBRITE = (
    "id,firstname,lastname,headline,city,state,country,full_name,primary_affiliation,"
    "primary_degree_year,affinity_groups,degree_type,major,current_employer,"
    "current_position,email,email2,email3,mobile_perso,linkedin_profile_url"
)
WILD_APRICOT = (
    "User ID,First name,Last name,Organization,Email,Phone,Group participation,"
    "Archived,Subscribed to emails,Created on,Profile last update,Membership level,"
    "Membership status,Member since,Renewal due"
)
ALUMNI_360 = (
    "Record ID,First Name,Last Name,Social Class Year,Preferred Phone,Association 1"
)
RAISERS_EDGE = (
    "ImportID,Titl1,FirstName,LastName,ORFullName,ORIsPrimary,ORIsEmp,ESRCLASSOF"
)
MEETUP = (
    "Name,User ID,Title,Member ID,Location,Joined Group on,Last visited group on,"
    "Last Attended,Total RSVPs,Intro,Photo,URL of Member Profile"
)


def roster(header: str, *rows: str) -> Found:
    """A roster with these lines."""
    return read("groups/Choir.csv", "\n".join([header, *rows, ""]))


def told(row: Cells) -> Cells:
    """What a row says, without the parts of its name."""
    parts = ("source_row", "first_name", "middle_name", "last_name", "name_as_listed")
    return {k: v for k, v in row.items() if v not in (None, []) and k not in parts}


def entry(**cells: str) -> Found:
    """A roster of one entry that differs from the example in the cells named."""
    named = {name.replace("_", " ").title(): cell for name, cell in cells.items()}
    filled = {**CELLS["roster"], **named}
    return read("groups/Choir.csv", csv_of(list(filled), filled))


@pytest.mark.parametrize(
    ("header", "line", "expected"),
    [
        (
            HIVEBRITE,
            "007,Ann,Able,Baker at Acme,Halvenport,,,Ann Able '98,Alum,1998,"
            "Rowing|Choir,BSc,Physics,Acme,Baker,ann@x.org,a@y.org,,555 0100," + ANN,
            {
                "listed_id": "007",
                "full_name": "Ann Able",
                "class_year": 1998,
                "city": "Halvenport",
                "member_of": ["Rowing", "Choir"],
                "degrees": ["BSc, Physics"],
                "major": "Physics",
                "company": "Acme",
                "position": "Baker",
                "emails": ["ann@x.org", "a@y.org"],
                "phones": ["555 0100"],
                "person_key": "slug:ann-able",
            },
        ),
        (
            WILD_APRICOT,
            "0012,Ann,Able,Acme,ann@x.org,555,Rowers; Singers,no,yes,,,Family,Active",
            {
                "listed_id": "0012",
                "full_name": "Ann Able",
                "company": "Acme",
                "emails": ["ann@x.org"],
                "phones": ["555"],
                "member_of": ["Rowers", "Singers"],
            },
        ),
        (
            ALUMNI_360,
            "9,Ann,Able,1998,555,MBA",
            {
                "listed_id": "9",
                "full_name": "Ann Able",
                "class_year": 1998,
                "phones": ["555"],
                "member_of": ["MBA"],
            },
        ),
        (
            RAISERS_EDGE,
            "00042,Dr,Ann,Able,Ann B. Able,yes,no,1998",
            {"listed_id": "00042", "full_name": "Ann Able", "class_year": 1998},
        ),
        (
            "ConsID,Name,ESRCLASSOF",
            "00001,Ann Able,'98",
            {"listed_id": "00001", "full_name": "Ann Able", "class_year": 1998},
        ),
        (
            "firstname,lastname,email,gradyear,major,degree,phone,student_id",
            "Ann,Able,ann@x.org,1998,Physics,BSc,555,0099",
            {
                "full_name": "Ann Able",
                "emails": ["ann@x.org"],
                "class_year": 1998,
                "major": "Physics",
                "degrees": ["BSc, Physics"],
                "phones": ["555"],
                "listed_id": "0099",
            },
        ),
        (
            "Full Name,Email ID,Year of passing,Branch,Mobile",
            "Ann Able,ann@x.org,98,Physics,555",
            {
                "full_name": "Ann Able",
                "emails": ["ann@x.org"],
                "class_year": 1998,
                "major": "Physics",
                "degrees": ["Physics"],
                "phones": ["555"],
            },
        ),
        (
            "email,first name,last name,company,job title,LinkedIn URL",
            f"ann@x.org,Ann,Able,Acme,Baker,{ANN}",
            {
                "emails": ["ann@x.org"],
                "full_name": "Ann Able",
                "company": "Acme",
                "position": "Baker",
                "person_key": "slug:ann-able",
            },
        ),
        (
            MEETUP.replace(",", "\t"),
            "Ann Able\tuser 1\tOrganizer\t7\tHalvenport\t05/01/2024",
            {
                "full_name": "Ann Able",
                "listed_id": "user 1",
                "position": "Organizer",
                "city": "Halvenport",
            },
        ),
    ],
)
def test_the_columns_of_known_rosters_are_guessed(
    header: str, line: str, expected: Cells
) -> None:
    assert told(roster(header, line).row) == expected


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("1998", 1998),
        ("1998.0", 1998),
        ("'98", 1998),
        ("\u201998", 1998),
        ("98", 1998),
        ("Class of '98", 1998),
        ("class of 1998", 1998),
        ("1994-1998", 1998),
        ("1994/1998", 1998),
        ("2004; 1998", 1998),
        ("6/30/1998", 1998),
        ("39", 2039),
        ("40", 1940),
        ("'04", 2004),
        ("", None),
    ],
)
def test_a_class_year_goes_by_many_forms(written: str, year: int | None) -> None:
    found = entry(class_year=written)
    assert (found.row["class_year"], found.account.warnings) == (year, [])


@pytest.mark.parametrize("written", ["2O04", "soon", "12345", "7"])
def test_a_class_year_that_is_none_is_a_doubt_and_the_row_loads(written: str) -> None:
    found = entry(class_year=written)
    assert found.row["class_year"] is None
    assert found.account.warnings == [
        "a class year that could not be read was left empty: 1 row, first on line 2"
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Ann Able '98",
        "Ann Able \u201998",
        "Ann Able'98",
        "Ann Able (1998)",
        "Ann Able ('98)",
        "Ann Able, Class of '98",
        "Ann Able - class of 1998",
        "Ann Able 98",
        "Ann Able BA'98",
        "Ann Able '98, MBA'04",
        "Able, Ann '98",
    ],
)
def test_a_class_year_behind_a_name_is_cut_off_and_kept(written: str) -> None:
    found = roster("Name\tEmail", f"{written}\t").row
    assert (found["full_name"], found["class_year"]) == ("Ann Able", 1998)
    assert found["name_as_listed"] == written


@pytest.mark.parametrize(
    "written", ["Ann Able", "Ann Able II", "Agent 007", "X A-12", "Ann Able (", "Lee"]
)
def test_a_name_without_a_class_year_stays_whole(written: str) -> None:
    assert split_class_year(written) == (written, None)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_no_text_is_a_year_beyond_two_centuries(text: str) -> None:
    for year in (class_year(text), split_class_year(text)[1]):
        assert year is None or 1900 <= year <= 2099


def test_the_year_of_a_column_goes_before_that_of_a_name() -> None:
    row = roster("Full Name,Class Year", "Ann Able '98,2004").row
    assert row["class_year"] == 2004


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Able, Ann", "Ann Able"),
        ("Able, Ann Beth", "Ann Beth Able"),
        ("Ann Able, PhD", "Ann Able, PhD"),
        ("Able, Jr.", "Able, Jr."),
        ("Ann Able, Acme", "Ann Able, Acme"),
    ],
)
def test_a_family_name_before_a_comma_is_put_last(written: str, name: str) -> None:
    row = roster("Name;Year", f"{written};1998").row
    assert (row["full_name"], row["name_as_listed"]) == (name, written)


def test_ids_keep_their_zeros_and_addresses_of_any_writing_are_found() -> None:
    found = roster(
        "Student ID;Name;Email;E-mail 2 - Value;Phone 1 - Value",
        '"=""0012""";Ann Able;MAILTO:Ann@X.org / a@y.org;b@z.org ::: c@z.org;1 ::: 2',
    )
    assert found.row["listed_id"] == "0012"
    assert found.row["emails"] == ["ann@x.org", "a@y.org", "b@z.org", "c@z.org"]
    assert found.row["phones"] == ["1", "2"]


def test_an_address_that_is_none_is_a_doubt_and_the_row_loads() -> None:
    found = roster("Name,Email", "Ann Able,on request")
    assert found.row["emails"] == []
    assert found.account.warnings == [
        "an e-mail address that is none was left empty: 1 row, first on line 2"
    ]


def test_rows_that_name_nobody_are_set_aside() -> None:
    found = roster("Name,Email,Company", ",,Acme", " ,ann@x.org,", "Ann Able,,")
    assert [row["emails"] for row in found.rows] == [["ann@x.org"], []]
    assert [row["reason"] for row in found.unread] == ["nobody_named"]


def test_a_bad_line_is_rejected_with_its_number_and_the_rest_loads() -> None:
    found = roster("Name,Year", "Ann Able,1998", "Bob,1999,x,y", 'C"a"t,"19', "Di Day,")
    assert found.values("full_name") == ["Ann Able", "Di Day"]
    assert [row["source_row"] for row in found.unread] == [3, 4]
    assert {row["outcome"] for row in found.unread} == {"rejected"}


def test_the_last_commas_may_be_missing() -> None:
    assert roster("Name,Year,City", "Ann Able").row["full_name"] == "Ann Able"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters_are_found_out(encoding: str, delimiter: str) -> None:
    text = "Vorname,Name,Year\r\nZo\u00eb,Zo\u00eb Able,1998\r\n".replace(
        ",", delimiter
    )
    row = read("groups/Choir.csv", text.encode(encoding)).row
    assert (row["full_name"], row["class_year"]) == ("Zo\u00eb Able", 1998)


@pytest.mark.parametrize(
    "above", ["Members of the choir", "Choir,,", "Choir 2026\n\nas of May,,", "\n"]
)
def test_a_title_may_stand_above_the_header(above: str) -> None:
    assert (
        roster(f"{above}\nName,Year,City", "Ann Able,1998,").row["class_year"] == 1998
    )


def test_a_row_below_an_unknown_header_is_never_taken_for_it() -> None:
    found = roster("Nombre,Tipo,Correo", "Ann,Family,x", "Bob,First,y")
    assert (found.account.kind, found.rows, found.unread) == ("other", [], [])
    assert found.account.warnings[0].startswith("no column with names of people found")
    assert '[groups."Choir".columns]' in found.account.warnings[0]


def test_a_header_alone_and_an_empty_file_are_rosters_without_people() -> None:
    assert roster("Name,Year").account.rows_read == 0
    empty = read("groups/Choir.csv", "\n\n").account
    assert (empty.kind, empty.rows_read, empty.warnings) == ("roster", 0, [])


def test_columns_of_one_name_are_all_read_where_there_may_be_several() -> None:
    row = roster("Name,Email,Email,Company,Company", "Ann Able,a@x.org,b@x.org,,Acme")
    assert row.row["emails"] == ["a@x.org", "b@x.org"]
    assert row.row["company"] == "Acme"


def test_three_hundred_columns_are_read() -> None:
    header = ",".join(["Name", *(f"Custom Field {n} - Value" for n in range(299))])
    assert roster(header, "Ann Able" + "," * 299).row["full_name"] == "Ann Able"


def test_what_was_read_as_what_is_told() -> None:
    account = roster("Name,Gradyear,Shoe size,Email,Email 2", "Ann Able").account
    assert account.columns == {
        "full name": ["Name"],
        "class year": ["Gradyear"],
        "email": ["Email", "Email 2"],
    }
    assert account.passed_over == ["Shoe size"]


def test_title_is_read_only_where_nothing_else_can_be_the_position() -> None:
    both = roster("Title,Name,Job Title", "Dr,Ann Able,Baker").row
    alone = roster("Name,Title", "Ann Able,Baker").row
    assert (both["position"], alone["position"]) == ("Baker", "Baker")


def mapped(text: str, **columns: str | list[str]) -> Found:
    """A roster of the group Choir under the user's own map."""
    named = {name.replace("_", " "): theirs for name, theirs in columns.items()}
    given = {"groups": {"Choir": {"columns": named}}}
    return read("groups/Choir.csv", text, given)


def test_the_map_of_the_group_goes_before_every_guess() -> None:
    text = "Nombre,Title,Company,Firma\nAnn Able,Dr,old,Acme\n"
    row = mapped(text, full_name="nombre", company="FIRMA", position="").row
    assert (row["full_name"], row["company"], row["position"]) == (
        "Ann Able",
        "Acme",
        None,
    )


def test_a_map_may_name_several_columns() -> None:
    text = "Name,Privat,Arbeit\nAnn Able,a@x.org,b@x.org\n"
    row = mapped(text, email=["Arbeit", "Privat"]).row
    assert row["emails"] == ["a@x.org", "b@x.org"]


def test_a_mapped_column_is_guessed_for_nothing_else() -> None:
    row = mapped("Name,Title\nAnn Able,Acme\n", company="Title").row
    assert (row["company"], row["position"]) == ("Acme", None)


def test_a_column_that_is_not_there_is_told_and_guessed_meanwhile() -> None:
    found = mapped("Name,Company\nAnn Able,Acme\n", company="Firma")
    assert found.row["company"] == "Acme"
    assert found.account.missing == ["company"]


@pytest.mark.parametrize(
    ("path", "group"),
    [
        ("groups/Choir.csv", "Choir"),
        ("groups/Choir/2025.csv", "Choir"),
        ("groups/Choir/old/2024.csv", "Choir"),
        ("groups/Choir v1.2.csv", "Choir v1.2"),
    ],
)
def test_the_map_of_a_group_is_found_by_its_file_or_folder(
    path: str, group: str
) -> None:
    given = {"groups": {group: {"columns": {"full name": "Wer"}}}}
    assert read(path, "Wer\nAnn Able\n", given).row["full_name"] == "Ann Able"


def test_a_table_named_like_a_workbook_is_read_and_a_workbook_is_told() -> None:
    table = "Name\tUser ID\nAnn Able\t007\n"
    assert read("groups/Choir.xls", table).row["listed_id"] == "007"
    workbook = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(range(256)) * 40
    account = read("groups/Choir.xls", workbook).account
    assert account.kind == "other"
    assert any(w.startswith("no column with names") for w in account.warnings)
