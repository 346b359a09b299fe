import pytest

from tests.support.example_cells import ANN
from tests.support.reader import Cells, Found, read, refusal_of
from tests.support.roster_files import roster

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


def cells_of(row: Cells) -> Cells:
    """What a row says, without the parts of its name."""
    parts = ("source_row", "first_name", "middle_name", "last_name", "name_as_listed")
    return {k: v for k, v in row.items() if v not in (None, []) and k not in parts}


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
    assert cells_of(roster(header, line).row) == expected


@pytest.mark.parametrize(
    "above", ["Members of the choir", "Choir,,", "Choir 2026\n\nas of May,,", "\n"]
)
def test_a_title_may_stand_above_the_header(above: str) -> None:
    assert (
        roster(f"{above}\nName,Year,City", "Ann Able,1998,").row["class_year"] == 1998
    )


def test_a_row_below_an_unknown_header_is_never_taken_for_it() -> None:
    text = "Nombre,Tipo,Correo\nAnn,Family,x\nBob,First,y\n"
    said = str(refusal_of("groups/Choir.csv", text.encode()))
    assert said.startswith("groups/Choir.csv: no column with names of people found")
    assert '[groups."Choir".columns]' in said


def test_columns_of_one_name_are_all_read_where_there_may_be_several() -> None:
    row = roster("Name,Email,Email,Company,Company", "Ann Able,a@x.org,b@x.org,,Acme")
    assert row.row["emails"] == ["a@x.org", "b@x.org"]
    assert row.row["company"] == "Acme"


def test_three_hundred_columns_are_read() -> None:
    header = ",".join(["Name", *(f"Custom Field {n} - Value" for n in range(299))])
    assert roster(header, "Ann Able" + "," * 299).row["full_name"] == "Ann Able"


def test_the_account_shows_how_each_column_was_read() -> None:
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


def test_a_missing_column_is_reported_and_guessed_meanwhile() -> None:
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
