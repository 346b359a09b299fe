from collections.abc import Sequence

import pytest

from tests.support.books import Folder
from tests.support.cases import case
from tests.support.csv_files import csv_of
from tests.support.input_builders import (
    ANN,
    AUTUMN,
    BOB,
    connection,
    credited,
    twin,
    url,
    write_connections,
    write_export_csv,
    write_favors,
)
from tests.support.warehouse_dump import interactions, outcomes


def test_a_favor_weighs_by_its_size_or_its_kind(book: Folder) -> None:
    weights = {
        ("other", "small"): 1,
        ("other", "medium"): 2,
        ("other", "large"): 4,
        ("other", "2.5"): 2.5,
        ("other", ""): 1,
        ("introduction", ""): 2,
        ("referral", ""): 4,
        ("recommendation", ""): 2,
        ("Recommendation", ""): 2,
        ("recommendation", "large"): 4,
        ("introduction", "small"): 1,
        ("message", ""): 1,
        ("", ""): 1,
    }
    lines = [f"2026-01-05,{ANN},given,{kind},{size},," for kind, size in weights]
    write_favors(book, *lines)
    book.refresh()
    rows = book.rows("SELECT size FROM favors ORDER BY source_row")
    assert [size for (size,) in rows] == list(weights.values())
    assert len(credited(book)) == len(weights)


def test_an_id_of_a_favor_given_twice_stays_apart(book: Folder) -> None:
    line = f"2026-01-05,{ANN},given,other,,f1,"
    write_favors(book, line, line)
    book.refresh()
    assert len(credited(book)) == 2


ENDORSED = (
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
    "Endorser Public Url,Endorsement Status"
)
RECOMMENDED = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"


def endorsement(
    name: str, skill: str, status: str = "ACCEPTED", time: str = "20:03:11"
) -> Sequence[object]:
    """One row of Endorsement_Received_Info.csv; its address has no scheme."""
    first, _, last = name.partition(" ")
    address = url(name).removeprefix("https://")
    return [f"2024/01/05 {time} UTC", skill, first, last, address, status]


def recommendation(name: str, company: str, words: str) -> Sequence[object]:
    """One row of a recommendations file."""
    first, _, last = name.partition(" ")
    return [first, last, company, "Baker", words, "01/05/24, 08:03 PM", "VISIBLE"]


@case("F67")
def test_five_skills_of_one_minute_are_one_favor_of_the_person_with_the_address(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN), twin(ANN), connection(BOB))
    skills = ["Rye", "Spelt", "Oats", "Barley", "Wheat"]
    write_export_csv(
        book,
        "Endorsement_Received_Info.csv",
        ENDORSED,
        *[endorsement(ANN, skill) for skill in skills],
        endorsement(BOB, "Rye", "PENDING"),
        endorsement(BOB, "Spelt", "HIDDEN"),
        endorsement(BOB, "Oats", "HIDDEN"),
    )
    book.refresh()
    assert book.rows(
        "SELECT profile_url, direction, kind, size::FLOAT, on_date::TEXT FROM favors"
        " JOIN people USING (person_id)"
    ) == [(url(ANN), "received", "endorsement", 0.5, "2024-01-05")]
    assert interactions(book) == [
        (ANN, "favor_received", "endorsement", "2024-01-05"),
    ]
    assert outcomes(book) == [
        ("merged", "same_endorsement", 4),
        ("set_aside", "hidden_endorsement", 2),
        ("set_aside", "pending_endorsement", 1),
    ]


@case("F67")
def test_the_same_endorsements_in_the_old_file_and_the_new_count_once(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN))
    rows = [endorsement(ANN, "Rye"), endorsement(ANN, "Spelt")]
    named = [[*row[:4], row[5]] for row in rows]
    header = ENDORSED.replace("Endorser Public Url,", "")
    write_export_csv(book, "Endorsement_Received_Info.csv", header, *named)
    old = csv_of(f"{header},Display Status", *[[*row, "SHOWN"] for row in named])
    tabs = old.replace(",", "\t").encode("utf-16")
    book.write(f"{AUTUMN}/Endorsement Received Info.csv", tabs)
    book.refresh()
    assert book.rows("SELECT direction, size::FLOAT FROM favors") == [
        ("received", pytest.approx(0.2))
    ]
    assert outcomes(book) == [("merged", "same_endorsement", 3)]


@case("F68")
def test_a_recommendation_by_a_name_of_two_is_a_question_with_both_of_them(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN), twin(ANN), connection(BOB))
    write_export_csv(
        book,
        "Recommendations_Received.csv",
        RECOMMENDED,
        recommendation(ANN, "Acme", "Her bread speaks."),
        recommendation(BOB, "Brot", "Her rye sings."),
    )
    book.refresh()
    assert book.rows(
        "SELECT full_name, direction, size::FLOAT, origin FROM favors"
        " LEFT JOIN people USING (person_id) ORDER BY full_name NULLS LAST"
    ) == [
        (BOB, "received", 2, "recommendation"),
        (None, "received", 2, "recommendation"),
    ]
    [(text, status, candidates)] = book.rows(
        "SELECT text, status, candidates FROM mentions"
    )
    both = book.rows(f"SELECT person_id FROM people WHERE full_name = '{ANN}'")
    assert (text, status) == ("Ann Able (Acme)", "ambiguous")
    assert sorted(candidates) == sorted(who for (who,) in both)
    review = (book.book.reports / "identity_review.csv").read_text("utf-8")
    assert "Ann Able (Acme)" in review
    assert "bread" not in review
    assert interactions(book) == [
        (BOB, "favor_received", "recommendation", "2024-01-05")
    ]


@case("F68")
def test_the_company_decides_which_of_two_wrote_a_recommendation(
    book: Folder,
) -> None:
    write_connections(book, connection(ANN, company="Acme"), twin(ANN, "Brot"))
    row = recommendation(ANN, "Acme Ltd", "Her bread speaks.")
    write_export_csv(book, "Recommendations_Given.csv", RECOMMENDED, row)
    book.refresh()
    query = "SELECT profile_url, direction FROM favors JOIN people USING (person_id)"
    assert book.rows(query) == [(url(ANN), "given")]


@case("F68")
def test_two_of_one_name_who_recommend_on_one_day_are_two(book: Folder) -> None:
    write_connections(book, connection(ANN, company="Acme"), twin(ANN, "Brot"))
    write_export_csv(
        book,
        "Recommendations_Received.csv",
        RECOMMENDED,
        recommendation(ANN, "Acme", "Her bread speaks."),
        recommendation(ANN, "Brot", "Her rye sings."),
    )
    book.refresh()
    query = "SELECT profile_url FROM favors JOIN people USING (person_id) ORDER BY ALL"
    assert book.rows(query) == [(url(ANN),), (url("Ann Able two"),)]
