import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import BookOwner, KnownName, PeopleIndex, person_id, split_people
from identity.mentions.people_list import read_list


def known(name: str, company: str | None = None) -> KnownName:
    key = f"slug:{name.casefold().replace(' ', '-')}"
    first, _, last = name.partition(" ")
    who = person_id(key)
    return KnownName(key, who, name, company, first_name=first, last_name=last)


BOOK = PeopleIndex(
    [
        known("Sam Baker", "Acme"),
        known("Julia Strand", "Morgan Stanley"),
        known("Ann Able", "Ben & Jerry"),
        known("Bob Baker", "Smith and Sons"),
        known("Carl Able", "Able, Strand & Partners"),
        known("Ana Garcia Lopez"),
        known("James Jonathan"),
        known("Jonathan James"),
    ],
    BookOwner("slug:me"),
)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sam Adeyemi, Julia Rossi", ["Sam Adeyemi", "Julia Rossi"]),
        ("Sam Adeyemi and Julia Rossi", ["Sam Adeyemi", "Julia Rossi"]),
        ("Ann Able, Sam Adeyemi & Bob", ["Ann Able", "Sam Adeyemi", "Bob"]),
        ("Ann Able, Bob Baker, and Julia", ["Ann Able", "Bob Baker", "Julia"]),
        ("Ann + Bob", ["Ann", "Bob"]),
        ("Ann Able / Bob Baker", ["Ann Able", "Bob Baker"]),
        ("Ann Able, Acme, Bob Baker", ["Ann Able, Acme", "Bob Baker"]),
        ("Ann Able, PhD, Bob Baker, MBA", ["Ann Able, PhD", "Bob Baker, MBA"]),
        ("Ann Able (X and Y), Bob Z", ["Ann Able (X and Y)", "Bob Z"]),
        ("Ann Q <a@x.org>, Bob Z <b@x.org>", ["Ann Q <a@x.org>", "Bob Z <b@x.org>"]),
        ("Ann Able from Acme, Sam", ["Ann Able from Acme", "Sam"]),
        ("Sam and Bob Baker", ["Sam Baker", "Bob Baker"]),
        ("Ann, Bob Baker", ["Ann", "Bob Baker"]),
    ],
)
def test_a_list_of_people_of_whom_the_book_knows_the_given_names_is_split(
    text: str, people: list[str]
) -> None:
    assert list(split_people(text, BOOK)) == people


@pytest.mark.parametrize(
    "text",
    [
        "Baker, Sam",
        "Garcia Lopez, Ana",
        "van der Berg, Julia Ann",
        "James, Jonathan",
        "Jonathan, James",
        "Ann Able, Acme",
        "Ann Able, Morgan Stanley",
        "Ann Able, Ben & Jerry",
        "Bob Baker at Smith and Sons",
        "Carl Able, Able, Strand & Partners",
        "Ann Able @ Johnson & Johnson",
        "Ann Able, Procter & Gamble",
        "Ann Able from Ben and Jerry",
        "Ann Able, PhD, MBA",
        "Ann Able (Bob and Carl)",
        "Zora Quist, Green Harbor",
        "Ann Able",
        "",
    ],
)
def test_one_person_stays_one_whatever_follows_the_comma(text: str) -> None:
    assert list(read_list(text, BOOK).people) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Annika Aberforth, Julia Quist",
        "Ann and Bob Baker",
        "Martha Ude, William Falk",
        "Zora and Carl Ude",
    ],
)
def test_what_may_be_a_list_or_not_is_left_open(text: str) -> None:
    found = read_list(text, BOOK)
    assert (len(found.people), found.is_certain) == (2, False)
    assert list(split_people(text, BOOK)) == [text]


NAMES = ["Ann Able", "Bob Baker", "Sam Baker", "Julia Strand", "Carl Able"]


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, unique=True),
    st.sampled_from([", ", " and ", " & ", " + ", " und ", ", and "]),
)
def test_the_people_of_the_book_are_found_in_any_list(
    names: list[str], joint: str
) -> None:
    assert list(split_people(joint.join(names), BOOK)) == names
