import pytest

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    ME,
    SPRING,
    connection,
    credited,
    invitation,
    message,
    write_connections,
    write_invitations,
    write_messages,
    write_owner,
)
from tests.support.warehouse_dump import interactions, outcomes


def test_the_note_of_an_accepted_invitation_counts_once(book: Folder) -> None:
    note, later = "We met at the fair", "2020-01-09 07:00:00 UTC"
    write_connections(book, connection(BOB))
    is_gone, is_there = [
        (
            invitation(name, ME, note, sent="1/5/20, 8:03 PM"),
            message(name, [ME], note, sent=later, conversation=name),
        )
        for name in (ANN, BOB)
    ]
    write_invitations(book, is_gone[0], is_there[0])
    write_messages(book, is_gone[1], is_there[1])
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1), (BOB, "message_in", 1)]
    times = book.rows("SELECT DISTINCT occurred_at::VARCHAR FROM interactions")
    assert times == [("2020-01-06 04:03:00",)]
    assert book.rows("SELECT reason FROM row_audit") == [("invitation_note",)] * 2


def test_the_same_words_to_two_people_are_the_note_of_each(book: Folder) -> None:
    note = "Let us stay in touch"
    write_connections(book, connection(ANN), connection(BOB))
    write_invitations(book, invitation(ME, ANN, note), invitation(ME, BOB, note))
    later = "2020-02-01 09:00:00 UTC"
    write_messages(
        book,
        message(ME, [ANN], note, conversation="a", sent=later),
        message(ME, [BOB], note, conversation="b", sent=later),
    )
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 1), (BOB, "message_out", 1)]


def test_a_draft_is_no_note_of_an_invitation(book: Folder) -> None:
    note = "Let us stay in touch"
    write_invitations(book, invitation(ME, ANN, note))
    sent = "2020-02-01 09:00:00 UTC"
    write_messages(book, message(ME, [ANN], note, sent=sent, draft="Yes"))
    book.refresh()
    assert credited(book) == []
    assert book.rows("SELECT reason FROM row_audit") == [("draft",)]


def test_a_note_sent_twice_is_the_note_of_the_later_invitation(book: Folder) -> None:
    for export, sent in ((SPRING, "1/5/20, 8:03 AM"), (AUTUMN, "3/5/20, 8:03 AM")):
        write_invitations(
            book, invitation(ME, "Bob Baker", "Hello!", sent), export=export
        )
    answer = message(ME, ["Bob Baker"], "Hello!", sent="2020-03-06 09:00:00 UTC")
    write_messages(book, answer, export=AUTUMN)
    book.refresh()
    query = "SELECT reason FROM row_audit"
    assert book.rows(query) == [("invitation_note",)]


FIVE = "From,To,Sent At,Message,Direction"


@case("F66b")
@pytest.mark.parametrize("inviter", [ME, BOB])
def test_the_note_of_an_accepted_invitation_is_one_event_of_the_day_of_sending(
    book: Folder, inviter: str
) -> None:
    invitee = BOB if inviter == ME else ME
    note = "We met at the bread fair, shall we stay in touch about ovens?"
    write_connections(book, connection(BOB, "09 Jan 2024"))
    write_invitations(book, invitation(inviter, invitee, note, "1/5/24, 8:03 AM"))
    write_messages(
        book,
        message(inviter, [invitee], note, sent="2024-01-09 07:00:00 UTC"),
        message(BOB, [ME], "And what ovens!", sent="2024-02-01 07:00:00 UTC"),
    )
    book.refresh()
    channel = "message_out" if inviter == ME else "message_in"
    assert interactions(book) == sorted(
        [
            (BOB, "message_in", "message", "2024-02-01"),
            (BOB, channel, "invitation", "2024-01-05"),
        ],
        key=lambda row: row[1:],
    )
    assert book.rows("SELECT body FROM messages") == [("And what ovens!",)]
    assert book.rows(
        "SELECT reason, merged_into = invitation_id FROM row_audit, invitations"
    ) == [("invitation_note", True)]


@case("F66b")
def test_the_note_is_one_event_in_files_that_name_neither_zone_nor_address(
    book: Folder,
) -> None:
    note = "Shall we talk about ovens?"
    export = "linkedin/Basic_LinkedInDataExport_11-30-2018"
    connected = ["Bob", "Baker", "", "", "", "1/5/18, 8:40 PM"]
    six = "First Name,Last Name,Email Address,Company,Position,Connected On"
    book.write(f"{export}/Connections.csv", csv_of(six, connected))
    book.write(
        f"{export}/Invitations.csv",
        csv_of(FIVE, invitation(ME, BOB, note, "1/5/18, 8:03 PM")[:5]),
    )
    book.write(
        f"{export}/Messages.csv",
        csv_of(
            "From,To,Date,Subject,Content,Direction,Folder",
            [ME, BOB, "1/5/18, 8:40 PM", "", note, "OUTGOING", "SENT"],
        ),
    )
    write_owner(book)
    book.refresh()
    assert interactions(book) == [(BOB, "message_out", "invitation", "2018-01-06")]
    assert outcomes(book) == [("merged", "invitation_note", 1)]


@case("F66c")
def test_accepted_a_second_later_across_midnight_is_no_negative_wait(
    book: Folder,
) -> None:
    write_connections(
        book, connection(ANN, "06 Jan 2024"), connection(BOB, "05 Jan 2024")
    )
    write_invitations(
        book,
        invitation(ME, ANN, "Hello Ann", "1/5/24, 3:59 PM"),
        invitation(ME, BOB, "Hello Bob", "1/5/24, 3:59 PM"),
    )
    write_messages(
        book,
        message(ME, [ANN], "Hello Ann", sent="2024-01-06 00:00:00 UTC"),
        message(ME, [BOB], "Hello Bob", sent="2024-01-05 23:59:59 UTC"),
    )
    book.refresh()
    assert book.rows(
        "SELECT full_name, accepted, connected_on - sent_at::DATE FROM invitations"
        " JOIN people USING (person_id) ORDER BY full_name"
    ) == [(ANN, True, 1), (BOB, True, 0)]
    assert outcomes(book) == [("merged", "invitation_note", 2)]
    assert [row[2:] for row in interactions(book)] == [("invitation", "2024-01-05")] * 2
