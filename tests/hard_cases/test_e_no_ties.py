from tests.support.books import Folder
from tests.support.cases import case
from tests.support.input_builders import (
    AUTUMN,
    HIDDEN,
    ME,
    connection,
    credited,
    url,
    write_connections,
    write_owner,
)
from tests.support.message_vintages import (
    SEVEN,
    TEN,
    credits_of,
    messages_csv,
    sent,
    write_vintage,
)
from tests.support.warehouse_dump import known, outcomes

ANN, BOB = "Ann Able", "Bob Baker"


@case("E51")
def test_hidden_members_are_as_many_unknowns_as_conversations(
    book: Folder,
) -> None:
    rows = [sent(HIDDEN, [ME], conversation=f"c{n}") for n in range(40)]
    write_vintage(book, TEN, *rows, sent(ME, [HIDDEN], conversation="c0"))
    book.refresh()
    assert known(book) == [HIDDEN] * 40
    query = (
        "SELECT n, count(*) FROM tie_strength JOIN"
        " (SELECT person_id, count(*) AS n FROM interactions GROUP BY ALL)"
        " USING (person_id) WHERE tier = 'loose' GROUP BY n ORDER BY n"
    )
    assert book.rows(query) == [(1, 39), (2, 1)]


@case("E51")
def test_without_conversations_hidden_members_are_nobody(book: Folder) -> None:
    rows = [sent(HIDDEN, [ME], "one"), sent(ME, [HIDDEN]), sent(HIDDEN, [ME], "two")]
    write_vintage(book, SEVEN, *rows, sent(ME, [BOB, HIDDEN, HIDDEN], "all of you"))
    write_connections(book, connection(BOB))
    book.refresh()
    assert known(book) == [BOB]
    assert credits_of(book) == [("all of you", url(BOB), "message_out", 3)]
    assert outcomes(book) == [("set_aside", "name_alone", 3)]


@case("E51")
def test_several_hidden_members_of_a_group_are_counted_one_by_one(
    book: Folder,
) -> None:
    rows = [
        sent(BOB, [ME, HIDDEN, HIDDEN], "1 to two", conversation="c1"),
        sent(HIDDEN, [ME, BOB, HIDDEN], "2 of two", conversation="c2"),
        sent(BOB, [], "3 to whom?", conversation="c2"),
    ]
    write_vintage(book, TEN, *rows)
    book.refresh()
    assert credits_of(book) == [
        ("1 to two", url(BOB), "message_in", 3),
        ("2 of two", None, "message_in", 3),
        ("3 to whom?", url(BOB), "message_in", 3),
    ]


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
