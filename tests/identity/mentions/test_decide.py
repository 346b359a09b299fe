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
ANN = person_id("slug:ann-able")


def known(
    slug: str, name: str, company: str | None = None, email: str | None = None
) -> KnownName:
    key = f"slug:{slug}"
    return KnownName(key, person_id(key), name, company, email, is_connection=True)


def decide(book: list[KnownName], *mentions: str) -> list[Decision]:
    typed = [
        TypedMention(text, f"r{n}", "s1", n) for n, text in enumerate(mentions, start=1)
    ]
    return decide_all(typed, PeopleIndex(book, OWNER))


@pytest.mark.parametrize(
    ("mention", "rule"),
    [
        ("https://www.linkedin.com/in/Ann-Able/", "profile_url"),
        ("Someone Else linkedin.com/in/ann%2Dable", "profile_url"),
        ("ANN@example.org", "email"),
        ("Ann A. <ann@example.org>", "email"),
        (ANN, "person_id"),
        ("ann  ABLE", "exact_name"),
        ("Dr. Ann Able, PhD", "exact_name"),
        ("Ann Able (Acme)", "name_and_company"),
        ("Ann Able (Acme Inc.)", "name_and_company"),
    ],
)
def test_a_person_is_found_by_what_only_they_have(mention: str, rule: str) -> None:
    [decision] = decide(
        [known("ann-able", "Ann Able", "Acme", "ann@example.org")], mention
    )
    assert (decision.status, decision.rule) == ("resolved", rule)
    assert decision.person_id == ANN


TWO_ELENAS = [known("e1", "Elena Morv", "Acme"), known("e2", "Elena Morv", "Borealis")]


def test_namesakes_are_a_question() -> None:
    [decision] = decide(TWO_ELENAS, "Elena Morv")
    assert (decision.status, decision.rule) == ("ambiguous", "namesakes")
    assert decision.person_id is None
    assert set(decision.candidates) == {person_id("slug:e1"), person_id("slug:e2")}


def test_the_company_of_one_namesake_tells_them_apart() -> None:
    [decision] = decide(TWO_ELENAS, "Elena Morv (Borealis)")
    assert (decision.rule, decision.person_id) == (
        "name_and_company",
        person_id("slug:e2"),
    )


@pytest.mark.parametrize("other", [None, "???", "Borealis Foods", "Borealis"])
def test_a_namesake_whose_company_may_be_the_same_leaves_a_question(
    other: str | None,
) -> None:
    book = [known("e1", "Elena Morv", other), known("e2", "Elena Morv", "Borealis")]
    [decision] = decide(book, "Elena Morv (Borealis)")
    assert decision.status == "ambiguous"


@pytest.mark.parametrize("noted", ["Cobalt", "?", "--"])
def test_a_company_of_none_of_the_namesakes_leaves_a_question(noted: str) -> None:
    [decision] = decide(TWO_ELENAS, f"Elena Morv ({noted})")
    assert decision.status == "ambiguous"


def test_a_contradicting_company_is_a_question() -> None:
    book = [known("ann-able", "Ann Able", "Acme")]
    [decision] = decide(book, "Ann Able (Borealis)")
    assert (decision.status, decision.rule) == ("ambiguous", "other_company")
    assert decision.candidates == [ANN]


def test_a_company_of_earlier_years_does_not_contradict() -> None:
    book = [
        known("ann-able", "Ann Able", "Acme"),
        known("ann-able", "Ann Able", "Borealis"),
    ]
    [decision] = decide(book, "Ann Able (Acme)")
    assert decision.person_id == ANN


@pytest.mark.parametrize("mention", ["Ann", "Ann A.", "A. Able", "Анна", "(Acme)", "?"])
def test_lone_first_names_and_initials_are_vague(mention: str) -> None:
    [decision] = decide([known("ann-able", "Ann Able", "Acme")], mention)
    assert (decision.status, decision.rule) == ("ambiguous", "vague")


@pytest.mark.parametrize("mention", ["Sam", "Anna K."])
def test_somebody_who_shows_no_more_than_that_is_only_proposed(mention: str) -> None:
    book = [known("sam", "Sam", "Acme"), known("anna", "Anna K.", "Acme")]
    [decision] = decide(book, mention)
    assert (decision.status, decision.rule) == ("ambiguous", "vague")
    assert len(decision.candidates) == 1


def test_initials_are_somebody_where_the_company_agrees() -> None:
    book = [known("anna", "Anna K.", "Acme")]
    found, other = decide(book, "Anna K. (Acme)", "Anna K. (Borealis)")
    assert (found.rule, found.person_id) == (
        "similar_name_and_company",
        person_id("slug:anna"),
    )
    assert other.status == "ambiguous"


def test_an_address_shared_by_two_is_a_question() -> None:
    book = [
        known("a", "Ann Able", email="desk@example.org"),
        known("b", "Bob Baker", email="desk@example.org"),
    ]
    [decision] = decide(book, "desk@example.org")
    assert (decision.status, decision.rule) == ("ambiguous", "shared_email")


@pytest.mark.parametrize(
    ("mention", "key"),
    [
        ("Zora Quist", "mention:zora quist"),
        ("ZORA QUIST (Acme)", "mention:zora quist"),
        ("zora@example.org", "email:zora@example.org"),
        ("Zora <zora@example.org>", "email:zora@example.org"),
        ("linkedin.com/in/zora-q", "slug:zora-q"),
    ],
)
def test_somebody_unknown_becomes_a_person_of_their_own(mention: str, key: str) -> None:
    [decision] = decide([], mention)
    assert decision.status == "unknown"
    assert decision.person_id == person_id(key)
    assert decision.outside_person is not None
    assert decision.outside_person.person_key == key


def test_strangers_of_one_name_and_two_companies_are_two() -> None:
    acme, borealis, bare = decide(
        [], "Zora Quist (Acme)", "Zora Quist (Borealis)", "Zora Quist"
    )
    assert acme.person_id != borealis.person_id
    assert (bare.status, bare.person_id) == ("ambiguous", None)


@pytest.mark.parametrize(
    "mention",
    [
        "me",
        "Myself",
        "Inga HOLT",
        "inga@example.org",
        "https://www.linkedin.com/in/inga-holt",
        OWNER.person_id,
    ],
)
def test_the_owner_is_nobody_to_have_a_tie_to(mention: str) -> None:
    [decision] = decide([known("ann-able", "Ann Able")], mention)
    assert (decision.status, decision.rule) == ("ignored", "owner")
    assert decision.person_id is None


def test_the_id_of_an_unlinked_person_finds_them_once_they_are_linked() -> None:
    [before] = decide([], "Ann Able")
    after, by_id = decide(
        [known("ann-able", "Ann Able")], "Ann Able", str(before.person_id)
    )
    assert after.alias == before.person_id
    assert (by_id.status, by_id.person_id) == ("resolved", ANN)


def test_the_id_of_somebody_outside_the_book_finds_them() -> None:
    outsider, by_id = decide([], "Zora Quist", person_id("mention:zora quist"))
    assert (by_id.rule, by_id.person_id) == ("person_id", outsider.person_id)


def test_an_id_of_nobody_is_a_question() -> None:
    [decision] = decide([], person_id("slug:nobody"))
    assert (decision.status, decision.rule) == ("ambiguous", "no_such_id")


NAMES = st.sampled_from(["Ann Able", "Elena Morv", "Bob Baker"])
COMPANIES = st.sampled_from([None, "Acme", "Borealis", "?"])
PEOPLE = st.lists(st.tuples(NAMES, COMPANIES), max_size=6)


@given(PEOPLE, NAMES)
def test_a_name_that_two_share_is_never_guessed(
    people: list[tuple[str, str | None]], name: str
) -> None:
    book = [known(f"p{n}", *person) for n, person in enumerate(people)]
    [decision] = decide(book, name)
    bearers = [p.person_id for p in book if p.full_name == name]
    expected = ["unknown", "resolved"][len(bearers)] if len(bearers) < 2 else None
    assert decision.status == (expected or "ambiguous")
    assert set(decision.candidates) <= set(bearers)


@given(PEOPLE, NAMES, st.sampled_from(["Acme", "Borealis", "Cobalt"]))
def test_of_namesakes_only_one_at_the_noted_company_is_ever_taken(
    people: list[tuple[str, str | None]], name: str, company: str
) -> None:
    book = [known(f"p{n}", *person) for n, person in enumerate(people)]
    [decision] = decide(book, f"{name} ({company})")
    bearers = {p.person_id: p.company for p in book if p.full_name == name}
    if decision.status == "resolved" and len(bearers) > 1:
        assert bearers.pop(str(decision.person_id)) == company
        assert not {company, None, "?"} & set(bearers.values())


@given(PEOPLE, st.lists(NAMES, max_size=4))
def test_decisions_do_not_depend_on_the_order_of_people_or_mentions(
    people: list[tuple[str, str | None]], mentions: list[str]
) -> None:
    book = [known(f"p{n}", *person) for n, person in enumerate(people)]
    backwards = decide(book[::-1], *mentions[::-1])[::-1]
    assert decide(book, *mentions) == backwards
