from collections.abc import Sequence

import pytest

from identity import person_id
from tests.support.books import Folder
from tests.support.input_builders import (
    AUTUMN,
    BOB,
    SPRING,
    connection,
    credited,
    message,
    twin,
    write_connections,
    write_meetings,
    write_messages,
)
from tests.support.warehouse_dump import outcomes

BOB_1, BOB_2 = person_id("slug:bob-baker"), person_id("slug:bob-baker-two")
OUTSIDE = person_id("mention:bob baker")
COFFEE, LUNCH = f"2026-10-05,{BOB},coffee,60,", f"2026-10-06,{BOB},lunch,60,"


def write_answers(book: Folder, *lines: str) -> None:
    """decisions.csv with the columns mention, answer, scope, answered_on."""
    header = "mention,answer,scope,answered_on"
    book.write("decisions.csv", "\n".join([header, *lines, ""]))


def write_bobs(book: Folder, *others: Sequence[object], export: str = AUTUMN) -> None:
    """Two connections of one name, and two meetings with one of them."""
    write_connections(book, connection(BOB), twin(BOB), *others, export=export)
    write_meetings(book, COFFEE, LUNCH)


def mentions(book: Folder) -> list[tuple[object, ...]]:
    """Status, rule and person of every mention."""
    query = (
        "SELECT status, rule, person_id FROM mentions ORDER BY source_id, source_row"
    )
    return book.rows(query)


def test_an_answer_decides_every_mention_of_the_name_for_good(book: Folder) -> None:
    write_bobs(book)
    write_answers(book, f"{BOB},{BOB_2}")
    book.refresh()
    assert mentions(book) == [("resolved", "answer", BOB_2)] * 2
    assert book.rows("SELECT DISTINCT confidence, is_answered FROM mentions") == [
        (1, True)
    ]
    assert outcomes(book) == [("merged", "answer", 1)]


def test_the_id_of_a_mention_answers_for_its_name_too(book: Folder) -> None:
    write_bobs(book)
    book.refresh()
    [(first,), _] = book.rows("SELECT mention_id FROM mentions ORDER BY source_row")
    write_answers(book, f"{first},{BOB_1}")
    book.refresh()
    assert mentions(book) == [("resolved", "answer", BOB_1)] * 2
    assert book.rows("SELECT merged_into FROM row_audit") == [(first,)]


def test_new_for_one_record_is_somebody_else_again(book: Folder) -> None:
    write_meetings(book, COFFEE, LUNCH)
    book.refresh()
    [(first,), _] = book.rows("SELECT mention_id FROM mentions ORDER BY source_row")
    write_answers(book, f"{first},new,here")
    book.refresh()
    [one, other] = [person for _, _, person in mentions(book)]
    assert other == OUTSIDE != one
    assert len(credited(book)) == 2


def test_an_earlier_id_of_the_person_answers_as_well(book: Folder) -> None:
    write_connections(book, connection(BOB), export=SPRING)
    row = [*connection(BOB)]
    write_connections(book, [*row[:2], "https://linkedin.com/in/bobby", *row[3:]])
    write_meetings(book, "2026-10-05,B. Baker,coffee,60,")
    write_answers(book, f"B. Baker,{person_id('slug:bobby')}")
    book.refresh()
    assert mentions(book) == [("resolved", "answer", BOB_1)]


@pytest.mark.parametrize(
    ("answered_on", "rule"),
    [("2026-05-01", "still_the_same"), ("2026-10-01", "answer")],
)
def test_a_namesake_who_has_joined_since_is_asked_about_once(
    book: Folder, answered_on: str, rule: str
) -> None:
    write_connections(book, connection(BOB), export=SPRING)
    write_bobs(book)
    write_answers(book, f"{BOB},{BOB_1},,{answered_on}")
    book.refresh()
    assert {found for _, found, _ in mentions(book)} == {rule}
    if rule == "still_the_same":
        query = "SELECT DISTINCT candidates FROM mentions"
        assert book.rows(query) == [([BOB_1, BOB_2],)]
        assert outcomes(book)[-1] == ("set_aside", "still_the_same", 1)


def test_taking_an_answer_back_brings_the_question_back(book: Folder) -> None:
    write_bobs(book)
    book.refresh()
    before = book.rows("FROM mentions ORDER BY ALL")
    write_answers(book, f"{BOB},{BOB_1}", f"{BOB},ask")
    book.refresh()
    assert book.rows("FROM mentions ORDER BY ALL") == before
    assert outcomes(book) == [
        ("merged", "answer", 1),
        ("set_aside", "replaced_answer", 1),
    ]


def test_every_row_of_the_answers_has_an_outcome(book: Folder) -> None:
    write_bobs(book)
    write_meetings(
        book, "2026-10-01,Sam,lunch,,", "2026-10-02,Sam,lunch,,", file="b.csv"
    )
    write_answers(
        book,
        f"{BOB},{BOB_1}",
        f"{BOB},{BOB_2}",
        "Zora Quist,new",
        f"Sam,{BOB_1}",
        f"{BOB_1},",
        "Sam,perhaps",
        "Sam,new,sometimes",
    )
    assert book.refresh().rows_rejected == 2
    valid = [row for row in outcomes(book) if row[0] != "rejected"]
    assert valid == [
        ("merged", "answer", 1),
        ("set_aside", "needs_scope", 1),
        ("set_aside", "no_answer", 1),
        ("set_aside", "replaced_answer", 1),
        ("set_aside", "unused_answer", 1),
    ]


def test_a_refresh_without_new_input_changes_nothing(book: Folder) -> None:
    write_bobs(book)
    write_answers(book, f"{BOB},{BOB_1}", f"{BOB_1},not:{BOB_2}")
    tables = [name for (name,) in _refreshed_tables(book)]
    before = {name: book.rows(f"FROM {name} ORDER BY ALL") for name in tables}
    _refreshed_tables(book)
    assert before == {name: book.rows(f"FROM {name} ORDER BY ALL") for name in tables}


def _refreshed_tables(book: Folder) -> list[tuple[str]]:
    book.refresh()
    query = "SELECT table_name FROM duckdb_tables() WHERE table_name <> 'run'"
    return [(str(name),) for (name,) in book.rows(query)]


def test_two_connections_are_made_one_and_nothing_counts_twice(book: Folder) -> None:
    write_bobs(book)
    write_messages(
        book,
        message(BOB, ["Olive Owner"], conversation="c1"),
        message(f"{BOB} two", ["Olive Owner"], conversation="c2"),
    )
    write_answers(book, f"{BOB_1},same:{BOB_2}")
    book.refresh()
    [(who,)] = book.rows("SELECT person_id FROM people WHERE is_connection")
    assert {BOB_1, BOB_2} == {
        alias
        for (alias,) in book.rows(
            f"SELECT alias_id FROM person_ids WHERE person_id = '{who}'"
            f" AND alias_id IN ('{BOB_1}', '{BOB_2}')"
        )
    }
    assert {person for _, _, person in mentions(book)} == {who}
    assert len(credited(book)) == 4
    assert outcomes(book) == [("merged", "answer", 1), ("merged", "same_person", 1)]
    [(base,)] = book.rows("SELECT points FROM tie_parts WHERE part = 'base'")
    assert base == 3


def test_the_person_listed_earlier_gives_the_id(book: Folder) -> None:
    write_connections(book, connection("Zoe Able"), export=SPRING)
    write_connections(book, connection("Ann Able", "06 Feb 2021"))
    zoe, ann = person_id("slug:zoe-able"), person_id("slug:ann-able")
    write_answers(book, f"{ann},same:{zoe}")
    book.refresh()
    assert book.rows(
        "SELECT person_id, full_name, is_connection, company FROM people"
        " WHERE NOT is_owner"
    ) == [(zoe, "Ann Able", True, None)]


def test_a_question_of_two_people_is_closed_for_good(book: Folder) -> None:
    other = connection(BOB, "07 Feb 2022", "Acme")
    write_connections(book, connection(BOB, company="Acme"), export=SPRING)
    write_connections(book, [*other[:2], "https://linkedin.com/in/bob-b", *other[3:]])
    book.refresh()
    [pair] = book.rows("SELECT person_id, other_person_id FROM possible_duplicates")
    for answer, people in (("not", 2), ("same", 1)):
        write_answers(book, f"{pair[0]},{answer}:{pair[1]}")
        book.refresh()
        assert book.rows("FROM possible_duplicates") == []
        assert len(book.rows("FROM people WHERE NOT is_owner")) == people


def test_somebody_outside_the_book_is_made_one_with_a_connection(book: Folder) -> None:
    write_connections(book, connection("Robert Baker"))
    write_meetings(book, COFFEE)
    robert = person_id("slug:robert-baker")
    write_answers(book, f"{OUTSIDE},same:{robert}")
    book.refresh()
    assert mentions(book) == [("resolved", "answer", robert)]
    assert credited(book) == [("Robert Baker", "meet", 1)]
    query = f"SELECT person_id FROM person_ids WHERE alias_id = '{OUTSIDE}'"
    assert book.rows(query) == [(robert,)]


def test_two_outside_the_book_are_made_one(book: Folder) -> None:
    write_meetings(book, COFFEE, "2026-10-07,Bobby Baker,coffee,60,")
    bobby = person_id("mention:bobby baker")
    write_answers(book, f"{bobby},same:{OUTSIDE}")
    book.refresh()
    assert {person for _, _, person in mentions(book)} == {min(bobby, OUTSIDE)}
    assert len(book.rows("FROM people WHERE NOT is_owner")) == 1


def test_who_was_said_to_be_outside_is_only_proposed_once_they_connect(
    book: Folder,
) -> None:
    write_connections(book, connection("Ann Able"), export=SPRING)
    write_meetings(book, COFFEE)
    write_answers(book, f"{BOB},new,,2026-05-01")
    book.refresh()
    assert book.rows("FROM possible_duplicates") == []
    write_connections(book, connection("Ann Able"), connection(BOB))
    book.refresh()
    assert mentions(book) == [("unknown", "answer", OUTSIDE)]
    pair = [(OUTSIDE, BOB_1, "outsider_connected")]
    query = "SELECT person_id, other_person_id, rule FROM possible_duplicates"
    assert book.rows(query) == pair
    assert book.rows("SELECT question_id, kind FROM questions") == [
        (OUTSIDE, "duplicate")
    ]
    for answer, who in (("not", OUTSIDE), ("same", BOB_1)):
        write_answers(
            book, f"{BOB},new,,2026-05-01", f"{OUTSIDE},{answer}:{BOB_1},,2026-10-02"
        )
        book.refresh()
        assert book.rows("FROM possible_duplicates") == []
        assert [person for _, _, person in mentions(book)] == [who]
