import pytest

from identity.companies.normalize import (
    company_key,
    company_of_address,
    compare_companies,
    names_asked,
)


@pytest.mark.parametrize(
    ("noted", "known", "relation"),
    [
        ("acme", "ACME Corporation", "same"),
        ("Acme Ltd.", "Acme", "same"),
        ("TUA", "Tarnwick University Alumni", "same"),
        ("BoH", "Bank of Halvenport", "same"),
        ("IHF", "Institute of Healthy Food (IHF)", "same"),
        ("Crumb and Kiln", "Crumb & Kiln", "near"),
        ("Gantry", "Gantry Robotics", "near"),
        ("Copperlime Foods", "Copperline Foods", "near"),
        ("Acme", "Acre", "different"),
        ("Acme", "Borealis", "different"),
        ("Acme", "???", "none"),
        ("???", "Acme", "none"),
        (None, "Acme", "none"),
    ],
)
def test_two_spellings_of_a_company_agree(
    noted: str | None, known: str, relation: str
) -> None:
    assert compare_companies(noted, {known}) == relation


def test_of_several_companies_the_one_that_agrees_best_counts() -> None:
    assert compare_companies("Acme", {"Borealis", "Acme Foods", "ACME Inc."}) == "same"
    assert compare_companies("Acme", set()) == "none"


def test_a_word_of_the_user_stands_for_a_company() -> None:
    aliases = {"the bakery": "crumb kiln"}
    assert compare_companies("The Bakery", {"Crumb & Kiln"}, {}) == "different"
    assert (
        compare_companies("Bakery", {"Crumb & Kiln"}, {"bakery": "crumb kiln"})
        == "same"
    )
    assert compare_companies("Acme", {"Crumb & Kiln"}, aliases) == "different"


@pytest.mark.parametrize(
    ("address", "company"),
    [
        ("ann@acme.com", "acme"),
        ("ann@mail.acme.co.uk", "acme"),
        ("ann@gmail.com", None),
        ("ann@localhost", None),
    ],
)
def test_an_address_gives_a_company_unless_a_mail_provider_has_it(
    address: str, company: str | None
) -> None:
    assert company_of_address(address) == company


@pytest.mark.parametrize(
    ("company", "key"),
    [
        ("L'Oréal S.A.", "loreal"),
        ("Fiat S. p. A.", "fiat"),
        ("H & M", "hm"),
        ("Crumb & Kiln", "crumb kiln"),
        ("S.A.", "sa"),
    ],
)
def test_lone_letters_are_one_word(company: str, key: str) -> None:
    assert company_key(company) == key


@pytest.mark.parametrize(
    ("company", "names", "initials"),
    [
        ("ácme  inc.", ["acme"], []),
        ("Crumb and Kiln", ["crumb and kiln", "crumb kiln"], ["cak"]),
        (
            "Institute of Healthy Food (IHF)",
            [
                "ihf",
                "institute healthy food ihf",
                "institute of healthy food",
                "institute of healthy food ihf",
                "institute healthy food",
            ],
            ["iohf"],
        ),
        ("...", [], []),
    ],
)
def test_a_company_is_asked_for_by_every_name_it_may_have(
    company: str, names: list[str], initials: list[str]
) -> None:
    asked = names_asked(company)
    assert (asked.names, asked.initials) == (sorted(names), initials)
