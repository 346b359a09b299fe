from models import statement
from tests.support.books import AS_OF, Folder
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    connection,
    day,
    url,
    write_connections,
    write_meetings,
)

MEMBERS = """
    SELECT name_as_listed, coalesce(full_name, '?'), class_year, is_linked,
        m.last_met_on IS NOT NULL
    FROM memberships AS m LEFT JOIN people USING (person_id) ORDER BY ALL
"""


def write_roster(book: Folder, *lines: str, path: str = "groups/Choir.csv") -> None:
    """A roster with name, year, company, e-mail, degree and city."""
    header = "Name,Class Year,Company,Email,Degree,City"
    book.write(path, "\n".join([header, *lines, ""]))


def outcomes(book: Folder) -> list[tuple[int, str, str]]:
    """Line, outcome and reason of the rows of rosters that are no membership."""
    return book.rows(
        "SELECT source_row, outcome, reason FROM row_audit JOIN sources USING"
        " (source_id) WHERE group_name IS NOT NULL ORDER BY ALL"
    )


def test_a_roster_shows_who_is_linked_who_was_met_and_who_is_neither(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN), connection(BOB))
    write_meetings(book, f"{day(9)},{ANN},coffee,,", f"{day(9)},{CLEO},coffee,,")
    write_roster(book, f"{ANN},1998", f"{BOB} '04", f"{CLEO},", "Di Day,2001")
    book.refresh()
    assert book.rows(MEMBERS) == [
        (ANN, ANN, 1998, True, True),
        (f"{BOB} '04", BOB, 2004, True, False),
        (CLEO, CLEO, None, False, True),
        ("Di Day", "Di Day", 2001, False, False),
    ]


def test_to_be_on_a_roster_is_no_interaction_and_no_tie(book: Folder) -> None:
    write_connections(book, connection(ANN))
    write_roster(book, ANN, "Di Day,2001")
    book.refresh()
    assert book.rows("FROM interactions") == []
    assert book.rows("""
        SELECT full_name, strength::DOUBLE, evidence, first_seen_on
        FROM tie_strength JOIN people USING (person_id, full_name) ORDER BY full_name
    """)[1] == ("Di Day", 0, "none", None)


def test_a_question_is_a_membership_without_a_person(book: Folder) -> None:
    twin = [*connection(ANN)[:2], url("ann two"), *connection(ANN)[3:]]
    write_connections(book, connection(ANN), twin)
    write_roster(book, f"{ANN},1998", f"{ANN},1998,Acme", f"{ANN},2004")
    book.refresh()
    assert book.rows("""
        SELECT person_id, class_year, company FROM memberships ORDER BY ALL
    """) == [(None, 1998, "Acme"), (None, 1998, None)]
    assert outcomes(book) == [(4, "merged", "same_member")]


def test_rows_of_one_person_in_one_group_are_one_membership(book: Folder) -> None:
    write_connections(book, connection(ANN, email="ann@x.org"))
    write_roster(book, f"{ANN},2004,,,MBA,", path="groups/Alumni/b.csv")
    write_roster(
        book, f"{ANN},,,a@y.org,,Rome", "A. Able,1998,,ann@x.org,BSc,",
        path="groups/Alumni/a.csv",
    )  # fmt: skip
    write_roster(book, f"{ANN},,,,,", path="groups/Choir.csv")
    book.refresh()
    assert book.rows("""
        SELECT group_name, name_as_listed, class_year, degrees, emails, city
        FROM memberships ORDER BY ALL
    """) == [
        ("Alumni", ANN, 1998, ["BSc", "MBA"], ["a@y.org", "ann@x.org"], "Rome"),
        ("Choir", ANN, None, [], [], None),
    ]
    assert outcomes(book) == [
        (2, "merged", "same_member"),
        (3, "merged", "same_member"),
    ]


def test_an_export_knows_better_than_a_roster(book: Folder) -> None:
    write_connections(
        book,
        connection(ANN, company="Acme", email="ann@x.org"),
        connection(BOB),
    )
    book.write(
        "groups/Choir.csv",
        "Name,Company,Email,City,LinkedIn\n"
        f"{ANN},Old Mill,ann@old.org,Rome,{url(ANN)}\n"
        f"{BOB},Old Mill,bob@old.org,Rome,{url(BOB)}\n",
    )
    book.write("people.csv", f"who,city\n{ANN},Halvenport\n")
    book.refresh()
    people = "SELECT full_name, company, email, emails, city FROM people"
    assert book.rows(f"{people} WHERE NOT is_owner ORDER BY ALL") == [
        (ANN, "Acme", "ann@x.org", ["ann@old.org", "ann@x.org"], "Halvenport"),
        (BOB, "Old Mill", "bob@old.org", ["bob@old.org"], "Rome"),
    ]


def test_somebody_outside_the_book_has_the_details_of_the_roster(book: Folder) -> None:
    book.write(
        "groups/Choir.csv",
        "Name,Company,Title,City,Mobile\nDi Day,Acme (UK),Baker,Rome,555\n",
    )
    book.refresh()
    assert book.rows("""
        SELECT full_name, position, city, phones, is_connection FROM people
        WHERE NOT is_owner
    """) == [("Di Day", "Baker", "Rome", ["555"], False)]


def test_the_owner_is_a_member_too(book: Folder) -> None:
    write_connections(book, connection(ANN))
    header = "First Name,Last Name,Maiden Name,Headline"
    book.write(f"{AUTUMN}/Profile.csv", f"{header}\nOlive,Owner,,\n")
    write_roster(book, "Olive Owner,1998")
    book.refresh()
    assert book.rows("""
        SELECT is_owner, class_year FROM memberships JOIN people USING (person_id)
    """) == [(True, 1998)]


def test_ids_of_mentions_and_members_do_not_hang_on_the_line(book: Folder) -> None:
    query = """
        SELECT mention_id, membership_id FROM mentions JOIN memberships
        USING (source_id, source_row) WHERE text LIKE 'Ann%'
    """
    write_roster(book, ANN)
    book.refresh()
    before = book.rows(query)
    write_roster(book, "", "Zed Zebra,1970", ANN)
    book.refresh()
    assert book.rows(query) == before


def test_a_mention_of_a_roster_has_all_that_the_row_holds(book: Folder) -> None:
    book.write(
        "groups/Choir.csv",
        f"Name,Company,Email,Profile\nAnn Able '98,Acme,a@x.org; b@x.org,{url(ANN)}\n"
        "Bob Baker,,,\n",
    )
    book.refresh()
    assert book.rows("SELECT text FROM mentions ORDER BY text") == [
        (f"Ann Able (Acme) <a@x.org> <b@x.org> {url(ANN)}",),
        ("Bob Baker",),
    ]


def test_every_row_of_a_roster_has_an_outcome(book: Folder) -> None:
    write_roster(book, ANN, ANN, "Bob,1,2,3,4,5,6,7", ",1998", "Di Day,never")
    assert book.refresh(AS_OF).rows_rejected == 1
    assert book.rows("""
        SELECT rows_read, rows_loaded, rows_merged, rows_set_aside, rows_rejected
        FROM sources
    """) == [(5, 2, 1, 1, 1)]
    [(warnings,)] = book.rows("SELECT warnings FROM sources")
    assert len(warnings) == 1


def test_people_of_rosters_are_no_slips_of_the_pen(book: Folder) -> None:
    write_roster(book, "Di Day")
    book.refresh()
    assert book.rows(statement("queries/status/warnings")) == []
