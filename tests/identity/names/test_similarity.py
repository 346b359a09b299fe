import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity.names.name_parts import family_part, given_part, known_names
from identity.names.similarity import (
    compare_family,
    compare_given,
    full_names_of,
    middles_contradict,
    single_deletions,
)


@pytest.mark.parametrize(
    ("typed", "known", "likeness"),
    [
        ("maria jose", "María-José", "E"),
        ("Ji-hoon", "Jihoon", "E"),
        ("John", "John M.", "E"),
        ("Muller", "Müller", "E"),
        ("Soeren", "Søren", "E"),
        ("Дмитрий", "Dmitriy", "E"),
        ("María", "María José", "S"),
        ("Bob", "Robert", "N"),
        ("Kasia", "Katarzyna", "N"),
        ("Liz", "Beth", "W"),
        ("Katherine", "Catherine", "T"),
        ("Mohamed", "Muhammad", "V"),
        ("Mari", "Mariana", "V"),
        ("J", "John", "I"),
        ("P.-F.", "Pierre-François", "I"),
        ("Ki-bin", "Ki", "S"),
        ("Lan Lan", "Lan Yen", "X"),
        ("Kim", "Kin", "X"),
        ("Ann", "Bob", "X"),
        ("", "Ann", "X"),
    ],
)
def test_given_names_agree(typed: str, known: str, likeness: str) -> None:
    assert compare_given(given_part(typed), given_part(known)) == likeness


@pytest.mark.parametrize(
    ("typed", "known", "likeness"),
    [
        ("Berg", "van den Berg", "E"),
        ("O'Rourke", "ORourke", "E"),
        ("García", "García Márquez", "S"),
        ("Smith-Jones", "Smith", "S"),
        ("Kowalsky", "Kowalski", "T"),
        ("Schmidt", "Schmitt", "T"),
        ("K.", "Kowalska", "I"),
        ("Bob", "Robert", "X"),
    ],
)
def test_family_names_agree(typed: str, known: str, likeness: str) -> None:
    assert compare_family(family_part(typed), family_part(known)) == likeness


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("John P.", "John M.", True),
        ("John P.", "John Paul", False),
        ("John P.", "John", False),
        ("Anna Maria", "Anna Luisa", False),
    ],
)
def test_other_middle_initials_contradict(
    one: str, other: str, contradict: bool
) -> None:
    assert middles_contradict(given_part(one), given_part(other)) is contradict


def test_a_short_form_of_a_short_form_is_no_short_form() -> None:
    assert "john" in full_names_of("jack")
    assert "ian" not in full_names_of("jack")


WORDS = st.text("abcdefghij", min_size=1, max_size=8)


@given(WORDS, WORDS)
def test_agreeing_goes_both_ways(one: str, other: str) -> None:
    a, b = given_part(one), given_part(other)
    assert compare_given(a, b) == compare_given(b, a)
    assert compare_family(a, b) == compare_family(b, a)


@given(st.text("abcdef", min_size=2, max_size=8), st.data())
def test_one_keystroke_leaves_a_common_deletion(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for typed in (word[:at] + word[at + 1 :], word[:at] + "x" + word[at:], swapped):
        assert single_deletions(word) & single_deletions(typed)


@pytest.mark.parametrize(
    ("columns", "given_names", "family"),
    [
        (("Ann", "Able, PhD, MBA"), ["ann"], "able"),
        (("Dr. Ann", "Able MBA"), ["ann"], "able"),
        (("Ann 🌱", "Able"), ["ann"], "able"),
        (('Robert "Bob"', "Baker"), ["robert", "bob"], "baker"),
        (("Robert (Bob)", "Baker"), ["robert", "bob"], "baker"),
        (("Yo-Yo", "Ma"), ["yoyo"], "ma"),
        (("ANN", "ABLE"), ["ann"], "able"),
    ],
)
def test_the_columns_of_an_export_hold_more_than_names(
    columns: tuple[str, str], given_names: list[str], family: str
) -> None:
    names = known_names(" ".join(columns), *columns)
    assert [name.given.key for name in names] == given_names
    assert {name.family.key for name in names} == {family}


def test_a_full_name_is_parted_before_the_particles_of_the_family_name() -> None:
    [name] = known_names("Jan Willem van der Berg")
    assert (name.given.key, name.family.words) == ("janwillem", ("van", "der", "berg"))
