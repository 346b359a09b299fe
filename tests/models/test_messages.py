import pytest

from identity import person_id
from tests.support.books import Folder
from tests.support.input_builders import (
    AUTUMN,
    HIDDEN,
    ME,
    SPRING,
    connection,
    credited,
    invitation,
    message,
    slug,
    url,
    write_connections,
    write_invitations,
    write_messages,
)

ANN, BOB, CID = "Ann Able", "Bob Baker", "Cid Crane"


def test_an_incoming_group_message_credits_its_sender_alone(book: Folder) -> None:
    write_messages(book, message(ANN, [ME, BOB, CID]))
    book.refresh()
    [(who, channel, unit)] = credited(book)
    assert (who, channel) == (ANN, "message_in")
    assert unit == pytest.approx(1 / 3)


def test_an_outgoing_group_message_credits_every_recipient(book: Folder) -> None:
    write_messages(book, message(ME, [ANN, BOB]))
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 0.5), (BOB, "message_out", 0.5)]


def test_a_row_without_recipients_belongs_to_its_whole_group(book: Folder) -> None:
    write_messages(
        book,
        message(ANN, [ME, BOB], sent="2025-01-01 09:00:00 UTC"),
        message(ME, [], sent="2025-01-02 09:00:00 UTC"),
        message(BOB, [], sent="2025-01-03 09:00:00 UTC"),
    )
    book.refresh()
    assert credited(book) == [
        (ANN, "message_in", 0.5),
        (ANN, "message_out", 0.5),
        (BOB, "message_in", 0.5),
        (BOB, "message_out", 0.5),
    ]


def test_what_is_no_message_of_a_person_makes_no_tie(book: Folder) -> None:
    write_messages(
        book,
        message(ME, [ANN], conversation="1", draft="Yes"),
        message(ANN, [ME], conversation="2", title="Sponsored Conversation"),
        message(ANN, [ME], conversation="3", folder="SPAM"),
    )
    book.refresh()
    assert credited(book) == []
    kinds = [("draft",), ("sponsored",), ("spam",)]
    query = "SELECT category FROM messages ORDER BY conversation_id"
    assert book.rows(query) == kinds
    query = "SELECT reason FROM row_audit WHERE outcome = 'set_aside' ORDER BY ALL"
    assert book.rows(query) == sorted(kinds)


def test_spam_that_was_answered_is_none(book: Folder) -> None:
    write_messages(
        book,
        message(ANN, [ME], folder="SPAM"),
        message(ME, [ANN], folder="SPAM", sent="2025-12-02 09:00:00 UTC"),
    )
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1), (ANN, "message_out", 1)]


def test_hidden_members_of_two_conversations_are_two_people(book: Folder) -> None:
    write_messages(
        book,
        message(HIDDEN, [ME], conversation="c1"),
        message(HIDDEN, [ME], conversation="c2"),
        message(HIDDEN, [ME], conversation="c2", sent="2025-12-02 09:00:00 UTC"),
    )
    book.refresh()
    query = "SELECT count(*) FROM interactions GROUP BY person_id ORDER BY 1"
    assert book.rows(query) == [(1,), (2,)]


def test_a_message_in_two_exports_counts_once(book: Folder) -> None:
    text = "a long enough first line of a message\n\nand a second line"
    flat = text.replace("\n\n", " ")
    write_messages(book, message(ANN, [ME], text), export=AUTUMN)
    write_messages(book, message(ANN, [ME], flat), export=SPRING)
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1)]
    assert book.rows("SELECT body FROM messages") == [(text,)]
    audited = book.rows("SELECT outcome, reason FROM row_audit")
    assert audited == [("merged", "repeated_message")]


def test_two_equal_messages_a_second_apart_are_two(book: Folder) -> None:
    write_messages(
        book,
        message(ANN, [ME], sent="2025-12-01 09:00:00 UTC"),
        message(ANN, [ME], sent="2025-12-01 09:00:01 UTC"),
    )
    book.refresh()
    assert len(credited(book)) == 2


def test_an_account_closed_since_keeps_its_name(book: Folder) -> None:
    write_messages(book, message(ANN, [ME]), export=SPRING)
    write_messages(book, message(HIDDEN, [ME]), export=AUTUMN)
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1)]


def test_an_accepted_invitation_counts_and_more_with_a_note(book: Folder) -> None:
    write_connections(book, connection(ANN), connection(BOB))
    write_invitations(book, invitation(ME, ANN), invitation(BOB, ME, "From the fair"))
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 0.5), (BOB, "message_in", 1)]


def test_an_invitation_never_accepted_makes_no_interaction(book: Folder) -> None:
    write_connections(book, connection(BOB))
    write_invitations(book, invitation(ANN, ME, "Please connect"))
    book.refresh()
    assert credited(book) == []
    assert book.rows("SELECT accepted, has_note FROM invitations") == [(False, True)]


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


def test_a_connection_without_a_name_is_called_by_the_messages(book: Folder) -> None:
    row = connection(ANN)
    write_connections(book, ["", "", *row[2:]])
    write_messages(book, message(ANN, [ME]))
    book.refresh()
    query = "SELECT full_name, profile_url FROM people WHERE is_connection"
    assert book.rows(query) == [(ANN, f"https://www.linkedin.com/in/{slug(ANN)}")]


def test_an_account_closed_since_keeps_what_the_older_export_tells(
    book: Folder,
) -> None:
    day = "2026-03-01 09:00:00 UTC"
    write_messages(
        book, message(ME, [ANN]), message(ANN, [ME], sent=day), export=SPRING
    )
    write_messages(book, message(ME, [HIDDEN]), message(HIDDEN, [ME], sent=day))
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1), (ANN, "message_out", 1)]


def test_an_owner_who_changed_the_address_is_one_person(book: Folder) -> None:
    before = "Olive Before"
    write_messages(book, message(before, [ANN]), export=SPRING)
    write_messages(book, message(ME, [ANN]))
    book.write(
        "kith.toml",
        f'[owner]\nprofile_url = "{url(ME)}"\nformer_urls = ["{url(before)}"]\n',
    )
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 1)]
    assert book.rows("SELECT count(*) FROM people WHERE is_owner") == [(1,)]
    earlier = person_id(f"slug:{slug(before)}")
    query = f"SELECT person_id FROM person_ids WHERE alias_id = '{earlier}'"
    assert book.rows(query) == book.rows("SELECT owner_person_id FROM run")


def test_a_draft_is_no_note_of_an_invitation(book: Folder) -> None:
    note = "Let us stay in touch"
    write_invitations(book, invitation(ME, ANN, note))
    sent = "2020-02-01 09:00:00 UTC"
    write_messages(book, message(ME, [ANN], note, sent=sent, draft="Yes"))
    book.refresh()
    assert credited(book) == []
    assert book.rows("SELECT reason FROM row_audit") == [("draft",)]
