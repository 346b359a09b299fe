from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    CLEO,
    connection,
    twin,
    url,
    write_connections,
    write_export_csv,
    write_owner,
)
from tests.support.warehouse_dump import accounts, interactions, known, outcomes

CONTACTS = (
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,"
    "Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,"
    "Profiles"
)
IMPORTED = (
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,"
    "Emails,PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,"
    "ThirdPartyVerified,Location"
)
NOTES = (
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,"
    "Created On,Edited On"
)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On"
EDUCATION = "School Name,Start Date,End Date,Notes,Degree Name,Activities"


@case("F69")
def test_comments_and_shares_stay_closed_whatever_their_line_breaks(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN))
    book.write(
        f"{AUTUMN}/Comments.csv",
        'Date,Link,Message\n2024-01-05 20:03:11,x,Well\nwell, "well\n\nAnn Able\n',
    )
    book.write(
        f"{AUTUMN}/Shares_12345.csv",
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\r\n"
        '2024-01-05 20:03:11,x,"One"\r\n"Two"\r\n"Ann Able",,,MEMBER_NETWORK\r\n',
    )
    book.refresh()
    assert book.rows(
        "SELECT parse_filename(path), kind, rows_read, sha256, warnings FROM sources"
        " WHERE kind <> 'connections' ORDER BY path"
    ) == [
        ("Comments.csv", "closed", 0, None, []),
        ("Shares_12345.csv", "closed", 0, None, []),
    ]
    assert interactions(book) == []


@case("F70")
def test_files_with_odd_columns_stay_closed_and_change_nothing(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN))
    book.write(
        f"{AUTUMN}/SearchQueries.csv",
        "Time,Search Query\n2024/01/05 20:03:11 UTC,Ann Able, Bob Baker,x\n",
    )
    book.write(f"{AUTUMN}/Learning.csv", 'Content Title,\n"<p>Rye\n</p>",Course,\n')
    book.write(f"{AUTUMN}/Ad_Targeting.csv", "Job Titles,Job Titles\nBaker,Miller\n")
    book.refresh()
    kinds = "SELECT kind, count(*), sum(rows_read) FROM sources GROUP BY ALL ORDER BY 1"
    assert book.rows(kinds) == [("closed", 3, 0), ("connections", 1, 1)]
    assert known(book) == [ANN]


@case("F71")
def test_an_address_book_adds_how_to_reach_those_known_and_makes_no_tie(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN), connection(BOB, email="bob@brot.example"))
    write_export_csv(
        book,
        "Contacts.csv",
        CONTACTS,
        ["MOBILE_CONTACTS", "Ann", "Able", "", "", "Ann@Acme.example", "555-0101, 555"]
        + [""] * 9,
        ["GOOGLE_CONTACTS", "Zed", "Zone", "", "", "zed@zone.example", "555-0199"]
        + [""] * 9,
    )
    bob = ["Bob", "", "B", "", "", "", "", "", "bob@brot.example", "555-0202"]
    write_export_csv(book, "ImportedContacts.csv", IMPORTED, [*bob, *[""] * 6])
    book.refresh()
    query = (
        "SELECT full_name, email, phones FROM people WHERE NOT is_owner"
        " ORDER BY full_name"
    )
    assert book.rows(query) == [
        (ANN, "ann@acme.example", ["555", "555-0101"]),
        (BOB, "bob@brot.example", ["555-0202"]),
    ]
    assert outcomes(book) == [
        ("merged", "person_detail", 2),
        ("set_aside", "not_a_tie", 1),
    ]
    assert interactions(book) == []
    assert book.rows("SELECT DISTINCT strength FROM tie_strength") == [(3,)]


@case("F71")
def test_an_address_book_never_chooses_between_two_of_one_name(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN), twin(ANN))
    cells = ["Ann", "", "Able", "", "", "", "", "", "ann@acme.example", "555-0101"]
    write_export_csv(book, "ImportedContacts.csv", IMPORTED, [*cells, *[""] * 6])
    book.refresh()
    assert outcomes(book) == [("set_aside", "not_a_tie", 1)]
    assert book.rows("SELECT DISTINCT email, phones FROM people") == [(None, [])]


@case("F72")
def test_a_follow_is_one_way_by_name_and_nobodys_where_two_have_it(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN), twin(ANN), connection(BOB))
    write_export_csv(
        book,
        "Member_Follows_12345.csv",
        "Date,Status,FullName",
        ["2024-01-05 20:03:11", "Active", ANN],
        ["2024-01-06 20:03:11", "Active", "Bob Baker, PhD"],
        ["2024-01-07 20:03:11", "Active", CLEO],
    )
    book.refresh()
    assert book.rows("SELECT full_name FROM people WHERE is_followed") == [(BOB,)]
    assert known(book) == [ANN, ANN, BOB]
    assert outcomes(book) == [
        ("merged", "person_detail", 1),
        ("set_aside", "name_alone", 2),
    ]
    assert interactions(book) == []


@case("F73")
def test_a_note_is_about_the_person_with_its_address(book: Folder) -> None:
    write_connections(book, connection(ANN), twin(ANN))
    stamp = "2024-01-05 20:03:11"
    write_export_csv(
        book,
        "Notes.csv",
        NOTES,
        ["Ann", "Able", url("Ann Able two"), "Likes rye,\nand jam", stamp, stamp],
        ["Ann", "Able", "", "Which of them?", stamp, stamp],
    )
    book.refresh()
    query = "SELECT profile_url, note FROM people WHERE NOT is_owner ORDER BY ALL"
    assert book.rows(query) == [
        (url("Ann Able"), None),
        (url("Ann Able two"), "Likes rye,\nand jam"),
    ]
    assert outcomes(book) == [
        ("merged", "person_detail", 1),
        ("set_aside", "name_alone", 1),
    ]


@case("F73")
def test_the_newest_exports_note_is_the_note_whatever_day_it_gives(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN))
    for export, note, day in (
        ("z 04-01-2026", "Likes rye", "2026-03-01"),
        ("a 10-01-2026", "Likes oats", "some day"),
        ("m 12-31-2025", "Likes figs", ""),
    ):
        row = ["Ann", "Able", url(ANN), note, "", day]
        book.write(f"linkedin/{export}/Notes.csv", csv_of(NOTES, row))
    book.refresh()
    query = "SELECT note FROM people WHERE is_connection"
    assert book.rows(query) == [("Likes oats",)]


@case("F74")
def test_a_chapter_keeps_the_precision_of_its_dates_and_goes_on_without_an_end(
    book: Folder,
) -> None:
    write_owner(book)
    write_export_csv(
        book,
        "Positions.csv",
        POSITIONS,
        ["Acme", "Baker", "", "", "2015", "Feb 2016"],
        ["Brot", "Miller", "", "", "Jan 2015", ""],
    )
    write_export_csv(
        book, "Education.csv", EDUCATION, ["Rye School", "", "2014", "", "", ""]
    )
    book.refresh()
    assert book.rows(
        "SELECT kind, name, started_on::TEXT, started_precision, ended_on::TEXT,"
        " ended_precision FROM chapters ORDER BY name"
    ) == [
        ("employer", "Acme", "2015-01-01", "year", "2016-02-29", "month"),
        ("employer", "Brot", "2015-01-01", "month", None, None),
        ("school", "Rye School", None, None, "2014-12-31", "year"),
    ]
    assert set(accounts(book).values()) == {(2, 2, 0, 0, 0), (1, 1, 0, 0, 0)}
