from tests.support.books import Folder
from tests.support.calendar_files import attendee, event, write_calendar
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    ME,
    connection,
    invitation,
    url,
    write_connections,
    write_invitations,
    write_meetings,
)
from tests.support.warehouse_dump import known, outcomes

DESK = "desk@mill.example"
OWNER = f'[owner]\nprofile_url = "{url(ME)}"\n'
COUPLE = ("Zora Quist", "Milo Quist")
WHO = """
SELECT text, status, full_name FROM mentions LEFT JOIN people USING (person_id)
ORDER BY ALL
"""


def test_two_names_with_one_mailbox_are_two_people_in_every_file(book: Folder) -> None:
    write_connections(book, connection(ANN))
    for name in COUPLE:
        write_meetings(book, f"2026-10-01,{name} <{DESK}>,lunch,,", file=f"{name}.csv")
    book.write("groups/Choir.csv", csv_of("Name,Email", *([n, DESK] for n in COUPLE)))
    invited = (attendee(DESK, name) for name in COUPLE)
    write_calendar(book, event("SUMMARY:Lunch", *invited))
    book.refresh()
    texts = sorted(f"{name} <{DESK}>" for name in COUPLE for _ in range(3))
    assert [text for text, *_ in book.rows(WHO)] == texts
    assert all(text.startswith(name) for text, _, name in book.rows(WHO))
    assert known(book) == [ANN, "Milo Quist", "Zora Quist"]
    assert len(book.rows("FROM memberships")) == 2


def test_the_address_of_a_connection_beside_another_name_is_a_question(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN, email=DESK))
    write_meetings(book, f"2026-10-01,Bo Able <{DESK}>;Annie Able <{DESK}>,lunch,,")
    book.refresh()
    assert book.rows(WHO) == [
        (f"Annie Able <{DESK}>", "resolved", ANN),
        (f"Bo Able <{DESK}>", "ambiguous", None),
    ]
    assert book.rows("SELECT kind, text FROM questions") == [
        ("mention", f"Bo Able <{DESK}>")
    ]


def test_a_guest_whose_ticket_the_owner_bought_was_there(book: Folder) -> None:
    write_connections(book, connection(ANN))
    write_invitations(book, invitation(ME, ANN))
    book.write("kith.toml", f'{OWNER}emails = ["{DESK}"]\n')
    seen = "approved,2026-10-12T17:05:00Z"
    rows = ([name, DESK, *seen.split(",")] for name in (ME, ANN))
    header = "name,email,approval_status,checked_in_at"
    book.write("meetings/2026-10-12 Night.csv", csv_of(header, *rows))
    book.refresh()
    assert book.rows(WHO) == [(ANN, "resolved", ANN)]


def test_the_number_of_a_spouse_is_not_taken_for_the_connections(book: Folder) -> None:
    write_connections(book, connection(ANN, email=DESK))
    header = "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers"
    rows = [
        ["Mobile", name, "Able", "", "", DESK, f"555 010{n}"]
        for n, name in enumerate(("Ann", "Bo"))
    ]
    book.write("linkedin/Contacts.csv", csv_of(header, *rows))
    book.refresh()
    assert book.rows("SELECT phones FROM people WHERE NOT is_owner") == [
        (["555 0100"],)
    ]
    assert outcomes(book) == [
        ("merged", "person_detail", 1),
        ("set_aside", "not_a_tie", 1),
    ]
