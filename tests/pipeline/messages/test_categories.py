from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    ME,
    credited,
    message,
    write_messages,
    write_owner,
)
from tests.support.message_vintages import (
    TEN,
    THIRTEEN,
    messages_csv,
    sent,
    write_vintage,
)
from tests.support.warehouse_dump import accounts, known, outcomes


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


def test_answered_spam_counts(book: Folder) -> None:
    write_messages(
        book,
        message(ANN, [ME], folder="SPAM"),
        message(ME, [ANN], folder="SPAM", sent="2025-12-02 09:00:00 UTC"),
    )
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1), (ANN, "message_out", 1)]


@case("E52")
def test_rows_that_name_neither_sender_nor_recipient_are_skipped_and_counted(
    book: Folder,
) -> None:
    nobody = {"FROM": "", "SENDER PROFILE URL": "", "TO": ""}
    rows = [sent(ANN, [ME]), *[sent(ANN, []) | nobody] * 2]
    write_vintage(book, TEN, *rows)
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 1)]
    assert outcomes(book) == [("set_aside", "no_people", 2)]
    assert accounts(book)[f"{AUTUMN}/messages.csv"] == (3, 1, 0, 2, 0)


@case("E53")
def test_advertisements_are_no_tie_and_counted_as_what_they_are(
    book: Folder,
) -> None:
    spin = '<p class="spinmail-quill-editor__spin-break">Hello</p>'
    rows = [
        sent("Ad One", [ME], spin, conversation="1"),
        sent("Ad Two", [ME], title="Sponsored Conversation", conversation="2"),
        sent("Ad Three", [ME], "Hi %FIRSTNAME%!", conversation="3"),
        sent("Acme Ads", [ME], conversation="4") | {"SENDER PROFILE URL": ""},
        sent(ANN, [ME], "The mill sponsored the fair", conversation="5"),
    ]
    write_vintage(book, TEN, *rows)
    book.refresh()
    assert known(book) == [ANN]
    assert credited(book) == [(ANN, "message_in", 0.5)]
    assert outcomes(book) == [("set_aside", "sponsored", 4)]


@case("E55")
def test_drafts_are_no_interactions_with_a_flag_or_without(book: Folder) -> None:
    orphan = {"CONVERSATION ID": "", "TO": "", "RECIPIENT PROFILE URLS": ""}
    rows = [
        sent(ME, [ANN], "one", draft="Yes"),
        sent(ME, [ANN], "two", draft="TRUE"),
        sent(ME, [], "three", folder="", draft="") | orphan,
        sent(ME, [ANN], "four", draft="No"),
    ]
    write_vintage(book, THIRTEEN, *rows)
    book.refresh()
    assert credited(book) == [(ANN, "message_out", 0.5)]
    categories = book.rows("SELECT body, category FROM messages ORDER BY source_row")
    assert categories == [
        ("one", "draft"),
        ("two", "draft"),
        ("three", "draft"),
        ("four", "personal"),
    ]
    assert outcomes(book) == [("set_aside", "draft", 3)]


@case("E57")
def test_a_message_without_text_is_an_interaction(book: Folder) -> None:
    write_vintage(book, TEN, sent(ANN, [ME], ""))
    book.refresh()
    assert credited(book) == [(ANN, "message_in", 0.5)]
    assert book.rows("SELECT body, characters FROM messages") == [(None, 0)]


@case("E56")
def test_what_lies_in_spam_is_a_tie_only_if_it_was_answered(book: Folder) -> None:
    rows = [
        sent(ANN, [ME], "buy", conversation="c1", folder="SPAM"),
        sent(ANN, [ME], "buy!", conversation="c1", folder="SPAM"),
        sent(BOB, [ME], "hello", conversation="c2", folder="SPAM"),
        sent(ME, [BOB], "oh", conversation="c2", folder="SPAM"),
    ]
    write_vintage(book, TEN, *rows)
    book.refresh()
    assert credited(book) == [(BOB, "message_in", 0.5), (BOB, "message_out", 0.5)]
    assert known(book) == [BOB]
    assert outcomes(book) == [("set_aside", "spam", 2)]


@case("E60")
def test_talks_with_the_coach_make_no_people_and_no_interactions(
    book: Folder,
) -> None:
    of_coach = [
        "guide_messages.csv",
        "coach_messages.csv",
        "learning_coach_messages.csv",
        "learning_role_play_messages.csv",
    ]
    coach = sent(ME, [ME]) | {"FROM": "", "SENDER PROFILE URL": ""}
    talk = messages_csv(TEN, coach, sent(ME, [ANN]))
    for name in of_coach:
        book.write(f"{AUTUMN}/{name}", talk)
    text = "No conversations found"
    book.write(f"{AUTUMN}/LearningCoachMessages.csv", text)
    write_owner(book)
    book.refresh()
    assert known(book) == []
    for table in ("messages", "interactions", "tie_strength"):
        assert book.rows(f"SELECT count(*) FROM {table}") == [(0,)]
    assert outcomes(book) == [("set_aside", "coach_message", 8)]
    closed = "SELECT path, warnings, rows_read FROM sources WHERE kind = 'closed'"
    assert book.rows(closed) == [(f"{AUTUMN}/LearningCoachMessages.csv", [], 0)]
