import pytest

from pipeline.companies import names_of

ALIASES = {"Big Blue": "IBM", "the blues": "I.B.M.", "Bakery": "Crumb & Kiln"}


def names(*companies: str) -> dict[tuple[str, str], str]:
    """Company and name → exact, strong, or initials."""
    return {
        (row.company_key, row.name): "initials" if row.is_initials else row.relation
        for row in names_of(companies, ALIASES)
    }


def test_a_company_has_its_name_parts_of_it_and_initials() -> None:
    assert names("Institute of Healthy Food (Pantry) Ltd") == {
        (key := "institute of healthy food pantry", key): "exact",
        (key, "institute of healthy food"): "strong",
        (key, "institute healthy food"): "strong",
        (key, "institute healthy food pantry"): "strong",
        (key, "pantry"): "strong",
        (key, "iohf"): "initials",
        (key, "iohfl"): "initials",
        (key, "ihf"): "initials",
        (key, "ihfl"): "initials",
    }


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ("IBM", "bigblue"),
        ("International Business Machines", "blues"),
        ("The Blues", "bigblue"),
        ("Big Blue", "ibm"),
        ("Bakery", "crumbkiln"),
        ("Crumb & Kiln", "bakery"),
    ],
)
def test_a_word_of_the_user_and_what_it_stands_for_find_each_other(
    company: str, name: str
) -> None:
    assert [r for (_, called), r in names(company).items() if called == name] == [
        "strong"
    ]


def test_other_companies_get_no_word_of_the_user() -> None:
    assert names("Borealis") == {("borealis", "borealis"): "exact"}


def test_small_words_between_others_can_be_left_out() -> None:
    assert names("Ernst and Young LLP") == {
        (key := "ernst and young", key): "exact",
        (key, "ernst young"): "strong",
        (key, "eay"): "initials",
        (key, "eayl"): "initials",
        (key, "eyl"): "initials",
    }
    assert set(names("And Digital")) == {("and digital", "and digital")}
