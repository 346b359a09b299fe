import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations
from typing import Any

import pytest

from identity import ListingVariant, link_listings
from identity.names.normalize import are_compatible
from identity.people.link_exports import LinkedExports

MET = date(2020, 1, 5)
LATER = date(2025, 3, 1)
FIRST, SECOND, THIRD = date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1)


def face(slug: str, name: str, file: str = "a", **changes: Any) -> ListingVariant:
    usual: dict[str, Any] = {
        "connected_on": MET,
        "emails": (),
        "companies": (),
        "first_on": {"a": FIRST, "b": SECOND, "c": THIRD}[file],
        "last_on": {"a": FIRST, "b": SECOND, "c": THIRD}[file],
    }
    key = f"slug:{slug}" if slug else f"connection:{name.lower()}|{MET}"
    return ListingVariant(
        person_key=key, full_name=name, files=(file,), **{**usual, **changes}
    )


def people(continuity: LinkedExports) -> list[set[str]]:
    """The addresses of each person."""
    found = [
        {f.person_key.partition(":")[2] for f in p.variants} for p in continuity.people
    ]
    return sorted(found, key=sorted)


def asked(continuity: LinkedExports) -> list[str]:
    return [question.rule for question in continuity.duplicate_candidates]


def test_an_address_and_the_day_of_connecting_make_one_person() -> None:
    found = link_listings([face("ann", "Ann Able"), face("ann", "Ann Baker", "b")])
    assert people(found) == [{"ann"}]


def test_an_address_and_the_name_make_one_person_who_connected_anew() -> None:
    again = face("ann", "Ann Able, PhD", "b", connected_on=LATER)
    assert people(link_listings([face("ann", "Ann Able"), again])) == [{"ann"}]


def test_an_address_that_a_stranger_took_is_that_of_two_people() -> None:
    stranger = face("ann", "Boris Yule", "b", connected_on=LATER)
    found = link_listings([face("ann", "Ann Able"), stranger])
    assert people(found) == [{"ann"}, {"ann"}]
    assert asked(found) == []


def test_day_and_name_find_a_person_under_a_new_address() -> None:
    found = link_listings([face("ann", "Ann Able"), face("ann-x", "Ann B. Able", "b")])
    assert people(found) == [{"ann", "ann-x"}]


def test_two_who_stand_in_one_file_are_two() -> None:
    found = link_listings([face("ann", "Ann Able"), face("ann-x", "Ann Able")])
    assert people(found) == [{"ann"}, {"ann-x"}]
    assert asked(found) == []


def test_of_two_namesakes_of_one_day_the_one_who_stays_leaves_the_other_certain() -> (
    None
):
    found = link_listings(
        [
            face("ann", "Ann Able"),
            face("ann-2", "Ann Able"),
            face("ann", "Ann Able", "b"),
            face("ann-3", "Ann Able", "b"),
        ]
    )
    assert people(found) == [{"ann"}, {"ann-2", "ann-3"}]


def test_where_two_fit_nobody_is_joined_and_the_user_is_asked() -> None:
    found = link_listings(
        [
            face("ann", "Ann Able"),
            face("ann-2", "Ann Able"),
            face("ann-3", "Ann Able", "b"),
        ]
    )
    assert people(found) == [{"ann"}, {"ann-2"}, {"ann-3"}]
    assert asked(found) == ["several_fit", "several_fit"]


def test_an_e_mail_and_the_name_find_a_person_under_a_new_address_and_day() -> None:
    mail: dict[str, Any] = {"emails": ("ann@example.com",)}
    found = link_listings(
        [
            face("ann", "Ann Able", **mail),
            face("x", "Ann Able", "b", connected_on=LATER, **mail),
        ]
    )
    assert people(found) == [{"ann", "x"}]


def test_an_e_mail_under_two_names_is_a_question() -> None:
    mail: dict[str, Any] = {"emails": ("office@example.com",)}
    found = link_listings(
        [
            face("ann", "Ann Able", **mail),
            face("bob", "Bob Baker", "b", connected_on=LATER, **mail),
        ]
    )
    assert people(found) == [{"ann"}, {"bob"}]
    assert asked(found) == ["same_email"]


def test_another_surname_at_the_same_company_is_a_question() -> None:
    found = link_listings(
        [
            face("ann", "Ann Able", companies=("Acme",)),
            face("x", "Ann Baker", "b", companies=("ACME Inc.",)),
        ]
    )
    assert people(found) == [{"ann"}, {"x"}]
    assert asked(found) == ["other_surname"]


def test_another_day_at_the_same_company_is_a_question() -> None:
    found = link_listings(
        [
            face("ann", "Ann Able", companies=("Acme",)),
            face("x", "Ann Able", "b", companies=("Acme",), connected_on=LATER),
        ]
    )
    assert people(found) == [{"ann"}, {"x"}]
    assert asked(found) == ["other_day"]


def test_a_person_listed_without_an_address_goes_on_under_one() -> None:
    found = link_listings(
        [
            face("", "Ann Able"),
            face("", "Ann Able, PhD", "b"),
            face("ann", "Dr. Ann Able", "c"),
        ]
    )
    assert len(found.people) == 1


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_the_order_does_not_matter(order: tuple[int, ...]) -> None:
    faces = [
        face("ann", "Ann Able"),
        face("ann-2", "Ann Able", "b"),
        face("bob", "Bob Baker", "b"),
        face("bob", "Zoe Young", "c", connected_on=LATER),
    ]
    found = link_listings(faces[index] for index in order)
    assert people(found) == [{"ann", "ann-2"}, {"bob"}, {"bob"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Able", "ann  ABLE"),
        ("Ann Able", "Ann Able, PhD"),
        ("Ann Able", "Ann Marie Able"),
        ("Ann K.", "Ann Kovacs"),
        ("Maria Garcia", "María García-Lopez"),
        ("Able Ann", "Ann Able"),
        ("李明", "李明"),
    ],
)
def test_names_that_may_be_one_persons(one: str, other: str) -> None:
    assert are_compatible(one, other)
    assert are_compatible(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Able", "Ann Baker"),
        ("Ann", "Ann Able"),
        ("A. A.", "Ann Able"),
        ("John A. Smith", "John B. Smith"),
        ("", ""),
        ("Ann Ann", "Ann Able"),
    ],
)
def test_names_that_are_not_one_persons(one: str, other: str) -> None:
    assert not are_compatible(one, other)
    assert not are_compatible(other, one)


GIVEN = ["Ann", "Bea", "Cal", "Dov", "Eli", "Fay", "Gus", "Hal", "Ida", "Joe"]
FAMILY = [f"{a}{b}" for a in ["Mor", "Bak", "Lop", "Tan"] for b in ["ton", "er", "ka"]]


def a_year_of(count: int) -> Iterator[tuple[int, ListingVariant]]:
    """Two exports, a year apart, of people who change their addresses, surnames and
    companies, and strangers who take addresses that were given up."""
    dice = random.Random(7)  # noqa: S311 - seeded on purpose

    def someone() -> dict[str, Any]:
        day = MET + timedelta(days=dice.randrange(1400))
        return {
            "name": f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}",
            "day": day,
            "company": f"Company {dice.randrange(200)}",
        }

    for index in range(count):
        who = someone()
        yield index, _listed(who, f"s{index}", "a")
        fate, slug = dice.random(), f"s{index}"
        if fate < 0.03:
            slug += "-new"
        elif fate < 0.04:
            who["name"] = f"{who['name'].split()[0]} {dice.choice(FAMILY)}"
        if dice.random() < 0.99:
            yield index, _listed(who, slug, "b")
        if slug.endswith("new") and dice.random() < 0.5:
            stranger = someone() | {"day": SECOND - timedelta(days=dice.randrange(300))}
            yield count + index, _listed(stranger, f"s{index}", "b")


def _listed(who: dict[str, Any], slug: str, file: str) -> ListingVariant:
    company = (who["company"],)
    return face(slug, who["name"], file, connected_on=who["day"], companies=company)


def test_a_simulated_year_joins_nobody_wrongly_and_nearly_everybody_rightly() -> None:
    listings = list(a_year_of(3_000))
    truth: dict[ListingVariant, int] = {listed: index for index, listed in listings}
    found = link_listings(truth)
    members = [{truth[f] for f in person.variants} for person in found.people]
    assert all(len(indices) == 1 for indices in members)
    assert len(members) - len(set(truth.values())) <= 6
    assert len(found.duplicate_candidates) <= 6
