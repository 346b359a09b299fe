from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from identity import (
    BookOwner,
    Decision,
    KnownName,
    PeopleIndex,
    TypedMention,
    decide_all,
    person_id,
)

OWNER = BookOwner("slug:inga-holt", ("Inga Holt",), ("inga@example.org",))
DESK = "<desk@example.org>"


def known(name: str, company: str = "", email: str | None = None) -> KnownName:
    key = f"slug:{name.casefold().replace(' ', '-')}"
    return KnownName(key, person_id(key), name, company, email, is_connection=True)


def decide(people: list[KnownName], *mentions: str) -> list[Decision]:
    typed = [TypedMention(text, f"r{n}", "s1", n) for n, text in enumerate(mentions)]
    return decide_all(typed, PeopleIndex(people, OWNER))


ANNA = known("Anna Berg", "Acme", "desk@example.org")


def test_two_names_with_one_address_are_two_people_outside_the_book() -> None:
    zora, milo, bare, alone = decide(
        [], f"Zora Quist {DESK}", f"Milo Quist {DESK}", "desk@example.org", "Zora Quist"
    )
    assert zora.status == milo.status == "unknown"
    assert zora.person_id != milo.person_id
    assert alone.person_id == zora.person_id
    assert (bare.status, bare.rule) == ("ambiguous", "shared_email")
    assert set(bare.candidates) == {zora.person_id, milo.person_id}


@pytest.mark.parametrize("other", ["Zora", "Z. Quist", "Quist, Zora", "zquist"])
def test_a_shorter_form_of_the_name_is_the_same_person(other: str) -> None:
    zora, same, bare = decide(
        [], f"Zora Quist {DESK}", f"{other} {DESK}", "desk@example.org"
    )
    assert zora.person_id == same.person_id == bare.person_id


def test_a_short_form_of_two_names_with_one_address_is_a_question() -> None:
    one, two, short = decide(
        [], f"Zora Quist {DESK}", f"Zoe Quist {DESK}", f"Z. Quist {DESK}"
    )
    assert set(short.candidates) == {one.person_id, two.person_id}


@pytest.mark.parametrize("name", ["Bjorn Berg", "Anna Lindqvist", "Berit"])
def test_another_name_beside_a_known_address_is_a_question(name: str) -> None:
    [decision] = decide([ANNA], f"{name} {DESK}")
    assert (decision.status, decision.rule) == ("ambiguous", "email_of_another_name")
    assert decision.candidates == [ANNA.person_id]


@pytest.mark.parametrize(
    "name",
    ["Anna Berg", "A. Berg", "Anna", "Berg", "aberg", "Annie Berg", "Berg, Anna"],
)
def test_a_form_of_the_known_name_beside_the_address_is_that_person(name: str) -> None:
    [decision] = decide([ANNA], f"{name} {DESK}")
    assert (decision.rule, decision.person_id) == ("email", ANNA.person_id)


def test_the_name_finds_its_own_person_beside_the_address_of_another() -> None:
    bjorn = known("Bjorn Strand", "Acme")
    found, bare = decide([ANNA, bjorn], f"Bjorn Strand (Acme) {DESK}", DESK)
    assert found.person_id == bjorn.person_id
    assert (bare.status, bare.rule) == ("ambiguous", "shared_email")
    assert set(bare.candidates) == {ANNA.person_id, bjorn.person_id}


def test_the_full_name_tells_two_connections_with_one_address_apart() -> None:
    bjorn = known("Bjorn Berg", "Acme", "desk@example.org")
    found, family = decide([ANNA, bjorn], f"Bjorn Berg {DESK}", f"Berg {DESK}")
    assert (found.rule, found.person_id) == ("email", bjorn.person_id)
    assert (family.status, family.rule) == ("ambiguous", "shared_email")


def test_joan_is_no_misspelt_john_beside_one_address() -> None:
    john, joan = decide([], f"John Quist {DESK}", f"Joan Quist {DESK}")
    assert john.person_id != joan.person_id


def test_somebody_who_uses_the_mailbox_of_the_owner_is_not_the_owner() -> None:
    own, guest, bare = decide(
        [],
        "I. Holt <inga@example.org>",
        "Per Holt <inga@example.org>",
        "inga@example.org",
    )
    assert [own.status, guest.status, bare.status] == ["ignored", "unknown", "ignored"]


def test_an_address_beside_the_owners_name_may_be_anothers_too() -> None:
    own, other, bare = decide(
        [], f"Inga Holt {DESK}", f"Per Holt {DESK}", "desk@example.org"
    )
    assert [own.status, other.status, bare.status] == [
        "ignored",
        "unknown",
        "ambiguous",
    ]


def test_a_name_without_an_address_is_not_the_owners_for_that() -> None:
    own, other = decide([], "Inga Holt", "Per")
    assert [own.status, other.status] == ["ignored", "ambiguous"]


NAMES = ["Anna Berg", "Bjorn Berg", "Anna Strand", "Zora Quist", "Milo Ude"]
PEOPLE = st.lists(st.sampled_from(NAMES), min_size=2, max_size=5, unique=True)


@given(PEOPLE, st.lists(st.sampled_from(NAMES), unique=True), st.booleans())
def test_no_person_has_two_names_beside_one_address(
    names: list[str], book: list[str], is_known: bool
) -> None:
    people = [
        known(name, "Acme", "desk@example.org" if is_known and not n else None)
        for n, name in enumerate(book)
    ]
    decided = decide(people, *(f"{name} {DESK}" for name in names))
    found = [d.person_id for d in decided if d.person_id]
    assert all(one != other for one, other in combinations(found, 2))
