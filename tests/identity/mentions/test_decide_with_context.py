import pytest

from identity import (
    BookOwner,
    Decision,
    KnownName,
    PeopleIndex,
    PriorMentions,
    TypedMention,
    decide_all,
    person_id,
)

OWNER = BookOwner("slug:inga-holt", ("Inga Holt",), ("inga@example.org",))


def known(slug: str, first: str, last: str, company: str | None = None) -> KnownName:
    key = f"slug:{slug}"
    full_name = f"{first} {last}"
    return KnownName(key, person_id(key), full_name, company, None, True, first, last)


def decide(
    people: list[KnownName], *mentions: str, past: PriorMentions | None = None
) -> list[Decision]:
    typed = [
        TypedMention(text, f"r{n}", "s1", n) for n, text in enumerate(mentions, start=1)
    ]
    return decide_all(typed, PeopleIndex(people, OWNER), prior=past)


BOB = known("bob", "Robert", "Baker", "Acme")


@pytest.mark.parametrize(
    "mention",
    [
        "Bob Baker (Acme)",
        "Baker, Robert (Acme)",
        "Robrt Baker (Acme)",
        "R. Baker (Acme)",
        "robert baker @ acme",
        "Dr. Robert J. Baker (Acme)",
        "robert.baker@acme.com",
    ],
)
def test_the_same_company_settles_how_a_name_is_typed(mention: str) -> None:
    [decision] = decide([BOB], mention)
    assert (decision.status, decision.person_id) == ("resolved", BOB.person_id)


@pytest.mark.parametrize(
    "mention", ["Bob Baker", "Robrt Baker", "Robert Bakr", "Robert Baker (Borealis)"]
)
def test_without_the_company_another_spelling_is_a_question(mention: str) -> None:
    [decision] = decide([BOB], mention)
    assert decision.status == "ambiguous"
    assert list(decision.candidates) == [BOB.person_id]


def test_other_middle_initials_are_never_linked() -> None:
    john = known("john", "John P.", "Smith", "Acme")
    [decision] = decide([john], "John M. Smith (Acme)")
    assert decision.status == "ambiguous"


def test_a_common_name_without_a_company_is_a_question() -> None:
    crowd = [known(f"m{n}", "Maria", f"Silva{n}") for n in range(400)]
    crowd += [known(f"s{n}", f"Given{n}", "Silva") for n in range(400)]
    maria = known("maria", "Maria", "Silva")
    [decision] = decide([*crowd, maria], "Maria Silva")
    assert (decision.status, decision.rule) == ("ambiguous", "common_name")
    assert decision.candidates[0] == maria.person_id
    assert (decision.expected_namesakes or 0) > 0.1


def test_somebody_met_elsewhere_in_the_log_is_likelier() -> None:
    crowd = [known(f"m{n}", "Maria", f"Family{n}") for n in range(6)]
    crowd += [known(f"s{n}", f"Given{n}", "Silva") for n in range(6)]
    maria = known("maria", "Maria", "Silva", "Acme")
    people = [*crowd, maria]
    [alone] = decide(people, "Maria Silva")
    assert alone.status == "ambiguous"
    *_, seen = decide(people, *["Maria Silva (Acme)"] * 9, "Maria Silva")
    assert (seen.status, seen.rule) == ("resolved", "seen_before")
    [past] = decide(people, "Maria Silva", past=PriorMentions({maria.person_id: 9}))
    assert past.person_id == maria.person_id


def test_the_log_does_not_break_a_tie_between_namesakes() -> None:
    twins = [known("a", "Ann", "Able", "Acme"), known("b", "Ann", "Able", "Borealis")]
    *_, bare = decide(twins, *["Ann Able (Acme)"] * 20, "Ann Able")
    assert (bare.status, bare.rule) == ("ambiguous", "namesakes")


def test_an_address_beside_a_name_that_was_found_is_that_persons() -> None:
    found, address, lone = decide(
        [BOB],
        "Robert Baker (Acme) <bobby@example.org>",
        "bobby@example.org",
        "Bob <bobby@example.org>",
    )
    assert found.rule == "name_and_company"
    assert [d.rule for d in (address, lone)] == ["confirmed_email"] * 2
    assert {d.person_id for d in (address, lone)} == {BOB.person_id}


def test_an_address_beside_two_people_is_a_question() -> None:
    ann = known("ann", "Ann", "Able", "Acme")
    *_, address = decide(
        [BOB, ann],
        "Robert Baker (Acme) <desk@example.org>",
        "Ann Able (Acme) <desk@example.org>",
        "desk@example.org",
    )
    assert (address.status, address.rule) == ("ambiguous", "shared_email")
    assert set(address.candidates) == {BOB.person_id, ann.person_id}


def test_the_usual_form_of_an_address_is_a_question() -> None:
    [decision] = decide([BOB], "rbaker@acme.com")
    assert (decision.rule, list(decision.candidates)) == (
        "email_pattern",
        [BOB.person_id],
    )


def test_a_first_name_at_a_company_is_a_question() -> None:
    [decision] = decide([BOB], "Bob (Acme)")
    assert (decision.rule, list(decision.candidates)) == (
        "first_name_and_company",
        [BOB.person_id],
    )


def test_of_those_with_a_first_name_people_met_come_first() -> None:
    bobs = [known(f"b{n}", "Bob", f"Baker{n}", f"Firm{n}") for n in range(8)]
    *_, lone = decide(bobs, "Bob Baker7 (Firm7)", "Bob")
    assert (lone.rule, lone.candidates[0]) == ("vague", bobs[7].person_id)


def test_somebody_who_may_have_married_is_a_question() -> None:
    ann = known("ann", "Annelore", "Able", "Acme")
    [decision] = decide([ann], "Annelore Quist (Acme)")
    assert (decision.status, decision.rule) == ("ambiguous", "other_surname")


def test_a_new_address_of_somebody_all_but_certain_is_a_question() -> None:
    [decision] = decide([BOB], "Robert Baker (Acme) linkedin.com/in/robert-b-2")
    assert (decision.status, decision.rule) == ("ambiguous", "other_address")


def test_two_people_in_one_mention_are_a_question() -> None:
    [decision] = decide([BOB, known("ann", "Ann", "Able")], "Ann Able and Robert Baker")
    assert (decision.status, decision.rule) == ("ambiguous", "several_people")


@pytest.mark.parametrize("mention", ["山田太郎", "山田太郎 (Acme)"])
def test_a_name_in_its_own_script_needs_the_company(mention: str) -> None:
    yamada = KnownName(
        "slug:taro", person_id("slug:taro"), "Taro Yamada (山田太郎)", "Acme"
    )
    [decision] = decide([yamada], mention)
    is_certain = "Acme" in mention
    assert decision.status == ("resolved" if is_certain else "ambiguous")
    assert list(decision.candidates) == [yamada.person_id]


def test_an_address_known_for_another_name_is_a_question() -> None:
    ann = KnownName(
        "slug:ann", person_id("slug:ann"), "Ann Able", None, "ann@example.org"
    )
    [decision] = decide([ann], "Zora Quist <ann@example.org>")
    assert (decision.status, decision.rule) == ("ambiguous", "email_of_another_name")


def test_a_stranger_with_an_address_is_the_stranger_of_that_name() -> None:
    bare, full, address = decide(
        [], "Zora Quist (Acme)", "Zora Quist <zora@example.org>", "zora@example.org"
    )
    assert bare.person_id == full.person_id == address.person_id


def test_strangers_of_one_name_at_two_companies_are_two_with_an_address_too() -> None:
    acme, other, bare = decide(
        [], "Zora Quist (Acme)", "Zora Quist (Cobalt) <z@example.org>", "Zora Quist"
    )
    assert acme.person_id != other.person_id
    assert (bare.status, bare.rule) == ("ambiguous", "namesakes")


def test_strangers_of_one_name_with_two_addresses_are_two() -> None:
    one, two, bare = decide(
        [], "Zora Quist <a@example.org>", "Zora Quist <b@example.org>", "Zora Quist"
    )
    assert one.person_id != two.person_id
    assert set(bare.candidates) == {one.person_id, two.person_id}


ANN, JOHN = known("ann", "Ann", "Baker", "Acme"), known("john", "John", "Smith", "Acme")


@pytest.mark.parametrize(
    "mention",
    [
        "Ann Baker / Robert Baker (Acme)",
        "Ann Baker, Robert Baker (Acme)",
        "Ann Baker, John Smith",
        "Ann and Robert Baker",
        "John Smith, Ann Baker, Robert Baker",
    ],
)
def test_several_people_are_never_taken_for_one(mention: str) -> None:
    [decision] = decide([BOB, ANN, JOHN], mention)
    assert (decision.status, decision.rule) == ("ambiguous", "several_people")


def test_a_slip_that_is_a_name_of_its_own_is_no_slip() -> None:
    joan, jhon = decide([JOHN], "Joan Smith (Acme)", "Jhon Smith (Acme)")
    assert joan.status == "ambiguous"
    assert jhon.person_id == JOHN.person_id


@pytest.mark.parametrize(
    ("company", "noted"),
    [
        ("University of Oxford", "University of Cambridge"),
        ("Bank of Halvenport", "Bank of Brookmouth"),
    ],
)
def test_a_common_first_word_makes_no_company_near(company: str, noted: str) -> None:
    kim = known("kim", "David", "Kim", company)
    [decision] = decide([kim], f"David Kim ({noted})")
    assert (decision.status, decision.rule) == ("ambiguous", "other_company")


def test_those_who_have_no_employer_are_no_colleagues() -> None:
    sam = known("sam", "Samuel", "Brown", "Self-employed")
    [decision] = decide([sam], "Sam Brown (Self-employed)")
    assert (decision.status, decision.company_relation) == ("ambiguous", "none")


def test_the_owners_name_is_a_question_if_a_connection_has_it() -> None:
    inga = known("inga-2", "Inga", "Holt", "Acme")
    bare, there = decide([inga], "Inga Holt", "Inga Holt (Acme)")
    assert (bare.status, list(bare.candidates)) == ("ambiguous", [inga.person_id])
    assert there.person_id == inga.person_id


def test_an_address_beside_the_owners_name_is_the_owners() -> None:
    *_, address = decide([], "Inga Holt <inga@work.example>", "inga@work.example")
    assert (address.status, address.rule) == ("ignored", "owner")
